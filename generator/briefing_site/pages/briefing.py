"""A briefing's page: takes a briefing, gives everything that it holds, its sources as notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing_site.document.nodes import Blocks, Definitions, Division, Inlines, Link, Place
from briefing_site.document.runs import (
    BlockPart,
    Part,
    blocks,
    division,
    joined,
    paragraph,
    run,
)
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.corrections import Mended, corrections_in
from briefing_site.knowledge.entities import Source, Speaker, Statement, Vote
from briefing_site.knowledge.spoken import merged
from briefing_site.model.briefing import Briefing
from briefing_site.model.vocabularies import Form, Status
from briefing_site.naming.groups import counted
from briefing_site.naming.rows import semicolon
from briefing_site.naming.sources import grade_in_words
from briefing_site.naming.statuses import with_status
from briefing_site.naming.typeset import title_of
from briefing_site.pages import links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.assessments import assessments, to_basis
from briefing_site.pages.parts.cards import how_many
from briefing_site.pages.parts.citing import cite_blocks
from briefing_site.pages.parts.embedding import embed
from briefing_site.pages.parts.events import events_list
from briefing_site.pages.parts.following import concerned, follow_about
from briefing_site.pages.parts.head import CORRECTIONS, data_of_briefing, head, told_of_briefing
from briefing_site.pages.parts.headed_cards import cards
from briefing_site.pages.parts.history import history
from briefing_site.pages.parts.linking import (
    beside_speakers,
    to_actors,
    to_briefing,
    to_issues,
)
from briefing_site.pages.parts.phrases import in_a_row, say, say_for
from briefing_site.pages.parts.positions import positions_table
from briefing_site.pages.parts.recorded import documents_told
from briefing_site.pages.parts.shortened import first_named
from briefing_site.pages.parts.sources import source_entry
from briefing_site.pages.parts.speakers import MOST_ON_CARD, SIGNATORIES, heading_of, signatories
from briefing_site.pages.parts.status import status_box
from briefing_site.pages.parts.texts import line, prose
from briefing_site.pages.parts.times import on_day
from briefing_site.pages.parts.titles import folded_section, list_section, section, title
from briefing_site.pages.parts.votes import vote_cards
from briefing_site.pages.references import reference_to_briefing


def briefing_page(library: Library, briefing: Briefing) -> Page:
    """Build a briefing's page."""
    return Page(
        path=links.briefing(briefing.id),
        front=FrontMatter(
            title=with_status(briefing, title_of(briefing)),
            description=library.words(briefing.summary, briefing.id),
            kind=PageKind.BRIEFING,
            source=briefing.path,
            date=briefing.date,
            updated=briefing.changed,
            boost=2,
        ),
        body=briefing_blocks(library, briefing),
    )


def briefing_blocks(library: Library, briefing: Briefing) -> Blocks:
    """Show what the briefing says, then what it says it by, and where that comes from."""
    kb, id_, page = library.kb, briefing.id, links.briefing(briefing.id)
    said = as_written(briefing, kb.statements_in[id_])
    points = tuple(line(library, point, id_) for point in briefing.key_points)
    unknowns = tuple(line(library, unknown, id_) for unknown in briefing.unknowns)
    return blocks(
        title(title_of(briefing)),
        status_box(briefing, meaning(library, briefing), prose(library, briefing.retraction, id_)),
        briefing_head(library, briefing, said),
        prose(library, briefing.summary, id_),
        glance(library, briefing, said),
        list_section("key-points", _("Key points"), points),
        list_section("not-known", _("What is not known"), unknowns),
        section("statements", _("Statements"), cards(library, said, page)),
        section("votes", _("Votes"), vote_cards(library, as_in_file(briefing, kb.votes_in[id_]))),
        evidence(library, briefing, said),
        history(library, page, of=(briefing,)),
    )


def evidence(library: Library, briefing: Briefing, said: Sequence[Statement]) -> Blocks:
    """Fold what is behind it: how it came about, who signed, and what follows from it."""
    kb, id_, page = library.kb, briefing.id, links.briefing(briefing.id)
    positions, events, judged = kb.positions_in[id_], kb.events_in[id_], kb.assessments_in[id_]
    drawn_on, mended = kb.sources_in[id_], briefing.corrections
    return blocks(
        folded_section(
            "background",
            _("Background"),
            _("Show the background"),
            prose(library, briefing.background, id_),
        ),
        who_spoke(library, [one for one in said if len(one.by) > MOST_ON_CARD]),
        folded_section(
            "positions",
            _("Positions"),
            ngettext("{count} position", "{count} positions", len(positions)),
            positions_table(library, positions, page),
        ),
        folded_section(
            "events",
            _("Events"),
            ngettext("{count} event", "{count} events", len(events)),
            events_list(library, events, page) if events else (),
        ),
        folded_section(
            "assessments",
            _("Assessments"),
            ngettext("{count} assessment", "{count} assessments", len(judged)),
            assessments(library, judged),
        ),
        folded_section(
            "sources",
            _("Sources"),
            ngettext("{count} source", "{count} sources", len(drawn_on)),
            sources(library, drawn_on),
        ),
        folded_section(
            CORRECTIONS,
            _("Corrections"),
            ngettext("{count} correction", "{count} corrections", len(mended)),
            corrections(library, briefing),
        ),
    )


def briefing_head(library: Library, briefing: Briefing, said: Sequence[Statement]) -> Blocks:
    """Say who wrote the briefing and when, how it is cited, followed and taken as data."""
    return head(
        told_of_briefing(briefing),
        cite_blocks(library.once(reference_to_briefing, briefing)),
        follow_about(library, briefing.issues, concerned(said)),
        data_of_briefing(library, briefing),
        embed(library, library.kb.positions_in[briefing.id]),
    )


def as_written(briefing: Briefing, said: Sequence[Statement]) -> list[Statement]:
    """Put statements in the order of the file: the writer had a reason for it."""
    places = {record.id: place for place, record in enumerate(briefing.statements)}
    return sorted(said, key=lambda one: places[one.record.id])


def as_in_file(briefing: Briefing, votes: Sequence[Vote]) -> list[Vote]:
    """Put votes in the order of the file."""
    places = {record.id: place for place, record in enumerate(briefing.votes)}
    return sorted(votes, key=lambda vote: places[vote.record.id])


def meaning(library: Library, briefing: Briefing) -> Part:
    """Say what the status of a briefing means for its page."""
    match briefing.status:
        case Status.DRAFT:
            return _("This briefing is not published yet.")
        case Status.SUPERSEDED:
            successor = library.kb.briefings.get(briefing.superseded_by or "")
            if not successor:
                return ""
            return say("{briefing} has taken its place.", briefing=to_briefing(successor))
        case Status.RETRACTED:
            return _("This briefing is withdrawn; the page stays so that links to it do not break.")
        case Status.PUBLISHED:
            return ""


def glance(library: Library, briefing: Briefing, said: Sequence[Statement]) -> Blocks:
    """Show at a glance what the page is about; nothing where nothing is known of that."""
    entries = tuple(at_a_glance(library, briefing, said))
    shown = tuple(((word,), run(what)) for word, what in entries if what)
    return (division(Definitions(shown), class_="brf-glance"),) if shown else ()


def at_a_glance(
    library: Library, briefing: Briefing, said: Sequence[Statement]
) -> Iterator[tuple[str, Part]]:
    """Go through what a reader wants to know first."""
    few = [one for one in said if len(one.by) <= MOST_ON_CARD]
    spoken = Counter(actor for one in few for actor in one.by)
    many = Place(links.briefing(briefing.id), SIGNATORIES)
    signed = [Link(many, how_many(one)) for one in said if one not in few]
    statements = Place(links.briefing(briefing.id), "statements")
    tags = (Link(Place(*library.tag(tag)), (tag,)) for tag in briefing.tags)
    yield (
        _("Who speaks"),
        in_a_row(
            (
                *signed,
                *first_named(
                    to_actors(actor for actor, _count in spoken.most_common()), statements
                ),
            )
        ),
    )
    yield _("Issues"), in_a_row(to_issues(library, briefing.issues))
    yield _("Rests on"), rests_on(library.kb.sources_in[briefing.id], briefing)
    yield _("Tags"), in_a_row(tags)


def rests_on(found: Sequence[Source], briefing: Briefing) -> Inlines:
    """Count the sources, which are told of further down, and say how good a lone one is.

    On what was not read nothing rests: it is counted by itself.
    """
    if not found:
        return ()
    read = [one for one in found if not one.record.unread]
    grade = grade_in_words(read[0].record.grade) if len(read) == 1 else ""
    place = Place(links.briefing(briefing.id), "sources")
    told, *named = documents_told(len(read), len(found) - len(read))
    return run(Link(place, (told,)), f": {grade}" if grade else "", *(f"; {one}" for one in named))


def who_spoke(library: Library, said: Sequence[Statement]) -> Blocks:
    """List each set of speakers once, with the statements that it made in one way."""
    together: dict[tuple[tuple[Speaker, ...], str], list[Statement]] = {}
    for one in said:
        together.setdefault((one.speakers, heading_of([one])), []).append(one)
    parts = blocks(*(spoke(library, made) for made in together.values()))
    if not said:
        return ()
    actors = merged(one.by for one in said)
    return folded_section(SIGNATORIES, heading_of(said), counted(actors, said[0].when), parts)


def spoke(library: Library, made: Sequence[Statement]) -> BlockPart:
    """List who is behind some statements, by the word that their form has for it."""
    return (paragraph(what_they_did(library, made)), signatories(library, made[0]))


def what_they_did(library: Library, made: Sequence[Statement]) -> Inlines:
    """Say that actors signed statements or took part in them; else only how many they are."""
    first, is_only = made[0], len(made) == 1
    actors = counted(first.by, first.when)
    named = (beside_speakers(library, one, is_only=is_only) for one in made)
    statements = joined(named, semicolon())
    if first.is_signed:
        return say_for(
            "{actors} signed {statements}.",
            "{actors} signed {statements}.",
            len(first.by),
            actors=actors,
            statements=statements,
        )
    if first.form is Form.OUTCOME:
        return say("{actors} took part in {statements}.", actors=actors, statements=statements)
    return run(actors, ": ", statements)


def sources(library: Library, found: Sequence[Source]) -> Blocks:
    """List what the briefing draws on."""
    return tuple(source_entry(library, source) for source in found)


def corrections(library: Library, briefing: Briefing) -> Blocks:
    """List the mistakes that were mended, in the order of the file."""
    return tuple(correction_box(library, mended) for mended in corrections_in(briefing))


def correction_box(library: Library, mended: Mended) -> Division:
    """Show a mistake that was mended, at a place to link to, and of what it was."""
    part = corrected_part(library, mended)
    return division(
        paragraph(
            on_day(mended.correction.date),
            " ",
            (part, ". ") if part else "",
            line(library, mended.correction.text, mended.briefing.id),
        ),
        class_="brf-correction",
        id=links.correction_anchor(mended.name),
    )


def corrected_part(library: Library, mended: Mended) -> Link | None:
    """Lead to the part that was mended; nothing where it was the briefing as a whole."""
    kb, ref = library.kb, mended.of
    spoken = kb.statements.get(ref) or kb.passages.get(ref)
    part = spoken or kb.votes.get(ref) or kb.events.get(ref) or kb.sources.get(ref)
    return to_basis(library, part) if part else None
