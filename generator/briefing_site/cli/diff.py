"""`briefings diff`: takes two revisions, prints what is different to a reader."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_site.cli.folder import absolute, briefings_option, open_folder

if TYPE_CHECKING:
    from briefing_site.changes.change import Changes

FORMATS = ("text", "json", "markdown")


@click.command(short_help="Say what a change means to readers.")
@click.argument("base")
@click.argument("head", required=False)
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="text",
    metavar="FORMAT",
    help="text (the default): for people. markdown: for a pull request. json: for programs.",
)
@briefings_option
def diff(base: str, head: str | None, format_: str, folder: Path) -> None:
    """Say what a change means to readers, not which lines moved.

    Records that were added, removed, renamed or changed, field by field; whose stance on what is
    another now, or is on other words or conditions, or dated otherwise; whose words are others;
    what follows elsewhere, such as how statements divide by a bloc; which sources are graded
    otherwise, and how much rests on them; which pages are new, and which are gone. Other files that
    changed, such as hand-written pages and settings, are named and not compared.

    BASE and HEAD are revisions as git names them. What is compared with is the commit at which
    the two parted, as in "git diff BASE...HEAD". Without HEAD, it is the files as they are on the
    disk. Nothing is checked out, nothing is written, nothing is fetched, and no program that the
    repository names is run.

    The exit status is 1 if a page is gone and nothing leads from its address to where it went, be
    it of a record or of a series, or if the feeds of a tag are gone, and 2 if the command was not
    understood, or git does not know a revision. A list that is gone alone is told, but no error:
    nothing could keep it.
    """
    from briefing_site.changes.reading import changes_between  # noqa: PLC0415 - reads all rooms

    folder = absolute(folder) if head else open_folder(folder)
    changes = changes_between(folder, base, head)
    click.echo(report(changes, format_), nl=False)
    sys.exit(1 if any(one.can_be_kept for one in changes.lost) else 0)


def report(changes: Changes, format_: str) -> str:
    """Give changes in a format."""
    from briefing_site.changes import reporters  # noqa: PLC0415

    match format_:
        case "json":
            return reporters.report_json(changes)
        case "markdown":
            return reporters.report_markdown(changes)
        case _:
            return reporters.report_text(changes)
