"""The files that the table of positions and the comparison are made from."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from briefing_site.exports.positions import positions_files
from briefing_site.exports.signatures import signatures_files
from briefing_site.exports.votes import votes_files
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.blocs import members_on
from briefing_site.knowledge.positions import held_on, histories
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.markup import Element
from tests.markup import read_site as read_built
from tests.whole_sites import EVERYTHING, VOTES
from tools.frozen import FROZEN

HERE = Path(__file__).parent
MatchGolden = Callable[[str, Path], None]
Content = dict[str, Any]


def library_of(briefings: Path) -> Library:
    settings = Settings(briefings=briefings)
    return Library(read_site(settings).kb, settings)


@pytest.fixture(scope="module")
def library() -> Library:
    return library_of(FROZEN)


@pytest.fixture(scope="module")
def positions(library: Library) -> Content:
    (file,) = positions_files(library)
    content: Content = json.loads(file.text)
    return content


@pytest.mark.parametrize("export", [positions_files, signatures_files, votes_files])
def test_a_file_holds_exactly_what_is_expected(
    export: Callable[[Library], Any], match_golden: MatchGolden
) -> None:
    (file,) = export(library_of(EVERYTHING / "briefings"))
    shown = json.dumps(json.loads(file.text), ensure_ascii=False, indent=1) + "\n"
    match_golden(shown, HERE / "expected" / Path(file.path).name)


def test_a_position_that_votes_alone_show_names_them() -> None:
    (file,) = positions_files(library_of(VOTES / "briefings"))
    named = [one["by_votes"] for one in json.loads(file.text)["positions"]]
    assert named == [["2023-01-09-aid-renewed#renewal"], ["2023-07-11-aid-not-renewed#nine-months"]]


@pytest.mark.parametrize("export", [positions_files, signatures_files])
def test_a_file_is_one_line_without_white_space_between_values(
    export: Callable[[Library], Any], library: Library
) -> None:
    (file,) = export(library)
    content = json.loads(file.text)
    assert file.text == json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def test_positions_of_retracted_and_superseded_briefings_are_left_out() -> None:
    (file,) = positions_files(library_of(EVERYTHING / "briefings"))
    assert "2022-06-10-retracted" not in file.text
    assert "2022-06-09-superseded" not in file.text


def days(kb: KnowledgeBase) -> list[dt.date]:
    """Give every day on which a position or a membership begins or ends, and those around it."""
    ends = [
        date
        for actor in kb.actors.values()
        for membership in actor.memberships
        for end in (membership.from_, membership.to)
        if end
        for date in (end.first, end.last)
    ]
    turns = {*ends, *(position.date for position in kb.positions)}
    around = (-1, 0, 1)
    return sorted({day + dt.timedelta(days=shift) for day in turns for shift in around})


def standing(content: Content, day: str) -> dict[tuple[str, str], tuple[str, str, str]]:
    """Say from the file alone who holds which stance on a day, since when, last shown when."""
    known = [one for one in content["positions"] if one["date"] <= day]
    found: dict[tuple[str, str], tuple[str, str, str]] = {}
    for actor, issue in {(actor, one["issue"]) for one in known for actor in one["actors"]}:
        own = [one for one in known if actor in one["actors"] and one["issue"] == issue]
        stance = own[-1]["stance"]
        others = [
            one["date"]
            for one in own
            if on_what(one) != on_what(own[-1]) and one["date"] < own[-1]["date"]
        ]
        before = max(others, default="")
        run = [one for one in own if one["date"] > before and one["stance"] == stance]
        shown = [[at for at in one["shown"] if before < at <= day] or [one["date"]] for one in run]
        days = [at for each in shown for at in each]
        found[actor, issue] = (stance, min(days), max(days))
    return found


def on_what(position: Content) -> tuple[str, list[str]]:
    """Give a stance with its conditions, on which alone it is that stance."""
    return position["stance"], position.get("conditions", [])


def test_on_every_day_the_file_places_each_actor_as_knowledge_does(
    library: Library, positions: Content
) -> None:
    known = histories(library.kb)
    for day in days(library.kb):
        held = {key: held_on(history, day) for key, history in known.items()}
        assert standing(positions, day.isoformat()) == {
            key: (one.stance.value, one.since.isoformat(), one.last_shown.isoformat())
            for key, one in held.items()
            if one
        }


def test_on_every_day_the_file_gives_the_members_that_knowledge_does(
    library: Library, positions: Content
) -> None:
    heard = {actor["id"] for actor in positions["actors"]}
    for day in days(library.kb):
        for bloc in positions["blocs"]:
            members = {
                one["actor"]
                for one in bloc["members"]
                if one.get("from", "") <= day.isoformat() <= one.get("to", "9999")
            }
            known = {actor.id for actor in members_on(library.kb, bloc["id"], day)}
            assert members == known & heard, (bloc["id"], day)


def test_every_address_leads_to_a_page_and_a_place_on_it(
    library: Library, positions: Content, frozen_site: Path
) -> None:
    pages = read_built(frozen_site / "briefings")
    (file,) = signatures_files(library)
    named = [*positions["actors"], *positions["issues"], *positions["positions"]]
    named += json.loads(file.text)["statements"]
    broken = [one["href"] for one in named if not leads_somewhere(one["href"], pages)]
    assert broken == []


def leads_somewhere(href: str, pages: Mapping[str, Element]) -> bool:
    path, _, anchor = href.partition("#")
    page = pages.get(f"{path}index.html")
    places = {one.attributes.get("id") for one in page.every()} if page else set()
    return page is not None and anchor in {"", *places}
