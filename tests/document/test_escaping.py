"""No function but the writers' escapers turns a node's text into output."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import briefing_site
from briefing_site.document import address, escape, escape_plain
from briefing_site.document.write_html import write_html
from briefing_site.document.write_markdown import write_markdown
from briefing_site.document.write_plain import write_plain
from tests.conversion import Gathered, gathered
from tests.records import (
    Field,
    Kind,
    changed,
    is_markdown,
    read_records,
    takes,
    write_record,
)
from tests.whole_sites import EVERYTHING, lay_out
from tests.writing import built, documents, titles_of

PACKAGE = Path(briefing_site.__file__).parent

WRITERS = (
    *("html_lines", "markdown_lines", "plain_lines"),
    *("write_html", "write_markdown", "write_plain"),
)
"""Modules of the room `document` that write."""

ESCAPERS = {
    "address": {"destination"},
    "escape": {
        *("code_block", "code_lines", "code_span"),
        *("escape_attribute", "escape_html", "escape_run", "escape_start", "escape_text"),
    },
    "escape_plain": {
        *("escape_words", "line_of_words", "plain_code", "plain_destination", "plain_span"),
    },
}
"""What the writers may call to make output of a text, by module of the room `document`."""

OPENED, CLOSED = "\ue100", "\ue101"
"""Stand around all that an escaper gave: characters of no script."""

ESCAPED = re.compile(f"{OPENED}[^{OPENED}{CLOSED}]*{CLOSED}")

WORDS = '<b title="x" onclick=\'y\'>&amp; `*_~^|#[x](y "z"){ .k }!:@\\$%</b>'
"""What means something to Markdown or HTML."""

NO_PAGES = {
    "changes.reporters.markdown": "a comment in a pull request",
    "document.escape_plain": "plain Markdown, in the way of CommonMark alone",
    "document.write_to_copy": "HTML that a page shows as a text, and escapes like any other",
    "drafting.moments": "reads what a page says of itself",
    "engines.everything": "what a page says of itself, for templates that escape nothing",
    "exports.cards.html": "the head of a card, whose body the writer of HTML writes",
    "exports.feeds": "XML",
    "exports.ids": "what an editor shows beside an id",
    "fast.shells": "what a page says of itself, as the theme's templates escape it",
    "fast.straight": "reads the headings of a page that is written",
    "mkdocs_plugin": "the title of a page, which is HTML already",
    "site.drawings": "the addresses in a drawing that MkDocs has converted",
    "site.front_matter": "what a page says of itself, for the theme's templates",
}
"""Who else escapes, and what for."""

MARKUP = re.compile(r"<!?/?[a-z]|\]\(|&#?\w+;", re.IGNORECASE)
"""What a page's markup has and its words have not."""

NUMBER = re.compile(r"\d+")
LETTER = re.compile(r"\b[a-z]{1,2}(?=(?:: )?$)")
"""What tells the marks of one note apart."""

TAG = re.compile(r"<[^<>]*>")
VALUE = re.compile(r'="([^"]*)"')

ANY_TEXT = re.compile(r"no\. \d{3}")


@pytest.fixture(scope="module")
def numbers() -> set[str]:
    """Hold the number of each text of the site."""
    return set()


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory, numbers: set[str]) -> Iterator[Gathered]:
    """Give a site whose every text is of dangerous characters and a number of its own."""
    folder = tmp_path_factory.mktemp("marked")

    def number(_where: Field, kind: Kind, value: str) -> str:
        if not takes(kind, WORDS):
            return value
        words = "".join(f"\\{one}" for one in WORDS) if is_markdown(kind) else WORDS
        numbers.add(f"no. {len(numbers) + 1:03}")
        return f"{words} no. {len(numbers):03}"

    for model, path, content in read_records(EVERYTHING / "briefings"):
        write_record(folder / "records" / path, changed(model, content, number))
    with gathered(lay_out(folder / "site", folder / "records", EVERYTHING / "docs")) as site:
        yield site


@pytest.fixture
def between_marks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put marks around all that the writers get from an escaper."""
    modules = [import_module(f"briefing_site.document.{writer}") for writer in WRITERS]
    for module in modules:
        forget(module)
        for name in escapers_in(module):
            monkeypatch.setattr(module, name, marking(getattr(module, name)))
    yield
    for module in modules:
        forget(module)


def forget(module: ModuleType) -> None:
    """Let a module forget all that it has written."""
    for made in vars(module).values():
        if hasattr(made, "cache_clear"):
            made.cache_clear()


def escapers_in(module: ModuleType) -> list[str]:
    """Name the escapers that a module calls."""
    return [
        name
        for home in (escape, escape_plain, address)
        for name in ESCAPERS[home.__name__.rpartition(".")[2]]
        if getattr(module, name, None) is getattr(home, name)
    ]


def marking(escaper: Callable[..., str]) -> Callable[..., str]:
    def marked(text: str, **around: str) -> str:
        return f"{OPENED}{escaper(text, **around)}{CLOSED}"

    return marked


def written(site: Gathered, write: str) -> Iterator[tuple[str, str]]:
    """Write each page of a site in one way, with its path."""
    titles = titles_of(site)
    for page in documents(site):
        if write == "markdown":
            yield page.path, write_markdown(page.path, page.body)
        elif write == "plain":
            yield (
                page.path,
                write_plain(
                    page.path, page.body, lambda place: place.path, left_out=lambda _: False
                ),
            )
        else:
            yield page.path, write_html(page.path, page.body, partial(built, site), titles)


@pytest.mark.usefixtures("between_marks")
@pytest.mark.parametrize("write", ["markdown", "html", "plain"])
def test_every_text_comes_out_of_an_escaper(
    marked: Gathered, numbers: set[str], write: str
) -> None:
    shown: set[str] = set()
    for path, output in written(marked, write):
        shown.update(ANY_TEXT.findall(output))
        past = ANY_TEXT.search(ESCAPED.sub("", output))
        assert past is None, path
    assert shown == numbers


@pytest.mark.usefixtures("between_marks")
def test_what_the_writer_of_html_adds_is_tags_numbers_and_signs(marked: Gathered) -> None:
    texts: set[str] = set()
    values: set[str] = set()
    for _, output in written(marked, "html"):
        rest = ESCAPED.sub("", output)
        texts.update(NUMBER.sub("1", text).strip(" ·\n") for text in TAG.split(rest))
        values.update(NUMBER.sub("1", value) for value in VALUE.findall(rest))
    signs = {"", "&#1;", "&#1;&#1;a", "&para;", "1", "[", "]", "a", "…"}
    assert {LETTER.sub("a", text) for text in texts} == signs
    ways_back = {" a", " a: "}
    assert {LETTER.sub("a", one) if one[:1] == " " else one for one in values} - ways_back <= {
        *("", "#", "brf-cited", "#fn:1", "#fnref:1", "#fnref1:1"),
        *("fn:1", "fnref:1", "fnref1:1", "footnote", "footnote-backref", "footnote-ref"),
        *("headerlink", "link", "brf-screen", "text-align: right;", "col", "row", "true", "-1"),
    }


@pytest.mark.usefixtures("between_marks")
def test_what_the_writer_of_markdown_adds_between_tags_has_no_letter(marked: Gathered) -> None:
    for path, output in written(marked, "markdown"):
        rest = TAG.sub("", ESCAPED.sub("", output))
        assert re.findall(r"[^\W\d_]+", rest) == [], path


def sources(*rooms: str) -> Iterator[tuple[str, ast.Module]]:
    """Read the source of some rooms, by the modules' names."""
    for room in rooms:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            name = path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", ".")
            yield name, ast.parse(path.read_text("utf-8"))


def imported(tree: ast.Module) -> set[str]:
    """Name what a module imports, each with where from."""
    return {
        f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    } | {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }


def test_only_the_writers_and_what_is_no_page_escape_anything() -> None:
    ours = {
        f"briefing_site.document.{home}.{name}"
        for home, names in ESCAPERS.items()
        for name in {*names, "escape_inline"}
    }
    foreign = {"html", "html.escape", "markupsafe", "markupsafe.escape", "markupsafe.Markup"}
    users = {name for name, tree in sources("") if imported(tree) & (ours | foreign)}
    assert users - {f"document.{writer}" for writer in WRITERS} == set(NO_PAGES)


def test_no_builder_of_a_page_writes_markup() -> None:
    found = {
        f"{name}: {node.value}"
        for name, tree in sources("pages")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if MARKUP.search(node.value) and node.value not in docstrings(tree)
    }
    assert found == set()


def docstrings(tree: ast.Module) -> set[str]:
    """Give the strings of a module that stand alone: what they say, no program reads."""
    return {
        node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }
