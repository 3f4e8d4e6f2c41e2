"""`briefings explain`: takes a code, prints what it means, with a bad and a good example."""

from __future__ import annotations

import sys
from textwrap import fill, indent
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from briefing_site.cli.faults import UsageFault
from briefing_site.cli.terminal import columns_of, cut

if TYPE_CHECKING:
    from briefing_site.catalogue import Explanation


READABLE = 100
"""Columns beyond which a line of prose is hard to follow, on however wide a terminal."""


def completed(
    context: click.Context, argument: click.Parameter, typed: str
) -> list[CompletionItem]:
    """Give a shell the codes, or the names, that begin as typed, in the letters that were typed."""
    del context, argument
    from briefing_site.diagnostics.codes import CODES  # noqa: PLC0415 - not for help

    names = [(code.slug, code.summary) for code in CODES.values()]
    codes = [(code.id, f"{code.slug}: {code.summary}") for code in CODES.values()]
    begun = [one for one in codes + names if one[0].lower().startswith(typed.lower())]
    return [CompletionItem(typed + name[len(typed) :], help=said) for name, said in begun]


@click.command(short_help="Tell what a finding means and how to mend it.")
@click.argument("code", required=False, shell_complete=completed)
def explain(code: str | None) -> None:
    """Tell what a finding means, why it matters and how to mend it.

    CODE is what stands in square brackets in a finding, such as BRF201, or the name of the
    rule, such as unknown-actor. Without CODE, every code is listed.
    """
    if code is None:
        click.echo(listed(columns_of(sys.stdout)), nl=False)
        return
    from briefing_site.catalogue import explanation  # noqa: PLC0415 - imports every rule

    explained = explanation(code)
    if explained is None:
        raise unknown(code)
    click.echo(as_text(explained, columns_of(sys.stdout)), nl=False)


def as_text(one: Explanation, columns: int | None) -> str:
    """Give an explanation, broken into lines for a terminal where there is one."""
    from briefing_site.reference.checks import example_lines  # noqa: PLC0415 - imports every rule

    code = one.code
    title = f"{code.id} {code.slug} ({code.severity})"
    parts = [f"{title}\n{reflowed(one.summary, columns)}", reflowed(one.why, columns)]
    for title, files in (("Bad:", one.bad), ("Good:", one.good)):
        parts += [title, *(indent("\n".join(example_lines(file)), "    ") for file in files)]
    return "\n\n".join(parts) + "\n"


def reflowed(text: str, columns: int | None) -> str:
    """Break paragraphs into lines anew; lists and whatever else has a form stay as they are."""
    if columns is None:
        return text
    width = min(columns, READABLE)
    return "\n\n".join(
        fill(part, width, break_long_words=False, break_on_hyphens=False)
        if part[:1].isalnum()
        else part
        for part in text.split("\n\n")
    )


def listed(columns: int | None) -> str:
    """List every code with its name and summary."""
    from briefing_site.diagnostics.codes import CODES  # noqa: PLC0415

    widest = max(len(code.slug) for code in CODES.values())
    lines = (f"{one.id}  {one.slug:<{widest}}  {one.summary}" for one in CODES.values())
    return "".join(f"{cut(line, columns)}\n" for line in lines)


def unknown(name: str) -> UsageFault:
    """Say that there is no such code, and which was probably meant."""
    from briefing_site.diagnostics.codes import BY_SLUG, CODES  # noqa: PLC0415
    from briefing_site.diagnostics.wording import nearest, quoted, whole  # noqa: PLC0415

    meant = nearest(name.upper(), CODES) or nearest(name.lower(), BY_SLUG)
    hint = f"did you mean {whole(meant)}?" if meant else 'list them with "briefings explain"'
    return UsageFault(f"there is no code {quoted(name)}", hint)
