"""When: takes that answer to the form, gives the day or the EDTF date, and what to look at.

A briefing has a day; of what is known less exactly its statements have the date, and the day is
asked for.
"""

from __future__ import annotations

import re

from briefing_site.drafting.days import DAY, WEEKDAYS
from briefing_site.frozen import frozen
from briefing_site.model.days import NUMBERS, YEAR, is_date, is_day, meant_by_words, meant_days

LEAD = re.compile(rf"^(?:(?:on|in)\s+)?(?:(?:{WEEKDAYS}),?\s+)?(?:the\s+)?", re.IGNORECASE)
LONGEST = 40
"""Characters of an answer that a comment shows."""

SUCH_AS = "A briefing needs one day, such as that of its first statement or of its main source."


@frozen
class Dated:
    """What an answer says of a date.

    Attributes:
        day: The day, where it is one: `2022-03-03`.
        edtf: The date as exactly as it is known; the day, or a month, a year or a span.
        remark: What a person has to look at, or to find out; nothing of a day as it should be.
    """

    day: str | None = None
    edtf: str | None = None
    remark: str = ""


def date_in(answer: str) -> Dated:
    """Read a date, in digits or in words.

    Args:
        answer: What the form has; anybody's text.
    """
    text = LEAD.sub("", " ".join(answer.split())).strip(" .,;")
    if not text:
        return Dated()
    if is_day(text):
        return Dated(text, text)
    if len(either := days_by_numbers(text)) > 1:
        return Dated(remark=f"{' or '.join(either)}? {said(answer)}")
    edtf = edtf_of(text)
    if edtf is None or not is_date(edtf):
        return Dated(remark=said(answer))
    if is_day(edtf):
        return Dated(edtf, edtf, f"the day, from {in_marks(answer)}")
    return Dated(None, edtf, f"{SUCH_AS} {said(answer)}, which its statements have.")


def days_by_numbers(text: str) -> tuple[str, ...]:
    """Give the days that numbers can mean: two where either may be the month."""
    if found := NUMBERS.fullmatch(text):
        return meant_days("/".join((found[1], found[3], found[4])))
    return ()


def edtf_of(text: str) -> str | None:
    """Give the date that a text can mean alone; of several that it only lists, none."""
    edtf = meant_by_words(text) or (meant_days(text) or (None,))[0] or only_day_in(text)
    is_one_of_more = edtf and is_day(edtf) and len(YEAR.findall(text)) > 1
    return None if is_one_of_more else edtf


def only_day_in(text: str) -> str | None:
    """Give the one day that a text names among other words."""
    days = [day for found in DAY.finditer(text) for day in meant_days(found[0])]
    return days[0] if len(set(days)) == 1 else None


def said(answer: str) -> str:
    """Give what the form says."""
    return f"The form says {in_marks(answer)}"


def in_marks(answer: str) -> str:
    """Give the words of an answer, as many as a comment shows."""
    return f'"{" ".join(answer.split())[:LONGEST]}"'
