"""How the numbers on pages are counted afresh: takes a number's place, gives what it should be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import parse_qs, urlsplit

from tests.lines import Line
from tests.recounted import BALLOTS, Part, Records, cited, listed, who
from tests.stances import WORDS


@dataclass(frozen=True)
class Asked:
    """A number that is to be counted: where it stands, and the word beside it."""

    records: Records
    line: Line
    word: str

    @property
    def page(self) -> PurePosixPath:
        return PurePosixPath(self.line.page)

    @property
    def id(self) -> str:
        return self.page.stem

    def linked(self, kind: str) -> list[str]:
        """Give the ids of the records of a kind that the line leads to, in order, each once."""
        found = (one for one in self.line.links if one.startswith(f"{kind}/"))
        ids = (urlsplit(one).path[len(kind) + 1 :].removesuffix(".md") for one in found)
        return list(dict.fromkeys(id_ for id_ in ids if id_ != "index"))

    def statements(self) -> list[Part]:
        refs = {ref.replace("/", "#") for ref in self.linked("statements")}
        return [one for one in self.records.statements if one.ref in refs]


HOLDINGS = re.compile(r"(?:\d+ [a-z]+(?:, |$))+")
"""What a briefing holds, on its page."""

Answer = int | Iterable[int] | None
Rule = tuple[str, str, Callable[["Asked"], Answer]]


def total(asked: Asked) -> Answer:
    records = asked.records
    return {
        "briefing": len(records.briefings),
        "statement": len(records.statements),
        "vote": len(records.votes),
        "position": len(records.held),
        "actor": len(records.actors),
        "source": len(set(records.documents.values())),
    }[asked.word]


def in_briefing(asked: Asked) -> Answer:
    if not HOLDINGS.fullmatch(asked.line.text):
        return None
    briefing = asked.records.briefings[asked.id]
    if asked.word == "position":
        return sum(one.briefing == asked.id for one in asked.records.positions)
    return len(briefing.get(f"{asked.word}s", ()))


def resting(records: Records, refs: Iterable[str], briefing: str = "") -> Counter[str]:
    """Count what rests on sources: what names them, and what cites them in its texts."""
    refs = set(refs)
    found: Counter[str] = Counter()
    for part in (*records.statements, *records.votes, *records.positions, *records.events):
        own = {f"{part.briefing}#{id_}" for id_ in cited(part.record)}
        if refs & (part.sources | own) and briefing in ("", part.briefing):
            found[part.kind] += 1
    for id_, one in records.briefings.items():
        ids = {ref.partition("#")[2] for ref in refs if ref.startswith(f"{id_}#")}
        for judged in one.get("assessments", ()):
            outcome = listed(judged.get("outcome", {}).get("sources"))
            basis = [*judged.get("basis", []), *(who(one, "source") for one in outcome)]
            found["assessment"] += bool(ids & (set(basis) | cited(judged)))
        found["key point"] += sum(bool(ids & cited(text)) for text in one.get("key_points", ()))
        texts = [one.get("summary"), one.get("background"), one.get("retraction")]
        texts += [*one.get("corrections", ()), *one.get("sources", ())]
        found["other text"] += sum(bool(ids & cited(text)) for text in texts)
    return found


def resting_here(asked: Asked) -> Answer:
    if not asked.line.section.startswith("source-"):
        return None
    ref = f"{asked.id}#{asked.line.section.removeprefix('source-')}"
    return resting(asked.records, {ref}, asked.id)[asked.word]


def resting_on_document(asked: Asked) -> Answer:
    (ref,) = (id_.replace("/", "#") for id_ in asked.linked("sources"))
    return resting(asked.records, asked.records.documents[ref])[asked.word]


def tied(said: Iterable[Part], ends: tuple[str, str]) -> dict[str, int]:
    """Count by words what statements tie two actors by, as it is told from the first."""
    pair, found = frozenset(ends), Counter[str]()
    for one in said:
        if pair in one.pairs and one.is_told_how:
            found["signed together" if one.is_signed else "took part together"] += 1
        others = one.others - one.actors
        found["of the second"] += ends[0] in one.actors and ends[1] in others
        found["of the first"] += ends[1] in one.actors and ends[0] in others
    return found


TIES = {
    "signed together": "signed together",
    "took part together in": "took part together",
    "about or to the other": "of the second",
    "by the other, about or to it": "of the first",
    "by the first, about or to the second": "of the second",
    "by the second, about or to the first": "of the first",
}


def tie_of_actor(asked: Asked) -> Answer:
    (other,) = [id_ for id_ in asked.linked("actors") if id_ != asked.id]
    return tied(asked.records.standing_statements, (asked.id, other))[TIES[asked.word]]


def on_issue(records: Records, issue: str) -> list[Part]:
    below = records.below(issue)
    return [one for one in records.statements if below & one.issues]


def tie_on_issue(asked: Asked) -> Answer:
    first, second = asked.linked("actors")
    said = filter(asked.records.stands, on_issue(asked.records, asked.id))
    return tied(said, (first, second))[TIES[asked.word]]


def ties_in_all(asked: Asked) -> Answer:
    at_actor = asked.line.page.startswith("actors/")
    said = asked.records.statements if at_actor else on_issue(asked.records, asked.id)
    pairs: set[frozenset[str]] = set()
    for one in filter(asked.records.stands, said):
        pairs |= one.pairs if one.is_told_how else set()
        pairs |= {frozenset((a, b)) for a in one.actors for b in one.others - one.actors}
    nobody = {id_ for id_, one in asked.records.actors.items() if one.get("unnamed") == "true"}
    pairs = {pair for pair in pairs if pair.isdisjoint(nobody)}
    return sum(asked.id in pair for pair in pairs) if at_actor else len(pairs)


def signed(records: Records, ends: Iterable[str]) -> int:
    return sum(
        frozenset(ends) <= one.actors and frozenset(ends) in one.pairs
        for one in records.standing_statements
        if one.is_signed
    )


def signed_with(asked: Asked) -> Answer:
    if asked.line.section != "signs-together-with":
        return None
    return signed(asked.records, {asked.id, *asked.linked("actors")})


def compared(asked: Asked) -> Answer:
    (place,) = {one for one in asked.line.links if "?actors=" in one}
    (ids,) = parse_qs(urlsplit(place).query)["actors"]
    return signed(asked.records, ids.split(","))


def under_issue(asked: Asked) -> Answer:
    (issue,) = asked.linked("issues")[:1]
    if asked.word.startswith("actor"):
        return sum(one == issue for _, one in asked.records.held)
    return len(on_issue(asked.records, issue))


def placed(asked: Asked) -> int:
    return sum(one == asked.id for _, one in asked.records.held)


def off_the_map(asked: Asked) -> Answer:
    states = re.search(r"(\d+) states? on the map", asked.line.text)
    return placed(asked) - int(states[1] if states else 0)


def in_camp(asked: Asked) -> Answer:
    heading, _, stance = asked.line.section.partition("-")
    if heading != "stance":
        return None
    held = asked.records.held.items()
    return sum(key[1] == asked.id and value == stance for key, value in held)


def in_tally(asked: Asked) -> Answer:
    """Count who takes a stance on the issue of a row."""
    (issue,) = asked.linked("issues")
    stances = {stance for stance, words in WORDS.items() if words == asked.word.strip()}
    return sum(key[1] == issue and value in stances for key, value in asked.records.held.items())


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
    return {
        "actors": own in position.actors,
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
    votes = {one.ref for one in records.votes}
    refs = {one.ref for one in shown if records.stands(one)}
    return len(refs & votes if word == "vote" else refs - votes)


def in_series(asked: Asked) -> Answer:
    return len(asked.records.series_named(asked.id))


def who_signed(asked: Asked) -> Answer:
    said = asked.statements()
    return {len(voiced(one)) for one in (said or asked.records.series_named(asked.id))}


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


def voted_as_then(asked: Asked) -> Answer:
    """Count who is named in both of two votes and did the same."""
    then, now = (ballots(asked.records, ref) for ref in both_votes(asked))
    return len(then & now)


def voted_alike(asked: Asked) -> Answer:
    """Count the votes that two cast, or those of them in which they did the same."""
    (other,) = [id_ for id_ in asked.linked("actors") if id_ != asked.id]
    cast = (cast_by(one, asked.id) + cast_by(one, other) for one in asked.records.standing_votes)
    both = [pair for pair in cast if len(pair) == 2]
    return len(both) if asked.word == "of" else sum(pair[0] == pair[1] for pair in both)


def cast_by(vote: Part, actor: str) -> list[str]:
    """Give how an actor voted; whoever was absent did not."""
    return [key for key in BALLOTS[:3] if actor in listed(vote.record.get(key))]


def vote_of_section(asked: Asked) -> Part:
    """Give the vote that a part of an issue's page is about."""
    ref = "#".join(asked.line.section.rsplit("--", 1))
    (vote,) = [one for one in asked.records.votes if one.ref == ref]
    return vote


def voted_so(asked: Asked) -> int:
    """Count who cast a ballot in the vote of a section, as its total says or its lists do."""
    record = vote_of_section(asked).record
    key = next(one for one in BALLOTS if asked.word.endswith(one))
    return int(record.get("counts", {}).get(key, len(listed(record.get(key)))))


def voted_as_the_time_before(asked: Asked) -> set[int]:
    """Count who did the same in the vote of a section as in each of the last day before it."""
    records, vote = asked.records, vote_of_section(asked)
    row = [one for one in records.standing_votes if question(one) == question(vote)]
    before = [one for one in row if records.day(one) < records.day(vote)]
    last = max(map(records.day, before))
    now = ballots(records, vote.ref)
    return {len(ballots(records, one.ref) & now) for one in before if records.day(one) == last}


def question(vote: Part) -> list[str]:
    words: list[str] = vote.record.get("question", "").casefold().split()
    return words


def both_votes(asked: Asked) -> tuple[str, str]:
    """Give the vote of a page and the one that it is compared with, whose heading names it."""
    briefing = asked.page.parent.name
    own = f"{briefing}#{asked.id}"
    before = asked.line.section.removeprefix("compared-")
    (other,) = [
        one.ref
        for one in asked.records.votes
        if before in (one.record["id"], one.ref.replace("#", "--"))
    ]
    return other, own


def ballots(records: Records, ref: str) -> set[tuple[str, str]]:
    record = records.shown[ref].record
    return {(key, one) for key in BALLOTS for one in listed(record.get(key))}


def actors_statements(asked: Asked) -> int:
    (actor,) = asked.linked("actors")
    return sum(actor in one.actors for one in asked.records.statements)


def actors_positions(asked: Asked) -> int:
    (actor,) = asked.linked("actors")
    return sum(actor == one for one, _ in asked.records.held)


def series_statements(asked: Asked) -> int:
    (slug,) = asked.linked("series")
    return len(asked.records.series_named(slug))


def series_speakers(asked: Asked) -> int:
    (slug,) = asked.linked("series")
    return len({one for said in asked.records.series_named(slug) for one in voiced(said)})


COLUMNS: dict[tuple[str, str], Callable[[Asked], int]] = {
    ("actors", "Statements"): actors_statements,
    ("actors", "Positions"): actors_positions,
    ("series", "Statements"): series_statements,
    ("series", "Actors"): series_speakers,
}
"""How a column of numbers is counted, by the folder of its page and its head."""

N = r"(?P<n>\d[\d,]*)"
RESTING = (
    rf"(?<![\d,]){N} (?P<unit>statement|vote|position|event|assessment|key point|other text)s?"
)

RULES: tuple[Rule, ...] = (
    (r"index\.md", rf"^{N} (?P<unit>briefing|statement|vote|position|actor|source)s?$", total),
    (
        r"briefings/\d{4}-.*",
        rf"(?:^|(?<=, )){N} (?P<unit>statement|vote|position|event|source)s?(?=, \d|$)",
        in_briefing,
    ),
    (r"briefings/\d{4}-.*", rf"{RESTING}(?=[,.]| and)", resting_here),
    (r"sources/(index|\d{4})\.md", rf"^{RESTING}$", resting_on_document),
    (r"actors/.*", rf"{N} (?P<unit>signed together)", tie_of_actor),
    (
        r"actors/.*",
        rf"(?P<unit>took part together in|(?:about or|by the other, about or)[a-z ]+):? {N}",
        tie_of_actor,
    ),
    (r"issues/.*", rf"{N} (?P<unit>signed together)", tie_on_issue),
    (
        r"issues/.*",
        rf"(?P<unit>took part together in|by the (?:first|second), [a-z ]+):? {N}",
        tie_on_issue,
    ),
    (r"(actors|issues)/.*", rf"(?:^|of ){N} ties?, ", ties_in_all),
    (r"actors/.*", rf"\({N} statements?\)", signed_with),
    (r"compare\.md", rf"^{N} statements?$", compared),
    (r"issues/index\.md", rf"\({N} (?P<unit>actors?) placed", under_issue),
    (
        r"issues/index\.md",
        rf"placed,? (?:and )?{N} (?P<unit>statements?)(?=\)|, with those)",
        under_issue,
    ),
    (r"issues/.*", rf"^{N} actors? placed, as of", placed),
    (r"issues/.*", rf"{N} other actors? placed on this issue", off_the_map),
    (r"issues/.*", rf"^{N} actors?$", in_camp),
    (r"matrix\.md", rf"^\W(?P<unit> [a-z, ]+): {N} actors?$", in_tally),
    (
        r"(?!series/).*",
        rf"{N} (?P<unit>source|independent)s?(?=, (?:\d+ independent|none)| of the parties)",
        behind,
    ),
    (r"votes/.*", rf"(?:^|both, ){N} (?P<unit>voted as then)", voted_as_then),
    (
        r"issues/.*",
        rf"^{N} (?P<unit>voted for|voted against)$",
        voted_so,
    ),
    (r"issues/.*", rf"(?:^|both, ){N} voted as then", voted_as_the_time_before),
    (r"actors/.*", rf"(?P<unit>the same in) {N} of \d+ votes?", voted_alike),
    (r"actors/.*", rf"the same in \d+ (?P<unit>of) {N} votes?", voted_alike),
    (r"matrix\.md", rf"(?:^|, ){N} (?P<unit>statement|vote)s?(?=, )", behind),
    (r"series/.*", rf"^{N} statements?, oldest first", in_series),
    (r".*", rf"^{N} signed(?= |:)", who_signed),
    (r"[a-z]+/(index|\d{4})\.md", rf"(?:^|· )(?P<unit>\d{{4}}) \({N}\)(?= ·|$)", in_year),
    (r"[a-z]+/index\.md", rf"^The newest \d+ of {N}; the years above", in_list),
    (r"threads/.*", rf"^{N} (?P<unit>statement)s? in", in_thread),
    (r"threads/.*", rf" in {N} (?P<unit>briefing)s?\.$", in_thread),
)
"""Where on which pages a number stands, by regular expressions, and how it is counted."""
