"""Numbers of sources, and of what rests on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from tests.recounting.asked import Answer, Asked
from tests.recounting.parts import Part, cited, listed, who
from tests.recounting.records import Records

OWN_LISTS = ("corrections", "sources", "unknowns")
"""Lists of a briefing's own texts that are not its records."""


def resting(records: Records, refs: Iterable[str], briefing: str = "") -> Counter[str]:
    """Count what rests on sources: what names them, and what cites them in its texts."""
    refs = set(refs)
    found: Counter[str] = Counter()
    for part in (*records.statements, *records.votes, *records.positions, *records.events):
        names = part.sources | cites(part) | of_its_end(part)
        if refs & names and briefing in ("", part.briefing):
            found[part.kind] += 1
    for id_, one in records.briefings.items():
        ids = {ref.partition("#")[2] for ref in refs if ref.startswith(f"{id_}#")}
        for judged in one.get("assessments", ()):
            outcome = listed(judged.get("outcome", {}).get("sources"))
            basis = [*judged.get("basis", []), *(who(one, "source") for one in outcome)]
            found["assessment"] += bool(ids & (set(basis) | cited(judged)))
        found["key point"] += sum(bool(ids & cited(text)) for text in one.get("key_points", ()))
        texts = [one.get("summary"), one.get("background"), one.get("retraction")]
        texts += [part for key in OWN_LISTS for part in one.get(key, ())]
        found["other text"] += sum(bool(ids & cited(text)) for text in texts)
    return found


def cites(part: Part) -> set[str]:
    """Give the references of what a part cites in its texts."""
    return {f"{part.briefing}#{id_}" for id_ in cited(part.record)}


def of_its_end(part: Part) -> set[str]:
    """Give the references of the sources of a position's end."""
    ends = listed(part.record.get("until", {}).get("sources"))
    return {f"{part.briefing}#{who(one, 'source')}" for one in ends}


def resting_here(asked: Asked) -> Answer:
    if not asked.line.section.startswith("source-"):
        return None
    ref = f"{asked.id}#{asked.line.section.removeprefix('source-')}"
    return resting(asked.records, {ref}, asked.id)[asked.word]


def resting_on_document(asked: Asked) -> Answer:
    (ref,) = (id_.replace("/", "#") for id_ in asked.linked("sources"))
    return resting(asked.records, asked.records.documents[ref])[asked.word]


def claims_on_document(asked: Asked) -> Iterator[int]:
    """Count the claims for which a document is the only origin, then those that have others."""
    records = asked.records
    refs = set(records.documents["#".join(asked.page.with_suffix("").parts[1:])])
    alone, also = 0, 0
    for part in (*records.statements, *records.votes, *records.positions):
        sources = part.sources | of_its_end(part)
        if part.kind == asked.word and refs & (sources | cites(part)):
            origins = records.origins(sources)
            is_alone = bool(origins) and origins <= records.origins(refs)
            alone, also = alone + is_alone, also + (not is_alone)
    yield from (alone, also)


def behind(asked: Asked) -> Answer:
    """Count what shows a position: its evidence, the documents, those that no party published."""
    return {count_behind(asked.records, one, asked.word) for one in positions_at(asked)}


def positions_at(asked: Asked) -> Iterator[Part]:
    """Go through the positions that a cell can show: those to whose evidence it leads."""
    for one in asked.records.positions:
        briefing, _, anchor = one.ref.partition("#")
        if asked.line.page == "matrix.md":
            if f"briefings/{briefing}.md#{anchor}" in asked.line.own:
                yield one
        elif is_about(asked, one) and are_linked(asked, one):
            yield one


def are_linked(asked: Asked, position: Part) -> bool:
    """Whether a cell leads to all that shows a position; a page does not lead to itself."""
    parts = (asked.records.shown[ref] for ref in position.evidence)
    pages = {f"{one.kind}s/{one.ref.replace('#', '/')}.md" for one in parts}
    return pages <= {asked.line.page, *(urlsplit(one).path for one in asked.line.own)}


def is_about(asked: Asked, position: Part) -> bool:
    top, own = asked.page.parts[0], asked.id
    named = {own, *asked.linked("actors")}  # a bloc's page shows positions of its members
    return {
        "actors": not named.isdisjoint(position.actors),
        "issues": own in position.issues,
        "briefings": own == position.briefing,
    }.get(top, True)


def count_behind(records: Records, position: Part, word: str) -> int:
    shown = [records.shown[ref] for ref in position.evidence]
    gone = [one.sources for one in shown if not records.stands(one)]
    documents = records.origins(position.sources.difference(*gone))
    if word == "source":
        return len(documents)
    if word == "independent":
        return sum(records.is_independent(one, position.parties) for one in documents)
    if word == "not known":
        return sum(not records.is_publisher_known(one) for one in documents)
    votes = {one.ref for one in records.votes}
    refs = {one.ref for one in shown if records.stands(one)}
    return len(refs & votes if word == "vote" else refs - votes)
