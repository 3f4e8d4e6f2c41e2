"""The job that comments on a pull request: run as it stands, with a `gh` that notes its calls."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing_site.changes.reporters.markdown import JOINER
from tests.waiting import SECONDS

ROOT = Path(__file__).resolve().parents[2]
WORKFLOW = ROOT / ".github/workflows/comment.yml"
COPY = ROOT / "generator/briefing_site/starter/files/github/workflows/comment.yml"
GOLDEN = ROOT / "tests/changes/rich/expected.md"

MARK = "<!-- briefings diff -->\n"
HEAD = """\
What this pull request changes for readers, as [its own run](https://octo.example/runs/7) says;
where the site could be built, a preview is among the files of that run.

"""
WARNING = """\
> [!WARNING]
> This pull request changes more than content: look at these files first, since they can
> change what runs here, what readers get, and what the report below says.
>
"""

GH = f"""\
#!{sys.executable} -IS
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
elif any("/files?" in one for one in called):
    print("".join(json.dumps(name) + "\\n" for name in given["files"]), end="")
elif "--field" in called:
    (here / "posted").write_bytes(pathlib.Path("body.md").read_bytes())
elif given["comments"]:
    print(given["comments"])
"""


@dataclass
class Given:
    """What GitHub answers."""

    report: dict[str, str] = field(default_factory=dict)
    size: str = "900"
    pulls: str = "34"
    comments: str = ""
    files: list[str] = field(default_factory=lambda: ["briefings/actors/canada.yaml"])


@dataclass(frozen=True)
class Done:
    """What the job did."""

    said: str
    calls: list[list[str]]
    posted: str | None


@cache
def steps() -> list[dict[str, Any]]:
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = workflow["jobs"]["comment"]["steps"]
    return found


def comment(folder: Path, given: Given) -> Done:
    """Run the steps, each as its shell would."""
    binaries, work, output = folder / "bin", folder / "work", folder / "output"
    for made in (binaries, work):
        made.mkdir()
    (binaries / "gh").write_text(GH, encoding="utf-8")
    (binaries / "gh").chmod(0o755)
    (binaries / "python3").symlink_to(sys.executable)
    (binaries / "given.json").write_text(json.dumps(given.__dict__), encoding="utf-8")
    output.touch()
    said = ""
    for step in steps():
        number = output.read_text().removeprefix("number=").strip()
        if "if" not in step or number:
            said += run(step, folder, number)
    posted = binaries / "posted"
    return Done(
        said=said,
        calls=[*map(json.loads, (binaries / "calls").read_text().splitlines())],
        posted=posted.read_text(encoding="utf-8") if posted.exists() else None,
    )


def run(step: dict[str, Any], folder: Path, number: str) -> str:
    """Run one step; give what it said."""
    script = folder / "script"
    script.write_text(step["run"], encoding="utf-8")
    shell = step.get("shell", "/bin/bash -e {0}").replace("{0}", str(script)).split()
    ran = subprocess.run(  # noqa: S603 - the step's own lines
        [shutil.which(shell[0], path=f"{folder / 'bin'}:/bin"), *shell[1:]],
        cwd=folder / "work",
        env={
            "PATH": f"{folder / 'bin'}{os.pathsep}{os.defpath}",
            "GITHUB_REPOSITORY": "octo/briefings",
            "GITHUB_OUTPUT": str(folder / "output"),
            "REPOSITORY": "repos/octo/briefings",
            "RUN_ID": "7",
            "RUN_URL": "https://octo.example/runs/7",
            "NUMBER": number,
            "HEAD_OWNER": "stranger",
            "HEAD_BRANCH": "a$(touch pwned)b",
            "HEAD_SHA": "c0ffee",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert {path.name for path in (folder / "work").iterdir()} <= {
        *("changes", "files.txt", "comments.txt", "body.md"),
    }
    return ran.stdout


def reporting(text: str, number: str = "34\n") -> Given:
    return Given({"number.txt": number, "changes.md": text})


def test_a_new_repository_has_the_same_workflow() -> None:
    assert COPY.read_text(encoding="utf-8") == WORKFLOW.read_text(encoding="utf-8")


def test_a_report_becomes_a_comment(tmp_path: Path) -> None:
    report = GOLDEN.read_text(encoding="utf-8")
    done = comment(tmp_path, reporting(report))
    assert (done.said, done.posted) == ("", MARK + HEAD + report)
    runs, pulls = "repos/octo/briefings/actions/runs/7", "repos/octo/briefings/pulls"
    comments = "repos/octo/briefings/issues/34/comments"
    size = '[.artifacts[] | select(.name == "changes") | .size_in_bytes] | max // empty'
    newest = ".[] | select(.head.sha == env.HEAD_SHA) | .number"
    head = "head=stranger:a$(touch pwned)b"
    names = ".[] | (.filename, .previous_filename // empty) | tojson"
    ours = (
        '.[] | select(.user.login == "github-actions[bot]") |\n'
        '    select(.body | startswith("<!-- briefings diff -->")) | .id'
    )
    raw, there = "--raw-field", ["--repo", "octo/briefings", "--name", "changes"]
    assert done.calls == [
        ["api", "--method", "GET", pulls, raw, "state=open", raw, head, "--jq", newest],
        ["api", f"{runs}/artifacts", "--jq", size],
        ["run", "download", "7", *there, "--dir", "changes"],
        ["api", "--paginate", f"{pulls}/34/files?per_page=100", "--jq", names],
        ["api", "--paginate", comments, "--jq", ours],
        ["api", "--method", "POST", comments, "--field", "body=@body.md", "--silent"],
    ]


def test_a_comment_that_is_there_is_updated(tmp_path: Path) -> None:
    given = reporting("**nothing that readers see changes**\n")
    given.comments = "5001\n5002"
    done = comment(tmp_path, given)
    assert done.posted == MARK + HEAD + "**nothing that readers see changes**\n"
    ours = "repos/octo/briefings/issues/comments/5001"
    patch = ["api", "--method", "PATCH", ours, "--field", "body=@body.md", "--silent"]
    assert done.calls[-1] == patch


NOTHING = "no comment: there is nothing to say\n"
NO_PULL = "no comment: no open pull request is known to have this commit as its newest\n"


def test_where_nothing_changes_there_is_no_first_comment(tmp_path: Path) -> None:
    done = comment(tmp_path, reporting("**nothing that readers see changes**\n"))
    assert (done.said, done.posted) == (NOTHING, None)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (Given(size=""), f"the run left no report\n{NOTHING}"),
        (Given(size="1000001"), f"the report is too large\n{NOTHING}"),
        (Given({"number.txt": "34\n"}), NOTHING),
        (reporting(""), NOTHING),
        (Given({"number.txt": "34\n", "changes.md/x": ""}), NOTHING),
        (Given(size="", pulls=""), f"the run left no report\n{NO_PULL}"),
    ],
)
def test_where_there_is_no_report_there_is_no_first_comment(
    tmp_path: Path, given: Given, said: str
) -> None:
    done = comment(tmp_path, given)
    assert (done.said, done.posted) == (said, None)


@pytest.mark.parametrize("number", ["34; rm -rf /\n", "034\n", "$(id)", "", "3\n", "56\n"])
def test_a_report_chooses_among_pull_requests_of_its_commit_alone(
    tmp_path: Path, number: str
) -> None:
    given = reporting("**1 actor added**\n", number)
    given.pulls = "12\n34"
    done = comment(tmp_path, given)
    assert (done.said, done.posted) == (NO_PULL, None)


def test_of_several_pull_requests_the_report_names_its_own(tmp_path: Path) -> None:
    given = reporting("**1 actor added**\n")
    given.pulls = "12\n34"
    done = comment(tmp_path, given)
    assert "repos/octo/briefings/issues/34/comments" in done.calls[-1]


def test_what_the_report_says_of_the_only_pull_request_is_of_no_interest(tmp_path: Path) -> None:
    done = comment(tmp_path, reporting("**1 actor added**\n", "$(id)"))
    assert done.posted == MARK + HEAD + "**1 actor added**\n"


CODE = [
    ".github/workflows/ci.yml",
    "mkdocs.yml",
    "docs/evil.js",
    "docs/images/drawing.svg",
    "overrides/main.html",
    "Makefile",
    "generator/briefing_site/changes/reporters/markdown.py",
    "2022/2022-01-01-x.yaml",
    "a`b](https://evil.example)\n@octocat.py",
    "docs/page.md",
    "docs/images/map.png",
    "briefings/2022/2022-01-01-x.yaml",
]
NAMED = """\
> - 1 workflow or setting of GitHub: `.github/workflows/ci.yml`
> - 1 setting: `mkdocs.yml`
> - 7 files of code or of no known kind: `docs/evil.js`, `docs/images/drawing.svg`, \
`overrides/main.html`, `Makefile`, `generator/briefing_site/changes/reporters/markdown.py`, 2 more

"""


def test_files_that_are_no_content_are_named_above_whatever_the_report_says(tmp_path: Path) -> None:
    given = reporting("**nothing that readers see changes**\n")
    given.files = CODE
    done = comment(tmp_path, given)
    report = "**nothing that readers see changes**\n"
    assert done.posted == MARK + WARNING + NAMED + HEAD + report


def test_files_that_are_no_content_are_named_where_there_is_no_report(tmp_path: Path) -> None:
    given = Given(size="", files=["x`<img src=x>@octocat`.py", " x.py"])
    done = comment(tmp_path, given)
    unusual = "one with an unusual name"
    named = f"> - 2 files of code or of no known kind: {unusual}, {unusual}\n\n"
    left = "The run left no report that can be shown.\n"
    assert done.posted == MARK + WARNING + named + HEAD + left


def test_it_is_said_where_github_lists_no_more_files(tmp_path: Path) -> None:
    given = reporting("**1 actor added**\n")
    given.files = [".gitignore"] * 3000
    posted = comment(tmp_path, given).posted or ""
    assert posted.startswith(
        f"{MARK}{WARNING}> - 1 setting: `.gitignore`\n> - GitHub lists no more than 3,000 files\n\n"
    )


def as_code(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.removesuffix("\n").split("\n"))


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
        "GH&#45;12",
        "octo/briefings#12",
        "commit deadbeef",
        "1234567",
        "[a link](https://evil.example)",
        "![an image](https://evil.example/x.png)",
        "<img src=x>",
        "<!-- briefings diff -->",
        "https://evil.example",
        "ftp://evil.example",
        "www.evil.example",
        "WWW.evil.example",
        "www&#46;evil.example",
        ":shipit:",
        ":100:",
        "a `span` and `one that @octocat",
        "``a`@octocat``",
        "`a\n@octocat`",
        "\\`@octocat\\`",
        "$x$",
        "&#36;x&#36;",
        "| a | b |",
        "a `|` b",
        "# A heading like ours",
        "```\ncode\n```",
        "&`x`#33;",
        "x\n:-\n`![x](https://evil.example/x.png)|`\n`@octocat|`",
        "a\n\nA paragraph of its own.",
        "a\n      - an item too deep",
        "a\u2028b",
        "a\u202eb",
        "*" * 5000 + "@",
    ],
)
def test_a_report_with_more_than_ours_in_it_is_shown_as_plain_text(
    tmp_path: Path, text: str
) -> None:
    report = f"**1 actor added**\n\n- {text}\n"
    done = comment(tmp_path, reporting(report))
    assert (done.said, done.posted) == ("", MARK + HEAD + as_code(report))


@pytest.mark.parametrize("first", ["1 actor added", "", "### Actors", "- **x**", "**x** y", "****"])
def test_a_report_starts_with_a_summary(tmp_path: Path, first: str) -> None:
    report = f"{first}\n\n### Actors\n\n- `x`\n"
    assert comment(tmp_path, reporting(report)).posted == MARK + HEAD + as_code(report)


@pytest.mark.parametrize(
    ("text", "shown"), [("a\0@octocat", "a@octocat"), ("\udcff@o", "\ufffd@o")]
)
def test_what_is_no_text_is_left_out_of_plain_text(tmp_path: Path, text: str, shown: str) -> None:
    done = comment(tmp_path, reporting(f"**x**\n\n- {text}\n"))
    assert done.posted == MARK + HEAD + as_code(f"**x**\n\n- {shown}\n")


def test_a_carriage_return_ends_no_line_of_plain_text(tmp_path: Path) -> None:
    done = comment(tmp_path, reporting("<b>\r@octocat\n"))
    assert done.posted == f"{MARK}{HEAD}    <b>@octocat\n"


def test_a_report_that_is_too_long_is_left_in_the_run(tmp_path: Path) -> None:
    done = comment(tmp_path, reporting("**x**\n\n" + "- words\n" * 7501))
    too_long = "The report is too long for a comment: it is in the summary of the run.\n"
    assert done.posted == MARK + HEAD + too_long


def test_words_in_any_script_are_words(tmp_path: Path) -> None:
    line = f"- «گفت‌وگو» “Über”: 谈判&#58;{JOINER}x, `a@b#1` *x* ~~y~~ **z** → 10:30!\n"
    report = f"**1 actor added**\n\n### Actors\n\n{line}  {line}"
    assert comment(tmp_path, reporting(report)).posted == MARK + HEAD + report
