"""A drawing in both writings: a tree of elements whose links lead where the page's own do."""

from __future__ import annotations

from briefing_site.document.nodes import Drawing, Place
from briefing_site.document.runs import shape
from briefing_site.document.write_html import Titles, write_html
from briefing_site.document.write_markdown import write_markdown

HOSTILE = '"><script>[x](y)'
STATE = shape("a", shape("title", HOSTILE), href=Place("actors/a.md", "top"), aria_label=HOSTILE)
DRAWING = Drawing(
    shape(
        "figure",
        shape("svg", shape("g", STATE, shape("path", d="M0 0"))),
        shape("figcaption", shape("b", "A"), " & words"),
    )
)


def test_a_drawing_in_markdown_names_files_and_holds_no_empty_line() -> None:
    assert write_markdown("issues/i.md", (DRAWING,)) == (
        "<figure>\n"
        "<svg>\n"
        "<g>\n"
        '<a href="../actors/a.md&#35;top"'
        ' aria-label="&#34;&#62;&#60;script&#62;&#91;x&#93;(y)">'
        "<title>&#34;&#62;&#60;script&#62;&#91;x&#93;(y)</title></a>\n"
        '<path d="M0 0"/>\n'
        "</g>\n"
        "</svg>\n"
        "<figcaption><b>A</b> & words</figcaption>\n"
        "</figure>\n"
    )


def test_a_drawing_in_html_leads_to_what_is_built_by_the_older_name() -> None:
    titles = Titles("", "")
    built = {"issues/i.md": "issues/i/", "actors/a.md": "actors/a/"}
    assert write_html("issues/i.md", (DRAWING,), built.__getitem__, titles) == (
        "<figure>\n"
        "<svg>\n"
        "<g>\n"
        '<a role="link" xlink:href="../../actors/a/#top"'
        ' aria-label="&quot;&gt;&lt;script&gt;[x](y)">'
        '<title>"&gt;&lt;script&gt;[x](y)</title></a>\n'
        '<path d="M0 0"/>\n'
        "</g>\n"
        "</svg>\n"
        "<figcaption><b>A</b> &amp; words</figcaption>\n"
        "</figure>"
    )
