"""One file at which the program fails: every other is read, checked and written all the same."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.knowledge import rules
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.records import Records
from briefing_site.knowledge.resolve import resolve
from briefing_site.knowledge.world import World
from briefing_site.layout import layout
from briefing_site.model.in_full import record_in_full
from briefing_site.model.record import NamedRecord
from briefing_site.pages.library import Library
from briefing_site.source.parts import Part
from tests.cli.conftest import Run, write

READING = "briefing_site.knowledge.file_reading.record_in_full"
CANADA = "briefings/actors/canada.yaml"

FAILED = """\
briefings/actors/canada.yaml:1:1: error[BRF016]: the program failed at this file, with "KeyError: 1"
    1 | name: Canada
      | ^
   hint: this is a fault of ours: please report it with this file and what --verbose shows
"""

BROKEN = {"actors/broken.yaml": "name: Broken\nkind: stat\n"}


def failing_reading(kind: str, id_: str, given: dict[str, Any], whole: Part) -> NamedRecord | None:
    if id_ == "canada":
        raise KeyError(1)
    return record_in_full(kind, id_, given, whole)


def failing_resolve(records: Records, *, drafts: bool) -> KnowledgeBase:
    for record in records.all():
        if record.id == "canada":
            raise KeyError(1)
    return resolve(records, drafts=drafts)


def failing_rule(world: World) -> Iterator[Diagnostic]:
    for record in world.records.all():
        if record.id == "canada":
            raise KeyError(1)
    yield from ()


@pytest.fixture(params=["reading", "resolving", "checking"])
def fault(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program fail at one actor's file."""
    match request.param:
        case "reading":
            monkeypatch.setattr(READING, failing_reading)
        case "resolving":
            monkeypatch.setattr("briefing_site.pipeline.resolve", failing_resolve)
        case _:
            monkeypatch.setattr(f"{rules.__name__}.unreferenced_issue.check", failing_rule)


@pytest.mark.usefixtures("fault")
def test_check_names_the_file_and_goes_on(site: Path, run: Run) -> None:
    write(site / "briefings", BROKEN)
    done = run("check")
    assert done.exit_code == 70
    assert FAILED in done.stdout
    assert 'briefings/actors/broken.yaml:2:7: error[BRF105]: "kind" cannot be "stat"' in done.stdout


@pytest.mark.usefixtures("fault")
def test_verbose_shows_where_the_program_failed(site: Path, run: Run) -> None:
    assert site.is_dir()
    shown = run("check", "--verbose").stderr
    assert "Traceback (most recent call last):" in shown
    assert "KeyError: 1" in shown


@pytest.mark.usefixtures("fault")
@pytest.mark.parametrize(
    "command", [("render", "--to", "out"), ("rename", "talks", "x"), ("merge", "talks", "x")]
)
def test_what_needs_all_files_writes_nothing(
    site: Path, run: Run, command: tuple[str, ...]
) -> None:
    before = sorted(site.rglob("*"))
    done = run(*command)
    assert done.exit_code in {1, 2}
    assert CANADA in done.stderr
    assert sorted(site.rglob("*")) == before


def test_fmt_names_the_file_and_puts_the_others_in_order(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert site.is_dir()
    real = layout.laid_out

    def failing(text: Any, kind: str) -> str:  # noqa: ANN401
        if kind == "actor":
            raise KeyError(1)
        return real(text, kind)

    monkeypatch.setattr("briefing_site.layout.files.laid_out", failing)
    done = run("fmt")
    assert (done.exit_code, done.stderr) == (
        70,
        f"{FAILED}2 files put in order, 0 as it should be\n",
    )


def test_a_page_at_which_the_program_fails_names_its_file(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(library: Library) -> list[object]:
        for record in library.kb.actors.values():
            raise KeyError(record.name)
        return []

    monkeypatch.setattr("briefing_site.pages.site.planned_pages", failing)
    done = run("render", "--to", "out")
    assert (done.exit_code, done.stderr) == (
        70,
        (
            f"error: the program failed at {CANADA}: KeyError: 'Canada'\n"
            "   hint: this is a fault of ours: please report it with what --verbose shows\n"
        ),
    )
    assert not (site / "out").exists()


def test_a_file_name_that_is_no_text_is_a_finding(site: Path, run: Run) -> None:
    name = os.path.join(os.fsencode(site), b"briefings", b"actors", b"caf\xe9.yaml")  # noqa: PTH118
    with open(name, "w", encoding="utf-8") as file:  # noqa: PTH123 - bytes
        file.write("name: Café\nkind: organization\n")
    done = run("check")
    assert done.exit_code == 1
    assert "briefings/actors/caf\N{REPLACEMENT CHARACTER}.yaml:1:1: error[BRF108]: " in done.stdout


def test_a_byte_order_mark_is_advice_that_fmt_mends(site: Path, run: Run) -> None:
    path = site / CANADA
    path.write_text(f"\ufeff{path.read_text()}", encoding="utf-8")
    assert run("check").exit_code == 0
    assert f"{CANADA}:1:1: advice[BRF409]: " in run("check").stdout
    assert run("fmt", "--check", CANADA).exit_code == 1
    assert run("fmt", CANADA).stdout == f"{CANADA}\n"
    assert path.read_text("utf-8") == "name: Canada\nkind: state\n"
    assert run("check").stdout == ""
