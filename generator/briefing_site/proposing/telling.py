"""Who said what: takes that answer to the form, gives statements with their comments.

Quoted words are read as `briefings draft` reads an article. Of what it cannot read nothing is
lost: words without a speaker stay open, and what is retold becomes a summary.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from briefing_site.drafting.article import Article
from briefing_site.drafting.draft import quoted_in
from briefing_site.drafting.lists import read_list_until
from briefing_site.drafting.names import Names
from briefing_site.drafting.occasions import occasions_in
from briefing_site.drafting.quotations import Span, grouped
from briefing_site.drafting.saying import Saying
from briefing_site.drafting.sentences import sentences_of
from briefing_site.drafting.signatories import signatories_of
from briefing_site.drafting.statements import Statements, unique
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.periods import When, as_date
from briefing_site.layout.writing import Remarks
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.vocabularies import Form
from briefing_site.naming.wording import one_line
from briefing_site.proposing.blocks import paragraphs_of
from briefing_site.proposing.headed import Headed, headed_in
from briefing_site.proposing.heads import read_head
from briefing_site.proposing.known import Known
from briefing_site.proposing.writing import statement

# Behind a list of speakers, before their words: `, in a joint statement:`.
IN_STATEMENT = re.compile(
    r"(?:,?\s+(?:in|through)\s+an?\s+(?P<joint>joint\s+)?(?:\w+\s+){0,2}statement)?\s*:"
)

Values = dict[str, Any]
Part = tuple[Values, Remarks]


def statements_in(answer: str, kb: KnowledgeBase, when: When | None) -> list[Part]:
    """Give the statements of an answer, each where its first words stand.

    Args:
        answer: What the form has.
        kb: What is known.
        when: The date of the briefing, as exactly as the form has it.
    """
    date = as_date(when) if when else None
    day = date.first if date and date.is_exact else None
    names, statements = Names(kb.actors.values(), day), Statements(kb.actors, day)
    known = Known(names, kb.actors, date)
    paragraphs = paragraphs_of(answer, lambda line: read_head(line, known).is_whole)
    article = Article(paragraphs=tuple(paragraphs), published=day)
    every, spans = quoted_in(article, kb)
    by_paragraph = grouped(spans)
    headed = headed_in(article.paragraphs, by_paragraph, known)
    sayings = list(without(every, headed))
    occasions = occasions_in(article, sayings, signatories_of(article, names))
    done = frozenset(span for one in headed for span in one.spans)
    found: list[Part] = []
    for number, text in enumerate(article.paragraphs):
        own = by_paragraph.get(number, [])
        begun = [one for one in headed if one.spans[0].paragraph == number]
        found += (statement(one.head, one.words, known, statements.taken) for one in begun)
        told = (one for one in occasions if one.sayings[0].paragraph == number)
        found += map(statements.write, told)
        for at in left_over(text, own, sayings):
            if own[at] not in done:
                found.append(unread(text, at, own, names, statements.taken))
        signed = {one.signed for one in begun}
        found += retold(text, own, names, statements.taken, signed)
    return [dated(part, date) for part in found]


def without(sayings: Iterable[Saying], headed: Sequence[Headed]) -> Iterator[Saying]:
    """Go through what was read as news is, but for words that have a head."""
    taken = {words for one in headed for words in one.words}
    for saying in sayings:
        parts = tuple(part for part in saying.parts if part not in taken)
        if parts and not saying.speaker.is_open:
            yield replace(saying, parts=parts)


def dated(part: Part, date: EdtfDate | None) -> Part:
    """Give a statement the form's date where that is no day, which no briefing can have."""
    fields, remarks = part
    if date is None or date.is_exact or fields.get("date"):
        return part
    return {**fields, "date": date.text}, remarks


def left_over(text: str, own: Sequence[Span], sayings: Sequence[Saying]) -> Iterator[int]:
    """Go through the quotations that are in no statement, by their numbers in the paragraph."""
    read = {part for saying in sayings for part in saying.parts}
    for number, span in enumerate(own):
        words = text[span.start : span.end]
        if words not in read and any(map(str.isalnum, words)):
            yield number


def unread(text: str, at: int, own: Sequence[Span], names: Names, taken: dict[str, int]) -> Part:
    """Give quoted words that no verb gives to a speaker, with what stands before them."""
    span = own[at]
    lead = one_line(text[own[at - 1].closes if at else 0 : span.opens])
    parties, end = read_list_until(lead, 0, names)
    is_theirs = IN_STATEMENT.fullmatch(lead, end)
    fields = {
        "id": unique("statement", taken),
        "form": Form.JOINT_STATEMENT.value if is_theirs and is_theirs["joint"] else None,
        "by": [party.id for party in parties] if is_theirs else [],
        "quote": text[span.start : span.end],
    }
    return fields, Remarks({("by",): [confirm("who spoke", lead)]} if lead else {})


def retold(
    text: str, own: Sequence[Span], names: Names, taken: dict[str, int], signed: Container[str]
) -> Iterator[Part]:
    """Give what a paragraph tells without quoting, if it does; who signs words tells nothing."""
    sentences = [
        one.text
        for one in sentences_of(text, own)
        if not one.text.endswith(":")
        and one.text not in signed
        and not any(one.start <= span.opens < one.end for span in own)
        and any(map(str.isalnum, one.text))
    ]
    words = " ".join(sentences)
    if words:
        parties, end = read_list_until(words, 0, names)
        is_subject = re.match(r"\s+[a-z]", words[end:])
        fields = {
            "id": unique("retold", taken),
            "form": Form.REPORTED.value,
            "by": [party.id for party in parties] if is_subject else [],
            "summary": words,
        }
        yield fields, Remarks({("by",): [confirm("who spoke", words)]})


def confirm(what: str, words: str) -> str:
    """Ask for a look at something, with the words that it was taken from."""
    return f'confirm: {what}, from "{one_line(words)}"'
