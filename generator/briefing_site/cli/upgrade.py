"""`briefings upgrade`: takes content of the first data model, brings it to the second."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_site.cli import terminal
from briefing_site.cli.changing import carry_out, dry_run_option
from briefing_site.cli.folder import briefings_option, open_folder

if TYPE_CHECKING:
    from briefing_site.editing.same_document import Candidates


@click.command(short_help="Make statements of one document its passages.")
@click.option(
    "--language",
    metavar="TAG",
    help="The language that translations are in: the site's. Asked for where there are any.",
)
@dry_run_option
@click.option("--diff", is_flag=True, help="Show the lines that change.")
@briefings_option
def upgrade(folder: Path, *, language: str | None, dry_run: bool, diff: bool) -> None:
    """Make statements of one document its passages, and write forms that are certain.

    Statements of a briefing become one where their speakers, date, venue and sources are the
    same and the source is the document itself: official, legal, a speech, an interview or a
    post. Where it is a report, you are asked. The one takes the first id, the others keep
    theirs as passages, so that no reference and no address changes.

    It says what it merged and what it left. Run again, it changes nothing. All files are
    written, or none.
    """
    folder = open_folder(folder)
    from briefing_site.editing import upgrade as upgrading  # noqa: PLC0415 - reads all rooms

    answer = ask if terminal.is_somebody_there() and not dry_run else leave
    carry_out(
        folder,
        lambda outcome: upgrading.upgrade(outcome, answer, language),
        dry_run=dry_run,
        show_diff=diff,
    )


def leave(candidates: Candidates) -> None:
    """Leave a question open where nobody is there to answer."""
    del candidates


def ask(candidates: Candidates) -> bool | None:
    """Ask whether statements are one act of speaking; Enter leaves it open."""
    from briefing_site.diagnostics.reporters.visible import visible  # noqa: PLC0415

    click.echo(f"\n{visible(candidates.briefing.id)}: {visible(candidates.names)}", err=True)
    click.echo("The speakers, the date, the venue and the sources are the same.", err=True)
    question = "Said on one occasion? Enter leaves it open"
    choices = click.Choice(["y", "n", ""])
    typed = click.prompt(question, "", type=choices, show_choices=False, err=True)
    return {"y": True, "n": False}.get(typed)
