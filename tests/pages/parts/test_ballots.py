"""Votes on the pages of issues and actors: who voted how, what changed, which position follows."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from briefing_site.document.nodes import Blocks
from briefing_site.document.write_markdown import write_markdown
from briefing_site.pages.library import Library
from briefing_site.pages.parts.ballots import votes_of_actor, votes_on_issue
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

SITES = Path(__file__).parents[2] / "sites"
FOR = "issues: [{issue: i, when_for: supports}]"
AGAINST = "issues: [{issue: i, when_for: opposes}]"
WRITTEN = """
positions:
  - {actors: [b], issue: i, stance: neutral, date: 2024-01-02, summary: Words., sources: [s]}
"""

RULE = (
    "A position follows only where the record of a vote says what a side means for the "
    "proposition. From an abstention, an absence and sponsorship none follows."
)
HEAD = (
    "| Vote | Who | Cross-border aid into Syria / The United Nations should go on bringing aid "
    "into Syria across its borders. |"
)
HOW = "Who voted how"
RENEWAL = "S/RES/2672 (2023): Renewal of cross-border aid into Syria for six months"


def library_of(site: Path) -> Library:
    settings = Settings(briefings=site)
    return Library(read_site(settings).kb, settings)


NO_WORDS = re.compile(
    r"&#91;\[\^\d+\].*?&#93;|\[\^\d+\](?:: .*)?|\]\([^)]*\)|<[^>]*>| \{ [^}]*\}|(?<!\\)\["
)
"""What is of Markdown alone: notes, where links lead, elements, anchors."""


def words(shown: Blocks) -> list[str]:
    """Give the lines of blocks as they are read; a cell's lines with a stroke between them."""
    text = NO_WORDS.sub("", write_markdown("x.md", shown).replace("<br>", " / "))
    lines = (unescape(line).strip() for line in text.splitlines())
    return [line for line in lines if line and line != "|---|---|---|"]


def written(folder: Path, *votes: str, more: str = "") -> Library:
    """Write a briefing with votes of some actors, and read it."""
    voters = (*"abcd", "body", *(f"s{number}" for number in range(20)))
    for id_ in voters:
        path = folder / f"actors/{id_}.yaml"
        path.parent.mkdir(exist_ok=True)
        member = "memberships: [{of: body}]\n" if id_ == "c" else ""
        path.write_text(f"name: {id_.upper()}\nkind: organization\n{member}", "utf-8")
    (folder / "issues").mkdir()
    (folder / "issues/i.yaml").write_text("title: I\nproposition: It is so.\n", "utf-8")
    (folder / "2024").mkdir()
    (folder / "2024/2024-01-03-x.yaml").write_text(
        "title: X\ndate: 2024-01-03\nsummary: Words.\n"
        "sources:\n  - {id: s, title: S, url: 'https://example.org/'}\n"
        f"votes:\n{''.join(votes)}{more}",
        "utf-8",
    )
    return library_of(folder)


def vote(id_: str, more: str, date: str = "2024-01-02") -> str:
    return (
        f"  - {{id: {id_}, body: body, date: {date}, title: Text {id_}, result: adopted, {more}, "
        "question: it, sources: [s]}\n"
    )


def on_issue(library: Library) -> list[str]:
    return words(votes_on_issue(library, library.kb.issues["i"]))


def of_actor(library: Library, id_: str) -> list[str]:
    return words(votes_of_actor(library, library.kb.actors[id_]))[2:]


def test_an_issue_tells_who_voted_how_what_changed_and_what_follows() -> None:
    library = library_of(SITES / "votes/briefings")
    shown = words(votes_on_issue(library, library.kb.issues["syria-cross-border-aid"]))
    assert shown[: shown.index("Sponsors: Brazil and Switzerland")] == [
        RULE,
        "### S/2023/507, 11 July 2023",
        (
            "**Not adopted, 2 to 3, 10 abstained.** S/2023/507: Renewal of cross-border aid into "
            "Syria for six months"
        ),
        HOW,
        HEAD,
        "| 2 voted for | China, Russia | no position |",
        "| 3 voted against | France, United Kingdom, United States | no position |",
        (
            "| 10 abstained | Albania, Brazil, Ecuador, Gabon, Ghana, Japan, Malta, "
            "Mozambique, Switzerland, United Arab Emirates | no position |"
        ),
        f"Compared with {RENEWAL}, 9 January 2023:",
        "-   France, United Kingdom and United States: voted for → voted against",
        (
            "-   Albania, Brazil, Ecuador, Gabon, Ghana, Japan, Malta, Mozambique, Switzerland and "
            "United Arab Emirates: voted for → abstained"
        ),
        "-   2 voted as then.",
        "Sponsors: Russia",
        "### S/2023/506, 11 July 2023",
        (
            "**Not adopted, 13 to 1, 1 abstained; veto: Russia.** S/2023/506: Renewal of "
            "cross-border aid into Syria for nine months"
        ),
        HOW,
        HEAD,
        (
            "| 13 voted for | Albania, Brazil, Ecuador, France, Gabon, Ghana, Japan, Malta, "
            "Mozambique, Switzerland, United Arab Emirates, United Kingdom, United States | ✓ for |"
        ),
        "| 1 voted against | Russia (a veto) | no position |",
        "| 1 abstained | China | no position |",
        f"Compared with {RENEWAL}, 9 January 2023:",
        "-   Russia: voted for → voted against",
        "-   China: voted for → abstained",
        "-   13 voted as then.",
    ]


def test_an_actor_is_told_of_with_its_vote_before_and_the_position_that_follows() -> None:
    library = library_of(SITES / "votes/briefings")
    assert words(votes_of_actor(library, library.kb.actors["russia"])) == [
        RULE,
        "| Vote | Its vote | Position that follows |",
        (
            "| 11 July 2023 / S/2023/507: Renewal of cross-border aid into Syria for six months / "
            "Not adopted, 2 to 3, 10 abstained | Voted for, sponsored it / before, 9 January 2023: "
            "voted for | no position |"
        ),
        (
            "| 11 July 2023 / S/2023/506: Renewal of cross-border aid into Syria for nine months / "
            "Not adopted, 13 to 1, 1 abstained; veto: Russia | Voted against, a veto / before, "
            "9 January 2023: voted for | no position |"
        ),
        (
            f"| 9 January 2023 / {RENEWAL} / Adopted, 15 to 0 | Voted for | ✓ for: The United "
            "Nations should go on bringing aid into Syria across its borders. |"
        ),
    ]


def test_a_vote_that_was_taken_back_says_so_with_what_followed_from_it() -> None:
    library = library_of(SITES / "withdrawn/briefings")
    shown = words(votes_on_issue(library, library.kb.issues["arctic-work"]))
    assert [line for line in shown if "retracted" in line] == [
        "### Whether to meet again, 8 June 2022 (retracted)",
        "**Adopted, 2 to 1.** Whether to meet again (retracted)",
        "| 2 voted for | Finland, Norway | ✓ for / does not count: its briefing is retracted |",
    ]


def test_two_votes_of_one_day_that_disagree_say_of_whom_no_position_follows(
    tmp_path: Path,
) -> None:
    library = written(
        tmp_path, vote("v", f"for: [a, b], {FOR}"), vote("w", f"for: [b, c], {AGAINST}")
    )
    assert on_issue(library)[5:7] == [
        "| 2 voted for | B, C | ✗ against / without B |",
        "-   B: no position on I follows, since Text v, on the same day, would make it another.",
    ]
    assert of_actor(library, "b") == [
        (
            "| 2 January 2024 / Text w / Adopted, 2 to 0 | Voted for | B: no position on I "
            "follows, since Text v, on the same day, would make it another. |"
        ),
        (
            "| 2 January 2024 / Text v / Adopted, 2 to 0 | Voted for | B: no position on I "
            "follows, since Text w, on the same day, would make it another. |"
        ),
    ]


def test_a_written_position_of_the_day_stands_instead(tmp_path: Path) -> None:
    library = written(tmp_path, vote("v", f"for: [a, b], {FOR}"), more=WRITTEN)
    told = "B: no position on I follows, since another is written for that day."
    assert on_issue(library)[5:] == ["| 2 voted for | A, B | ✓ for / without B |", f"-   {told}"]
    assert of_actor(library, "b") == [
        f"| 2 January 2024 / Text v / Adopted, 2 to 0 | Voted for | {told} |"
    ]


def test_of_very_many_the_first_are_named(tmp_path: Path) -> None:
    everybody = ", ".join(f"s{number}" for number in range(20))
    library = written(
        tmp_path,
        vote("v", f"for: [{everybody}], {FOR}", "2024-01-01"),
        vote("w", f"against: [{everybody}], {FOR}"),
    )
    first = ", ".join(f"S{number}" for number in range(15))
    assert on_issue(library)[5:8] == [
        f"| 20 voted against | {first}, 5 more | no position |",
        "Compared with Text v, 1 January 2024:",
        f"-   {first} and 5 more: voted for → voted against",
    ]


def test_of_whoever_could_not_vote_it_is_not_said_that_it_did_not(tmp_path: Path) -> None:
    first, then = vote("v", "for: [a], against: [b]", "2024-01-01"), vote("w", "for: [c, d]")
    library = written(tmp_path, first, then)
    assert "before, 1 January 2024: did not vote" in of_actor(library, "c")[0]
    assert "before" not in of_actor(library, "d")[0]


def test_only_those_named_in_both_are_compared_where_not_all_are(tmp_path: Path) -> None:
    library = written(
        tmp_path,
        vote("v", "for: [a, b], lists: partial, counts: {for: 9}", "2024-01-01"),
        vote("u", "for: [a], against: [b]", "2024-01-01"),
        vote("w", f"for: [a, c], against: [b], {FOR}"),
    )
    assert on_issue(library)[7:] == [
        "Compared with Text v, 1 January 2024:",
        "-   B: voted for → voted against",
        "-   Of those who are named in both, 1 voted as then.",
        "Compared with Text u, 1 January 2024:",
        "-   2 voted as then.",
        "-   Only in this vote: C.",
    ]
    assert of_actor(library, "c") == [
        (
            "| 2 January 2024 / Text w / Adopted, 2 to 1 | Voted for / before, Text u, 1 January "
            "2024: did not vote | ✓ for: It is so. |"
        )
    ]
    assert of_actor(library, "b")[0] == (
        "| 2 January 2024 / Text w / Adopted, 2 to 1 | Voted against / before, Text v, "
        "1 January 2024: voted for / before, Text u, 1 January 2024: voted against | no position |"
    )
