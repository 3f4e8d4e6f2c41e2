"""The report in words: takes `Changes`, gives sections of entries, what matters most first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from briefing_site.changes.address_change import LostAddress, NewAddress
from briefing_site.changes.change import (
    Changes,
    IndependenceChange,
    QuotationChange,
    RecordChange,
    SourceChange,
    StatusChange,
    What,
)
from briefing_site.changes.derived_entries import derived_entries
from briefing_site.changes.field_entries import field_entries, record_entries
from briefing_site.changes.file_change import Elsewhere, NotCompared
from briefing_site.changes.labels import enumerated, listed
from briefing_site.changes.position_entries import position_entries
from briefing_site.changes.summary import agreeing, files_counted
from briefing_site.diagnostics.wording import counted
from briefing_site.naming.pieces import (
    Entry,
    Parts,
    Piece,
    Section,
    code,
    commas,
    entry,
    line,
    name,
    words,
)
from briefing_site.naming.sources import grade_in_words

PARTS = ("statements/", "sources/", "votes/")
"""Where the pages of briefings' parts are."""

MOST_ERRORS = 20
"""Errors that are shown, so that what the change means is not pushed out of sight."""

MOST_FILES = 10
"""Files of a kind that are named."""

WHERE = "a record is read in actors/, in issues/ or in the folder of its year, and ends in .yaml"

ASKED_OF_WORDS = (
    "no new correction tells readers of it: was the record wrong? (",
    code("corrections"),
    ")",
)

HEADINGS = {"briefing": "Briefings", "actor": "Actors", "issue": "Issues"}


def outline(changes: Changes) -> tuple[Section, ...]:
    """Give the sections that have something to say."""
    sections = (
        Section("Addresses that are lost", tuple(map(lost_entry, changes.lost))),
        Section("Errors", tuple(error_entries(changes))),
        Section("Not compared", tuple(map(file_entry, changes.not_compared))),
        Section("Quotations", tuple(map(quotation_entry, changes.quotations))),
        Section("Possible duplicates", tuple(duplicate_entries(changes))),
        Section("Publication", tuple(map(status_entry, changes.statuses))),
        Section("Positions", tuple(position_entries(changes))),
        Section("What follows elsewhere", tuple(derived_entries(changes.derived))),
        Section("Sources", tuple(source_entries(changes))),
        *record_sections(changes),
        Section("New addresses", tuple(address_entries(changes))),
    )
    return tuple(section for section in sections if section.entries)


def lost_entry(lost: LostAddress) -> Entry:
    """Say that a page is gone, and what to do."""
    verb = agreeing(lost.count - 1, "is the page", "are the pages")
    more = f"; so {verb} of {parts_counted(lost)}" if lost.count > 1 else ""
    kind = "error: " if lost.can_be_kept else "advice: "
    if lost.now:
        first = line(kind, code(lost.address), " is ", code(lost.now), " now, without a ")
        return Entry((*first, Piece(f"redirect{more}")), (entry("hint: ", words(lost.cure)),))
    first = line(kind, code(lost.address), f" is gone without a redirect{more}")
    return Entry(first, (entry("hint: ", words(lost.cure)),))


def error_entries(changes: Changes) -> Iterator[Entry]:
    """Go through what "briefings check" finds from now on, as far as people read."""
    for path in changes.unread[:MOST_ERRORS]:
        yield entry(code(path), " cannot be read, and is not compared")
    for found in changes.findings[:MOST_ERRORS]:
        yield entry(code(f"{found.path}:{found.line}"), f": {found.code}: ", words(found.message))
    if max(len(changes.unread), len(changes.findings)) > MOST_ERRORS:
        yield entry("and more: ", code("briefings check"), " shows all errors")


def file_entry(found: NotCompared) -> Entry:
    """Name files that this report says nothing of."""
    shown, rest = found.paths[:MOST_FILES], len(found.paths) - MOST_FILES
    more = f" and {rest:,} more" if rest > 0 else ""
    first = line(f"{files_counted(found)}: ", *commas(map(code, shown)), more)
    is_unread = found.kind is Elsewhere.UNREAD
    return Entry(first, (entry("hint: ", words(WHERE)),) if is_unread else ())


def quotation_entry(change: QuotationChange) -> Entry:
    """Show words that are others now, with who says them."""
    draft = " (draft)" if change.is_draft else ""
    stands = (" in ", code(change.briefing), ", statement ", code(change.statement), draft)
    first = line("of ", words(listed(change.by)), *stands)
    untold = () if change.is_draft or change.is_told else (entry(*ASKED_OF_WORDS),)
    return Entry(first, (*field_entries(change.fields), *untold))


def duplicate_entries(changes: Changes) -> Iterator[Entry]:
    """Go through the new actors and briefings that may be there already."""
    for one in changes.duplicates:
        first = (name(one.name), " (", code(one.id), ")")
        yield entry(*first, " may be ", name(one.other_name), " (", code(one.other), ")")


def status_entry(change: StatusChange) -> Entry:
    """Say that a briefing is published or withdrawn."""
    reason: Parts = [": ", words(change.reason)] if change.reason else []
    titled = (code(change.briefing), " ", name(change.title))
    return entry(*titled, f": {change.before} → {change.after}", *reason)


def source_entries(changes: Changes) -> Iterator[Entry]:
    """Go through sources, those of one briefing together."""
    for briefing, found in groupby(changes.sources, key=lambda change: change.briefing):
        yield Entry(line(code(briefing)), tuple(map(source_entry, found)))


def source_entry(change: SourceChange) -> Entry:
    """Say what became of a source, and how much rests on it."""
    source = ("source ", code(change.id))
    match change.what:
        case What.ADDED:
            facts = [" is new: ", name(change.title), *address(change), *graded(change.grades[1])]
        case What.REMOVED:
            facts = [" is gone: ", name(change.title), *address(change)]
        case _:
            facts = told_otherwise(change)
    below = tuple(map(independence_entry, change.independence))
    return Entry(line(*source, *facts, f": {resting(change)}"), below)


def told_otherwise(change: SourceChange) -> Parts:
    """Say what of a source that stays is otherwise."""
    found = (regraded(change), moved(change), republished(change), of_kind(change))
    told = [facts for facts in found if facts]
    parts = [part for facts in told for part in (", ", *facts)]
    return [" now ", *parts[1:]] if parts else []


def republished(change: SourceChange) -> Parts:
    """Say who published a source, as is told now."""
    before, after = change.published_by
    if before == after:
        return []
    by: Parts = ["published by ", name(after)] if after else ["without who published it"]
    return [*by, *([" (was ", name(before), ")"] if before else [" (had none)"])]


def of_kind(change: SourceChange) -> Parts:
    """Say of which kind a source is now."""
    before, after = change.kinds
    if before == after:
        return []
    return [f"of the kind {after}" if after else "of no kind", f" ({was(before)})"]


def independence_entry(change: IndependenceChange) -> Entry:
    """Say for how many positions a source is of a party now, or of none."""
    told = f"{change.before} → {change.after}"
    return entry(f"for {counted(change.positions, 'position')} that it is behind: {told}")


def address(change: SourceChange) -> Parts:
    """Give the address that a source has or had."""
    url = change.urls[1] or change.urls[0]
    return [", ", code(url)] if url else [", without an address"]


def graded(grade: str | None) -> Parts:
    """Give a grade."""
    return [f", {grade_in_words(grade)}"] if grade else []


def regraded(change: SourceChange) -> Parts:
    """Say which grade a source has now."""
    before, after = change.grades
    if before == after:
        return []
    return [f"{grade_in_words(after) or 'without a grade'} ({was(grade_in_words(before) or None)})"]


def was(before: str | None) -> str:
    """Say what there was."""
    return f"was {before}" if before else "had none"


def moved(change: SourceChange) -> Parts:
    """Say which address a source has now."""
    before, after = change.urls
    if before == after:
        return []
    now = ["at ", code(after)] if after else ["without an address"]
    return [*now, *([" (was ", code(before), ")"] if before else [" (had none)"])]


def resting(change: SourceChange) -> str:
    """Say how much rests on a source, or did."""
    numbers = {
        "statement": change.statements,
        "vote": change.votes,
        "position": change.positions,
    }
    counts = [counted(number, noun) for noun, number in numbers.items() if number]
    is_gone = change.what is What.REMOVED
    verb = "rested" if is_gone else agreeing(sum(numbers.values()), "rests", "rest")
    return f"{enumerated(counts) or 'nothing'} {verb if counts or is_gone else 'rests'} on it"


def record_sections(changes: Changes) -> Iterator[Section]:
    """Go through the kinds of records."""
    for kind, title in HEADINGS.items():
        found = [record for record in changes.records if record.kind == kind]
        yield Section(title, tuple(map(record_entry, found)))


def record_entry(record: RecordChange) -> Entry:
    """Say what became of a record."""
    titled = (code(record.id), " ", name(record.name))
    draft = " (draft)" if record.is_draft else ""
    what = "" if record.what is What.CHANGED else f"{record.what}: "
    renamed: Parts = [", was ", code(record.was)] if record.was else []
    led: Parts = [", its address leads to ", code(record.successor)] if record.successor else []
    return Entry(line(what, *titled, *renamed, *led, draft), record_entries(record))


def address_entries(changes: Changes) -> Iterator[Entry]:
    """Go through new pages, then through former addresses that lead to one.

    A page that is only elsewhere now stands where it says what leads there or does not.
    """
    moved = {one.to for one in changes.redirects if one.was_there}
    elsewhere = moved | {one.now for one in changes.lost}
    yield from (new_entry(one) for one in changes.addresses if one.address not in elsewhere)
    pages = [one for one in changes.redirects if not one.address.startswith(PARTS)]
    for one in pages:
        yield entry(code(one.address), " leads to ", code(one.to))
    if rest := len(changes.redirects) - len(pages):
        number = counted(rest, "former address of a part", "former addresses of parts")
        yield entry(f"{number} {agreeing(rest, 'leads', 'lead')} to the page of today")


def new_entry(new: NewAddress) -> Entry:
    """Show a new page."""
    parts = parts_counted(new)
    return entry(code(new.address), f", with {parts}" if parts else "")


def parts_counted(briefing: LostAddress | NewAddress) -> str:
    """Count the parts of a briefing that have a page."""
    found = (
        (briefing.statements, "statement"),
        (briefing.votes, "vote"),
        (briefing.sources, "source"),
        (briefing.others if isinstance(briefing, LostAddress) else (), "list"),
    )
    return enumerated([counted(len(parts), what) for parts, what in found if parts])
