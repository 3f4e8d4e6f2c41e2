"""Ties in a list: whom an actor has to do with, how often, and since when."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_site.document.runs import paragraph
from briefing_site.document.write_markdown import write_markdown
from briefing_site.model.edtf import parse_date
from briefing_site.pages import bounds
from briefing_site.pages.library import Library
from briefing_site.pages.parts import ties
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

EVERYTHING = Path(__file__).parents[2] / "sites/everything/briefings"


@pytest.fixture(scope="module")
def library() -> Library:
    settings = Settings(briefings=EVERYTHING)
    return Library(read_site(settings).kb, settings)


def of_actor(library: Library, id_: str) -> str:
    found = ties.ties_of_actor(library, library.kb.actors[id_])
    return write_markdown(f"actors/{id_}.md", found)


def on_arctic_work(library: Library) -> str:
    found = ties.ties_on_issue(library, library.kb.issues["arctic-work"])
    return write_markdown("issues/arctic-work.md", found)


def listed(shown: str) -> list[str]:
    """Give the lines of the list of ties."""
    return [line for line in shown.splitlines() if line.startswith("-   ")]


def test_an_actors_ties_are_told_from_its_side(library: Library) -> None:
    assert of_actor(library, "united-nations") == (
        "## Ties { #ties }\n\n"
        "Counted in statements.\n\n"
        "Spoken of or to by: [Eleanor Roosevelt](eleanor-roosevelt.md) (1), "
        "[United States](united-states.md) (1)\n\n"
        '<details class="brf-fold" markdown>\n<summary markdown>2 ties</summary>\n\n'
        "-   [Eleanor Roosevelt](eleanor-roosevelt.md) · what the other said about or to this "
        "actor: 1 · [9 December 1948]"
        "(../statements/1948-12-10-universal-declaration/threshold.md)\n"
        "-   [United States](united-states.md) · what the other said about or to this actor: 1"
        " · [9 December 1948](../statements/1948-12-10-universal-declaration/threshold.md)\n\n"
        "</details>\n"
    )


def test_of_two_on_an_issue_the_one_who_speaks_is_named_first(library: Library) -> None:
    assert listed(on_arctic_work(library))[0] == (
        "-   [Canada](../actors/canada.md), [Arctic Council](../actors/arctic-council.md)"
        " · what the first said about or to the second: 2"
        " · [3 March 2022](../statements/2022-03-03-arctic-pause/pause.md)"
        " to [8 June 2022](../statements/2022-06-08-arctic-resumption/resumption.md)"
    )


def test_a_day_leads_to_the_statement(library: Library) -> None:
    assert listed(of_actor(library, "canada"))[1] == (
        "-   [Denmark](denmark.md) · 2 signed together"
        " · [3 March 2022](../statements/2022-03-03-arctic-pause/pause.md)"
        " to [8 June 2022](../statements/2022-06-08-arctic-resumption/resumption.md)"
    )


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2021-07-28", "2022-03-03*", "[28 July 2021] to [3 March 2022 (date of the report)]"),
        ("2022-03-03", "2022-03-03*", "[3 March 2022]"),
        ("2022-03-03*", "2022-03-03", "[3 March 2022]"),
        ("2022-03-03*", "2022-03-03*", "[reported on 3 March 2022]"),
    ],
)
def test_days_of_reports_are_told_as_nouns_and_one_day_once(
    library: Library, first: str, last: str, told: str
) -> None:
    said = library.kb.statements["2022-03-03-arctic-pause#pause"]
    made = [
        replace(said, when=replace(parse_date(day.strip("*")), is_of_source=day.endswith("*")))
        for day in (first, last)
    ]
    words = write_markdown("index.md", (paragraph(ties.span_of_time(made)),)).strip()
    assert re.sub(r"\]\([^)]*\)", "]", words) == told


def test_of_many_ties_the_strongest_are_listed_and_the_rest_counted(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_TIES", 2)
    shown = on_arctic_work(library)
    assert (
        "The strongest 2 of 35. All of them: "
        "[Ties: Work in the Arctic Council](arctic-work/ties.md)"
    ) in shown.splitlines()
    assert "<summary markdown>35 ties</summary>" in shown
    named = [line[:23] for line in listed(shown)]
    assert named == ["-   [Canada](../actors/", "-   [Denmark](../actors"]


def test_who_has_no_ties_has_no_heading(library: Library) -> None:
    assert ties.ties_of_actor(library, library.kb.actors["nato"]) == ()
