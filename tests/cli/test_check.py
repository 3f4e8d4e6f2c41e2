"""`briefings check`: what it prints, and how it ends."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Ended = tuple[int, str, str]


def ended(result: Result) -> Ended:
    return result.exit_code, result.stdout, result.stderr


def misspell(site: Path) -> None:
    path = site / "briefings/2022/2022-03-03-pause.yaml"
    text = path.read_text("utf-8").replace("by: [canada]", "by: [canda]", 1)
    path.write_text(text, encoding="utf-8")


def add_unnamed_actor(site: Path) -> None:
    (site / "briefings/actors/norway.yaml").write_text("name: Norway\nkind: state\n")


MISSPELT = """\
briefings/2022/2022-03-03-pause.yaml:11:10: error[BRF201]: unknown actor "canda"
   11 |     by: [canda]
      |          ^^^^^
   hint: did you mean "canada"? (briefings/actors/canada.yaml:1:1)
"""


def test_a_clean_folder_has_no_findings(site: Path, run: Run) -> None:
    assert site.is_dir()
    assert ended(run("check")) == (
        0,
        "",
        "no findings in 3 files; 0 quotes checked, 1 unchecked\n",
    )


def test_an_error_is_shown_and_fails(site: Path, run: Run) -> None:
    misspell(site)
    assert ended(run("check")) == (
        1,
        MISSPELT,
        "1 error in 3 files; 0 quotes checked, 1 unchecked\n",
    )


def test_quotes_are_held_to_copies_that_are_there(site: Path, run: Run) -> None:
    copies = site / "copies"
    copies.mkdir()
    (copies / "release.txt").write_text("The minister said: We are pausing.")
    assert ended(run("check", "--snapshots", "copies")) == (
        0,
        "",
        "no findings in 3 files; 1 quote checked, 0 unchecked\n",
    )


def test_advice_is_shown_and_fails_only_where_that_is_asked_for(site: Path, run: Run) -> None:
    add_unnamed_actor(site)
    advice = 'briefings/actors/norway.yaml:1:7: advice[BRF403]: nothing names the actor "norway"\n'
    summary = "1 piece of advice in 4 files; 0 quotes checked, 1 unchecked\n"
    assert ended(run("check", "--format", "concise")) == (0, advice, summary)
    assert ended(run("check", "--format", "concise", "--strict")) == (1, advice, summary)


def test_paths_choose_what_is_shown(site: Path, run: Run) -> None:
    misspell(site)
    (site / "briefings/actors/norway.yaml").write_text("name: Norway\nkind: stat\n")
    assert ended(run("check", "briefings/actors/canada.yaml", "briefings/issues")) == (
        0,
        "",
        "no findings in 2 files; 2 errors elsewhere\n",
    )
    assert ended(run("check", "briefings/2022")) == (
        1,
        MISSPELT,
        "1 error in 1 file; 0 quotes checked, 1 unchecked; 1 error elsewhere\n",
    )


def test_the_folder_itself_is_a_path_to_everything(site: Path, run: Run) -> None:
    misspell(site)
    assert ended(run("check", "briefings")) == ended(run("check"))


def test_a_folder_may_have_any_name_and_be_the_working_directory(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    misspell(site)
    expected = ended(run("check"))
    monkeypatch.chdir(site / "briefings")
    assert ended(run("check", "--briefings", ".")) == expected
    assert ended(run("check", "--briefings", ".", "issues")) == (
        0,
        "",
        "no findings in 1 file; 1 error elsewhere\n",
    )


def test_a_folder_is_shown_by_the_name_by_which_it_was_reached(site: Path, run: Run) -> None:
    (site / "briefings").rename(site / "elsewhere")
    (site / "briefings").symlink_to("elsewhere")
    misspell(site)
    assert run("check", "briefings/2022/../2022").stdout == MISSPELT


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (
            ["--briefings", "nowhere"],
            'the briefings folder "nowhere" does not exist',
            "run this beside the briefings folder, or name it with --briefings DIR",
        ),
        (
            ["--briefings", "briefings/actors/canada.yaml"],
            '"briefings/actors/canada.yaml" is a file, not the briefings folder',
            "run this beside the briefings folder, or name it with --briefings DIR",
        ),
        (
            ["--briefings", "empty"],
            "there is no YAML file to check",
            "a record is a file such as briefings/actors/canada.yaml",
        ),
        (
            ["briefings/actors/canda.yaml"],
            '"briefings/actors/canda.yaml" does not exist',
            "give files or folders inside the briefings folder",
        ),
        (
            ["empty"],
            '"empty" is not in the briefings folder "briefings"',
            "name that folder with --briefings DIR",
        ),
    ],
)
def test_what_cannot_be_checked_is_said_in_clear_words(
    site: Path, run: Run, arguments: list[str], message: str, hint: str
) -> None:
    (site / "empty").mkdir()
    assert ended(run("check", *arguments)) == (2, "", f"error: {message}\n   hint: {hint}\n")


def test_a_folder_that_cannot_be_listed_is_said_in_clear_words(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert site.is_dir()
    assert ended(run("check")) == (
        2,
        "",
        (
            'error: the briefings folder "briefings" cannot be read: permission denied\n'
            "   hint: ask whoever owns it to let you read it\n"
        ),
    )


def test_an_unknown_format_is_a_usage_error(site: Path, run: Run) -> None:
    assert site.is_dir()
    result = run("check", "--format", "xml")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        "Error: Invalid value for '--format': 'xml' is not one of "
        "'full', 'concise', 'github', 'json', 'sarif'."
    )


def test_each_format_reports_the_same_finding(site: Path, run: Run) -> None:
    misspell(site)
    assert run("check", "--format", "concise").stdout == MISSPELT.splitlines(keepends=True)[0]
    assert run("check", "--format", "github").stdout == (
        "::error file=briefings/2022/2022-03-03-pause.yaml,line=11,col=10,endColumn=15,"
        'title=BRF201 unknown-actor::unknown actor "canda"'
        '%0Ahint: did you mean "canada"? (briefings/actors/canada.yaml:1:1)\n'
    )
    document = json.loads(run("check", "--format", "json").stdout)
    assert [one["code"] for one in document["diagnostics"]] == ["BRF201"]
    log = json.loads(run("check", "--format", "sarif").stdout)
    assert [one["ruleId"] for one in log["runs"][0]["results"]] == ["BRF201"]


def test_sarif_brings_the_rules_own_words(site: Path, run: Run) -> None:
    assert site.is_dir()
    log = json.loads(run("check", "--format", "sarif").stdout)
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    silent = [rule["id"] for rule in rules if not rule.get("help", {}).get("text")]
    assert silent == []


def test_there_are_colours_on_a_terminal_only_and_none_where_they_are_unwanted(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    misspell(site)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = run("check").stdout
    assert coloured != MISSPELT
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == MISSPELT
    monkeypatch.setenv("NO_COLOR", "1")
    assert run("check").stdout == MISSPELT
