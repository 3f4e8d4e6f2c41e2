"""What is written is safe, and says the same to both engines."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing_site.document.address import safe_address
from briefing_site.document.write_markdown import write_markdown
from tests.prose.conftest import PAGE, Site, to_markdown, to_nodes

Engine = Callable[[str], str]
Reader = Callable[[str], Any]

SAMPLES = {
    "paragraphs": "a\nb\n\nc\\\nd  \ne",
    "emphasis": "*a* **b** ***c*** *d **e** f* g*h*i _j_ __k__ **l**m n**o** *p*, (*q*) s*t",
    "emphasis_meets": "*a***b** **a***b* *a*_b_ **a *b***",
    "headings": "# a *b* **c**\n\ntext\n\nd\n===\n\ne",
    "bullets": "- a\n- b\n  - c\n    - d\n  - e\n- f",
    "loose": "- a\n\n- b\n\n  c\n\n      code\n\n- d\n  > e",
    "ordered": "3. a\n4. b\n   1. c\n   2. d\n5. e",
    "wide_numbers": "98. a\n\n    b\n99. c\n\n100. d\n\n     e",
    "nothing": "1. #\n2. []()\n\n>\n\n- a\n  >\n- \u202e\n\n  b",
    "years": "1945. a\n1946. b",
    "wide_first": "150. a\n\n     b\n151. c",
    "sibling_lists": "- a\n\n* b\n\n1. c\n\n2) d",
    "lists_begin_oddly": "- - a\n-\n- > b\n- # c\n- ```\n  d\n  ```",
    "quotes": "> a\n> b\n>\n> - c\n>\n> > d\n\n> e",
    "code": "`a` `` b`c `` `d|e` `<f>` `{{ g }}`\n\n```py\na  <b>\n\n  c`\n```\n\n    d",
    "nested_code": "- a\n\n  ```\n  b  c\n    d\n  ```",
    "rules": "a\n\n---\n\n- b\n\n  ***\n\n  c",
    "links": "[a](b.md) "
    "[*c*](<d e.md> 'title') [f][g] <http://h.i/?j=1&k> [l](http://m/(n)_o*p*) [](q.md)\n\n"
    "[g]: r.md",
    "bad_links": "[a](javascript:b) [c](//d) ![e](http://f) ![map *g*](map.png) "
    "[![h](map.png)](i.md) [j](k) [l](#m)",
    "nested_links": "[a [b](c.md) d](e.md) [f [[iran]] g](h.md) [i <http://j> k](l.md) "
    "[m [@wire] n](o.md)",
    "entities": "&amp;lt; &copy; &#42;a&#42; \\*b\\* &#32;&#32;&#32;&#32;c\n\n&#32;- d\n\n&nbsp;e",
    "html": "<b>a</b> <script>b</script>\n\n<div markdown='1'>\n*c*\n</div>",
    "after_marks": "[@wire]: a\n\n[[iran]](b) [[iran]]: c ![[iran]] d![[iran]] *[[iran]]*: e",
    "starts": "\\# a\n\n1\\. b\n\n\\- c\n\n\\!!! d\n\n: e\n\n/// f\n\n??? g\n\n=== h",
}


@pytest.mark.parametrize("sample", SAMPLES)
def test_both_engines_read_the_same_structure(
    sample: str,
    python_markdown: Engine,
    commonmark: Engine,
    read_html: Reader,
) -> None:
    written = to_markdown(SAMPLES[sample], Site())
    ours, theirs = (read_html(engine(written)) for engine in (python_markdown, commonmark))
    assert ours.outline() == theirs.outline()


def test_a_whole_field_is_written_so() -> None:
    field = """# What was *said*

Iran’s reply [@wire, p. 4]: see
[[iran|Tehran]], [[nowhere]] and [a](http://b.c/(d)?e=1&f) <b onclick=g> { onclick=h }

- one
- two
  1. three

* other

> quoted

```js
alert( "1" )
```

***

![map](map.png) ![far](http://x/y.png) [bad](javascript:x) a*b*c\\
`code` `a|b` [@nowhere]
"""
    assert (
        to_markdown(field, Site())
        == """\
<strong>What was *said*</strong>

Iran’s reply<span class="brf-cited">&#91;[^1]&#93;</span>: see [Tehran](../iran/), nowhere and \
[a](http://b.c/%28d%29?e=1&amp;f) &#60;b onclick=g&#62; &#123; onclick=h &#125;

-   one
-   two
    1.  three

<!-- -->

-   other

> quoted

<pre><code>alert&#40; &#34;1&#34; &#41;</code></pre>

***

![map](../images/map.png) far bad a<em>b</em>c<br>`code` \
<code>a&#124;b</code>&#91;&#64;nowhere&#93;"""
    )


def test_footnote_marks_stay_marks_whatever_follows(
    python_markdown: Engine, commonmark: Engine, read_html: Reader
) -> None:
    field = "[@wire]: a\n\n[@wire][@paper](b) [@wire][c] *[@wire]*d"
    written = write_markdown(PAGE, to_nodes(field, Site()))
    root = read_html(python_markdown(written))
    shown = [part.text() for part in root.children if part != "\n"]
    assert shown[:2] == ["[1]: a", "[1][2](b)[1][c] *[1]*d"]
    assert read_html(commonmark(written)).every("a") == []


def test_inline_is_one_line_without_blocks() -> None:
    field = "# a\n\nb\nc\n\n- d\n  > e\n\n```\nf\n\ng\n```\n\n***"
    assert to_markdown(field, Site(), inline=True) == "**a**<br>b c<br>d<br>e<br>`f`<br>`g`"
    assert to_markdown(" \n ", Site(), inline=True) == ""
    assert to_markdown(" \n ", Site()) == ""


ALLOWED = {
    **dict.fromkeys(("root", "p", "br", "em", "strong", "code", "pre", "hr", "blockquote"), ()),
    **dict.fromkeys(("ul", "li"), ()),
    "ol": ("start",),
    "a": ("href",),
    "img": ("src", "alt"),
}
FRAGMENTS = (
    *"[]()<>*_`!#>-+=~|\\&;:@{}^\"'/?. \n\t\x00\x02\x03",
    *("\n\n", "    ", "```\n", "1. ", "150. ", "- ", "> ", "# ", "***\n", "\\\n", "word", "x"),
    *("[[iran|Tehran]]", "[[iran", "[@wire, p. 1]", "[@nowhere]", "Iran", "![m](map.png)", "**"),
    *("[a](javascript:b)", "[a](&#106;avascript:b)", "[a](data:b)", "![a](http://b)", "[a](b c)"),
    *("[a](<b\tc>)", "[a](//b)", "<javascript:a>", "<a@b.c>", "<http://a>", "http://a.b", "a@b.c"),
    *(
        "<b onclick=x>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<?php",
        "<div markdown=1>",
        "</div>",
    ),
    *(
        "{ onclick=x }",
        "{: #a }",
        "[TOC]",
        "[^1]",
        "[^1]: x",
        "*[x]: y",
        "!!! note",
        "??? x",
        "///",
    ),
    *('--8<-- "pyproject.toml"', "{++x++}", "{>>x<<}", "==x==", ":smile:", "&lt;b&gt;", "&#60;"),
    *("| a | b |\n| - | - |\n| c | d |\n", "[a]: javascript:b\n", "[a]", "`<b>`", "`a|b`"),
)
ANY_FIELD = st.one_of(
    st.text(max_size=60), st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join)
)


@pytest.mark.parametrize("inline", [False, True])
def test_no_field_becomes_markup_that_it_should_not(
    inline: bool,  # noqa: FBT001 - the parameter of the case
    monkeypatch: pytest.MonkeyPatch,
    python_markdown: Engine,
    commonmark: Engine,
    read_html: Reader,
) -> None:
    resolver = Site({"Iran": "iran", "x": "ex"})
    # A footnote's mark is superscript to one engine only: this property needs none.
    monkeypatch.setattr(resolver, "cite", lambda _source, _locator: "¹")

    @settings(derandomize=True, max_examples=400, database=None)
    @example("[a](javascript:b)")
    @given(ANY_FIELD)
    def holds(field: str) -> None:
        written = to_markdown(field, resolver, inline=inline)
        assert not (inline and "\n" in written)
        outlines = []
        for engine in (python_markdown, commonmark):
            root = read_html(engine(written))
            outlines.append(root.outline())
            for element in root.every():
                assert set(element.attrs) <= set(ALLOWED[element.tag])
                address = element.attrs.get("href", element.attrs.get("src", "#"))
                assert address == safe_address(address)
            assert not any(link.every("a")[1:] for link in root.every("a"))
        assert outlines[0] == outlines[1]

    holds()
