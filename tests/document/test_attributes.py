"""Attributes of elements: both ways give them the same values."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing_site.document.runs import division, paragraph, span
from briefing_site.document.write_html import Titles, write_html
from briefing_site.document.write_markdown import write_markdown

if TYPE_CHECKING:
    from tests.document.conftest import Element, Engine


def test_an_attribute_without_a_value_has_an_empty_one(
    python_markdown: Engine, read_html: Callable[[str], Element]
) -> None:
    page = (division(paragraph(span("a", data_copied="")), data_year=""), division(class_="b"))
    written = write_markdown("a.md", page)
    assert written == (
        '<div data-year="" markdown>\n\n<span data-copied="">a</span>\n\n</div>\n\n'
        '<div class="b" markdown>\n\n</div>\n'
    )
    html = write_html("a.md", page, str, Titles("", ""))
    assert html == (
        '<div data-year="">\n<p><span data-copied="">a</span></p>\n</div>\n<div class="b">\n</div>'
    )
    converted = read_html(python_markdown(written))
    assert converted.outline() == read_html(html).outline()
