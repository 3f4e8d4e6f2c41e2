"""Records in the YAML language server, which Visual Studio Code and many other editors have."""

from __future__ import annotations

import html
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from briefing_site.cli.new_files import create
from briefing_site.exports.workspace import WORKSPACE, editor_settings, workspace_text
from briefing_site.model.schema import IDS_FILE, WITH_IDS
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from briefing_site.site.editor_ids import EditorIds
from briefing_site.starter import NewSite, starter_files
from tools.find_yaml_language_server import YAML_LANGUAGE_SERVER
from tools.finding import NoProgramError
from tools.frozen import FROZEN
from tools.language_client import MARK, Finding, LanguageServer

ROOT = Path(__file__).parents[2]


def of_server(settings: dict[str, Any]) -> dict[str, Any]:
    """Give what an editor's settings tell the server."""
    prefix = "yaml."
    return {
        key.removeprefix(prefix): value for key, value in settings.items() if key.startswith(prefix)
    }


ALONE = of_server(json.loads((ROOT / ".vscode/settings.json").read_text("utf-8")))
"""As long as nothing was set up: what is under version control."""

OF_SERVER = of_server(json.loads(workspace_text("schema"))["settings"])
"""In the workspace that is made beside it."""

PATH = "briefings/2025/2025-07-31-x.yaml"
HEAD = """\
title: Talks
date: 2025-07-31
summary: They met.
sources:
  - id: wire
    title: A report
"""
STATEMENT = f"""\
{HEAD}statements:
  - id: first
"""
WHOLE = f"{STATEMENT}    by: [france]\n    act: deny\n    quote: No.\n    sources: [wire]\n"
UNKNOWN = 'unknown {}; if its file is new, run "briefings schema --with-ids"'


@pytest.fixture(scope="module")
def command() -> list[str | Path]:
    """Find the server; without it the tests fail, and say what to do."""
    try:
        return ["node", YAML_LANGUAGE_SERVER.find(os.environ, install=False), "--stdio"]
    except NoProgramError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="module")
def editor(
    command: list[str | Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LanguageServer]:
    """Open the workspace of the frozen content, as "make setup" makes it."""
    folder = tmp_path_factory.mktemp("workspace")
    shutil.copytree(ROOT / "schema", folder / "schema", ignore=IGNORED)
    EditorIds().follow(read_site(Settings(briefings=FROZEN)), folder / "schema")
    with LanguageServer(command, folder, OF_SERVER) as server:
        yield server


IGNORED = shutil.ignore_patterns(WITH_IDS)


@pytest.mark.parametrize(
    "typed",
    [
        f"    by: [fr{MARK}",
        f"    by: [fr{MARK}]\n",
        f"    by: [iran, fr{MARK}]\n    act: deny\n",
        f"    by:\n      - fr{MARK}\n",
        f"    by:\n      - {MARK}\n",
        f"    on_behalf_of: fr{MARK}\n",
    ],
)
def test_an_actors_id_is_offered_with_its_name(editor: LanguageServer, typed: str) -> None:
    assert editor.completions(PATH, STATEMENT + typed)["france"] == "France · state"


@pytest.mark.parametrize(
    ("text", "offered", "beside"),
    [
        (
            f"{HEAD}issues: [repr{MARK}]\n",
            "repression-in-belarus",
            "Repression in Belarus · issue: ",
        ),
        (
            f"{STATEMENT}    in_response_to: [2022{MARK}]\n",
            "2022-03-03-arctic-council-pause#pause",
            "",
        ),
        (f"{HEAD}superseded_by: 2022{MARK}\n", "2022-03-03-arctic-council-pause", ""),
        (f"{STATEMENT}    sources:\n      - news{MARK}\n", "news-report", "News report on "),
        (
            f"{HEAD}assessments:\n  - text: So.\n    basis: [2021{MARK}]\n",
            "2021-07-26-protests-in-cuba#protests",
            "event: Protests across Cuba (2021-07-11)",
        ),
        (
            f"{HEAD}assessments:\n  - text: So.\n    basis: [2022{MARK}]\n",
            "2022-03-03-arctic-council-pause#pause",
            "",
        ),
    ],
)
def test_other_ids_are_offered_with_what_they_name(
    editor: LanguageServer, text: str, offered: str, beside: str
) -> None:
    assert editor.completions(PATH, text)[offered].startswith(beside)


def test_fields_are_offered_with_what_they_mean(editor: LanguageServer) -> None:
    offered = editor.completions(PATH, f"{STATEMENT}    on{MARK}")
    assert offered["on_behalf_of"] == "The state or body that a person speaks for."


def test_terms_are_offered_with_what_they_mean(editor: LanguageServer) -> None:
    offered = editor.completions(PATH, f"{STATEMENT}    act: de{MARK}\n")
    assert offered["accuse"] == (
        "says that someone did wrong: "
        "*These services are collaborating with criminal organizations.*"
    )


def test_no_made_up_id_is_offered(editor: LanguageServer) -> None:
    offered = editor.completions(PATH, f"{HEAD}positions:\n  - issue: {MARK}\n")
    assert "nuclear-talks" not in offered
    assert "repression-in-belarus" in offered


@pytest.mark.parametrize(
    ("text", "title", "beside"),
    [
        (f"{STATEMENT}    by: [fra{MARK}nce]\n", "Actor", "France · state"),
        (f"{STATEMENT}    by:\n      - fra{MARK}nce\n", "Actor", "France · state"),
        (f"{STATEMENT}    on_behalf_of: fra{MARK}nce\n", "On behalf of", "France · state"),
        (
            f"{STATEMENT}    b{MARK}y: [france]\n",
            "By",
            "The speaker, or every signatory, by id, or with an office and more.",
        ),
        (f"ti{MARK}tle: Talks\n", "Title", "What it is about."),
    ],
)
def test_a_name_or_a_meaning_is_shown_under_the_mouse(
    editor: LanguageServer, text: str, title: str, beside: str
) -> None:
    head, said, *_ = editor.hover(PATH, text).split("\n\n")
    assert (head, said) == (f"#### {title}", beside)


def test_faults_are_marked_where_they_are(editor: LanguageServer) -> None:
    text = f"""\
{STATEMENT}    by: [france, franse]
    on_behalf_of: irna
    act: denny
    quote: No.
    mood: bad
    sources: [wire]
    issues: [tallks]
  - id: second
    by: [france]
    act: deny
    summary: It said more.
"""
    found = editor.findings(PATH, text)
    act = next(one for one in found if one.text == "denny")
    assert act.message.startswith('Value is not accepted. Valid values: "declare", "accuse", ')
    assert [one for one in found if one is not act] == [
        Finding(9, "franse", UNKNOWN.format("actor")),
        Finding(10, "irna", UNKNOWN.format("actor")),
        Finding(13, "mood", "Property mood is not allowed."),
        Finding(15, "tallks", UNKNOWN.format("issue")),
        Finding(16, "i", 'Missing property "sources".'),
    ]
    assert act.line == 11


def test_an_id_of_the_file_itself_is_never_refused(editor: LanguageServer) -> None:
    text = f"""\
{WHOLE}  - id: second
    by: [france]
    act: deny
    quote: Nor this.
    sources: [{{source: wire, locator: para. 2}}]
    in_response_to: [first, "#first", 2025-07-31-other#new]
assessments:
  - text: So.
    basis: [first, wire, 2025-07-31-other#new]
"""
    assert editor.findings(PATH, text) == []


def test_a_number_may_be_an_id(editor: LanguageServer) -> None:
    assert editor.findings(PATH, WHOLE.replace("[wire]", "[2025]")) == []
    assert editor.findings(PATH, WHOLE.replace("[france]", "[2025]")) == []


def test_a_record_without_a_first_line_is_known_by_its_folder(editor: LanguageServer) -> None:
    unknown = "Property x is not allowed."
    found = {
        path: [one.message for one in editor.findings(path, "x: 1\n") if one.message == unknown]
        for path in (PATH, "briefings/actors/x.yml", "briefings/issues/x.yaml", "mkdocs.yml")
    }
    assert list(found.values()) == [[unknown], [unknown], [unknown], []]


def test_no_record_of_the_frozen_content_has_a_finding(
    command: list[str | Path], repository: Path
) -> None:
    paths = FROZEN.rglob("*.yaml")
    texts = {str(path.relative_to(FROZEN.parent)): path.read_text("utf-8") for path in paths}
    EditorIds().follow(read_site(Settings(briefings=FROZEN)), repository / "schema")
    with LanguageServer(command, repository, OF_SERVER) as editor:
        found = editor.all_findings(texts)
    assert len(found) > 100
    assert found == {path: [] for path in texts}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of its own, with an actor whose name is not what it seems."""
    shutil.copytree(ROOT / "schema", tmp_path / "schema", ignore=IGNORED)
    (tmp_path / "briefings/actors").mkdir(parents=True)
    return tmp_path


HOSTILE_NAME = (
    "<img src=https://example.org/x> &lt; ![x](https://example.org/y) `z` *w* 1. http://e.x"
)


def add_actor(repository: Path, id_: str, name: str) -> Path:
    text = f"name: {json.dumps(name)}\nkind: state\n"
    (repository / f"briefings/actors/{id_}.yaml").write_text(text, "utf-8")
    outcome = read_site(Settings(briefings=repository / "briefings"))
    EditorIds().follow(outcome, repository / "schema")
    return repository / "schema" / WITH_IDS / IDS_FILE


def test_a_new_actor_is_known_as_soon_as_the_ids_are_written(
    command: list[str | Path], repository: Path
) -> None:
    add_actor(repository, "iran", "Iran")
    unknown = Finding(9, "france", UNKNOWN.format("actor"))
    with LanguageServer(command, repository, OF_SERVER) as editor:
        before = editor.findings(PATH, WHOLE)
        editor.changed(add_actor(repository, "france", "France"))
        after = editor.findings(PATH, WHOLE)
    assert (before, after) == ([unknown], [])


def test_a_new_repository_offers_its_ids_from_the_first_minute(
    command: list[str | Path], tmp_path: Path
) -> None:
    create(tmp_path, starter_files(NewSite("A site", "briefing-site")))
    (path,) = (tmp_path / "briefings/2022").iterdir()
    text = path.read_text("utf-8")
    typed = f"{text.partition('statements:')[0]}statements:\n  - id: x\n    by: [nor{MARK}]\n"
    with LanguageServer(command, tmp_path, OF_SERVER) as editor:
        found = editor.findings(path.relative_to(tmp_path).as_posix(), text)
        offered = editor.completions("briefings/2022/2022-01-01-x.yaml", typed)
    assert (found, offered["norway"]) == ([], "Norway · state")


def test_a_hostile_name_is_shown_as_the_characters_that_it_has(
    command: list[str | Path], repository: Path
) -> None:
    add_actor(repository, "iran", HOSTILE_NAME)
    with LanguageServer(command, repository, OF_SERVER) as editor:
        hover = editor.hover(PATH, f"{STATEMENT}    by: [ir{MARK}an]\n")
        beside = editor.completions(PATH, f"{STATEMENT}    by: [ir{MARK}]\n")["iran"]
    head, said, *_ = hover.split("\n\n")
    assert (head, said) == ("#### Actor", beside)
    rendered = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(said)
    assert rendered == f"<p>{html.escape(HOSTILE_NAME)} · state</p>\n"


@pytest.fixture(scope="module")
def without_ids(
    command: list[str | Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LanguageServer]:
    """Open this repository as it was cloned, with what is under version control and no more."""
    folder = tmp_path_factory.mktemp("cloned")
    shutil.copytree(ROOT / "schema", folder / "schema", ignore=IGNORED)
    with LanguageServer(command, folder, ALONE) as server:
        yield server


def test_without_ids_fields_and_terms_are_known_and_shown(without_ids: LanguageServer) -> None:
    offered = without_ids.completions(PATH, f"{STATEMENT}    on{MARK}")
    terms = without_ids.completions(PATH, f"{STATEMENT}    act: de{MARK}\n")
    _, said, *_ = without_ids.hover(PATH, f"{STATEMENT}    b{MARK}y: [france]\n").split("\n\n")
    assert offered["on_behalf_of"] == "The state or body that a person speaks for."
    assert "accuse" in terms
    assert said == "The speaker, or every signatory, by id, or with an office and more."


def test_without_ids_every_id_that_is_written_as_one_may_be_there(
    without_ids: LanguageServer,
) -> None:
    found = without_ids.findings(PATH, WHOLE.replace("france", "nobody-knows"))
    (bad,) = without_ids.findings(PATH, WHOLE.replace("france", "Not An Id"))
    assert (found, bad.line, bad.text) == ([], 9, "Not An Id")


def test_the_settings_under_version_control_name_the_schemas_that_stand_alone() -> None:
    for path in (ROOT / ".vscode", ROOT / "generator/briefing_site/starter/files/vscode"):
        assert json.loads((path / "settings.json").read_text("utf-8")) == editor_settings("schema")


def test_git_ignores_what_is_made_on_each_machine() -> None:
    for path in (ROOT / ".gitignore", ROOT / "generator/briefing_site/starter/files/gitignore"):
        ignored = path.read_text("utf-8").splitlines()
        assert {f"/schema/{WITH_IDS}/", f"/{WORKSPACE}"} <= set(ignored)
