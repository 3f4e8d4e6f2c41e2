"""Makes the scripts' constants: takes values from their homes in Python, gives `constants.js`.

Run it after one was changed: `.venv/bin/python -m tools.constants`. A value has the same name in
both languages. For a new one, name it below, where it is at home, and import it in the script.
"""

from __future__ import annotations

import json
import posixpath
from types import ModuleType

from briefing_site.exports import names
from briefing_site.interface import catalogues, joints, languages
from briefing_site.knowledge import positions
from briefing_site.model.vocabularies import Stance
from briefing_site.naming import dates
from briefing_site.pages import api_paths, export_paths, known_paths, links, scripts
from briefing_site.prose import gazetteer
from briefing_site.search import index, owners, pieces, postings, spelling
from briefing_site.site.early_files import SCRIPTS, THEME

FILE = THEME / SCRIPTS / "constants.js"

HOMES: dict[ModuleType | type[Stance], tuple[str, ...]] = {
    catalogues: ("SOURCE",),
    languages: ("FIRST_OF_MONTH", "NUMBERING", "REGIONS"),
    joints: ("BEFORE_DATES", "BEFORE_SOUNDS", "DATE_NAMES", "MONTH_OR_YEAR", "WHOLE_DAY"),
    gazetteer: ("UNSPACED",),
    Stance: ("UNCLEAR",),
    positions: ("STALE",),
    dates: ("YEAR", "MONTH"),
    links: (
        "ACTORS_FILE",
        "RECORD_FILE",
        "MATRIX_FILE",
        "MATRIX_PART_FILE",
        "KNOWN_FILE",
        "TIMELINE_FILE",
        "DOCUMENTS_FILE",
        "STATEMENTS_FILE",
        "STATEMENT_ROWS_FILE",
        "STATEMENT_WORDS_FILE",
        "WORDS_FILE",
        "NAMES_FILE",
        "CITED_VERSION",
        "WRITING_FILE",
        "ATTESTED_FILE",
        "COMPARED",
        "MEMBERS",
        "ASKED",
    ),
    api_paths: ("API",),
    known_paths: ("KNOWN_DAYS_FILE", "KNOWN_RECORD_FILE"),
    export_paths: ("DATABASE_FILE",),
    scripts: ("PART", "PARTS", "FEWEST_COMPARED", "MOST_COMPARED", "ENGINE_BYTES", "DENSITIES"),
    names: ("NAMES_PARTS",),
    spelling: ("MARKS", "SAME", "SIGNS"),
    postings: ("FIRST_DIGITS", "LAST_DIGITS"),
    pieces: ("TAKE",),
    owners: ("OWNERS_OF",),
    index: ("INDEX_FOLDER", "INDEX_HEAD", "KEY", "MARK", "STEM", "STEMMER"),
}
"""What the scripts are given, by where it is at home."""

HEAD = """\
/*
 * What the scripts and the pages agree on. Each value is at home in Python, in the module that is
 * named above it: change it there, then run `python -m tools.constants`.
 */

// The site's root, from the folder of the scripts.
export const ROOT = new URL("{root}/", import.meta.url);
"""


def constants() -> str:
    """Write the module."""
    groups = (group(home, values) for home, values in HOMES.items())
    return "\n".join([HEAD.format(root=posixpath.relpath(".", SCRIPTS)), *groups])


def group(home: ModuleType | type[Stance], values: tuple[str, ...]) -> str:
    """Write the values of one home, one a line."""
    place = home.__name__ if isinstance(home, ModuleType) else f"{home.__module__}.{home.__name__}"
    lines = [f"export const {name} = {json.dumps(getattr(home, name))};" for name in values]
    return "\n".join([f"// {place}", *lines, ""])


if __name__ == "__main__":
    FILE.write_text(constants(), "utf-8")
