"""Names in addresses: takes a name in any script, gives it in ASCII and no longer than an id.

It stands in the names of folders, which no system lets be as long as a text may be.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from itertools import count

from briefing_site.model.fields import LONGEST_ID

WORD = re.compile(r"[^\W_]+")
DOTTED = "i\N{COMBINING DOT ABOVE}"
"""What Python makes of the capital İ: a letter and a mark, which would part the word."""

CHECK = 8
"""Letters behind a name that was cut, so that another one with the same beginning stays another."""


def in_address(name: str) -> str:
    """Write a name as it stands in an address; the case of its letters is the caller's."""
    words = WORD.findall(name.replace(DOTTED, "i"))
    whole = "-".join(words).encode("punycode").decode("ascii").rstrip("-")
    if len(whole) <= LONGEST_ID:
        return whole
    check = hashlib.sha256(name.encode()).hexdigest()[:CHECK]
    return f"{whole[: LONGEST_ID - CHECK - 1].rstrip('-')}-{check}"


def each_in_address(kind: str, names: Iterable[str]) -> dict[str, str]:
    """Write names as places on a page: each another, in ASCII whatever script it is written in.

    MkDocs looks for an anchor as it stands in the link, where other letters are encoded and an
    underscore is a character reference.

    Args:
        kind: What they name, which stands before each.
        names: Each once.
    """
    places: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        slug = in_address(f"{kind} {name.lower()}")
        choices = (slug if n == 1 else f"{slug}-{n}" for n in count(1))
        places[name] = next(choice for choice in choices if choice not in taken)
        taken.add(places[name])
    return places
