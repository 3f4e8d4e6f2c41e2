"""A statement's card: takes a statement, gives its words with who, when, where and what answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_site.document.nodes import Blocks, Inlines, Place
from briefing_site.document.runs import blocks, division, paragraph, run, strong
from briefing_site.document.write_to_copy import Quoted
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.entities import Passage, Statement, Translation
from briefing_site.naming import dates
from briefing_site.naming.groups import group
from briefing_site.naming.statuses import with_status
from briefing_site.naming.terms import language_word
from briefing_site.naming.typeset import set_text, venue_of
from briefing_site.naming.wording import capital
from briefing_site.pages import links
from briefing_site.pages.embedding.bounded import LONGEST, bounded
from briefing_site.pages.embedding.card import Card
from briefing_site.pages.embedding.mended import mended_words
from briefing_site.pages.embedding.plain import plain_words
from briefing_site.pages.embedding.sources import source_lines
from briefing_site.pages.library import Library
from briefing_site.pages.parts.answers import answer_to
from briefing_site.pages.parts.cards import (
    about,
    act_of,
    answer_line,
    apart,
    is_about_the_same,
    is_whole,
    related,
    spoken_by,
)
from briefing_site.pages.parts.linking import to_actors
from briefing_site.pages.parts.marking import mended_mark
from briefing_site.pages.parts.phrases import in_a_row
from briefing_site.pages.parts.quotations import in_quotes, in_translation
from briefing_site.pages.parts.shortened import first_named
from briefing_site.pages.parts.speakers import MOST_ON_CARD, SIGNATORIES
from briefing_site.pages.parts.status import status_of_statement

MOST_PASSAGES = 3
"""Passages on a card, which is a part of somebody's page; of more it says how many."""


def card_of_statement(library: Library, said: Statement) -> Card:
    """Show a statement small."""
    path = links.statement(said.ref)
    who = group(said.by, said.when, said.under)
    told = [(one, most) for one, most in rationed(said) if most > 0]
    rest = tuple(the_rest(library, said, told))
    return Card(
        record=said,
        path=path,
        page=Place(path),
        heading=_("{headline}, {date}", headline=who, date=dates.in_sentence(said.when)),
        title=with_status(said.briefing, library.dated_name_of(said)),
        blocks=blocks(
            status_of_statement(library, said.briefing),
            paragraph(strong(said.record.title)) if said.record.title else (),
            spoken_by(library, said, path, is_headed=True),
            in_small(names_of_many(said, path)),
            in_small(mended_mark(library, said)),
            *(passage_blocks(library, passage, most) for passage, most in told),
            *map(paragraph, rest),
            facts(library, said),
            source_lines(library, said.uses, path),
        ),
        words=tuple(one for passage, most in told for one in quoted(library, passage, most)),
        told=tuple(dict.fromkeys(told_beside(library, said, told, rest))),
    )


def told_beside(
    library: Library, said: Statement, told: list[tuple[Passage, int]], rest: Iterable[str]
) -> Iterator[str]:
    """Go through what is said beside the words: who answered, what is left out, what was mended."""
    answers = [plain_words(answer_to(library, passage)) for passage, _most in told]
    # Of two that were not answered, the line that names nobody says nothing more.
    yield from (
        one for one in answers if not any(other.startswith(f"{one} ") for other in answers if one)
    )
    yield from rest
    yield mended_words(library, said)


def names_of_many(said: Statement, page: str) -> Inlines:
    """Name those who are only counted above, of very many the first."""
    if len(said.by) <= MOST_ON_CARD:
        return ()
    return in_a_row(first_named(to_actors(said.by, said.when), Place(page, SIGNATORIES)))


def rationed(said: Statement) -> Iterator[tuple[Passage, int]]:
    """Say of each passage how many characters of it fit; of the first there is always room."""
    room = LONGEST
    for passage in said.passages[:MOST_PASSAGES]:
        yield passage, room
        room -= len(passage.record.quote or passage.record.summary or "")


def passage_blocks(library: Library, passage: Passage, most: int) -> Blocks:
    """Show the words of a passage, what they do where there are several, and what answers them."""
    is_one_of_several = not is_whole(passage.statement)
    return blocks(
        paragraph(library.once(act_of, passage.act)) if is_one_of_several else (),
        words(library, passage, most),
        in_small(apart(list(related(library, passage)))) if is_one_of_several else (),
        library.near(answer_line, passage),
    )


def words(library: Library, passage: Passage, most: int) -> Blocks:
    """Show the words, in the site's language too where they are; else what is written of them."""
    if not passage.record.quote:
        return (paragraph(capital(paraphrase(library, passage))),)
    return blocks(
        in_quotes(library, passage, bounded(passage.record.quote, most)),
        *(
            in_translation(library, passage, one, bounded(one.text, most))
            for one in translations(library, passage)
        ),
    )


def translations(library: Library, passage: Passage) -> Iterator[Translation]:
    """Give the translation into the site's language, where the words are in another."""
    language = library.settings.language
    for one in passage.translations:
        if (one.lang or language) == language != passage.lang:
            yield one


def paraphrase(library: Library, passage: Passage) -> str:
    """Give what is written of words that are not quoted, and say that it is no quotation."""
    summary = library.words(passage.record.summary, passage.briefing.id)
    return _("in the words of the record, not quoted: {summary}", summary=bounded(summary, LONGEST))


def the_rest(library: Library, said: Statement, told: list[tuple[Passage, int]]) -> Iterator[str]:
    """Say that words go on, or that there are more of them; nothing where all is shown."""
    if any(is_cut(library, passage, most) for passage, most in told):
        yield _("These words go on: their page has all of them.")
    if others := spoken().list_of(list(other_languages(library, told))):
        yield _("Equally authentic in {languages}: its page has those words.", languages=others)
    if more := len(said.passages) - len(told):
        yield ngettext(
            "{count} more passage of it is on its page.",
            "{count} more passages of it are on its page.",
            more,
        )


def is_cut(library: Library, passage: Passage, most: int) -> bool:
    """Whether words of a passage that are shown go on, in the language of another or told."""
    if not passage.record.quote:
        return len(library.words(passage.record.summary, passage.briefing.id)) > LONGEST
    shown = (passage.record.quote, *(one.text for one in translations(library, passage)))
    return any(len(text) > most for text in shown)


def other_languages(library: Library, told: list[tuple[Passage, int]]) -> Iterator[str]:
    """Name the languages of texts that are as authentic as what is quoted, and are not shown."""
    found = {
        one.lang: None
        for passage, _most in told
        for one in passage.translations
        if passage.record.quote and one.is_authentic and one.lang
        if one not in translations(library, passage)
    }
    return map(language_word, filter(None, found))


def facts(library: Library, said: Statement) -> Blocks:
    """Say where it was said, to and about whom, and what it answers."""
    first = said.passages[0]
    told = list(related(library, first)) if is_whole(said) else []
    if not told and first.about and not is_whole(said) and is_about_the_same(said):
        told = [about(first)]
    return in_small(apart([run(venue_of(said.record)), *told]))


def in_small(line: Inlines) -> Blocks:
    """Show a line of what belongs to the words and is none of them; nothing for an empty one."""
    return (division(paragraph(line), class_="facts"),) if line else ()


def quoted(library: Library, passage: Passage, most: int) -> Iterator[Quoted]:
    """Give a passage's words as they are copied, with what leads in to them."""
    record, language = passage.record, library.settings.language
    if not record.quote:
        yield Quoted(capital(paraphrase(library, passage)), language)
        return
    marked = _("“{words}”", words=bounded(record.quote, most))
    yield Quoted(
        " ".join(filter(None, [set_text(record.lead_in or ""), marked])), passage.lang or language
    )
    for one in translations(library, passage):
        marked = _("“{words}”", words=bounded(one.text, most))
        behind = "" if one.is_authentic else f" {_('(translated)')}"
        yield Quoted(f"{marked}{behind}", language)
