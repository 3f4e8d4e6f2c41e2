"""What a drawing may be made of: takes the text of an SVG, gives each place where it is more.

A parser of XML reads it, and what is not on a list is refused: a name of XML can be written in
many ways, and means what its namespace says.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

from briefing_site.source.active import ATTRIBUTES, Active, address_in_words, runs

SVG = "http://www.w3.org/2000/svg"

# fmt: off
SHAPES = frozenset(
    {
        "a", "animate", "animateColor", "animateMotion", "animateTransform", "circle", "clipPath",
        "color-profile", "cursor", "defs", "desc", "ellipse", "feBlend", "feColorMatrix",
        "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
        "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB",
        "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge", "feMergeNode",
        "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile",
        "feTurbulence", "filter", "font", "font-face", "font-face-format", "font-face-name",
        "font-face-src", "font-face-uri", "g", "glyph", "glyphRef", "hatch", "hatchpath", "hkern",
        "image", "line", "linearGradient", "marker", "mask", "mesh", "meshgradient", "meshpatch",
        "meshrow", "metadata", "missing-glyph", "mpath", "path", "pattern", "polygon", "polyline",
        "radialGradient", "rect", "set", "solidcolor", "stop", "style", "svg", "switch", "symbol",
        "text", "textPath", "title", "tref", "tspan", "use", "view", "vkern",
    }
)
"""The elements of SVG that show something."""
# fmt: on

NOTES = (
    "adobe:ns:meta/",
    "http://creativecommons.org/ns#",
    "http://ns.adobe.com/",
    "http://purl.org/dc/",
    "http://sodipodi.sourceforge.net/",
    "http://web.resource.org/cc/",
    "http://www.bohemiancoding.com/sketch/ns",
    "http://www.inkscape.org/namespaces/inkscape",
    "http://www.serif.com/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
"""How the namespaces begin in which programs keep notes that no browser reads."""

ENCODINGS = (None, "utf-8", "us-ascii", "iso-8859-1")
"""Encodings in which no other bytes than ASCII's open a tag."""


class NotLegibleError(Exception):
    """A drawing that cannot be read as XML: where, and why."""

    def __init__(self, start: int, why: str) -> None:
        """Keep the place, counted in characters, and the reason."""
        super().__init__(why)
        self.start, self.why = start, why


def in_drawing(text: str) -> Iterator[Active]:
    """Find what a drawing holds besides what shows something.

    Raises:
        NotLegibleError: It is no XML, or none that everybody reads alike.
    """
    if "\0" in text:
        # The parser takes it for UTF-16 then, and reads more than stands here.
        raise NotLegibleError(text.index("\0"), "it holds a NUL")
    content = text.encode()
    found = _Reader(content).read()
    for start, words in found:
        at = len(content[:start].decode())
        end = text.find(">", at)
        yield Active(at, len(text) if end < 0 else end + 1, words)


class _Reader:
    """Reads one drawing and keeps what should not be there, by its place in bytes."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._found: list[tuple[int, str]] = []
        self._parser = parser = expat.ParserCreate("utf-8", " ")
        parser.StartElementHandler = self._element
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        parser.XmlDeclHandler = self._declaration

    def read(self) -> list[tuple[int, str]]:
        try:
            self._parser.Parse(self._content, True)  # noqa: FBT003 - takes no names
        except expat.ExpatError as error:
            start = len(self._content[: self._parser.ErrorByteIndex].decode("utf-8", "ignore"))
            raise NotLegibleError(start, expat.ErrorString(error.code)) from None
        return self._found

    def _keep(self, words: str) -> None:
        self._found.append((self._parser.CurrentByteIndex, words))

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        known = local in SHAPES if namespace == SVG else namespace.startswith(NOTES)
        if not known:
            self._keep(f'an element "{local}"')
            return
        for each, value in attributes.items():
            if words := _attribute(each.rpartition(" ")[2], value):
                self._keep(words)
                return

    def _doctype(self, name: str, system: str | None, public: str | None, inside: bool) -> None:  # noqa: FBT001 - expat's call
        del system
        is_common = public is None or public.startswith("-//W3C//DTD SVG")
        if inside or not is_common:
            self._keep(f'a document type "{name}" with declarations of its own')

    def _instruction(self, target: str, data: str) -> None:
        del data
        if target != "xpacket":
            self._keep(f'an instruction "{target}"')

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        del version, standalone
        if encoding and encoding.lower() not in ENCODINGS:
            raise NotLegibleError(0, f'its encoding is "{encoding}"')


def _attribute(name: str, value: str) -> str | None:
    """Say what an attribute does, whatever its prefix; no value of any runs something."""
    lower = name.lower()
    if lower.startswith("on") or lower in ATTRIBUTES:
        return f'an attribute "{name}"'
    return address_in_words(value) if runs(value) else None
