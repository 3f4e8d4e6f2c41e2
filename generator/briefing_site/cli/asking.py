"""Questions on a terminal: takes what is missing in a record, gives the record with answers."""

from __future__ import annotations

from typing import Any

import click

from briefing_site.diagnostics.refused import Refused
from briefing_site.editing.additions import faults, missing
from briefing_site.editing.forms import Question
from briefing_site.editing.naming import value_of
from briefing_site.pipeline import Outcome

SKIP = "Enter leaves it open."


def ask_for(
    kind: str, values: dict[str, Any], outcome: Outcome, briefing: str, *, known_later: set[str]
) -> dict[str, Any]:
    """Ask for every field that a record needs and lacks.

    An answer can make another field needed, such as the conditions of a conditional stance.

    Args:
        kind: The kind of record.
        values: What is known.
        outcome: What was read.
        briefing: The briefing that a part goes into, or nothing.
        known_later: Fields that the answers to others may tell.
    """
    asked = set(known_later)
    while waiting := [one for one in missing(kind, values) if one.field not in asked]:
        question = waiting[0]
        if asked == known_later:
            click.echo(SKIP, err=True)
        asked.add(question.field)
        answer = ask(kind, question, outcome, briefing)
        if answer:
            values = values | {question.field: answer}
    return values


def ask(kind: str, question: Question, outcome: Outcome, briefing: str) -> Any:  # noqa: ANN401
    """Ask for one field until the answer is one that it takes, or none is given."""
    show_choices(question)
    while typed := prompted(question):
        try:
            given = answers(question, typed)
            found = [value_of(question, one, outcome, briefing) for one in given]
        except Refused as refused:
            click.echo(f"  {refused.message}: {refused.hint}", err=True)
            continue
        value = found if question.is_list else found[0]
        wrong = faults(kind, question.field, value)
        if not wrong:
            return value
        hint = f": {wrong[0].hint.message}" if wrong[0].hint else ""
        click.echo(f"  {wrong[0].message}{hint}", err=True)
    return None


def prompted(question: Question) -> str:
    """Read one line."""
    name = question.field.replace("_", " ")
    answer: str = click.prompt(name, default="", show_default=False, err=True)
    return answer.strip()


def show_choices(question: Question) -> None:
    """Say what a field holds, and which values it may have."""
    more = ", separated by semicolons" if question.is_list else ""
    click.echo(f"\n{question.meaning.removesuffix('.')}{more}.", err=True)
    if question.choices:
        click.echo(f"  {', '.join(question.choices)}", err=True)


def answers(question: Question, typed: str) -> list[str]:
    """Cut an answer into the values of a list; ids may be separated by commas, too."""
    if not question.is_list:
        return [typed]
    is_list_of_ids = question.reference is not None and not question.takes_locator
    parts = typed.replace(",", ";") if is_list_of_ids else typed
    return [part.strip() for part in parts.split(";") if part.strip()]
