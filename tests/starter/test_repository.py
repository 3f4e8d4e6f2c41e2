"""The new repository: it builds, and what it shares with this one is the same."""

import json
import re
import shutil
import socket
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from briefing_site.cli import briefings
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from briefing_site.starter import NewSite, starter_files
from tests.waiting import SECONDS
from tests.whole_sites import REPOSITORY, build_as_published
from tools.frozen import FROZEN

SHARED = (
    ".github/ISSUE_TEMPLATE/config.yml",
    ".github/ISSUE_TEMPLATE/propose-a-briefing.yml",
    ".github/ISSUE_TEMPLATE/report-an-error.yml",
    ".github/workflows/comment.yml",
    ".vscode/extensions.json",
    ".vscode/settings.json",
)


class Settled(yaml.SafeLoader):
    """Reads mkdocs.yml, and leaves variables as they stand."""


Settled.add_constructor("!ENV", lambda loader, node: (type(loader), type(node)))


def settings(folder: Path) -> Any:  # noqa: ANN401 - what a YAML file holds
    text = (folder / "mkdocs.yml").read_text("utf-8")
    return yaml.load(text, Loader=Settled)  # noqa: S506 - a safe loader with one more tag


def briefing_of(folder: Path) -> Any:  # noqa: ANN401 - what a YAML file holds
    (path,) = folder.glob("briefings/2022/2022-06-08-*.yaml")
    return yaml.safe_load(path.read_text("utf-8"))


def test_a_new_repository_has_these_files() -> None:
    files = starter_files(NewSite("A site", "briefing-site"))
    actors = [path for path in files if path.startswith("briefings/actors/")]
    assert len(actors) == 9
    assert [path for path in files if path not in actors] == [
        ".editorconfig",
        ".github/ISSUE_TEMPLATE/config.yml",
        ".github/ISSUE_TEMPLATE/propose-a-briefing.yml",
        ".github/ISSUE_TEMPLATE/report-an-error.yml",
        ".github/dependabot.yml",
        ".github/pull_request_template.md",
        ".github/workflows/ci.yml",
        ".github/workflows/comment.yml",
        ".github/workflows/propose.yml",
        ".github/workflows/watch.yml",
        ".gitignore",
        ".pre-commit-config.yaml",
        ".vscode/extensions.json",
        ".vscode/settings.json",
        "README.md",
        "briefings.code-workspace",
        "briefings/2022/2022-06-08-limited-resumption.yaml",
        "briefings/issues/arctic-council-work.yaml",
        "docs/contributing.md",
        "docs/method.md",
        "mkdocs.yml",
        "requirements.lock",
        "requirements.txt",
        "schema/actor.json",
        "schema/briefing.json",
        "schema/issue.json",
        "schema/with-ids/actor.json",
        "schema/with-ids/briefing.json",
        "schema/with-ids/ids.json",
        "schema/with-ids/issue.json",
    ]


def test_its_content_has_no_finding_and_no_advice(repository: Path) -> None:
    outcome = read_site(Settings(repository / "briefings", docs=repository / "docs"))
    assert (outcome.diagnostics, len(outcome.kb.briefings)) == ((), 1)


def test_it_builds_strictly_without_a_network_and_shows_the_examples_quote(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(101, "Network is unreachable")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    build_as_published(repository / "mkdocs.yml", repository / "site")
    page = repository / "site/briefings/2022-06-08-limited-resumption/index.html"
    text = " ".join(page.read_text("utf-8").split())
    assert briefing_of(repository)["statements"][0]["quote"] in text


def test_on_github_its_edit_links_lead_to_the_yaml(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefing_site.site.build import build_site  # noqa: PLC0415

    workflow = yaml.safe_load((repository / ".github/workflows/ci.yml").read_text("utf-8"))
    steps = {step.get("name"): step for step in workflow["jobs"]["briefings"]["steps"]}
    told = steps["Build the site"]["env"]
    monkeypatch.setenv("SITE_URL", "https://octo.example/new")
    monkeypatch.setenv("REPO_URL", "https://github.com/octo/new")
    monkeypatch.setenv("EDIT_URI", told["EDIT_URI"])
    build_site(repository / "mkdocs.yml", strict=True)
    page = repository / "site/briefings/2022-06-08-limited-resumption/index.html"
    assert set(told) == {"SITE_URL", "REPO_URL", "EDIT_URI"}
    assert re.findall('href="(https://github.com/octo/new/edit/.*?)"', page.read_text("utf-8")) == [
        "https://github.com/octo/new/edit/main/briefings/2022/2022-06-08-limited-resumption.yaml"
    ]


def test_its_example_says_nothing_that_the_frozen_content_does_not_say() -> None:
    ours, new = (
        briefing_of(FROZEN.parent),
        briefing_of(REPOSITORY / "generator/briefing_site/starter/files"),
    )
    quotes = {said["quote"] for said in ours["statements"]}
    sources = {one["url"]: one for one in ours["sources"]}
    assert [said["quote"] for said in new["statements"] if said["quote"] not in quotes] == []
    for source in new["sources"]:
        del source["id"], source["grade"], source["note"]  # which the frozen one judges otherwise
        assert source.items() <= sources[source["url"]].items()


def test_its_actors_are_as_the_frozen_content_has_them() -> None:
    wrong = []
    for path in (REPOSITORY / "generator/briefing_site/starter/files/briefings/actors").iterdir():
        new = yaml.safe_load(path.read_text("utf-8"))
        ours = yaml.safe_load((FROZEN / "actors" / path.name).read_text("utf-8"))
        since = [(one["of"], one.get("from")) for one in ours.get("memberships", [])]
        joined = [(one["of"], one["from"]) for one in new.pop("memberships", [])]
        described = new.pop("description", "")
        new.pop("aliases", None)  # which are those that a command writes, as a test below holds
        if not (
            new.items() <= ours.items()
            and set(joined) <= set(since)
            and ours["description"].startswith(described.removesuffix("."))
        ):
            wrong.append(path.name)
    assert wrong == []


@pytest.mark.parametrize("path", SHARED)
def test_a_file_that_both_have_is_the_same(repository: Path, path: str) -> None:
    assert (repository / path).read_bytes() == (REPOSITORY / path).read_bytes()


@pytest.mark.parametrize("part", ["theme", "plugins", "markdown_extensions", "extra", "validation"])
def test_its_settings_are_those_of_this_project(repository: Path, part: str) -> None:
    assert settings(repository)[part] == settings(REPOSITORY)[part]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("check --strict", "no findings in 11 files; 0 quotes checked, 1 unchecked\n"),
        ("fmt --check", "0 files would change, 11 as it should be\n"),
        ("schema --check", ""),
    ],
)
def test_its_checks_and_hooks_have_nothing_to_do(
    repository: Path, monkeypatch: pytest.MonkeyPatch, command: str, said: str
) -> None:
    monkeypatch.chdir(repository)
    done = CliRunner().invoke(briefings, command.split(), catch_exceptions=False)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", said)


def test_its_editors_settings_name_the_schemas_that_are_there(repository: Path) -> None:
    editor = json.loads((repository / ".vscode/settings.json").read_text("utf-8"))
    assert {
        path: len(list(repository.glob(places.replace("{yaml,yml}", "yaml"))))
        for path, places in editor["yaml.schemas"].items()
    } == {"./schema/actor.json": 9, "./schema/issue.json": 1, "./schema/briefing.json": 1}


def test_its_hooks_are_those_that_this_project_offers(repository: Path) -> None:
    offered = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text("utf-8"))
    for hook in offered:
        hook.pop("description", None)
        hook["language"] = "system"  # requirements.txt has installed it
    config = yaml.safe_load((repository / ".pre-commit-config.yaml").read_text("utf-8"))
    assert config == {"repos": [{"repo": "local", "hooks": offered}]}


def test_its_hooks_are_such_as_pre_commit_takes(repository: Path) -> None:
    program = Path(sysconfig.get_path("scripts")) / "pre-commit"
    config = repository / ".pre-commit-config.yaml"
    done = subprocess.run(  # noqa: S603 - the program that the lock file names
        [program, "validate-config", config],
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_repository_that_has_a_site_needs_no_more_than_the_plugin_and_the_folder(
    tmp_path: Path,
) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Mine\nsite_url: https://example.org/\n"
        "theme:\n  name: material\nplugins:\n  - briefings\n",
        "utf-8",
    )
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Mine\n\n[All](briefings/index.md)\n", "utf-8")
    shutil.copytree(
        REPOSITORY / "generator/briefing_site/starter/files/briefings", tmp_path / "briefings"
    )
    build_as_published(tmp_path / "mkdocs.yml", tmp_path / "site")
    assert "[All]" not in (tmp_path / "site/index.html").read_text("utf-8")
    assert (tmp_path / "site/briefings/2022-06-08-limited-resumption/index.html").is_file()


def test_without_pages_about_the_site_the_home_page_leads_to_none(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Mine\ntheme:\n  name: material\nplugins:\n  - briefings\n", "utf-8"
    )
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/method.md").write_text("# Mine\n", "utf-8")
    shutil.copytree(
        REPOSITORY / "generator/briefing_site/starter/files/briefings", tmp_path / "briefings"
    )
    build_as_published(tmp_path / "mkdocs.yml", tmp_path / "site")
    home = (tmp_path / "site/index.html").read_text("utf-8")
    assert set(re.findall('href="(method/|contributing/)"', home)) == {"method/"}


def texts_in(file: str) -> dict[str, Any]:
    """Read every value as the text that it is written as: `NO` is Norway."""
    found: dict[str, Any] = yaml.load(file, yaml.BaseLoader)  # noqa: S506 - it makes texts alone
    return found


def test_its_states_are_what_a_command_writes(tmp_path: Path) -> None:
    """Whoever names one otherwise then finds it, and adds none beside it."""
    runner, made = CliRunner(), tmp_path / "briefings"
    made.mkdir()
    for path, text in starter_files(NewSite("A site", "briefing-site==1")).items():
        known = texts_in(text) if path.startswith("briefings/actors/") else {}
        if known.pop("kind", "") == "state":
            known.pop("memberships")
            arguments = ["new", "actor", known["country"], "--yes", "--briefings", str(made)]
            assert runner.invoke(briefings, arguments).exit_code == 0
            written = texts_in((tmp_path / path).read_text())
            assert {"kind": "state"} | known == written, path
