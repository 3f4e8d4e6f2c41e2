"""Holds everything under .github/, here and in a new repository, to linters and schemas."""

import json
import os
import re
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_jsonschema import main as check_jsonschema  # type: ignore[import-untyped] # no types
from click.testing import CliRunner

from tests.waiting import SECONDS

ROOT = Path(__file__).resolve().parents[2]
BROKEN = Path(__file__).parent / "broken"
GITHUB = ROOT / ".github"
NEW = ROOT / "generator/briefing_site/starter/files/github"
WORKFLOWS = sorted(path for folder in (GITHUB, NEW) for path in (folder / "workflows").iterdir())
FORMS = sorted(GITHUB.glob("ISSUE_TEMPLATE/[!c]*.yml"))
DEPENDABOT = [GITHUB / "dependabot.yml", NEW / "dependabot.yml"]
SCRIPTS = Path(sysconfig.get_path("scripts"))


def run(tool: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - the linters that the lock file names
        [SCRIPTS / tool, *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )


def actionlint(*workflows: Path) -> list[tuple[int, str, str]]:
    """Give the line, the kind and the wording of what actionlint and ShellCheck find."""
    # Named outright: without ShellCheck, actionlint would silently leave the shell lines out.
    shellcheck = f"-shellcheck={SCRIPTS / 'shellcheck'}"
    ran = run("actionlint", shellcheck, "-pyflakes=", "-format={{json .}}", *workflows)
    assert (ran.returncode in (0, 1), ran.stderr) == (True, "")
    return [(found["line"], found["kind"], found["message"]) for found in json.loads(ran.stdout)]


def zizmor(*inputs: Path) -> list[tuple[int, str]]:
    """Give the line and the name of what zizmor finds in workflows and Dependabot's settings."""
    options = ("--offline", "--quiet", "--strict-collection", "--persona=pedantic", "--format=json")
    ran = run("zizmor", *options, *inputs)
    return sorted(
        (location["concrete"]["location"]["start_point"]["row"] + 1, finding["ident"])
        for finding in json.loads(ran.stdout)
        for location in finding["locations"]
        if location["symbolic"]["kind"] == "Primary"
    )


def schema_errors(schema: str, *files: Path) -> list[tuple[str, str]]:
    """Give each place, by file, where a file is not what the schema says.

    The program runs in this process: it takes seconds to start.
    """
    arguments = ["--output-format=json", "--builtin-schema", schema, *map(str, files)]
    report = json.loads(CliRunner().invoke(check_jsonschema, arguments).stdout)
    wrong = [*report["errors"], *report.get("parse_errors", [])]
    return [(Path(error["filename"]).name, error.get("path", "")) for error in wrong]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_actionlint_and_shellcheck_find_nothing_in_the_workflows() -> None:
    assert [name_of(path) for path in WORKFLOWS] == [
        ".github/workflows/ci.yml",
        ".github/workflows/code.yml",
        ".github/workflows/comment.yml",
        ".github/workflows/propose.yml",
        ".github/workflows/release.yml",
        ".github/workflows/thorough.yml",
        ".github/workflows/watch.yml",
        "generator/briefing_site/starter/files/github/workflows/ci.yml",
        "generator/briefing_site/starter/files/github/workflows/comment.yml",
        "generator/briefing_site/starter/files/github/workflows/propose.yml",
        "generator/briefing_site/starter/files/github/workflows/watch.yml",
    ]
    assert actionlint(*WORKFLOWS) == []


def test_actionlint_and_shellcheck_find_every_fault_of_a_broken_workflow() -> None:
    # Without the wording: it lists runners and dates that change from release to release.
    assert [found[:2] for found in actionlint(BROKEN / "workflow.yml")] == [
        (6, "runner-label"),
        (8, "action"),
        (10, "expression"),
        (12, "shellcheck"),
        (13, "expression"),
    ]


def test_zizmor_finds_nothing_in_the_workflows_and_in_dependabots_settings() -> None:
    assert zizmor(*WORKFLOWS, *DEPENDABOT) == []


def test_zizmor_finds_every_hole_of_a_broken_workflow() -> None:
    assert zizmor(BROKEN / "workflow.yml") == [
        (2, "excessive-permissions"),
        (3, "concurrency-limits"),
        (5, "anonymous-definition"),
        (5, "excessive-permissions"),
        (8, "artipacked"),
        (8, "unpinned-uses"),
        (11, "template-injection"),
        (13, "template-injection"),
    ]


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("custom.github-workflows-require-timeout", WORKFLOWS),
        ("vendor.dependabot", DEPENDABOT),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"]),
    ],
)
def test_what_github_reads_is_as_its_schema_says(schema: str, files: list[Path]) -> None:
    assert schema_errors(schema, *files) == []


@pytest.mark.parametrize(
    ("schema", "name", "place"),
    [
        ("custom.github-workflows-require-timeout", "workflow.yml", "$.jobs.greet"),
        ("vendor.dependabot", "dependabot.yml", "$.updates[0]['package-ecosystem']"),
        ("vendor.github-issue-forms", "issue-form.yml", "$.body[0].type"),
        ("vendor.github-issue-config", "issue-config.yml", "$.blank_issues_enabled"),
    ],
)
def test_a_broken_file_is_not_as_its_schema_says(schema: str, name: str, place: str) -> None:
    assert schema_errors(schema, BROKEN / name) == [(name, place)]


def test_the_issue_forms_are_a_proposal_and_an_error_report() -> None:
    assert [form.stem for form in FORMS] == ["propose-a-briefing", "report-an-error"]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=name_of)
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(workflow: Path) -> None:
    used = re.findall(
        r"^\s*(?:- )?uses: *(.*)$", workflow.read_text(encoding="utf-8"), re.MULTILINE
    )
    pinned = re.compile(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [line for line in used if not pinned.fullmatch(line)] == []


def load(path: Path) -> dict[Any, Any]:
    """Read a workflow; YAML 1.1 takes the key `on` for a truth value."""
    workflow: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return workflow


def steps_of(folder: Path, job: str) -> dict[str, dict[str, Any]]:
    """Give the steps of a job of CI by their names."""
    steps = load(folder / "workflows/ci.yml")["jobs"][job]["steps"]
    return {step["name"]: step for step in steps if "name" in step}


def test_no_job_of_a_pull_request_may_write() -> None:
    may_write = {
        (path.name, name): job["if"].partition(" && ")[0]
        for path in WORKFLOWS
        if "pull_request" in load(path)[True]
        for name, job in load(path)["jobs"].items()
        if "write" in (load(path)["permissions"] | job["permissions"]).values()
    }
    # It needs "publish" to be on main, where only what is merged gets.
    assert may_write == {("ci.yml", "publish"): "github.ref == 'refs/heads/main'"}


def test_no_workflow_runs_on_pull_request_target() -> None:
    assert {path.name: set(load(path)[True]) for path in WORKFLOWS} == {
        "ci.yml": {"push", "pull_request", "workflow_dispatch"},
        "code.yml": {"push", "pull_request", "workflow_dispatch"},
        "comment.yml": {"workflow_run"},
        "propose.yml": {"issues"},
        "release.yml": {"push"},
        "thorough.yml": {"schedule", "workflow_dispatch"},
        "watch.yml": {"schedule", "workflow_dispatch"},
    }


def test_the_workflow_that_may_comment_takes_nothing_in_but_one_report() -> None:
    comment = load(GITHUB / "workflows/comment.yml")
    (job,) = comment["jobs"].values()
    assert comment["permissions"] == {}
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert job["if"] == "github.event.workflow_run.event == 'pull_request'"
    asked, written, posted = job["steps"]
    assert [step for step in job["steps"] if "uses" in step or "${{" in step["run"]] == []
    assert ["GH_TOKEN" in step["env"] for step in (asked, written, posted)] == [True, False, True]
    assert written["shell"] == "python3 -I {0}"


def test_the_workflow_that_answers_an_issue_hands_none_of_its_text_to_a_shell() -> None:
    propose = load(GITHUB / "workflows/propose.yml")
    (job,) = propose["jobs"].values()
    assert propose["permissions"] == {}
    assert job["permissions"] == {"contents": "read", "issues": "write"}
    given = [step.get("env", {}) for step in job["steps"]]
    number = "${{ github.event.issue.number }}"
    assert given[:-1] == [{}] * 4
    assert given[-1] == {"GH_TOKEN": "${{ github.token }}", "NUMBER": number}
    assert [step["uses"] for step in job["steps"] if "ref" in step.get("with", {})] == []
    assert [step["run"] for step in job["steps"] if "${{" in step.get("run", "")] == []


def test_the_form_gives_the_label_that_the_answer_waits_for() -> None:
    (job,) = load(GITHUB / "workflows/propose.yml")["jobs"].values()
    (label,) = load(GITHUB / "ISSUE_TEMPLATE/propose-a-briefing.yml")["labels"]
    assert job["if"] == (
        "github.event.issue.state == 'open' && "
        f"contains(github.event.issue.labels.*.name, '{label}')"
    )


def test_the_scripts_that_ci_runs_have_no_fault_that_shellcheck_knows() -> None:
    checked = run("shellcheck", *sorted((ROOT / ".ci").iterdir()))
    assert (checked.returncode, checked.stdout) == (0, "")


def ask_for_the_address(folder: Path, gh: str) -> tuple[int, str, str, str]:
    """Run the step that asks for the site's address, with a `gh` that does what `gh` says."""
    step = steps_of(GITHUB, "briefings")["Ask for the site's address"]
    (folder / "gh").write_text(f"#!/bin/sh\n{gh}\n", encoding="utf-8")
    (folder / "gh").chmod(0o755)
    output = folder / "output"
    output.touch()
    ran = subprocess.run(  # noqa: S603 - the step's own lines
        ["/bin/bash", "-e", "-c", step["run"]],
        cwd=folder,
        env={
            "PATH": f"{folder}{os.pathsep}{os.defpath}",
            "GITHUB_OUTPUT": str(output),
            "GITHUB_REPOSITORY": "octo/briefings",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    return ran.returncode, ran.stdout, ran.stderr, output.read_text(encoding="utf-8")


def test_the_sites_address_is_what_github_pages_says(tmp_path: Path) -> None:
    gh = '[ "$*" = "api repos/octo/briefings/pages --jq .html_url" ] && echo https://octo.example/'
    assert ask_for_the_address(tmp_path, gh) == (0, "", "", "address=https://octo.example/\n")


def test_where_github_pages_is_off_there_is_no_address_and_ci_stays_green(tmp_path: Path) -> None:
    notice = (
        "::notice title=Not published::GitHub Pages is off; "
        'Settings > Pages > Source: "GitHub Actions" turns it on\n'
    )
    gh = 'echo "gh: Not Found (HTTP 404)" >&2; exit 1'
    assert ask_for_the_address(tmp_path, gh) == (0, notice, "", "")


def test_when_github_does_not_answer_the_step_fails_and_says_why(tmp_path: Path) -> None:
    refusal = "gh: Bad Gateway (HTTP 502)"
    gh = f'echo "{refusal}" >&2; exit 1'
    assert ask_for_the_address(tmp_path, gh) == (1, "", f"{refusal}\n", "")


def run_step(
    folder: Path, github: Path, job: str, name: str, does: str
) -> subprocess.CompletedProcess[str]:
    """Run a step as it stands, with a `briefings` that says what it was asked, and ends so.

    It is in `.venv/bin`, as here, and among the programs, as in a new repository.
    """
    briefings = folder / ".venv/bin/briefings"
    briefings.parent.mkdir(parents=True)
    briefings.write_text(f'#!/bin/sh\necho "$*"\n{does}\n', encoding="utf-8")
    briefings.chmod(0o755)
    around = {
        "PATH": f"{briefings.parent}{os.pathsep}{os.defpath}",
        "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        "NUMBER": "12",
    }
    return subprocess.run(  # noqa: S603 - the step's own lines
        ["/bin/bash", "-e", "-c", steps_of(github, job)[name]["run"]],
        cwd=folder,
        env=around,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )


LOST = (
    "::error title=Lost address::a page is gone without a redirect: see the summary of this run\n"
)


@pytest.mark.parametrize(("status", "said"), [(0, ""), (1, LOST), (2, "")])
@pytest.mark.parametrize("github", [GITHUB, NEW], ids=name_of)
def test_what_changes_stands_in_the_summary_and_in_the_report(
    tmp_path: Path, github: Path, status: int, said: str
) -> None:
    ran = run_step(tmp_path, github, "changes", "Compare with the base", f"exit {status}")
    report = "diff HEAD^1 HEAD --format markdown\n"
    assert (ran.returncode, ran.stdout, ran.stderr) == (status, said, "")
    assert (tmp_path / "summary").read_text(encoding="utf-8") == report
    assert (tmp_path / "changes/changes.md").read_text(encoding="utf-8") == report
    assert (tmp_path / "changes/number.txt").read_text(encoding="utf-8") == "12\n"


DISORDER = (
    '::warning title=Layout::some files are not in the one layout: "briefings fmt" puts them '
    "into it\n"
)

STEPS = {
    "See whether files are in the one layout": ("fmt --check\n", DISORDER),
}


@pytest.mark.parametrize("status", [0, 1, 2, 70])
@pytest.mark.parametrize("name", STEPS)
@pytest.mark.parametrize("github", [GITHUB, NEW], ids=name_of)
def test_what_a_browser_cannot_do_is_a_warning_and_a_fault_is_a_failure(
    tmp_path: Path, github: Path, name: str, status: int
) -> None:
    asked, warning = STEPS[name]
    ran = run_step(tmp_path, github, "briefings", name, f"exit {status}")
    ends, warns = (0, 1) if status == 1 else (status, 0)
    assert (ran.returncode, ran.stdout, ran.stderr) == (ends, asked + warning * warns, "")


BUILD = "Build the site"
INSTALL = (
    "pip install --require-hashes --requirement requirements.lock\n"
    "pip install --no-deps --no-build-isolation --requirement requirements.txt\n"
)


def test_a_new_repository_is_checked_as_this_one_is() -> None:
    ours, new = (load(folder / "workflows/ci.yml") for folder in (GITHUB, NEW))
    jobs = ours["jobs"]
    for name in ("briefings", "changes"):
        _, python, *steps = jobs[name]["steps"]
        python["with"]["python-version"] = "3.13"
        steps[0]["run"] = INSTALL
        for step in steps:
            step.update({"run": step["run"].replace(".venv/bin/", "")} if "run" in step else {})
    assert new == ours


def test_a_new_repository_answers_proposals_as_this_one_does() -> None:
    ours, new = (load(folder / "workflows/propose.yml") for folder in (GITHUB, NEW))
    _, python, install, draft, _ = ours["jobs"]["draft"]["steps"]
    python["with"]["python-version"] = "3.13"
    install["run"] = INSTALL
    draft["run"] = draft["run"].replace(".venv/bin/", "")
    assert new == ours


def test_a_new_repository_watches_its_sources_as_this_one_does() -> None:
    ours, new = (load(folder / "workflows/watch.yml") for folder in (GITHUB, NEW))
    _, python, install, asked, _ = ours["jobs"]["ask"]["steps"]
    python["with"]["python-version"] = "3.13"
    install["run"] = INSTALL
    asked["run"] = asked["run"].replace(".venv/bin/", "")
    assert new == ours


def test_what_other_servers_send_is_read_where_nothing_can_be_written() -> None:
    watch = load(GITHUB / "workflows/watch.yml")
    asking, telling = watch["jobs"].values()
    assert watch["permissions"] == {}
    assert asking["permissions"] == {"contents": "read"}
    assert telling["permissions"] == {"actions": "read", "issues": "write"}
    assert [step for step in asking["steps"] if "GH_TOKEN" in step.get("env", {})] == []
    assert [step for step in telling["steps"] if "uses" in step] == []
    every = [*asking["steps"], *telling["steps"]]
    assert [step["run"] for step in every if "${{" in step.get("run", "")] == []


def test_every_python_that_is_supported_is_tried() -> None:
    jobs = load(GITHUB / "workflows/code.yml")["jobs"]
    tried = [jobs[name]["strategy"]["matrix"]["python"] for name in ("tests", "compile")]
    assert tried == [["3.11", "3.14"], ["3.12", "3.13"]]


@pytest.mark.parametrize(
    ("workflow", "command"),
    [("code", "make test"), ("thorough", "make thorough"), ("release", "make thorough")],
)
def test_what_a_pull_request_leaves_out_is_run_at_night_and_before_a_release(
    workflow: str, command: str
) -> None:
    tests = load(GITHUB / f"workflows/{workflow}.yml")["jobs"]["tests"]
    assert [step["run"] for step in tests["steps"] if step.get("name") == "Test"] == [command]
    assert tests["strategy"]["matrix"]["python"] == ["3.11", "3.14"]


@pytest.mark.parametrize("github", [GITHUB, NEW], ids=name_of)
def test_publication_waits_for_the_check_the_build_and_a_look_at_it_alone(github: Path) -> None:
    jobs = load(github / "workflows/ci.yml")["jobs"]
    assert list(jobs) == ["briefings", "changes", "publish"]
    assert jobs["publish"]["needs"] == "briefings"
    steps = steps_of(github, "briefings")
    asked = [step["run"].replace(".venv/bin/", "") for step in steps.values() if "run" in step]
    assert [one for one in asked if "\n" not in one and "make" not in one] == [
        "briefings check --format github",
        "briefings build --strict",
        "python -m briefing_site.site.smoke site",
    ]


def test_a_change_of_the_content_alone_starts_no_test_of_the_code() -> None:
    starts = load(GITHUB / "workflows/code.yml")[True]
    ignored = {name: (starts[name] or {}).get("paths-ignore") for name in starts}
    content = ["briefings/**"]
    assert ignored == {"push": content, "pull_request": content, "workflow_dispatch": None}


def test_dependabot_asks_for_nothing_that_it_cannot_finish() -> None:
    """It raises what pyproject.toml and requirements.txt say, and writes no lock of ours."""
    for path in DEPENDABOT:
        kinds = {update["package-ecosystem"] for update in load(path)["updates"]}
        assert kinds & {"pip", "uv"} == set()
