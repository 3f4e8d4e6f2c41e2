"""Ties in a list: whom an actor has to do with, how often, and since when."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.pages import ties
from briefing_site.pages.desk import Desk
from briefing_site.pages.library import Library
from briefing_site.pages.site import build_pages
from briefing_site.pipeline import read_site
from briefing_site.render.engine import render
from briefing_site.settings import Settings

EVERYTHING = Path(__file__).parents[1] / "sites/everything/briefings"


@pytest.fixture(scope="module")
def library() -> Library:
    settings = Settings(briefings=EVERYTHING)
    return Library(read_site(settings).kb, settings)


def test_an_actors_ties_are_told_from_its_side(library: Library) -> None:
    view = ties.ties_of_actor(
        Desk(library, "actors/united-nations.md"), library.kb.actors["united-nations"]
    )
    (row,) = view.rows
    assert [actor.text for actor in row.actors] == ["Eleanor Roosevelt"]
    assert row.counts == ("by the other, about or to it: 1",)
    assert (row.oldest.text, row.newest.text) == ("9 December 1948", "9 December 1948")


def test_of_two_on_an_issue_the_one_who_speaks_is_named_first(library: Library) -> None:
    view = ties.ties_on_issue(
        Desk(library, "issues/arctic-work.md"), library.kb.issues["arctic-work"]
    )
    (row,) = [
        one for one in view.rows if [a.text for a in one.actors] == ["Canada", "Arctic Council"]
    ]
    assert row.counts == ("by the first, about or to the second: 2",)


def test_a_day_leads_to_the_statement(library: Library) -> None:
    view = ties.ties_of_actor(Desk(library, "actors/canada.md"), library.kb.actors["canada"])
    assert (view.rows[1].oldest.href, view.rows[1].newest.href) == (
        "../statements/2022-03-03-arctic-pause/pause.md",
        "../statements/2022-06-08-arctic-resumption/resumption.md",
    )


def test_of_many_ties_the_strongest_are_listed_and_the_rest_counted(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ties, "MOST_SHOWN", 2)
    pages = {page.path: page for page in build_pages(library.kb, library.settings)}
    text = render(pages["issues/arctic-work.md"]).text
    section = text.partition("## Ties { #ties }\n\n")[2].partition("\n## ")[0]
    assert section.splitlines()[0] == ("The strongest 2 of 35 ties, counted in statements:")
    assert section.count("\n- [") == 2
