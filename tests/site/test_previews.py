from __future__ import annotations

import pytest

from briefing_site.site.previews import with_previews


@pytest.mark.parametrize("address", ["../x/", "../x/#y", "x.html", "./", "../x.html#y"])
def test_a_link_to_another_page_gets_a_preview(address: str) -> None:
    before, after = (
        f'<a class="z" href="{address}">',
        f'<a data-brf-preview="" class="z" href="{address}">',
    )
    assert with_previews(f"a {before}b</a>") == f"a {after}b</a>"


@pytest.mark.parametrize(
    "address", ["#x", "https://example.org/", "../api/all.json", "mailto:a@b/", "//example.org/"]
)
def test_a_link_to_anything_else_gets_none(address: str) -> None:
    html = f'<a href="{address}">b</a>'
    assert with_previews(html) == html


def test_a_link_is_marked_only_once() -> None:
    html = with_previews('<a href="../x/">b</a>')
    assert with_previews(html) == html
