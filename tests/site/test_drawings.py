from __future__ import annotations

from briefing_site.site.drawings import with_built_links

BUILT = {"actors/x.md": "../../actors/x/", "assets/world.svg": "../../assets/world.svg"}


def built(html: str) -> str:
    return with_built_links(html, "issues/y.md", BUILT.__getitem__)


def test_a_link_in_a_drawing_leads_to_the_built_page() -> None:
    assert built('<svg class="z"><a href="../actors/x.md" class="z">a</a></svg>') == (
        '<svg class="z"><a role="link" xlink:href="../../actors/x/" class="z">a</a></svg>'
    )


def test_an_anchor_stays() -> None:
    assert built('<svg class="z"><a href="../actors/x.md#b">a</a></svg>') == (
        '<svg class="z"><a role="link" xlink:href="../../actors/x/#b">a</a></svg>'
    )


def test_an_image_in_a_drawing_shows_the_built_file() -> None:
    assert built('<svg class="z"><image href="../assets/world.svg" /></svg>') == (
        '<svg class="z"><image xlink:href="../../assets/world.svg" /></svg>'
    )


def test_what_stands_outside_drawings_stays_as_it_is() -> None:
    html = '<a href="../actors/x.md">a</a><svg class="z"></svg><a href="../actors/x.md">b</a>'
    assert built(html) == html
