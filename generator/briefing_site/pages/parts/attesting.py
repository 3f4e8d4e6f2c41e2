"""What shows a stance, to be quoted: takes positions, gives whose words they rest on, and which.

Each is told with who spoke and when, the words as they stand in the record, and a citation that
names their version.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_site.document.nodes import Inlines, Link, Place
from briefing_site.document.runs import BlockPart, bullets, joined, paragraph, run, small, span
from briefing_site.frozen import frozen
from briefing_site.interface import _
from briefing_site.knowledge.attested import shown_in
from briefing_site.knowledge.entities import Passage, PolicyPosition, Vote
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import Ballot
from briefing_site.naming import dates
from briefing_site.naming.groups import group
from briefing_site.naming.rows import comma, in_row, semicolon
from briefing_site.naming.statements import quotation
from briefing_site.naming.votes import dated_vote, result_words, what_it_did
from briefing_site.naming.wording import shortened
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.answers import answer_to
from briefing_site.pages.parts.linking import to_actors, to_vote
from briefing_site.pages.parts.phrases import listed
from briefing_site.pages.parts.shortened import first_named
from briefing_site.pages.parts.times import dated
from briefing_site.pages.quoting import version_address
from briefing_site.versions.version import Versioned

Shown = Passage | Vote
"""What shows a stance: words, or how somebody voted."""

LONGEST = 600
"""Characters of the words that are quoted; their own page has all of them."""


@frozen
class Told:
    """What is told of one thing that shows a stance.

    Attributes:
        name: Who spoke and when, or what was voted on and when.
        words: The words in quotation marks, else what is written of them; a vote's result.
        cited: A citation by version.
        place: The page and the place on it.
        answer: Who answered words that accuse, or that nobody did; nothing beside anything else.
    """

    name: str
    words: str
    cited: str
    place: tuple[str, str]
    answer: Inlines = ()


def what_shows(positions: Sequence[PolicyPosition]) -> Iterator[Shown]:
    """Go through what shows some positions, that of the newest first, each once."""
    every = (
        part
        for position in reversed(positions)
        for one in position.standing_evidence
        for part in shown_in(one, position.issue)
    )
    return iter(dict.fromkeys(every))


def told_by(library: Library, shown: Shown) -> Told:
    """Tell of one thing that shows a stance."""
    if isinstance(shown, Vote):
        place = (links.vote(shown.ref), "")
        return Told(dated_vote(shown), result_words(shown), cited(library, shown, place), place)
    said = shown.statement
    who, date = group(said.by, said.when, said.under), dates.in_sentence(said.when)
    name = _("{headline}, {date}", headline=who, date=date)
    path, anchor = links.passage(shown)
    cite = cited(library, said, (path, anchor))
    answer = answer_to(library, shown)
    return Told(name, words_of(library, shown), cite, (path, anchor), answer)


def words_of(library: Library, passage: Passage) -> str:
    """Quote a passage, else give what is written of it, and say so."""
    if words := quotation(passage, library.settings.language, LONGEST):
        return words
    summary = shortened(library.words(passage.record.summary, passage.briefing.id), LONGEST)
    return _("in the words of the record, not quoted: {summary}", summary=summary)


def cited(library: Library, record: Versioned, place: tuple[str, str]) -> str:
    """Cite a record by its version, its first day if known, and where it can be held to."""
    version = library.version_of(record)
    address = version_address(library, place, record)
    name = in_row((library.settings.site_name, version.name))
    if version.since:
        name = _("{headline}, {date}", headline=name, date=dates.day(version.since))
    return f"{name}. {address}"


def attested_list(library: Library, every: Sequence[Shown]) -> BlockPart:
    """Quote what shows stances."""
    return bullets(attested_item(told_by(library, one)) for one in every)


def attested_item(told: Told) -> Inlines:
    """Quote one thing that shows a stance, with its citation."""
    words = span(told.words, name="bdi", dir="auto")
    answer = (" ", small("(", told.answer, ")")) if told.answer else ()
    return run(
        Link(Place(*told.place), (told.name,)), ": ", words, answer, " — ", small(told.cited)
    )


def other_votes_list(every: Sequence[tuple[Vote, Sequence[Actor]]]) -> BlockPart:
    """List votes with what those did in them of whom they show no position."""
    told = _(
        "Of those who are named here the vote shows no position on this question: it is told as it "
        "was cast, and as no more."
    )
    return paragraph(told), bullets(other_votes_item(*one) for one in every)


def other_votes_item(vote: Vote, actors: Sequence[Actor]) -> Inlines:
    """Say of a vote who of some actors voted how, or sponsored the text."""
    cast: dict[str, list[Actor]] = {}
    voters = (actor for how in Ballot for actor in vote.ballots[how])
    for actor in dict.fromkeys((*voters, *vote.sponsors)):
        if actor in actors:
            cast.setdefault(what_it_did(vote, actor), []).append(actor)
    page = Place(links.vote(vote.ref), "who-voted-how")
    sides = (
        run(how, ": ", listed(first_named(to_actors(found, vote.when), page)))
        for how, found in cast.items()
    )
    return run(to_vote(vote), comma(), dated(vote.when), ": ", joined(sides, semicolon()), ".")
