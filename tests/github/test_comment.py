"""The step that comments on a pull request: run as it stands, with a `gh` that notes its calls."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOW = ROOT / ".github/workflows/comment.yml"
GOLDEN = ROOT / "tests/changes/rich/expected.md"

JOINER = "\u2060"
HEAD = """\
<!-- briefings diff -->
What this pull request changes for readers, as [its own run](https://octo.example/runs/7) says;
where the site could be built, a preview is among the files of that run.

"""

GH = f"""\
#!{sys.executable}
import json, os, pathlib, sys

here = pathlib.Path(__file__).parent
given = json.loads((here / "given.json").read_text())
called = sys.argv[1:]
with (here / "calls").open("a") as calls:
    calls.write(json.dumps(called) + "\\n")
if called[:2] == ["run", "download"]:
    for name, text in given["report"].items():
        path = pathlib.Path(called[called.index("--dir") + 1], name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
elif any(one.endswith("/artifacts") for one in called):
    print(given["size"])
elif any(one.endswith("/pulls") for one in called):
    print(given["pulls"])
elif "--field" in called:
    (here / "posted").write_bytes(pathlib.Path("body.md").read_bytes())
else:
    print(given["comments"])
"""


@dataclass
class Given:
    """What GitHub answers."""

    report: dict[str, str] = field(default_factory=dict)
    size: str = "900"
    pulls: str = "12\n34"
    comments: str = ""


@dataclass(frozen=True)
class Done:
    """What the step did."""

    said: str
    calls: list[list[str]]
    posted: str | None


def comment(folder: Path, given: Given) -> Done:
    """Run the step."""
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    run = workflow["jobs"]["comment"]["steps"][0]["run"]
    (folder / "bin").mkdir()
    (folder / "bin/gh").write_text(GH, encoding="utf-8")
    (folder / "bin/gh").chmod(0o755)
    (folder / "bin/given.json").write_text(json.dumps(given.__dict__), encoding="utf-8")
    (folder / "work").mkdir()
    ran = subprocess.run(  # noqa: S603 - the step's own lines
        ["/bin/bash", "-e", "-c", run],
        cwd=folder / "work",
        env={
            "PATH": f"{folder / 'bin'}{os.pathsep}{os.defpath}",
            "GITHUB_REPOSITORY": "octo/briefings",
            "RUN_ID": "7",
            "RUN_URL": "https://octo.example/runs/7",
            "HEAD_OWNER": "stranger",
            "HEAD_BRANCH": "a$(touch pwned)b",
            "HEAD_SHA": "c0ffee",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert sorted(path.name for path in (folder / "work").iterdir()) in (
        [],
        ["changes"],
        ["changes", "report.md"],
        ["body.md", "changes", "report.md"],
    )
    posted = folder / "bin/posted"
    return Done(
        said=ran.stdout,
        calls=[*map(json.loads, (folder / "bin/calls").read_text().splitlines())],
        posted=posted.read_bytes().decode(errors="surrogateescape") if posted.exists() else None,
    )


def reporting(text: str, number: str = "34\n") -> Given:
    return Given({"number.txt": number, "changes.md": text})


def test_a_report_becomes_a_comment(tmp_path: Path) -> None:
    report = GOLDEN.read_text(encoding="utf-8")
    done = comment(tmp_path, reporting(report))
    assert (done.said, done.posted) == ("", HEAD + report)
    runs, pulls = "repos/octo/briefings/actions/runs/7", "repos/octo/briefings/pulls"
    comments = "repos/octo/briefings/issues/34/comments"
    size = '[.artifacts[] | select(.name == "changes") | .size_in_bytes] | max // empty'
    newest = ".[] | select(.head.sha == env.HEAD_SHA) | .number"
    head = "head=stranger:a$(touch pwned)b"
    ours = (
        '.[] | select(.user.login == "github-actions[bot]") |\n'
        '    select(.body | startswith("<!-- briefings diff -->")) | .id'
    )
    raw = "--raw-field"
    assert done.calls == [
        ["api", f"{runs}/artifacts", "--jq", size],
        [
            "run",
            "download",
            "7",
            "--repo",
            "octo/briefings",
            "--name",
            "changes",
            "--dir",
            "changes",
        ],
        ["api", "--method", "GET", pulls, raw, "state=open", raw, head, "--jq", newest],
        ["api", "--paginate", comments, "--jq", ours],
        ["api", "--method", "POST", comments, "--field", "body=@body.md", "--silent"],
    ]


def test_a_comment_that_is_there_is_updated(tmp_path: Path) -> None:
    given = reporting("**nothing that readers see changes**\n")
    given.comments = "5001\n5002"
    done = comment(tmp_path, given)
    assert done.posted == HEAD + "**nothing that readers see changes**\n"
    ours = "repos/octo/briefings/issues/comments/5001"
    patch = ["api", "--method", "PATCH", ours, "--field", "body=@body.md", "--silent"]
    assert done.calls[-1] == patch


def test_where_nothing_changes_there_is_no_first_comment(tmp_path: Path) -> None:
    done = comment(tmp_path, reporting("**nothing that readers see changes**\n"))
    assert (done.said, done.posted) == ("no comment: nothing that readers see changes\n", None)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (Given(size=""), "the run left no report"),
        (Given(size="1000001"), "the report is too large"),
        (Given({"number.txt": "34\n"}), "the report is not whole"),
        (reporting(""), "the report is not whole"),
        (Given({"number.txt/x": "", "changes.md": ""}), "the report is not whole"),
        (reporting("x", "34; rm -rf /\n"), "the report names no pull request"),
        (reporting("x", "034\n"), "the report names no pull request"),
        (reporting("x", "$(id)"), "the report names no pull request"),
        (reporting("x", ""), "the report names no pull request"),
        (
            reporting("x", "3\n"),
            "no open pull request of that number has this commit as its newest",
        ),
        (
            reporting("x", "56\n"),
            "no open pull request of that number has this commit as its newest",
        ),
    ],
)
def test_a_report_that_cannot_be_right_is_left_alone(
    tmp_path: Path, given: Given, reason: str
) -> None:
    done = comment(tmp_path, given)
    assert (done.said, done.posted) == (f"no comment: {reason}\n", None)


@pytest.mark.parametrize(
    "text",
    [
        "@octocat",
        "&#64;octocat",
        "&#064;octocat",
        "&#x40;octocat",
        "&commat;octocat",
        "closes #12",
        "&#35;12",
        "GH-12",
        "octo/briefings#12",
        "[a link](https://evil.example)",
        "![an image](https://evil.example/x.png)",
        "<img src=x>",
        "<!-- briefings diff -->",
        "https://evil.example",
        "ftp://evil.example",
        "www.evil.example",
        "WWW.evil.example",
        "a `span` and `one that @octocat",
        "``a`@octocat``",
        "`a\n@octocat`",
        "\\`@octocat\\`",
        "$x$",
        "&#36;x&#36;",
        "| a | b |",
        "# A heading like ours",
        "```\ncode\n```",
        "a\0@octocat",
        "\udcff@octocat",
    ],
)
def test_a_report_with_more_than_ours_in_it_is_shown_as_plain_text(
    tmp_path: Path, text: str
) -> None:
    done = comment(tmp_path, reporting(f"**1 actor added**\n\n- {text}\n"))
    shown = f"**1 actor added**\n\n- {text}\n".replace("\0", "")
    indented = "".join(f"    {line}\n" for line in shown.splitlines())
    assert (done.said, done.posted) == ("", HEAD + indented)


def test_a_carriage_return_ends_no_line_of_plain_text(tmp_path: Path) -> None:
    done = comment(tmp_path, reporting("<b>\r@octocat\n"))
    assert done.posted == f"{HEAD}    <b>@octocat\n"


def test_a_report_that_is_too_long_is_left_in_the_run(tmp_path: Path) -> None:
    done = comment(tmp_path, reporting("- words\n" * 7501))
    too_long = "The report is too long for a comment: it is in the summary of the run.\n"
    assert done.posted == HEAD + too_long


def test_words_in_any_script_are_words(tmp_path: Path) -> None:
    report = f"- «گفت‌وگو» “Über”: 谈判&#58;{JOINER}x, `a@b#1` *x* ~~y~~ **z** → 10:30!\n"
    assert comment(tmp_path, reporting(report)).posted == HEAD + report
