"""The map of an issue, and the outlines that it is drawn from."""

from __future__ import annotations

import re

import pycountry

from briefing_site.exports.outlines import drawing
from briefing_site.pages.outlines import Outline, world
from briefing_site.pages.world_map import frame

UNDRAWN = {"AQ", "BQ", "BV", "CC", "CX", "GF", "GP", "MQ", "RE", "SJ", "TK", "YT"}
"""Antarctica, and parts of states that Natural Earth draws with the state."""

PATH = re.compile(r"(M\d+ \d+l-?\d+([ -]-?\d+|-\d+)*z)*")


def is_on_sheet(outline: Outline) -> bool:
    left, top, right, bottom = outline.box
    return 0 <= left <= right <= world().width and 0 <= top <= bottom <= world().height


def test_every_country_is_on_the_map() -> None:
    known = {country.alpha_2 for country in pycountry.countries}
    assert known - set(world().countries) == UNDRAWN
    assert set(world().countries) <= known


def test_every_outline_is_a_path_inside_the_map() -> None:
    wrong = [
        code
        for code, outline in world().countries.items()
        if not PATH.fullmatch(outline.path) or not is_on_sheet(outline)
    ]
    assert wrong == []


def test_no_country_but_a_very_large_one_spans_half_the_map() -> None:
    wide = {
        code
        for code, outline in world().countries.items()
        if outline.box[2] - outline.box[0] > world().width / 4
    }
    assert wide == {"RU"}


def test_the_land_is_one_small_file_without_script_or_link() -> None:
    assert re.findall(r"<[a-z]+", drawing()) == ["<svg", "<path", "<path"]
    assert len(drawing()) < 40_000


def test_a_map_shows_what_it_is_about() -> None:
    assert frame([(1000, 200, 1200, 300), (1100, 250, 1400, 500)]) == (840, 185, 720, 330)


def test_a_map_of_one_small_state_shows_its_part_of_the_world() -> None:
    assert frame([(1208, 221, 1208, 221)]) == (848, 64, 720, 313)


def test_a_map_stays_on_the_world() -> None:
    assert frame([(0, 0, 2400, 1043)]) == (0, 0, 2400, 1043)
    assert frame([(2380, 1000, 2390, 1040)]) == (1680, 730, 720, 313)
