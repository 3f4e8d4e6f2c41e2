"""Carrying out a plan: takes what was planned, shows it, and writes it as a whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_site.cli.endings import status
from briefing_site.cli.manners import say

if TYPE_CHECKING:
    from briefing_site.editing.plan import FileChange, Plan
    from briefing_site.pipeline import Outcome

dry_run_option = click.option(
    "--dry-run", "-n", is_flag=True, help="Say what would be done, and do nothing."
)


def carry_out(
    folder: Path, planned: Callable[[Outcome], Plan], *, dry_run: bool, show_diff: bool
) -> None:
    """Read everything, plan, say what is wrong then, show the plan and, if it is meant, write it.

    The exit status is 1 where there are errors then that there are not now.
    """
    from briefing_site.cli.afterwards import (  # noqa: PLC0415 - reads all rooms
        read_ahead,
        report_new,
        write_plan,
    )
    from briefing_site.pipeline import read_folder  # noqa: PLC0415

    outcome = read_folder(folder)
    plan = planned(outcome)
    after = read_ahead(folder, plan)
    found = report_new(outcome, after, "new finding")
    show(plan, show_diff=show_diff)
    if not dry_run:
        write_plan(folder, plan, after)
    say(summary(plan, dry_run=dry_run))
    sys.exit(status(found))


def show(plan: Plan, *, show_diff: bool) -> None:
    """Print what should be known, then what becomes of each file."""
    from briefing_site.cli.differences import difference_lines  # noqa: PLC0415
    from briefing_site.diagnostics.reporters.visible import visible  # noqa: PLC0415

    for line in (line for note in plan.notes for line in f"note: {note}".splitlines()):
        click.echo(visible(line), err=True)
    for one in plan.changes:
        click.echo(visible(described(one)))
        if show_diff:
            for line in difference_lines(one.before, one.old, one.new if one.after else ""):
                click.echo(line)


def described(change: FileChange) -> str:
    """Say in one line what becomes of a file."""
    from briefing_site.diagnostics.wording import counted  # noqa: PLC0415

    if change.after is None:
        return f"{change.before}: goes"
    what = counted(change.places, "change")
    if change.after != change.before:
        return f"{change.before} -> {change.after}: {what}"
    return f"{change.before}: {what}"


def summary(plan: Plan, *, dry_run: bool) -> str:
    """Count files and changes."""
    from briefing_site.diagnostics.wording import counted  # noqa: PLC0415

    places = sum(one.places for one in plan.changes)
    done = "would change" if dry_run else "changed"
    return f"{counted(places, 'place')} in {counted(len(plan.changes), 'file')} {done}"
