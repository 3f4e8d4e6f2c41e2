"""The table of positions and the page to compare on, as they stand without a script."""

from __future__ import annotations

import pytest

from briefing_site.document.nodes import Place, Span
from briefing_site.document.places import relative
from briefing_site.model.vocabularies import Stance
from briefing_site.naming import dates
from briefing_site.pages import bounds
from briefing_site.pages.compare import compare_page
from briefing_site.pages.library import Library
from briefing_site.pages.matrix import matrix_page
from briefing_site.pages.parts.linking import comparison_of
from briefing_site.pages.parts.stances import PropositionHead
from briefing_site.pipeline import read_site
from briefing_site.render import render
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


@pytest.mark.parametrize(("days", "behind"), [(0, ""), (364, ""), (365, " brf-stance--stale")])
def test_a_stance_shows_as_old_from_a_year_on(library: Library, days: int, behind: str) -> None:
    classes = f"brf-stance brf-stance--supports{behind}"
    head = PropositionHead(library, library.kb.issues["arctic-work"])
    assert head.chip(Stance.SUPPORTS, days) == Span("span", (("class", classes),), ("✓ for",))


def test_a_table_too_large_to_stand_on_a_page_gives_way_to_numbers(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = render(matrix_page(library)).text
    assert (whole.count("\n| ["), "| Issue |" in whole) == (14, False)
    monkeypatch.setattr(bounds, "MOST_PLACED", 0)
    page = render(matrix_page(library)).text
    start = page.index("| Issue |")
    table = page[start : page.index("</div>", start)]
    chips = {
        value: f'<span class="brf-stance brf-stance--{value}">{words}</span>: '
        for value, words in [
            ("supports", "✓ for"),
            ("conditional", "◐ for, on conditions"),
            ("neutral", "○ takes no side"),
            ("opposes", "✗ against"),
            ("unclear", "? not clear"),
        ]
    }
    assert table == (
        "| Issue | Actors |\n"
        "|---|---|\n"
        "| [Work in the Arctic Council](issues/arctic-work.md)<br><small>"
        '<bdi lang="en">Work in the Arctic Council should go on</bdi></small> | '
        f"{chips['conditional']}7 actors |\n"
        "| [Every value](issues/every-value.md)<br><small>"
        '<bdi lang="en">This example should exist.</bdi></small> | '
        f"{chips['supports']}2 actors<br>"
        f"{'<br>'.join(f'{chip}1 actor' for chip in [*chips.values()][1:])} |\n"
        "| [Threats of force](issues/threats.md)<br><small>"
        '<bdi lang="en">States should refrain from threats of force</bdi></small> | '
        f"{chips['supports']}2 actors |\n\n"
    )


def test_each_subject_has_a_table_of_those_placed_on_it_as_far_as_the_page_has_room(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def headings() -> list[tuple[str, int, bool]]:
        parts = render(matrix_page(library)).text.split("\n## ")[1:]
        return [
            (part.partition(" {")[0], part.count("\n| ["), "| Issue |" in part) for part in parts
        ]

    assert headings() == [("Co-operation between states", 8, False), ("Other questions", 6, False)]
    monkeypatch.setattr(bounds, "MOST_PLACED", 10)
    assert headings() == [
        ("Co-operation between states", 8, False),
        ("Further questions, in numbers", 1, True),
    ]


def test_each_pair_leads_to_its_comparison(library: Library) -> None:
    rows = [line for line in render(compare_page(library)).text.split("\n") if "| [" in line]
    days = (
        '<time datetime="2022-03-03">3 March 2022</time> | '
        '<time datetime="2022-06-08">8 June 2022</time>'
    )
    assert rows[:2] == [
        f"| [Canada](actors/canada.md) | [{name}](actors/{id_}.md) | "
        f"[2 statements](compare.md?actors=canada,{id_}) | {days} |"
        for name, id_ in (("Denmark", "denmark"), ("Finland", "finland"))
    ]


def test_a_comparison_is_reached_from_any_folder() -> None:
    place = comparison_of("canada", "norway")
    assert place == Place("compare.md", query="actors=canada,norway")
    href = "../../compare.md?actors=canada,norway"
    assert relative("statements/x/y.md", place) == href


def test_of_many_issues_those_with_most_stances_are_counted_and_all_are_led_to(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_PLACED", 0)
    monkeypatch.setattr(bounds, "MOST_TALLIED", 1)
    total = len([*library.standing.held_on])
    text = render(matrix_page(library)).text
    told = f"the 1 issues on which most actors stand, of {total}. All are among the [Issues]("
    assert (total > 1, told in text) == (True, True)
