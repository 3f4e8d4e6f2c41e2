"""The map of an issue, and the outlines that it is drawn from."""

from __future__ import annotations

import re
from pathlib import Path

import pycountry
import pytest

from briefing_site.document.nodes import Drawing, Place, Shape
from briefing_site.exports.outlines import drawing
from briefing_site.knowledge.entities import Held
from briefing_site.model.issue import Issue
from briefing_site.pages.library import Library
from briefing_site.pages.outlines import Outline, world
from briefing_site.pages.parts.world_map import frame, world_map
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

EVERYTHING = Path(__file__).parents[2] / "sites/everything/briefings"

UNDRAWN = {"AQ", "BQ", "BV", "CC", "CX", "GF", "GP", "MQ", "RE", "SJ", "TK", "YT"}
"""Antarctica, and parts of states that Natural Earth draws with the state."""

PATH = re.compile(r"(M\d+ \d+l-?\d+([ -]-?\d+|-\d+)*z)*")


def is_on_sheet(outline: Outline) -> bool:
    left, top, right, bottom = outline.box
    return 0 <= left <= right <= world().width and 0 <= top <= bottom <= world().height


@pytest.fixture(scope="module")
def library() -> Library:
    settings = Settings(briefings=EVERYTHING)
    return Library(read_site(settings).kb, settings)


def work(library: Library) -> Issue:
    return library.kb.issues["arctic-work"]


def on_arctic_work(library: Library, *actors: str) -> dict[str, Held]:
    return {id_: library.standing.held[id_, "arctic-work"] for id_ in actors}


def every(shape: Shape, name: str) -> list[Shape]:
    """Find all elements of a name in a drawing."""
    inside = (child for child in shape.children if isinstance(child, Shape))
    found = [one for child in inside for one in every(child, name)]
    return [shape, *found] if shape.name == name else found


def test_a_state_on_a_map_leads_to_its_page_and_says_where_it_stands(library: Library) -> None:
    (figure,) = world_map(library, work(library), on_arctic_work(library, "iceland"))
    assert isinstance(figure, Drawing)
    words = (
        "Iceland, since 8 June 2022, last shown 8 June 2022: ◐ for, on conditions: "
        "Work in the Arctic Council should go on"
    )
    outline = world().countries["IS"].path
    assert every(figure.root, "a") == [
        Shape(
            "a",
            (("href", Place("actors/iceland.md")), ("aria-label", words)),
            (Shape("title", (), (words,)), Shape("path", (("d", outline),))),
        )
    ]


def test_a_map_says_what_its_patterns_mean_and_counts_its_states(library: Library) -> None:
    (figure,) = world_map(library, work(library), on_arctic_work(library, "iceland", "norway"))
    assert isinstance(figure, Drawing)
    ((proposition, _legend, told),) = [
        caption.children for caption in every(figure.root, "figcaption")
    ]
    assert proposition == Shape(
        "p",
        (("class", "brf-map__proposition"),),
        ("Work in the Arctic Council should go on",),
    )
    assert [one.children[1:] for one in every(figure.root, "li")] == [
        (" ", "◐ for, on conditions: 2 states")
    ]
    assert told == (
        "2 states on the map. 5 other actors placed on this issue have no outline and stand "
        "below. Outlines: Natural Earth, with the borders controlled on the ground, "
        "which say nothing of whose a territory is."
    )


def test_where_no_state_took_a_position_there_is_no_map(library: Library) -> None:
    assert world_map(library, work(library), {}) == ()


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
