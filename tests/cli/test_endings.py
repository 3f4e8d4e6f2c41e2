"""How a command ends when it cannot go on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from briefing_site.cli.endings import STATUSES

Run = Callable[..., Result]


def fail(monkeypatch: pytest.MonkeyPatch, fault: BaseException) -> None:
    def read_site(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr("briefing_site.pipeline.read_site", read_site)


def ended(result: Result) -> tuple[int, str, str]:
    return result.exit_code, result.stdout, result.stderr


def test_a_fault_of_ours_is_said_to_be_one(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert site.is_dir()
    fail(monkeypatch, ValueError("no such\x1b thing\nat all"))
    assert ended(run("check")) == (
        70,
        "",
        (
            "error: the program failed: ValueError: no such␛ thing\n"
            "   hint: this is a fault of ours: please report it with what --verbose shows\n"
        ),
    )


def test_verbose_shows_where_a_fault_of_ours_came_from(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert site.is_dir()
    fail(monkeypatch, KeyError("x"))
    lines = run("check", "-v").stderr.splitlines()
    assert (lines[0], lines[-3], lines[-2]) == (
        "Traceback (most recent call last):",
        "KeyError: 'x'",
        "error: the program failed: KeyError: 'x'",
    )


@pytest.mark.parametrize(
    ("fault", "said", "cure"),
    [
        (
            OSError(28, "No space left on device", "out/x.md"),
            '"out/x.md": no space left on device',
            "make room on that disk, and run this again",
        ),
        (
            OSError(28, "No space left on device", "theme/x.js", None, "site/x.js"),
            '"site/x.js": no space left on device',
            "make room on that disk, and run this again",
        ),
        (
            PermissionError(13, "Permission denied", "theme/x.js", None, "site/x.js"),
            '"theme/x.js": permission denied',
            "let yourself read and write there, and run this again",
        ),
        (
            PermissionError(13, "Permission denied"),
            "permission denied",
            "let yourself read and write there, and run this again",
        ),
        (
            OSError(5, "Input/output error"),
            "input/output error",
            "--verbose shows what was being done",
        ),
    ],
)
def test_what_the_disk_refuses_is_said_in_clear_words(  # noqa: PLR0913, PLR0917 - fixtures
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch, fault: OSError, said: str, cure: str
) -> None:
    assert site.is_dir()
    fail(monkeypatch, fault)
    assert ended(run("check")) == (2, "", f"error: {said}\n   hint: {cure}\n")


def test_ctrl_c_says_one_word(site: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert site.is_dir()
    fail(monkeypatch, KeyboardInterrupt())
    assert ended(run("check")) == (130, "", "interrupted\n")


def test_help_names_every_exit_status(run: Run) -> None:
    listed = run("--help").output.partition("\nExit status:\n")[2]
    named = [line.split()[0] for line in listed.splitlines() if line[2:3].isdigit()]
    assert named == [str(status) for status in STATUSES]
