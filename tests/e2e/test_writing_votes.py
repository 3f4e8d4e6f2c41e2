"""Whether something may be written where only votes are recorded: they are told as votes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser import Open, Visit
from tests.whole_sites import REPOSITORY, BuildOnce, build_as_published, lay_out

SUMMARY = "[data-brf=writing] > .brf-summary"
VETO = (
    "Voted against, a veto: S/2023/506: Renewal of cross-border aid into Syria for nine months, "
    "11 July 2023: not adopted, 13 to 1, 1 abstained; veto: Russia"
)


@pytest.fixture
def www(build_once: BuildOnce) -> Path:
    """Build the site of votes with those of one day alone: of two voters no position follows."""

    def make(folder: Path) -> None:
        source, content = folder / "source", folder / "content"
        source.mkdir(parents=True)
        shutil.copytree(REPOSITORY / "tests/sites/votes/briefings", content)
        (content / "2023/2023-01-09-aid-renewed.yaml").unlink()
        build_as_published(lay_out(source, content), folder / "www")

    return build_once("votes-of-a-day", make) / "www"


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (
            "who=russia&side=against",
            (
                "No position is recorded; in votes on this and on what is a part of it: "
                "voted against, a veto (S/2023/506, 11 July 2023); "
                "voted for, sponsored it (S/2023/507, 11 July 2023)."
            ),
        ),
        ("who=albania&side=for", "The record shows this."),
        ("who=albania&side=for&since=2023-07-11", "The record shows this."),
        (
            "who=albania&side=for&since=2023-07-10",
            "Shown only from 11 July 2023; before that: nothing recorded.",
        ),
        (
            "who=united-kingdom&side=against",
            ("The record shows otherwise. Beside that: voted against (S/2023/507, 11 July 2023)."),
        ),
        (
            "who=nato&side=for",
            "Nothing recorded, which says nothing of whether it is true.",
        ),
    ],
)
def test_a_vote_is_told_as_a_vote(visit: Visit, asked: str, answer: str) -> None:
    visit.go(f"can-i-write-this/?what=syria-cross-border-aid&{asked}")
    expect(visit.page.locator(SUMMARY)).to_have_text(answer)


@pytest.mark.parametrize(
    ("who", "told", "place"),
    [
        ("russia", VETO, "nine-months"),
        ("united-kingdom", "Voted against: S/2023/507: Renewal of cross-border aid", "six-months"),
    ],
)
def test_votes_that_show_no_position_stand_beside_an_answer(
    visit: Visit, who: str, told: str, place: str
) -> None:
    visit.go(f"can-i-write-this/?what=syria-cross-border-aid&side=against&who={who}")
    head = visit.page.get_by_text("Votes that show no position of this actor on this question:")
    vote = head.locator("+ ul > li").filter(has_text=told)
    address = vote.get_by_role("link").first.get_attribute("href") or ""
    assert address.endswith(f"/votes/2023-07-11-aid-not-renewed/{place}/")


def test_without_scripts_they_stand_below_the_table(open_site: Open) -> None:
    with open_site(java_script_enabled=False) as visit:
        visit.go("can-i-write-this/syria-cross-border-aid/")
        article = visit.page.locator("article")
        expect(article).to_contain_text("No position is recorded of anyone who is not in the")
        votes = visit.page.locator("#votes-without-a-position ~ ul li")
        expect(votes.filter(has_text="S/2023/506")).to_contain_text(
            "voted against, a veto: Russia; abstained: China."
        )
