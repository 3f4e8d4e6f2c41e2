"""Quote cards: takes a statement, gives it with its words, its speakers and its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_site.document.nodes import (
    Blocks,
    Division,
    Inlines,
    Link,
    Place,
    Span,
)
from briefing_site.document.runs import (
    DOT,
    LEADING_DOT,
    Part,
    blocks,
    division,
    joined,
    paragraph,
    run,
    small,
    span,
)
from briefing_site.interface import _
from briefing_site.knowledge.entities import Passage, Statement
from briefing_site.model.acts import Act
from briefing_site.naming.groups import beside_number, counted
from briefing_site.naming.rows import comma, semicolon
from briefing_site.naming.terms import act_meaning, act_verb
from briefing_site.naming.typeset import venue_of
from briefing_site.pages import links
from briefing_site.pages.fragments import to_words
from briefing_site.pages.library import Library
from briefing_site.pages.parts.answers import answer_to
from briefing_site.pages.parts.citing import cite_place
from briefing_site.pages.parts.corrections import corrections_to
from briefing_site.pages.parts.linking import to_actor, to_actors, to_statements
from briefing_site.pages.parts.marking import status_mark, to_correction
from briefing_site.pages.parts.phrases import in_a_row, off_paper, say, say_for
from briefing_site.pages.parts.quotations import words
from briefing_site.pages.parts.speakers import (
    MOST_ON_CARD,
    SIGNATORIES,
    behalf,
    behind_speaker,
    on_behalf,
    signatory,
    speaker,
)
from briefing_site.pages.parts.texts import marks, prose
from briefing_site.pages.parts.times import dated


def statement_card(
    library: Library, said: Statement, page: str, *, is_headed: bool = False
) -> Division:
    """Show a statement with its words.

    Args:
        library: What all pages draw on.
        said: The statement.
        page: The path of the page, which lists those who are too many for the card.
        is_headed: Whether the heading above tells who spoke and when.
    """
    first = said.passages[0]
    line = joined(told(library, said, page, is_headed=is_headed), " ")
    return division(
        spoken_by(library, said, page, is_headed=is_headed),
        library.near(words, first) if is_whole(said) else (),
        summary(library, first) if is_whole(said) else (),
        mended(library, said, page),
        () if is_whole(said) else passages(library, said, page),
        division(paragraph(line), class_="brf-quote__source"),
        library.near(answer_line, first) if is_whole(said) else (),
        class_="brf-quote",
    )


def is_by_one(said: Statement) -> bool:
    """Whether a statement is somebody's alone, in nobody else's name."""
    return len(said.by) == 1 and not said.under


def is_whole(said: Statement) -> bool:
    """Whether a statement is not divided into passages."""
    return not said.record.passages


def passages(library: Library, said: Statement, page: str) -> Blocks:
    """Show what all of a statement says, then its passages, each at its place."""
    return blocks(
        prose(library, said.summary, said.briefing.id),
        *(passage_part(library, passage, page) for passage in said.passages),
    )


def passage_part(library: Library, passage: Passage, page: str) -> Division:
    """Show a passage: what its words do, the words, and where they are found."""
    return division(
        paragraph(library.once(act_of, passage.act)),
        library.near(words, passage),
        summary(library, passage),
        division(
            paragraph(joined(passage_facts(library, passage), " ")), class_="brf-quote__source"
        ),
        library.near(answer_line, passage),
        mended(library, passage, page) if passage.ref != passage.statement.ref else (),
        class_="brf-passage",
        **anchor(passage),
    )


def mended(library: Library, spoken: Statement | Passage, page: str) -> Blocks:
    """Show what was mended: in full on the page of its own, else that it was, and where it stands.

    A briefing's page has the whole text already, in its list of corrections.
    """
    ref = spoken.statement.ref if isinstance(spoken, Passage) else spoken.ref
    if page == links.statement(ref):
        return corrections_to(library, spoken)
    told = [small(to_correction(one)) for one in library.corrections[spoken.ref]]
    return (paragraph(joined(told, " ")),) if told else ()


def answer_line(library: Library, passage: Passage) -> Blocks:
    """Say below a passage that accuses who answered it, or that nobody did."""
    told = answer_to(library, passage)
    return (paragraph(told),) if told else ()


def anchor(passage: Passage) -> dict[str, str]:
    """Name a passage's place on a page; what is all of its statement has none of its own."""
    _, place = links.passage(passage)
    return {"id": place} if place else {}


def act_of(_library: Library, act: Act) -> Span:
    """Say what words do."""
    return span(act_verb(act), class_="brf-quote__act", title=act_meaning(act))


def passage_facts(library: Library, passage: Passage) -> Iterator[Part]:
    """Go through to and about whom a passage is, what answers what, and where it is found."""
    facts = apart([*related(library, passage), marks(library, passage.uses)])
    yield facts
    yield from library.near(found_at, passage)
    yield on_screen(to_citation(passage), is_first=not facts)


def summary(library: Library, passage: Passage) -> Blocks:
    """Show what is written of a passage."""
    return prose(library, passage.record.summary, passage.briefing.id)


def spoken_by(library: Library, said: Statement, page: str, *, is_headed: bool) -> Blocks:
    """Say what the words do where they are but one passage, and whose they are."""
    if is_headed and is_by_one(said):
        return library.near(spoken_by_headed, said)
    if len(said.by) <= MOST_ON_CARD:
        return (library.near(spoken_by_named, said),)
    return (line_by(library, said, (Link(Place(page, SIGNATORIES), how_many(said)),)),)


def spoken_by_headed(library: Library, said: Statement) -> Blocks:
    """Say of a speaker whom the heading names in which office it spoke, and for whom."""
    behind = behind_speaker(library, said.speakers[0], said.when)
    if is_whole(said) or behind or status_mark(said.briefing):
        return (line_by(library, said, (behind,) if behind else ()),)
    return ()


def spoken_by_named(library: Library, said: Statement) -> Division:
    """Say the same where the speakers are few enough to be named."""
    return line_by(library, said, speakers(library, said))


def line_by(library: Library, said: Statement, who: Iterable[Part]) -> Division:
    """Put who said the words before what these do, as in a sentence, then the briefing's status."""
    does = (library.once(act_of, said.passages[0].act),) if is_whole(said) else ()
    under = (run(to_actor(said.under), ":"),) if said.under else ()
    parts = (*under, *who, *does, *status_mark(said.briefing))
    return division(paragraph(joined(parts, " ")), class_="brf-quote__by")


def how_many(said: Statement) -> Inlines:
    """Count the speakers, by what the form says that they did."""
    if said.is_signed and not beside_number(said.by, said.when):
        return say_for("{count} signatory", "{count} signatories", len(said.by))
    return run(counted(said.by, said.when))


def speakers(library: Library, said: Statement) -> Iterator[Part]:
    """Name the speakers; whom they all spoke for, or who all joined late, is said once."""
    behind = {behalf(one) for one in said.speakers}
    if len(behind) > 1 or any(one.joined for one in said.speakers):
        yield joined((signatory(library, one, said.when) for one in said.speakers), semicolon())
        return
    who = joined((speaker(library, one, said.when) for one in said.speakers), semicolon())
    actor = next(iter(behind), None)  # of a speaker who is misspelt nothing is known
    yield run(who, comma(), on_behalf(actor, said.when)) if actor else who


def told(library: Library, said: Statement, page: str, *, is_headed: bool) -> Iterator[Part]:
    """Go through what belongs to the words, and lead to their own page from any other."""
    told = library.near(facts_below_date if is_headed else facts, said)
    yield told
    if is_whole(said):
        yield from library.near(found_at, said.passages[0])
    own = Place(links.statement(said.ref))
    cite = (to_citation(said),) if is_whole(said) else ()
    here = () if own.path == page else (Link(own, (_("permanent address"),)),)
    if ways := (*here, *cite):
        yield on_screen(joined(ways, DOT), is_first=not told)


def on_screen(ways: Part, *, is_first: bool) -> Span:
    """Show what is of use on a screen alone, set apart by a dot from what stands before it."""
    return off_paper("" if is_first else LEADING_DOT, ways)


def to_citation(spoken: Statement | Passage) -> Link:
    """Lead to how words are cited."""
    return Link(cite_place(spoken), (_("Cite"),))


def facts(library: Library, said: Statement) -> Inlines:
    """Say when and where the words were said, to and about whom, and in which sources."""
    venue = venue_of(said.record)
    where = f"{comma()}{venue}" if venue else ""
    return apart([run(dated(said.when), where), *each_fact(library, said)])


def facts_below_date(library: Library, said: Statement) -> Inlines:
    """Say the same below a heading that tells when."""
    return apart([run(venue_of(said.record)), *each_fact(library, said)])


def apart(parts: Iterable[Inlines]) -> Inlines:
    """Set facts apart by dots."""
    return joined(filter(None, parts), DOT)


def each_fact(library: Library, said: Statement) -> Iterator[Inlines]:
    """Go through what is told of a statement; of several passages each tells what is its own."""
    first = said.passages[0]
    if is_whole(said):
        yield from related(library, first)
        yield marks(library, first.uses)
    elif first.about and is_about_the_same(said):
        yield about(first)


def is_about_the_same(said: Statement) -> bool:
    """Whether all that is taken out of a statement is about the same actors."""
    return len({passage.about for passage in said.passages}) == 1


def about(passage: Passage) -> Inlines:
    """Say about whom a passage is."""
    return say("about: {actors}", actors=in_a_row(to_actors(passage.about, passage.when)))


def related(library: Library, passage: Passage) -> Iterator[Inlines]:
    """Say to and about whom a passage is, what it answers and what answers it."""
    answers = to_statements(library, map(library.kb.spoken, passage.answers))
    of_whole = library.kb.answers_to[passage.ref]  # also those to others, if it is the first
    answered_by = to_statements(library, (one for one in of_whole if passage.ref in one.answers))
    if passage.to:
        yield say("to: {actors}", actors=in_a_row(to_actors(passage.to, passage.when)))
    if passage.about and (is_whole(passage.statement) or not is_about_the_same(passage.statement)):
        yield about(passage)
    if answers:
        yield say("in answer to {statements}", statements=in_a_row(answers))
    if answered_by and not answer_to(library, passage):
        yield say("answered by {statements}", statements=in_a_row(answered_by))


def found_at(_library: Library, passage: Passage) -> tuple[Part, ...]:
    """Link to the very words in each of their sources on the web; nothing where there is none."""
    titles = {
        to_words(url, passage.record.quote or ""): use.source.record.title
        for use in passage.uses
        if (url := use.source.record.url)
    }
    found = [Link(address, (title,)) for address, title in titles.items() if address]
    if not found:
        return ()
    told = say("the words in {sources}", sources=in_a_row(found))
    return (off_paper(LEADING_DOT, told),)
