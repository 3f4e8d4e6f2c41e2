"""Bearers: takes a phrase, tells whether it is a person, an office or a body that it names."""

from __future__ import annotations

import re

from briefing_site.drafting.names import OFFICIAL, PEOPLE_WORD, Party
from briefing_site.drafting.persons import Person


def holds_office(party: Party) -> bool:
    """Whether somebody without a name speaks, and no institution: `the Danish minister`."""
    return bool(
        re.search(
            r"\b(?:minister|ambassador|premier|president|chancellor|envoy|official|"
            r"secretary|diplomat|mayor|spokes\w+)$",
            party.id,
        )
    )


def is_office(before: str) -> bool:
    """Whether what stands before a name is its bearer's office: `Minister of Finance`."""
    return not re.search(
        r"\b(?:spokes\w+|aide|office|adviser|lawyer|deputy|ally)\b", before, re.IGNORECASE
    )


def around(text: str, person: Person) -> str:
    """Give a name with what is said of its bearer right before it and between commas behind."""
    start = max(text.rfind(mark, 0, person.start) for mark in (",", ";", "—", "."))
    behind = re.match(r",\s+(?:the|a|an)?\s*[^,.;]{3,80},", text[person.end :])
    return text[start + 1 : person.end] + (behind[0] if behind else "")


def names_somebody(phrase: str) -> bool:
    """Whether a phrase can be the name of a body: it has a capital or a word for officials."""
    return bool(
        OFFICIAL.search(phrase) or PEOPLE_WORD.search(phrase) or re.search(r"\b[A-Z]\w", phrase)
    )
