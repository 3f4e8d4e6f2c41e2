"""Other votes of the same body: takes a vote, gives who voted the same way in them.

It answers without a script who did the same in two votes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import timedelta

from briefing_site.document.nodes import Blocks, Inlines, Place
from briefing_site.document.runs import DOT, bullets, joined, paragraph, run
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.voted_too import voted_too
from briefing_site.knowledge.votes import each_once, identity
from briefing_site.naming.rows import comma
from briefing_site.naming.votes import ballot_words
from briefing_site.pages import bounds, links
from briefing_site.pages.beside import around
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actors, to_vote
from briefing_site.pages.parts.phrases import in_a_row
from briefing_site.pages.parts.shortened import first_named
from briefing_site.pages.parts.times import dated
from briefing_site.pages.parts.titles import folded_section


def same_in_others(library: Library, vote: Vote) -> Blocks:
    """Fold who voted the same way in other votes of the body; nothing without any."""
    shown = others_near(library, vote)
    if not shown:
        return ()
    words = ngettext("{count} other vote", "{count} other votes", len(shown))
    known = library.once(identities_in, vote.body.id)
    total = len(known) - (identity(vote) in known)
    return folded_section(
        "the-same-in-others",
        _("Who voted the same way in other votes"),
        words,
        first_of(len(shown), total),
        bullets(item(vote, one) for one in shown),
    )


def first_of(shown: int, total: int) -> Blocks:
    """Say which are shown; nothing where all are."""
    if total <= shown:
        return ()
    told = _(
        "{count} of {total} other votes of the body: of those around it in time the ones on the "
        "same issues first, then the nearest.",
        count=spoken().number(shown),
        total=spoken().number(total),
    )
    return (paragraph(told),)


def others_near(library: Library, vote: Vote) -> list[Vote]:
    """Give other votes of the body, the newest first, of those around it in time.

    Those on the same issues or wider ones come before others, and then the nearest.
    """
    every, subjects = library.once(taken_in, vote.body.id), issues_of(library, vote)
    place = bisect_left(every, vote.date, key=lambda one: one.date)

    def distance(other: Vote) -> tuple[bool, timedelta]:
        return subjects.isdisjoint(issues_of(library, other)), abs(other.date - vote.date)

    others = [one for one in around(every, place) if identity(one) != identity(vote)]
    nearest = sorted(others, key=distance)[: bounds.MOST_VOTED_TOO]
    return sorted(nearest, key=lambda one: one.date, reverse=True)


def taken_in(library: Library, body: str) -> tuple[Vote, ...]:
    """Give the votes of a body that stand, each once, the oldest first."""
    return tuple(sorted(each_once(library.kb.votes_at[body]), key=lambda one: one.date))


def identities_in(library: Library, body: str) -> frozenset[tuple[str, ...]]:
    """Tell the votes of a body that stand from all others: none that was taken back is of them."""
    return frozenset(map(identity, library.once(taken_in, body)))


def issues_of(library: Library, vote: Vote) -> set[str]:
    """Give the ids of the issues of a vote and of what they are parts of."""
    return {id_ for issue in vote.issues for id_ in library.kb.issue_and_wider(issue.id)}


def item(vote: Vote, other: Vote) -> Inlines:
    """Name another vote, and who did the same in both."""
    alike = joined(ways(vote, other), DOT) or (_("nobody who is named in both"),)
    return run(to_vote(other), comma(), dated(other.when), ": ", alike)


def ways(vote: Vote, other: Vote) -> Iterator[Inlines]:
    """Go through the ways in which somebody voted in both."""
    rest = Place(links.vote(other.ref))
    for how, actors in voted_too(vote, other).items():
        count = spoken().number(len(actors))
        named = in_a_row(first_named(to_actors(actors, other.when), rest))
        yield run(
            _("{ballot} in both ({count})", ballot=ballot_words(how), count=count), ": ", named
        )
