"""The steps that answer a proposal: run as they stand, with a `gh` that notes its calls."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import yaml

from tests.waiting import SECONDS

ROOT = Path(__file__).resolve().parents[2]
WORKFLOW = ROOT / ".github/workflows/propose.yml"
COMMENTS = "repos/octo/briefings/issues/34/comments"
OURS = (
    '.[] | select(.user.login == "github-actions[bot]") |\n'
    '    select(.body | startswith("<!-- proposed briefing -->")) | .id'
)
BODY = "### What happened?\n\nIt was $(touch pwned) `touch pwned` ${{ github.token }}.\n"

GH = f"""\
#!{sys.executable}
import json, pathlib, sys

here = pathlib.Path(__file__).parent
with (here / "calls").open("a") as calls:
    calls.write(json.dumps(sys.argv[1:]) + "\\n")
if "--field" in sys.argv:
    (here / "posted").write_bytes(pathlib.Path("body.md").read_bytes())
else:
    print((here / "comments").read_text())
"""


def program(path: Path, does: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(does, "utf-8")
    path.chmod(0o755)


def answer(folder: Path, body: str | None, comments: str = "") -> tuple[str, list[list[str]]]:
    """Run the two steps on an event, and give what they said and what `gh` was asked."""
    bin_, work = folder / "bin", folder / "work"
    program(bin_ / "gh", GH)
    (bin_ / "comments").write_text(comments, "utf-8")
    (bin_ / "calls").touch()
    program(
        work / ".venv/bin/briefings",
        f'#!/bin/sh\nexec "{sys.executable}" -m briefing_site "$@"\n',
    )
    (work / "briefings").mkdir()
    event = folder / "event.json"
    event.write_text(json.dumps({"issue": {"title": "Briefing: ", "body": body}}), "utf-8")
    (job,) = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"].values()
    said = [run(step["run"], folder, event) for step in job["steps"][-2:]]
    assert sorted(path.name for path in work.iterdir()) == [".venv", "body.md", "briefings"]
    calls = (bin_ / "calls").read_text("utf-8").splitlines()
    return "".join(said), [json.loads(call) for call in calls]


def run(lines: str, folder: Path, event: Path) -> str:
    ran = subprocess.run(  # noqa: S603 - the step's own lines
        ["/bin/bash", "-e", "-c", lines],
        cwd=folder / "work",
        env={
            "PATH": f"{folder / 'bin'}{os.pathsep}{os.defpath}",
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_REPOSITORY": "octo/briefings",
            "NUMBER": "34",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def test_an_issue_is_answered_with_a_draft(tmp_path: Path) -> None:
    post = ["api", "--method", "POST", COMMENTS, "--field", "body=@body.md", "--silent"]
    assert answer(tmp_path, BODY) == ("", [["api", "--paginate", COMMENTS, "--jq", OURS], post])
    posted = (tmp_path / "bin/posted").read_text("utf-8")
    assert posted.startswith("<!-- proposed briefing -->\n")
    assert "\n  It was $(touch pwned) `touch pwned` ${{ github.token }}.\n" in posted


def test_an_answer_that_is_there_is_updated(tmp_path: Path) -> None:
    ours = "repos/octo/briefings/issues/comments/5001"
    patch = ["api", "--method", "PATCH", ours, "--field", "body=@body.md", "--silent"]
    said, calls = answer(tmp_path, BODY, "5001\n5002")
    assert (said, calls[1:]) == ("", [patch])


def test_an_issue_that_the_form_did_not_make_is_left_alone(tmp_path: Path) -> None:
    why = "no comment: the issue is not as the form makes it, or brings its own draft\n"
    assert answer(tmp_path, None) == (why, [])
