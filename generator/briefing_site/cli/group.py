"""The group of all commands: takes commands, gives each the manners that all share."""

from __future__ import annotations

from typing import Any

import click

from briefing_site.cli.endings import STATUSES, ended_well
from briefing_site.cli.manners import add_manners, manners


class PoliteGroup(click.Group):
    """Commands that take the shared options, end well, and say in their help how they end."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*arguments, **settings)
        add_manners(self)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Take one more command."""
        add_manners(cmd)
        super().add_command(cmd, name)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - whatever a command returns
        """Run a command to an end that people and other programs expect."""
        with ended_well(is_verbose=lambda: manners().is_verbose):
            return super().invoke(ctx)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Tell what each exit status says."""
        super().format_epilog(ctx, formatter)
        with formatter.section("Exit status"):
            formatter.write_dl([(str(status), meaning) for status, meaning in STATUSES.items()])
