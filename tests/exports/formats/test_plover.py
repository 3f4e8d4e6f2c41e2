"""Event data of PLOVER: in the fields of its manual, every act mapped or named as having none."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from briefing_site.exports.formats.directed import directed_at, tied_to
from briefing_site.exports.formats.plover.codes import CATEGORIES, MODES, VOTES
from briefing_site.model.acts import ACTS, Act
from briefing_site.model.vocabularies import Ballot
from briefing_site.pages.library import Library
from briefing_site.published.fields import Kind
from briefing_site.published.kinds import described
from tests.exports.formats.conftest import files_of, read_folder, with_formats
from tests.whole_sites import REPOSITORY, WITHDRAWN

NAME, COUNTS = "briefings.plover.jsonl", "briefings.plover.counts.json"

Json = dict[str, Any]

ENTITY = {
    "type": "object",
    "properties": {
        "code": {"type": "string", "pattern": "^[A-Z]{3}$"},
        "sector": {"enum": ["GOV", "JUD"]},
        "entity_text": {"type": "string", "minLength": 1},
        "identifier_id": {"type": "string", "minLength": 1},
        "identifier_text": {"type": "string", "minLength": 1},
    },
    "required": ["entity_text", "identifier_id", "identifier_text"],
    "additionalProperties": False,
}
DAY = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
TEXTS = {"type": "array", "items": {"type": "string"}, "minItems": 1}

# Table "PLOVER JSON" of the manual, and `cameo_root`, which providers are free to add.
SCHEMA = {
    "type": "object",
    "properties": {
        "id": {"type": "string", "pattern": "^(passage|vote):"},
        "date": DAY,
        "enddate": DAY,
        "actor": {"type": "array", "items": ENTITY, "minItems": 1},
        "recipient": {"type": "array", "items": ENTITY, "minItems": 1},
        "event": {"type": "array", "items": {"enum": list(CATEGORIES)}, "minItems": 1},
        "mode": {"type": "array", "items": {"enum": ["allege", "disapprove"]}, "minItems": 1},
        "quad_code": {"enum": [1, 3]},
        "cameo_root": {"type": "string", "pattern": "^(03|04|05|08|10|11|12|13)$"},
        "event_text": TEXTS,
        "cite_info": {"type": "array", "items": {"type": "object"}},
        "link": {"type": "string"},
        "comment": {"type": "string"},
    },
    "required": ["id", "date", "actor", "event", "quad_code", "cameo_root", "comment", "link"],
    "additionalProperties": False,
}


def events(files: dict[str, str]) -> list[Json]:
    return [json.loads(line) for line in files[NAME].splitlines()]


def table_of_acts() -> dict[str, list[str]]:
    """Give the rows of the table of acts in the documentation, by their acts."""
    text = (REPOSITORY / "docs/plover.md").read_text("utf-8")
    found = re.findall(r"^\| `([a-z]+)` \| ([^|]*)\|([^|]*)\|([^|]*)\|", text, re.MULTILINE)
    return {act: [cell.strip() for cell in cells] for act, *cells in found}


def test_every_act_has_a_category_or_is_said_to_have_none() -> None:
    told = table_of_acts()
    for act in Act:
        category, mode = ACTS[act].plover, MODES.get(act, "")
        root = CATEGORIES[category].root if category else ""
        assert told[act] == [category or "none", mode, root]


def test_every_ballot_has_a_category_or_is_said_to_have_none() -> None:
    text = (REPOSITORY / "docs/plover.md").read_text("utf-8")
    rows = [row for row in text.splitlines() if row.startswith("| `")]
    for how in Ballot:
        [row] = [row for row in rows if f"`{how}`" in row.split("|")[1]]
        assert row.split("|")[2].strip() == VOTES.get(how, "none")


def test_every_field_of_an_event_is_told(files: dict[str, str]) -> None:
    text = (REPOSITORY / "docs/plover.md").read_text("utf-8")
    rows = [row.split("|")[1] for row in text.splitlines() if row.startswith("| `")]
    told = {name for row in rows for name in re.findall(r"`([a-z_]+)`", row)}
    found = events(files)
    held = [*found, *(who for one in found for who in one["actor"])]
    assert {name for one in held for name in one} - told == set()


def test_every_event_has_the_fields_of_the_manual(
    files: dict[str, str], own_files: dict[str, str], hostile_files: dict[str, str]
) -> None:
    validator = Draft202012Validator(SCHEMA)
    for each in (files, own_files, hostile_files):
        found = events(each)
        assert [error.message for one in found for error in validator.iter_errors(one)] == []
        assert len({one["id"] for one in found}) == len(found)


def test_every_passage_and_ballot_is_an_event_or_counted(
    everything: Library, files: dict[str, str]
) -> None:
    kb, told = everything.kb, json.loads(files[COUNTS])
    ballots = sum(bool(actors) for vote in kb.votes.values() for actors in vote.ballots.values())
    assert sum(told["events"].values()) + sum(told["left_out"].values()) == (
        len(kb.passages) + ballots
    )
    assert told["events"] == Counter(one["event"][0] for one in events(files))


def test_an_accusation_has_its_speakers_as_actors_and_tells_of_whom_it_speaks(
    own_files: dict[str, str],
) -> None:
    [one] = [
        one
        for one in events(own_files)
        if one["event_text"][0].startswith("These services are increasingly collaborating")
    ]
    assert (one["event"], one["mode"], one["cameo_root"]) == (["ACCUSE"], ["allege"], "11")
    assert [actor["code"] for actor in one["actor"]][:3] == ["ALB", "AUT", "BEL"]
    assert "recipient" not in one
    assert one["comment"].startswith("act: accuse\nabout: Iran\n")
    assert one["date"] == "2025-07-31"
    assert "enddate" not in one


def test_a_demand_is_made_of_whom_it_addresses(own_files: dict[str, str]) -> None:
    [one] = [
        one for one in events(own_files) if "put an end to such illegal" in one["event_text"][0]
    ]
    assert [who["entity_text"] for who in one["recipient"]] == ["Iran"]


def test_nobody_is_accused_or_supported_who_is_only_spoken_of(everything: Library) -> None:
    parts = [
        part for said in described(Kind.STATEMENT).records(everything) for part in said.passages
    ]
    assert any(part.about and part.act in (Act.ACCUSE, Act.CONDEMN) for part in parts)
    for part in parts:
        assert set(directed_at(part)) <= set(part.to)
        role, others = tied_to(part)
        assert role in (part.act.value, "speaks of", "speaks to")
        assert role == "speaks of" or set(others) <= set(part.to)


def test_the_attacked_are_not_condemned_with_the_attacker(own_files: dict[str, str]) -> None:
    """As "condemns the missile strikes on Erbil, Iraq" speaks of Iran and of Iraq."""
    condemned = [
        one
        for one in events(own_files)
        if one["event"] == ["ACCUSE"] and re.search("about: .*; ", one["comment"])
    ]
    assert all("recipient" not in one for one in condemned)


def test_for_whom_somebody_spoke_is_told(own_files: dict[str, str]) -> None:
    told = [
        one["comment"]
        for one in events(own_files)
        if one["actor"][0]["entity_text"] == "Donald Trump"
    ]
    assert told
    assert all("on_behalf_of: United States" in one for one in told)


def test_a_date_that_is_no_day_says_between_which_it_is(files: dict[str, str]) -> None:
    vague = [one for one in events(files) if "enddate" in one]
    assert vague
    for one in vague:
        assert one["date"] < one["enddate"]
        assert "\ndate: " in one["comment"]


def test_what_is_withdrawn_is_left_out_and_counted() -> None:
    library = read_folder(WITHDRAWN / "briefings")
    files = files_of(library)
    withdrawn = {one.id for one in library.kb.briefings.values() if one.is_withdrawn}
    assert not [one for one in events(files) if one["link"].partition("#")[0] in withdrawn]
    assert json.loads(files[COUNTS])["left_out"]["it is withdrawn"] > 0


def test_the_same_content_gives_the_same_bytes(everything: Library, files: dict[str, str]) -> None:
    again = files_of(with_formats(everything))
    assert again[NAME] == files[NAME]
    assert again[COUNTS] == files[COUNTS]
