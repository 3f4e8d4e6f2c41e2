"""What can be found of a page as it was built."""

from __future__ import annotations

from briefing_site.pages.kinds import FoundKind
from briefing_site.search.thing import Thing, Words
from briefing_site.search.written import page_as_thing

HTML = (
    '<h1 id="x">X<a class="headerlink" href="#x">¶</a></h1>\n<p>Write &lt;b&gt; in <code>a</code>'
    '.<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><ul><li>One</li><li>Two</li></ul>'
    "<script>no()</script>"
)


def test_a_page_by_hand_is_found_by_its_words() -> None:
    assert page_as_thing("x/", {}, "X &amp; Y", HTML) == Thing(
        FoundKind.PAGE, "x/", "X & Y", (Words("Write <b> in a. One Two"),), is_aside=True
    )


def test_a_list_is_found_by_what_it_says_of_itself() -> None:
    meta = {"kind": "list", "title": "Their X", "description": "All of &quot;them&quot;."}
    assert page_as_thing("x/", meta, "X", HTML) == Thing(
        FoundKind.PAGE, "x/", "Their X", (Words('All of "them".'),)
    )


def test_a_page_that_says_so_is_not_found() -> None:
    assert page_as_thing("x/", {"search": {"exclude": True}}, "X", HTML) is None
