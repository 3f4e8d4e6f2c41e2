"""The first line of a report: takes `Changes`, gives what they come to in one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefing_site.changes.change import (
    Changes,
    PartChange,
    QuotationChange,
    StanceChange,
    What,
)
from briefing_site.changes.derived_change import Ended
from briefing_site.changes.file_change import Elsewhere, NotCompared
from briefing_site.changes.quotations import WORDS
from briefing_site.diagnostics.wording import counted

NOTHING = "nothing that readers see changes"

NOTHING_HERE = f"{NOTHING} in the briefings"
"""Where other files changed, of which this says nothing."""

FILES = {
    Elsewhere.UNREAD: ("file where no record is read", "files where no record is read"),
    Elsewhere.WORKFLOW: ("workflow or setting of GitHub", "workflows or settings of GitHub"),
    Elsewhere.SETTING: ("setting", "settings"),
    Elsewhere.CODE: ("file of code", "files of code"),
    Elsewhere.PAGE: ("hand-written page or image", "hand-written pages or images"),
    Elsewhere.COPY: ("copy of a source", "copies of sources"),
    Elsewhere.OTHER: ("other file", "other files"),
}

ORDER = (What.ADDED, What.CHANGED, What.RENAMED, What.REMOVED)

QUOTED_OTHERWISE = {
    **dict.fromkeys(WORDS, "changed"),
    "by": "given to others",
    "date": "dated otherwise",
    "sources": "with other sources",
}
"""What became of a quotation, by the field that changed, the gravest first."""

PLACED_OTHERWISE = ("is placed otherwise", "are placed otherwise")
ON_OTHER_WORDS = ("is on other words", "are on other words")
ON_OTHER_CONDITIONS = ("is on other conditions", "are on other conditions")
HELD_OTHERWISE = ("is dated otherwise or shown by less", "are dated otherwise or shown by less")

STATUSES = {
    "published": "published",
    "retracted": "retracted",
    "superseded": "superseded",
    "draft": "taken back into work",
}


def summarize(changes: Changes) -> str:
    """Say what the changes come to, mistakes and what is not compared last."""
    clauses = [*records(changes), *parts(changes), *meanings(changes), *mistakes(changes)]
    if not changes.not_compared:
        return "; ".join(clauses) or NOTHING
    files = (f"{files_counted(one)}" for one in changes.not_compared)
    return "; ".join([*(clauses or [NOTHING_HERE]), f"not compared: {', '.join(files)}"])


def files_counted(found: NotCompared) -> str:
    """Count files of one kind."""
    return counted(len(found.paths), *FILES[found.kind])


def records(changes: Changes) -> Iterator[str]:
    """Count records, a clause a kind."""
    for kind in ("briefing", "actor", "issue"):
        found = Counter(change.what for change in changes.records if change.kind == kind)
        if found:
            yield clause(kind, found)


def parts(changes: Changes) -> Iterator[str]:
    """Count statements and votes in briefings that are there, a clause a kind."""
    for noun in ("statement", "vote"):
        found = Counter(
            part.what
            for record in changes.records
            for part in record.fields
            if isinstance(part, PartChange) and part.field == f"{noun}s"
        )
        if found:
            yield clause(noun, found)


def clause(noun: str, found: Counter[What]) -> str:
    """Say what became of things of one kind: `1 actor added, 2 changed`."""
    kinds = [(found[what], what) for what in ORDER if found[what]]
    (number, what), *rest = kinds
    return ", ".join(
        [f"{counted(number, noun)} {what}", *(f"{count:,} {other}" for count, other in rest)]
    )


def meanings(changes: Changes) -> Iterator[str]:
    """Count what readers learn or no longer learn."""
    yield from quotations(changes)
    for status, number in sorted(Counter(one.after for one in changes.statuses).items()):
        yield f"{counted(number, 'briefing')} {STATUSES[status]}"
    yield from stances(changes)


def quotations(changes: Changes) -> Iterator[str]:
    """Count quotations by the gravest that became of each: other words, another speaker or day."""
    found = Counter(map(became_of, changes.quotations))
    for what in QUOTED_OTHERWISE.values():
        if number := found.pop(what, 0):
            yield f"{counted(number, 'quotation')} {what}"


def became_of(change: QuotationChange) -> str:
    """Say what became of a quotation, by the gravest of its changes."""
    fields = {one.field for one in change.fields}
    return next(what for field, what in QUOTED_OTHERWISE.items() if field in fields)


def stances(changes: Changes) -> Iterator[str]:
    """Count stances by what became of them, and what else is told otherwise of where many stand."""
    found = Counter[tuple[str, str]]()
    for one in changes.stances:
        found[moved(one)] += len(one.actors)
    found[ON_OTHER_WORDS] += sum(one.count for one in changes.propositions)
    for held in changes.held:
        found[ON_OTHER_CONDITIONS if held.conditions else HELD_OTHERWISE] += len(held.actors)
    for (singular, plural), number in found.items():
        if number:
            yield f"{counted(number, 'stance')} {agreeing(number, singular, plural)}"
    past = Counter(one.what for one in changes.shifts)
    for what in (What.ADDED, What.REMOVED):
        if past[what]:
            yield f"{counted(past[what], 'earlier shift')} {what}"
    if number := len(changes.derived):
        facts = counted(number, "thing on another page changes", "things on other pages change")
        yield f"{facts}, too"


def moved(change: StanceChange) -> tuple[str, str]:
    """Say what became of a stance, of one and of several."""
    had_ended, ended = change.ended
    if not (change.before or had_ended):
        return "is new", "are new"
    if not (change.after or ended):
        return "is gone", "are gone"
    if had_ended or ended:
        return moved_or_ended(had_ended, ended)
    if change.is_shift:
        return "shifts", "shift"
    return PLACED_OTHERWISE


def moved_or_ended(had_ended: Ended | None, ended: Ended | None) -> tuple[str, str]:
    """Say what became of a stance that had ended, or has, or both."""
    if had_ended is None:
        return "has ended", "have ended"
    if ended is None:
        return "is held again", "are held again"
    if had_ended.stance == ended.stance:
        return "ended at another time", "ended at another time"
    return PLACED_OTHERWISE


def mistakes(changes: Changes) -> Iterator[str]:
    """Count what should not be."""
    moved = sum(lost.count for lost in changes.lost if lost.now)
    gone = sum(lost.count for lost in changes.lost if not lost.now)
    for number, one, several in ((moved, "changes", "change"), (gone, "vanishes", "vanish")):
        if number:
            addresses = counted(number, "address", "addresses")
            yield f"{addresses} {agreeing(number, one, several)} without a redirect"
    if changes.duplicates:
        yield counted(len(changes.duplicates), "possible duplicate")
    if changes.unread:
        yield f"{counted(len(changes.unread), 'file')} cannot be read"
    if changes.findings:
        yield counted(len(changes.findings), "new error")


def agreeing(number: int, singular: str, plural: str) -> str:
    """Give the form of a verb that goes with a number."""
    return singular if number == 1 else plural
