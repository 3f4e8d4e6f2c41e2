"""Hand-written pages as plain Markdown: what readers see of them, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from briefing_site.site.html_tree import tree_of
from briefing_site.site.written_plain import WrittenPage
from tests.whole_sites import build_as_published, by_mkdocs, lay_out

PAGE = """\
---
title: Our *way*
description: Secret description
password: hunter2
---

<!-- Not to be told. -->

Words with `code`, **strong**, [a page](method.md), [a place](#below), [the list](actors/index.md),
[a file](data/positions.json), [out](https://example.org/?a=b&c=d) and a note[^1].

!!! warning "Take *care*"

    Of this.

??? note "More"

    - one
    - two

        1. deep

=== "First"

    A tab.

=== "Second"

    ```python
    print("```")
    ```

## Below { #below .cls }

Term
:   What it is, \\# not a heading.

| a | b |
|---|--:|
| 1 | x\\|y |

> A quote
> of two lines.

![A map](images/map.png){ .wide }

<div class="brf-x" markdown>Within *an* element.</div>

[^1]: See [there](https://example.org/note).
"""

PLAIN = """\
# Our \\*way\\*

<https://example.github.io/briefings/ways/>

Words with `code`, **strong**, [a page](../method/index.md), a place, \
[the list](../actors/index.md), [a file](../data/positions.json), \
[out](https://example.org/?a=b&c=d) and a note[1].

Take *care*

Of this.

**More**

- one
- two
  1. deep

**First**

A tab.

**Second**

````
print("```")
````

## Below

- Term: What it is, \\# not a heading.

| a | b |
|---|---|
| 1 | x\\|y |

> A quote of two lines.

![A map](../images/map.png)

Within *an* element.

***

1. See [there](https://example.org/note).
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    config = lay_out(tmp_path / "site")
    docs = config.parent / "docs"
    (docs / "images").mkdir(exist_ok=True)
    (docs / "images/map.png").write_bytes(b"")
    (docs / "ways.md").write_text(PAGE, "utf-8")
    text = config.read_text("utf-8")
    config.write_text(text.replace("not_in_nav: |\n", "not_in_nav: |\n  /ways.md\n"), "utf-8")
    return config


def test_a_page_is_told_as_readers_see_it_whoever_builds_it(config: Path, tmp_path: Path) -> None:
    build_as_published(config, tmp_path / "fast")
    assert (tmp_path / "fast/ways/index.md").read_text("utf-8") == PLAIN
    build_as_published(by_mkdocs(config), tmp_path / "slow")
    names = [path.relative_to(tmp_path / "fast") for path in (tmp_path / "fast").rglob("*.md")]
    assert len(names) > 20
    for name in names:
        assert (tmp_path / "slow" / name).read_bytes() == (tmp_path / "fast" / name).read_bytes()


def plain(html: str, place: str = "a/index.html", url: str = "a/") -> str:
    return WrittenPage(place, url, "", "T", html).plain


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script><style>y</style><p>a</p>",
        "<p>a<!-- b --></p><template><p>c</p></template>",
        '<p>a<a class="headerlink" href="#x">¶</a></p><p hidden>c</p>',
        '<p>a<span aria-hidden="true">c</span></p><svg><text>b</text></svg>',
        "<p>a<p/></div></section>",
        "a",
    ],
)
def test_what_is_no_words_is_left_out(html: str) -> None:
    assert plain(html) == "# T\n\na\n"


def test_no_address_forges_anything() -> None:
    html = '<p><a href="javascript:x">a</a> <a href="x) [b](y">c</a> <a href="//h">d</a></p>'
    text = plain(html)
    links = [
        one.attrGet("href")
        for token in MarkdownIt().parse(text)
        for one in token.children or ()
        if one.type == "link_open"
    ]
    assert links == ["x%29%20%5Bb%5D%28y"]
    assert "a [c]" in text


def test_a_page_that_is_a_file_has_one_of_its_name_beside_it() -> None:
    html = '<p><a href="b.html#c">d</a> <a href="e/f.pdf">g</a> <a href="?h=i">j</a></p>'
    page = WrittenPage("a.html", "a.html", "", "T", html)
    assert page.file == "a.md"
    assert page.plain == "# T\n\n[d](b.md) [g](e/f.pdf) [j](a.html?h=i)\n"


def test_an_element_that_ends_elsewhere_ends_what_is_in_it() -> None:
    root = tree_of("<div><p>a<b>c</div>d<br>e</i>")
    assert [one.tag for one in root.elements] == ["div", "br"]
    assert root.text == "acde"
