"""How much a command says, and how: takes the options that all commands share, keeps them.

They may stand before a command's name or after it; what is typed last counts.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

import click

from briefing_site.cli.terminal import has_colours, is_terminal

KEY = "briefing_site.cli.manners"


@dataclass(slots=True)
class Manners:
    """What was asked for.

    Attributes:
        loudness: -1: findings and results alone. 1: also what is read, and how long it takes.
        color: `auto`, `always` or `never`.
    """

    loudness: int = 0
    color: str = "auto"

    @property
    def is_quiet(self) -> bool:
        """Whether only findings and results are wanted."""
        return self.loudness < 0

    @property
    def is_verbose(self) -> bool:
        """Whether all is wanted that there is to say."""
        return self.loudness > 0


def manners() -> Manners:
    """Give what the command that is running was asked for."""
    context = click.get_current_context(silent=True)
    return Manners() if context is None else _of(context)


def say(text: str) -> None:
    """Tell a person how it went, unless nothing but findings and results is wanted."""
    if not manners().is_quiet:
        click.echo(text, err=True)


def _of(context: click.Context) -> Manners:
    kept: Manners = context.meta.setdefault(KEY, Manners())
    return kept


def _keep_loudness(context: click.Context, option: click.Parameter, value: bool) -> None:  # noqa: FBT001 - as click calls it
    if value:
        _of(context).loudness = -1 if option.name == "quiet" else 1


def _keep_color(context: click.Context, option: click.Parameter, value: str | None) -> None:
    del option
    if value:
        _of(context).color = value


def shared_options() -> list[click.Option]:
    """Give the options that every command takes."""
    return [
        click.Option(
            ["-q", "--quiet"],
            is_flag=True,
            expose_value=False,
            callback=_keep_loudness,
            help="Say nothing but findings, errors and results.",
        ),
        click.Option(
            ["-v", "--verbose"],
            is_flag=True,
            expose_value=False,
            callback=_keep_loudness,
            help="Say also what is read, and how long each step takes.",
        ),
        click.Option(
            ["--color"],
            type=click.Choice(["auto", "always", "never"]),
            expose_value=False,
            callback=_keep_color,
            metavar="WHEN",
            help="Write in colours: always, never, or auto, which is on a terminal unless "
            "NO_COLOR is set.",
        ),
    ]


def is_shared(option: click.Parameter) -> bool:
    """Whether an option is one that every command takes."""
    return option.callback in (_keep_loudness, _keep_color)


def add_manners(command: click.Command) -> None:
    """Let a command, and those below it, take the shared options and show how far it is."""
    command.params += shared_options()
    if isinstance(command, click.Group):
        for below in command.commands.values():
            add_manners(below)
    elif command.callback:
        command.callback = _watched(command.callback)


def _watched(run: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(run)
    def runner(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - whatever a command takes
        from briefing_site.cli.bar import Watch  # noqa: PLC0415 - not for help and completion
        from briefing_site.progress import watching  # noqa: PLC0415

        asked = manners()
        shows = is_terminal(sys.stderr) and not asked.is_quiet
        coloured = has_colours(sys.stderr, asked.color)
        watch = Watch(shows=shows, tells=asked.is_verbose, coloured=coloured)
        with watching(watch):
            return run(*arguments, **options)

    return runner
