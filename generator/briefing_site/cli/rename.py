"""`briefings rename`: takes an id and a new one, changes every file that has to."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from briefing_site.cli.changing import carry_out, dry_run_option
from briefing_site.cli.folder import briefings_option, open_folder


@click.command(short_help="Give a record another id, everywhere.")
@click.argument("old")
@click.argument("new")
@dry_run_option
@click.option("--diff", is_flag=True, help="Show the lines that change.")
@briefings_option
def rename(old: str, new: str, folder: Path, *, dry_run: bool, diff: bool) -> None:
    """Give a record another id, everywhere.

    OLD is the id of an actor, an issue or a briefing, or "BRIEFING#ID" for a statement, a
    passage, a vote, an event or a source of a briefing. The file gets the new name, every
    reference in every file the new id, links in texts too, and the old address leads to the
    new one; where Git has no commit of the file, nobody knows the old one, and it is forgotten.

    A record that gets back an id which it had before forgets the one between: renaming there
    and back leaves every file as it was.
    """
    folder = open_folder(folder)
    from briefing_site.changes.removed import was_never_committed  # noqa: PLC0415
    from briefing_site.editing import rename as renaming  # noqa: PLC0415 - reads all rooms

    is_new = partial(was_never_committed, folder)
    carry_out(
        folder,
        lambda outcome: renaming.rename(outcome, old, new, is_new),
        dry_run=dry_run,
        show_diff=diff,
    )
