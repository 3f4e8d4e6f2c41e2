"""`briefings upgrade`: what it says, what it asks, and that a dry run writes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing_site.cli import briefings
from tests.cli.conftest import BRIEFING, Run

HOME = Path("briefings/2022/2022-03-03-pause.yaml")


def of_kind(site: Path, kind: str) -> Path:
    """Say of what kind the source is."""
    (site / HOME).write_text(BRIEFING.replace("    snapshot:", f"    kind: {kind}\n    snapshot:"))
    return site / HOME


def test_a_dry_run_says_what_would_be_merged(site: Path, run: Run) -> None:
    path = of_kind(site, "official")
    before = path.read_text()
    result = run("upgrade", "--dry-run")
    assert result.exit_code == 0
    assert result.output == (
        'note: 2022-03-03-pause: "pause" and "rest" are passages of "pause"\n'
        "briefings/2022/2022-03-03-pause.yaml: 2 changes\n"
        "2 places in 1 file would change\n"
    )
    assert path.read_text() == before
    assert run("upgrade", "--quiet").exit_code == 0
    assert run("upgrade").output == "0 places in 0 files changed\n"


@pytest.mark.parametrize("typed", ["y", "n", ""])
def test_a_report_is_asked_about(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    path = of_kind(site, "news")
    before = path.read_text()
    monkeypatch.setattr("briefing_site.cli.terminal.is_somebody_there", lambda: True)
    result = CliRunner().invoke(briefings, ["upgrade"], input=f"{typed}\n", catch_exceptions=False)
    assert result.stderr.startswith(
        '\n2022-03-03-pause: "pause" and "rest"\n'
        "The speakers, the date, the venue and the sources are the same.\n"
        "Said on one occasion? Enter leaves it open"
    )
    assert ("passages:" in path.read_text()) == (typed == "y")
    is_open = 'note: 2022-03-03-pause: "pause" and "rest" may be one act of speaking'
    assert (is_open in result.stderr) == (typed == "")
    assert before in path.read_text() or typed == "y" or "form: reported" in path.read_text()
    monkeypatch.undo()
    monkeypatch.chdir(site)
    assert run("upgrade").output.endswith("0 places in 0 files changed\n")
