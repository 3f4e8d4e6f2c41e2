"""What pages say of silence, of votes and of days that have passed: a small site, whole lines."""

from __future__ import annotations

import re
from html import unescape

import pytest

from briefing_site.document.nodes import Blocks
from briefing_site.document.runs import paragraph
from briefing_site.document.write_markdown import write_markdown
from briefing_site.pages.actor_standing import where_it_stands
from briefing_site.pages.briefing import who_spoke
from briefing_site.pages.library import Library
from briefing_site.pages.moments import kind_word
from briefing_site.pages.parts.events import events_list
from briefing_site.pages.parts.members import members_on_issues
from briefing_site.pages.parts.strips import tally
from briefing_site.pages.silences import nothing_recorded
from tests.exports.conftest import library_of

ACTORS = {
    "council": "name: The Council\nkind: organization\n",
    "group": "name: The Group\nkind: bloc\n",
    "ada": "name: Ada Bee\nkind: person\nroles: [{title: Envoy, of: norway}]\n",
} | {
    id_: f"name: {id_.title()}\nkind: state\nmemberships: [{{of: council}}, {{of: group}}]\n"
    for id_ in ("norway", "sweden", "denmark", "finland", "iceland")
}
ISSUES = {
    id_: f"title: The {id_}\nproposition: There should be {id_}.\n{more}"
    for id_, more in {
        "sea": "",
        "cod": "parent: sea\n",
        "eel": "parent: sea\n",
        "ray": "parent: sea\n",
    }.items()
}
BRIEFING = """\
title: Talks
date: 2024-01-01
updated: 2024-03-01
summary: They talk.
sources: [{id: s, title: S, url: 'https://example.org/'}]
statements:
  - {id: said, by: [ada], on_behalf_of: norway, act: declare, quote: We want cod, sources: [s],
     issues: [cod]}
  - {id: heard, by: [iceland], act: declare, summary: Cod is fish., sources: [s], issues: [cod]}
  - {id: joint, by: [denmark, finland, norway, sweden], form: joint-statement, act: declare,
     quote: We are united, sources: [s]}
votes:
  - {id: text, body: council, date: 2024-01-01, title: Text on cod, result: adopted,
     for: [norway], against: [sweden], abstained: [denmark],
     issues: [{issue: cod, when_for: supports}], sources: [s]}
positions:
  - {actors: [norway], issue: cod, stance: supports, summary: Yes., evidence: [said]}
events:
  - {id: end, date: 2024-02-01, title: The talks end in Oslo, place: oslo, planned: true,
     sources: [s]}
  - {id: go, date: 2024-04-01, title: Oslovian talks go on, place: Oslo, planned: true,
     sources: [s]}
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("site")
    for kind, records in (("actors", ACTORS), ("issues", ISSUES)):
        (folder / kind).mkdir()
        for id_, text in records.items():
            (folder / f"{kind}/{id_}.yaml").write_text(text, "utf-8")
    (folder / "2024").mkdir()
    (folder / "2024/2024-01-01-talks.yaml").write_text(BRIEFING, "utf-8")
    return library_of(folder)


def words(shown: Blocks) -> str:
    """Give the words of blocks on one line, without links and elements."""
    text = re.sub(
        r"\]\([^)]*\)|<[^>]*>|\[\^[^\]]*\]:? ?| \{ [^}]*\}", "", write_markdown("x.md", shown)
    )
    return " ".join(unescape(text).replace("[", "").split())


def test_votes_against_texts_stand_beside_that_nobody_is_recorded_as_against(
    library: Library,
) -> None:
    told = words((paragraph(tally(library, library.kb.issues["cod"])),))
    assert told.startswith("1 for, none recorded against; 1 vote against a text · last shown")


def test_who_voted_or_spoke_is_not_among_those_of_whom_nothing_is_recorded(
    library: Library,
) -> None:
    council = library.kb.actors["council"]
    told = words(where_it_stands(library, council))
    assert (
        "The Council as such: no position recorded as of 1 March 2024. It adopted 1 text." in told
    )
    assert (
        "The Council as such: no position; it adopted 1 text · ✓ for: Norway · "
        "no position: voted against (Sweden), abstained (Denmark) · "
        "words without a position: Iceland · nothing recorded: Finland"
    ) in told


def test_where_a_person_stands_is_told_by_the_name_and_by_what_the_words_show(
    library: Library,
) -> None:
    told = words(where_it_stands(library, library.kb.actors["ada"]))
    assert told == (
        "## Where Ada Bee stands No position is recorded as of 1 March 2024. Words of Ada Bee show "
        "these positions of others: - Norway on The cod: ✓ for: There should be cod."
    )


def test_who_signed_is_not_repeated_in_the_name_of_what_they_signed(library: Library) -> None:
    told = words(who_spoke(library, [library.kb.statements["2024-01-01-talks#joint"]]))
    assert "4 governments signed the joint statement." in told


def test_of_a_planned_event_it_is_told_that_its_day_has_passed(library: Library) -> None:
    end, go = library.kb.events.values()
    assert words((events_list(library, [end, go], "x.md"),)) == (
        "- 1 February 2024 The talks end in Oslo (planned; that day has passed) "
        "- 1 April 2024 Oslovian talks go on, Oslo (planned)"
    )
    assert [kind_word(library, one) for one in (end, go)] == [
        "event planned for a day that has passed",
        "planned event",
    ]


def test_the_nearest_position_is_told_once_for_all_questions_without_one(library: Library) -> None:
    told = words(nothing_recorded(library, library.kb.actors["norway"]))
    assert told.count("Nearest on record:") == 1
    assert told.count(": nothing recorded") == 3


def test_a_bloc_that_no_briefing_names_is_cited_by_the_last_change_to_its_members(
    library: Library,
) -> None:
    assert not library.kb.briefings_naming["group"]
    assert members_on_issues(library, library.kb.actors["group"])
    changed = library.updated_of_actor("group")
    assert changed
    assert changed.isoformat() == "2024-03-01"
