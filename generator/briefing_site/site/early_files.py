"""Files that a browser should ask for at once: takes a page's HTML, gives their paths.

A part that a script enlivens imports its modules one after the other and only then asks for what
it shows, so that a reader would wait for each answer in turn. Named in the page's head, all of
them are on their way before the first of these scripts runs. The page's first script asks for the
content: a browser would warn of what the head alone asked for, and the scripts were slow to need.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from briefing_site.pages import links
from briefing_site.pages.scripts import PART, Part
from briefing_site.site.style_sheet import FOLDER

SCRIPTS = "assets/javascripts"
THEME = Path(__file__).parents[1] / "theme"
ENGINE = THEME / "assets/sqlite"
"""What runs queries; a page loads it once a reader says so."""

CONTENT = {
    Part.COMPARE: (links.ACTORS_FILE,),
    Part.FINDER: (links.STATEMENTS_FILE,),
    Part.MATRIX: (links.MATRIX_FILE,),
    Part.PAIR: (),
    Part.QUERY: (),  # what it asks for, it asks for once a reader says so
    Part.TIMELINE: (links.TIMELINE_FILE,),
}
"""What each part asks for that shows nothing before it has its content."""

SHEETS = {Part.MATRIX: f"{FOLDER}/matrix.css"}
"""The style sheet of each part that has one of its own."""

NAMED = re.compile(rf'{PART}="({"|".join(CONTENT)})"')
IMPORTED = re.compile(r'^(?:import|export) [^;]*? from "\./(\w+\.js)";', re.MULTILINE)


def early_content(html: str, folder: str = "") -> list[str]:
    """Give the content that the parts of a page need, by its paths.

    Args:
        html: The page's content.
        folder: Of the page's language in the site.
    """
    return sorted({folder + path for part in _parts(html) for path in CONTENT[part]})


def early_scripts(html: str) -> list[str]:
    """Give the scripts that the parts of a page need, by their paths."""
    scripts = {script for part in _parts(html) for script in with_imports(f"{part}.js")}
    return [f"{SCRIPTS}/{script}" for script in sorted(scripts)]


def early_sheets(html: str) -> list[str]:
    """Give the style sheets that the parts of a page need besides, by their paths.

    One that came behind the page would have the browser work out the looks of all that stands
    there once more.
    """
    return [SHEETS[part] for part in _parts(html) if part in SHEETS]


def _parts(html: str) -> list[Part]:
    named = set(NAMED.findall(html))
    return [part for part in CONTENT if part in named]


def asking(html: str) -> str:
    """Give what of a page's content tells its early files, as an element's attributes."""
    return "".join([f" {found[0]}" for found in NAMED.finditer(html)])


@cache
def with_imports(script: str) -> frozenset[str]:
    """Give a script and all that it imports, directly or not."""
    text = (THEME / SCRIPTS / script).read_text("utf-8")
    return frozenset({script}).union(*map(with_imports, IMPORTED.findall(text)))
