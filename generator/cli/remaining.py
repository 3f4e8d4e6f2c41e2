"""What a file that was just written still needs: takes its path, prints what check finds there."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.manners import say
from generator.diagnostics import reporters
from generator.diagnostics.wording import counted
from generator.pipeline import read_site
from generator.settings import Settings

EXPECTED = {"unreferenced-actor", "unreferenced-issue"}
"""What holds of every record on the day that it is added."""


def report_remaining(folder: Path, shown: str) -> None:
    """Print the findings in one file as `briefings check` would.

    Args:
        folder: The briefings folder.
        shown: The file, by the path that is shown.
    """
    outcome = read_site(Settings(briefings=folder, docs=folder.parent / "docs"))
    found = [
        one for one in outcome.diagnostics if one.span.path == shown and one.slug not in EXPECTED
    ]
    if found:
        click.echo(reporters.report_full(found, outcome.sources), nl=False, err=True)
        say(f"{counted(len(found), 'thing')} still to do")
