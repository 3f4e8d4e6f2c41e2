"""From the first data model to the second: one document becomes one, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_site.diagnostics.refused import Refused
from briefing_site.editing.plan import Plan
from briefing_site.editing.same_document import Candidates, obstacle
from briefing_site.editing.upgrade import upgrade
from briefing_site.layout.layout import comments_in, laid_out
from briefing_site.model.statement import StatementRecord
from briefing_site.pipeline import Outcome, export_files, read_site, render_pages
from briefing_site.settings import Settings
from briefing_site.source.text import SourceText
from tests.conftest import MatchGolden
from tests.rules.test_properties import site
from tests.thorough import examples
from tests.whole_sites import BEFORE
from tools.frozen import FROZEN

HERE = Path(__file__).parent / "upgrade"

HEAD = """\
title: A statement
date: 2022-03-03
summary: Canada and Norway spoke.
sources:
  - id: release
    title: Joint Statement on Talks
    url: https://example.org/release
    kind: official
  - id: wire
    title: A report on talks
    url: https://example.org/wire
    kind: news
"""

ACTORS = {"canada": "name: Canada\nkind: state\n", "norway": "name: Norway\nkind: state\n"}


def leave(_candidates: Candidates) -> None:
    """Leave each question open."""


def written(folder: Path, statements: str, head: str = HEAD) -> Path:
    """Write a folder of one briefing."""
    for id_, text in ACTORS.items():
        path = folder / f"briefings/actors/{id_}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    path = folder / "briefings/2022/2022-03-03-talks.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{head}statements:\n{dedent(statements)}")
    return folder / "briefings"


def read(folder: Path, site_url: str = "") -> Outcome:
    return read_site(Settings(folder, docs=folder.parent / "docs", site_url=site_url))


def upgraded(
    folder: Path,
    answer: Callable[[Candidates], bool | None] = leave,
    language: str | None = None,
) -> Plan:
    """Upgrade a folder, hold that no comment is lost and all is in the layout, give the plan."""
    plan = upgrade(read(folder), answer, language)
    for change in plan.changes:
        old, new = SourceText(change.before, change.old), SourceText(change.before, change.new)
        assert comments_in(old) == comments_in(new)
        assert laid_out(new, "briefing") == change.new
    plan.carry_out(folder)
    return plan


def statements_of(folder: Path) -> str:
    text = (folder / "2022/2022-03-03-talks.yaml").read_text()
    return dedent(text.partition("statements:\n")[2])


TWO = """\
  # what they published
  - id: pause
    by: &two [canada, norway]   # both
    date: 2022-03-03
    about: [canada]
    act: declare
    quote: We pause.   # word for word
    lang: fr
    translation: We do pause.
    translated_by: The authors
    sources:
      - source: release   # the text
        locator: para. 1   # the first
    formerly: [break]
  # what they ask for
  - id: demand
    by: *two   # the same two
    about: [canada]
    act: demand
    summary: They ask for more.
    sources: [release]   # at its end
    in_response_to: [other]
    formerly: [call]
    # of the second
  - id: other
    by: [norway]
    act: declare
    quote: We go on.
    sources: [release]
"""


def test_statements_of_one_document_become_its_passages(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    plan = upgraded(folder, language="en")
    assert plan.notes == ('2022-03-03-talks: "pause" and "demand" are passages of "pause"',)
    assert statements_of(folder) == dedent(
        """\
          # what they published
          - id: pause
            form: joint-statement
            date: 2022-03-03
            by: # both
              - canada
              - norway
            about:
              - canada
            sources:
              - release
            passages:
              # the text
              - id: pause
                act: declare
                quote: >- # word for word
                  We pause.
                lang: fr
                translations:
                  - lang: en
                    text: >-
                      We do pause.
                    by: The authors
                locator: para. 1 # the first
              # what they ask for
              # the same two
              # at its end
              - id: demand
                act: demand
                summary: >-
                  They ask for more.
                in_response_to:
                  - other
                formerly:
                  - call
                # of the second
            formerly:
              - break
          - id: other
            by:
              - norway
            act: declare
            quote: >-
              We go on.
            sources:
              - release
        """
    )
    assert upgraded(folder).changes == ()


def test_a_translation_needs_to_know_its_language(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        upgrade(read(written(tmp_path, TWO)), leave)
    assert (refused.value.message, refused.value.hint) == (
        '"pause" has a translation, and nothing says in which language',
        "say --language TAG: the site's, which theme.language in mkdocs.yml names",
    )


def pair(first: str, second: str, source: str = "release") -> str:
    """Write two statements that differ in the fields given."""
    common = f"by: [canada], act: declare, quote: We agree., sources: [{source}]"
    return f"  - {{id: a, {common}, {first}}}\n  - {{id: b, {common}, {second}}}\n"


@pytest.mark.parametrize(
    ("statements", "notes"),
    [
        (pair("date: 2022-03-02", "venue: Paris"), ()),
        (pair("on_behalf_of: norway", "lang: en"), ()),
        (pair("date: 2022-03", "date: 2022"), ()),
        (
            pair("title: One", "title: Two"),
            ('"a" and "b" are left as they are: each has "title" of its own',),
        ),
        (
            pair("lang: en", "in_response_to: [a]"),
            ('"a" and "b" are left as they are: "b" answers "a"',),
        ),
        (
            pair("lang: en", "lang: en", "wire"),
            ('"a" and "b" may be one act of speaking: their source is a report',),
        ),
        (
            pair("lang: en", "lang: en")
            .replace("[canada]", "[canada, norway]")
            .replace("[release]", "[release, wire]"),
            ('"a" and "b" may be one act of speaking: their source is a report',),
        ),
    ],
)
def test_what_is_not_certain_is_left(
    tmp_path: Path, statements: str, notes: tuple[str, ...]
) -> None:
    folder = written(tmp_path, statements)
    plan = upgraded(folder)
    assert plan.notes == tuple(f"2022-03-03-talks: {note}" for note in notes)
    assert "passages" not in statements_of(folder)


def test_an_answer_joins_what_a_report_tells(tmp_path: Path) -> None:
    folder = written(tmp_path, pair("lang: en", "lang: en", "wire"))
    upgraded(folder, lambda _: False)
    assert "passages" not in statements_of(folder)
    plan = upgraded(folder, lambda _: True)
    assert plan.notes == ('2022-03-03-talks: "a" and "b" are passages of "a"',)
    (said,) = read(folder).kb.statements.values()
    assert [passage.ref for passage in said.passages] == [
        "2022-03-03-talks#a",
        "2022-03-03-talks#b",
    ]


@pytest.mark.parametrize(
    ("kind", "title", "by", "words", "form"),
    [
        ("official", "Joint Statement on Talks", "canada, norway", "quote", "joint-statement"),
        ("official", "E3 joint declaration", "canada, norway", "summary", "joint-statement"),
        ("official", "Remarks on the Joint Statement", "canada, norway", "quote", None),
        ("official", "Joint Statement on Talks", "canada", "quote", None),
        ("official", "A release", "canada", "summary", None),
        ("news", "Joint Statement on Talks", "canada, norway", "quote", None),
        ("news", "A report", "canada", "summary", "reported"),
        ("news", "A report", "canada", "quote", None),
        ("speech", "A speech", "canada", "quote", "speech"),
        ("interview", "An interview", "canada", "quote", "interview"),
        ("social", "A post", "canada", "quote", "post"),
        ("legal", "A law", "canada", "quote", None),
    ],
)
def test_a_form_is_written_where_it_is_certain(  # noqa: PLR0913, PLR0917 - a table
    tmp_path: Path, kind: str, title: str, by: str, words: str, form: str | None
) -> None:
    head = HEAD.replace("Joint Statement on Talks", title).replace(
        "kind: official", f"kind: {kind}"
    )
    said = f"  - {{id: a, by: [{by}], act: declare, {words}: We agree., sources: [release]}}\n"
    folder = written(tmp_path, said, head)
    plan = upgraded(folder)
    (statement,) = read(folder).kb.statements.values()
    assert statement.form == form
    is_open = form is None and "," in by
    note = '2022-03-03-talks: no form is certain for "a", of several speakers: write it'
    assert plan.notes == ((note,) if is_open else ())


@pytest.fixture(scope="module")
def frozen() -> Iterator[tuple[Path, Plan]]:
    """The content of before, upgraded, with what was said."""
    with site() as folder:
        target = folder.parent / "frozen"
        for path in FROZEN.rglob("*.yaml"):
            copy = target / path.relative_to(FROZEN)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
        yield target, upgraded(target)


def test_what_was_merged_in_the_content_of_before(
    frozen: tuple[Path, Plan], match_golden: MatchGolden
) -> None:
    _, plan = frozen
    lines = [*plan.notes, *(f"{one.before}: {one.places}" for one in plan.changes)]
    match_golden("".join(f"{line}\n" for line in lines), HERE / "merged.txt")


def test_a_second_run_changes_nothing(frozen: tuple[Path, Plan]) -> None:
    folder, _ = frozen
    again = upgrade(read(folder), leave)
    assert again.changes == ()
    assert all("may be one act" in note or "no form is" in note for note in again.notes)


def test_what_was_accepted_is_accepted_then(frozen: tuple[Path, Plan]) -> None:
    folder, _ = frozen
    assert read(FROZEN).errors == read(folder).errors == ()


def test_every_address_of_before_leads_on(frozen: tuple[Path, Plan]) -> None:
    settings_ = Settings(frozen[0], docs=frozen[0].parent / "docs", site_url="https://example.org/")
    outcome = read_site(settings_)
    now = {page.path for page in render_pages(outcome.kb, settings_)}
    now |= {file.path for file in export_files(outcome.kb, settings_)}
    assert [path for path in BEFORE.read_text("utf-8").split() if path not in now] == []


MEMBERS = st.lists(
    st.fixed_dictionaries(
        {
            "by": st.sampled_from([["canada"], ["norway", "canada"], ["canada", "norway"]]),
            "act": st.sampled_from(["declare", "demand"]),
            "sources": st.sampled_from(
                [
                    ["release"],
                    [{"source": "release", "locator": "para. 1"}],
                    ["wire", "release"],
                    [{"source": "release", "locator": "p. 1"}, "wire"],
                    [{"source": "wire", "locator": "p. 2"}, {"source": "wire", "locator": "p. 3"}],
                ]
            ),
        },
        optional={
            "quote": st.just("We agree."),
            "date": st.sampled_from(["2022-03-03", "2022-03-02"]),
            "lang": st.sampled_from(["fr", "de"]),
            "translation": st.just("We do."),
            "about": st.sampled_from([["norway"], ["canada"], []]),
            "to": st.just(["norway"]),
            "in_response_to": st.sampled_from([["s0"], ["s1"]]),
            "title": st.sampled_from(["One", "Two"]),
            "venue": st.just("Paris"),
            "locator": st.just("p. 9"),
        },
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=examples(20, 60))
@given(members=MEMBERS, answer=st.booleans())
def test_whatever_was_accepted_is_accepted_then_and_says_the_same(
    members: list[dict[str, object]],
    *,
    answer: bool,
) -> None:
    members = [{"id": f"s{n}", "summary": "They spoke.", **one} for n, one in enumerate(members)]
    text = yaml.safe_dump(members, sort_keys=False, width=10_000)
    with site() as base:
        folder = written(base.parent / "own", text)
        before = read(folder)
        if before.errors:
            return
        upgraded(folder, lambda _: answer, "en")
        after = read(folder)
        assert after.errors == ()
        assert told(after) == told(before)
        assert upgrade(after, lambda _: answer, "en").changes == ()


def told(outcome: Outcome) -> dict[str, object]:
    """What is recorded of every passage, by its reference."""
    return {
        ref: (
            frozenset(passage.statement.by),
            str(passage.when),
            passage.record.quote,
            passage.record.summary,
            passage.lang,
            [(one.lang or "en", one.text, one.by) for one in passage.translations],
            [actor.id for actor in passage.to],
            [actor.id for actor in passage.about],
            sorted((use.source.ref, use.locator or "") for use in passage.uses),
            passage.answers,
        )
        for ref, passage in outcome.kb.passages.items()
    }


def test_words_become_no_groups_by_being_put_beside_such() -> None:
    def record(id_: str, **more: str) -> StatementRecord:
        fields = {"by": ["canada"], "act": "deny", "summary": "Words.", "sources": ["wire"]}
        return StatementRecord.model_validate({"id": id_, **fields, **more})

    assert obstacle([record("a", **{"as": "nato"}), record("b")]) == 'not all have the same "as"'
    assert not obstacle([record("a", **{"as": "nato"}), record("b", **{"as": "nato"})])
