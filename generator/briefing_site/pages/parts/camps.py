"""Camps on an issue: takes who holds which stance, gives a part for each stance, and it in a line.

Beneath a stance and its proposition stands who takes it, and since when, in a sentence; what shows
it stands behind a line that opens it, and each camp has words of its own where any are on record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import Part, blocks, heading, paragraph, run, small
from briefing_site.interface import ngettext
from briefing_site.knowledge.entities import Held, Passage, PolicyPosition, Statement
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Stance
from briefing_site.naming.groups import group
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.answers import answer_to
from briefing_site.pages.parts.by_subject import each_by_itself
from briefing_site.pages.parts.linking import to_actors
from briefing_site.pages.parts.phrases import in_a_row, listed, say
from briefing_site.pages.parts.positions import position_place
from briefing_site.pages.parts.sentences import evidence, shown_by, since, when_shown
from briefing_site.pages.parts.shortened import first_named, newest_of
from briefing_site.pages.parts.stances import PropositionHead, stance_on
from briefing_site.pages.parts.statements import words_of
from briefing_site.pages.parts.times import dated_in_sentence

Camp = Sequence[tuple[Held, Sequence[Actor]]]
"""Who takes a stance on an issue, by the position that shows it and since when; newest first."""

LONGEST = 300
"""Characters of a camp's own words: a longer quotation is cut."""


def camp_part(library: Library, issue: Issue, stance: Stance, camp: Camp, whole: Link) -> Blocks:
    """Show who takes a stance, in sentences; nothing where nobody does.

    Args:
        library: What all pages draw on.
        issue: What the stance is on.
        stance: The stance.
        camp: Who takes it.
        whole: Leads to everyone who stands somewhere on the issue.
    """
    if not camp:
        return ()
    number = library.standing.tally(issue.id)[stance]
    count = ngettext("{count} actor", "{count} actors", number) if number else ""
    shown = camp[: bounds.MOST_ROWS]
    return blocks(
        heading(3, camp_anchor(stance), stance_on(library, stance, issue)),
        paragraph(count) if count else (),
        in_own_words(library, issue, camp),
        newest_of(len(shown), len(camp), whole),
        each_by_itself(shown, lambda one: holders(library, *one)),
    )


def camp_anchor(stance: Stance) -> str:
    """Give the place of a camp on its issue's page."""
    return f"stance-{stance.value}"


def holders(library: Library, held: Held, actors: Sequence[Actor]) -> Blocks:
    """Name who holds a stance equally long, and say since when and what shows it."""
    named = in_a_row(first_named(to_actors(actors), position_place(held.newest)))
    told = in_a_row([last_shown(held), since(library, held, actors)])
    return blocks(
        paragraph(say("{who}: {what}", who=named, what=told)),
        evidence(library, held, actors),
    )


def last_shown(held: Held) -> Inlines:
    """Say since when a stance is held, and what showed it last, which is the same of all."""
    newest = [held.newest]
    if held.since == held.last_shown:
        return when_shown(held, newest)
    # Its newest position may rest on older words, too; on that day these did not show it.
    shown = list(shown_by(held, newest, held.last_shown))
    by, last = listed(shown), dated_in_sentence(held.shown_when)
    first = dated_in_sentence(held.since_when)
    if held.shown_when.is_exact:
        return say(
            "since {first}, last shown {evidence} on {date}", first=first, evidence=by, date=last
        )
    return say("since {first}, last shown {evidence}, {date}", first=first, evidence=by, date=last)


def in_own_words(library: Library, issue: Issue, camp: Camp) -> Blocks:
    """Quote words that show a camp's stance, the newest that fit; nothing where none are known."""
    quoted = [one for held, _actors in camp for one in quotations(held.newest, issue)]
    if not quoted:
        return ()
    fitting = (one for one in quoted if len(one.record.quote or "") <= LONGEST)
    passage = next(fitting, quoted[0])
    said = passage.statement
    who = group(said.by, said.when, said.under)
    told = say(
        "In their words ({who}, {date}): {words}",
        who=Link(Place(*links.passage(passage)), (who,)),
        date=dated_in_sentence(said.when),
        words=words_of(library, passage, LONGEST),
    )
    answer = answer_to(library, passage)
    return (paragraph(told, run(" ", small(answer)) if answer else ()),)


def quotations(position: PolicyPosition, issue: Issue) -> Iterator[Passage]:
    """Go through the words of what shows a position first, which its record names as the best."""
    for one in position.standing_evidence[:1]:
        match one:
            case Passage():
                passages: Sequence[Passage] = (one,)
            case Statement():
                passages = [part for part in one.passages if issue in part.issues]
            case _:
                passages = ()
        yield from (part for part in passages if part.record.quote)


def in_one_line(library: Library, issue: Issue, held: Mapping[str, Held]) -> Iterator[Part]:
    """Go through the stances on an issue that somebody holds: `✓ for: France, Germany`.

    Args:
        library: What all pages draw on.
        issue: The issue, whose proposition stands above.
        held: The stances by the ids of those who hold them.
    """
    head = PropositionHead(library, issue)
    for stance in Stance:
        if ids := [id_ for id_, one in held.items() if one.stance is stance]:
            place = Place(links.issue(issue.id), camp_anchor(stance))
            actors = named_by_id(library, ids, place)
            yield say("{stance}: {actors}", stance=head.chip(stance), actors=actors)


def named_by_id(library: Library, ids: Iterable[str], rest: Place) -> Inlines:
    """Name actors by their ids; of very many the first, for the others are elsewhere."""
    return in_a_row(first_named(to_actors(library.kb.actors[id_] for id_ in ids), rest))
