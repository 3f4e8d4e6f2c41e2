"""The seams between Python, the theme's templates, its scripts and its style sheets.

A value that both Python and a script need has one home, in Python, and comes to the scripts in
`constants.js`. What cannot come from one place, such as the names of classes, is read here on both
sides. tests/e2e/test_same_in_scripts.py holds what both work out from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from briefing_site.exports.actors import actors_files
from briefing_site.exports.positions import positions_of
from briefing_site.exports.timeline import choices
from briefing_site.knowledge.positions import STALE
from briefing_site.model.vocabularies import Ballot, Stance, Status
from briefing_site.naming.dates import YEAR
from briefing_site.pages import links
from briefing_site.pages.kinds import FoundKind, PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.scripts import (
    DENSITIES,
    FEWEST_COMPARED,
    MOST_COMPARED,
    PART,
    Part,
)
from briefing_site.pipeline import read_site
from briefing_site.search.index import Index
from briefing_site.search.thing import Thing
from briefing_site.settings import Settings
from briefing_site.site.early_files import CONTENT, SCRIPTS, THEME, with_imports
from briefing_site.site.front_matter import LINKED, PASSED_ON, TEXTS
from briefing_site.site.outside_links import with_outside_links
from briefing_site.site.plain_pages import MARKDOWN
from briefing_site.site.style_sheet import PARTS
from tests.whole_sites import EVERYTHING, REPOSITORY
from tools.constants import FILE, HOMES, constants

PACKAGE = REPOSITORY / "generator/briefing_site"
COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"'])//[^\n]*", re.DOTALL)
CLASS = re.compile(r"(?<![\w-])brf-[a-z0-9_-]*[a-z0-9]")
SELECTED = re.compile(r"\.(brf-[a-z0-9_-]*[a-z0-9])")


THEIRS = re.compile(r"(?<![\w-])(?:--)?md-[a-z0-9_-]*[a-z0-9](?![\w-])")


def read(folder: str, ending: str) -> dict[str, str]:
    """Give the theme's files of a kind by their names, without their comments."""
    files = sorted((THEME / folder).rglob(f"*{ending}"))
    return {file.name: COMMENT.sub("", file.read_text("utf-8")) for file in files}


CODE = read(SCRIPTS, ".js")
SHEETS = read("assets/stylesheets", ".css")
TEMPLATES = read("", ".html")
PAGES = {
    path.relative_to(REPOSITORY).as_posix(): path.read_text("utf-8")
    for site in ("sites/*", "history")
    for path in sorted(REPOSITORY.glob(f"tests/{site}/expected*/**/*.md"))
}
"""Pages of every kind, with every part that a page can have."""

SOURCES = "".join(path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.py")))
SCRIPT, SHEET = "".join(CODE.values()), "".join(SHEETS.values())
TEMPLATE, PAGE = "".join(TEMPLATES.values()), "".join(PAGES.values())
LOOKED_FOR = set(SELECTED.findall(SCRIPT))
"""Classes that a script looks for."""


@pytest.fixture(scope="module")
def library() -> Library:
    """Give the site that uses every field."""
    settings = Settings(briefings=EVERYTHING / "briefings")
    return Library(read_site(settings).kb, settings)


def test_the_scripts_have_the_constants_of_today() -> None:
    assert FILE.read_text("utf-8") == constants(), "run `python -m tools.constants`"


def test_each_constant_is_imported_and_nothing_else_is() -> None:
    given = set(re.findall(r"^export const (\w+)", CODE[FILE.name], re.MULTILINE))
    taken = re.findall(r'^import \{ ([^}]+) \} from "\./constants\.js";', SCRIPT, re.MULTILINE)
    assert {name for names in taken for name in names.split(", ")} == given


def texts() -> Iterator[str]:
    """Go through the constants that are texts, those within lists among them."""
    for home, names in HOMES.items():
        for name in names:
            value = getattr(home, name)
            yield from (
                [value] if isinstance(value, str) else () if isinstance(value, int) else value
            )


def test_no_script_writes_a_constant_a_second_time() -> None:
    again = [
        f"{name}: {text}"
        for name, code in CODE.items()
        for text in texts()
        if name != FILE.name and re.search(rf"""["'`/]{re.escape(text)}["'`/]""", code)
    ]
    assert again == []


def test_words_for_readers_say_the_same_numbers() -> None:
    spelled = {2: "two", 5: "five"}
    numbers = f"{spelled[FEWEST_COMPARED]} to {spelled[MOST_COMPARED]} actors"
    assert numbers in CODE["words.js"]
    assert numbers in PAGES["tests/sites/everything/expected/compare.md"]
    assert ("less than a year" in CODE["words.js"], STALE) == (True, YEAR)


@pytest.mark.parametrize("part", Part)
def test_each_part_stands_somewhere_and_has_a_script(part: Part) -> None:
    named = set(re.findall(rf'{PART}="(\w+)"', PAGE)) | {Part.SEARCH}
    assert set(Part) == named
    assert "export async function start(element" in CODE[f"{part}.js"]


LATER = {links.KNOWN_FILE}
"""What a reader asks for by a choice, and no page without one."""


@pytest.mark.parametrize("part", CONTENT)
def test_a_part_is_brought_the_files_that_its_scripts_fetch(part: Part) -> None:
    code = "".join(CODE[script] for script in with_imports(f"{part}.js") - {FILE.name})
    fetched = {getattr(links, name) for name in HOMES[links] if re.search(rf"\b{name}, r", code)}
    assert fetched - LATER == set(CONTENT[part])


def keys_of(content: object) -> set[str]:
    """Give the keys of all objects within a file of data, but for days."""
    if isinstance(content, dict):
        named = {key for key in content if not re.fullmatch(r"\d{4}-\d\d-\d\d", key)}
        return named.union(*map(keys_of, content.values()))
    return set[str]().union(*map(keys_of, content)) if isinstance(content, list) else set()


def test_the_scripts_read_every_field_of_the_data(library: Library) -> None:
    """All are there by name in a script, but for the ballots, which the data itself names."""
    records = "".join(file.text for file in actors_files(library))
    data = {
        Part.MATRIX: keys_of(positions_of(library)) | {"part", "first", "begin"},
        Part.COMPARE: set(re.findall(r'"(\w+)":', records)) - {*Ballot},
        Part.TIMELINE: keys_of(choices(library)),
    }
    unread = {
        f"{part}: {key}"
        for part, keys in data.items()
        for key in keys
        if not any(re.search(rf"\b{key}\b", CODE[one]) for one in with_imports(f"{part}.js"))
    }
    assert (unread, all(data.values())) == (set(), True)


def test_the_search_reads_all_that_its_index_holds() -> None:
    index = Index("en")
    index.add([Thing(FoundKind.ACTOR, "x/", "X", names=("X",), id="x")])
    pieces = {file.path.rpartition("/")[2]: file.text for file in index.files()}
    known = set(re.findall(r'"(\w+)":', pieces["head.js"] + pieces["words-0.js"]))
    code = CODE["search_engine.js"] + CODE["search_words.js"] + CODE["search_pieces.js"]
    assert {name for name in known if not re.search(rf"\b{name}\b", code)} == set()


def test_pages_are_of_the_kinds_that_there_are() -> None:
    assert set(re.findall(r"^kind: (\w+)$", PAGE, re.MULTILINE)) == set(PageKind)


def test_a_timeline_shows_the_kinds_that_it_can_be_narrowed_to(library: Library) -> None:
    folder = "tests/sites/everything/expected/timeline/"
    pages = "".join(text for path, text in PAGES.items() if path.startswith(folder))
    kinds = choices(library)["kinds"]
    assert isinstance(kinds, list)
    assert set(re.findall(r'data-kind="(\w+)"', pages)) == {kind["id"] for kind in kinds}


def test_templates_read_what_a_page_says_of_itself() -> None:
    said = [yaml.safe_load(text.split("---\n")[1]) for text in PAGES.values()]
    known = {*TEXTS, *PASSED_ON}
    assert set().union(*said) == known
    by_hand, while_it_is_built = {"author", "location"}, {LINKED, MARKDOWN}
    read_of_page = set(re.findall(r"page\.meta\.(\w+)", TEMPLATE))
    assert read_of_page - known == by_hand | while_it_is_built
    feeds = [feed for one in said for feed in one.get("feeds", ())]
    assert set().union(*feeds) == set(re.findall(r"\bfeed\.(\w+)", TEMPLATE))


def test_scripts_read_the_attributes_that_pages_have() -> None:
    shown = set(re.findall(r"\s(data-[a-z-]+)(?==|>)", PAGE + TEMPLATE))
    theirs = {one for one in shown if one.startswith("data-md-")} | {"data-search-exclude"}
    taken = re.findall(r"const \{ ([\w, ]+) \} = element\.dataset", SCRIPT)
    names = {name for row in taken for name in row.split(", ")}
    names |= set(re.findall(r"dataset\.(\w+)", SCRIPT))
    selected = set(re.findall(r"\[(data-[a-z-]+)", SCRIPT))
    named = {PART}
    assert {f"data-{name}" for name in names} | selected | named == shown - theirs


def test_scripts_look_for_classes_that_pages_have() -> None:
    assert LOOKED_FOR - set(CLASS.findall(PAGE + TEMPLATE)) == set()


def test_classes_and_colours_of_the_theme_are_those_that_it_has() -> None:
    folder = Path(str(files("material"))) / "templates"
    named = ("**/*.html", "assets/javascripts/bundle.*.js", "assets/stylesheets/*.css")
    theme = "".join(path.read_text("utf-8") for name in named for path in folder.glob(name))
    used = set(THEIRS.findall(SCRIPT + SHEET + TEMPLATE))
    assert used - set(THEIRS.findall(theme)) == set()


VARIANTS = {
    *(f"brf-stance--{stance}" for stance in Stance),
    *(f"brf-map__{stance}" for stance in Stance),
    *(f"brf-sign--{stance}" for stance in Stance),
    *(f"brf-sign--{age}" for age in range(4)),
    *(f"brf-strip__{stance}" for stance in Stance),
    *(f"brf-years__{what}" for what in ("none", "statements", "votes")),
    *(f"brf-status--{status}" for status in Status if status is not Status.PUBLISHED),
    *(f"brf-mark--{status}" for status in Status if status is not Status.PUBLISHED),
    *(f"brf-density--{number}" for number in range(1, DENSITIES + 1)),
}
"""Classes that end in a term or a number."""

AS_THEIR_BASE = {
    "brf-mark--superseded",
    "brf-sign--2",
    "brf-stance--neutral",
    "brf-status--superseded",
}
"""Variants that look as the part without a variant does."""

NO_CLASS = {"brf-actors", "brf-own", "brf-shell", "brf-speakers", "brf-whole"}
"""An id, an element, what follows `data-`, and a mark in time."""


def test_what_is_styled_is_on_a_page_and_what_is_on_a_page_is_styled() -> None:
    made = set(CLASS.findall(SCRIPT + TEMPLATE + SOURCES)) - NO_CLASS
    styled = set(SELECTED.findall(SHEET))
    assert styled - made - VARIANTS == set()
    assert (made | VARIANTS) - styled - LOOKED_FOR == AS_THEIR_BASE
    assert set(CLASS.findall(PAGE)) - made - VARIANTS == set()


@pytest.mark.parametrize("stance", Stance)
def test_each_stance_has_its_colours_in_both_schemes(stance: Stance) -> None:
    for colour in (f"--brf-{stance}:", f"--brf-{stance}-ground:"):
        assert SHEETS["briefings.css"].count(colour) == 2
    assert f".brf-map__{stance} {{" in SHEETS["drawings.css"]


def test_paper_knows_links_to_other_sites() -> None:
    mark = with_outside_links('<a href="https://example.org/">').split()[1]
    assert f"a[{mark}]" in SHEETS["print.css"]


def test_every_style_sheet_is_used_and_every_file_that_a_template_names_is_there() -> None:
    brought = re.findall(r"stylesheets/([\w]+\.css)", SCRIPT)
    assert {sheet.rpartition("/")[2] for sheet in PARTS} | {*brought} == set(SHEETS)
    named = re.findall(r"assets/[\w/]+\.\w+", TEMPLATE)
    assert [path for path in (*named, *PARTS) if not (THEME / path).is_file()] == []
