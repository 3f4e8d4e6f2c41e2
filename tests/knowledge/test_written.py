"""Hand-written pages: which there are, and which places on them can be linked to."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest

from briefing_site.knowledge.written import anchors, leads_to_page, written_pages

DOCS = Path(__file__).parents[2] / "docs"
PAGES = list(written_pages(DOCS))

AWKWARD = """\
---
title: Not a heading
---

# Über *uns* & `code_x`

## Words [linked](https://example.org/) <b>x</b>

## Words linked x

## Named { #here .class }

## 2024

## 中文

## 中文

Set as text
-----------

```
# Code
```

<a id="by-hand"></a>
"""


def made_by_python_markdown(text: str) -> set[str]:
    html = markdown.markdown(text, extensions=["attr_list", "toc", "pymdownx.superfences"])
    return set(re.findall(r'<(?:h\d|a)\b[^>]* id="([^"]+)"', html))


@pytest.mark.parametrize("page", PAGES)
def test_the_anchors_of_a_page_are_those_that_the_site_gives_it(page: str) -> None:
    text = (DOCS / page).read_text("utf-8")
    body = text.partition("\n---\n")[2] if text.startswith("---\n") else text
    assert made_by_python_markdown(body) <= anchors(DOCS / page)


def test_awkward_headings_get_the_anchors_that_the_site_gives_them(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(AWKWARD, "utf-8")
    expected = made_by_python_markdown(AWKWARD.partition("\n---\n")[2])
    assert anchors(tmp_path / "a.md") == expected
    assert expected == {
        *("uber-uns-code_x", "words-linked-x", "words-linked-x_1", "here", "2024", "_1", "_2"),
        *("set-as-text", "by-hand"),
    }


def test_what_is_not_published_is_no_page(tmp_path: Path) -> None:
    names = ("a.md", ".hidden.md", "templates/b.md", "c/d.md", "e.pdf")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert list(written_pages(tmp_path)) == ["a.md", "c/d.md"]
    links = (*names, "c", "c/../a.md", "/a.md", "a.md?b", "e.pdf#page=2", "a%2Emd", "\0", "")
    assert [link for link in links if leads_to_page(tmp_path, link)] == [
        "a.md",
        "c/d.md",
        "e.pdf",
        "e.pdf#page=2",
        "a%2Emd",
    ]
