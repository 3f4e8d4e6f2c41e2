"""Tables of contents: the items are written as our template renders them."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, Template
from mkdocs.config import load_config

from briefing_site.fast.theme_pages import contents, items_of
from briefing_site.site.contents import Entry, entries, isolate
from briefing_site.site.early_files import THEME
from briefing_site.site.white_space import compact
from tests.whole_sites import EVERYTHING, lay_out

TOP: Entry = (1, "top", "The page")
FLAT: tuple[Entry, ...] = ((2, "a", "Tea &amp; <code>x</code>"), (2, "e&é", ""))
NESTED: tuple[Entry, ...] = (
    (2, "a", "Tea &amp; <code>x</code> &lt;b&gt; \u201cq\u201d \"'"),
    (3, "b", "\u00a0Below\u00a0"),
    (4, "c", "Far  below"),
    (3, "d", ""),
    (2, "e&é", "Last"),
)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """Load the template of what stands beside a page."""
    place = tmp_path_factory.mktemp("repository") / "site"
    env = load_config(str(lay_out(place, EVERYTHING / "briefings"))).theme.get_env()
    env.loader = ChoiceLoader([FileSystemLoader(THEME), env.loader or BaseLoader()])
    return env.get_template("partials/contents.html")


@pytest.mark.parametrize(
    "entries", [(), (TOP,), (TOP, *FLAT), NESTED, (TOP, *NESTED), (TOP, *NESTED, TOP)]
)
def test_items_are_as_the_template_has_them(entries: tuple[Entry, ...], template: Template) -> None:
    page = SimpleNamespace(toc=contents(entries))
    language = SimpleNamespace(t=lambda _: "Contents")
    rendered = template.render(page=page, hide=[], config={"mdx_configs": {}}, lang=language)
    items = re.findall(r"<ul>\n?(.*)\n?</ul>", compact(rendered), re.DOTALL)
    assert items == ([items_of(entries)] if items_of(entries) else [])


HEADINGS = (
    '<h1 id="top">Talks<a class="headerlink"></a></h1>'
    '<h2 id="a"><span>\u2713 for</span>: <bdi lang="en">Talk!</bdi><a class="headerlink"></a></h2>'
    '<h3 id="b">\u201c<bdi>Ja</bdi>\u201d<sup id="fnref:1"><a>1</a></sup>'
    '<a class="headerlink"></a></h3>'
)


def test_what_has_a_direction_of_its_own_in_a_heading_has_it_beside_the_page() -> None:
    found = entries(HEADINGS, 3)
    assert found == [
        (1, "top", "Talks"),
        (2, "a", "\u2713 for: \u2068Talk!\u2069"),
        (3, "b", "\u201c\u2068Ja\u2069\u201d"),
    ]
    stripped = (
        (level, anchor, re.sub("[\u2068\u2069]", "", words)) for level, anchor, words in found
    )
    by_mkdocs = contents(stripped)
    isolate(by_mkdocs, found)
    (top,) = by_mkdocs.items
    assert (top.title, top.children[0].title) == ("Talks", found[1][2])
    assert top.children[0].children[0].title == found[2][2]
