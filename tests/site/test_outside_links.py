"""Links to other sites are marked, and no others."""

from __future__ import annotations

import pytest

from briefing_site.site.outside_links import with_outside_links


@pytest.mark.parametrize("address", ["https://example.org/", "http://a.example/#x", "HTTPS://b/"])
def test_a_link_to_another_site_is_marked_once(address: str) -> None:
    html = with_outside_links(f'a <a class="z" href="{address}">b</a>')
    assert html == f'a <a rel="external" class="z" href="{address}">b</a>'
    assert with_outside_links(html) == html


@pytest.mark.parametrize("address", ["#x", "../x/", "feed.xml", "mailto:a@b", "//example.org/"])
def test_any_other_link_is_left_alone(address: str) -> None:
    html = f'<a href="{address}">https://example.org/</a>'
    assert with_outside_links(html) == html
