"""The search in scripts and languages that are written otherwise, and phrases that nothing holds.

Each index is of a few things that are made here, and is asked without a site around it.
"""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from briefing_site.pages.kinds import FoundKind
from briefing_site.search.index import Index
from briefing_site.search.thing import Thing, Words
from briefing_site.site.early_files import SCRIPTS, THEME
from briefing_site.site.found_pages import write_index
from tests.browser import visiting
from tests.whole_sites import PUBLISHED

ASK = """async ([root, typed, chosen]) => {
  const { Engine } = await import(`${root}assets/javascripts/search_engine.js`);
  const { near } = await import(`${root}assets/javascripts/search_instead.js`);
  window.engine ??= new Engine(new URL(root));
  window.answer = await engine.find(typed, chosen);
  const rows = await answer.rows(0, 10);
  const nearby = rows.length ? [] : await near(engine, answer.missing);
  return [rows.map(({ href }) => href), answer.total, answer.isOpen, nearby];
}"""
FURTHER = "async () => [(await answer.rows(0, 10)).length, answer.at, answer.isOpen]"
COUNTS = "async (facet) => facet === 'year' ? answer.years() : await answer.owners(facet)"

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>-</title>
<link rel="icon" href="data:,"></html>"""

Ask = Callable[..., Any]

SAID = {
    "german": ("de", "Die Straße nach Kärnten wurde geschlossen, sagten die Gespräche."),
    "french": ("fr", "Les négociations de l’été ont repris à Genève."),
    "chinese": ("zh", "中方表示谈判将继续进行。"),
    "japanese": ("ja", "協議は東京で再開される。"),
    "thai": ("th", "การเจรจาจะดำเนินต่อไปในกรุงเทพ"),
    "korean": ("ko", "회담은 서울에서 계속된다."),
    "hebrew": ("he", "הַשִּׂיחוֹת יימשכו בירושלים"),
}


def statement(name: str, text: str, **fields: Any) -> Thing:  # noqa: ANN401 - whatever it takes
    """Make a statement of words in a language."""
    lang = fields.pop("lang", "en")
    return Thing(
        FoundKind.STATEMENT, f"statements/{name}/", "Statement", (Words(text, lang),), **fields
    )


IVORIAN = ("Côte d’Ivoire", "Ivory Coast")
ACTORS = (
    Thing(FoundKind.ACTOR, "actors/cote-d-ivoire/", IVORIAN[0], (), IVORIAN, "ci"),
    Thing(
        FoundKind.ACTOR,
        "actors/france/",
        "France",
        (),
        ("France", "Paris"),
        "fr",
        frozenset({"g7"}),
    ),
    Thing(FoundKind.ACTOR, "actors/g7/", "G7", (), ("G7", "Group of Seven"), "g7"),
)
ABOUT = (
    statement("by-france", "It spoke first.", actors=frozenset({"fr"}), year=2023),
    statement("about-france", "It answered.", actors=frozenset({"fr", "ci"}), year=2024),
)
THINGS = (
    *ACTORS,
    *(statement(name, text, lang=lang, year=2022) for name, (lang, text) in SAID.items()),
    *ABOUT,
)
APART = [
    statement(f"{n}", f"The register holds {n} old notices.", year=2000 + n % 3) for n in range(90)
]


@pytest.fixture
def ask(browser: Browser, tmp_path: Path, request: pytest.FixtureRequest) -> Iterable[Ask]:
    """Give what asks an index of some things, and what else it runs there."""
    index = Index("en")
    index.add(getattr(request, "param", THINGS))
    write_index(index, tmp_path)
    shutil.copytree(THEME / SCRIPTS, tmp_path / SCRIPTS)
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    with visiting(browser, tmp_path) as visit:
        visit.go()

        def asked(typed: str, **chosen: object) -> Any:  # noqa: ANN401 - whatever is answered
            return visit.page.evaluate(ASK, [PUBLISHED, typed, chosen])

        asked.run = visit.page.evaluate  # type: ignore[attr-defined]
        yield asked


WRITTEN = {
    "strasse": ["german"],
    "STRASSE": ["german"],
    "Straße": ["german"],
    "Karnten": ["german"],
    "Gespräch": ["german"],
    "negociation": ["french"],
    unicodedata.normalize("NFD", "négociations"): ["french"],
    unicodedata.normalize("NFD", "Genève"): ["french"],
    "l'ete": ["french"],
    "谈判": ["chinese"],
    "继续进行": ["chinese"],
    "行进": [],
    "東京で再開": ["japanese"],
    "เจรจา": ["thai"],
    "กรุงเทพ": ["thai"],
    "เทพกรุง": [],
    unicodedata.normalize("NFD", "서울"): ["korean"],
    "השיחות": ["hebrew"],
    "street": [],
    "negotiations": [],
}
"""What is typed, and whose words hold it: a translation that nobody recorded does not."""

IVORIANS = ["actors/cote-d-ivoire/", "statements/about-france/"]
NAMED = {
    "Paris": ["actors/france/", "statements/about-france/", "statements/by-france/"],
    "ivory coast": IVORIANS,
    "Cote d'Ivoire": IVORIANS,
    unicodedata.normalize("NFD", "Côte d’Ivoire"): IVORIANS,
    "Group of Seven": ["actors/g7/", "actors/france/"],
}


def test_words_are_found_however_they_are_written(ask: Ask) -> None:
    expected = {
        typed: [[f"statements/{name}/" for name in names], len(names), False]
        for typed, names in WRITTEN.items()
    }
    assert {typed: ask(typed)[:3] for typed in WRITTEN} == expected


def test_a_name_leads_to_words_by_and_about_its_bearer_and_to_a_blocs_members(ask: Ask) -> None:
    assert {typed: ask(typed)[0] for typed in NAMED} == NAMED


def test_one_wrong_letter_of_a_name_is_no_hit_and_the_name_is_offered(ask: Ask) -> None:
    assert ask("Frence") == [[], 0, False, ["France"]]
    assert ask("Pariss") == [[], 0, False, ["France"]]
    assert ask("anwsered") == [[], 0, False, ["answered"]]


def test_counts_are_of_what_was_found_and_what_choosing_gives(ask: Any) -> None:  # noqa: ANN401
    ask("France")
    assert ask.run(COUNTS, "year") == [[2024, "2024", 1], [2023, "2023", 1]]
    owners = ask.run(COUNTS, "actor")
    assert [owner[1:] for owner in owners] == [["Côte d’Ivoire", 1], ["France", 3], ["G7", 1]]
    for number, _, count in owners:
        assert ask("France", actor=number)[1] == count
    assert ask("France", actor=owners[0][0], year=2023)[1] == 0
    assert ask.run(COUNTS, "year") == [[2024, "2024", 1]]
    assert ask.run(COUNTS, "issue") == []


@pytest.mark.parametrize("ask", [APART], indirect=True)
def test_a_phrase_that_nothing_holds_is_sought_in_few_things_at_a_time(ask: Any) -> None:  # noqa: ANN401
    assert ask('"register notices"') == [[], 0, True, []]
    assert [count for *_, count in ask.run(COUNTS, "year")] == [None, None, None]
    assert [ask.run(FURTHER) for _ in range(2)] == [[0, 80, True], [0, 90, False]]
    assert ask.run(COUNTS, "year") == []


@pytest.mark.parametrize("ask", [APART], indirect=True)
def test_a_phrase_that_is_not_closed_may_go_on(ask: Ask) -> None:
    for typed in ('"old noti', "“old notices", '"old notices"'):
        assert ask(typed)[0], typed
    assert ask('"old noti"')[:2] == [[], 0]
