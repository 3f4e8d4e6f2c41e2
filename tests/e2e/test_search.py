"""The search in a real browser: what it finds, what it says of it, what it loads and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Request, Route, expect

from briefing_site.pages.kinds import FoundKind
from briefing_site.site.early_files import with_imports
from tests.browser import Open, Visit, visiting
from tests.e2e.controls import Held
from tests.thorough import some_of
from tests.whole_sites import PUBLISHED, REPOSITORY, BuildOnce, build_as_published, lay_out

HITS = ".md-search-result__list:not(.brf-apart) > .md-search-result__item"
STATEMENT = "statements/2025-07-31-iran-state-threats-joint-statement/joint-statement/"
ACTORS = {
    "united-kingdom": (
        "name: المملكة المتحدة\nkind: state\ncountry: GB\naliases: [بريطانيا]\n"
        "native_name: {text: United Kingdom, lang: en}\n"
    ),
    "china": "name: الصين\nkind: state\ncountry: CN\nnative_name: {text: 中国, lang: zh}\n",
}
ISSUE = "title: المحادثات\nproposition: ينبغي استئناف المحادثات.\n"
BRIEFING = """
title: بيان عن المحادثات
date: 2024-05-01
summary: قالت الصين إن المحادثات ستستمر.
issues: [talks]
sources: [{id: paper, title: النشرة, publisher: الوزارة, kind: official, lang: zh}]
statements:
  - {id: words, by: [china], about: [united-kingdom], act: declare, lang: zh,
     quote: 中方表示谈判将继续进行。, translation: ستستمر المحادثات.,
     issues: [talks], sources: [paper]}
"""
"""A site that is read from the right, with a quotation in a script without spaces."""


@pytest.fixture(scope="module")
def eastern_site(build_once: BuildOnce, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site in Arabic; give its folder."""

    def make(site: Path) -> None:
        config = lay_out(tmp_path_factory.mktemp("eastern") / "site")
        text = config.read_text("utf-8").replace("language: en", "language: ar")
        config.write_text(text, "utf-8")
        files = {f"actors/{id_}": text for id_, text in ACTORS.items()}
        files |= {"issues/talks": ISSUE, "2024/2024-05-01-talks": BRIEFING}
        for path, record in files.items():
            place = config.parent / "briefings" / f"{path}.yaml"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(record, "utf-8")
        build_as_published(config, site)

    return build_once("eastern", make)


def ready(visit: Visit) -> Visit:
    """Open the first page, and wait until its search can be gone to."""
    visit.go()
    expect(visit.page.locator(".md-search-result__list")).to_have_attribute("role", "list")
    return visit


@pytest.fixture
def visit(open_site: Open) -> Iterator[Visit]:
    with open_site() as visit:
        yield ready(visit)


@pytest.fixture
def eastern(browser: Browser, eastern_site: Path) -> Iterator[Visit]:
    with visiting(browser, eastern_site) as visit:
        yield ready(visit)


def search(visit: Visit, words: str) -> Locator:
    """Type at once what a reader looks for, wait for the answer, and give the hits."""
    visit.page.locator(".md-search__input").click()
    visit.page.keyboard.press("Control+a")
    visit.page.keyboard.insert_text(words)
    settle(visit)
    return visit.page.locator(f"{HITS}:has(a)")


def settle(visit: Visit) -> None:
    """Wait until what is shown is the answer to what was asked."""
    expect(visit.page.locator(".md-search-result")).to_have_attribute("aria-busy", "false")


def found(hits: Locator, at: int = 0) -> tuple[str, str, str]:
    """Give what a hit is, its title and its address in the site."""
    hit = hits.nth(at)
    expect(hit).to_be_visible()
    address = hit.locator("a").get_attribute("href") or ""
    kind, title = hit.locator(".brf-found__kind"), hit.locator(".brf-found__title")
    return kind.inner_text(), title.inner_text(), address.removeprefix(PUBLISHED)


@pytest.mark.parametrize(
    "name",
    some_of(
        ("Britain", "UK", "united-kingdom", "UNITED  Kingdom", "United-kingdom"),
        {"UK", "UNITED  Kingdom"},
        "more spellings, which tests/search folds alike",
    ),
)
def test_an_exact_name_finds_its_bearer_first(visit: Visit, name: str) -> None:
    hits = search(visit, name)
    assert found(hits) == ("Actor", "United Kingdom", "actors/united-kingdom/")
    expect(hits.locator("a[href$='/actors/united-kingdom/']")).to_have_count(1)


@pytest.mark.parametrize("name", ["ایران", "Islamic Republic of Iran", "iran"])
def test_a_name_in_its_own_script_finds_its_bearer_first(visit: Visit, name: str) -> None:
    assert found(search(visit, name)) == ("Actor", "Iran", "actors/iran/")


def test_words_of_a_quote_find_its_statement_and_are_marked(visit: Visit) -> None:
    hits = search(visit, "“harass people in Europe”")
    expect(hits).to_have_count(1)
    assert found(hits)[::2] == ("Statement", STATEMENT)
    assert hits.locator("mark").all_inner_texts() == ["harass", "people", "in", "Europe"]


def test_the_same_words_in_another_order_are_no_exact_phrase(visit: Visit) -> None:
    search(visit, '"harass, kidnap, and kill people"')
    expect(visit.page.locator(".md-search-result__meta")).to_have_text("Nothing found")


def test_what_was_typed_before_the_script_came_is_looked_for_too(open_site: Open) -> None:
    with open_site() as visit:
        held: list[Route] = []
        visit.page.route("**/javascripts/search.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright takes no method of a list
        visit.page.goto(PUBLISHED)
        visit.page.locator(".md-search__input").click()
        visit.page.keyboard.type("Britain")
        visit.waits(lambda: held, "its script is not asked for")
        held[0].fallback()
        expect(visit.page.locator(".brf-found__title").first).to_have_text("United Kingdom")


def test_a_kind_narrows_what_is_found(visit: Visit) -> None:
    hits = search(visit, "Iran")
    assert {found(hits, at)[0] for at in range(hits.count())} > {"Issue", "Briefing"}
    for many, one in (("Sources", "Source"), ("Statements", "Statement"), ("Actors", "Actor")):
        button = visit.page.get_by_role("button", name=many, exact=True)
        button.click()
        settle(visit)
        expect(button).to_have_attribute("aria-pressed", "true")
        assert {found(hits, at)[0] for at in range(hits.count())} == {one}


def test_year_issue_and_actor_narrow_what_is_found(visit: Visit) -> None:
    hits = search(visit, "Iran")
    total = hits_in_all(visit)
    year = visit.page.get_by_label("Year", exact=True)
    expect(year).to_contain_text("2025 (")
    year.select_option("2025")
    settle(visit)
    of_year = hits_in_all(visit)
    assert 0 < of_year < total
    expect(year.locator("option:checked")).to_have_text(f"2025 ({of_year})")
    visit.page.locator(".brf-narrow").hover()
    actor = visit.page.get_by_label("Actor", exact=True)
    named = actor.locator("option", has_text=re.compile(r"^United Kingdom \(")).first
    count = int((named.text_content() or "").rpartition("(")[2].rstrip(")"))
    actor.select_option(named.get_attribute("value"))
    settle(visit)
    assert 0 < hits_in_all(visit) == count < of_year
    visit.page.get_by_label("Issue", exact=True).select_option(index=1)
    year.select_option("")
    settle(visit)
    expect(visit.page.locator(".md-search")).to_be_visible()
    assert hits.count() <= total


def test_a_list_that_is_touched_opens_with_what_was_found(visit: Visit) -> None:
    search(visit, "Norway")
    issue = visit.page.get_by_label("Issue", exact=True)
    expect(issue.locator("option")).to_have_count(1)
    issue.dispatch_event("mousedown")
    expect(issue).to_be_focused()
    expect(issue.locator("option").nth(1)).to_have_text(re.compile(r"\(\d+\)$"))


def hits_in_all(visit: Visit) -> int:
    """Give how many are found, as the box says."""
    said = visit.page.locator(".md-search-result__meta").inner_text()
    return int(said.rpartition(" ")[2]) if said.startswith("Results: ") else 0


def test_what_is_not_there_is_named_and_a_near_name_is_looked_for_on_request(visit: Visit) -> None:
    hits = search(visit, "Norwy")
    said = visit.page.locator(".md-search-result__meta")
    expect(said).to_have_text("Nothing on “Norwy” is recorded here")
    expect(hits).to_have_count(0)
    visit.page.get_by_role("button", name="Norway", exact=True).click()
    settle(visit)
    assert found(hits) == ("Actor", "Norway", "actors/norway/")
    expect(visit.page.locator(".md-search__input")).to_have_value("Norway")


def test_what_stands_on_pages_written_by_hand_alone_is_offered_there(visit: Visit) -> None:
    hits = search(visit, "snapshots")
    said = visit.page.locator(".md-search-result__meta")
    expect(said).to_have_text("Nothing on “snapshots” is recorded here")
    expect(hits).to_have_count(0)
    offered = visit.page.get_by_role("button", name=re.compile(r"^Other pages of this site: \d+$"))
    count = int(offered.inner_text().rpartition(" ")[2])
    offered.click()
    settle(visit)
    assert hits_in_all(visit) == count > 0
    pages = visit.page.get_by_role("button", name="Other pages", exact=True)
    expect(pages).to_have_attribute("aria-pressed", "true")
    search(visit, "netanyahoo")
    expect(offered).to_have_count(0)


def test_a_quotation_that_is_still_typed_is_found_as_far_as_it_goes(visit: Visit) -> None:
    hits = search(visit, '"harass people in Eur')
    expect(hits).to_have_count(1)
    assert found(hits)[2] == STATEMENT


def test_a_word_of_a_guide_alone_hides_none_that_goes_on(visit: Visit) -> None:
    assert "`EUR`" in (REPOSITORY / "docs/plover.md").read_text("utf-8")
    assert any("Europe" in words for words in search(visit, "eur").all_inner_texts())
    assert search(visit, "europe").count() > 1


@pytest.mark.parametrize("typed", ["what is the", "no", "F"])
def test_words_that_are_not_looked_for_are_told(visit: Visit, typed: str) -> None:
    expect(search(visit, typed)).to_have_count(0)
    said = visit.page.locator(".md-search-result__meta")
    expect(said).to_have_text("Words this short or common are not looked for")


def test_where_nothing_holds_all_words_a_reader_may_ask_with_one_less(visit: Visit) -> None:
    search(visit, "Arctic")
    narrowing = visit.page.locator("[data-narrow=year]")
    expect(narrowing).to_be_visible()
    search(visit, "harass Arctic")
    said = visit.page.locator(".md-search-result__meta")
    expect(said).to_have_text("Nothing that is recorded holds all of this")
    expect(narrowing).to_be_hidden()  # it would count what was found before
    offered = visit.page.locator("button.brf-near")
    expect(offered).to_have_text(["Arctic", "harass"])
    offered.first.click()
    expect(visit.page.locator(".md-search__input")).to_have_value("Arctic")
    expect(said).to_contain_text("Results: ")


def test_what_holds_the_rest_of_a_question_is_set_apart_and_is_no_hit(visit: Visit) -> None:
    said = visit.page.locator(".md-search-result__meta")
    apart = visit.page.locator(".brf-apart > li")
    expect(search(visit, "what did Netanyahu say on Iran")).to_have_count(0)
    expect(said).to_have_text("Nothing on “Netanyahu” is recorded here")
    expect(apart.first).to_have_text("Without “Netanyahu”:")
    expect(apart.nth(1).locator(".brf-found__title")).to_have_text("Iran")
    visit.page.keyboard.press("Enter")
    expect(visit.page).to_have_url(PUBLISHED)  # what was asked for is nowhere
    apart.last.get_by_role("button", name=re.compile(r"^More results: \d+$")).click()
    expect(visit.page.locator(".md-search__input")).to_have_value("Iran")
    expect(apart).to_have_count(0)
    assert hits_in_all(visit) > 6


def test_the_one_word_beside_names_is_left_out_where_nothing_holds_all(visit: Visit) -> None:
    search(visit, "did Norway harass the Arctic Council")
    said = visit.page.locator(".md-search-result__meta")
    expect(said).to_have_text("Nothing that is recorded holds all of this")
    apart = visit.page.locator(".brf-apart > li")
    expect(apart.first).to_have_text("Without “harass”:")
    assert apart.locator("a[href*='arctic']").count() > 1
    offered = visit.page.locator("button.brf-near").all_inner_texts()
    assert "Norway Arctic Council" not in offered  # it stands there already


def test_nothing_is_set_apart_that_is_most_of_what_was_typed_and_names_nobody(
    visit: Visit,
) -> None:
    expect(search(visit, "asdfgh 2022")).to_have_count(0)
    expect(visit.page.locator(".brf-apart > li")).to_have_count(0)


def test_nothing_near_is_offered_for_what_begins_alike_by_chance(visit: Visit) -> None:
    expect(search(visit, "__proto__")).to_have_count(0)
    expect(visit.page.locator(".brf-near")).to_have_count(0)


def test_abbreviations_of_one_name_find_the_same(visit: Visit) -> None:
    counts = set()
    for typed in ("US", "USA", "U.S."):
        assert found(search(visit, typed))[1] == "United States"
        counts.add(hits_in_all(visit))
    assert len(counts) == 1


def test_who_comes_back_finds_what_was_typed(visit: Visit) -> None:
    search(visit, "Britain")
    visit.page.goto(f"{PUBLISHED}actors/")
    field = visit.page.locator(".md-search__input")
    expect(field).to_have_value("")
    visit.page.go_back()
    expect(field).to_have_value("Britain")
    field.click()
    settle(visit)
    expect(visit.page.locator(".brf-found__title").first).to_have_text("United Kingdom")


def test_a_source_is_found_at_its_own_page(visit: Visit) -> None:
    search(visit, "joint statement")
    visit.page.get_by_role("button", name="Sources", exact=True).click()
    settle(visit)
    hit = visit.page.locator(".md-search-result__item").first
    expect(hit.locator(".brf-found__kind")).to_have_text("Source")
    hit.locator("a").click()
    expect(visit.page).to_have_url(re.compile("/briefings/sources/[^/]+/[^/]+/"))
    expect(visit.page.locator("h1")).to_be_in_viewport()


def test_nothing_is_loaded_before_a_reader_searches_and_then_only_pieces(visit: Visit) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        path = request.url.removeprefix(PUBLISHED)
        asked.append(re.sub(r"[0-9a-f]{8}/|-?\d+(?=\.js)|\?.*", "", path))

    visit.page.context.on("request", note)
    ready(visit)
    visit.page.wait_for_load_state("networkidle")
    of_search = ("data/", "search/", "assets/javascripts/search_")
    at_once = "assets/javascripts/search_keys.js"
    assert [path for path in asked if path.startswith(of_search)] == [at_once]
    asked.clear()
    expect(search(visit, "nuclear").first).to_be_visible()
    blocks = {f"search/{kind}.js" for kind in FoundKind}
    scripts = {f"assets/javascripts/{script}" for script in with_imports("search_box.js")}
    assert set(asked) - blocks - scripts == {"search/head.js", "search/words.js"}
    assert len(set(asked) - scripts) < 12
    asked.clear()
    visit.page.locator(".brf-narrow").hover()
    expect(visit.page.get_by_label("Actor", exact=True).locator("option").nth(1)).to_be_attached()
    assert set(asked) == {"search/owners.js"}


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_the_search_and_escape_closes_it(visit: Visit, key: str) -> None:
    field = visit.page.locator(".md-search__input")
    visit.page.keyboard.press(key)
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    expect(visit.page.locator("#__search")).to_be_checked()
    visit.page.keyboard.press("Escape")
    expect(visit.page.locator("#__search")).not_to_be_checked()
    expect(field).not_to_be_focused()


def test_arrows_go_through_what_is_found_and_round(visit: Visit) -> None:
    hits = search(visit, "Britain")
    expect(hits.first).to_be_visible()
    keyboard = visit.page.keyboard
    keyboard.press("ArrowDown")
    expect(hits.first.locator("a")).to_be_focused()
    keyboard.press("ArrowDown")
    expect(hits.nth(1).locator("a")).to_be_focused()
    keyboard.press("ArrowUp")
    keyboard.press("ArrowUp")
    expect(visit.page.locator(".md-search__input")).to_be_focused()


def test_enter_opens_the_first_that_is_found_and_closes_the_search(visit: Visit) -> None:
    expect(search(visit, "Britain").first).to_be_visible()
    visit.page.keyboard.press("Enter")
    expect(visit.page).to_have_url(f"{PUBLISHED}actors/united-kingdom/")
    expect(visit.page.locator("#__search")).not_to_be_checked()
    assert found(search(visit, "Oslo"))[1] == "Norway"


def test_more_is_shown_on_request(visit: Visit) -> None:
    hits = search(visit, "Iran")
    expect(hits).to_have_count(10)
    visit.page.get_by_role("button", name=re.compile(r"^More results: \d+$")).click()
    expect(hits.nth(10).locator("a")).to_be_focused()
    expect(hits).to_have_count(20)
    addresses = [link.get_attribute("href") for link in hits.locator("a").all()]
    assert len(set(addresses)) == 20


def test_a_part_of_a_quotation_without_spaces_is_found_and_shown_as_it_is(eastern: Visit) -> None:
    hits = search(eastern, "谈判将继续")
    expect(hits).to_have_count(1)
    assert found(hits)[2] == "statements/2024-05-01-talks/words/"
    expect(hits.locator(".brf-found__words")).to_contain_text("中方表示谈判将继续进行。")


def test_characters_that_do_not_follow_each_other_are_not_found(eastern: Visit) -> None:
    search(eastern, "继续谈判")
    expect(eastern.page.locator(".md-search-result__item")).to_have_count(0)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("بريطانيا", "actors/united-kingdom/"),
        ("United Kingdom", "actors/united-kingdom/"),
        ("中国", "actors/china/"),
    ],
)
def test_names_are_found_on_a_site_that_is_read_from_the_right(
    eastern: Visit, name: str, address: str
) -> None:
    assert found(search(eastern, name))[2] == address
    hit = eastern.page.locator(".brf-found").first
    title, kind = hit.locator(".brf-found__title"), hit.locator(".brf-found__kind")
    right, left = title.bounding_box(), kind.bounding_box()
    assert right
    assert left
    assert right["x"] > left["x"]


@pytest.mark.parametrize("width", [360, 1280])
def test_who_passes_through_the_header_opens_nothing(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    visit.go("actors/iran/")
    for _ in range(8):
        visit.page.keyboard.press("Tab")
        assert not visit.page.locator("#__search").is_checked()
    where = visit.page.locator(".md-search__input" if width > 1000 else ".brf-opens-search").first
    where.focus()
    visit.page.keyboard.press("c" if width > 1000 else "Enter")
    expect(visit.page.locator("#__search")).to_be_checked()
    expect(visit.page.locator(".md-search__input")).to_be_focused()


PIECES = "**/search/*/*.js"
SHOWN = ".md-search-result a.brf-near, .md-search-result .brf-found__title"


def test_what_is_shown_stays_until_the_next_answer_is_there(visit: Visit) -> None:
    search(visit, "Norway")
    expect(visit.page.locator("a.brf-near")).to_have_text("Statements by Norway")
    before = visit.page.locator(SHOWN).all_inner_texts()
    held = Held(visit.page, PIECES)
    visit.page.keyboard.insert_text(" sanctions")  # at once: letters one by one have answers, too
    said = visit.page.locator(".md-search-result__meta")
    expect(said).to_have_text("Searching…")
    assert visit.page.locator(SHOWN).all_inner_texts() == before
    expect(visit.page.locator(".md-search-result")).to_have_attribute("aria-busy", "true")
    held.let_go()
    settle(visit)
    expect(said).not_to_have_text("Searching…")


def test_more_of_what_was_found_comes_in_nobodys_way(visit: Visit) -> None:
    search(visit, "Arctic")
    said = visit.page.locator(".md-search-result__meta")
    before = said.inner_text(), visit.page.locator(SHOWN).all_inner_texts()
    search(visit, "Iran")
    held = Held(visit.page, PIECES)
    visit.page.get_by_role("button", name=re.compile(r"^More results: \d+$")).click()
    search(visit, "Arctic")
    visit.waits(lambda: held.routes, "no more of it is asked for")
    held.let_go()
    visit.page.wait_for_load_state("networkidle")
    assert (said.inner_text(), visit.page.locator(SHOWN).all_inner_texts()) == before
    expect(visit.page.locator(".md-search__input")).to_be_focused()


def test_who_stood_on_what_is_no_longer_there_goes_on_from_the_field(visit: Visit) -> None:
    search(visit, "Iran")
    visit.page.keyboard.press("ArrowDown")
    year = visit.page.get_by_label("Year", exact=True)
    visit.page.evaluate(
        "year => { year.selectedIndex = 1; year.dispatchEvent(new Event('change')) }",
        year.element_handle(),
    )
    settle(visit)
    expect(visit.page.locator(".md-search__input")).to_be_focused()
