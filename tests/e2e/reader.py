"""A reader of the site: takes a visit, goes where links lead, counts what it took to get there."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Locator, expect

from tests.browser import Visit

MOST_CLICKS = 3


@dataclass
class Reader:
    """Somebody who starts at the home page with a question.

    What is typed to find something on a page is no click, and what is then chosen is one; a search
    of the site is what is typed and the return key.

    Attributes:
        clicks: How often something was clicked.
        searches: How often the site was searched.
    """

    visit: Visit
    clicks: int = 0
    searches: int = 0

    def __post_init__(self) -> None:
        self.visit.go()

    @property
    def content(self) -> Locator:
        """What stands on the page that is open, without what is around every page."""
        return self.visit.page.locator(".md-content")

    def click(self, what: Locator) -> None:
        """Click something that is in sight, or can be scrolled to."""
        what.click()
        self.clicks += 1

    def follow(self, name: str) -> None:
        """Click the first link of a name in the page's content."""
        self.click(self.content.get_by_role("link", name=name, exact=True).first)

    def open_from_menu(self, name: str) -> None:
        """Click a link of the site's navigation, which is on every page that has one."""
        menu = self.visit.page.get_by_role("navigation", name="Navigation", exact=True)
        self.click(menu.get_by_role("link", name=name, exact=True))

    def search(self, question: str) -> Locator:
        """Ask in the field of the home page; give what the search answers."""
        field = self.content.get_by_role("textbox", name="Search")
        field.fill(question)
        field.press("Enter")
        self.searches += 1
        return self.visit.page.locator(".md-search-result")

    def is_soon_there(self) -> None:
        """Hold the way to what was promised: three clicks, or one search and what it offers."""
        most = 1 if self.searches else MOST_CLICKS
        assert (self.searches <= 1, self.clicks <= most) == (True, True), (
            f"{self.clicks} clicks, {self.searches} searches"
        )

    def reads(self, *told: str) -> None:
        """Find each of some texts in sight in the page's content."""
        for words in told:
            expect(self.content.get_by_text(words).first).to_be_visible()
