"""Numbers of what a list, a table, a series or a thread holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from tests.recounting.asked import Answer, Asked
from tests.recounting.parts import Part, passages_of, who
from tests.recounting.records import Records

HOLDINGS = re.compile(r"(?:\d+ [a-z]+(?:, |$))+")
"""What a briefing holds, on its page."""


def total(asked: Asked) -> Answer:
    records = asked.records
    return {
        "briefing": len([id_ for id_ in records.briefings if not records.is_taken_back(id_)]),
        "statement": len(records.standing_statements),
        "vote": len(records.standing_votes),
        "stance": len(records.held),
        "actor": len(records.actors.keys() - records.nobody),
        "issue": len(records.issues),
        "source": len(read_documents(records, records.briefings)),
    }[asked.word]


def unread_in_all(asked: Asked) -> int:
    """Count the documents that are only named."""
    records = asked.records
    standing = {id_ for id_ in records.briefings if not records.is_taken_back(id_)}
    cited = {records.documents[ref] for ref in records.sources if briefing_of(ref) in standing}
    return len(cited - read_documents(records, records.briefings))


def read_documents(records: Records, briefings: Iterable[str]) -> set[frozenset[str]]:
    """Give the documents that were read for some briefings, as far as these stand."""
    return {
        records.documents[ref]
        for ref, source in records.sources.items()
        if not source.get("unread")
        and briefing_of(ref) in briefings
        and not records.is_taken_back(briefing_of(ref))
    }


def briefing_of(ref: str) -> str:
    return ref.partition("#")[0]


def on_record(asked: Asked) -> Answer:
    """Count what an empty list says that there is beside it."""
    return total(asked) if "On record: " in asked.line.text else None


def on_subject(asked: Asked) -> Answer:
    """Count what a subject's card does: the briefings on it that stand, and what was read on it.

    What is on a narrower issue is on the subject as well.
    """
    below = asked.records.below(asked.line.section.removeprefix("subject-"))
    if asked.word == "document":
        return len(read_on(asked.records, below))
    found = {id_ for id_ in asked.records.briefings if below & issues_of(asked.records, id_)}
    return sum(not asked.records.is_taken_back(id_) for id_ in found)


def read_on(records: Records, issues: set[str]) -> set[frozenset[str]]:
    """Give the documents that were read of those which anything on some issues rests on."""
    said = filter(records.stands, (*records.statements, *records.votes))
    refs = {ref for one in said if issues & one.issues for ref in one.sources}
    for position in filter(records.counts, records.positions):
        if issues & position.issues:
            shown = [records.shown[ref] for ref in position.evidence]
            gone = [one.sources for one in shown if not records.stands(one)]
            refs |= position.sources.difference(*gone)
    return {records.documents[ref] for ref in refs if not records.sources[ref].get("unread")}


def issues_of(records: Records, briefing: str) -> set[str]:
    """Give the issues that a briefing names, and those of all that it records."""
    parts = (*records.statements, *records.votes, *records.positions)
    found = {issue for one in parts if one.briefing == briefing for issue in one.issues}
    return found.union(records.briefings[briefing].get("issues", ()))


def in_briefing(asked: Asked) -> Answer:
    if not HOLDINGS.fullmatch(asked.line.text):
        return None
    briefing = asked.records.briefings[asked.id]
    if asked.word == "position":
        return sum(one.briefing == asked.id for one in asked.records.positions)
    return len(briefing.get(f"{asked.word}s", ()))


def read_sources(asked: Asked) -> int:
    sources = asked.records.briefings[asked.id].get("sources", ())
    return sum(not one.get("unread") for one in sources)


def unread_sources(asked: Asked) -> int:
    return len(asked.records.briefings[asked.id].get("sources", ())) - read_sources(asked)


def not_quoted(asked: Asked) -> Answer:
    said = [one for one in asked.records.statements if one.briefing == asked.id]
    return sum(not any("quote" in part for part in passages_of(one.record)) for one in said)


def in_series(asked: Asked) -> Answer:
    return len(asked.records.series_named(asked.id))


def who_signed(asked: Asked) -> Answer:
    said = asked.statements()
    return {len(voiced(one)) for one in (said or asked.records.series_named(asked.id))}


def signed_both(asked: Asked) -> int:
    """Count who signed the document of a page and the one that a line of it leads to."""
    own = "#".join(asked.page.with_suffix("").parts[-2:])
    here, there = (one for one in asked.records.statements if one.ref == own), asked.statements()
    return len(set.intersection(*map(voiced, (*here, *there))))


def signed_again(asked: Asked) -> set[int]:
    """Count who signed two statements of a page's series, whichever two a line may compare."""
    pairs = combinations(asked.records.series_named(asked.id), 2)
    return {len(voiced(one) & voiced(other)) for one, other in pairs}


def voiced(said: Part) -> set[str]:
    return set(map(who, said.record["by"]))


def in_year(asked: Asked) -> Answer:
    """Count what a list has of a year, where a date says the year."""
    kind, year = asked.page.parts[0], asked.word
    records = asked.records
    if kind == "sources":
        first = {
            min((records.briefings[ref.partition("#")[0]]["date"], ref) for ref in one)
            for one in set(records.documents.values())
        }
        return sum(str(date).startswith(year) for date, _ in first)
    if kind == "briefings":
        return sum(str(one["date"]).startswith(year) for one in records.briefings.values())
    parts = {"statements": records.statements, "votes": records.votes}.get(kind)
    if parts is None:
        return None
    days = (records.day(one) for one in parts)
    return sum(re.sub(r".*/(?=\d)", "", day).startswith(year) for day in days)


def in_list(asked: Asked) -> Answer:
    return {
        "statements": len(asked.records.statements),
        "votes": len(asked.records.votes),
        "briefings": len(asked.records.briefings),
        "sources": len(set(asked.records.documents.values())),
    }.get(asked.page.parts[0])


def with_tag(asked: Asked) -> int:
    """Count the briefings with the tag that a line names before their number."""
    tag = asked.line.text.rpartition(" (")[0]
    return sum(tag in one.get("tags", ()) for one in asked.records.briefings.values())


def fewest_of_a_pair(_asked: Asked) -> Answer:
    """Give how many statements make a list of their own, which no record says."""
    return 3


def in_thread(asked: Asked) -> Answer:
    briefing_and_id = asked.line.section.partition("--")
    start = "#".join((briefing_and_id[0], briefing_and_id[2]))
    linked = {start}
    while True:
        more = {ref for pair in answers(asked.records) if pair & linked for ref in pair}
        if more <= linked:
            break
        linked |= more
    return (
        len(linked) if asked.word == "statement" else len({ref.partition("#")[0] for ref in linked})
    )


def answers(records: Records) -> Iterator[set[str]]:
    """Go through what answers what, both by the references of their statements."""
    for said in records.statements:
        for part in (said.record, *said.record.get("passages", ())):
            for ref in part.get("in_response_to", ()):
                whole = records.shown.get(ref if "#" in ref else f"{said.briefing}#{ref}")
                if whole and whole.kind == "statement":
                    yield {said.ref, whole.ref}


def actors_statements(asked: Asked) -> int:
    (actor,) = asked.linked("actors")
    said = asked.records.standing_statements
    return sum(actor in one.actors or actor == one.record.get("as") for one in said)


def actors_stances(asked: Asked) -> int:
    (actor,) = asked.linked("actors")
    return sum(actor == one for one, _ in asked.records.held)


def series_statements(asked: Asked) -> int:
    (slug,) = asked.linked("series")
    return len(asked.records.series_named(slug))


def series_speakers(asked: Asked) -> int:
    (slug,) = asked.linked("series")
    return len({one for said in asked.records.series_named(slug) for one in voiced(said)})


def behind_the_line(asked: Asked) -> Answer:
    """Count what a line opens."""
    return asked.line.rows
