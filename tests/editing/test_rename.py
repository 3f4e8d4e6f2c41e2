"""Renaming: every reference follows, nothing else moves, and the way back leaves no trace."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.diagnostics.refused import Refused
from briefing_site.editing.rename import rename
from tests.editing.conftest import Carry, contents, differences, read


def test_an_actor_is_renamed_in_fields_and_texts_and_remembers(
    folder: Path, carry_out: Carry
) -> None:
    before = contents(folder)
    carry_out(lambda outcome: rename(outcome, "gaul", "new-gaul"))
    assert differences(before, contents(folder)) == {
        "2022/2022-03-03-pause.yaml": [
            "  A text that speaks of [[new-gaul|the",
            '    by: ["new-gaul", france]   # both',
            "      - new-gaul # but this",
        ],
        "actors/gaul.yaml": ["gone"],
        "actors/new-gaul.yaml": [
            *before["actors/gaul.yaml"].splitlines()[:-1],
            "formerly: [gallic, gaul]",
        ],
        "issues/talks.yaml": [
            'description: "See [[new-gaul|\\"Gaul\\"]] and `[[other]]`, not [[!gaul]]."'
        ],
    }
    assert [found.message for found in read(folder).errors] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("gaul", "new-gaul"),
        ("france", "french-republic"),
        ("talks", "the-talks"),
        ("2022-03-03-pause", "2022-03-03-a-long-pause"),
        ("2022-03-03-pause#said", "2022-03-03-pause#what-was-said"),
        ("2022-03-03-pause#wire", "2022-03-03-pause#agency"),
    ],
)
def test_there_and_back_leaves_every_byte(
    folder: Path, carry_out: Carry, old: str, new: str
) -> None:
    before = contents(folder)
    carry_out(lambda outcome: rename(outcome, old, new))
    assert contents(folder) != before
    assert [found.message for found in read(folder).errors] == []
    carry_out(lambda outcome: rename(outcome, new, old))
    assert contents(folder) == before


def test_a_briefing_takes_the_references_to_its_parts_along(folder: Path, carry_out: Carry) -> None:
    before = contents(folder)
    plan = carry_out(lambda outcome: rename(outcome, "2022-03-03-pause", "2022-03-03-halt"))
    assert differences(before, contents(folder)) == {
        "2022/2022-03-03-halt.yaml": [
            *before["2022/2022-03-03-pause.yaml"].splitlines(),
            "formerly:",
            "  - 2022-03-03-pause",
        ],
        "2022/2022-03-03-pause.yaml": ["gone"],
        "2022/2022-06-08-more.yaml": [
            "summary: See [[2022-03-03-halt#said]] and [[2022-03-03-halt|the pause]].",
            "    in_response_to: [2022-03-03-halt#said]",
        ],
    }
    assert [(one.before, one.places) for one in plan.changes] == [
        ("briefings/2022/2022-03-03-pause.yaml", 1),
        ("briefings/2022/2022-06-08-more.yaml", 3),
    ]


def test_a_statement_is_renamed_where_it_is_meant_and_nowhere_else(
    folder: Path, carry_out: Carry
) -> None:
    before = contents(folder)
    plan = carry_out(lambda outcome: rename(outcome, "2022-03-03-pause#said", "the-pause"))
    assert differences(before, contents(folder)) == {
        "2022/2022-03-03-pause.yaml": [
            "  Gauls]] and of [[#the-pause|what was said]] [@wire, para. 1].",
            "  - id: the-pause",
            "    formerly:",
            "      - said",
        ],
        "2022/2022-06-08-more.yaml": [
            "summary: See [[2022-03-03-pause#the-pause]] and [[2022-03-03-pause|the pause]].",
            "    in_response_to: [2022-03-03-pause#the-pause]",
        ],
    }
    assert plan.notes == ()


def test_a_source_is_renamed_in_uses_citations_and_what_is_based_on_it(
    folder: Path, carry_out: Carry
) -> None:
    before = contents(folder)
    carry_out(lambda outcome: rename(outcome, "2022-03-03-pause#wire", "agency"))
    assert differences(before, contents(folder)) == {
        "2022/2022-03-03-pause.yaml": [
            "  Gauls]] and of [[#said|what was said]] [@agency, para. 1].",
            "  - id: agency   # one",
            "    formerly:",
            "      - wire",
            "  - {id: copy, title: A copy, url: 'https://example.org/copy', based_on: [agency]}",
            "    sources: [agency, {source: copy, locator: p. 1}]",
        ],
    }


def test_what_a_correction_is_of_and_what_shows_an_end_are_renamed_too(
    folder: Path, carry_out: Carry
) -> None:
    file = folder / "2022/2022-06-08-more.yaml"
    more = (
        "positions:\n"
        "  - actors: [france]\n"
        "    issue: talks\n"
        "    stance: supports\n"
        "    summary: It goes on.\n"
        "    sources: [wire]\n"
        "    until: {date: 2022-06-08, evidence: [said, 2022-03-03-pause#said]}\n"
        "corrections: [{date: 2022-06-09, text: It lacked a word., of: said}]\n"
    )
    file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")
    before = contents(folder)
    carry_out(lambda outcome: rename(outcome, "2022-06-08-more#said", "going-on"))
    assert differences(before, contents(folder)) == {
        "2022/2022-06-08-more.yaml": [
            "  - id: going-on",
            "    formerly:",
            "      - said",
            "    until: {date: 2022-06-08, evidence: [going-on, 2022-03-03-pause#said]}",
            "corrections: [{date: 2022-06-09, text: It lacked a word., of: going-on}]",
        ],
    }


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ("gual", "x", 'nothing has the id "gual"', 'did you mean "gaul"?'),
        (
            "gaul",
            "france",
            'the id "france" is taken (briefings/actors/france.yaml)',
            'to make one of two actors or issues, say "briefings merge gaul france"',
        ),
        (
            "gaul",
            "talks",
            'the id "talks" is taken (briefings/issues/talks.yaml)',
            "choose another id",
        ),
        (
            "gaul",
            "2022-03-03-pause",
            'the id "2022-03-03-pause" is taken (briefings/2022/2022-03-03-pause.yaml)',
            "choose another id",
        ),
        ("gaul", "gaul", 'the actor is called "gaul" already', "choose another id"),
        ("talks", "talks", 'the issue is called "talks" already', "choose another id"),
        (
            "2022-03-03-pause",
            "2022-03-03-pause",
            'the briefing is called "2022-03-03-pause" already',
            "choose another id",
        ),
        (
            "2022-03-03-pause#said",
            "said",
            'the statement is called "said" already',
            "choose another id",
        ),
        (
            "2022-03-03-pause#wire",
            "2022-03-03-pause#wire",
            'the source is called "2022-03-03-pause#wire" already',
            "choose another id",
        ),
        (
            "gaul",
            "New Gaul",
            (
                '"New Gaul" is no id: only lower-case letters a to z, digits and single hyphens '
                "make an address"
            ),
            "choose another",
        ),
        (
            "france",
            "gallic",
            '"gaul" had the id "gallic" before',
            "choose another id: addresses that somebody cited lead there",
        ),
        (
            "2022-03-03-pause",
            "pause",
            '"pause" does not start with the briefing\'s date',
            'choose "2022-03-03-" and a few words, or correct "date" in the file first',
        ),
        (
            "2022-03-03-pause#said",
            "2022-06-08-more#x",
            "a statement stays in its file",
            'say only the new id: "x"',
        ),
        (
            "2022-03-03-pause#said",
            "wire",
            '"2022-03-03-pause" has a source "wire"',
            "choose another id",
        ),
    ],
)
def test_what_cannot_be_done_is_said(
    folder: Path, old: str, new: str, message: str, hint: str
) -> None:
    with pytest.raises(Refused) as refused:
        rename(read(folder), old, new)
    assert (refused.value.message, refused.value.hint) == (message, hint)


def test_nothing_is_renamed_while_a_file_is_not_read_whole(folder: Path) -> None:
    (folder / "actors" / "eu.yaml").write_text("name: European Union\nkindd: bloc\n")
    with pytest.raises(Refused) as refused:
        rename(read(folder), "gaul", "new-gaul")
    assert (refused.value.message, refused.value.hint) == (
        "1 file cannot be read as a whole",
        'mend briefings/actors/eu.yaml:2:1 first: see "briefings check"',
    )


def test_a_source_of_an_actor_gets_another_id_and_is_cited_by_it(
    folder: Path, carry_out: Carry
) -> None:
    path = folder / "actors/gaul.yaml"
    path.write_text(
        "name: Gaul\nkind: bloc\nsources:\n"
        "  - id: reg\n    title: Register\n    url: https://example.org/register\n"
        "names:\n  - name: Gallia\n    sources: [reg]\n"
    )
    carry_out(lambda outcome: rename(outcome, "gaul#reg", "register"))
    text = path.read_text()
    assert "- id: register\n" in text
    assert "sources: [register]" in text
    assert "formerly: [reg]" in text or "formerly:\n      - reg" in text
    with pytest.raises(Refused) as refused:
        rename(read(folder), "gaul#register", "gaul#register")
    assert refused.value.message == 'the source is called "gaul#register" already'
    again = carry_out(lambda outcome: rename(outcome, "gaul#reg", "register"))
    assert again.notes == ('"gaul#reg" is "register" already',)
