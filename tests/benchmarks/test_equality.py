"""The command that builds sites both ways: which sites, and what it says of each."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from benchmarks import equality
from benchmarks.equality import Compared, compared, lay_out_site, left_out
from briefing_site.site.speedups import ALL, Speedup
from tests.whole_sites import GOLDEN_SITES, REPOSITORY


def test_each_golden_site_our_own_and_the_random_ones_are_built(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def all_compared(names: Iterable[str], _: int) -> Iterable[Compared]:
        asked.extend(names)
        return [Compared(name, 3, ["a.html: other"] * (name == "hostile")) for name in asked]

    monkeypatch.setattr(equality, "all_compared", all_compared)
    with pytest.raises(SystemExit, match="1"):
        equality.main(["--random", "2", "--first", "7", "--made-up", "40"])
    golden = [site.name for site in GOLDEN_SITES]
    assert asked == ["this repository", *golden, "hostile", "40 made up", "random 7", "random 8"]
    lines = capsys.readouterr().out.splitlines()
    assert lines[-5:] == [
        "  a.html: other",
        "40 made up: 3 pages, 0 differences",
        "random 7: 3 pages, 0 differences",
        "random 8: 3 pages, 0 differences",
        f"{len(asked)} sites, {3 * len(asked)} pages; 1 of the sites differ",
    ]


@pytest.mark.parametrize("name", ["answers", "hostile", "2 made up", "random 1"])
def test_a_site_is_laid_out_by_its_name(name: str, tmp_path: Path) -> None:
    config = lay_out_site(name, tmp_path / "source")
    assert config.name == "mkdocs.yml"
    assert [*(config.parent / "briefings").rglob("*.yaml")] != []


def test_our_own_content_is_taken_where_it_is(tmp_path: Path) -> None:
    assert lay_out_site("this repository", tmp_path) == REPOSITORY / "mkdocs.yml"


def test_a_random_site_leaves_out_one_part_and_others_each() -> None:
    assert left_out("votes") == left_out("300 made up") == sorted(ALL)
    assert {part for n in range(len(ALL)) for part in left_out(f"random {n}")} == ALL


def test_a_difference_is_told_with_the_build_in_which_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build_fast(_: Path, site: Path, speedups: frozenset[Speedup] = ALL) -> None:
        site.mkdir(exist_ok=True)
        (site / "a.html").write_text("<p>a</p>")
        (site / "b.csv").write_text("1" if speedups == ALL else "2")

    monkeypatch.setattr(equality, "lay_out_site", lambda *_: tmp_path)
    monkeypatch.setattr(equality, "build_by_mkdocs", build_fast)
    monkeypatch.setattr(equality, "build_fast", build_fast)
    parts = left_out("random 1")
    assert compared("random 1") == Compared(
        "random 1", 1, [f"without {parts[0]}: b.csv: other bytes"]
    )
