"""Lists of parties: takes a place in a text, gives who is listed from there on.

A list goes on as long as nothing but commas, `and` and words for governments stands between two
names.
"""

from __future__ import annotations

import re

from briefing_site.drafting.names import Names, Naming, Party, proposed, straight
from briefing_site.model.vocabularies import ActorKind

ROLES = (
    r"(?:(?:Foreign|Prime|Defen[cs]e|Finance|Interior|Trade|Health|Environment)\s+)?"
    r"(?:Ministers?|Governments?|Leaders?|Representatives?|Members?|Presidents?|Secretar(?:y|ies)|"
    r"High Representatives?|Heads? of (?:State|Government|Mission|Delegation)|Chancellors?|"
    r"Ambassadors?|"
    r"Permanent (?:Representatives?|Missions?)|Special Envoys?|Envoys?|Embass(?:y|ies)|"
    r"Chiefs?|Chairs?|Ministr(?:y|ies)|Senior officials?|Officials?|States?|Countries|Nations|"
    r"Allies|Partners|Delegations?|Political Directors?|"
    r"Special Representatives?|Chargés? d'Affaires|Spokes(?:man|woman|persons?|people))"
)
COUNTED = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty)(?:-\w+)?)"
)
OF = (
    # Nothing is given back, for else the many ways to read one gap would take for ever.
    r"(?:(?:Ministers?\s+(?:of|for)\s+(?:the\s+)?\w+(?:(?:\s+and|,)\s+\w+)?\s+(?:of|from)(?=\s)|"
    r"and|of|for|from|the|State|Foreign|Affairs|External|Security|Policy|its|their|"
    r"respective|following|undersigned|international|behalf|on|as well as|together with|"
    r"my|own|country|our|partners?|friends?|neighbou?rs?|"
    r"along with|NATO|G7|EU|Group of Seven|\(G7\)|participating|member|a|an?|group|cross-regional|"
    r"delegations|\d{1,3}|"
    rf"{COUNTED}|{ROLES})[\s,:]+)*+"
)
JOINER = re.compile(
    r"^[\s,;&/()*†‡§¹²³⁰⁴-⁹\[\]]*"
    rf"(?:(?:and|as well as|along with|together with|plus|also)\s+)?[\s,]*{OF}"
    rf"(?:the\s+)?(?:{ROLES}\s+of\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
CAPITALS = r"[A-Z][\w’'\-]*(?:\s+(?:of|the|for|and|on|in|[A-Z][\w’'\-]*)){0,9}"  # noqa: RUF001
# A body that no file and no standard knows, between commas: `the East African Community`.
UNKNOWN = re.compile(
    rf"^\s*(?:,|;|,?\s*\band\b|,?\s*\bas well as\b|,?\s*\btogether with\b)\s*(?:and\s+)?"
    rf"(?P<the>the\s+)?(?P<name>{CAPITALS}?)(?:\s*\([A-Z][\w.\-]{{1,14}}\))?"
    r"(?=\s*(?:,|;|\)|\.|$|\b(?:and|as well as|together with)\s)|\s+[a-z]{3,})"
)
INNER = re.compile(r"\s*[,:]?\s*\(\s*(?:namely\s+|i\.e\.,?\s+)?(?=[A-Z]|the [A-Z])")
DASHED = re.compile(
    r"\s*(?:,?\s+[–—-]+|:|,\s+(?:namely|comprising|that is|consisting of|made up of)[,:]?)\s+"  # noqa: RUF001
    r"(?=[A-Z]|the [A-Z])"
)
GROUP = re.compile(
    r"\s*(?:the\s+)?(?:[\w’'\-]+\s+){1,9}?(?=\()"  # noqa: RUF001 - either apostrophe
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
POSTED = re.compile(rf"(?:the\s+)?{ROLES}\s+(?:to|in|at)\s+(?:the\s+)?", re.IGNORECASE)
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
    return _read_items(text, start, names)


def _read_items(text: str, start: int, names: Names) -> tuple[tuple[Party, ...], int]:
    """Read item by item, each a name, a group with its members, or a body nobody knows."""
    found: list[Party] = []
    at = start
    if opened := _group_at(text, start, names):
        found, at = list(opened[0]), opened[1]
    at = _posted(text, at, names)
    for naming in names.find(text):
        if naming.start < at:
            continue
        if naming.start - at > LONGEST_GAP:
            break
        between = _between(text, at, naming.start, found, names)
        if between is None:
            break
        more, resumed = between
        found += more
        found = _without_its_state(found, naming.party, text[at : naming.start])
        if naming.start < resumed:
            at = resumed
            continue
        at = resumed
        if members := MEMBERS.match(text[naming.end : naming.end + LONGEST_GAP]):
            at = naming.end + members.end()
            continue
        if _is_possessive(text, naming):
            break
        inner = _members_behind(text, naming, names)
        found += inner[0] if inner else [naming.party]
        at = inner[1] if inner else naming.end + _aside(text[naming.end : naming.end + 80])
    if found:
        more, at = _unknown_from(text, at, len(text))
        found += more if len(found) > 1 or at >= len(text.rstrip(" .")) else []
    return _without_blocs_listed(found), at


def _posted(text: str, at: int, names: Names) -> int:
    """Step over where envoys are: `the Ambassadors to Myanmar from`."""
    lead = POSTED.match(text, at)
    place = next((one for one in names.find(text) if lead and one.start == lead.end()), None)
    behind = re.match(r"\s+(?:from|of|representing)\s+", text[place.end :]) if place else None
    return place.end + behind.end() if place and behind else at


def _without_its_state(found: list[Party], body: Party, gap: str) -> list[Party]:
    """Take back the state of a body that is named right before it: `the U.S. State Department`."""
    state = found[-1] if found and not gap.strip() else None
    is_body = state and body.kind is ActorKind.GOVERNMENT_BODY and state.kind is ActorKind.STATE
    return found[:-1] if state and is_body and body.country == state.country else found


def _between(
    text: str, at: int, end: int, found: list[Party], names: Names
) -> tuple[list[Party], int] | None:
    """Read what stands between two names: nothing but what joins, or what nobody knows."""
    gap = straight(text[at:end])
    if JOINER.match(gap):
        return [], at
    if not found:
        return None
    joined = re.match(r"\s*,?\s*(?:(?:and|together with|as well as|along with)\s+)?", gap)
    start = at + (joined.end() if joined else 0)
    if opened := _group_at(text, start, names):
        return [*opened[0]], opened[1]
    more, resumed = _unknown_from(text, at, end)
    return (more, resumed) if more and JOINER.match(straight(text[resumed:end])) else None


def _unknown_from(text: str, at: int, end: int) -> tuple[list[Party], int]:
    """Read the unknown bodies that follow on one another."""
    found: list[Party] = []
    limit = min(at + LONGEST_GAP, len(text))
    while at < end and (match := UNKNOWN.match(text[at:limit])):
        name = match["name"].strip()
        if at + match.start("name") >= end or not _is_body(name, has_article=bool(match["the"])):
            break
        found.append(unknown_party(name))
        at += match.end()
    return found, at


def _is_body(name: str, *, has_article: bool) -> bool:
    """Whether capitals name a body, and no office such as `Foreign Ministers`."""
    words = name.split()
    is_role = re.search(rf"^(?:{ROLES})\b|\b(?:{ROLES})$", name, re.IGNORECASE)
    return not is_role and (len(words) > 1 or has_article)


def _group_at(text: str, start: int, names: Names) -> tuple[tuple[Party, ...], int] | None:
    """Read `the members of the Troika (A, B and C)`: the members, not the group."""
    group = GROUP.match(text, start, start + LONGEST_GAP)
    is_state = group and any(
        one.start <= len("the ") and one.party.kind is ActorKind.STATE
        for one in names.find(text[start : group.end()])
    )
    if group is None or is_state:
        return None
    return _inside(text, group.end(), names)


def _inside(text: str, at: int, names: Names) -> tuple[tuple[Party, ...], int] | None:
    """Read a list in brackets."""
    opening = INNER.match(text, at)
    if opening is None:
        return None
    close = text.find(")", opening.end(), opening.end() + LONGEST_LEAD)
    inner = text[opening.end() : close] if close > 0 else ""
    if "(" in inner or ("," not in inner and " and " not in inner):
        return None
    parties, _ = _read_items(inner, 0, names)
    return (parties, close + 1) if len(parties) > 1 else None


def _members_behind(
    text: str, naming: Naming, names: Names
) -> tuple[tuple[Party, ...], int] | None:
    """Read the members that a group's name is followed by, in brackets or behind a dash."""
    if naming.party.kind is ActorKind.STATE:
        return None
    if inner := _inside(text, naming.end, names):
        return inner
    dashed = DASHED.match(text, naming.end)
    if dashed is None or naming.party.kind is not ActorKind.BLOC:
        return None
    stop = re.compile(r"\s[–—-]+\s|[.;]|$").search(text, dashed.end())  # noqa: RUF001 - dashes
    inner_text = text[
        dashed.end() : min(stop.start() if stop else len(text), dashed.end() + LONGEST_LEAD)
    ]
    parties, end = _read_items(inner_text, 0, names)
    if len(parties) < 2:  # noqa: PLR2004 - one alone is no list
        return None
    closing = re.match(r"\s*[–—-]+", text[dashed.end() + end :])  # noqa: RUF001 - dashes
    return parties, dashed.end() + end + (closing.end() if closing else 0)


def _aside(rest: str) -> int:
    """Step over an abbreviation in brackets, or an office behind a name."""
    match = re.match(
        r"(?:\[\d{1,2}\]|[*†‡§¹²³⁰⁴-⁹])*\s*\([\w\s.\-]{1,40}\)|(?:\[\d{1,2}\]|[*†‡§¹²³⁰⁴-⁹])+|"
        r"\s+(?:Secretary of State|Foreign Minister|Prime Minister)(?=\W)",
        rest,
    )
    return match.end() if match else 0


def _is_possessive(text: str, naming: Naming) -> bool:
    return straight(text[naming.end : naming.end + 2]) == "'s"


def unknown_party(name: str) -> Party:
    """Propose the body that has this name."""
    return proposed(re.sub(r"^[Tt]he\s+|\s+and$", "", name.strip()), is_person=False)


def _without_blocs_listed(found: list[Party]) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(one for one in found if one.kind is not ActorKind.PERSON))


def _adjectives(text: str, start: int, names: Names) -> tuple[tuple[Party, ...], int] | None:
    """Read `British, French and German leaders`."""
    found: list[Party] = []
    at = start
    for naming in names.adjectives(text[start : start + LONGEST_LEAD]):
        gap = text[at : start + naming.start]
        if not re.fullmatch(r"[\s,]*(?:and\s+)?(?:[Tt]he\s+)?", gap):
            break
        found.append(naming.party)
        at = start + naming.end
    if len(found) > 1 and (match := ADJECTIVE_LIST.match(text[at:])):
        return tuple(dict.fromkeys(found)), at + match.end()
    return None
