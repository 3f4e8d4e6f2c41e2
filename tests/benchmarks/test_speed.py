"""The page about speed: made of figures by a command, never by hand."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from benchmarks import builds
from benchmarks.figures import Build, Figures, keep, read
from benchmarks.speed import __main__ as speed
from benchmarks.speed.growth import at, change, reached
from benchmarks.speed.page import SHOWN, page
from benchmarks.speed.plot import GAP, HEIGHT, Line, apart, draw

HERE = Path(__file__).parent
MatchGolden = Callable[[str, Path], None]
MILLISECONDS = {
    "stock": 15.0,
    "ours": 2.0,
    "without-exports": 1.5,
    "site-feeds": 1.9,
    "hugo": 2.5,
    "eleventy": 3.0,
    "zensical": 16.0,
}
PAGES = {300: 3_000, 1_000: 6_000, 5_000: 30_000}
SVG = "{http://www.w3.org/2000/svg}"


def figures() -> Figures:
    kept = Figures("A machine, 2 cores", {"MkDocs": "1.6.1", "Hugo": "0.1"})
    for size, pages in PAGES.items():
        for way, cost in MILLISECONDS.items():
            weight = pages * (30_000 if way == "ours" else 20_000)
            kept.note(
                size, way, Build(cost * pages / 1000, 100 + size // 5, pages, pages * 3, weight)
            )
        kept.note(size, "check", Build(size / 1000, 80))
        kept.note(size, "check-own", Build(0.33, 70))
        kept.note(size, "imports", Build(0.12, 25))
    kept.tables = {"live": [["What", "Median"], ["a summary", "0.3 s"]]}
    kept.day = "2026-11-28"
    return kept


def test_the_page_tells_what_was_measured_and_what_follows(match_golden: MatchGolden) -> None:
    match_golden(page(figures()), HERE / "speed.md")


def test_a_page_of_one_size_reckons_nothing() -> None:
    kept = figures()
    kept.builds = {300: kept.builds[300]}
    text = page(kept)
    assert "| 300 | 3,000 | 9,000 | 90 MB | 60 MB | 60 MB | 6 s | 160 MiB |" in text
    assert "100,000" not in text


def test_a_way_that_was_stopped_is_told_so() -> None:
    kept = figures()
    kept.builds[5_000]["stock"] = []
    assert "| 5,000 |  | MkDocs with Material, from the Markdown | stopped |" in page(kept)
    assert (
        "At 5,000 briefings `briefings build` makes 30,000 pages in 60 s: 0.80 times what Hugo"
        in (page(kept))
    )


def test_the_page_and_the_drawing_in_the_documentation_are_made_of_the_figures() -> None:
    kept = read(builds.FIGURES)
    assert speed.PAGE.read_text("utf-8") == page(kept)
    assert speed.DRAWING.read_text("utf-8") == speed.drawing(kept)


@pytest.mark.parametrize(
    ("measured", "size", "value"),
    [
        ({1: 7.0, 10: 10.0, 20: 20.0}, 10, 10.0),
        ({1: 7.0, 10: 10.0, 20: 20.0}, 40, 40.0),
        ({10: 15.0, 20: 20.0}, 40, 30.0),
        ({10: 10.0, 20: 40.0}, 40, 160.0),
    ],
    ids=["measured", "growing-alike", "a-line", "a-rate"],
)
def test_what_nobody_built_is_reckoned_by_the_worse_growth(
    measured: dict[int, float], size: int, value: float
) -> None:
    assert at(size, measured) == pytest.approx(value)


def test_a_limit_is_reached_where_the_growth_leads() -> None:
    assert reached(100.0, {10: 10.0, 20: 20.0}) == 100
    assert reached(100.0, {1_000: 10.0, 2_000: 19.7}) == 10_000
    assert change({1: 2.0, 2: 3.0}, [1, 2]) == 0.5


def test_the_drawing_names_every_way_beside_its_mark() -> None:
    drawn = fromstring(speed.drawing(figures()))  # noqa: S314 - our own
    texts = [text.text for text in drawn.iter(f"{SVG}text")]
    assert texts[-len(SHOWN) :] == [
        "Zensical, 480 s",
        "MkDocs with Material, 450 s",
        "Eleventy, 90 s",
        "Hugo, 75 s",
        "briefings build, 60 s",
        "briefings build without exports, 45 s",
    ]
    marks = {path.get("d") for path in drawn.iter(f"{SVG}path") if path.get("transform")}
    assert len(marks) == len(SHOWN)
    assert drawn.get("role") == "img"
    assert speed.drawing(figures()) == speed.drawing(figures())


def test_names_of_lines_that_end_alike_stand_apart_and_within_the_drawing() -> None:
    places = [y for y, _ in apart([(360.0, 0), (361.0, 1), (362.0, 2), (60.0, 3)])]
    assert places[0] == 60.0
    assert all(below - above >= GAP for above, below in pairwise(places))
    assert places[-1] < HEIGHT - 20


def test_a_name_is_escaped() -> None:
    assert "<b>" not in draw([Line("<b>", {1: 1.0, 2: 2.0})], "<b>", "<b>")


def test_the_last_table_that_a_command_printed_is_read() -> None:
    printed = "| a |\n| --- |\n| 1 |\n\nWords.\n\n| What | ms |\n|---|---:|\n| a b | 3 |\n"
    assert speed.table_in(printed) == [["What", "ms"], ["a b", "3"]]


def test_the_command_measures_what_is_missing_and_writes_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, asked = tmp_path / "figures.json", []
    kept = figures()
    kept.tables = {"live": [["What", "Median"], ["a summary", "0.3 s"]]}
    keep(kept, path)

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(" ".join(command[2:]))
        return subprocess.CompletedProcess(
            command, 0, "| Query | kB |\n|---|---|\n| Norway | 23 |\n"
        )

    monkeypatch.setattr(speed, "PAGE", tmp_path / "speed.md")
    monkeypatch.setattr(speed, "DRAWING", tmp_path / "speed.svg")
    monkeypatch.setattr(builds, "main", lambda rest: asked.append(" ".join(rest)))
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(speed, "find_spec", lambda name: name != "benchmarks.live")
    speed.main(["--to", str(path), "--resume"])
    assert asked == [
        f"--to {path} --resume",
        "benchmarks.patching --sizes 5000",
        "benchmarks.search",
    ]
    assert "| Norway | 23 |" in (tmp_path / "speed.md").read_text("utf-8")
    assert re.match("<svg ", (tmp_path / "speed.svg").read_text("utf-8"))
    speed.main(["--to", str(path), "--page"])
    assert len(asked) == 3
