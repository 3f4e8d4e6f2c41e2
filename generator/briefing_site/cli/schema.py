"""`briefings schema`: takes the models, or the content too, writes the JSON Schemas of files."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing_site.cli.faults import UsageFault
from briefing_site.cli.folder import briefings_option, open_folder
from briefing_site.cli.manners import say
from briefing_site.source.writing import write

DEFAULT_FOLDER = Path("schema")


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
@click.option(
    "--with-ids",
    is_flag=True,
    help="Write, beside those, schemas that offer the ids of the briefings folder with their "
    "names and refuse others.",
)
@click.option(
    "--check",
    "only_check",
    is_flag=True,
    help="Write nothing; fail if a schema is missing or not up to date.",
)
@briefings_option
def schema(
    record: str | None, target: Path | None, folder: Path, *, with_ids: bool, only_check: bool
) -> None:
    """Write the JSON Schema (draft 2020-12) of actors, issues and briefings.

    An editor that knows YAML reads it, and then completes fields, shows what they mean and
    marks mistakes while you type. With RECORD, which is "actor", "issue" or "briefing", and
    without --to, that one schema is printed.

    With --with-ids other schemas are written into with-ids/ in the same folder, which know
    every actor, issue and briefing there is, and many a source and statement; and a workspace,
    briefings.code-workspace beside the folder, whose editors take them. They are for this
    machine, not for Git. "briefings serve" keeps them up to date.
    """
    if record and (with_ids or only_check):
        message = "--with-ids and --check concern all the schemas together"
        raise UsageFault(message, "leave RECORD out")
    if with_ids and only_check:
        message = "--check looks at the schemas that stand alone"
        raise UsageFault(message, "leave --with-ids out")
    if with_ids:
        put_with_ids(target or DEFAULT_FOLDER, folder)
    elif record and target is None:
        click.echo(schema_texts()[f"{record}.json"].encode(), nl=False)  # UTF-8, as JSON is
    elif only_check:
        compare(target or DEFAULT_FOLDER, schema_texts())
    else:
        texts = schema_texts()
        chosen = {f"{record}.json": texts[f"{record}.json"]} if record else texts
        put(target or DEFAULT_FOLDER, chosen)


def schema_texts() -> dict[str, str]:
    """Make the schemas that stand alone, by the name of the file."""
    from briefing_site.model.schema import RECORDS, schema_text  # noqa: PLC0415 - builds the models

    return {f"{name}.json": schema_text(name) for name in RECORDS}


def put_with_ids(target: Path, folder: Path) -> None:
    """Write the schemas that know the ids of a briefings folder, and say which."""
    from briefing_site.pipeline import read_folder  # noqa: PLC0415 - reads all rooms
    from briefing_site.site.editor_ids import write_beside  # noqa: PLC0415 - likewise

    for path in write_beside(target, read_folder(open_folder(folder))):
        say(str(path))


def put(folder: Path, texts: dict[str, str]) -> None:
    """Write the schemas, and say which."""
    for name, text in texts.items():
        write(folder / name, text)
        say(str(folder / name))


def compare(folder: Path, texts: dict[str, str]) -> None:
    """Say which schemas are not as they would be written, and fail if there is one."""
    stale = [name for name, text in texts.items() if not is_fresh(folder / name, text)]
    for name in stale:
        click.echo(f"{(folder / name).as_posix()}: not up to date", err=True)
    if stale:
        click.echo('   hint: run "briefings schema"', err=True)
        sys.exit(1)


def is_fresh(path: Path, text: str) -> bool:
    """Whether a file holds a text."""
    return path.is_file() and path.read_bytes() == text.encode()
