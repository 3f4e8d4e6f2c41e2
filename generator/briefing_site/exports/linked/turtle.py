"""RDF as Turtle: takes what is told of a record, gives lines of text.

It writes what `telling` tells and nothing else, so that thousands of records take a second. Texts
are escaped as JSON escapes them, which is a part of what Turtle reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from json.encoder import encode_basestring

from briefing_site.exports.linked.names import Names
from briefing_site.exports.linked.terms import OWN, PREFIXES

Pair = tuple[str, str]

LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
"""A tag as Turtle reads one."""


class Turtle:
    """Writes values and nodes as Turtle has them."""

    def name(self, name: str) -> str:
        """Write the name of a record or a file, relative to the root, or an address."""
        return f"<{name}>"

    def term(self, term: str) -> str:
        """Write a term, by its prefix."""
        return term

    def text(self, text: str, lang: str | None = None) -> str:
        """Write a text, in a language where that is known."""
        written = encode_basestring(text)
        return f"{written}@{lang}" if lang and LANGUAGE.fullmatch(lang) else written

    def typed(self, text: str, datatype: str) -> str:
        """Write a value of a type."""
        return f'"{text}"^^{datatype}'

    def number(self, number: int) -> str:
        """Write a whole number."""
        return str(number)

    def true(self) -> str:
        """Write that something is so."""
        return "true"

    def node(self, types: Iterable[str], pairs: Iterable[Pair]) -> str:
        """Write something that has no name of its own."""
        return f"[ {body(types, pairs, ' ; ')} ]"


def block(name: str, types: Iterable[str], pairs: Iterable[Pair]) -> str:
    """Write all that is told of what has a name."""
    return f"<{name}> {body(types, pairs)} .\n"


def body(types: Iterable[str], pairs: Iterable[Pair], between: str = " ;\n ") -> str:
    """Write what is told of something, the values of one term together."""
    found: dict[str, list[str]] = {"a": list(types)}
    for term, value in pairs:
        if term in found:
            found[term].append(value)
        else:
            found[term] = [value]
    return between.join([f"{term} {', '.join(values)}" for term, values in found.items() if values])


def head(names: Names, used: Iterable[str]) -> Iterator[str]:
    """Write what a file begins with.

    Args:
        names: What the names in it are relative to.
        used: The prefixes of other vocabularies that it uses.
    """
    yield f"@base <{names.base}> .\n"
    yield f"@prefix {OWN}: <{names.own}> .\n"
    for prefix in used:
        yield f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n"
    yield "\n"
