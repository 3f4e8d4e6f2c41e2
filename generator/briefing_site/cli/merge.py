"""`briefings merge`: takes two ids, makes the two records one."""

from __future__ import annotations

from pathlib import Path

import click

from briefing_site.cli.changing import carry_out, dry_run_option
from briefing_site.cli.folder import briefings_option, open_folder


@click.command(short_help="Make one of two records, everywhere.")
@click.argument("gone", metavar="FROM")
@click.argument("kept", metavar="INTO")
@click.option("--force", is_flag=True, help="Make one of two kinds of actor, too.")
@dry_run_option
@click.option("--diff", is_flag=True, help="Show the lines that change.")
@briefings_option
def merge(  # noqa: PLR0913 - options
    gone: str, kept: str, folder: Path, *, force: bool, dry_run: bool, diff: bool
) -> None:
    """Make one of two actors, two issues or two sources of a briefing.

    FROM goes and INTO stays: every reference to FROM becomes one to INTO, its address leads
    there, and its name and aliases become aliases. INTO takes over what it lacks. What it has
    of its own stays as it is; what is left out of FROM is said, in full.

    What would contradict itself then is said first, also in a dry run. The exit status is 1 if
    there are errors then that there are not now. An actor of another kind is refused.
    """
    folder = open_folder(folder)
    from briefing_site.editing import merge as merging  # noqa: PLC0415 - reads all rooms

    carry_out(
        folder,
        lambda outcome: merging.merge(outcome, gone, kept, is_forced=force),
        dry_run=dry_run,
        show_diff=diff,
    )
