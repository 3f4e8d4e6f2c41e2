"""RDF as JSON-LD: takes what is told of a record, gives what stands in a page's script element.

Its context is its own: nothing that reads it has to ask another host. Terms of schema.org stand
without a prefix, as programs expect that know no other. Whatever could end a script is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from briefing_site.exports.file import as_json
from briefing_site.exports.linked.names import Names
from briefing_site.exports.linked.terms import OWN, PREFIXES

Pair = tuple[str, Any]

SCHEMA = "schema:"

ENDING = re.compile("[<>&\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]")
"""What could end a script, or a line in one: each stands in texts alone, which may escape it."""


class JsonLd:
    """Writes values and nodes as JSON-LD has them, for one page.

    Args:
        names: What records are called.
        up: The way from the page to the site's root, for a site without an address of its own.
    """

    def __init__(self, names: Names, up: str) -> None:
        self._names, self._up = names, up
        self._used: set[str] = set()

    def name(self, name: str) -> dict[str, str]:
        """Write the name of a record or a file, relative to the root, or an address."""
        return {"@id": self.whole(name)}

    def whole(self, name: str) -> str:
        """Give a name as it leads from the page."""
        if name.startswith(("http:", "https:")):
            return name
        return self._names.whole(name) if self._names.has_address else f"{self._up}{name}"

    def term(self, term: str) -> dict[str, str]:
        """Write a term, by its prefix."""
        return {"@id": self.key(term)}

    def text(self, text: str, lang: str | None = None) -> Any:  # noqa: ANN401 - a text or an object
        """Write a text, in a language where that is known."""
        return {"@value": text, "@language": lang} if lang else text

    def typed(self, text: str, datatype: str) -> dict[str, str]:
        """Write a value of a type."""
        return {"@value": text, "@type": self.key(datatype)}

    def number(self, number: int) -> int:
        """Write a whole number."""
        return number

    def true(self) -> bool:
        """Write that something is so."""
        return True

    def node(
        self, types: Iterable[str], pairs: Iterable[Pair], name: str | None = None
    ) -> dict[str, Any]:
        """Write all that is told of something, with its name if it has one."""
        found: dict[str, list[Any]] = {}
        for term, value in pairs:
            found.setdefault(self.key(term), []).append(value)
        head = {"@id": self.whole(name)} if name is not None else {}
        kinds = [self.key(one) for one in types]
        one_or_more = {term: several(values) for term, values in found.items()}
        return {**head, "@type": several(kinds), **one_or_more}

    def key(self, term: str) -> str:
        """Give a term as it stands on the page."""
        if term.startswith(SCHEMA):
            return term.removeprefix(SCHEMA)
        self._used.add(term.partition(":")[0])
        return term

    def script(self, node: dict[str, Any]) -> str:
        """Write all of it, with the context that it needs."""
        own = {OWN: self.whole(self._names.own)} if OWN in self._used else {}
        others = {one: PREFIXES[one] for one in sorted(self._used - {OWN})}
        types: dict[str, Any] = {}
        plain = {key: plain_dates(key, value, types) for key, value in node.items()}
        context = {"@vocab": PREFIXES["schema"], **own, **others, **types}
        whole = {"@context": context, **plain}
        return ENDING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", as_json(whole))


def several(values: list[Any]) -> Any:  # noqa: ANN401 - one value, or a list of them
    """Give one value alone."""
    return values[0] if len(values) == 1 else values


def plain_dates(key: str, value: Any, types: dict[str, Any]) -> Any:  # noqa: ANN401 - any value
    """Let a typed value of schema.org stand alone, as programs expect that read no context.

    Args:
        key: The term.
        value: What it is.
        types: Takes what the context has to say of the term then.
    """
    is_typed = isinstance(value, dict) and value.keys() == {"@value", "@type"}
    if not is_typed or ":" in key:
        return value
    types[key] = {"@type": value["@type"]}
    return value["@value"]
