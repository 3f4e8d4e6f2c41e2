"""What a command cannot work with: takes words, gives the exception that ends it with exit 2."""

from __future__ import annotations

from typing import IO, Any

import click

from briefing_site.diagnostics.reporters.visible import visible


class UsageFault(click.ClickException):
    """Something given to a command that it cannot use, and how to mend that.

    Args:
        message: In the style of a finding: lower case, one clause, no full stop.
        hint: What to do.
    """

    exit_code = 2

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint

    def show(self, file: IO[Any] | None = None) -> None:
        """Print it as findings are printed."""
        del file
        click.echo(f"error: {visible(self.message)}\n   hint: {visible(self.hint)}", err=True)
