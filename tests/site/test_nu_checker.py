"""Whole sites in the Nu HTML checker, which knows HTML as its standard has it today."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.thorough import some_of
from tests.whole_sites import REPOSITORY, BuildOnce
from tools.find_nu_checker import NU_CHECKER
from tools.finding import NoProgramError

SHEETS = REPOSITORY / "generator/briefing_site/theme/assets/stylesheets"
JAVA = (
    "java",
    "-XX:+UseSerialGC",  # one core, and no second pass over code that runs for seconds only
    "-XX:TieredStopAtLevel=1",
    "-Xss8m",  # lists in lists in a table: its parser of style sheets calls itself
)
OPTIONS = ("--errors-only", "--no-langdetect", "--stdout", "--exit-zero-always", "--format", "json")


class Fault(NamedTuple):
    """What the checker says: the file, the markup around the place, and the wording."""

    file: str
    markup: str
    message: str


def check(jar: Path, *arguments: str | Path) -> list[Fault]:
    """Run the checker once over files and folders."""
    command = [*JAVA, "-jar", jar, *OPTIONS, *arguments]
    ran = subprocess.run(  # noqa: S603 - the checker that package-lock.json names
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True, timeout=300
    )
    return [
        Fault(said.get("url", ""), said.get("extract", ""), said["message"])
        for said in json.loads(ran.stdout)["messages"]
    ]


@pytest.fixture(scope="session")
def jar() -> Path:
    """Find the checker; without it the tests fail, and say what to do."""
    try:
        return NU_CHECKER.find(os.environ, install=False)
    except NoProgramError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(
    scope="session",
    params=some_of(
        ("everything_site", "frozen_site"), {"everything_site"}, "more pages of the same kinds"
    ),
)
def found(request: pytest.FixtureRequest, jar: Path, build_once: BuildOnce) -> tuple[Fault, ...]:
    """Check every page of a site: of what uses every field, and of what is published."""
    site: Path = request.getfixturevalue(request.param)

    def make(folder: Path) -> None:
        folder.mkdir()
        faults = check(jar, "--skip-non-html", site)
        (folder / "faults.json").write_text(json.dumps(faults), "utf-8")

    made = build_once(f"nu-{request.param}", make)
    faults = json.loads((made / "faults.json").read_text("utf-8"))
    return tuple(Fault(*fault) for fault in faults)


AUTOCOMPLETE = (
    "Attribute “autocomplete” is only allowed when the input type is “color”, “date”, "
    "“datetime-local”, “email”, “hidden”, “month”, “number”, “password”, “range”, “search”, "
    "“tel”, “text”, “time”, “url”, or “week”."
)
OF_THE_THEME = {
    # Material's drawer and search are checkboxes, which Firefox would find as they were left.
    ('type="checkbox" id="__drawer" autocomplete="off">', AUTOCOMPLETE),
    ('type="checkbox" id="__search" autocomplete="off">', AUTOCOMPLETE),
}
"""The errors of the theme's own templates: the markup that they are about, and the wording."""

UNKNOWN_TO_THE_CHECKER = {
    # A property of SVG 2, which browsers take from a style sheet as they take all others.
    "CSS: “vector-effect”: Property “vector-effect” doesn't exist.",
    # At the foot of a sheet, whose properties the checker takes from an older list.
    (
        "CSS: “overflow-wrap”: Property “overflow-wrap” doesn't exist in “CSS Level 3 + SVG” but "
        "exists in “[css3]”."
    ),
}


def of_the_theme(fault: Fault) -> set[tuple[str, str]]:
    return {
        (markup, message)
        for markup, message in OF_THE_THEME
        if markup in fault.markup and message == fault.message
    }


def test_no_page_has_an_error_of_ours(found: tuple[Fault, ...]) -> None:
    assert [fault for fault in found if not of_the_theme(fault)] == []


def test_the_theme_still_has_each_of_its_errors(found: tuple[Fault, ...]) -> None:
    assert set().union(*map(of_the_theme, found)) == OF_THE_THEME


def test_no_style_sheet_of_ours_has_an_error(jar: Path) -> None:
    faults = check(jar, "--css", *sorted(SHEETS.glob("*.css")))
    assert {fault.message for fault in faults} == UNKNOWN_TO_THE_CHECKER


def test_the_checker_knows_todays_html_and_finds_an_error_where_there_is_one(
    jar: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<!doctype html><html lang="en"><title>a</title><search popover id="s">a</search>'
        '<p style="color: var(--a)"><b><p>b</b>',
        "utf-8",
    )
    assert [fault.message for fault in check(jar, "--skip-non-html", page)] == [
        "End tag “p” implied, but there were open elements.",
        "Unclosed element “b”.",
    ]
