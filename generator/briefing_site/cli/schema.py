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
    help="Let editors offer the ids of the briefings folder, with names, and refuse others.",
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

    An editor that knows YAML reads it from the first line of a file and then completes
    fields, shows what they mean and marks mistakes while you type. With RECORD, which is
    "actor", "issue" or "briefing", and without --to, that one schema is printed.

    With --with-ids there is a file ids.json beside the schemas, which names every actor,
    issue and briefing there is, and many a source and statement. "briefings serve" keeps it
    up to date.
    """
    if record and (with_ids or only_check):
        message = "--with-ids and --check concern all the schemas together"
        raise UsageFault(message, "leave RECORD out")
    if record and target is None:
        click.echo(schema_texts()[f"{record}.json"].encode(), nl=False)  # UTF-8, as JSON is
        return
    texts = schema_texts_with_ids(folder) if with_ids else schema_texts()
    chosen = {f"{record}.json": texts[f"{record}.json"]} if record else texts
    if only_check:
        compare(target or DEFAULT_FOLDER, chosen, with_ids=with_ids)
    else:
        put(target or DEFAULT_FOLDER, chosen)


def schema_texts() -> dict[str, str]:
    """Make the schemas that stand alone, by the name of the file."""
    from briefing_site.model.schema import RECORDS, schema_text  # noqa: PLC0415 - builds the models

    return {f"{name}.json": schema_text(name) for name in RECORDS}


def schema_texts_with_ids(folder: Path) -> dict[str, str]:
    """Make the schemas that share a file of ids, and that file."""
    from briefing_site.exports.ids import ids_text  # noqa: PLC0415 - reads all rooms
    from briefing_site.model.schema import IDS_FILE, RECORDS, schema_text  # noqa: PLC0415
    from briefing_site.pipeline import read_site  # noqa: PLC0415
    from briefing_site.settings import Settings  # noqa: PLC0415

    texts = {f"{name}.json": schema_text(name, with_ids=True) for name in RECORDS}
    world = read_site(Settings(briefings=open_folder(folder))).world
    return texts | {IDS_FILE: ids_text(world)}


def put(folder: Path, texts: dict[str, str]) -> None:
    """Write the schemas, and say which."""
    for name, text in texts.items():
        write(folder / name, text)
        say(str(folder / name))


def compare(folder: Path, texts: dict[str, str], *, with_ids: bool) -> None:
    """Say which schemas are not as they would be written, and fail if there is one."""
    stale = [name for name, text in texts.items() if not is_fresh(folder / name, text)]
    for name in stale:
        click.echo(f"{(folder / name).as_posix()}: not up to date", err=True)
    if stale:
        option = " --with-ids" if with_ids else ""
        click.echo(f'   hint: run "briefings schema{option}"', err=True)
        sys.exit(1)


def is_fresh(path: Path, text: str) -> bool:
    """Whether a file holds a text."""
    return path.is_file() and path.read_bytes() == text.encode()
