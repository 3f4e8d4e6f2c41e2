"""The steps that ask and tell: run as they stand, with a `gh` that notes its calls."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.waiting import SECONDS

ROOT = Path(__file__).resolve().parents[2]
JOBS = yaml.safe_load((ROOT / ".github/workflows/watch.yml").read_text("utf-8"))["jobs"]
ISSUES = "repos/octo/briefings/issues"
REPORT = "**1 error**: $(touch pwned) `touch pwned`\n"

GH = f"""\
#!{sys.executable}
import json, pathlib, sys

here = pathlib.Path(__file__).parent
with (here / "calls").open("a") as calls:
    calls.write(json.dumps(sys.argv[1:]) + "\\n")
if "download" in sys.argv:
    pathlib.Path("watch.md").write_text((here / "report").read_text())
elif "--field" in sys.argv:
    (here / "posted").write_bytes(pathlib.Path("body.md").read_bytes())
else:
    print((here / "open").read_text())
"""


def program(path: Path, does: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(does, "utf-8")
    path.chmod(0o755)


def run(lines: str, folder: Path, **around: str) -> tuple[int, str]:
    (folder / "work").mkdir(exist_ok=True)
    ran = subprocess.run(  # noqa: S603 - the step's own lines
        ["/bin/bash", "-e", "-c", lines],
        cwd=folder / "work",
        env={
            "PATH": f"{folder / 'bin'}{os.pathsep}{os.defpath}",
            "GITHUB_RUN_ID": "12",
            "GITHUB_REPOSITORY": "octo/briefings",
            **around,
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    assert ran.stderr == ""
    return ran.returncode, ran.stdout


def tell(folder: Path, status: str, numbers: str) -> tuple[str, list[list[str]]]:
    """Run the step that tells, and give what it said and what `gh` was asked beside the issues."""
    program(folder / "bin/gh", GH)
    (folder / "bin/open").write_text(numbers, "utf-8")
    (folder / "bin/report").write_text(REPORT, "utf-8")
    (step,) = JOBS["tell"]["steps"]
    code, said = run(step["run"], folder, STATUS=status)
    assert code == 0
    calls = [json.loads(call) for call in (folder / "bin/calls").read_text("utf-8").splitlines()]
    fetched, asked, *rest = calls
    assert fetched == ["run", "download", "12", "--repo", "octo/briefings", "--name", "watch"]
    assert asked[:3] == ["api", "--paginate", f"{ISSUES}?state=open&per_page=100"]
    if rest:
        posted = (folder / "bin/posted").read_text("utf-8")
        assert posted == f"<!-- briefings watch -->\n{REPORT}"
    return said, rest


BODY = ["--field", "body=@body.md", "--silent"]


@pytest.mark.parametrize(
    ("status", "numbers", "said", "calls"),
    [
        ("0", "", "no issue: there is nothing to look at\n", []),
        (
            *("1", "", ""),
            [["api", "--method", "POST", ISSUES, "--raw-field", "title=Sources to look at", *BODY]],
        ),
        ("1", "34", "", [["api", "--method", "PATCH", f"{ISSUES}/34", *BODY]]),
        ("1", "34\n21", "", [["api", "--method", "PATCH", f"{ISSUES}/34", *BODY]]),
        (
            *("0", "34", ""),
            [["api", "--method", "PATCH", f"{ISSUES}/34", "--raw-field", "state=closed", *BODY]],
        ),
    ],
)
def test_one_issue_is_opened_changed_or_closed(
    tmp_path: Path, status: str, numbers: str, said: str, calls: list[list[str]]
) -> None:
    assert tell(tmp_path, status, numbers) == (said, calls)


@pytest.mark.parametrize(
    ("status", "code", "output"), [(0, 0, "status=0\n"), (1, 0, "status=1\n"), (70, 70, "")]
)
def test_findings_are_no_failure_of_the_run_and_faults_are(
    tmp_path: Path, status: int, code: int, output: str
) -> None:
    lines = f'#!/bin/sh\necho "$@"\nexit {status}\n'
    program(tmp_path / "work/.venv/bin/briefings", lines)
    step = next(step for step in JOBS["ask"]["steps"] if step.get("id") == "asked")
    places = {"GITHUB_OUTPUT": "output", "GITHUB_STEP_SUMMARY": "summary"}
    (tmp_path / "output").touch()
    around = {name: str(tmp_path / file) for name, file in places.items()}
    assert run(step["run"], tmp_path, CONTACT="https://x.example", **around) == (code, "")
    assert (tmp_path / "output").read_text("utf-8") == output
    asked = "watch --strict --format markdown --contact https://x.example\n"
    assert (tmp_path / "summary").read_text("utf-8") == asked
    assert (tmp_path / "work/watch.md").read_text("utf-8") == asked
