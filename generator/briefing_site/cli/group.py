"""The group of all commands: takes their names, gives each the manners that all share."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any

import click

from briefing_site.cli.endings import STATUSES, ended_well
from briefing_site.cli.manners import add_manners, manners


class PoliteGroup(click.Group):
    """Commands that take the shared options, end well, and say in their help how they end.

    Each has a module of its name beside this one, imported when it is asked for.
    """

    def __init__(
        self,
        *arguments: Any,  # noqa: ANN401 - click's own
        names: Iterable[str],
        **settings: Any,  # noqa: ANN401 - likewise
    ) -> None:
        super().__init__(*arguments, **settings)
        self.names = tuple(sorted(names))
        add_manners(self)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands, in the order of letters."""
        del ctx
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give a command, made once."""
        if cmd_name in self.names and cmd_name not in self.commands:
            module = import_module(f"{__package__}.{cmd_name}")
            self.add_command(getattr(module, cmd_name))
        return super().get_command(ctx, cmd_name)

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
