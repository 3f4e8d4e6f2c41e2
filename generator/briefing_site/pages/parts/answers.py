"""The answer beside an accusation: takes a passage, says who answered it, or that nobody did.

What calls for an answer has one line wherever it stands, whether it was answered or not.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing_site.document.nodes import Inlines, Link
from briefing_site.document.runs import Part, joined, run, span
from briefing_site.interface import _
from briefing_site.knowledge.entities import Passage, Statement
from briefing_site.knowledge.threads import Awaited, answers_of_accused, awaited, is_answer_to
from briefing_site.model.actor import Actor
from briefing_site.naming import dates
from briefing_site.naming.groups import named
from briefing_site.naming.rows import semicolon
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import statement_place
from briefing_site.pages.parts.marking import marked
from briefing_site.pages.parts.phrases import say


def awaited_by(library: Library, said: Statement) -> tuple[Awaited, ...]:
    """Give the passages of a statement that have no answer on record and need one."""
    return awaited(library.kb, said)


def silence(library: Library, passage: Passage) -> Inlines:
    """Say that a passage that accuses has no answer; nothing where it has one, or needs none."""
    said = passage.statement
    waiting = (one for one in library.once(awaited_by, said) if one.passage is passage)
    return run(*(silence_of(library, one.asked, said) for one in waiting))


def silence_of(library: Library, whom: Sequence[Actor], said: Statement) -> Part:
    """Say that no answer to an accusation is on record, and of whom, if it turns to anybody."""
    day = dates.day(library.newest)
    if whom:
        names = named(whom, said.when)
        told = _("No answer recorded as of {date} from: {whom}", date=day, whom=names)
    else:
        told = _("No answer recorded as of {date}", date=day)
    return span(told, class_="brf-silence")


def answer_to(library: Library, passage: Passage) -> Inlines:
    """Say who answered a passage that accuses, or that nobody did; nothing where it does not."""
    if mute := silence(library, passage):
        return mute
    answers = answers_of_accused(library.kb, passage)
    told = joined((answered_by(library, one, passage) for one in answers), semicolon())
    return (span(told, class_="brf-answer"),) if told else ()


def answer_to_first(library: Library, said: Statement) -> Inlines:
    """Say who answered a statement's first passage, for lists that show of it no other words."""
    return answer_to(library, said.passages[0])


def answered_by(library: Library, answer: Statement, passage: Passage) -> Inlines:
    """Lead to an answer by its name, which has its first words, and give its day.

    An answer to another part of the statement is called that: it may say nothing of this one.
    """
    words = marked(library.name_of(answer), answer.briefing)
    day, to_answer = dates.edtf(answer.when), Link(statement_place(answer), words)
    if is_answer_to(answer, passage):
        return say("Answered, {date}: {answer}", date=day, answer=to_answer)
    return say(
        "Another part of the statement was answered, {date}: {answer}", date=day, answer=to_answer
    )
