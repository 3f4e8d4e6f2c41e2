"""Who voted alike: with whom, and in how many of how many votes."""

from __future__ import annotations

from pathlib import Path

from briefing_site.document.write_markdown import write_markdown
from briefing_site.pages.library import Library
from briefing_site.pages.parts.alike import voted_alike_with
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

VOTES = Path(__file__).parents[2] / "sites/votes/briefings"


def test_votes_alike_are_counted_out_of_those_that_both_cast() -> None:
    settings = Settings(briefings=VOTES)
    library = Library(read_site(settings).kb, settings)
    shown = write_markdown(
        "actors/russia.md", voted_alike_with(library, library.kb.actors["russia"])
    )
    assert shown.splitlines()[:6] == [
        "## Voted alike { #voted-alike }",
        "",
        "This counts the votes in which both voted for, voted against or abstained.",
        "",
        "-   [China](china.md): the same in 2 of 3 votes",
        "-   [Albania](albania.md): the same in 1 of 3 votes",
    ]
