"""The bar of a step, and what is told of it."""

import re
import signal
import threading
from collections.abc import Iterator

import pytest
from rich.console import Console

from briefing_site.cli import bar
from briefing_site.cli.bar import Watch
from briefing_site.progress import note, step, tracking, watching
from tests.waiting import SECONDS


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let rich take what pytest catches for a terminal."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")


def shown() -> None:
    """Wait until every bar that is due is shown, and for no clock of what ran before."""
    for thread in threading.enumerate():
        if isinstance(thread, threading.Timer) and thread.function.__module__ == bar.__name__:
            thread.join(timeout=SECONDS)


def items() -> Iterator[str]:
    shown()
    yield "a"
    yield "b"


def run(*, shows: bool, tells: bool = False, coloured: bool = False) -> None:
    with watching(Watch(shows=shows, tells=tells, coloured=coloured)):
        for item in tracking("reading [b]files", items()):
            note(f"{item}\x1b")
        with step("resolving"):
            shown()


@pytest.mark.parametrize("coloured", [True, False])
def test_a_run_that_lasts_shows_each_step(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, coloured: bool
) -> None:
    monkeypatch.setattr(bar, "PATIENCE", 0)
    run(shows=True, coloured=coloured)
    out, err = capsys.readouterr()
    assert (out, bool(re.search(r"\x1b\[[0-9;]*m", err))) == ("", coloured)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", err)
    assert re.findall(r"reading \[b\]files|resolving", plain)[0] == "reading [b]files"
    assert "resolving" in plain
    assert plain.count("\x1b[?25l") == plain.count("\x1b[?25h") == 2


def test_a_short_run_shows_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bar, "PATIENCE", 3600)
    with watching(Watch(shows=True, tells=False, coloured=True)):
        assert list(tracking("reading", "ab")) == ["a", "b"]
    assert capsys.readouterr() == ("", "")
    shown()  # the timers have been called off


def test_without_a_terminal_only_what_is_asked_for_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bar, "PATIENCE", 0)
    run(shows=False)
    assert capsys.readouterr() == ("", "")
    run(shows=False, tells=True)
    assert re.sub(r"\d\.\d\d s", "0.00 s", capsys.readouterr().err) == (
        "a␛\nb␛\nreading [b]files: 2 in 0.00 s\nresolving: 0.00 s\n"
    )


def test_a_step_that_fails_takes_its_bar_away(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bar, "PATIENCE", 0)

    def fail() -> None:
        with watching(Watch(shows=True, tells=False, coloured=False)), step("reading"):
            shown()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    err = capsys.readouterr().err
    assert err.count("\x1b[?25l") == err.count("\x1b[?25h") == 1


def test_ctrl_c_in_the_midst_of_taking_a_bar_away_waits_until_it_is_gone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bar, "PATIENCE", 0)
    show_cursor = Console.show_cursor

    def interrupted(console: Console, show: bool = True) -> bool:  # noqa: FBT001, FBT002 - rich's
        if show:
            signal.raise_signal(signal.SIGINT)
        return show_cursor(console, show)

    monkeypatch.setattr(Console, "show_cursor", interrupted)

    def run() -> None:
        with watching(Watch(shows=True, tells=False, coloured=False)), step("reading"):
            shown()

    with pytest.raises(KeyboardInterrupt):
        run()
    err = capsys.readouterr().err
    assert err.count("\x1b[?25l") == err.count("\x1b[?25h") == 1
