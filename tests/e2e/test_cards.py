"""Cards in the browser of somebody who reads another's page: within a frame that may do nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from tests.browser import browsing, publish, until
from tests.e2e.test_accessibility import ALL_RULES, violations
from tests.whole_sites import PUBLISHED

STRANGER = "https://stranger.example/"
CARDS = (
    "statements/2025-07-31-iran-state-threats-joint-statement/isc-warning",
    "statements/2022-03-24-afghan-girls-education/condemnation",
    "briefings/2022-03-04-syria-special-envoys-washington/position-syria-accountability-eface9",
)


def framed(site: Path) -> list[str]:
    """Give the frames of a few cards, as programs are told of them."""
    files = [site / card / "oembed.json" for card in CARDS]
    return [json.loads(file.read_text("utf-8"))["html"] for file in files]


@contextmanager
def stranger(browser: Browser, site: Path, **options: Any) -> Iterator[Page]:  # noqa: ANN401 - Playwright's own
    """Read a page that is not ours and shows cards; nothing may go wrong, nobody else be asked."""
    with browsing(browser, **options) as context:
        publish(context, site, PUBLISHED)
        html = f"<!doctype html><title>A page</title><p>Words.</p>{''.join(framed(site))}"
        context.route(STRANGER, lambda route: route.fulfill(body=html, content_type="text/html"))
        page = context.new_page()
        faults: list[str] = []
        page.on("console", lambda message: faults.append(message.text))
        context.on("requestfailed", lambda request: faults.append(request.url))
        page.goto(STRANGER)
        for element in page.locator("iframe").all():
            element.scroll_into_view_if_needed()  # it is loaded once it is near
        page.wait_for_load_state("load")
        yield page
        # A frame without scripts refuses those of the browser's driver, too; a card has none.
        assert [one for one in faults if "Blocked script execution" not in one] == []


def cards_on(page: Page) -> list[Frame]:
    """Give the frames, once each is there."""
    frames = [frame for frame in page.frames if frame is not page.main_frame]
    assert len(frames) == len(CARDS)
    for frame in frames:
        frame.wait_for_selector("footer")
    return frames


@pytest.mark.parametrize("width", [300, 550, 800])
def test_a_card_is_read_at_any_width(browser: Browser, frozen_site: Path, width: int) -> None:
    size = {"width": width + 16, "height": 900}
    with stranger(browser, frozen_site / "briefings", viewport=size) as page:
        for frame in cards_on(page):
            wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            assert frame.evaluate(wide) <= 0, frame.url


def test_a_card_fits_its_frame(browser: Browser, frozen_site: Path) -> None:
    high = "document.documentElement.scrollHeight - document.documentElement.clientHeight"
    with stranger(browser, frozen_site / "briefings") as page:
        assert [frame.evaluate(high) for frame in cards_on(page)] == [0] * len(CARDS)


def test_a_card_is_as_dark_as_its_reader_has_it(browser: Browser, frozen_site: Path) -> None:
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    found: dict[str, set[str]] = {}
    for scheme in ("light", "dark"):
        with stranger(browser, frozen_site / "briefings", color_scheme=scheme) as page:
            found[scheme] = {frame.evaluate(ground) for frame in cards_on(page)}
    assert found == {"light": {"rgb(255, 255, 255)"}, "dark": {"rgb(23, 29, 39)"}}


def test_a_link_on_a_card_opens_beside_the_page_that_shows_it(
    browser: Browser, frozen_site: Path
) -> None:
    with stranger(browser, frozen_site / "briefings") as page:
        card = next(frame for frame in cards_on(page) if CARDS[0] in frame.url)
        card.evaluate("document.querySelector('h1 a').focus()")
        # The page, which is in another process than the card, hears a moment later where keys go.
        until(page, "document.activeElement.localName === 'iframe'", "no card has the focus")
        with page.expect_popup() as opened:
            page.keyboard.press("Enter")
        expect(opened.value).to_have_url(f"{PUBLISHED}{CARDS[0]}/")
        assert page.url == STRANGER


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_card(
    browser: Browser,
    frozen_site: Path,
    votes_site: Path,
    scheme: Any,  # noqa: ANN401 - Playwright's own
) -> None:
    vote = next(iter(sorted(votes_site.glob("votes/*/*/card.html"))))
    files = [frozen_site / "briefings" / card / "card.html" for card in CARDS]
    with browsing(browser, color_scheme=scheme, bypass_csp=True) as context:
        page = context.new_page()
        page.set_viewport_size({"width": 360, "height": 800})
        for file in (*files, vote):
            page.goto(file.as_uri())
            assert page.locator("main > footer").count() == 1
            assert violations(page, ALL_RULES) == [], file


def test_a_card_in_persian_runs_from_the_right(browser: Browser, persian_site: Path) -> None:
    site = persian_site / "briefings"
    with browsing(browser, viewport={"width": 300, "height": 600}) as context:
        publish(context, site, PUBLISHED)
        page = context.new_page()
        for card in sorted(site.glob("statements/*/*/card.html"))[:5]:
            page.goto(f"{PUBLISHED}{card.relative_to(site).as_posix()}")
            assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
            assert page.evaluate("document.documentElement.scrollWidth") <= 300
