"""The rendered Markdown tree: whole in itself, and made without MkDocs."""

from __future__ import annotations

import json
import posixpath
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from markdown import Markdown

from briefing_site.document.nodes import Paragraph
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pipeline import export_files, read_site, render_pages
from briefing_site.render import UnwritableError, render
from briefing_site.settings import Settings
from tests.markup import Element, read_html
from tests.waiting import SECONDS

REPOSITORY = Path(__file__).parents[1]
SITES = REPOSITORY / "tests/sites"
CASES = [SITES / case for case in ("drafts", "empty", "everything", "minimal")]
EXTENSIONS = ["attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"]
HAND_WRITTEN = frozenset(
    path.relative_to(REPOSITORY / "docs").as_posix() for path in (REPOSITORY / "docs").rglob("*.md")
)
NAVIGATION = re.findall(
    r": (\S+\.md)$", (REPOSITORY / "mkdocs.yml").read_text("utf-8"), re.MULTILINE
)

Tree = dict[str, str]


def settings_of(briefings: Path, *, drafts: bool = True) -> Settings:
    return Settings(
        briefings=briefings,
        docs=briefings.parent / "docs",
        drafts=drafts,
        site_url="https://example.org/site/",
    )


@cache
def tree_of(briefings: Path, *, drafts: bool = True) -> Tree:
    chosen = settings_of(briefings, drafts=drafts)
    return {page.path: page.text for page in render_pages(read_site(chosen).kb, chosen)}


def files_of(briefings: Path) -> set[str]:
    """Give the paths of the files beside the pages."""
    chosen = settings_of(briefings)
    return {file.path for file in export_files(read_site(chosen).kb, chosen)}


@pytest.fixture(scope="module")
def everything() -> Tree:
    return tree_of(SITES / "everything/briefings")


RENDER = """
import json, sys
from pathlib import Path
from briefing_site.pipeline import read_site, render_pages
from briefing_site.settings import Settings
settings = Settings(briefings=Path(sys.argv[1]))
pages = len(render_pages(read_site(settings).kb, settings))
print(json.dumps([pages, sorted({name.partition(".")[0] for name in sys.modules})]))
"""


def test_pages_are_rendered_without_mkdocs_and_its_theme(everything: Tree) -> None:
    command = [sys.executable, "-c", RENDER, str(SITES / "everything/briefings")]
    done = subprocess.run(  # noqa: S603 - this very interpreter
        command, capture_output=True, check=True, text=True, cwd=REPOSITORY, timeout=SECONDS
    )
    pages, modules = json.loads(done.stdout)
    assert pages == len(everything)
    assert "briefing_site" in modules
    assert {"jinja2", "markdown", "material", "mkdocs"}.isdisjoint(modules)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_link_leads_to_a_page_and_a_place_on_it(case: Path) -> None:
    pages = {path: page_of(text) for path, text in tree_of(case / "briefings").items()}
    places = {
        path: {one.attributes.get("id") for one in page.every()} for path, page in pages.items()
    }
    targets = [
        (path, *target_of(path, one.attributes["href"]))
        for path, page in pages.items()
        for one in page.every("a")
        if is_inside(one.attributes["href"])
    ]
    assert targets != []
    beside = HAND_WRITTEN | files_of(case / "briefings")
    broken = [
        (path, target, anchor)
        for path, target, anchor in targets
        if target not in beside and (target not in pages or anchor not in {"", *places[target]})
    ]
    assert broken == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_image_is_a_file_beside_the_hand_written_pages(case: Path) -> None:
    for path, text in tree_of(case / "briefings").items():
        for image in page_of(text).every("img"):
            assert (case / "docs" / target_of(path, image.attributes["src"])[0]).is_file()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_page_has_two_places_of_one_name(case: Path) -> None:
    for path, text in tree_of(case / "briefings").items():
        ids = [one.attributes["id"] for one in page_of(text).every() if "id" in one.attributes]
        assert sorted(ids) == sorted(set(ids)), path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_page_is_reached_from_the_sections_in_the_navigation(case: Path) -> None:
    tree = tree_of(case / "briefings")
    beside = HAND_WRITTEN | files_of(case / "briefings")
    found, todo = set(beside), list(NAVIGATION)
    while todo:
        path = todo.pop()
        if path in found:
            continue
        found.add(path)
        hrefs = [one.attributes["href"] for one in page_of(tree[path]).every("a")]
        todo += [target_of(path, href)[0] for href in hrefs if is_inside(href)]
    moved = {path for path, text in tree.items() if "redirect_to" in front_of(text)}
    assert set(tree) - found == moved


def front_of(text: str) -> dict[str, object]:
    """Read what a page says of itself."""
    front: dict[str, object] = yaml.safe_load(text.split("---\n", maxsplit=2)[1])
    return front


@cache
def page_of(text: str) -> Element:
    """Read a page's Markdown as the site's engine does."""
    body = text.split("---\n", maxsplit=2)[2]
    return read_html(Markdown(extensions=EXTENSIONS).convert(body))


def is_inside(href: str) -> bool:
    return not href.startswith(("http://", "https://"))


def target_of(path: str, href: str) -> tuple[str, str]:
    """Give the page that a link on another leads to, and the place there."""
    target, _, anchor = href.partition("#")
    target = target.partition("?")[0]
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(target)))
    return (joined if target else path), unquote(anchor)


def test_what_is_no_node_is_told_of_with_its_page() -> None:
    front = FrontMatter("A", "", PageKind.LIST)
    page = Page("a.md", front, (Paragraph((1,)),))  # type: ignore[arg-type]
    with pytest.raises(UnwritableError, match=r'^"a\.md" cannot be written: AssertionError: .*1$'):
        render(page)
