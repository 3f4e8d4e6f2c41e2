"""Names that were put together from codes: takes a site, gives those that no record has.

What a statement does (`act`) and of whom it speaks (`about`, `to`) say nothing of its words:
"support for Iran" was the name of words for the rights of Iranians. No heading, title, link, feed,
citation or file may set the word of an act beside the name of an actor, unless a record does.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from briefing_site.interface import speaking
from briefing_site.knowledge.walk import plan, record_classes
from briefing_site.model.classes import MODELS
from briefing_site.model.markers import Prose
from briefing_site.model.record import Record as ModelRecord
from briefing_site.pages.site import build_pages
from briefing_site.pipeline import export_files, read_site
from tests.markup import Element
from tests.recounting.parts import Record, texts_in
from tests.recounting.records import Records, records_of
from tests.stances import kept_pages, settings_of

ACTS = (
    "declar(?:e|es|ed|ation)",
    "accus(?:e|es|ed|ation)",
    "condemn(?:s|ed|ation)?",
    "demand(?:s|ed)?",
    "den(?:y|ies|ied|ial)",
    "reject(?:s|ed|ion)?",
    "warn(?:s|ed|ing)?",
    "threat(?:s|ens?|ened)?",
    "support(?:s|ed)?",
    "agree(?:s|d|ment)?",
    "offer(?:s|ed)?",
    "conce(?:des?|ded|ssion)",
    "consult(?:s|ed|ation)?",
    "report(?:s|ed)?",
)
"""The verb and the noun of each act."""

ACT = "|".join(ACTS)
OF_AN_ACT = re.compile(rf"\b(?:{ACT})\b", re.IGNORECASE)
"""Without which no name is composed: it is found sooner than the names of actors."""

BETWEEN = "(?:about|against|by|for|from|of|on|to|towards|with)"
NO_RESULT = r"(?!, \d+ to \d+)"
"""What does not follow: a body that has rejected a text did so by the numbers of a vote."""

NAMED = ("a", "caption", "figcaption", "h1", "h2", "h3", "h4", "summary", "title")
ATTRIBUTES = ("alt", "aria-label", "title")
FIRST_WORDS = 24
"""Characters that a name and the words of its statement must have in common."""

ENDS = re.compile(r"\.? …|”|, ")
"""What may follow the words of a name: that they were cut, or the date."""

CITATION = re.compile(r"^(?:APA|Chicago|BibTeX|RIS|CSL)\b")


class Composed:
    """What a name looks like that was composed for one of the actors of some records."""

    def __init__(self, records: Records) -> None:
        self.records = records

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        names = {name for one in self.records.actors.values() for name in names_of(one)}
        who = "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)"
        return re.compile(
            rf"\b(?:{ACT}) (?:{BETWEEN} )?(?:the )?(?:{who})\b"
            rf"|\b(?:{who})(?:,? |: )(?:an? )?(?:{ACT})\b{NO_RESULT}",
            re.IGNORECASE,
        )

    def in_text(self, text: str) -> Iterator[str]:
        """Find what no record says so."""
        if not OF_AN_ACT.search(text):
            return
        for match in self.pattern.finditer(" ".join(text.split())):
            if match[0].casefold() not in self.written:
                yield match[0]

    @cached_property
    def written(self) -> str:
        return plain(self.records.text).casefold()


def names_of(actor: dict[str, object]) -> list[str]:
    aliases = actor.get("aliases", [])
    return [str(actor["name"]), *map(str, aliases if isinstance(aliases, list) else [])]


def plain(text: str) -> str:
    """Give texts of records without the marks of links, sources and stress."""
    shown = re.sub(r"\[\[(?:[^\]|]*\|)?!?([^\]|]*)\]\]", r"\1", text)
    return re.sub(r" ?\[@[^\]]*\]|[*_]", "", shown)


def names_on(page: Element) -> Iterator[str]:
    """Go through whatever names something on a page."""
    for one in page.every():
        if one.tag in NAMED or (one.tag == "p" and CITATION.match(one.text)):
            yield one.text
        yield from (one.attributes[name] for name in ATTRIBUTES if name in one.attributes)


def texts_of(path: str, text: str) -> Iterator[str]:
    """Go through the texts of a file, each apart from what stands in other fields."""
    if path.startswith("api/"):
        yield from strings(without_prose(json.loads(text)))
    elif path.endswith((".json", ".jsonld", ".geojson")):
        yield from strings(json.loads(text))
    elif path.endswith(".csv"):
        yield from strings(without_prose([*csv.DictReader(io.StringIO(text))]))
    elif path.endswith((".xml", ".gexf", ".graphml")):
        yield from (html.unescape(part) for part in re.split(r"<[^>]*>", text))
    else:
        yield from text.splitlines()


def inside(model: type[ModelRecord]) -> Iterator[type[ModelRecord]]:
    """Go through the class of a record, and those of the records in it."""
    yield model
    for field in model.model_fields.values():
        for inner in record_classes(field.annotation):
            yield from inside(inner)


PROSE = frozenset(
    field.name
    for top in MODELS.values()
    for model in inside(top)
    for field in plan(model)
    if isinstance(field.marker, Prose)
)
"""The fields of contributors' Markdown, whose links are told by names: the data has them whole."""


def without_prose(value: object) -> object:
    """Leave out of an answer of the API, or of a table's rows, what is prose, and no name."""
    if isinstance(value, list):
        return [without_prose(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {key: without_prose(one) for key, one in value.items() if key not in PROSE}


def named_by(value: dict[str, object]) -> Iterator[object]:
    """Give what a mapping holds but for prose, whose links are told by names."""
    return (one for key, one in value.items() if not (key == "about" and isinstance(one, str)))


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        inside = named_by(value) if isinstance(value, dict) else value
        yield from (text for one in inside for text in strings(one))


def composed_names(site: Path) -> list[str]:
    """Give each name of a site's pages and files that is composed from codes, and where it is."""
    composed = Composed(records_of(site / "briefings"))
    return [
        f'{path}: "{words}" in "{text}"'
        for path, texts in named_in(site)
        for text in texts
        for words in composed.in_text(text)
    ]


def named_in(site: Path) -> Iterator[tuple[str, Iterable[str]]]:
    """Go through the pages and files of a site with all that they name."""
    settings = settings_of(site)
    with speaking("en"):
        kb = read_site(settings).kb
        for page in build_pages(kb, settings):
            yield page.path, (page.front.title, page.front.description)
        for file in export_files(kb, settings):
            yield file.path, texts_of(file.path, file.text)
    for path, shown in kept_pages(site).items():
        yield path, names_on(shown)


def unsaid_names(site: Path) -> list[str]:
    """Give each heading of a statement's page that is neither its title nor begins its words."""
    found, pages = [], kept_pages(site)
    for said in records_of(site / "briefings").statements:
        path = f"statements/{said.ref.replace('#', '/')}.md"
        name = pages[path].one("h1").text.rstrip("¶")
        if not is_said(name, said.record):
            found.append(f'{path}: "{name}"')
    return found


def is_said(name: str, record: Record) -> bool:
    """Whether a name is a statement's title, or who speaks and its first words."""
    if "title" in record:
        return name.startswith(plain(record["title"]))
    words = (name.partition(": ")[2] or name).replace("“", "").lstrip("[…] ")
    begun = ENDS.split(words)[0][:FIRST_WORDS]
    return bool(begun) and begun in plain(" ".join(" ".join(texts_in(record)).split()))
