"""The command `briefings`: takes what was typed, gives it to one module a command.

A command's module is imported when the command is asked for, and what takes long to import inside
of it, so that help and completion answer at once.
"""

from __future__ import annotations

import sys

import click

from briefing_site import __version__
from briefing_site.cli.endings import end_when_asked, leave
from briefing_site.cli.group import PoliteGroup

__all__ = ["briefings", "main"]

COMMANDS = (
    *("check", "new", "draft", "propose", "fmt", "rename", "merge", "upgrade", "diff", "explain"),
    *("build", "serve", "render", "schema", "reference", "init", "watch"),
)


@click.group(
    cls=PoliteGroup,
    names=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
def briefings() -> None:
    """Publish policy briefings from structured data.

    You write YAML files in the folder briefings/; these commands find mistakes in them
    and make the site from them. Start with "briefings check".
    """


def main() -> None:
    """Run the command, and end at once when it has."""
    try:
        run()
    except SystemExit as ended:
        leave(ended)


def run() -> None:
    """Run the command; what a terminal's encoding lacks is shown as an escape."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # text files
    end_when_asked()
    briefings(prog_name="briefings")
