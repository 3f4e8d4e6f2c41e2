"""The other commands, and the command as a whole."""

import logging
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from briefing_site import __version__
from briefing_site.cli import briefings
from briefing_site.diagnostics.codes import CODES
from briefing_site.exports.workspace import workspace_text
from briefing_site.live.serve import Showing
from briefing_site.model.schema import RECORDS, schema_text
from briefing_site.reference import pages
from tests.waiting import SECONDS

Run = Callable[..., Result]


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, *arguments], capture_output=True, text=True, check=False, timeout=SECONDS
    )


def test_the_version_is_shown(run: Run) -> None:
    assert run("--version").output == f"briefings {__version__}\n"


def test_python_m_briefing_site_is_the_same_command() -> None:
    done = python("-m", "briefing_site", "--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"briefings {__version__}\n", "")


def test_help_lists_every_command_with_what_it_does(run: Run) -> None:
    listed = run("--help").output.partition("Commands:\n")[2].partition("\nExit status:")[0]
    assert listed == (
        "  build      Build the site.\n"
        "  check      Find mistakes in the briefings.\n"
        "  diff       Say what a change means to readers.\n"
        "  draft      Make a draft from an article or a press release.\n"
        "  explain    Tell what a finding means and how to mend it.\n"
        "  fmt        Put files into the one layout.\n"
        "  init       Start a site of your own in a new folder.\n"
        "  merge      Make one of two records, everywhere.\n"
        "  new        Add a record.\n"
        "  propose    Answer a proposal that was made with the issue form.\n"
        "  reference  Write the reference pages in docs/.\n"
        "  rename     Give a record another id, everywhere.\n"
        "  render     Write the pages as Markdown files.\n"
        "  schema     Write the JSON Schemas that editors read.\n"
        "  serve      Show the site on this machine, and each change to it.\n"
        "  upgrade    Make statements of one document its passages.\n"
        "  watch      Ask whether the sources are still there.\n"
    )


@pytest.mark.parametrize("name", briefings.list_commands(click.Context(briefings)))
def test_every_command_has_help(run: Run, name: str) -> None:
    result = run(name, "--help")
    usage = result.output.partition("\n")[0]
    assert (result.exit_code, usage.startswith(f"Usage: briefings {name}")) == (0, True)


def test_help_imports_nothing_heavy() -> None:
    done = python(
        "-c",
        "import sys, briefing_site.cli; "
        "heavy = {'mkdocs', 'pydantic', 'jinja2', 'yaml', 'pycountry', 'edtf'}; "
        "print(sorted(heavy & set(sys.modules)))",
    )
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_explain_lists_every_code(run: Run) -> None:
    listed = run("explain").output.splitlines()
    assert [line[:6] for line in listed] == list(CODES)
    assert listed[0] == "BRF001  unreadable-file                 a file that cannot be read"


EXPLAINED = """\
BRF009 duplicate-key (error)
A key that stands twice in one mapping.

Programs keep one of the two and lose the other without a word.

Bad:

    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    name: Dominion of Canada

Good:

    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    aliases: [Dominion of Canada]
"""


@pytest.mark.parametrize("name", ["BRF009", "brf009", "duplicate-key", "Duplicate-Key"])
def test_explain_takes_a_code_or_its_name(run: Run, name: str) -> None:
    result = run("explain", name)
    assert (result.exit_code, result.output) == (0, EXPLAINED)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("BRF0009", 'did you mean "BRF009"?'),
        ("duplicated-key", 'did you mean "duplicate-key"?'),
        ("nonsense\x1b[31m", 'list them with "briefings explain"'),
    ],
)
def test_explain_says_what_was_probably_meant(run: Run, name: str, hint: str) -> None:
    result = run("explain", name)
    shown = name.replace("\x1b", "\\x1b")
    assert (result.exit_code, result.stdout, result.stderr) == (
        2,
        "",
        f'error: there is no code "{shown}"\n   hint: {hint}\n',
    )


@pytest.mark.parametrize("code", list(CODES))
def test_every_code_can_be_explained(run: Run, code: str) -> None:
    result = run("explain", code)
    first = f"{code} {CODES[code].slug} ({CODES[code].severity})"
    assert (result.exit_code, result.output.partition("\n")[0]) == (0, first)


def test_schema_writes_every_record(run: Run, tmp_path: Path) -> None:
    result = run("schema", "--to", str(tmp_path / "schema"))
    written = {path.name: path.read_text("utf-8") for path in (tmp_path / "schema").iterdir()}
    assert result.exit_code == 0
    assert written == {f"{record}.json": schema_text(record) for record in RECORDS}


def test_schema_with_ids_writes_others_beside_every_record(run: Run, site: Path) -> None:
    result = run("schema", "--with-ids")
    folder = site / "schema/with-ids"
    written = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    assert result.exit_code == 0
    assert (
        written.pop("ids.json").count('{"const": "canada", "description": "Canada · state"}') == 1
    )
    assert written == {f"{record}.json": schema_text(record, with_ids=True) for record in RECORDS}
    assert (site / "briefings.code-workspace").read_text("utf-8") == workspace_text("schema")


def test_schema_checks_that_those_that_stand_alone_are_up_to_date(run: Run, site: Path) -> None:
    run("schema")
    fresh = run("schema", "--check")
    (site / "schema/issue.json").write_text("{}", "utf-8")
    stale = run("schema", "--check")
    run("schema")
    again = run("schema", "--check")
    assert [(one.exit_code, one.stderr) for one in (fresh, stale, again)] == [
        (0, ""),
        (1, 'schema/issue.json: not up to date\n   hint: run "briefings schema"\n'),
        (0, ""),
    ]


ALL_TOGETHER = """\
error: --with-ids and --check concern all the schemas together
   hint: leave RECORD out
"""
STANDING_ALONE = """\
error: --check looks at the schemas that stand alone
   hint: leave --with-ids out
"""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("actor", "--with-ids"), ALL_TOGETHER),
        (("actor", "--check"), ALL_TOGETHER),
        (("--check", "--with-ids"), STANDING_ALONE),
    ],
)
def test_schema_refuses_what_does_not_go_together(
    run: Run, site: Path, words: tuple[str, ...], said: str
) -> None:
    del site
    result = run("schema", *words)
    assert (result.exit_code, result.stderr) == (2, said)


def test_schema_prints_one_record(run: Run) -> None:
    result = run("schema", "actor")
    assert (result.exit_code, result.stdout_bytes.decode()) == (0, schema_text("actor"))


def test_reference_writes_its_pages(run: Run, tmp_path: Path) -> None:
    (tmp_path / "checks.md").write_text("All checks on one page, as they once were.")
    (tmp_path / "mine.md").write_text("Written by hand.")
    result = run("reference", "--to", str(tmp_path))
    assert result.exit_code == 0
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    assert written == {*pages(), "mine.md"}


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_missing_configuration_is_said_in_clear_words(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(command)
    assert (result.exit_code, result.stderr) == (
        2,
        (
            'error: the configuration "mkdocs.yml" does not exist\n'
            "   hint: run this beside mkdocs.yml, or name it with --config FILE\n"
        ),
    )


def test_build_hands_its_options_on(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    monkeypatch.chdir(tmp_path)
    calls: list[tuple[object, ...]] = []
    (tmp_path / "out").mkdir()

    def note(config: Path, **options: object) -> Path:
        calls.append((config, *options.values()))
        return tmp_path / "out"

    monkeypatch.setattr("briefing_site.site.build.build_site", note)
    assert run("build").exit_code == 0
    assert run("--quiet", "build", "--strict", "--site-dir", "out").exit_code == 0
    assert calls == [
        (Path("mkdocs.yml"), False, None, logging.INFO),
        (Path("mkdocs.yml"), True, Path("out"), logging.WARNING),
    ]


def test_a_build_that_stops_ends_with_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nnav: [missing.md]\n")
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path)
    result = run("build", "--strict")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        1,
        "Aborted with 1 warnings in strict mode!",
    )


def test_serve_hands_its_options_on(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    monkeypatch.chdir(tmp_path)
    calls: list[tuple[Path, Showing]] = []
    monkeypatch.setattr("briefing_site.live.serve.show_site", lambda *given: calls.append(given))
    options = ("--address", "127.0.0.1:9", "--strict", "--open", "--follow")
    assert run("serve", *options).exit_code == 0
    assert calls == [
        (
            Path("mkdocs.yml"),
            Showing("127.0.0.1:9", strict=True, open_browser=True, opens_saved=True),
        )
    ]
