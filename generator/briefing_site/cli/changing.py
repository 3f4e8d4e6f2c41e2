"""Carrying out a plan: takes what was planned, shows it, and writes it as a whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

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
    """Read everything, plan, show the plan and, unless it is a dry run, write it."""
    from briefing_site.cli.afterwards import read_again, report_new  # noqa: PLC0415 - all rooms
    from briefing_site.pipeline import read_folder  # noqa: PLC0415

    outcome = read_folder(folder)
    plan = planned(outcome)
    show(plan, show_diff=show_diff)
    if not dry_run:
        plan.carry_out(folder)
        report_new(outcome, read_again(folder), "new finding")
    say(summary(plan, dry_run=dry_run))


def show(plan: Plan, *, show_diff: bool) -> None:
    """Print what becomes of each file, and what else should be known."""
    from briefing_site.cli.differences import difference_lines  # noqa: PLC0415
    from briefing_site.diagnostics.reporters.visible import visible  # noqa: PLC0415

    for one in plan.changes:
        click.echo(visible(described(one)))
        if show_diff:
            for line in difference_lines(one.before, one.old, one.new if one.after else ""):
                click.echo(line)
    for note in plan.notes:
        click.echo(f"note: {visible(note)}", err=True)


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
