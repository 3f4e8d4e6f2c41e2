"""Whom a page tells of beside an actor: the nearest one by one, and the long lists by name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing_site.pages import bounds
from briefing_site.pipeline import read_site, render_pages
from briefing_site.settings import Settings
from tests.pages.long_lists import SIGNED, VOTED, write


def pages(folder: Path, form: str, texts: int) -> dict[str, str]:
    """Render a site of six in long lists, links without their addresses."""
    settings = Settings(briefings=write(folder, 6, form=form, texts=texts))
    found = render_pages(read_site(settings).kb, settings)
    return {page.path: re.sub(r"\]\([^)]*\)", "]", page.text) for page in found}


def part(text: str, place: str) -> list[str]:
    """Give the lines of a part of a page."""
    _, _, behind = text.partition(f"{{ #{place} }}\n")
    return [line for line in behind.partition("\n## ")[0].splitlines() if line]


@pytest.fixture(autouse=True)
def _low_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, most in {
        "MANY_TOGETHER": 3,
        "MOST_NEAR": 4,
        "MOST_TIES": 2,
        "MOST_COMPANY": 2,
        "MOST_ALIKE": 2,
        "MOST_OPEN": 1,
        "MOST_TOLD": 2,
    }.items():
        monkeypatch.setattr(bounds, name, most)


def test_who_signed_one_long_list_alone_with_an_actor_is_counted_and_the_list_named(
    tmp_path: Path,
) -> None:
    found = pages(tmp_path, SIGNED, 1)
    page = found["actors/state-1.md"]
    assert part(page, "signs-together-with") == [
        "5 others signed one long list with this actor and nothing else: [6 speakers: Words.]",
        "Compare with: [another actor].",
    ]
    assert part(page, "ties")[:3] == [
        "Counted in statements.",
        "Spoke of or to: [Island] (1)",
        "5 others are tied to this actor by one long list alone: [6 speakers: Words.]",
    ]
    assert part(found["actors/island.md"], "ties") == [
        "6 others are tied to this actor by one long list alone: [6 speakers: Words.]"
    ]
    assert "actors/state-1/ties.md" not in found


def test_on_an_issue_and_of_all_pairs_long_lists_are_named(tmp_path: Path) -> None:
    found = pages(tmp_path, SIGNED, 1)
    told = "A list of more than 3 names ties no two by itself: [6 speakers: Words.]"
    assert part(found["issues/work.md"], "ties") == [told]
    assert part(found["compare.md"], "who-sign-together-most") == [told]


def test_of_those_in_several_long_lists_the_nearest_are_told_of_and_the_rest_counted(
    tmp_path: Path,
) -> None:
    found = pages(tmp_path, SIGNED, 3)
    signed = part(found["actors/state-1.md"], "signs-together-with")
    assert signed[0] == "Counted in statements: [State-0] (3), [State-2] (3), 3 more"
    assert "The 2 of 5 who did so most often. More of them: " in "\n".join(signed)
    own = found["actors/state-1/signs-together-with.md"].splitlines()
    assert (
        "The 4 of 5 who did so most often. "
        "Where all others stand: [Statements]. Any two side by side: [Compare]"
    ) in own
    assert [line for line in own if line.startswith("-   ")] == [
        f"-   [State-{number}] (3 statements)" for number in (0, 2, 3, 4)
    ]
    told = part(found["actors/state-1.md"], "ties")
    assert "Spoke of or to: [Island] (3)" in told
    assert "<summary markdown>6 ties</summary>" in told


def test_who_cast_a_ballot_in_one_vote_of_many_alone_is_counted_and_the_vote_named(
    tmp_path: Path,
) -> None:
    page = pages(tmp_path, VOTED, 1)["actors/state-1.md"]
    assert part(page, "voted-alike") == [
        "5 others cast a ballot beside this actor in one vote of many alone: [A text]"
    ]


def test_of_those_in_several_long_votes_the_most_alike_are_told_of(tmp_path: Path) -> None:
    found = pages(tmp_path, VOTED, 3)
    alike = part(found["actors/state-1.md"], "voted-alike")
    assert alike[1] == "-   [State-3]: the same in 3 of 3 votes"
    own = found["actors/state-1/voted-alike.md"]
    assert (
        "The first 4 of 5. Where all others stand: [Votes]. Any two side by side: [Compare]"
    ) in own.splitlines()
