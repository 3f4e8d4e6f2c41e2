"""`briefings schema`: takes nothing, writes the JSON Schema of each kind of file."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.manners import say


@click.command(short_help="Write the JSON Schemas that editors read.")
@click.argument(
    "record", required=False, type=click.Choice(["actor", "issue", "briefing"]), metavar="[RECORD]"
)
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="The folder to write; by default schema/.",
)
def schema(record: str | None, target: Path | None) -> None:
    """Write the JSON Schema (draft 2020-12) of actors, issues and briefings.

    An editor that knows YAML reads it from the first line of a file and then completes
    fields, shows what they mean and marks mistakes while you type. With RECORD, which is
    "actor", "issue" or "briefing", and without --to, that one schema is printed.
    """
    from generator.cli.writing import write  # noqa: PLC0415
    from generator.model.schema import RECORDS, schema_text  # noqa: PLC0415 - builds the models

    if record and target is None:
        click.echo(schema_text(record).encode(), nl=False)  # UTF-8, as JSON is
        return
    folder = target or Path("schema")
    for name in [record] if record else RECORDS:
        write(folder / f"{name}.json", schema_text(name))
        say(str(folder / f"{name}.json"))
