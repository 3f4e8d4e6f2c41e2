"""What a shell completes: the script of click, run by bash itself."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_site.diagnostics.codes import CODES
from tests.waiting import SECONDS
from tests.whole_sites import REPOSITORY

SCRIPT = """\
eval "$(_BRIEFINGS_COMPLETE=bash_source briefings)"
complete -p briefings > /dev/null || exit 1
COMP_WORDS=(briefings "$@")
COMP_CWORD=$#
_briefings_completion briefings
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def completed(tmp_path: Path) -> "Completed":
    command = tmp_path / "briefings"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefing_site "$@"\n')
    command.chmod(0o755)
    return Completed(tmp_path)


class Completed:
    """Bash, with the command in its path."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, *words: str) -> list[str]:
        """Type words, press the tabulator in the last of them, and give what is offered."""
        done = subprocess.run(  # noqa: S603 - the script above
            [str(shutil.which("bash")), "--norc", "-c", SCRIPT, "bash", *words],
            cwd=self._folder,
            env={
                "PATH": f"{self._folder}{os.pathsep}{os.environ['PATH']}",
                "PYTHONPATH": str(REPOSITORY / "generator"),
            },
            capture_output=True,
            text=True,
            check=True,
            timeout=SECONDS,
        )
        assert done.stderr == ""
        return done.stdout.split()


def test_bash_completes_commands(completed: Completed) -> None:
    assert completed("b") == ["build"]
    assert completed("se") == ["serve"]


def test_bash_completes_options_the_shared_ones_too(completed: Completed) -> None:
    assert completed("check", "--s") == ["--snapshots", "--strict"]
    assert completed("check", "--ver") == ["--verbose"]


def test_bash_completes_what_an_option_takes(completed: Completed) -> None:
    assert completed("check", "--format", "c") == ["concise"]
    assert completed("check", "--color", "n") == ["never"]


def test_bash_completes_codes_in_the_letters_that_are_typed(completed: Completed) -> None:
    codes = [code for code in CODES if code.startswith("BRF20")]
    assert len(codes) > 1
    assert completed("explain", "BRF20") == codes
    assert completed("explain", "brf20") == [code.lower() for code in codes]


def test_bash_completes_the_names_of_rules(completed: Completed) -> None:
    slugs = [code.slug for code in CODES.values() if code.slug.startswith("unknown-a")]
    assert completed("explain", "unknown-a") == slugs
    assert "unknown-actor" in slugs
