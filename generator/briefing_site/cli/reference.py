"""`briefings reference`: takes nothing, writes the reference pages that are made from the code."""

from __future__ import annotations

from pathlib import Path

import click

from briefing_site.cli.manners import say


@click.command(short_help="Write the reference pages in docs/.")
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("docs/reference"),
    show_default=True,
    metavar="DIR",
    help="The folder to write.",
)
def reference(target: Path) -> None:
    """Write the reference pages: fields and terms, checks, commands, reports for programs.

    They are made from the code and kept with it; run this after changing a field, a term,
    a rule, a command or a report.
    """
    from briefing_site.reference import FORMER, pages  # noqa: PLC0415 - imports every rule
    from briefing_site.source.writing import replace_all  # noqa: PLC0415

    made = {target / name: text for name, text in pages().items()}
    gone = [target / name for name in FORMER if (target / name).is_file()]
    replace_all({**made, **dict.fromkeys(gone)})
    for path in made:
        say(str(path))
