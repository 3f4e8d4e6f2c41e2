"""What a check beside the server finds is told, and so is its end where nobody asked for it."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from queue import Queue
from tempfile import TemporaryDirectory
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from briefing_site.live import aside, content, preview
from briefing_site.live.aside import CheckAside
from briefing_site.live.check import Asked, Findings
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from briefing_site.site.build import build_site
from tests.live.conftest import Show
from tests.live.test_equal import hold_equal
from tests.live.test_saved import BRIEFING, replaced, save
from tests.waiting import SECONDS
from tests.whole_sites import ANSWERS, lay_out

NORWAY = "briefings/actors/norway.yaml"

FOR_EVER = """
from threading import Event
from briefing_site.live import check
check.read_site = lambda settings, gone: Event().wait()
check.main()
"""
FAILING = "import os; os._exit(3)"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return lay_out(tmp_path, ANSWERS / "briefings")


def asked_of(config: Path) -> Asked:
    return Asked(Settings(config.parent / "briefings", docs=config.parent / "docs"))


def removed(folder: Path) -> list[str]:
    (folder / NORWAY).unlink()
    return [NORWAY]


class Gone(subprocess.Popen[bytes]):
    """A process that has ended before anybody can tell it anything."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **options)
        self.wait(timeout=SECONDS)


def test_another_process_finds_what_a_reading_finds(config: Path) -> None:
    replaced(BRIEFING, "by: [canada, norway]", "by: [canada, nroway]")(config.parent)
    outcome = read_site(asked_of(config).settings)
    (error,) = outcome.errors
    text = (config.parent / BRIEFING).read_text("utf-8")
    advice = len(outcome.diagnostics) - 1
    found = CheckAside(asked_of(config)).findings()
    assert found == Findings((error,), advice, {error.span.path: text})


def test_files_that_another_leaves_without_an_actor_are_told_by_a_check(
    config: Path, show: Show
) -> None:
    shown = show(config)
    save(shown, removed)
    assert shown.problems() == []
    shown.check()
    assert {problem.partition(":")[0] for problem in shown.problems()} == {BRIEFING}
    assert all(f"hint: {NORWAY} is gone" in problem for problem in shown.problems())
    built = build_site(config, strict=False, site_dir=config.parent / "built")
    hold_equal(shown, built)


def test_a_check_that_a_save_overtakes_ends_and_is_begun_anew(
    config: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = Queue[CheckAside]()

    class Begun(CheckAside):
        def findings(self) -> Findings | None:
            begun.put(self)
            return super().findings()

    monkeypatch.setattr(content, "CheckAside", Begun)
    monkeypatch.setattr(preview, "CALM", 0)
    shown = show(config)
    with monkeypatch.context() as slow:
        slow.setattr(aside, "COMMAND", ("-c", FOR_EVER))
        checking = Thread(target=shown.check, daemon=True)
        checking.start()
        begun.get(timeout=SECONDS)
    save(shown, removed)
    checking.join(timeout=SECONDS)
    assert not checking.is_alive()
    begun.get_nowait()
    assert {problem.partition(":")[0] for problem in shown.problems()} == {BRIEFING}


def test_a_check_that_fails_is_told_until_one_does_not(
    config: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = show(config)
    with monkeypatch.context() as failing:
        failing.setattr(aside, "COMMAND", ("-c", FAILING))
        failing.setattr("subprocess.Popen", Gone)
        shown.check()
    (problem,) = shown.problems()
    assert problem == (
        "error: the content was not checked: what checks it ended with status 3\n"
        "   hint: save a file to have it checked again\n"
    )
    shown.check()
    assert shown.problems() == []


def test_a_strict_preview_does_not_begin_unchecked(
    config: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(aside, "COMMAND", ("-c", FAILING))
    with TemporaryDirectory() as folder:
        monkeypatch.setattr(preview, "TemporaryDirectory", lambda **_: SimpleNamespace(name=folder))
        with pytest.raises(Abort):
            preview.Preview(config, strict=True)
    assert "the content was not checked: what checks it ended with status 3" in caplog.messages


def test_what_is_found_in_files_that_changed_meanwhile_is_not_told(
    config: Path, show: Show
) -> None:
    shown = show(config)
    replaced(BRIEFING, "by: [canada, norway]", "by: [canada, nroway]")(config.parent)
    shown.check()
    assert shown.problems() == []
    shown.changed(frozenset({config.parent / BRIEFING}))
    assert len(shown.problems()) == 1


def test_a_check_ends_with_its_input(config: Path) -> None:
    command = [sys.executable, "-c", FOR_EVER]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as checking:  # noqa: S603
        assert checking.stdin
        pickle.dump(asked_of(config), checking.stdin)
        checking.stdin.close()
        assert checking.wait(timeout=SECONDS) == 1


def test_a_check_names_the_ids_that_there_are_for_editors(config: Path, show: Show) -> None:
    schemas = config.parent / "schema"
    schemas.mkdir()
    (schemas / "briefing.json").write_text("{}", "utf-8")
    show(config).check()
    assert '"canada"' in (schemas / "with-ids/ids.json").read_text("utf-8")
