"""`briefings explain`: takes a code, prints what it means, with a bad and a good example."""

from __future__ import annotations

from textwrap import indent
from typing import TYPE_CHECKING

import click

from generator.cli.faults import UsageFault

if TYPE_CHECKING:
    from generator.catalogue import Explanation


@click.command(short_help="Tell what a finding means and how to mend it.")
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Tell what a finding means, why it matters and how to mend it.

    CODE is what stands in square brackets in a finding, such as BRF201, or the name of the
    rule, such as unknown-actor. Without CODE, every code is listed.
    """
    if code is None:
        click.echo(listed(), nl=False)
        return
    from generator.catalogue import explanation  # noqa: PLC0415 - imports every rule

    explained = explanation(code)
    if explained is None:
        raise unknown(code)
    click.echo(as_text(explained), nl=False)


def as_text(one: Explanation) -> str:
    """Give an explanation for a terminal."""
    from generator.reference.checks import example_lines  # noqa: PLC0415 - imports every rule

    code = one.code
    parts = [f"{code.id} {code.slug} ({code.severity})\n{one.summary}", one.why]
    for title, files in (("Bad:", one.bad), ("Good:", one.good)):
        parts += [title, *(indent("\n".join(example_lines(file)), "    ") for file in files)]
    return "\n\n".join(parts) + "\n"


def listed() -> str:
    """List every code with its name and summary."""
    from generator.diagnostics.codes import CODES  # noqa: PLC0415

    widest = max(len(code.slug) for code in CODES.values())
    return "".join(f"{one.id}  {one.slug:<{widest}}  {one.summary}\n" for one in CODES.values())


def unknown(name: str) -> UsageFault:
    """Say that there is no such code, and which was probably meant."""
    from generator.diagnostics.codes import BY_SLUG, CODES  # noqa: PLC0415
    from generator.diagnostics.wording import nearest, quoted  # noqa: PLC0415

    meant = nearest(name.upper(), CODES) or nearest(name.lower(), BY_SLUG)
    hint = f"did you mean {quoted(meant)}?" if meant else 'list them with "briefings explain"'
    return UsageFault(f"there is no code {quoted(name)}", hint)
