"""`briefings check`: takes the content, prints what is wrong with it."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import click

from briefing_site.cli.endings import status
from briefing_site.cli.faults import UsageFault
from briefing_site.cli.folder import briefings_option, open_folder, select, snapshots_option
from briefing_site.cli.manners import manners, say
from briefing_site.cli.terminal import columns_of, has_colours
from briefing_site.garbage import garbage_left

if TYPE_CHECKING:
    from briefing_site.diagnostics.diagnostic import Diagnostic
    from briefing_site.pipeline import Outcome

FORMATS = ("full", "concise", "github", "json", "sarif")


@click.command(short_help="Find mistakes in the briefings.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="full",
    metavar="FORMAT",
    help="full (the default): with the line at fault and the cure. concise: one line each, for "
    "editors. github: marks on a pull request. json, sarif: for programs.",
)
@briefings_option
@snapshots_option
@click.option("--strict", is_flag=True, help="Let advice fail the check, too.")
def check(
    paths: tuple[Path, ...], format_: str, folder: Path, snapshots: Path | None, *, strict: bool
) -> None:
    """Find mistakes in the briefings: where each is, and how to mend it.

    Everything is read, since records refer to each other. PATHS, files or folders inside the
    briefings folder, choose what findings are shown of.

    Files with errors come last, where a terminal ends. Each finding has a code; "briefings explain
    CODE" tells more about it. The exit status is 0 if there is nothing but advice, 1 if there are
    errors, and 2 if the command was not understood.
    """
    without_plugins()
    with garbage_left():  # to import all rooms makes none
        from briefing_site.cli.summary import files_in, summarize  # noqa: PLC0415
        from briefing_site.pipeline import read_whole, settings_of  # noqa: PLC0415

    folder = open_folder(folder)
    chosen = select(folder, paths)
    settings = replace(settings_of(folder, snapshots), today=today())
    outcome = read_whole(settings, partial(gone_from, folder))
    if not files_in(outcome, chosen) and not outcome.diagnostics:
        raise nothing_to_check()
    shown = [found for found in outcome.diagnostics if found.span.path in chosen]
    report(shown, outcome, format_)
    say(summarize(outcome, shown, chosen))
    sys.exit(status(shown, strict=strict))


def gone_from(folder: Path) -> Iterator[str]:
    """Give the files that the last commit has and the folder lacks; asked where one is missed."""
    from briefing_site.changes.removed import removed  # noqa: PLC0415 - only for who misses one

    return removed(folder)


def without_plugins() -> None:
    """Keep pydantic from looking for plugins in all that is installed, which takes long."""
    loader = ModuleType("pydantic.plugin._loader")
    loader.get_plugins = tuple  # type: ignore[attr-defined] # it gives none
    sys.modules.setdefault(loader.__name__, loader)


def today() -> dt.date:
    """Give the newest day that it is anywhere on earth: its easternmost clocks are at UTC+14."""
    return (dt.datetime.now(dt.UTC) + dt.timedelta(hours=14)).date()


def nothing_to_check() -> UsageFault:
    """Say that no file was found."""
    return UsageFault(
        "there is no YAML file to check", "a record is a file such as briefings/actors/canada.yaml"
    )


def report(shown: list[Diagnostic], outcome: Outcome, format_: str) -> None:
    """Print findings in a format."""
    from briefing_site.diagnostics import reporters  # noqa: PLC0415 - not for help

    match format_:
        case "full":
            print_full(shown, outcome)
        case "concise":
            click.echo(reporters.report_concise(shown), nl=False)
        case "github":
            print_github(shown)
        case "json":
            click.echo(reporters.report_json(shown), nl=False)
        case "sarif":
            click.echo(sarif(shown), nl=False)


def print_github(shown: list[Diagnostic]) -> None:
    """Print marks for a pull request; what GitHub would drop of them goes to the job's summary."""
    from briefing_site.diagnostics import reporters  # noqa: PLC0415

    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if not summary:
        click.echo(reporters.report_github(shown), nl=False)
        return
    marks, rest = reporters.report_marks(shown)
    click.echo(marks, nl=False)
    with Path(summary).open("a", encoding="utf-8") as file:
        file.write(rest)


def print_full(shown: list[Diagnostic], outcome: Outcome) -> None:
    """Print findings for a person: as wide as the terminal is, and in colour where it has it."""
    from briefing_site.diagnostics import report_full  # noqa: PLC0415 - not for help
    from briefing_site.diagnostics.reporters.gathered import errors_last  # noqa: PLC0415

    shown = errors_last(shown)
    columns, coloured = columns_of(sys.stdout), has_colours(sys.stdout, manners().color)
    if columns is None and not coloured:
        click.echo(report_full(shown, outcome.sources), nl=False)
        return
    from briefing_site.diagnostics.reporters.terminal import (  # noqa: PLC0415 - brings rich
        report_terminal,
    )

    report = report_terminal(shown, outcome.sources, columns)
    if not coloured:
        click.echo(report.plain, nl=False)
        return
    from rich.console import Console  # noqa: PLC0415 - slow, and needed here only

    console = Console(highlight=False, soft_wrap=True, force_terminal=True, no_color=False)
    console.print(report, end="")


def sarif(shown: list[Diagnostic]) -> str:
    """Give findings as SARIF, with what the catalogue says of each rule."""
    from briefing_site import __version__  # noqa: PLC0415
    from briefing_site.catalogue import explanations  # noqa: PLC0415 - imports every rule
    from briefing_site.diagnostics import reporters  # noqa: PLC0415
    from briefing_site.reference.checks import body  # noqa: PLC0415

    helps = {one.code.id: reporters.RuleHelp(one.why, body(one)) for one in explanations()}
    return reporters.report_sarif(shown, helps, __version__)
