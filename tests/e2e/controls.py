"""Controls of a page with scripts: takes a visit, gives its controls, its summary, its cells."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, Route, expect

from briefing_site.pages.scripts import PART
from tests.browser import Visit


def control(visit: Visit, label: str) -> Locator:
    """Find a control by its whole label: the text of one around a list holds the list's too."""
    content = visit.page.locator(".md-content")
    inside = content.locator("label", has=visit.page.get_by_text(label, exact=True))
    return inside.locator("input, select").or_(content.locator(f"[aria-label='{label}']"))


def open_page(visit: Visit, path: str) -> None:
    """Open a page and wait until its script has brought it to life."""
    visit.go(path)
    expect(summary(visit)).not_to_be_empty()


def summary(visit: Visit) -> Locator:
    """Find what the page's first part says of itself: a later one may say something before it."""
    first = visit.page.locator(f".md-content [{PART}]").first
    return first.get_by_role("status").and_(visit.page.locator(".brf-summary")).first


def whole(visit: Visit) -> None:
    """Wait until the rows of the table of positions that stand further down are there as well."""
    said = summary(visit)
    expect(said).to_contain_text(re.compile(r"^\d+ "))
    number = said.inner_text().partition(" ")[0]
    rows = visit.page.locator(".brf-matrix table").first.locator("tbody tr")
    expect(rows).to_have_count(int(number))


def held(stance: str, day: str, age: str) -> str:
    """Write a cell up to the age of a stance that was shown on one day alone."""
    return f"{stance}held since {day}\nlast shown {day}, {age}"


class Held:
    """What a page asks for at some addresses, held back until it is let go.

    Attributes:
        routes: What is held back.
    """

    def __init__(self, page: Page, addresses: str) -> None:
        self.routes: list[Route] = []
        self._is_shut = True
        page.route(addresses, self._take)

    def let_go(self) -> None:
        """Answer what was held back, and whatever is asked for from now on."""
        self._is_shut = False
        for route in self.routes:
            route.fallback()

    def _take(self, route: Route) -> None:
        if self._is_shut:
            self.routes.append(route)
        else:
            route.fallback()
