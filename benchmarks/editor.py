"""How long an editor takes as the content grows: takes numbers of briefings, gives a table.

Run it with `python -m benchmarks.editor 100 1000 5000` in the repository's folder. It needs
the YAML language server, which `make language-server` brings.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.generate import write_content
from benchmarks.machine import describe
from briefing_site.exports.ids import ids_text
from briefing_site.model.schema import IDS_FILE, RECORDS, WITH_IDS, schema_text
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tools.find_yaml_language_server import YAML_LANGUAGE_SERVER
from tools.finding import NoProgramError
from tools.language_client import MARK, LanguageServer

HEAD = ("Briefings", "Ids", "Written, s", "Opened, s", "Checked, s", "Actor, s", "Statement, s")
FIRST_LINE = "# yaml-language-server: $schema=../../schema/with-ids/briefing.json\n"
ACTOR = f"{FIRST_LINE}statements:\n  - by: [fr{MARK}]\n"
STATEMENT = f"{FIRST_LINE}statements:\n  - in_response_to: [20{MARK}]\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Make content up, name its ids, and ask the language server."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sizes", nargs="+", type=int, metavar="BRIEFINGS")
    chosen = parser.parse_args(arguments)
    try:
        server = YAML_LANGUAGE_SERVER.find(os.environ, install=False)
    except NoProgramError as error:
        sys.exit(f"editor: {error}")
    lines = [f"| {' | '.join(HEAD)} |", f"|{' ---: |' * len(HEAD)}"]
    lines += [f"| {' | '.join(row(server, size))} |" for size in chosen.sizes]
    print(f"{describe()}\n", *lines, sep="\n")  # noqa: T201 - the result


def row(server: Path, size: int) -> list[str]:
    """Measure one size."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_content(folder / "briefings", size)
        length, written = write_schemas(folder)
        longest = max(
            (folder / "briefings").glob("[0-9]*/*.yaml"), key=lambda one: one.stat().st_size
        )
        path = longest.relative_to(folder).as_posix()
        with LanguageServer(["node", server, "--stdio"], folder, {}) as editor:
            text = FIRST_LINE + longest.read_text("utf-8")
            waits = [
                timed(lambda: editor.findings(path, text)),  # the first reads the schemas
                timed(lambda: editor.findings(path, text)),
                timed(lambda: editor.completions(path, ACTOR)),
                timed(lambda: editor.completions(path, STATEMENT)),
            ]
    return [f"{size:,}", f"{length / 1000:,.0f} kB", *(f"{wait:.2f}" for wait in (written, *waits))]


def write_schemas(folder: Path) -> tuple[int, float]:
    """Write the schemas of a folder's content.

    Returns:
        The size of the file of ids, and how long it took to make from what was read.
    """
    schemas = folder / "schema" / WITH_IDS
    schemas.mkdir(parents=True)
    for record in RECORDS:
        (schemas / f"{record}.json").write_text(schema_text(record, with_ids=True), "utf-8")
    world = read_site(Settings(briefings=folder / "briefings")).world
    began = perf_counter()
    ids = ids_text(world)
    seconds = perf_counter() - began
    return (schemas / IDS_FILE).write_bytes(ids.encode()), seconds


def timed(ask: Callable[[], object]) -> float:
    """Say how many seconds something takes."""
    began = perf_counter()
    ask()
    return perf_counter() - began


if __name__ == "__main__":
    main()
