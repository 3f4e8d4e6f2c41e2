"""The index of the search: takes what is to be found, gives Pagefind's files in the site.

Pagefind splits its index into pieces of which a browser loads those that a search needs. Its
pieces are the same for the same records, except that it lists the values of a filter in an
order of chance; they are put in order here, so that two builds of one content are the same.
What it calls by long hashes is numbered, so that a search has less to load.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
from collections.abc import Iterable
from hashlib import sha256
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import cbor2
from mkdocs.exceptions import PluginError
from pagefind_bin import get_executable  # type: ignore[import-untyped] # it comes without types

from briefing_site.site.search_pages import REPEATED, SearchRecord, indexed, numbered

FOLDER = "pagefind"
"""Of the index, in the site."""

SEARCH_ENGINE = f"{FOLDER}/pagefind.js"
"""What a page loads to search in it."""

VERSION_LENGTH = 6

SIGNATURE = b"pagefind_dcd"
"""What each piece starts with."""

PAGES, FILTERS = 1, 3
"""Where the first piece of a language lists what can be found, and its filters."""

INTERFACES = ("component-ui", "highlight", "modular-ui", "ui")
"""Pagefind's own search boxes, which the site does not use."""


def write_index(records: Iterable[SearchRecord], site: Path, language: str) -> None:
    """Index records for a built site.

    Args:
        records: In any order.
        site: The site's folder.
        language: The site's, whose word forms count as one.

    Raises:
        PluginError: Pagefind failed.
    """
    target = site / FOLDER
    shutil.rmtree(target, ignore_errors=True)  # the site's other languages may have been indexed
    with TemporaryDirectory() as folder:
        for name, record in numbered(records):
            (Path(folder) / name).write_text(indexed(record, language), "utf-8")
        _run_pagefind(Path(folder), target, language)
    for interface in INTERFACES:
        for file in target.glob(f"pagefind-{interface}.*"):
            file.unlink()
    put_in_order(target)


def _run_pagefind(source: Path, target: Path, language: str) -> None:
    options = {"site": source, "output-path": target, "force-language": language}
    command = [str(get_executable()), "--silent", "--exclude-selectors", ", ".join(REPEATED)]
    command += [word for name, value in options.items() for word in (f"--{name}", str(value))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        message = f"error: the search could not be indexed\n   note: {done.stderr.strip()}"
        raise PluginError(message)


def put_in_order(target: Path) -> None:
    """Order the values of each filter, and number what can be found.

    A piece's name is the hash of what it holds; each language's first piece, which the entry
    names, in turn names the filters.
    """
    entry_file = target / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text("utf-8"))
    for language, known in entry["languages"].items():
        meta_file = target / f"pagefind.{known['hash']}.pf_meta"
        meta = _read(meta_file)
        for named in meta[FILTERS]:
            named[1] = _put_filter_in_order(target / "filter", named[1], language)
        meta[FILTERS].sort()
        _number_fragments(target / "fragment", meta[PAGES], language)
        meta_file.unlink()
        known["hash"] = _hash(meta, language)
        _write(target / f"pagefind.{known['hash']}.pf_meta", meta)
    entry_file.write_text(json.dumps(entry, sort_keys=True), "utf-8")


def _put_filter_in_order(folder: Path, name: str, language: str) -> str:
    file = folder / f"{name}.pf_filter"
    title, values = _read(file)
    ordered = [title, sorted(values)]
    file.unlink()
    new = _hash(ordered, language)
    _write(folder / f"{new}.pf_filter", ordered)
    return new


def _number_fragments(folder: Path, pages: list[list[Any]], language: str) -> None:
    """Name what a result shows by its number, in a folder that is named by all of them.

    The first piece, which every search loads, lists these names, and how many words each thing
    has, which counts a little for its rank. Hashes do not compress, and counts hardly: at 35,000
    things to be found, numbers and rounded counts halve it. What a browser still has of an
    earlier index is never taken for a part of this one, for that has another folder.
    """
    version = _hash(pages, language)[-VERSION_LENGTH:]
    (folder / version).mkdir()
    for number, page in enumerate(pages):
        name = f"{version}/{number}"
        (folder / f"{page[0]}.pf_fragment").rename(folder / f"{name}.pf_fragment")
        page[:] = name, _rounded(page[1])


def _rounded(count: int) -> int:
    """Round a number to a tenth of itself."""
    return round(1.1 ** round(log(count, 1.1))) if count else 0


def _read(file: Path) -> Any:  # noqa: ANN401 - as CBOR has it
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(SIGNATURE))


def _write(file: Path, piece: object) -> None:
    file.write_bytes(gzip.compress(SIGNATURE + cbor2.dumps(piece), mtime=0))


def _hash(piece: object, language: str) -> str:
    return f"{language}_{sha256(cbor2.dumps(piece)).hexdigest()[:10]}"
