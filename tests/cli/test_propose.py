"""`briefings propose`: what it prints of an event, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("site")
"""The command reads the actors of the folder where it runs."""

FORM = "### What happened?\n\nThey met.\n\n### When?\n\n2022-03-03\n"


def event(folder: Path, content: str) -> str:
    path = folder / "event.json"
    path.write_text(content, "utf-8")
    return str(path)


def test_an_issue_is_answered(run: Run, tmp_path: Path) -> None:
    issue = {"title": "Briefing: Talks", "body": FORM}
    done = run("propose", event(tmp_path, json.dumps({"issue": issue})))
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Its file would be `briefings/2022/2022-03-03-talks.yaml`.\n\n```yaml\n" in done.output


def test_an_issue_without_the_form_gets_no_answer(run: Run, tmp_path: Path) -> None:
    done = run("propose", event(tmp_path, '{"issue": {"title": "Hello", "body": null}}'))
    assert (done.exit_code, done.output) == (0, "")


@pytest.mark.parametrize("more", [{}, {"repository": "x"}, {"repository": [], "x": 1}])
def test_only_an_issue_is_needed(run: Run, tmp_path: Path, more: dict[str, object]) -> None:
    told = {"issue": {"title": "Briefing: Talks", "created_at": 7}, **more}
    done = run("propose", event(tmp_path, json.dumps(told)))
    assert (done.exit_code, done.output) == (0, "")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("{", "cannot be read as an event"),
        ("[" * 100_000, "cannot be read as an event"),
        ("[]", "tells of no issue"),
        ("{}", "tells of no issue"),
        ('{"issue": {"body": "### What happened?"}}', "tells of no issue"),
        ('{"issue": {"title": 7, "body": ""}}', "tells of no issue"),
        ('{"issue": {"title": "Talks", "body": ["x"]}}', "tells of no issue"),
    ],
)
def test_what_is_no_event_is_refused(run: Run, tmp_path: Path, content: str, why: str) -> None:
    path = event(tmp_path, content)
    done = run("propose", path)
    assert (done.exit_code, done.stderr) == (
        2,
        (
            f'error: "{path}" {why}\n'
            "   hint: name the file that GITHUB_EVENT_PATH names, in a workflow that runs on "
            "issues\n"
        ),
    )
