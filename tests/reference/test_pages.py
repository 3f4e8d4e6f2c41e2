"""The reference pages: fresh, and safe where they land."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path, PurePath

import markdown
import pytest

from briefing_site import reference
from briefing_site.diagnostics.codes import CODES
from briefing_site.model.acts import Act
from briefing_site.reference.markdown import code, fenced, sentence

ROOT = Path(__file__).parents[2]
EXTENSIONS = ["admonition", "attr_list", "def_list", "md_in_html", "pymdownx.superfences"]
CHECKS = ("reading.md", "shape.md", "references.md", "content.md", "advice.md")
TENS = sorted({f"{id_[:-1].lower()}.md" for id_ in CODES})
INDEX = "checks/index.md"
NAMES = (
    "api.md",
    INDEX,
    *(
        f"checks/{name}"
        for number, hundred in enumerate(CHECKS)
        for name in (hundred, *(ten for ten in TENS if ten.startswith(f"brf{number}")))
    ),
    "commands.md",
    "data-model.md",
    "formats.md",
    "views.md",
)
MADE = "../query.md"
"""A page of the site that is made of the records, and so lies nowhere here."""

SCHEMAS = ("check.schema.json", "diff.schema.json", "watch.schema.json")


@cache
def pages() -> Mapping[str, str]:
    """Give each page and schema by its name."""
    return reference.pages()


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


@cache
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
    elsewhere = {link for link in targets if link.startswith("../")}
    assert targets - places() - set(pages()) - elsewhere == set()
    assert all(is_by_hand(link) for link in elsewhere)


def is_by_hand(link: str) -> bool:
    """Whether a link leads to a page beside these, or to a heading on it."""
    path, _, anchor = link.partition("#")
    page = ROOT / "docs" / "reference" / path
    if not page.exists():
        return path == MADE
    return not anchor or anchor in outline(page.read_text("utf-8")).anchors


@cache
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
    texts = "\n".join(pages()[f"checks/{name}"] for name in TENS)
    headings = re.findall(r"^## (BRF\d{3}) (\S+) \{#(\S+)\}$", texts, re.MULTILINE)
    in_order = sorted(CODES.values(), key=lambda one: one.id)
    assert headings == [(one.id, one.slug, one.id.lower()) for one in in_order]


@pytest.mark.parametrize("name", TENS)
def test_a_page_holds_ten_codes_and_says_which(name: str) -> None:
    text = pages()[f"checks/{name}"]
    codes = re.findall(r"^## (BRF\d{3}) ", text, re.MULTILINE)
    assert codes == sorted(id_ for id_ in CODES if name[:-3] == id_[:-1].lower())
    assert re.findall(r"BRF\d{3}", text.partition("\n")[0]) == sorted({codes[0], codes[-1]})


@pytest.mark.parametrize("name", TENS)
def test_a_page_is_short_enough_to_be_read_on_a_phone(name: str) -> None:
    assert len(pages()[f"checks/{name}"].encode()) < 24_000


@pytest.mark.parametrize(("number", "name"), [*enumerate(CHECKS)])
def test_a_list_of_a_hundred_leads_to_each_code_from_the_place_that_it_had(
    number: int, name: str
) -> None:
    codes = [id_ for id_ in CODES if id_.startswith(f"BRF{number}")]
    assert rows(f"checks/{name}") == [(id_, f"{ten_of(id_)}#{id_.lower()}") for id_ in codes]
    assert {id_.lower() for id_ in codes} <= outline(pages()[f"checks/{name}"]).anchors


def rows(name: str) -> list[tuple[str, str]]:
    """Give each code that stands in a table with where it leads."""
    return re.findall(r"^\| \[(BRF\d{3})\]\((\S+?)\)", pages()[name], re.MULTILINE)


def ten_of(id_: str) -> str:
    """Give the page that describes a code."""
    return f"{id_[:-1].lower()}.md"


def test_the_index_has_a_row_for_each_code_and_the_places_of_the_one_page_before() -> None:
    assert rows(INDEX) == [(id_, f"{ten_of(id_)}#{id_.lower()}") for id_ in CODES]
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
