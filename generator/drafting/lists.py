"""Lists of parties: takes a place in a text, gives who is listed from there on.

A list goes on as long as nothing but commas, `and` and words for governments stands between two
names.
"""

from __future__ import annotations

import re

from generator.drafting.names import Names, Naming, Party, proposed, straight
from generator.model.vocabularies import ActorKind

ROLES = (
    r"(?:(?:Foreign|Prime|Defen[cs]e|Finance|Interior|Trade|Health|Environment)\s+)?"
    r"(?:Ministers?|Governments?|Leaders?|Representatives?|Members?|Presidents?|Secretar(?:y|ies)|"
    r"High Representatives?|Heads? of (?:State|Government|Mission|Delegation)|Chancellors?|"
    r"Ambassadors?|"
    r"Permanent (?:Representatives?|Missions?)|Special Envoys?|Envoys?|Embass(?:y|ies)|"
    r"Chiefs?|Chairs?|Ministr(?:y|ies)|Senior officials?|Officials?|States?|Countries|Nations|"
    r"Allies|Partners|Delegations?|Political Directors?|"
    r"Special Representatives?|Chargés? d'Affaires)"
)
OF = (
    # Nothing is given back, for else the many ways to read one gap would take for ever.
    r"(?:(?:and|of|for|from|the|State|Foreign|Affairs|External|Security|Policy|its|their|"
    r"respective|following|undersigned|international|behalf|on|as well as|together with|"
    r"my|own|country|our|"
    rf"along with|NATO|G7|EU|Group of Seven|\(G7\)|{ROLES})[\s,]+)*+"
)
JOINER = re.compile(
    rf"^[\s,;&/()]*(?:(?:and|as well as|along with|together with|plus|also)\s+)?[\s,]*{OF}"
    rf"(?:the\s+)?(?:{ROLES}\s+of\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
UNKNOWN = re.compile(
    r"^,\s*(?:and\s+)?(?:the\s+)?(?P<name>(?:[A-Z][\w’'\-]+)(?:\s+(?:of|the|for|and|[A-Z][\w’'\-]+)){0,7})"  # noqa: RUF001
    r",\s*(?:and\s+)?(?:the\s+)?$"
)
MEMBERS = re.compile(
    r"^\s+(?:(?:members?|allies|states|countries|nations|partners)\b\s*(?:—|–|,|:|-)?\s*"  # noqa: RUF001
    r"(?:of\s+)?(?=[A-Z]|the [A-Z])|"
    rf"(?!Secretary of State){ROLES}\s+(?:of|from)\s+(?:the\s+)?(?=[A-Z]))"
)
ADJECTIVE_LIST = re.compile(
    r"\s+(?:foreign |defen[cs]e |prime |finance |interior )?(?:leaders|ministers|governments|"
    r"presidents|ambassadors|envoys|officials|diplomats)\b"
)
LONGEST_GAP = 200
LONGEST_LEAD = 2_000


def read_list(text: str, start: int, names: Names) -> tuple[Party, ...]:
    """Read a list of names from a place in a text."""
    return read_list_until(text, start, names)[0]


def read_list_until(text: str, start: int, names: Names) -> tuple[tuple[Party, ...], int]:
    """Read a list of names, and say where it ends."""
    adjectives = _adjectives(text, start, names)
    if adjectives:
        return adjectives
    found: list[Party] = []
    at = start
    for naming in names.find(text):
        if naming.start < at:
            continue
        if naming.start - at > LONGEST_GAP:
            break
        gap = straight(text[at : naming.start])
        unknown = UNKNOWN.match(gap) if found else None
        if unknown and not JOINER.match(gap):
            found.append(_unknown(unknown["name"]))
        elif not JOINER.match(gap):
            break
        if members := MEMBERS.match(text[naming.end :]):
            at = naming.end + members.end()
            continue
        if _is_possessive(text, naming):
            break
        found.append(naming.party)
        at = naming.end + _aside(text[naming.end :])
    return _without_blocs_listed(found), at


def _aside(rest: str) -> int:
    """Step over an abbreviation in brackets, or an office behind a name."""
    match = re.match(
        r"\s*\([\w\s.\-]{1,40}\)|\s+(?:Secretary of State|Foreign Minister|Prime Minister)(?=\W)",
        rest,
    )
    return match.end() if match else 0


def _is_possessive(text: str, naming: Naming) -> bool:
    return straight(text[naming.end : naming.end + 2]) == "'s"


def _unknown(name: str) -> Party:
    return proposed(re.sub(r"\s+and$", "", name.strip()), is_person=False)


def _without_blocs_listed(found: list[Party]) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(one for one in found if one.kind is not ActorKind.PERSON))


def _adjectives(text: str, start: int, names: Names) -> tuple[tuple[Party, ...], int] | None:
    """Read `British, French and German leaders`."""
    found: list[Party] = []
    at = start
    for naming in names.adjectives(text[start : start + LONGEST_LEAD]):
        gap = text[at : start + naming.start]
        if not re.fullmatch(r"[\s,]*(?:and\s+)?(?:the\s+)?", gap):
            break
        found.append(naming.party)
        at = start + naming.end
    if len(found) > 1 and (match := ADJECTIVE_LIST.match(text[at:])):
        return tuple(dict.fromkeys(found)), at + match.end()
    return None
