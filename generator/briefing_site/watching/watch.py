"""Watching as a whole: takes everything that was read and limits, gives what a run found."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.knowledge.copies import Files
from briefing_site.knowledge.world import World
from briefing_site.progress import tracking
from briefing_site.watching.answers import Answers
from briefing_site.watching.cited import by_address, places_in, quoted_in
from briefing_site.watching.judging import Judge
from briefing_site.watching.reporting import Watched, reported
from briefing_site.watching.rounds import Round
from briefing_site.watching.visit import State, Visit
from briefing_site.watching.visiting import visiting


def watch(world: World, files: Files, answers: Answers, round_: Round) -> Watched:
    """Find out whether what records cite is still there.

    Each answer is kept as it comes, so that a run that is ended is gone on with by the next.

    Args:
        world: Everything that was read.
        files: The files, by the paths that are shown, whose addresses are asked.
        answers: The answers of earlier runs.
        round_: Asks.
    """
    places = by_address(places_in(world, files))
    words = list(quoted_in(world, files))
    read = {one.url for each in words for one in each.places}
    earlier = {url: known for url in places if (known := answers.known(url))}
    fresh = {url: known for url in places if (known := answers.fresh(url, reads=url in read))}
    waiting = sorted(
        (url for url in places if url not in fresh),
        key=lambda url: earlier[url].asked if url in earlier else "",
    )
    visits = fresh | {one.url: one for one in visited(waiting, read, answers, round_)}
    judge = Judge(visits, earlier)
    return reported(answers.today, round_.asked, places, words, judge)


def visited(urls: list[str], read: set[str], answers: Answers, round_: Round) -> Iterator[Visit]:
    """Visit addresses, those first of which the least is known."""
    visits = round_.run(visiting(url, reads=url in read) for url in urls)
    for visit in tracking("asking addresses", visits):
        yield visit if visit.state is State.UNASKED else answers.keep(visit)
