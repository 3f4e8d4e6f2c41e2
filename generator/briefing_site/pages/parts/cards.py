"""Quote cards: takes a statement, gives it with its words, its speakers and its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_site.document.nodes import Block, BlockQuote, Blocks, Division, Inlines, Link, Place
from briefing_site.document.runs import Part, division, joined, paragraph, run, span
from briefing_site.interface import _
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.offices import office_on
from briefing_site.naming.terms import act_meaning, act_verb, language_word
from briefing_site.naming.wording import paragraphs
from briefing_site.pages import links
from briefing_site.pages.fragments import to_words
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actor, to_actors, to_statements
from briefing_site.pages.parts.phrases import in_a_row, say, say_for
from briefing_site.pages.parts.speakers import MOST_ON_CARD, SIGNATORIES, speaker
from briefing_site.pages.parts.texts import marks, prose
from briefing_site.pages.parts.times import on_day


def statement_card(library: Library, said: Statement, page: str) -> Division:
    """Show a statement with its words.

    Args:
        library: What all pages draw on.
        said: The statement.
        page: The path of the page, which lists those who are too many for the card.
    """
    return division(
        library.once(words, said),
        division(paragraph(joined(spoken_by(library, said, page), " ")), class_="brf-quote__by"),
        prose(library, said.record.summary, said.briefing.id),
        division(paragraph(joined(told(library, said, page), " ")), class_="brf-quote__source"),
        class_="brf-quote",
    )


def words(library: Library, said: Statement) -> Blocks:
    """Show the words, translated as well where they are."""
    return (*quote(library, said), *translation(library, said))


def quote(library: Library, said: Statement) -> Blocks:
    """Show the words in their own language; nothing where none are on record."""
    record = said.record
    if not record.quote:
        return ()
    lang = record.lang or library.settings.language
    return (division(quoted(record.quote), lang=lang, dir="auto"),)


def translation(library: Library, said: Statement) -> Blocks:
    """Show the words in the site's language, and who put them into it."""
    record = said.record
    if not record.translation:
        return ()
    language = language_word(record.lang) if record.lang else ""
    if record.translated_by:
        by = say(
            "Translated from {language} by {translator}.",
            language=language,
            translator=record.translated_by,
        )
    else:
        by = say("Translated from {language}.", language=language)
    own = library.settings.language
    return (
        division(quoted(record.translation), paragraph(by), class_="brf-translation", lang=own),
    )


def quoted(words: str) -> BlockQuote[Block]:
    """Show words as a quotation, in their paragraphs."""
    return BlockQuote(tuple(map(paragraph, paragraphs(words))))


def spoken_by(library: Library, said: Statement, page: str) -> Iterator[Part]:
    """Say what the words do, and whose they are."""
    act = said.record.act
    yield span(act_verb(act), class_="brf-quote__act", title=act_meaning(act))
    if len(said.by) <= MOST_ON_CARD:
        yield joined((speaker(library, actor, said.date) for actor in said.by), "; ")
    else:
        count = say_for("{count} signatory", "{count} signatories", len(said.by))
        yield Link(Place(page, SIGNATORIES), count)
    if behind := behalf(said):
        yield say("on behalf of {actor}", actor=behind)


def behalf(said: Statement) -> Link | None:
    """Say on whose behalf a statement was made, unless the speaker's office says so."""
    offices = [office_on(actor, said.date) for actor in said.by]
    behind = said.on_behalf_of
    if behind is None or any(office and office.of == behind.id for office in offices):
        return None
    return to_actor(behind)


def told(library: Library, said: Statement, page: str) -> Iterator[Part]:
    """Go through what belongs to the words, and lead to their own page from any other."""
    yield library.once(facts, said)
    own = Place(links.statement(said.ref))
    if own.path != page:
        permanent = Link(own, (_("permanent address"),))
        yield span("· ", permanent, class_="brf-screen")


def facts(library: Library, said: Statement) -> Inlines:
    """Say when and where the words were said, in which sources, to and about whom."""
    return joined(each_fact(library, said), " ")


def each_fact(library: Library, said: Statement) -> Iterator[Part]:
    """Go through the facts."""
    venue = f", {said.record.venue}" if said.record.venue else ""
    yield run(on_day(said.date), venue, marks(library, said.uses))
    if found := found_at(said):
        yield span(
            "· ", say("the words in {sources}", sources=in_a_row(found)), class_="brf-screen"
        )
    for others in related(library, said):
        yield run("· ", others)


def related(library: Library, said: Statement) -> Iterator[Inlines]:
    """Say to and about whom a statement is, what it answers and what answers it."""
    statements = library.kb.statements
    answers = to_statements(library, (statements[ref] for ref in said.answers))
    answered_by = to_statements(library, library.kb.answers_to[said.ref])
    if said.to:
        yield say("to {actors}", actors=in_a_row(to_actors(said.to)))
    if said.about:
        yield say("about {actors}", actors=in_a_row(to_actors(said.about)))
    if answers:
        yield say("in answer to {statements}", statements=in_a_row(answers))
    if answered_by:
        yield say("answered by {statements}", statements=in_a_row(answered_by))


def found_at(said: Statement) -> Sequence[Link]:
    """Link to a statement's very words in each of its sources on the web."""
    sources = [use.source.record for use in said.uses]
    words = said.record.quote or ""
    titles = {to_words(one.url, words): one.title for one in sources if one.url}
    return [Link(address, (title,)) for address, title in titles.items() if address]
