"""Offices: takes a phrase, gives the office or the body that speaks, under one id however named.

`Norway's foreign minister`, `the Norwegian foreign minister` and `the Minister for Foreign
Affairs of Norway` are one. An unnamed spokesperson speaks for a body, which is then the speaker.
"""

from __future__ import annotations

import re

from briefing_site.drafting.names import Names, Naming, Party, proposed, slug, straight
from briefing_site.model.vocabularies import ActorKind

SPOKESPERSON = re.compile(
    r"^(?:(?:an?|the|one|its|their)\s+)?(?:(?:senior|chief|deputy|official|unnamed)\s+)*"
    r"(?:(?:spokes(?:man|woman|person|people)|press (?:service|office|department))\s+"
    r"(?:for|of|at|from)\s+(?:the\s+)?(?P<of>\S.*)|"
    r"(?P<body>\S.*?)(?:['’]s)?\s+(?:spokes(?:man|woman|person|people)|press (?:service|office)))$",  # noqa: RUF001
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"^(?:(?:new|deputy|vice|state|acting|then|top|senior)\s+)*(?:[\w\-]+\s+){0,3}?"
    r"(?:ministr(?:y|ies)|minister|ambassador|embassy|premier|president|chancellor|"
    r"presidency|delegation|envoy|permanent mission)\b",
    re.IGNORECASE,
)
OF_STATE = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?(?:(?:State|Republic|Kingdom)\s+of\s+)?$")
PLAIN = (
    (re.compile(r"^(?:top|chief) diplomat\b"), "foreign minister"),
    (re.compile(r"\b(?:foreign|external) affairs\b"), "foreign"),
    (re.compile(r"\b(minist(?:ry|er))\s+(?:of|for)\s+(?:the\s+)?([\w\- ]+)$"), r"\2 \1"),
    (re.compile(r"\bdefense\b"), "defence"),
    (re.compile(r"\bpremier\b"), "prime minister"),
)


def spoken_for(phrase: str) -> str:
    """Give the body that an unnamed spokesperson speaks for; else the phrase itself."""
    match = SPOKESPERSON.match(phrase.strip())
    if match is None:
        return phrase
    return (match["of"] or match["body"] or phrase).strip()


def plain_office(text: str) -> str:
    """Write an office in the shortest of its usual forms."""
    text = straight(text).lower().strip(" ,")
    for pattern, form in PLAIN:
        text = pattern.sub(form, text)
    return text


def office_in(phrase: str, names: Names) -> Party | None:
    """Propose the office of a state that a phrase names."""
    found = [*names.find(phrase), *names.adjectives(phrase)]
    states = sorted(
        (one for one in found if one.party.kind is ActorKind.STATE), key=lambda one: one.start
    )
    if not states:
        return None
    for state, rest in _split(phrase, states):
        if OFFICE.match(rest):
            id_ = slug(f"{state.id} {plain_office(rest)}")
            party = proposed(phrase, is_person=False, country=state.country)
            known = names.parties.get(id_)
            return known or names.parties.setdefault(
                id_, Party(id_, party.name, ActorKind.GOVERNMENT_BODY, state.country)
            )
    return None


def _split(phrase: str, states: list[Naming]) -> list[tuple[Party, str]]:
    """Part a phrase into a state, at its beginning or its end, and the rest."""
    first, last = states[0], states[-1]
    parts: list[tuple[Party, str]] = []
    if not phrase[: first.start].strip():
        rest = re.sub(r"^['’]s?\s", " ", phrase[first.end :])  # noqa: RUF001
        parts.append((first.party, rest.strip()))
    of = OF_STATE.search(phrase[: last.start])
    if of and not phrase[last.end :].strip(" ,."):
        parts.append((last.party, phrase[: of.start()].strip()))
    return parts
