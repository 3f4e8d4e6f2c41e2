"""Numbers of actors by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from tests.recounting.asked import Answer, Asked
from tests.recounting.of_ties import on_issue
from tests.recounting.parts import Part, listed, who
from tests.stances import WORDS


def under_issue(asked: Asked) -> Answer:
    (issue,) = asked.linked("issues")[:1]
    if asked.word.startswith("actor"):
        return sum(one == issue for _, one in asked.records.placed)
    return sum(map(asked.records.stands, on_issue(asked.records, issue)))


def placed(asked: Asked) -> int:
    return sum(one == asked.id for _, one in asked.records.placed)


def off_the_map(asked: Asked) -> Answer:
    states = re.search(r"(\d+) states? on the map", asked.line.text)
    return placed(asked) - int(states[1] if states else 0)


def in_camp(asked: Asked) -> Answer:
    heading, _, stance = asked.line.section.partition("-")
    if heading != "stance":
        return None
    held = asked.records.placed.items()
    return sum(key[1] == asked.id and value == stance for key, value in held)


def on_strip(asked: Asked) -> Answer:
    """Count who takes a stance on the issue to which a strip leads."""
    issue = issue_around(asked)
    words = asked.word.replace("take no", "takes no").replace("for on", "for, on")
    stance = next(stance for stance, told in WORDS.items() if told == words)
    held = asked.records.placed.items()
    return sum(key[1] == issue and value == stance for key, value in held)


def issue_around(asked: Asked) -> str:
    """Give the issue to which a line leads, or what is around it, else that of its page."""
    around = [PurePosixPath(one).stem for one in asked.line.own if one.startswith("issues/")]
    return (asked.linked("issues") or around or [asked.id])[0]


def against_texts(asked: Asked) -> int:
    """Count those without a position who voted against a text for what an issue says."""
    issue = issue_around(asked)
    voters = {
        who(actor)
        for vote in asked.records.standing_votes
        for one in vote.record.get("issues", ())
        if who(one, "issue") == issue and isinstance(one, dict) and is_for(one)
        for actor in listed(vote.record.get("against"))
    }
    return sum((actor, issue) not in asked.records.placed for actor in voters)


def is_for(one: Mapping[str, object]) -> bool:
    """Whether a vote for the text is one for the issue's proposition, and one against is mute."""
    return one.get("when_for") in {"supports", "conditional"} and "when_against" not in one


def of_members(asked: Asked) -> Answer:
    """Count who of a bloc's members takes a stance on the issue that a line names last."""
    records, issue = asked.records, asked.linked("issues")[-1]
    members = {actor for actor in records.actors if is_member(asked, actor)}
    stance = next(stance for stance, told in WORDS.items() if told == asked.word)
    held = records.held.items()
    return sum(key[0] in members and key[1] == issue and value == stance for key, value in held)


def is_member(asked: Asked, actor: str) -> bool:
    """Whether an actor is a member of the page's bloc on the newest day."""
    newest = asked.records.newest
    return any(
        one["of"] == asked.id
        and str(one.get("from", ""))[:10] <= newest <= f"{one.get('to', '9999')}~"
        for one in asked.records.actors[actor].get("memberships", ())
    )


def in_tally(asked: Asked) -> Answer:
    """Count who takes a stance on the issue of a row."""
    (issue,) = asked.linked("issues")
    stances = {stance for stance, words in WORDS.items() if words == asked.word.strip()}
    return sum(key[1] == issue and value in stances for key, value in asked.records.placed.items())


def earlier_positions(asked: Asked) -> int:
    """Count the positions on the page's issue that are nobody's newest, or have ended."""
    records = asked.records
    on_it = [one for one in records.positions if asked.id in one.issues and records.counts(one)]
    newest: dict[str, Part] = {}
    for one in sorted(on_it, key=lambda one: records.day(one).rpartition("/")[2] + "~"):
        newest |= dict.fromkeys(one.actors, one) if is_past(asked, one) else {}
    now = {id(one) for one in newest.values() if not records.has_ended(one)}
    return sum(id(one) not in now for one in on_it)


def is_past(asked: Asked, position: Part) -> bool:
    """Whether a position is of a time that is over on the newest day."""
    return f"{asked.records.day(position).rpartition('/')[2]}~" <= f"{asked.records.newest}~"


def newest_by(asked: Asked) -> Iterator[int]:
    """Count what showed one of the positions on the page's issue on the newest of its days."""
    records = asked.records
    votes = {one.ref for one in records.votes}
    for one in records.positions:
        if asked.id in one.issues and one.actors & {*asked.linked("actors")}:
            found = [shown for ref in one.evidence if records.stands(shown := records.shown[ref])]
            days = {shown.ref: records.day(shown).rpartition("/")[2] for shown in found}
            refs = {ref for ref, day in days.items() if day == max(days.values())}
            yield len(refs & votes if asked.word == "vote" else refs - votes)
