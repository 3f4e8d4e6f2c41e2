"""The command `briefings`: takes what was typed, gives it to one module a command.

What takes long to import is imported inside the commands, so that help and completion
answer at once.
"""

from __future__ import annotations

import sys

import click

from briefing_site import __version__
from briefing_site.cli.build import build
from briefing_site.cli.check import check
from briefing_site.cli.diff import diff
from briefing_site.cli.draft import draft
from briefing_site.cli.endings import end_when_asked, leave
from briefing_site.cli.explain import explain
from briefing_site.cli.fmt import fmt
from briefing_site.cli.group import PoliteGroup
from briefing_site.cli.init import init
from briefing_site.cli.merge import merge
from briefing_site.cli.new import new
from briefing_site.cli.propose import propose
from briefing_site.cli.reference import reference
from briefing_site.cli.rename import rename
from briefing_site.cli.render import render
from briefing_site.cli.schema import schema
from briefing_site.cli.serve import serve
from briefing_site.cli.upgrade import upgrade

__all__ = ["briefings", "main"]


@click.group(
    cls=PoliteGroup,
    commands=[
        check,
        new,
        draft,
        propose,
        fmt,
        rename,
        merge,
        upgrade,
        diff,
        explain,
        build,
        serve,
        render,
        schema,
        reference,
        init,
    ],
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
