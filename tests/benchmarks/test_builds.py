from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import builds, figures, shell, sources
from benchmarks.figures import Build, Figures, OtherMachineError
from benchmarks.taken import FailedError, take
from benchmarks.ways import BUILDS, USUAL, WAYS
from tests.thorough import some_of

BUILT = Build(seconds=6.0, mebibytes=60, pages=1000, files=3000, bytes=20_000_000)


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ways") / "sources"
    sources.lay_out_all(2, folder)
    return folder


def test_every_way_has_sources_and_the_same_markdown(laid_out: Path) -> None:
    for way, described in WAYS.items():
        assert (laid_out / (described.folder or way)).is_dir()
    pages = {path.relative_to(laid_out / "stock/docs") for path in of_markdown(laid_out / "stock")}
    assert Path("actors/index.md") in pages
    for folder in ("zensical/docs", "eleventy/content"):
        place = laid_out / folder
        assert {path.relative_to(place) for path in of_markdown(place)} == pages
    assert len([*of_markdown(laid_out / "hugo/content")]) == len(pages)
    assert (laid_out / "hugo/content/actors/_index.md").is_file()


def of_markdown(folder: Path) -> Iterator[Path]:
    return folder.rglob("*.md")


@pytest.mark.parametrize(
    ("template", "slots"),
    [
        ("hugo/layouts/all.html", sources.HUGO_SLOTS),
        ("eleventy/layouts/shell.liquid", sources.ELEVENTY_SLOTS),
    ],
)
def test_a_template_is_the_theme_s_page_with_slots(
    laid_out: Path, template: str, slots: dict[str, str]
) -> None:
    text = (laid_out / template).read_text("utf-8")
    assert [text.count(slot) for slot in slots.values()] == [2, 1, 1]
    assert f"<title>{slots['title']} - On the Record</title>" in text
    assert 'href="/actors/index.html"' in text
    assert "slot-for" not in text
    assert (
        (laid_out / template).parents[1].joinpath("static" if "hugo" in template else "").is_dir()
    )


def test_a_page_that_does_not_show_its_content_is_no_template() -> None:
    with pytest.raises(ValueError, match="does not show its title, description and content"):
        shell.with_slots("<article></article>", sources.HUGO_SLOTS)


@pytest.mark.parametrize(
    "ways",
    some_of(
        (("ours",), ("ours", "stock", "through-mkdocs")), {("ours",)}, "the slower ways as well"
    ),
)
def test_ways_from_yaml_and_from_markdown_give_as_many_pages(
    ways: tuple[str, ...], laid_out: Path
) -> None:
    built = [builds.run(way, laid_out, 600) for way in ways]
    assert all(one and one.seconds > 0 and one.mebibytes > 20 for one in built)
    assert len({one.pages for one in built if one}) == 1
    assert not (laid_out / "ours/site").exists()


def test_programs_that_a_command_calls_count_as_well(tmp_path: Path) -> None:
    busy = "t = __import__('time').process_time; [0 for _ in iter(lambda: t() < 0.4, False)]"
    call = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {busy!r}])"
    taken = take([sys.executable, "-c", call], tmp_path, 60)
    assert taken is not None
    assert taken.seconds >= 0.4


def test_a_command_is_stopped_at_the_limit_with_all_that_it_called(tmp_path: Path) -> None:
    assert take(["sh", "-c", "sleep 60; true"], tmp_path, 0.05) is None


def test_what_a_benchmark_holds_itself_is_not_what_a_command_held(tmp_path: Path) -> None:
    held = b"x" * 200 * 2**20
    taken = take([sys.executable, "-S", "-c", "pass"], tmp_path, 60)
    assert taken is not None
    assert 0 < taken.mebibytes < len(held) / 2**21


def test_what_a_command_says_is_told_where_it_fails(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match=r"^sh -c echo no such thing; exit 3\nno such thing\n$"):
        take(["sh", "-c", "echo no such thing; exit 3"], tmp_path, 60)


def noted(**ways: Build | None) -> Figures:
    kept = Figures("A machine", {"Hugo": "0.1"})
    for way, build in ways.items():
        kept.note(300, way, build)
    return kept


def test_a_row_has_the_median_of_the_rounds_and_its_ratio_to_mkdocs_alone() -> None:
    kept = noted(stock=replace(BUILT, seconds=20.0), ours=BUILT, hugo=None)
    for seconds in (30.0, 90.0):
        kept.note(300, "stock", replace(BUILT, seconds=seconds, mebibytes=90))
    kept.note(300, "check", Build(0.512, 70))
    assert [*builds.rows(kept, 300)] == [
        (
            *("300", "1,000", "MkDocs with Material, from the Markdown", "30 s"),
            *("30.00", "1.00", "90 MiB", "20.0 MB", "3,000"),
        ),
        (
            *("300", "1,000", "`briefings build`", "6 s"),
            *("6.00", "0.20", "60 MiB", "20.0 MB", "3,000"),
        ),
        ("300", "", "Hugo, from the Markdown", "stopped", "", "", "", "", ""),
        ("300", "", "`briefings check`", "0.512 s", "", "", "70 MiB", "", ""),
    ]


def test_figures_are_kept_and_gone_on_with(tmp_path: Path) -> None:
    kept = noted(stock=BUILT, hugo=None)
    figures.keep(kept, tmp_path / "f.json")
    again = figures.begun(tmp_path / "f.json", "A machine", {"Hugo": "0.1"}, resume=True)
    assert again == kept
    assert [again.lacks(300, way, 2) for way in ("stock", "ours", "hugo")] == [True, True, False]
    assert not again.lacks(300, "stock", 1)
    anew = figures.begun(tmp_path / "f.json", "A machine", {"Hugo": "0.1"}, resume=False)
    assert anew.builds == {}


@pytest.mark.parametrize(
    ("machine", "versions"), [("Another", {"Hugo": "0.1"}), ("A machine", {"Hugo": "0.2"})]
)
def test_figures_of_something_else_are_not_gone_on_with(
    tmp_path: Path, machine: str, versions: dict[str, str]
) -> None:
    figures.keep(noted(stock=BUILT), tmp_path / "f.json")
    with pytest.raises(OtherMachineError, match=r"were measured on something else: A machine$"):
        figures.begun(tmp_path / "f.json", machine, versions, resume=True)


def test_the_ways_take_turns_and_a_run_that_was_ended_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[str] = []
    ends = iter([False, False, False, True, False])

    def run(way: str, *_: object) -> Build:
        if next(ends):
            raise KeyboardInterrupt
        ran.append(way)
        return BUILT

    monkeypatch.setattr(builds, "bring", lambda: True)
    monkeypatch.setattr(builds, "versions", lambda: {"Hugo": "0.1"})
    monkeypatch.setattr(builds, "lay_out", lambda *_: None)
    monkeypatch.setattr(builds, "run", run)
    command = ["--sizes", "5", "--rounds", "2", "--ways", "stock", "ours", "--to"]
    command += [str(tmp_path / "f.json")]
    with pytest.raises(KeyboardInterrupt):
        builds.main(command)
    builds.main([*command, "--resume"])
    assert ran == ["stock", "ours", "stock", "ours"]
    lines = capsys.readouterr().out.splitlines()
    assert "cores" in lines[0]
    assert lines[0].endswith("Hugo 0.1.")
    assert [line.split(" | ")[2] for line in lines[4:]] == [
        "MkDocs with Material, from the Markdown",
        "`briefings build`",
    ]


def test_usually_every_way_but_the_slowest_is_run() -> None:
    assert set(BUILDS) - set(USUAL) == {"through-mkdocs"}


def test_without_the_programs_nothing_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builds, "bring", lambda: False)
    with pytest.raises(SystemExit, match="could not bring Hugo, Zensical and Eleventy"):
        builds.main([])
