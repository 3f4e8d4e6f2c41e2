"""Phrases that list: takes a phrase, gives the parties of one that holds nothing but names."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing_site.drafting.names import Names, Party, straight
from briefing_site.model.vocabularies import ActorKind


def listed(text: str, names: Names) -> tuple[Party, ...]:
    """Give the parties of a phrase that holds nothing but names and what joins them."""
    found = {one.start: one for one in (*names.adjectives(text), *names.find(text))}
    namings = [found[start] for start in sorted(found)]
    rest = straight(text)
    for one in reversed(namings):
        rest = rest[: one.start] + rest[one.end :]
    joined = re.sub(r"\b(?:and|the|both)\b|[\s,&]", "", rest, flags=re.IGNORECASE)
    is_person = any(one.party.kind is ActorKind.PERSON for one in namings)
    gaps = (text[a.end : b.start] for a, b in pairwise(namings))
    is_list = all(re.search(r",|&|\band\b", gap) for gap in gaps)
    if joined or not namings or not is_list or (is_person and len(namings) == 1):
        return ()
    return tuple(dict.fromkeys(one.party for one in namings))
