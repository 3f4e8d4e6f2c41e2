"""After files were written: reads everything again, gives editors the ids, says what is left."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

import click

from generator.cli.manners import say
from generator.diagnostics import reporters
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.wording import counted
from generator.pipeline import Outcome, read_site
from generator.settings import Settings
from generator.site.editor_ids import EditorIds

EXPECTED = {"unreferenced-actor", "unreferenced-issue"}
"""What holds of every record on the day that it is added."""


def read(folder: Path) -> Outcome:
    """Read a briefings folder, and images from the docs/ beside it."""
    return read_site(Settings(briefings=folder, docs=folder.parent / "docs"))


def read_again(folder: Path) -> Outcome:
    """Read what was just written, and let editors know its ids where they know any."""
    outcome = read(folder)
    EditorIds().follow(outcome, folder.parent / "schema")
    return outcome


def report_remaining(outcome: Outcome, written: Container[str]) -> None:
    """Print what check finds in some files.

    Args:
        outcome: What was read after they were written.
        written: The paths that are shown.
    """
    found = [
        one for one in outcome.diagnostics if one.span.path in written and one.slug not in EXPECTED
    ]
    if found:
        click.echo(reporters.report_full(found, outcome.sources), nl=False, err=True)
        say(f"{counted(len(found), 'thing')} still to do")


def report_new(before: Outcome, after: Outcome) -> None:
    """Print what check finds now and did not find before, wherever it stands."""
    known = {without_place(one) for one in before.diagnostics}
    found = [one for one in after.diagnostics if without_place(one) not in known]
    if found:
        click.echo(reporters.report_full(found, after.sources), nl=False, err=True)
        say(f"{counted(len(found), 'new finding')}")


def without_place(found: Diagnostic) -> tuple[str, str]:
    """Give what makes a finding the same after its lines have moved."""
    return found.slug, found.message
