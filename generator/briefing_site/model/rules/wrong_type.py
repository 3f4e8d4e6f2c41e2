"""A list, a mapping or a text where another is expected.

A list has one item a line, each behind a hyphen, or stands in square brackets. A
mapping has fields with a colon.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    aliases: Dominion of Canada

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    aliases:
      - Dominion of Canada
"""

from __future__ import annotations

import re

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import LONGEST_SHOWN, quoted, whole
from briefing_site.model.fault import Fault
from briefing_site.model.written import BRACKETS, BULLET, COMMA, LOCATOR, NOTHING, ids_in


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    expected = fault.context["expected"]
    if expected == "a list" and (bullet := BULLET.match(fault.value)):
        return unlisted(fault, bullet)
    if fault.context.get("is_parted"):
        return several_tags(fault)
    return Diagnostic(
        "wrong-type",
        fault.span,
        f"{subject(fault)} must be {expected}, not {fault.given}",
        Hint(cure(fault, expected)),
    )


def unlisted(fault: Fault, bullet: re.Match[str]) -> Diagnostic:
    """Word that what starts the items of a list starts none in YAML."""
    message = "a space is missing behind this hyphen"
    if mark := bullet["mark"]:
        message = f"a list item starts with a hyphen, not with {quoted(mark)}"
    return Diagnostic("wrong-type", fault.span, message, Hint('write "- " before each item'))


def several_tags(fault: Fault) -> Diagnostic:
    """Word that another mark than a comma stands between two tags, and joins them."""
    tags = ", ".join(part.strip() for part in COMMA.split(fault.value) if part.strip())
    message = f"{quoted(fault.value)} is read as one tag"
    return Diagnostic("wrong-type", fault.span, message, Hint(f"put commas between: {tags}"))


def cure(fault: Fault, expected: str) -> str:
    """Say how to write what is expected, as it would look where it is short."""
    if expected == "a list" and fault.field in TOTALS and fault.value.isdecimal():
        return f'list who they are, or write "counts: {{{fault.field}: {fault.value}}}"'
    if expected == "a list" and fault.field == "sources" and (place := place_in(fault.value)):
        return f'write "sources: [{{source: {place[0]}, locator: {place[1]}}}]"'
    if expected == "a list" and (written := as_list(fault)):
        return written
    around = BESIDE.get(fault.given) if expected == "text" else None
    if around and fault.value and "," not in fault.value:
        return f"write {whole(fault.value)} without {around}"
    if expected == "a mapping" and 0 < len(fault.fields) <= MOST_FIELDS:
        return f"put each of its fields on a line of its own: {', '.join(fault.fields)}"
    return CURES.get((expected, fault.given)) or OTHERWISE[expected]


def as_list(fault: Fault) -> str:
    """Say how a text is written as a list; nothing where that would be too long, or nonsense."""
    if not fault.value or len(fault.value) > LONGEST_SHOWN:
        return ""
    if fault.value.strip().casefold() in NOTHING:
        return "" if fault.is_needed else "leave the field out where there is none"
    if fault.fields:
        names = f": {', '.join(fault.fields)}" if len(fault.fields) <= MOST_FIELDS else ""
        return f'put each behind "- ", with its fields on lines of their own{names}'
    if fault.holds_names and (ids := ids_in(fault.value)):
        several = f'write "{fault.field}: [{", ".join(ids)}]"'
        return f"{several}; the words of one id have hyphens between them"
    parts = (part.strip() for part in COMMA.split(fault.value.strip(BRACKETS)))
    return f'write "{fault.field}: [{", ".join(filter(None, parts))}]"'


def place_in(text: str) -> tuple[str, str] | None:
    """Take a source and a place in it apart, as in `wire, para. 2`."""
    source, comma, place = (part.strip() for part in text.strip(BRACKETS).partition(","))
    return (source, place) if comma and LOCATOR.fullmatch(place) else None


def subject(fault: Fault) -> str:
    """Name what has the wrong type: a field, an item of a list, or all of a file."""
    if not fault.field:
        return "a record"
    return f"an item of {quoted(fault.field)}" if fault.is_item else quoted(fault.field)


BESIDE = {"a list": "a hyphen and without brackets", "a mapping": "the name of a field before it"}
"""What stands around a text that should stand alone."""

MOST_FIELDS = 8
"""So many fields of a mapping are told; of one with more each has to be looked up."""

TOTALS = frozenset({"for", "against", "abstained"})
"""The lists of a vote that may be known as totals only."""

CURES = {
    ("text", "a mapping"): 'put a text with a colon in quotes, or write ">-" and the text on the '
    "next line",
    ("text", "a list"): "write one text; one that starts with a bracket or a hyphen needs quotes",
    ("a list", "a mapping"): 'write "- " before the first of these fields, and indent the others '
    "as far",
}
"""What is to be done where one stands for another."""

OTHERWISE = {
    "a list": 'put each item on a line of its own behind "- ", or all in square brackets',
    "a mapping": 'put each of its fields on a line of its own, as "name: value"',
    "text": "write one text; one that contains a colon or a bracket needs quotes",
}
