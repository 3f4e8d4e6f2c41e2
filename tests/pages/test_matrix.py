"""The table of positions and the page to compare on, as they stand without a script."""

from __future__ import annotations

import pytest

from briefing_site.model.vocabularies import Stance
from briefing_site.pages import dates, links, matrix
from briefing_site.pages.compare import CompareView, compare_page
from briefing_site.pages.library import Library
from briefing_site.pages.matrix import MatrixView, matrix_page
from briefing_site.pages.stances import stance_view
from briefing_site.pipeline import read_site
from briefing_site.render.engine import render
from briefing_site.settings import Settings
from tests.whole_sites import EVERYTHING


@pytest.fixture(scope="module")
def library() -> Library:
    settings = Settings(briefings=EVERYTHING / "briefings")
    return Library(read_site(settings).kb, settings)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "that day"),
        (1, "1 day old"),
        (59, "59 days old"),
        (60, "2 months old"),
        (729, "24 months old"),
        (730, "2 years old"),
        (1460, "4 years old"),
    ],
)
def test_an_age_is_as_exact_as_it_matters(days: int, words: str) -> None:
    assert dates.age(days) == words


@pytest.mark.parametrize(("days", "is_stale"), [(0, False), (364, False), (365, True)])
def test_a_stance_shows_as_old_from_a_year_on(days: int, *, is_stale: bool) -> None:
    assert stance_view(Stance.SUPPORTS, days).is_stale is is_stale


def test_a_table_too_large_to_stand_on_a_page_gives_way_to_numbers(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = matrix_page(library).view
    assert isinstance(whole, MatrixView)
    assert (len(whole.rows), whole.tallies) == (7, ())
    monkeypatch.setattr(matrix, "MOST_CELLS", 13)
    page = render(matrix_page(library)).text
    table = page[page.index("| Issue |") : page.index("</div>")]
    chips = " | ".join(
        f'<span class="brf-stance brf-stance--{value}">{sign} {value}</span>'
        for value, sign in [
            ("supports", "✓"),
            ("conditional", "◐"),
            ("neutral", "○"),
            ("opposes", "✗"),
            ("unclear", "?"),
        ]
    )
    assert table == (
        f"| Issue | {chips} |\n"
        "|---|---|---|---|---|---|\n"
        "| [Work in the Arctic Council](issues/arctic-work.md) | 0 | 7 | 0 | 0 | 0 |\n"
        "| [Every value](issues/every-value.md) | 1 | 1 | 1 | 1 | 1 |\n\n"
    )


def test_each_pair_leads_to_its_comparison(library: Library) -> None:
    view = compare_page(library).view
    assert isinstance(view, CompareView)
    assert [one.statements.href for one in view.pairs[:2]] == [
        "compare.md?actors=canada,denmark",
        "compare.md?actors=canada,finland",
    ]


def test_a_comparison_is_reached_from_any_folder() -> None:
    href = links.comparison("statements/x/y.md", ["canada", "norway"])
    assert href == "../../compare.md?actors=canada,norway"
