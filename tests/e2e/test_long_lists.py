"""Lists that are too long for a page, in a real browser: a year in parts, and data on request.

A few records are too many for a page of the golden site `long`, as its test of pages has it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import Visit
from tests.sites.test_golden import lower_bounds
from tests.whole_sites import REPOSITORY, BuildOnce, build_as_published, lay_out


@pytest.fixture
def www(build_once: BuildOnce) -> Path:
    def make(folder: Path) -> None:
        source = folder / "source"
        source.mkdir(parents=True)
        config = lay_out(source, REPOSITORY / "tests/sites/long/briefings")
        with pytest.MonkeyPatch.context() as patch:
            lower_bounds(patch)
            build_as_published(config, folder / "www")

    return build_once("long-in-parts", make) / "www"


def choose(page: Page, control: str, choice: str) -> None:
    page.get_by_role("combobox", name=control, exact=True).select_option(label=choice)


def shown(page: Page) -> Locator:
    return page.locator(".brf-timeline li:visible")


def summary(page: Page) -> Locator:
    return page.locator(".brf-summary").first


def data_asked(visit: Visit) -> list[str]:
    """Note the files of data that are asked for from now on."""
    asked: list[str] = []
    root = f"{visit.address}data/"
    visit.page.on(
        "request",
        lambda one: asked.append(one.url.removeprefix(root)) if one.url.startswith(root) else None,
    )
    return asked


def test_a_year_in_months_is_narrowed_over_all_of_its_pages(visit: Visit) -> None:
    visit.go("timeline/2024/")
    page = visit.page
    parts = page.locator(".brf-parts")
    expect(parts).to_be_visible()
    choose(page, "Kind", "Events")
    expect(parts).to_be_hidden()
    expect(page).to_have_url(f"{visit.address}timeline/2024/?kind=event")
    expect(shown(page)).to_have_count(4)
    expect(summary(page)).to_have_text("4 entries in all.")
    page.reload()
    expect(shown(page)).to_have_count(4)
    page.get_by_role("button", name="Start again").click()
    expect(parts).to_be_visible()


def test_a_month_in_days_and_a_day_on_several_pages_are_narrowed_too(visit: Visit) -> None:
    for path, count in (("timeline/2024-02/", 2), ("timeline/2024-02-20/", 1)):
        visit.go(f"{path}?kind=event")
        expect(shown(visit.page)).to_have_count(count)
        expect(summary(visit.page)).to_contain_text("in all.")


def test_a_further_page_of_a_day_shows_what_of_it_remains(visit: Visit) -> None:
    visit.go("timeline/2024-02-20/2/?kind=event")
    expect(summary(visit.page)).to_have_text("1 of 2 entries")
    visit.page.get_by_role("link", name="1\N{EN DASH}3").click()
    expect(visit.page).to_have_url(f"{visit.address}timeline/2024-02-20/?kind=event")


def test_the_table_of_positions_loads_the_part_that_it_shows(visit: Visit) -> None:
    asked = data_asked(visit)
    visit.go("matrix/")
    expect(summary(visit.page)).to_contain_text("1 actor on 3 issues")
    assert sorted(asked) == ["matrix.json", "matrix/0.json"]


def test_an_address_with_a_choice_has_asked_already(visit: Visit) -> None:
    visit.go("matrix/?asOf=2024-02-01")
    expect(summary(visit.page)).to_contain_text("1 February 2024")


def test_who_compares_nobody_loads_names_alone(visit: Visit) -> None:
    asked = data_asked(visit)
    visit.go("compare/")
    expect(summary(visit.page)).to_have_text("Choose two actors or more to compare them.")
    assert asked == ["actors.json"]
