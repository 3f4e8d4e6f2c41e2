"""Small sites with their whole rendered Markdown, and what they hold together."""

from __future__ import annotations

import posixpath
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import Enum
from pathlib import Path

import pytest

from briefing_site.diagnostics.reporters.concise import report_concise
from briefing_site.model.classes import MODELS
from briefing_site.model.vocabularies import CREDIBILITY, RELIABILITY
from briefing_site.pages import bounds
from briefing_site.pipeline import read_site, render_pages
from briefing_site.settings import Settings
from tests.records import Field, changed, is_record, leaves, read_records

HERE = Path(__file__).parent
CASES = sorted({path.parent.name for path in HERE.glob("*/README.md")} - {"frozen"})
ADVICE = {
    "answers": (
        "briefings/2023/2023-08-15-what-waits.yaml:110:10: advice[BRF418]: this judgement was due "
        "on 2023-08-10 and has no outcome\n"
    ),
    "minimal": (
        'briefings/actors/norway.yaml:1:7: advice[BRF403]: nothing names the actor "norway"\n'
        "briefings/issues/example.yaml:1:8: advice[BRF407]: "
        'nothing is placed under the issue "example"\n'
    ),
    "withdrawn": (
        "briefings/2022/2022-06-20-resumption.yaml:55:7: advice[BRF417]: this position no longer "
        "counts, since all that shows it is retracted\n"
        "briefings/2022/2022-06-20-resumption.yaml:66:7: advice[BRF417]: a part of what shows "
        'this position is retracted and no longer counts: "2022-06-08-retracted#promise"\n'
        "briefings/2022/2022-06-20-resumption.yaml:73:7: advice[BRF417]: all that this judgement "
        "rests on is retracted\n"
        "briefings/2022/2022-06-20-resumption.yaml:75:10: advice[BRF418]: this judgement was due "
        "on 2022-06-30 and has no outcome\n"
    ),
}

LINK = re.compile(r"\]\(([^)#?:]+\.md)[)#?]")
WRITTEN = {
    *("contributing.md", "method.md", "tables.md"),
    *("reference/api.md", "reference/data-model.md"),
}
"""Pages of that site that are written by hand."""

MatchTree = Callable[[Mapping[str, str], Path], None]


def settings_of(case: str, *, drafts: bool = False) -> Settings:
    folder = HERE / case
    return Settings(
        briefings=folder / "briefings",
        docs=folder / "docs",
        drafts=drafts,
        site_name="Golden",
        site_url="https://example.org/site/",
        has_cards=case == "everything",
    )


def rendered(case: str, *, drafts: bool = False) -> dict[str, str]:
    return rendered_from(settings_of(case, drafts=drafts))


def rendered_from(settings: Settings) -> dict[str, str]:
    return {page.path: page.text for page in render_pages(read_site(settings).kb, settings)}


def test_every_folder_is_a_case_that_says_what_it_shows() -> None:
    folders = [path.name for path in HERE.iterdir() if path.is_dir() and path.name[0].isalpha()]
    assert sorted(folders) == sorted([*CASES, "frozen"])
    assert [
        *("answers", "drafts", "empty", "everything", "long", "minimal", "votes", "withdrawn")
    ] == CASES


@pytest.mark.parametrize("case", CASES)
def test_a_site_renders_to_exactly_the_expected_pages(case: str, match_tree: MatchTree) -> None:
    match_tree(rendered(case), HERE / case / "expected")


@pytest.mark.parametrize("case", CASES)
def test_a_site_has_no_finding_but_the_advice_that_belongs_to_it(case: str) -> None:
    outcome = read_site(settings_of(case))
    found = report_concise(outcome.diagnostics)
    assert found == ADVICE.get(case, "")


def test_a_draft_is_rendered_only_on_request(match_tree: MatchTree) -> None:
    match_tree(rendered("drafts", drafts=True), HERE / "drafts" / "expected-with-drafts")


def test_without_drafts_a_site_is_as_if_they_had_never_been_written(tmp_path: Path) -> None:
    shutil.copytree(HERE / "drafts" / "briefings", tmp_path / "briefings")
    (tmp_path / "briefings/2024/2024-02-01-draft.yaml").unlink()
    without = rendered_from(replace(settings_of("drafts"), briefings=tmp_path / "briefings"))
    assert without == rendered("drafts")


def lower_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a few records be too many for a page."""
    monkeypatch.setattr(bounds, "MOST_ON_PAGE", 3)
    monkeypatch.setattr(bounds, "MOST_ROWS", 2)
    monkeypatch.setattr(bounds, "MOST_COMPANY", 1)


def test_what_is_too_long_for_a_page_stands_on_several_and_each_leads_to_the_others(
    match_tree: MatchTree, monkeypatch: pytest.MonkeyPatch
) -> None:
    lower_bounds(monkeypatch)
    match_tree(rendered("long"), HERE / "long" / "expected-in-parts")


def test_no_long_list_is_led_to_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    lower_bounds(monkeypatch)
    for name in ("MOST_ON_PAGE", "MOST_ROWS"):
        monkeypatch.setattr(bounds, name, 1)
    pages = rendered("everything")
    led_to = {
        posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
        for path, text in pages.items()
        for link in LINK.findall(text)
    }
    assert any(re.fullmatch(r"votes/questions/[^/]+\.md", path) for path in led_to)
    assert led_to - set(pages) == WRITTEN


def used(case: str) -> set[tuple[Field, str]]:
    """Give every value in a site's records with its field."""
    values: set[tuple[Field, str]] = set()

    def note(where: Field, _kind: object, value: str) -> str:
        values.add((where, value))
        return value

    for model, _, content in read_records(HERE / case / "briefings"):
        changed(model, content, note)
    return values


def test_every_field_of_the_model_is_used() -> None:
    known = {
        where for model in MODELS.values() for where, kind in leaves(model) if not is_record(kind)
    }
    assert known - {where for where, _ in used("everything")} == set()


def test_every_value_of_every_vocabulary_is_used() -> None:
    known = {
        (where, str(term.value))
        for model in MODELS.values()
        for where, kind in leaves(model)
        if isinstance(kind, type) and issubclass(kind, Enum)
        for term in kind
    }
    # The case `drafts` has one: it would not be on this site.
    known -= {(("Briefing", "status"), "draft")}
    assert known - used("everything") == set()


def test_every_letter_and_every_digit_of_a_grade_is_used() -> None:
    grades = {value for where, value in used("everything") if where == ("SourceRecord", "grade")}
    assert {grade[0] for grade in grades} == set(RELIABILITY)
    assert {grade[1] for grade in grades} == set(CREDIBILITY)
