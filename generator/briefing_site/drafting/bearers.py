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
    """Whether a phrase names somebody who speaks, by the noun that it is about.

    `The minister` and `officials` tell nobody apart: whose they are has to be said.
    """
    phrase = phrase.strip()
    head = HEAD_ENDS.split(phrase, maxsplit=1)[0].strip(" ,")
    if (
        not head
        or NO_START.match(phrase)
        or CLAUSE.search(phrase)
        or NO_SPEAKER.search(head)
        or VAGUE.fullmatch(phrase)
    ):
        return False
    first, *others = phrase.split()
    has_name = any(word[0].isupper() for word in others) or first in PLACES_THAT_SPEAK
    if not others:  # one word alone: a surname that nobody introduced, or what began a sentence
        return first in PLACES_THAT_SPEAK or (first.isupper() and len(first) >= SHORTEST_SHORT)
    is_proper = not (OFFICIAL.search(first) or PEOPLE_WORD.search(first) or first in ARTICLES)
    if not has_name and not (first[0].isupper() and is_proper):
        return False
    is_named = re.search(r"(?:^|\s)[A-Z][\w.’'\-]*$", head)  # noqa: RUF001
    return bool(is_named or OFFICIAL.search(head) or PEOPLE_WORD.search(head))


SHORTEST_SHORT = 3
"""Letters of a short name: `JCS`."""

PLACES_THAT_SPEAK = ("Kremlin", "Pentagon", "Parliament", "Congress", "Treasury", "Downing")
ARTICLES = (
    "The",
    "A",
    "An",
    "One",
    "Both",
    "Some",
    "Several",
    "Many",
    "Its",
    "Their",
    "His",
    "Her",
)
NO_START = re.compile(
    r"(?:in|on|at|after|before|during|as|for|with|from|by|according|while|despite|amid|since|until|"
    r"under|over|also|then|and|but|if|so|yet|meanwhile|however|earlier|later)\b",
    re.IGNORECASE,
)
HEAD_ENDS = re.compile(r"\s+(?:of|for|in|at|from|to|on|with|near|behind|close to|under|by)\s+")
CLAUSE = re.compile(
    r"\b(?:that|which|who|whose|what|where|when|because|whether|said|says|told|is|was|were|are|has|"
    r"have|had|would|will|could|should|must|not)\b|\ufffc"
)
# What is said or written says nothing itself, and what carries it does not, either.
NO_SPEAKER = re.compile(
    r"\b(?:statements?|communiqu[eé]s?|declarations?|documents?|resolutions?|reports?|articles?|"
    r"headlines?|videos?|footage|posts?|tweets?|messages?|letters?|interviews?|speech(?:es)?|deals?|"
    r"agreements?|treat(?:y|ies)|texts?|drafts?|plans?|moves?|decisions?|bills?|laws?|channels?|"
    r"websites?|accounts?|pages?|polls?|surveys?|stud(?:y|ies)|media|television|radio|broadcasters?|"
    r"newspapers?|Telegram|Twitter|Facebook|X)$",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"(?:and\s+|but\s+)?(?:the\s+)?(?:they|he|she|it|its|we|you|i|both(?: sides)?|others?|some|"
    r"many|most|all|"
    r"one|none|nobody|everyone|everybody|somebody|someone|this|that|these|those|who|which|what|"
    r"there|here|another|each|either|neither|two|three|several|few|sides?|former|latter|pair|duo)",
    re.IGNORECASE,
)
# Who hands on what others said: an agency, a channel, a paper.
CARRIER = re.compile(
    r"\b(?:(?:news|press|state)[\s-]agenc(?:y|ies)|"
    r"(?:state|local|western|foreign|social|domestic) (?:media|television|tv|radio|news)|"
    r"state-run|media reports?|broadcaster|newspapers?|daily|"
    r"television|channel|magazine|outlet|Reuters|Associated Press|AP|AFP|Agence France-Presse|"
    r"Xinhua|TASS|Tass|Interfax|RIA(?: Novosti)?|IRNA|ISNA|Fars|Tasnim|Mehr|Yonhap|Kyodo|KCNA|"
    r"SANA|Anadolu|"
    r"BBC|CNN|CBS|NBC|ABC|Fox News|Al[ -]Jazeera|Al[ -]Arabiya|CCTV|NHK|Yle|dpa|EFE|ANSA|Bloomberg|"
    r"Politico|Axios|VOA|Voice of America|Radio Free Europe|Telegram|Twitter|WhatsApp|"
    r"[A-Z]\w+ (?:Times|Post|Journal|Guardian|Daily|News))\b"
)


def carries(phrase: str) -> bool:
    """Whether a phrase names who hands words on, and not who said them."""
    return bool(CARRIER.search(HEAD_ENDS.split(phrase, maxsplit=1)[0]))
