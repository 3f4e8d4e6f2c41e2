"""Accessibility: what axe-core finds on each kind of page, wide and narrow, and in the dark.

axe-core (Deque Systems, MPL 2.0) comes inside `axe-playwright-python`. It holds pages to WCAG
2.2 AA and to what it calls best practices; the size of what is touched it leaves out unless asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser import ARE_STILL, browsing, is_whole, publish, until
from tests.e2e.test_visits import BRIEFING, KINDS, NEWER_KINDS
from tests.thorough import some_of
from tests.whole_sites import PUBLISHED

ONLY_WRONG: dict[str, Any] = {"resultTypes": ["violations"]}
"""Of what is right nothing is told: to put that together takes as long as to look."""

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that a scheme has a part in: it changes nothing but colours."""

ALL_RULES = {"rules": {"target-size": {"enabled": True}}, **ONLY_WRONG}
OF_COLOURS = {"runOnly": [*COLOURS], **ONLY_WRONG}
BUT_COLOURS = {
    "rules": {"target-size": {"enabled": True}, **{one: {"enabled": False} for one in COLOURS}},
    **ONLY_WRONG,
}
"""To look for colours takes longer than for all else."""

Scheme = Literal["light", "dark"]

SIZES: dict[str, ViewportSize] = {
    "narrow": {"width": 360, "height": 800},
    "wide": {"width": 1280, "height": 900},
}
SCHEMES: dict[Scheme, str] = {"light": "default", "dark": "slate"}
"""The schemes, by what the theme calls each."""

Looks = dict[tuple[str, Scheme], dict[str, Any]]

USUAL: Looks = {("wide", "light"): ALL_RULES}
OTHERWISE: Looks = {("narrow", "light"): BUT_COLOURS, ("wide", "dark"): OF_COLOURS}
"""By which rules a page is looked at: a narrow one has no other colours."""

ONCE: Looks = {("narrow", "light"): ALL_RULES}
"""By which one page is looked at besides: what a narrow page alone shows is the same on all."""

LARGE = {"matrix/", "reference/data-model/"}
"""Pages of the frozen site that take as long as several: others of their kinds are looked at."""

MARKED = "#statement-passage-condemn"
"""A place whose page is looked at with the place marked, and not without as well."""

MARKED_STATEMENT = f"statements/2024-01-01-every-value/all-acts/{MARKED}"

OF_FROZEN = [*(path for path in KINDS if path not in LARGE), "reference/formats/"]


def violations(page: Page, options: dict[str, Any] = ALL_RULES) -> list[str]:
    """Say what axe finds on a page, once its colours stand: the rule, and each element."""
    until(page, ARE_STILL, "its colours go on to change")
    return [
        f"{rule['id']}: {node['html']}"
        for rule in Axe().run(page, options=options).response["violations"]
        for node in rule["nodes"]
    ]


@pytest.fixture(scope="session")
def quick_browser_path(browser_path: Path) -> Path:
    """Look in the whole browser: in the one without windows, letters take other room."""
    return browser_path


Found = dict[tuple[str, Scheme], list[str]]
"""What axe finds on a page at each size and in each scheme."""


@pytest.fixture
def found_on(browser: Browser) -> Callable[..., Found]:
    """Open a page at each size, and look at it by the rules for that size and scheme.

    axe is a script of its own, so the page's policy is put aside for it.
    """

    def found(site: Path, path: str, looks: Looks = USUAL) -> Found:
        with browsing(browser, reduced_motion="reduce", bypass_csp=True) as context:
            publish(context, site, PUBLISHED)
            page = context.new_page()
            found: Found = {}
            for (size, scheme), rules in looks.items():
                if page.viewport_size != SIZES[size]:
                    page.set_viewport_size(SIZES[size])
                    page.goto("about:blank")  # else one with a fragment would not be loaded again
                    page.goto(PUBLISHED + path)
                    is_whole(page)
                name = SCHEMES[scheme]
                page.emulate_media(color_scheme=scheme)
                expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)
                found[size, scheme] = violations(page, rules)
            return found

    return found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give an empty page."""
    with browsing(browser) as context:
        yield context.new_page()


NOTHING_OTHERWISE: Found = {look: [] for look in OTHERWISE}


NEWER = [path for path in NEWER_KINDS if f"{path}{MARKED}" not in NEWER_KINDS]
WHY = "each kind of page again, of which one is looked at narrow and in the dark all the same"
ALIKE = "pages that are made of the same parts as one that is looked at"
LIKE_OTHERS = {
    "briefings/",
    "briefings/2022/",
    "issues/",
    "series/",
    "sources/",
    "tags/",
    "threads/",
    "timeline/2022/",
}
NEWER_LIKE_OTHERS = {
    "can-i-write-this/",
    "can-i-write-this/?who=norway&side=for&what=arctic-work",
    "changes/2024-01/",
    "series/arctic-statements/",
    "statements/pairs/",
    "votes/questions/",
}


@pytest.mark.parametrize("path", some_of(OF_FROZEN, {*OF_FROZEN} - LIKE_OTHERS, ALIKE))
def test_axe_finds_no_violation(
    found_on: Callable[..., Found], frozen_site: Path, path: str
) -> None:
    assert found_on(frozen_site / "briefings", path) == {("wide", "light"): []}


@pytest.mark.parametrize("path", some_of(NEWER, {*NEWER} - NEWER_LIKE_OTHERS, ALIKE))
def test_axe_finds_none_on_pages_of_newer_kinds(
    found_on: Callable[..., Found], everything_site: Path, path: str
) -> None:
    assert found_on(everything_site, path) == {("wide", "light"): []}


@pytest.mark.parametrize("path", some_of(OF_FROZEN, {BRIEFING, "actors/"}, WHY))
def test_axe_finds_no_violation_on_a_narrow_page_and_in_the_dark(
    found_on: Callable[..., Found], frozen_site: Path, path: str
) -> None:
    assert found_on(frozen_site / "briefings", path, OTHERWISE) == NOTHING_OTHERWISE


@pytest.mark.parametrize("path", some_of(NEWER, {MARKED_STATEMENT}, WHY))
def test_axe_finds_none_on_newer_kinds_narrow_and_in_the_dark(
    found_on: Callable[..., Found], everything_site: Path, path: str
) -> None:
    assert found_on(everything_site, path, OTHERWISE) == NOTHING_OTHERWISE


def test_axe_finds_no_violation_by_any_rule_on_a_narrow_page(
    found_on: Callable[..., Found], frozen_site: Path
) -> None:
    assert found_on(frozen_site / "briefings", "", ONCE) == {("narrow", "light"): []}


@pytest.mark.parametrize("rules", [ALL_RULES, BUT_COLOURS], ids=["all", "but-colours"])
def test_axe_finds_a_violation_where_there_is_one(page: Page, rules: dict[str, Any]) -> None:
    page.set_content("<html lang='en'><title>x</title><main><h1>x</h1><img src='x'></main></html>")
    assert violations(page, rules) == ['image-alt: <img src="x">']


def test_axe_finds_a_colour_that_is_too_faint_by_the_rules_of_colours(page: Page) -> None:
    page.set_content("<p style='color: #aaa; background: #fff'>Words</p><img src='x'>")
    faint = '<p style="color: #aaa; background: #fff">Words</p>'
    assert violations(page, OF_COLOURS) == [f"color-contrast: {faint}"]
