"""What may be written: takes the library, gives the page that asks, and one an issue that answers.

A script answers for one actor; what stands there without it leads to the table of each issue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from briefing_site.document.nodes import Break, Division, Inlines, Link, Place, Table
from briefing_site.document.plain_lines import REPEATED
from briefing_site.document.runs import (
    blocks,
    division,
    emphasis,
    joined,
    paragraph,
    run,
    small,
    span,
)
from briefing_site.interface import _
from briefing_site.knowledge.acted import acted_on
from briefing_site.knowledge.attested import Attested, Doubt, Side, attested
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.name_order import by_name
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.naming.attested import answer_words, doubt_words
from briefing_site.naming.rows import semicolon
from briefing_site.naming.stances import Proposition
from briefing_site.naming.typeset import set_text
from briefing_site.pages import links, scripts
from briefing_site.pages.asked import asked_by_subject, issues_asked, subjects_asked
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parted import Dated, Named
from briefing_site.pages.parts.attesting import (
    Shown,
    attested_list,
    other_votes_list,
    what_shows,
)
from briefing_site.pages.parts.linking import to_actor, to_issue
from briefing_site.pages.parts.phrases import off_paper, own_direction, say
from briefing_site.pages.parts.positions import position_place
from briefing_site.pages.parts.texts import line, prose
from briefing_site.pages.parts.times import dated_in_sentence
from briefing_site.pages.parts.titles import title
from briefing_site.pages.parts.unapplied import unapplied

LINES_OF_SHOWN = 4
"""Lines that words take that are quoted, with what they are cited by."""


def writing_pages(library: Library) -> Iterator[Planned]:
    """Plan the page that asks, and that of each issue."""
    yield Planned(links.WRITING, partial(asking_page, library))
    for issue in issues_asked(library):
        yield Planned(links.writing(issue.id), partial(answers_page, library, issue))
        yield from lists_of_answers(library, issue)


def lists_of_answers(library: Library, issue: Issue) -> Iterator[Planned]:
    """Plan the pages of what is long on the page of an issue."""
    yield from answers(library, issue).letter_pages(library)
    yield from rested_on(library, issue).pages(library)
    yield from other_votes(library, issue).pages(library)


def asking_page(library: Library) -> Page:
    """Build the page that asks who is said to stand where."""
    told = _("Look up whether the record shows that somebody is for or against something.")
    groups = subjects_asked(library)
    none = paragraph(_("No position is on record."))
    listed = asked_by_subject(library, groups) if groups else none
    body = blocks(
        title(_("Can I write this?")),
        paragraph(told, " ", how_to_read()),
        unapplied(),
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
        "The answer comes from the record alone: where nothing is recorded, that says nothing of "
        "whether it is true. A bloc’s position is its own, and each member’s is the member’s own."  # noqa: RUF001
    )


def answers_page(library: Library, issue: Issue) -> Page:
    """Build the page of what may be written of everyone on an issue."""
    name = _("Can I write this? {proposition}", proposition=str(Proposition.of(issue)))
    listed = answers(library, issue)
    body = blocks(
        title(name),
        paragraph(
            # Where there is no short form, the title says the whole one.
            (own_direction((set_text(issue.proposition),)), " ") if issue.short else (),
            say("Issue: {issue}.", issue=to_issue(library, issue.id)),
        ),
        paragraph(how_to_read()),
        paragraph(whoever_else(is_anybody=bool(listed.items))),
        prose(library, issue.description),
        listed.whole(),
        rested_on(library, issue).section(),
        other_votes(library, issue).section(),
    )
    return Page(
        path=links.writing(issue.id),
        front=FrontMatter(
            title=name,
            description=set_text(issue.proposition),
            kind=PageKind.LIST,
            hide=("toc",),
            updated=library.newest,
        ),
        body=body,
    )


def answers(library: Library, issue: Issue) -> Named[Attested]:
    """Give the table of the answers on an issue, by letters where a page does not hold it."""
    path, owner = links.writing(issue.id), str(Proposition.of(issue))
    return Named(
        path,
        owner,
        _("Can I write this? {proposition}", proposition=owner),
        path,
        everyone_placed(library, issue),
        name_of=lambda one: one.actor.name,
        show=lambda found: answers_table(answer_row(library, one) for one in found),
    )


def whoever_else(*, is_anybody: bool) -> Inlines:
    """Say of whom no position is recorded, and lead to where one may ask.

    Args:
        is_anybody: Whether a table shows anybody's position.
    """
    asking = off_paper(Link(Place(links.WRITING), (_("Ask about somebody"),)))
    if not is_anybody:
        return run(_("No position is on record."), " ", asking)
    return say(
        "No position is recorded of anyone who is not in the table. {asking}",
        asking=asking,
    )


def list_on(issue: Issue) -> partial[Dated[Any]]:
    """Give a list on the page of the answers on an issue but for what stands in it."""
    path, owner = links.writing(issue.id), str(Proposition.of(issue))
    return partial(Dated, path=path, owner=owner, lines=LINES_OF_SHOWN)


def rested_on(library: Library, issue: Issue) -> Dated[Shown]:
    """Give the list of what the answers on an issue rest on, the newest first."""
    return list_on(issue)(
        key="what-it-rests-on",
        heading=_("What this rests on"),
        items=library.once(shown_on, issue.id),
        span_of=lambda one: (one.date, one.date),
        show=partial(attested_list, library),
    )


def shown_on(library: Library, issue: str) -> tuple[Shown, ...]:
    """Give what shows the stances on an issue that are held or were last, the newest first."""
    every = everyone_placed(library, library.kb.issues[issue])
    positions = [one for found in every if found.latest for one in found.latest.positions]
    shown = what_shows(sorted(dict.fromkeys(positions), key=lambda one: one.date))
    return tuple(sorted(shown, key=lambda one: one.date, reverse=True))


def other_votes(library: Library, issue: Issue) -> Dated[tuple[Vote, tuple[Actor, ...]]]:
    """Give the votes on an issue with those of whom they show no position, the newest first."""
    return list_on(issue)(
        key="votes-without-a-position",
        heading=_("Votes that show no position on this question"),
        items=library.once(votes_without_position, issue.id),
        span_of=lambda one: (one[0].date, one[0].date),
        show=other_votes_list,
    )


def votes_without_position(
    library: Library, issue: str
) -> tuple[tuple[Vote, tuple[Actor, ...]], ...]:
    """Give the votes on an issue with those of whom they show no position, the newest first."""
    found: dict[Vote, list[Actor]] = {}
    for one in library.once(everyone, library.kb.issues[issue]):
        for vote in one.votes:
            found.setdefault(vote, []).append(one.actor)
    every = sorted(found, key=lambda vote: vote.date, reverse=True)
    return tuple((vote, tuple(found[vote])) for vote in every)


def placed_on(library: Library, issue: Issue) -> set[Actor]:
    """Give everyone who was ever placed on an issue."""
    return {one for position in library.kb.positions_on[issue.id] for one in position.actors}


def everyone_placed(library: Library, issue: Issue) -> list[Attested]:
    """Say what the record has of everyone who was ever placed on an issue, by name."""
    placed = placed_on(library, issue)
    return [one for one in library.once(everyone, issue) if one.actor in placed]


def everyone(library: Library, issue: Issue) -> list[Attested]:
    """Say what the record has of everyone who was placed on an issue, voted or spoke, by name."""
    acted = acted_on(library.kb, issue.id)
    every = placed_on(library, issue).union(library.kb.actors[id_] for id_ in acted)
    return [
        attested(library.standing, one, issue, acted.get(one.id))
        for one in sorted(every, key=by_name)
    ]


def answers_table(rows: Iterable[tuple[Inlines, ...]]) -> Division:
    """List answers; on a telephone each is a card, whose lines say what the head does."""
    who, *asked = (
        _("Who"),
        _("is for this"),
        _("is against this"),
        _("Last shown"),
        _("To be weighed"),
    )
    cards = tuple(
        (
            name,
            *(
                run(span(words, class_=REPEATED), cell) if cell else cell
                for words, cell in zip(asked, cells, strict=True)
            ),
        )
        for name, *cells in rows
    )
    return division(Table(((who,), *((words,) for words in asked)), cards), class_="brf-carded")


def answer_row(library: Library, found: Attested) -> tuple[Inlines, ...]:
    """Show what may be written of an actor, when it was last shown, and what weakens it."""
    held = found.latest
    shown = (
        Link(position_place(held.newest), run(dated_in_sentence(held.shown_when))) if held else ""
    )
    doubts = map(doubt_words, doubts_of(library, found))
    return (
        (to_actor(found.actor),),
        run(answer_words(found, Side.FOR), *conditions(library, found)),
        (answer_words(found, Side.AGAINST),),
        run(shown),
        joined(doubts, semicolon()),
    )


def conditions(library: Library, found: Attested) -> Iterator[Inlines]:
    """Go through what must be met first for a stance."""
    if found.latest:
        position = found.latest.newest
        for one in position.record.conditions:
            words = line(library, one, position.briefing.id)
            yield run(Break(), small(emphasis(_("Condition:")), " ", words))


def doubts_of(library: Library, found: Attested) -> Iterator[Doubt]:
    """Go through what weakens an answer on the day of the record."""
    yield from found.doubts(library.newest)
    latest = found.latest
    if latest and any(library.version_of(one).is_corrected for one in latest.positions):
        yield Doubt.CORRECTED
