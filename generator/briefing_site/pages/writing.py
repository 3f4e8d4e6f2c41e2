"""What may be written: takes the library, gives the page that asks, and one an issue that answers.

A script answers for one actor; what stands there without it leads to the table of each issue.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefing_site.document.nodes import Inlines, Link, Place, Table
from briefing_site.document.runs import blocks, bullets, division, joined, paragraph, run
from briefing_site.interface import _
from briefing_site.knowledge.attested import Attested, Doubt, Side, attested
from briefing_site.knowledge.name_order import by_name, by_title
from briefing_site.model.issue import Issue
from briefing_site.naming.attested import answer_words, doubt_words
from briefing_site.naming.stances import Proposition
from briefing_site.pages import links, scripts
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parted import Dated
from briefing_site.pages.parts.attesting import Shown, attested_list, what_shows
from briefing_site.pages.parts.linking import to_actor, to_issue
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.positions import position_place
from briefing_site.pages.parts.times import dated_in_sentence
from briefing_site.pages.parts.titles import title

LINES_OF_SHOWN = 4
"""Lines that words take that are quoted, with what they are cited by."""


def writing_pages(library: Library) -> Iterator[Planned]:
    """Plan the page that asks, and that of each issue."""
    yield Planned(links.WRITING, partial(asking_page, library))
    for issue in issues_placed(library):
        yield Planned(links.writing(issue.id), partial(answers_page, library, issue))
        yield from rested_on(library, issue).pages(library)


def issues_placed(library: Library) -> list[Issue]:
    """Give the issues that any position is on, by title."""
    found = {one.issue.id: one.issue for one in library.kb.positions}
    return sorted(found.values(), key=by_title)


def asking_page(library: Library) -> Page:
    """Build the page that asks who is said to stand where."""
    told = _("Whether the record shows that somebody is for or against something.")
    issues = issues_placed(library)
    to_each = (Link(Place(links.writing(one.id)), (str(Proposition.of(one)),)) for one in issues)
    none = paragraph(_("No position is on record."))
    listed = bullets(to_each) if issues else none
    body = blocks(
        title(_("Can I write this?")),
        paragraph(told, " ", how_to_read()),
        division(listed, data_brf=scripts.Part.WRITING),
    )
    return Page(
        path=links.WRITING,
        front=FrontMatter(
            title=_("Can I write this?"),
            description=told,
            kind=PageKind.LIST,
            hide=("toc",),
            updated=library.newest,
        ),
        body=body,
    )


def how_to_read() -> str:
    """Say what an answer is, and what it is not."""
    return _(
        "The answer is of the record alone: that nothing is recorded says nothing of whether it is "
        "true. A bloc’s position is its own; those of its members stand each for itself."  # noqa: RUF001
    )


def answers_page(library: Library, issue: Issue) -> Page:
    """Build the page of what may be written of everyone on an issue."""
    name = _("Can I write this? {proposition}", proposition=str(Proposition.of(issue)))
    rows = tuple(answer_row(library, one) for one in library.once(everyone, issue))
    head = (_("Who"), _("is for this"), _("is against this"), _("Last shown"), _("To be weighed"))
    body = blocks(
        title(name),
        paragraph(
            issue.proposition, " ", say("Issue: {issue}.", issue=to_issue(library, issue.id))
        ),
        paragraph(how_to_read()),
        paragraph(
            say(
                "Of whoever is not in the table nothing is recorded here. {asking}",
                asking=Link(Place(links.WRITING), (_("Ask about somebody"),)),
            )
        ),
        Table(tuple((words,) for words in head), rows) if rows else (),
        rested_on(library, issue).section(),
    )
    return Page(
        path=links.writing(issue.id),
        front=FrontMatter(
            title=name,
            description=issue.proposition,
            kind=PageKind.LIST,
            hide=("toc",),
            updated=library.newest,
        ),
        body=body,
    )


def rested_on(library: Library, issue: Issue) -> Dated[Shown]:
    """Give the list of what the answers on an issue rest on, the newest first."""
    return Dated(
        path=links.writing(issue.id),
        owner=str(Proposition.of(issue)),
        key="what-it-rests-on",
        heading=_("What this rests on"),
        items=library.once(shown_on, issue.id),
        span_of=lambda one: (one.date, one.date),
        show=partial(attested_list, library),
        lines=LINES_OF_SHOWN,
    )


def shown_on(library: Library, issue: str) -> tuple[Shown, ...]:
    """Give what shows the stances on an issue that are held or were last, the newest first."""
    every = library.once(everyone, library.kb.issues[issue])
    positions = [one for found in every if found.latest for one in found.latest.positions]
    shown = what_shows(sorted(dict.fromkeys(positions), key=lambda one: one.date))
    return tuple(sorted(shown, key=lambda one: one.date, reverse=True))


def everyone(library: Library, issue: Issue) -> list[Attested]:
    """Say what the record has of everyone who was ever placed on an issue, by name."""
    placed = {one for position in library.kb.positions_on[issue.id] for one in position.actors}
    return [attested(library.standing, one, issue) for one in sorted(placed, key=by_name)]


def answer_row(library: Library, found: Attested) -> tuple[Inlines, ...]:
    """Show what may be written of an actor, when it was last shown, and what weakens it."""
    held = found.latest
    shown = (
        Link(position_place(held.newest), run(dated_in_sentence(held.shown_when))) if held else ""
    )
    doubts = map(doubt_words, doubts_of(library, found))
    return (
        (to_actor(found.actor),),
        *((answer_words(found, side),) for side in Side),
        run(shown),
        joined(doubts, "; "),
    )


def doubts_of(library: Library, found: Attested) -> Iterator[Doubt]:
    """Go through what weakens an answer on the day of the record."""
    yield from found.doubts(library.newest)
    latest = found.latest
    if latest and any(library.version_of(one).is_corrected for one in latest.positions):
        yield Doubt.CORRECTED
