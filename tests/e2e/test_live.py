"""The preview in a browser: it follows what is saved, keeps its place, and tells what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import APIResponse, Browser, Page, Route, expect

from tests.browser import ALERTS, browsing, is_whole, wait_for
from tests.site.test_serving import KNOWN, Serving, shown_site

HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    with shown_site(tmp_path, KNOWN) as serving:
        yield serving


@pytest.fixture
def page(browser: Browser, serving: Serving) -> Iterator[Page]:
    with browsing(browser, color_scheme="dark") as context:
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{serving.port}/issues/example/")
        is_whole(page)  # as is the theme's script, which puts a page in the place of another
        yield page


def save(serving: Serving, path: str, text: str) -> None:
    """Save a file as an editor does, by a rename."""
    beside = serving.folder / "saving"
    beside.write_text(text, "utf-8")
    beside.replace(serving.folder / path)


def issue(proposition: str) -> str:
    return f"title: An example\nproposition: {proposition}\n"


def test_a_page_follows_what_is_saved_and_keeps_its_place(page: Page, serving: Serving) -> None:
    page.set_viewport_size({"width": 400, "height": 200})
    page.evaluate("window.isSame = true; scrollTo(0, 100)")
    save(serving, "briefings/issues/example.yaml", issue("Others say so."))
    expect(page.locator("article")).to_contain_text("Others say so.")
    assert page.evaluate("[window.isSame, scrollY]") == [True, 100]
    linked = page.locator("head script[type='application/ld+json']")
    assert "Others say so." in (linked.text_content() or "")


def test_an_answer_that_comes_late_puts_nothing_old_in_the_place_of_what_is_newer(
    page: Page, serving: Serving
) -> None:
    late: list[tuple[Route, APIResponse]] = []

    def hold_the_first(route: Route) -> None:
        if late or route.request.resource_type != "fetch":
            route.fallback()
        else:
            late.append((route, route.fetch()))

    page.route(page.url, hold_the_first)
    save(serving, "briefings/issues/example.yaml", issue("Others say so."))
    wait_for(page, lambda: late, lambda: "the page is not asked for anew")
    save(serving, "briefings/issues/example.yaml", issue("Nobody says so."))
    expect(page.locator("article")).to_contain_text("Nobody says so.")
    [(route, answer)] = late
    with page.expect_event("requestfinished"):
        route.fulfill(response=answer)
    page.evaluate("new Promise(requestAnimationFrame)")
    assert "Others say so." in answer.text()
    expect(page.locator("article")).to_contain_text("Nobody says so.")


def test_an_error_is_told_over_the_page_as_text_until_it_is_mended(
    page: Page, serving: Serving
) -> None:
    page.add_init_script(ALERTS)
    page.reload()
    save(serving, "briefings/issues/example.yaml", issue(f"[{HOSTILE!r}]"))
    overlay = page.locator(".brf-live")
    expect(overlay).to_contain_text(HOSTILE)
    expect(overlay).to_contain_text("briefings/issues/example.yaml:2:14: error[BRF")
    expect(overlay.locator("img")).to_have_count(0)
    expect(page.locator("article")).to_contain_text("It is one.")
    save(serving, "briefings/issues/example.yaml", issue("It is mended."))
    expect(overlay).to_have_count(0)
    expect(page.locator("article")).to_contain_text("It is mended.")
    assert page.evaluate("window.alerts") == 0


def test_a_page_that_is_gone_is_not_shown_any_more(page: Page, serving: Serving) -> None:
    page.goto(f"http://127.0.0.1:{serving.port}/actors/norway/")
    (serving.folder / "briefings/actors/norway.yaml").rename(serving.folder / "norway.yaml")
    expect(page.locator("h1")).to_have_text("Nothing stands at this address")
    (serving.folder / "norway.yaml").rename(serving.folder / "briefings/actors/norway.yaml")
    expect(page.locator("h1")).to_contain_text("Norway")


def test_with_follow_the_browser_opens_the_page_of_what_was_saved(
    browser: Browser, tmp_path: Path
) -> None:
    with shown_site(tmp_path, KNOWN, "--follow") as serving, browsing(browser) as context:
        page = context.new_page()
        root = f"http://127.0.0.1:{serving.port}/"
        asked: list[str] = []
        page.on("request", lambda one: asked.append(f"{one.resource_type} {one.url}"))
        page.goto(f"{root}actors/norway/")
        # Once it listens, it asks whether it is still as the server has it: what comes then is new.
        wait_for(page, lambda: f"fetch {page.url}" in asked, lambda: "it does not listen")
        save(serving, "briefings/issues/example.yaml", issue("Others say so."))
        page.wait_for_url(f"{root}issues/example/")
        expect(page.locator("article")).to_contain_text("Others say so.")
        save(serving, "briefings/issues/new.yaml", issue("It is new."))
        page.wait_for_url(f"{root}issues/new/")
        save(serving, "briefings/issues/new.yaml", issue("[1]"))
        expect(page.locator(".brf-live")).to_contain_text("briefings/issues/new.yaml:2:14")
        expect(page).to_have_url(f"{root}issues/new/")
