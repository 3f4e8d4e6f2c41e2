"""What the record said on a day is what a site said that was built of that day's commit alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from briefing_site.pipeline import read_site
from briefing_site.settings import History
from tests.clone import Clone, new_clone
from tests.history.rereading import (
    Day,
    InApi,
    InRecords,
    OnDay,
    Told,
    Voted,
    alone,
    files_of,
    settings_at,
    there,
    votes_without_words,
    without_words,
)
from tests.thorough import some_of
from tests.whole_sites import EVERYTHING

COMMITS = 25
FIRST = date(2026, 1, 1)

Records = dict[Path, dict[str, Any]]
Edit = Callable[[dict[str, Any], dict[str, Any], Random], None]


def stance(_whole: dict[str, Any], position: dict[str, Any], chance: Random) -> None:
    position["stance"] = chance.choice(["supports", "opposes", "conditional", "neutral"])


def removed(whole: dict[str, Any], position: dict[str, Any], _chance: Random) -> None:
    whole["positions"].remove(position)


def again(whole: dict[str, Any], position: dict[str, Any], chance: Random) -> None:
    new = {**position, "stance": chance.choice(["supports", "opposes"]), "date": "2024-05-06"}
    whole["positions"].append(new)


def fewer_actors(_whole: dict[str, Any], position: dict[str, Any], chance: Random) -> None:
    actors = position.get("actors", [])
    position["actors"] = chance.sample(actors, max(0, len(actors) - 1)) or actors


def less_evidence(_whole: dict[str, Any], position: dict[str, Any], chance: Random) -> None:
    position["evidence"] = position.get("evidence", [])[chance.randrange(2) :]


def another_day(_whole: dict[str, Any], position: dict[str, Any], chance: Random) -> None:
    position["date"] = f"2024-0{chance.randrange(1, 9)}"


def retracted(whole: dict[str, Any], _position: dict[str, Any], _chance: Random) -> None:
    whole.update(status="retracted", retraction="It erred.")


def back_in_work(whole: dict[str, Any], _position: dict[str, Any], _chance: Random) -> None:
    whole["status"] = "draft"


def statement_removed(whole: dict[str, Any], _position: dict[str, Any], chance: Random) -> None:
    whole["statements"].remove(chance.choice(whole["statements"]))


def another_ballot(whole: dict[str, Any], _position: dict[str, Any], chance: Random) -> None:
    vote = chance.choice(whole["votes"])
    way, other = chance.sample([one for one in WAYS if vote.get(one)], 1)[0], chance.choice(WAYS)
    who = chance.choice(vote[way])
    vote[way] = [one for one in vote[way] if one != who]
    vote[other] = [*vote.get(other, []), who]
    vote.pop("counts", None)


def no_ballot(whole: dict[str, Any], _position: dict[str, Any], chance: Random) -> None:
    vote = chance.choice(whole["votes"])
    way = chance.choice([one for one in WAYS if len(vote.get(one, [])) > 1])
    vote[way] = vote[way][1:]
    vote.pop("counts", None)


def another_text(whole: dict[str, Any], _position: dict[str, Any], chance: Random) -> None:
    first, *others = whole["votes"]
    vote = chance.choice(others or [first])
    vote["symbol"] = chance.choice([first.get("symbol"), f"A/{chance.randrange(9)}"])


def vote_removed(whole: dict[str, Any], _position: dict[str, Any], chance: Random) -> None:
    whole["votes"].remove(chance.choice(whole["votes"]))


WAYS = ("for", "against", "abstained", "absent")

ON_VOTES: tuple[Edit, ...] = (
    *(another_ballot, another_ballot, another_ballot, no_ballot, another_text, vote_removed),
)

EDITS: tuple[Edit, ...] = (
    *(stance, stance, removed, again, fewer_actors, less_evidence, another_day),
    *(retracted, back_in_work, statement_removed),
)


@dataclass
class Writer:
    """Changes content, so that each commit could be published."""

    clone: Clone
    chance: Random

    def __post_init__(self) -> None:
        self.first = {path: path.read_text("utf-8") for path in self.files}
        self.settings = settings_at(self.clone.root)

    @property
    def files(self) -> list[Path]:
        return sorted(self.clone.briefings.glob("[0-9]*/*.yaml"))

    def change(self) -> None:
        """Change something, and something else where that is no state that can be published."""
        while True:
            path, text = self.changed()
            before = path.read_text("utf-8")
            path.write_text(text, "utf-8")
            if text != before and not read_site(self.settings).errors:
                return
            path.write_text(before, "utf-8")

    def changed(self) -> tuple[Path, str]:
        """Give a file, and what it is to hold."""
        if self.chance.random() < 1 / 4:
            return self.chance.choice(list(self.first.items()))
        if self.chance.random() < 1 / 10:
            path = self.chance.choice(sorted(self.clone.briefings.glob("issues/*.yaml")))
            record = yaml.safe_load(path.read_text("utf-8"))
            record["proposition"] = f"There should be {self.chance.randrange(100)} talks."
            record.pop("short_proposition", None)
            return path, yaml.safe_dump(record, allow_unicode=True, sort_keys=False)
        voting = [path for path, text in self.first.items() if "\nvotes:\n" in text]
        path = self.chance.choice([*self.files, *3 * voting])
        record = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - texts alone
        if record.get("votes") and self.chance.random() < 3 / 4:
            with suppress(IndexError, ValueError):  # an edit of what is not there is none
                self.chance.choice(ON_VOTES)(record, {}, self.chance)
        elif record.get("positions") and record.get("statements"):
            self.chance.choice(EDITS)(record, self.chance.choice(record["positions"]), self.chance)
        return path, yaml.safe_dump(record, allow_unicode=True, sort_keys=False)


@dataclass(frozen=True)
class State:
    """What a commit left: its day, what a site of it alone tells, and what it has that stands."""

    name: str
    day: Day
    public: set[str]


def written(folder: Path, chance: Random) -> tuple[list[State], dict[str, Any]]:
    """Make a record of many commits, two of them on some days; give the files of the last one."""
    clone = new_clone(folder / "clone")
    for name in ("briefings", "docs"):
        shutil.copytree(EVERYTHING / name, clone.root / name)
    writer, states, day = Writer(clone, chance), [], FIRST
    for _ in range(COMMITS):
        clone.commit(when=f"{day}T12:00:00+0000")
        states.append(State(str(day), alone(writer.settings), there(files_of(writer.settings)[1])))
        day += timedelta(days=chance.choice([0, 1, 2]))
        writer.change()
    clone.git("checkout", "--quiet", "--", ".")
    now = replace(writer.settings, history=History.WHOLE, cache=folder / "cache")
    return states, files_of(now)[0]


@pytest.mark.parametrize("seed", some_of(range(1, 9), (1,), "Other edits of the same kinds."))
def test_each_day_is_told_as_its_own_site_told_it(tmp_path: Path, seed: int) -> None:
    states, files = written(tmp_path, Random(seed))  # noqa: S311 - no secret
    formers, votes = 0, 0
    for at, (state, following) in enumerate(pairwise([*states, None])):
        if state is None or (following and following.name == state.name):
            continue
        on_day, day = OnDay(files, state.name), state.day
        shown, statements = frozenset(on_day.told()), on_day.statements()
        assert shown <= day.told
        assert statements <= day.statements
        missing = day.told - shown
        assert [one for one in missing if not was_taken_back(one, states[at:], day)] == []
        counted = {(issue, text) for _actor, issue, text in missing}
        assert on_day.hidden() == (len(counted), len(day.statements - statements))
        for issue in {issue for _actor, issue, _text in shown}:
            assert on_day.proposition(issue) == day.propositions[issue]
        in_api = InApi(files, state.name)
        assert without_words(in_api.told()) == without_words(shown)
        assert in_api.statements() == statements
        assert in_api.hidden() == on_day.hidden()
        for issue in {issue for _actor, issue, _text in shown}:
            assert in_api.propositions(issue) == [day.propositions[issue]]
        formers += len(shown - states[-1].day.told)
        in_records = InRecords(files, state.name)
        named = {actor for actor, _issue, _text in in_records.told()}
        assert frozenset(in_records.told()) == {one for one in shown if one[0] in named}
        assert in_records.statements() <= statements
        voted = frozenset(in_records.votes())
        assert voted <= day.votes
        unknown = day.votes - voted
        assert [one for one in unknown if not was_taken_out(one, states[at:])] == []
        assert in_records.hidden_votes() == len({vote for _actor, vote, _text in unknown})
        compared = {path.partition("actors/")[2].removesuffix(".json") for path in files}
        of_compared = {one for one in in_api.votes() if one[0] in compared}
        assert of_compared == votes_without_words(voted)
        votes += len(voted - states[-1].day.votes)
    assert seed > 1 or (formers and votes), "no day tells of what is another now"


def was_taken_back(one: Told, later: list[State], day: Day) -> bool:
    """Tell whether what is missing was withdrawn or removed by a later commit, or what shows it."""
    place, rests = place_of(one), day.rests_on[one]
    is_unplaced = any(place not in map(place_of, state.day.told) for state in later)
    return is_unplaced or any(not rests <= state.public for state in later)


def place_of(one: Told) -> tuple[str, str, str]:
    actor, issue, text = one
    return actor, issue, text.partition(" ")[0]


def was_taken_out(one: Voted, later: list[State]) -> bool:
    """Tell whether a vote, or somebody in it, is gone or was withdrawn in a later commit."""
    return any(one[:2] not in {other[:2] for other in state.day.votes} for state in later)
