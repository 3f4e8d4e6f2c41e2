"""Fields in words: takes what changed in a record, gives an entry for each change.

These words stand in reports and, in every language of a site, on its pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing_site.changes.ballot_change import BallotChange
from briefing_site.changes.ballots import ballot_entry
from briefing_site.changes.change import FieldChange, PartChange, RecordChange, What
from briefing_site.changes.fields import compare_texts
from briefing_site.changes.quotations import WORDS
from briefing_site.changes.statement_entries import statement_entries
from briefing_site.changes.value_change import ListChange, TextChange, ValueChange
from briefing_site.interface import ngettext, pgettext
from briefing_site.knowledge.differences import Change, Stretch
from briefing_site.naming.pieces import (
    Entry,
    Mark,
    Parts,
    Piece,
    code,
    commas,
    entry,
    line,
    phrase,
    words,
)
from briefing_site.naming.rows import arrow, semicolon
from briefing_site.naming.wording import one_line

SECTIONS = {"sources": {"grade", "url"}, "statements": set(WORDS), "passages": set(WORDS)}
"""Fields of parts that a section of its own shows: sources and quotations."""

IN_LINE = {
    "statements": ("id", "by", "to", "about", "act", "quote", "summary", "sources"),
    "passages": ("id", "quote", "summary"),
    "votes": ("id", "date", "title", "symbol", "part"),
    "counts": ("for", "against", "abstained"),
    "positions": ("actors", "issue", "stance", "summary"),
    "events": ("id", "date", "title"),
    "assessments": ("text",),
    "corrections": ("date", "text"),
    "memberships": ("of", "from", "to"),
    "roles": ("title", "of", "from", "to"),
    "names": ("name", "from", "to"),
    "suspended": ("from", "to"),
    "native_name": ("text",),
}
"""Fields of a part that is new which its line shows."""

CONTEXT = 50
"""Characters of a text that did not change which are shown beside what did."""

SHORT = 60
"""Characters of an item that stands in a line with others."""

CLOSING = ".,;:!?)]”\N{RIGHT SINGLE QUOTATION MARK}"
"""Marks that stand right behind a word."""

MARKS = {Change.SAME: Mark.WORDS, Change.GONE: Mark.GONE, Change.NEW: Mark.NEW}


def noun_of(field: str) -> str:
    """Name what stands in a list, in a field that holds one record, or in a file."""
    return {
        "statements": pgettext("part of a record", "statement"),
        "passages": pgettext("part of a record", "passage"),
        "translations": pgettext("part of a record", "translation"),
        "votes": pgettext("part of a record", "vote"),
        "counts": pgettext("part of a record", "counts"),
        "sources": pgettext("part of a record", "source"),
        "positions": pgettext("part of a record", "position"),
        "events": pgettext("part of a record", "event"),
        "assessments": pgettext("part of a record", "assessment"),
        "corrections": pgettext("part of a record", "correction"),
        "memberships": pgettext("part of a record", "membership"),
        "roles": pgettext("part of a record", "role"),
        "names": pgettext("part of a record", "dated name"),
        "suspended": pgettext("part of a record", "suspension"),
        "parent": pgettext("part of a record", "parent"),
        "native_name": pgettext("part of a record", "native name"),
        "actor": pgettext("record", "actor"),
        "issue": pgettext("record", "issue"),
        "briefing": pgettext("record", "briefing"),
    }.get(field, field)


def record_entries(record: RecordChange) -> tuple[Entry, ...]:
    """Say field by field what changed; statements that came and went stand together."""
    is_new = record.what is What.ADDED
    spoken = [one for one in record.fields if isinstance(one, PartChange) and is_spoken(one)]
    told = told_elsewhere(record)
    rest = [one for one in record.fields if not is_spoken(one) and one.field not in told]
    return (*field_entries(rest, is_new=is_new), *statement_entries(spoken, other_entries))


def is_spoken(change: FieldChange) -> bool:
    """Whether a change is a statement that came or went."""
    return isinstance(change, PartChange) and change.said is not None


def told_elsewhere(record: RecordChange) -> set[str]:
    """Give the fields that the record's own line, or the section on publication, tells of."""
    if record.what is What.ADDED:
        return {"name", "title"}
    told = {"formerly"} if record.what is What.RENAMED else set()
    is_other = any(one.field == "status" for one in record.fields)
    return told | ({"status", "retraction", "superseded_by"} if is_other else set())


def other_entries(part: PartChange) -> tuple[Entry, ...]:
    """Show what the line about a new part does not say of it."""
    told = IN_LINE.get(part.field, ())
    if (part.said and part.said.is_quote) or any(one.field == "quote" for one in part.fields):
        told = tuple(field for field in told if field != "summary")
    return tuple(field_entries((f for f in part.fields if f.field not in told), is_new=True))


def field_entries(
    fields: Iterable[FieldChange], *, is_new: bool = False, is_alone: bool = False
) -> Iterator[Entry]:
    """Go through changes.

    Args:
        fields: The changes.
        is_new: Whether the record is new, so that it need not be said of each field.
        is_alone: Whether no other section of the report shows sources and quotations.
    """
    for field in fields:
        match field:
            case ValueChange():
                yield value_entry(field, is_new=is_new)
            case ListChange():
                yield list_entry(field, is_new=is_new)
            case TextChange():
                yield text_entry(field)
            case BallotChange():
                yield ballot_entry(field, is_new=is_new)
            case PartChange():
                yield from part_entries(field, is_new=is_new, is_alone=is_alone)


def value_entry(change: ValueChange, *, is_new: bool) -> Entry:
    """Show a value that came, went or became another."""
    label, was, is_ = code(change.field), change.was_called, change.is_called
    if was is None and is_new:
        return entry(label, ": ", words(is_ or ""))
    if was is None:
        return entry(*phrase("{field} added: {value}", field=label, value=words(is_ or "")))
    if is_ is None:
        return entry(*phrase("{field} removed: {value}", field=label, value=words(was)))
    if was != is_ and words(was) == words(is_):  # both are cut before they differ
        return text_entry(compare_texts(change.field, was, is_))
    return entry(label, ": ", words(was), arrow(), words(is_))


def list_entry(change: ListChange, *, is_new: bool) -> Entry:
    """Show the items that came and went."""
    if not change.added and not change.removed:
        return entry(*phrase("{field}: in another order", field=code(change.field)))
    if any(len(item) > SHORT for item in (*change.added_names, *change.removed_names)):
        return long_list_entry(change, is_new=is_new)
    came = commas(map(words, change.added_names))
    went = commas(map(words, change.removed_names))
    parts: Parts = [code(change.field), ": "]
    parts += (came if is_new else phrase("added {items}", items=came)) if came else []
    parts += [semicolon()] if came and went else []
    return entry(*parts, *(phrase("removed {items}", items=went) if went else []))


def long_list_entry(change: ListChange, *, is_new: bool) -> Entry:
    """Show the texts that came and went, one below the other."""
    came = (
        entry(words(item)) if is_new else entry(*phrase("added: {text}", text=words(item)))
        for item in change.added_names
    )
    went = (entry(*phrase("removed: {text}", text=words(item))) for item in change.removed_names)
    return Entry(line(code(change.field), ":"), (*came, *went))


def text_entry(change: TextChange) -> Entry:
    """Show the words of a text that changed, with a few around them."""
    field = code(change.field)
    if not change.passages:
        return entry(
            *phrase(
                "{field}: too long to be compared: {before} before, {after} now",
                field=field,
                before=characters(change.before),
                after=characters(change.after),
            )
        )
    if all(passage.change is Change.SAME for passage in change.passages):
        return entry(*phrase("{field}: other white space, marks or capitals only", field=field))
    return Entry((field, Piece(": "), *passages(change.passages)))


def characters(text: str) -> str:
    """Say how long a text is."""
    return ngettext("{count} character", "{count} characters", len(text))


def passages(found: Sequence[Stretch]) -> Iterator[Piece]:
    """Go through passages, what did not change shortened."""
    for number, passage in enumerate(found):
        text = one_line(passage.text)
        if passage.change is Change.SAME:
            text = context(text, is_first=number == 0, is_last=number == len(found) - 1)
        if number and not follows_closely(found[number - 1], passage):
            yield Piece(" ")
        yield Piece(text, MARKS[passage.change])


def follows_closely(before: Stretch, after: Stretch) -> bool:
    """Whether no space is needed between two passages, for the signs around them either."""
    is_mark = after.change is Change.SAME and after.text[0] in CLOSING
    return is_mark and not after.spaced and before.text[-1].isalnum()


def context(text: str, *, is_first: bool, is_last: bool) -> str:
    """Keep of a text what stands beside a change."""
    start = "" if is_first else text[:CONTEXT].rpartition(" ")[0]
    end = "" if is_last else text[-CONTEXT:].partition(" ")[2]
    if len(start) + len(end) + CONTEXT >= len(text):
        return text
    return " ".join(filter(None, [start, "[…]", end]))


def part_entries(change: PartChange, *, is_new: bool, is_alone: bool = False) -> Iterator[Entry]:
    """Show a part that came, went, changed or has another id, unless another section does."""
    elsewhere = set() if is_alone else SECTIONS.get(change.field, set())
    told = told_of_part(change) | elsewhere
    fields = [one for one in change.fields if one.field not in told]
    below = tuple(field_entries(fields, is_alone=is_alone))
    match change.what:
        case What.RENAMED | What.CHANGED if change.was or change.joined or fields or not elsewhere:
            yield Entry(line(*changed_part(change)), below)
        case What.ADDED | What.REMOVED if is_alone or change.field != "sources":
            more = () if is_alone else other_entries(change)
            yield Entry(line(*lone_part(change, is_new=is_new)), more)


def changed_part(change: PartChange) -> Parts:
    """Name a part of which something is otherwise, or of which the id is another."""
    noun, key = noun_of(change.field), code(change.key)
    if change.was:
        return other_id(change.field, change.key, change.was)
    if change.joined:
        joined = commas(map(code, change.joined))
        return phrase("statements {ids} are passages of {id} now", ids=joined, id=key)
    return [f"{noun} ", *known(change)]


def other_id(kind: str, id_: str, former: str) -> Parts:
    """Say that a record, or a part of one in a list, has another id."""
    noun = noun_of(kind)
    return phrase(
        "{noun} renamed: {id}, was {former}", noun=noun, id=code(id_), former=code(former)
    )


def lone_part(change: PartChange, *, is_new: bool) -> Parts:
    """Name a part that came or went."""
    noun, label = noun_of(change.field), words(change.label)
    if is_new:
        return [f"{noun}: ", label]
    if not change.label and change.what is What.REMOVED:
        return phrase("{noun} removed", noun=noun)
    if change.what is What.ADDED:
        return phrase("{noun} added: {label}", noun=noun, label=label)
    return phrase("{noun} removed: {label}", noun=noun, label=label)


def told_of_part(change: PartChange) -> set[str]:
    """Give the fields that the line about a part tells of."""
    return {"id", "formerly"} if change.what is What.RENAMED else set()


def known(change: PartChange) -> Parts:
    """Give what a part is known by; a number, or the id of a vote, alone says too little."""
    if change.key.isdecimal():
        return [f"{change.key} (", words(change.label), ")"]
    if change.field == "votes":
        return [code(change.key), " (", words(change.label), ")"]
    return [code(change.key)]
