"""`briefings fmt`: takes the content, puts its files into the one layout."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_site.cli.endings import status
from briefing_site.cli.folder import briefings_option, open_folder, select
from briefing_site.cli.manners import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_site.diagnostics.diagnostic import Diagnostic
    from briefing_site.layout.files import LaidOut


@click.command(short_help="Put files into the one layout.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Change nothing; fail if a file would change.")
@click.option("--diff", is_flag=True, help="Change nothing; show what would change.")
@briefings_option
def fmt(paths: tuple[Path, ...], folder: Path, *, check: bool, diff: bool) -> None:
    """Put files into the one layout: order of fields, lists, quotes, line breaks.

    What a file says stays the same, and every comment stays with what it is about. PATHS,
    files or folders inside the briefings folder, choose what is put in order. A file that is
    not YAML is left as it is and reported. A byte order mark goes.

    The exit status is 1 if a file cannot be put in order and, with --check or --diff, if one
    would change.
    """
    from briefing_site.layout.files import lay_out  # noqa: PLC0415 - builds the models
    from briefing_site.source.files import discover  # noqa: PLC0415

    folder = open_folder(folder)
    chosen = select(folder, paths)
    laid = [lay_out(file) for file in discover(folder)[0] if file.shown in chosen]
    refused = status(report_refused(laid))
    changed = [one for one in laid if one.is_changed]
    if diff:
        show_differences(changed)
    if check or diff:
        say_counts("would change", changed, laid)
        sys.exit(refused or int(bool(changed)))
    written = write_all(folder, changed)
    say_counts("put in order", written, laid)
    sys.exit(refused or int(written != changed))


def report_refused(laid: Sequence[LaidOut]) -> list[Diagnostic]:
    """Print why files cannot be laid out, and give that."""
    from briefing_site.diagnostics import reporters  # noqa: PLC0415 - not for help

    found = [diagnostic for one in laid for diagnostic in one.diagnostics]
    sources = {one.file.shown: one.before for one in laid if one.before}
    click.echo(reporters.report_full(found, sources), nl=False, err=True)
    return found


def show_differences(changed: Sequence[LaidOut]) -> None:
    """Print a unified difference of each file that would change."""
    from briefing_site.cli.differences import difference_lines  # noqa: PLC0415 - not for help

    for one in changed:
        before = one.before.text if one.before else ""
        for line in difference_lines(one.file.shown, before, one.after or ""):
            click.echo(line)


def write_all(folder: Path, changed: Sequence[LaidOut]) -> list[LaidOut]:
    """Write each file that changes, whole or not at all, unless it has changed meanwhile.

    Returns:
        Those that were written.
    """
    from briefing_site.diagnostics.reporters.visible import visible  # noqa: PLC0415 - brings rich
    from briefing_site.source.alone import alone_in  # noqa: PLC0415
    from briefing_site.source.writing import write  # noqa: PLC0415

    written = []
    with alone_in(folder):
        for one in changed:
            if one.is_as_read():
                write(one.file.path, one.after or "")
                written.append(one)
            else:
                shown = visible(one.file.shown)
                click.echo(f"{shown} was changed by another program meanwhile", err=True)
    return written


def say_counts(what: str, changed: Sequence[LaidOut], laid: Sequence[LaidOut]) -> None:
    """Say how many files change, and name them."""
    from briefing_site.diagnostics.reporters.visible import visible  # noqa: PLC0415 - not for help
    from briefing_site.diagnostics.wording import counted  # noqa: PLC0415

    for one in changed:
        click.echo(visible(one.file.shown))
    rest = sum(not one.diagnostics and not one.is_changed for one in laid)
    say(f"{counted(len(changed), 'file')} {what}, {rest:,} as it should be")
