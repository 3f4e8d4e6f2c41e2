"""The reference pages: fresh, and safe where they land."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path, PurePath

import markdown
import pytest

from briefing_site.diagnostics.codes import CODES
from briefing_site.model.acts import Act
from briefing_site.reference import pages
from briefing_site.reference.markdown import code, fenced, sentence

ROOT = Path(__file__).parents[2]
EXTENSIONS = ["admonition", "attr_list", "def_list", "md_in_html", "pymdownx.superfences"]
CHECKS = ("reading.md", "shape.md", "references.md", "content.md", "advice.md")
INDEX = "checks/index.md"
NAMES = (
    INDEX,
    *(f"checks/{name}" for name in CHECKS),
    "commands.md",
    "data-model.md",
    "formats.md",
)
SCHEMAS = ("check.schema.json", "diff.schema.json")


class Outline(HTMLParser):
    """Collects a page's tags, its anchors, and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.anchors: set[str] = set()
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name == "id":
                self.anchors.add(str(value))
            elif name == "href":
                self.links.append(str(value))


def outline(text: str) -> Outline:
    return Outline(markdown.markdown(text, extensions=[*EXTENSIONS, "tables", "toc"]))


def test_every_file_is_a_page_or_a_schema() -> None:
    assert tuple(pages()) == NAMES + SCHEMAS


@pytest.mark.parametrize("name", NAMES + SCHEMAS)
def test_the_written_page_is_fresh(name: str, match_golden: Callable[[str, Path], None]) -> None:
    match_golden(pages()[name], ROOT / "docs" / "reference" / name)


@pytest.mark.parametrize("name", NAMES)
def test_every_link_on_a_page_leads_to_a_place_that_is_there(name: str) -> None:
    inside = [link for link in outline(pages()[name]).links if not link.startswith("https://")]
    folder = PurePath(name).parent
    targets = {str(folder / link) if link[0] != "#" else f"{name}{link}" for link in inside}
    assert targets - places() - set(pages()) == set()


def places() -> set[str]:
    return {
        f"{name}#{anchor}"
        for name, text in pages().items()
        if name in NAMES
        for anchor in outline(text).anchors
    }


@pytest.mark.parametrize("name", NAMES)
def test_no_text_of_the_code_becomes_markup_of_its_own(name: str) -> None:
    ours = {"h1", "h2", "h3", "p", "em", "strong", "code", "pre", "a", "ul", "ol", "li", "div"}
    tables = {"table", "thead", "tbody", "tr", "th", "td"}
    assert outline(pages()[name]).tags - ours - tables - {"span"} == set()


def test_no_heading_stands_twice() -> None:
    doubled = {
        (name, heading)
        for name, text in pages().items()
        for heading in re.findall(r"^#+ .*$", text, re.MULTILINE)
        if len(re.findall(rf"^{re.escape(heading)}$", text, re.MULTILINE)) > 1
        and not heading.startswith("# ")
    }
    assert doubled == set()


def test_every_code_has_its_heading_in_order() -> None:
    texts = "\n".join(pages()[f"checks/{name}"] for name in CHECKS)
    headings = re.findall(r"^## (BRF\d{3}) (\S+) \{#(\S+)\}$", texts, re.MULTILINE)
    assert headings == [(one.id, one.slug, one.id.lower()) for one in CODES.values()]


@pytest.mark.parametrize(("number", "name"), [*enumerate(CHECKS)])
def test_a_page_holds_the_codes_of_its_hundred(number: int, name: str) -> None:
    codes = re.findall(r"^## (BRF\d{3}) ", pages()[f"checks/{name}"], re.MULTILINE)
    assert codes == [code for code in CODES if code.startswith(f"BRF{number}")]


def test_the_index_has_a_row_for_each_code_and_the_places_of_the_one_page_before() -> None:
    rows = re.findall(r"^\| \[(BRF\d{3})\]\((\S+?)\)", pages()[INDEX], re.MULTILINE)
    assert rows == [(id_, f"{CHECKS[int(id_[3])]}#{id_.lower()}") for id_ in CODES]
    former = {f"{one.id}-{one.slug}".lower() for one in CODES.values()}
    assert former | {id_.lower() for id_ in CODES} <= outline(pages()[INDEX]).anchors


def test_every_act_has_its_row() -> None:
    acts = pages()["data-model.md"].partition("### Act\n")[2].partition("###")[0]
    assert re.findall(r"^\| `(\S+)` \|", acts, re.MULTILINE) == [str(act) for act in Act]


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a `b_c` d_e", "a `b_c` d\\_e"),
        ("<b> | *x* [y](z) {: onclick=x }", "&lt;b> \\| \\*x\\* \\[y\\](z) \\{: onclick=x \\}"),
        ("plain words.", "plain words."),
    ],
)
def test_a_sentence_shows_its_characters(text: str, escaped: str) -> None:
    assert sentence(text) == escaped


def test_nothing_closes_a_fence_or_a_code_span_early() -> None:
    assert fenced("a\n```\nb", "yaml") == "````yaml\na\n```\nb\n````"
    assert (code("a"), code("a`b"), code("`")) == ("`a`", "`` a`b ``", "`` ` ``")
