"""`briefings new`: takes a kind of record, gives the command that adds one.

The options come from the model, which takes long to import: each command is made when it is
asked for.
"""

from __future__ import annotations

import click

from briefing_site.cli.manners import add_manners

KINDS = (
    "actor",
    "issue",
    "briefing",
    "source",
    "statement",
    "passage",
    "vote",
    "position",
    "event",
    "assessment",
    "correction",
)


class NewRecord(click.Group):
    """A group of one command for each kind of record."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the kinds, those of files first."""
        del ctx
        return list(KINDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Make the command for a kind."""
        del ctx
        if cmd_name not in KINDS:
            return None
        from briefing_site.cli.new_record import command_for  # noqa: PLC0415 - builds the models

        command = command_for(cmd_name)
        add_manners(command)
        return command


@click.group(cls=NewRecord, short_help="Add a record.")
def new() -> None:
    """Add an actor, an issue, a briefing, or a part of a briefing.

    On a terminal you are asked for what cannot be known; everything can be given as an option
    instead. What is still missing stands in the file, beside the field that it belongs to.
    """
