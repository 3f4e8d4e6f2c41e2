"""Names of statements: takes a statement or a passage of one, gives what it is called everywhere.

A statement is called by its title, else by who speaks and the first words. Nothing is made of
codes: what its words do and of whom they speak never stands in a name. Words that begin in
mid-sentence never stand without those that lead in to them, which may turn their meaning round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_site.interface import _
from briefing_site.knowledge.entities import Passage, Statement
from briefing_site.naming import dates
from briefing_site.naming.groups import group
from briefing_site.naming.typeset import set_text
from briefing_site.naming.wording import shortened, without_stop

LONGEST = 90
"""Characters of a name that is made of a statement's words."""

FEWEST_WORDS = 30
"""Characters of the words that stand in it, however long the speakers' names are."""


FIRST_SENTENCE = re.compile(
    r"(.*? (?!(?:al|ca|cf|no|nos|pp|vs)\.)[^\W\d_A-Z]{2,})[.!?\u061f\u06d4] +(?=[^\W\d_a-z])"
)
"""A sentence that another follows: no abbreviation ends it, and no part of a name."""


def name_of(spoken: Statement | Passage, language: str, summary: str) -> str:
    """Name a statement, or a passage of one.

    Args:
        spoken: The statement or the passage.
        language: The site's, as a BCP 47 tag.
        summary: The summary of the first passage as plain text, for one that quotes nothing.
    """
    if isinstance(spoken, Statement) and spoken.record.title:
        return spoken.record.title
    statement = spoken if isinstance(spoken, Statement) else spoken.statement
    who = group(statement.by, statement.when, statement.under)
    passage = first_of(spoken)
    if tells_who(passage, statement, who, summary):
        return opening(passage, language, summary, 0)
    return _("{who}: {what}", who=who, what=opening(passage, language, summary, len(who)))


def tells_who(passage: Passage, statement: Statement, who: str, summary: str) -> bool:
    """Whether what leads in to a quote, or stands in its place, begins with whose words they are.

    A speaker's name is told by its last words, too: "The Security Council" is that of the United
    Nations where that is who speaks.
    """
    record = passage.record
    text = summary if record.quote is None else set_text(record.lead_in or "")
    speakers = (statement.under,) if statement.under else statement.by
    names = speakers[0].all_names if len(speakers) == 1 else ()
    told = {who, *names, *(tail for name in names for tail in tails(name))}
    return text.startswith(tuple(f"{the}{name} " for name in told for the in ("", "The ")))


def tails(name: str) -> Iterator[str]:
    """Give the last words of a name, two at least: one alone may be that of another."""
    words = name.split()
    return (" ".join(words[start:]) for start in range(1, len(words) - 1))


def opening(passage: Passage, language: str, summary: str, taken: int) -> str:
    """Give the first words of a passage, or of what is written of it.

    Args:
        passage: The passage.
        language: The site's.
        summary: Its summary as plain text.
        taken: How many characters stand before them.
    """
    most = LONGEST - taken
    return quotation(passage, language, most) or first_words(summary, max(most, FEWEST_WORDS))


def first_words(summary: str, most: int) -> str:
    """Give a summary, or its first sentence where that fits and all of it does not."""
    first = FIRST_SENTENCE.match(summary)
    if len(summary) > most and first and len(first[1]) <= most:
        return first[1]
    return shortened(summary, most)


def quotation(passage: Passage, language: str, most: int | None = None) -> str:
    """Give a passage's words in quotation marks, with what leads in to them; nothing without any.

    Args:
        passage: The passage.
        language: The site's.
        most: How many characters to give, if not all.
    """
    words = passage.words(language)
    if words is None:
        return ""
    before, behind = (
        set_text(passage.record.lead_in or ""),
        _("(translated)") if words.is_translated else "",
    )
    room = len(words.text) if most is None else most - len(f"{before} {behind}".strip())
    text = shortened(words.text, max(room, FEWEST_WORDS))
    return " ".join(filter(None, (before, _("“{words}”", words=text), behind)))


def first_of(spoken: Statement | Passage) -> Passage:
    """Give a statement's first passage; a passage itself."""
    return spoken.passages[0] if isinstance(spoken, Statement) else spoken


def dated(name: str, statement: Statement) -> str:
    """Name a statement where it stands alone, with when it was made."""
    headline = name if statement.record.title else without_stop(name)
    return _("{headline}, {date}", headline=headline, date=dates.edtf(statement.when))
