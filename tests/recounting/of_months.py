"""Numbers of what a month holds, and of what was changed in the record in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.recounting.asked import Asked
from tests.recounting.parts import Part, Record
from tests.recounting.records import Records

MONTH = re.compile(r"\d{4}-\d\d")
QUALIFIED = re.compile(r"[~?%]|-XX$")
"""What a date has beside its year, its month and its day."""


def in_month(asked: Asked) -> int:
    """Count what a line says of a month."""
    return held_in(asked.records, month_of(asked), singular(asked.word))


def month_of(asked: Asked) -> str:
    """Give the month that a line's page or its section is about, else that of the newest day."""
    match = MONTH.search(asked.line.page) or MONTH.search(asked.line.section)
    return match[0] if match else asked.records.newest[:7]


def corrected_in_month(asked: Asked) -> int:
    """Count the briefings in which something was corrected in the month of a page."""
    month = month_of(asked)
    found = [one.get("corrections", ()) for one in asked.records.briefings.values()]
    return sum(any(str(each["date"]).startswith(month) for each in of) for of in found)


def listed_in_month(asked: Asked) -> int | None:
    """Count what a list of a month's page has: what happened, was added or was changed in it."""
    records, month, key = asked.records, month_of(asked), asked.line.section
    match key:
        case "added":
            return held_in(records, month, "briefing added")
        case "corrected":
            return sum(any(changes_in(one, month)) for one in records.briefings.values())
        case "said":
            return held_in(records, month, "statement") - held_in(
                records, month, "answer among them"
            )
    what = {
        "answered": "answer among them",
        "voted": "vote",
        "events": "event",
        "announced": "event announced",
    }.get(key)
    return held_in(records, month, what) if what else None


def ended_by(asked: Asked) -> int:
    """Count the positions of which it is known only that they had ended by a day of a month."""
    ends = [when for word, when in taken(asked.records) if word == "ended" and when[:1] == "/"]
    return sum(is_of(asked.records, month_of(asked), when.removeprefix("/")) for when in ends)


def in_months_column(asked: Asked) -> int:
    (month,) = asked.linked("changes")
    return held_in(asked.records, month, singular(asked.word.casefold()))


def singular(words: str) -> str:
    return re.sub(r"^((?:first )?\w+?)s\b", r"\1", words)


def held_in(records: Records, month: str, what: str) -> int:
    if what == "correction":
        return sum(when.startswith(month) for when in corrected(records))
    if what in ("briefing", "briefing added"):
        days = (str(one.get("recorded", "")) for one in records.briefings.values())
        return sum(day.startswith(month) for day in days)
    if what.startswith("briefing "):
        every = (how for one in records.briefings.values() for how in changed_in(one, month))
        return sum(what.endswith(f" {how}") for how in every)
    if "position" in what:
        found = taken(records)
        return sum(what.endswith(word) for word, when in found if is_of(records, month, when))
    events = [one for one in records.events if records.stands(one)]
    parts = {
        "statement": records.standing_statements,
        "answer among them": [one for one in records.standing_statements if is_answer(one)],
        "vote": records.standing_votes,
        "event": [one for one in events if one.record.get("planned") != "true"],
        "event announced": [one for one in events if one.record.get("planned") == "true"],
    }[what]
    return sum(is_of(records, month, told(records, one)) for one in parts)


def told(records: Records, part: Part) -> str:
    """Give when something was, or where only that is known, when it was reported."""
    if "date_of" not in part.record:
        return records.day(part)
    sources = records.briefings[part.briefing]["sources"]
    of_it = (one for one in sources if f"{part.briefing}#{one['id']}" in part.sources)
    return min(
        (str(one["published"]) for one in of_it if "published" in one), default=records.day(part)
    )


def is_answer(said: Part) -> bool:
    return any("in_response_to" in one for one in (said.record, *said.record.get("passages", ())))


def is_of(records: Records, month: str, when: str) -> bool:
    """Whether each end of a date lies in a month, and neither after the newest day."""
    ends = [QUALIFIED.sub("", end) for end in when.split("/")]
    return all(end.startswith(month) and f"{end}-01" <= f"{records.newest}-01" for end in ends)


def changes_in(briefing: Record, month: str) -> Iterator[str]:
    """Go through how a briefing was changed in a month."""
    days = (str(one["date"]) for one in briefing.get("corrections", ()))
    yield from ("corrected" for day in days if day.startswith(month))
    yield from changed_in(briefing, month)


def changed_in(briefing: Record, month: str) -> Iterator[str]:
    """Go through how a briefing was changed in a month, but for corrections."""
    when, status = briefing.get("updated", briefing["date"]), briefing.get("status")
    days = {one["date"] for one in briefing.get("corrections", ())}
    if str(when).startswith(month):
        if status in ("retracted", "superseded"):
            yield str(status)
        elif "updated" in briefing and when not in days:
            yield "updated"


def corrected(records: Records) -> Iterator[str]:
    """Go through the days on which something in a briefing was corrected."""
    for briefing in records.briefings.values():
        yield from (str(one["date"]) for one in briefing.get("corrections", ()))


def taken(records: Records) -> Iterator[tuple[str, str]]:
    """Go through what became of positions, each actor's for itself, by word and date."""
    histories: dict[tuple[str, str], list[Part]] = {}
    for one in sorted(
        filter(records.counts, records.positions), key=lambda one: last(records, one)
    ):
        for actor in one.actors:
            for issue in one.issues:
                histories.setdefault((actor, issue), []).append(one)
    for history in histories.values():
        yield from steps(records, history)


def last(records: Records, part: Part) -> str:
    """Give the end of a date, a month counting from its end on."""
    return records.day(part).rpartition("/")[2] + "~"


def steps(records: Records, history: list[Part]) -> Iterator[tuple[str, str]]:
    """Go through what became of one actor's position on one issue."""
    before: Part | None = None
    ended = ""
    for one in history:
        stance, until = one.record["stance"], one.record.get("until", {}).get("date", "")
        if before is None:
            yield "on record", begun(records, one)
        elif ended and ended < last(records, one):
            yield "ended", ended
            yield "taken after an end", begun(records, one)
        elif before.record["stance"] != stance:
            yield "changed", begun(records, one, last(records, before))
        elif before.record.get("conditions") != one.record.get("conditions"):
            yield "said again on other conditions", begun(records, one, last(records, before))
        else:
            yield "said again", records.day(one)
        before, ended = one, until
    if ended:
        yield "ended", ended


def begun(records: Records, position: Part, after: str = "") -> str:
    """Give when a position was first shown: by what shows it, or by its own sources on its day.

    What shows it on or before the day of another stance shows it in vain.
    """
    shown = [records.shown[ref] for ref in position.evidence]
    days = [records.day(one) for one in filter(records.stands, shown)]
    own = [records.day(position)] if position.record.get("sources") or not days else []
    shown_by = [day for day in (*own, *days) if day.rpartition("/")[2] + "~" > after]
    return min(shown_by or [records.day(position)], key=lambda day: day.rpartition("/")[2] + "~")
