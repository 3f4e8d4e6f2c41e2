"""Statements made passages of one: takes parts of a file, gives the part that holds them.

What stands above a line and beside it goes with the line. A comment at a line that goes, since
the first statement says the same, comes to stand above the passage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.wording import quoted
from briefing_site.layout.comments import BLANK
from briefing_site.layout.tree import Part, Parts, Text, Value
from briefing_site.model.shape import alias_of
from briefing_site.model.statement import PassageRecord, StatementRecord

OF_PASSAGES = frozenset(alias_of(name, field) for name, field in PassageRecord.model_fields.items())
"""The fields that a passage takes with it."""

INHERITED = ("about", "to", "issues", "lang")
"""What moves up where all passages have the same."""

TRANSLATION = ("translation", "translated_by")
"""How the first version wrote a quote in the site's language."""

Fields = dict[str, Part]


def fields_of(item: Part) -> Fields:
    """Give the fields of a record by their names."""
    if not isinstance(item.value, Parts):
        raise TypeError(item.value)
    return {part.key or "": part for part in item.value.parts}


def with_form(item: Part, form: str) -> None:
    """Write a form into a statement that has none."""
    if isinstance(item.value, Parts) and "form" not in fields_of(item):
        item.value.parts.append(Part("form", Text(form)))


def made_one(
    items: Sequence[Part],
    records: Sequence[StatementRecord],
    language: str | None,
    inherited: Sequence[str] = INHERITED,
) -> Part:
    """Make statements the passages of one, which has the first one's place and id.

    Args:
        items: The statements, as they stand in the file.
        records: The same, as they were read.
        language: The site's, in which a `translation` is.
        inherited: What moves up where all have the same.

    Raises:
        Refused: There is a translation, and nothing says in which language.
    """
    every = [fields_of(item) for item in items]
    comments = [list(commented(item)) for item in items]
    whole = {name: part for fields in reversed(every) for name, part in fields.items()}
    upper = [part for name, part in whole.items() if name not in OF_PASSAGES | {*TRANSLATION}]
    upper += [every[0]["id"], *([every[0]["formerly"]] if "formerly" in every[0] else [])]
    shared = [name for name in inherited if is_shared(name, records)]
    upper += [every[0][name] for name in shared]
    passages = [
        passage(item, fields, record, [*shared, *["formerly"] * (item is items[0])], language)
        for item, fields, record in zip(items, every, records, strict=True)
    ]
    upper.append(sources_of(every, records, passages))
    upper.append(Part("passages", Parts(is_list=True, parts=passages)))
    made = Part(None, Parts(is_list=False, parts=upper), items[0].above, items[0].beside)
    keep_comments(made, passages, comments)
    return made


def is_shared(name: str, records: Iterable[StatementRecord]) -> bool:
    """Whether all statements have the same in a field, and not nothing."""
    first, *others = (getattr(record, name) for record in records)
    return bool(first) and all(other == first for other in others)


def passage(
    item: Part, fields: Fields, record: StatementRecord, left: Sequence[str], language: str | None
) -> Part:
    """Make a statement a passage, without what its statement has for it."""
    is_first = "formerly" in left
    given = [
        part
        for name, part in fields.items()
        if name in OF_PASSAGES and name not in (*left, "sources")
    ]
    if is_first:
        given = [part for part in given if part.key != "id"] + [Part("id", Text(record.id))]
    if translated := translation(fields, record, language):
        given = [part for part in given if part.key != "translations"] + [translated]
    if sources := own_sources(fields, record):
        given.append(sources)
    below = item.value.below if isinstance(item.value, Parts) else []
    own = Parts(is_list=False, parts=given, below=below)
    return Part(None, own) if is_first else Part(None, own, item.above, item.beside)


def translation(fields: Fields, record: StatementRecord, language: str | None) -> Part | None:
    """Make the translation into the site's language one of several, the first."""
    words = fields.get("translation")
    if words is None or record.translation is None:
        return None
    if language is None:
        message = f"{quoted(record.id)} has a translation, and nothing says in which language"
        hint = "say --language TAG: the site's, which theme.language in mkdocs.yml names"
        raise Refused(message, hint)
    words.key = "text"
    parts = [Part("lang", Text(language)), words]
    if by := fields.get("translated_by"):
        by.key = "by"
        parts.append(by)
    made = Part(None, Parts(is_list=False, parts=parts))
    whole = fields.get("translations") or Part("translations", Parts(is_list=True))
    others = whole.value.parts if isinstance(whole.value, Parts) else []
    whole.value = Parts(is_list=True, parts=[made, *others])
    return whole


def own_sources(fields: Fields, record: StatementRecord) -> Part | None:
    """Give a statement's place in its sources: in the only one, or in which of several."""
    if record.locator or not any(use.locator for use in record.sources):
        return None
    if len(record.sources) > 1:
        return fields["sources"]
    part = next(iter(parts_called("locator", fields["sources"].value)))
    return Part("locator", part.value, part.above, part.beside)


def parts_called(name: str, value: Value) -> Iterator[Part]:
    """Find the fields of a name, however deep."""
    for part in value.parts if isinstance(value, Parts) else ():
        if part.key == name:
            yield part
        yield from parts_called(name, part.value)


def sources_of(
    every: Sequence[Fields], records: Sequence[StatementRecord], passages: Sequence[Part]
) -> Part:
    """Give the sources that all have, without places in them."""
    first = every[0]["sources"]
    has_places = any(use.locator for use in records[0].sources)
    if not has_places and all(part is not first for one in passages for part in inner(one)):
        return first
    ids = dict.fromkeys(use.source for use in records[0].sources)
    return Part("sources", Parts(is_list=True, parts=[Part(None, Text(id_)) for id_ in ids]))


def inner(item: Part) -> list[Part]:
    """Give the fields or items of a part."""
    return item.value.parts if isinstance(item.value, Parts) else []


def commented(part: Part) -> Iterator[list[str]]:
    """Give each list of comments in a part, the very lists that its lines carry."""
    yield from (part.above, part.beside)
    if isinstance(part.value, Parts):
        yield part.value.below
        for inside in part.value.parts:
            yield from commented(inside)


def keep_comments(
    made: Part, passages: Sequence[Part], before: Sequence[Sequence[list[str]]]
) -> None:
    """Put comments of lines that are there no more above the passage that they belong to."""
    kept = {id(lines) for lines in commented(made)}
    for one, lists in zip(passages, before, strict=True):
        for lines in lists:
            if id(lines) not in kept:
                kept.add(id(lines))
                one.above += [line for line in lines if line != BLANK]
