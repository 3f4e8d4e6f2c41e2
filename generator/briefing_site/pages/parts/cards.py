"""Quote cards: takes a statement, gives it with its words, its speakers and its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_site.document.nodes import (
    Block,
    BlockQuote,
    Blocks,
    Division,
    Inlines,
    Link,
    Place,
    Span,
)
from briefing_site.document.runs import Part, blocks, division, joined, paragraph, run, small, span
from briefing_site.interface import _
from briefing_site.knowledge.entities import Passage, Statement, Translation
from briefing_site.model.acts import Act
from briefing_site.naming.groups import counted
from briefing_site.naming.terms import act_meaning, act_verb, language_word
from briefing_site.naming.wording import paragraphs
from briefing_site.pages import links
from briefing_site.pages.fragments import to_words
from briefing_site.pages.library import Library
from briefing_site.pages.parts.answers import answer_to
from briefing_site.pages.parts.citing import cite_place
from briefing_site.pages.parts.corrections import corrections_to
from briefing_site.pages.parts.linking import to_actor, to_actors, to_statements
from briefing_site.pages.parts.marking import status_mark, to_correction
from briefing_site.pages.parts.phrases import in_a_row, say, say_for
from briefing_site.pages.parts.speakers import MOST_ON_CARD, SIGNATORIES, behalf, signatory, speaker
from briefing_site.pages.parts.texts import marks, prose
from briefing_site.pages.parts.times import dated


def statement_card(library: Library, said: Statement, page: str) -> Division:
    """Show a statement with its words.

    Args:
        library: What all pages draw on.
        said: The statement.
        page: The path of the page, which lists those who are too many for the card.
    """
    return division(
        library.near(words, said.passages[0]) if is_whole(said) else (),
        spoken_by(library, said, page),
        summary(library, said.passages[0]) if is_whole(said) else (),
        mended(library, said, page),
        () if is_whole(said) else passages(library, said, page),
        division(paragraph(joined(told(library, said, page), " ")), class_="brf-quote__source"),
        library.near(answer_line, said.passages[0]) if is_whole(said) else (),
        class_="brf-quote",
    )


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
    yield joined(related(library, passage), " · ")
    yield marks(library, passage.uses)
    yield from found_at(passage)
    yield span("· ", to_citation(passage), class_="brf-screen")


def words(library: Library, passage: Passage) -> Blocks:
    """Show the words, in other languages as well where they are."""
    return blocks(
        quote(library, passage),
        *(translation(library, passage, one) for one in passage.translations),
    )


def summary(library: Library, passage: Passage) -> Blocks:
    """Show what is written of a passage."""
    return prose(library, passage.record.summary, passage.briefing.id)


def quote(library: Library, passage: Passage) -> Blocks:
    """Show the words in their own language; nothing where none are on record."""
    record = passage.record
    if not record.quote:
        return ()
    lang = passage.lang or library.settings.language
    return blocks(lead_in(passage), division(quoted(record.quote), lang=lang, dir="auto"))


def lead_in(passage: Passage) -> Blocks:
    """Show the writer's words that lead in to a quote; nothing where it begins a sentence."""
    words = passage.record.lead_in
    return (paragraph(words),) if words else ()


def translation(library: Library, passage: Passage, translated: Translation) -> Division:
    """Show the words in another language, and who put them into it."""
    lang = translated.lang or library.settings.language
    return division(
        quoted(translated.text),
        paragraph(translated_by(library, passage, translated)),
        class_="brf-translation",
        lang=lang,
    )


def translated_by(library: Library, passage: Passage, translated: Translation) -> Part:
    """Say from which language words were translated, and by whom, or that both are authentic."""
    if translated.is_authentic and translated.lang:
        other = language_word(translated.lang)
        return say("The text in {language}, equally authentic.", language=other)
    language = language_word(passage.lang or library.settings.language)
    if not translated.by:
        return say("Translated from {language}.", language=language)
    return say(
        "Translated from {language} by {translator}.", language=language, translator=translated.by
    )


def quoted(words: str) -> BlockQuote[Block]:
    """Show words as a quotation, in their paragraphs."""
    return BlockQuote(tuple(map(paragraph, paragraphs(words))))


def spoken_by(library: Library, said: Statement, page: str) -> Division:
    """Say what the words do where they are but one passage, and whose they are."""
    if len(said.by) <= MOST_ON_CARD:
        return library.near(spoken_by_named, said)
    return line_by(library, said, (Link(Place(page, SIGNATORIES), how_many(said)),))


def spoken_by_named(library: Library, said: Statement) -> Division:
    """Say the same where the speakers are few enough to be named."""
    return line_by(library, said, speakers(library, said))


def line_by(library: Library, said: Statement, who: Iterable[Part]) -> Division:
    """Put what the words do before those who said them, and the briefing's status behind."""
    does = (library.once(act_of, said.passages[0].act),) if is_whole(said) else ()
    under = (run(to_actor(said.under), ":"),) if said.under else ()
    parts = (*does, *under, *who, *status_mark(said.briefing))
    return division(paragraph(joined(parts, " ")), class_="brf-quote__by")


def how_many(said: Statement) -> Inlines:
    """Count the speakers, by what the form says that they did."""
    if said.is_signed and not any(actor.unnamed for actor in said.by):
        return say_for("{count} signatory", "{count} signatories", len(said.by))
    return run(counted(said.by, said.when))


def speakers(library: Library, said: Statement) -> Iterator[Part]:
    """Name the speakers; whom they all spoke for, or who all joined late, is said once."""
    behind = {behalf(one) for one in said.speakers}
    if len(behind) > 1 or any(one.joined for one in said.speakers):
        yield joined((signatory(library, one, said.when) for one in said.speakers), "; ")
        return
    yield joined((speaker(library, one, said.when) for one in said.speakers), "; ")
    if actor := next(iter(behind)):
        yield say("on behalf of: {actor}", actor=to_actor(actor, said.when))


def told(library: Library, said: Statement, page: str) -> Iterator[Part]:
    """Go through what belongs to the words, and lead to their own page from any other."""
    yield library.near(facts, said)
    own = Place(links.statement(said.ref))
    cite = (to_citation(said),) if is_whole(said) else ()
    here = () if own.path == page else (Link(own, (_("permanent address"),)),)
    if ways := (*here, *cite):
        yield span("· ", joined(ways, " · "), class_="brf-screen")


def to_citation(spoken: Statement | Passage) -> Link:
    """Lead to how words are cited."""
    return Link(cite_place(spoken), (_("Cite"),))


def facts(library: Library, said: Statement) -> Inlines:
    """Say when and where the words were said, in which sources, to and about whom."""
    return joined(each_fact(library, said), " ")


def each_fact(library: Library, said: Statement) -> Iterator[Part]:
    """Go through the facts."""
    venue = f", {said.record.venue}" if said.record.venue else ""
    yield run(dated(said.when), venue, marks(library, said.uses))
    if is_whole(said):
        yield from found_at(said.passages[0])
        for others in related(library, said.passages[0]):
            yield run("· ", others)


def related(library: Library, passage: Passage) -> Iterator[Inlines]:
    """Say to and about whom a passage is, what it answers and what answers it."""
    answers = to_statements(library, map(library.kb.spoken, passage.answers))
    of_whole = library.kb.answers_to[passage.ref]  # also those to others, if it is the first
    answered_by = to_statements(library, (one for one in of_whole if passage.ref in one.answers))
    if passage.to:
        yield say("to: {actors}", actors=in_a_row(to_actors(passage.to, passage.when)))
    if passage.about:
        yield say("about: {actors}", actors=in_a_row(to_actors(passage.about, passage.when)))
    if answers:
        yield say("in answer to {statements}", statements=in_a_row(answers))
    if answered_by and not answer_to(library, passage):
        yield say("answered by {statements}", statements=in_a_row(answered_by))


def found_at(passage: Passage) -> Iterator[Part]:
    """Link to the very words in each of their sources on the web; nothing where there is none."""
    titles = {
        to_words(url, passage.record.quote or ""): use.source.record.title
        for use in passage.uses
        if (url := use.source.record.url)
    }
    found = [Link(address, (title,)) for address, title in titles.items() if address]
    if found:
        told = say("the words in {sources}", sources=in_a_row(found))
        yield span("· ", told, class_="brf-screen")
