"""What a change leads to: reads everything as it will be, says what is new, tells editors."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from briefing_site.cli.manners import say
from briefing_site.diagnostics import reporters
from briefing_site.diagnostics.diagnostic import Diagnostic, in_order
from briefing_site.diagnostics.wording import counted
from briefing_site.editing.plan import Plan
from briefing_site.pipeline import Outcome, read_folder
from briefing_site.site.editor_ids import EditorIds

EXPECTED = {"unreferenced-actor", "unreferenced-issue"}
"""What holds of every record on the day that it is added."""


def read_again(folder: Path) -> Outcome:
    """Read what was just written, and let editors know its ids where they know any."""
    outcome = read_folder(folder)
    EditorIds().follow(outcome, folder.parent / "schema")
    return outcome


def read_ahead(folder: Path, plan: Plan) -> Outcome:
    """Read everything as it will be once a plan is carried out."""
    return read_folder(folder, planned=plan.texts(folder))


def write_plan(folder: Path, plan: Plan, after: Outcome) -> None:
    """Carry out a plan, and let editors know the ids that there are then where they know any."""
    plan.carry_out(folder)
    EditorIds().follow(after, folder.parent / "schema")


def report_new(
    before: Outcome, after: Outcome, singular: str, plural: str | None = None
) -> list[Diagnostic]:
    """Print what check finds then and does not find now, wherever it stands, and give it.

    Args:
        before: What was read before files were written.
        after: What is read then.
        singular: What a finding is called.
        plural: What several are called, if not the same with an `s`.
    """
    found = [one for one in unknown(before, after) if one.slug not in EXPECTED]
    if found:
        click.echo(reporters.report_full(found, after.sources), nl=False, err=True)
        say(counted(len(found), singular, plural))
    return found


def unknown(before: Outcome, after: Outcome) -> list[Diagnostic]:
    """Give the findings that are new: none of those before says the same.

    Lines move, and files are renamed; so a finding counts as known if as many of the same words
    were there before, those in its own file first.
    """
    places = {(one.span.path, one.message) for one in before.diagnostics}
    known = Counter((one.slug, one.message) for one in before.diagnostics)
    found = []
    for one in sorted(
        after.diagnostics, key=lambda one: (one.span.path, one.message) not in places
    ):
        if known[one.slug, one.message]:
            known[one.slug, one.message] -= 1
        else:
            found.append(one)
    return list(in_order(found))
