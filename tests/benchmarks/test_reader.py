from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import reader
from tests.thorough import some_of
from tools.serving import served


@pytest.fixture(autouse=True)
def once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "RUNS", 1)
    monkeypatch.setattr(reader, "QUERIES", ("Austria",))


def rows(output: str) -> Iterator[list[str]]:
    return (line.strip("| ").split(" | ") for line in output.splitlines() if line.startswith("|"))


@pytest.mark.parametrize(
    "what", some_of(("search", "matrix"), {"search"}, "another page, measured likewise")
)
def test_each_wait_is_measured_over_made_up_content(
    what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    reader.main([what, "--briefings", "3", "--actors", "12", "--issues", "3"])
    head, line, row = rows(capsys.readouterr().out)
    assert head == list(reader.HEADS[what])
    assert set(line) == {"---"}
    assert len(row) == len(head)
    # Something was found, or stands in the table, or is drawn.
    assert row[1 if what == "search" else 0] != "0"


def test_what_is_compressed_on_its_way_counts_as_compressed(tmp_path: Path) -> None:
    (tmp_path / "x.js").write_text("x" * 10_000)
    (tmp_path / "x.bin").write_text("x" * 10_000)
    with reader.started() as browser, served(tmp_path, reader.BELOW) as address:
        sizes = {}
        for name in ("x.js", "x.bin"):
            with reader.opened(browser) as page:
                loading = reader.Loading(page)
                page.goto(address)
                page.evaluate("name => fetch(name).then((answer) => answer.text())", name)
                sizes[name] = loading.weight
    assert sizes["x.bin"] - sizes["x.js"] > 9_000
