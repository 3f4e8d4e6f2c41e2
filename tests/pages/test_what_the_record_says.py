"""What pages say of silence, of votes and of days that have passed: a small site, whole lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.document.runs import paragraph
from briefing_site.knowledge.attested import Side, attested
from briefing_site.model.issue import Issue
from briefing_site.naming.attested import answer_words
from briefing_site.naming.attested import sentence as attested_sentence
from briefing_site.pages.actor_standing import last_recorded, where_it_stands
from briefing_site.pages.briefing import who_spoke
from briefing_site.pages.embedding.position import card_of_position
from briefing_site.pages.library import Library
from briefing_site.pages.moments import kind_word
from briefing_site.pages.parts.attesting import told_by, what_shows
from briefing_site.pages.parts.cards import statement_card
from briefing_site.pages.parts.events import events_list
from briefing_site.pages.parts.members import members_on_issues
from briefing_site.pages.parts.monthly import counts as month_counts
from briefing_site.pages.parts.phrases import in_a_row
from briefing_site.pages.parts.positions import positions_table
from briefing_site.pages.parts.recorded import counts
from briefing_site.pages.parts.strips import tally
from briefing_site.pages.parts.subjects import how_much
from briefing_site.pages.placed import where_actors_stand
from briefing_site.pages.silences import nothing_recorded
from briefing_site.pages.writing import everyone
from tests.pages.cod import ON_CONDITIONS, words_of, written

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


RIVALS = """\
title: Rival texts
date: 2024-01-04
summary: They vote.
sources: [{id: s, title: S, url: 'https://example.org/'}]
votes:
  - {id: one, body: council, date: 2024-01-01, title: One, result: rejected,
     for: [norway, sweden], against: [finland],
     issues: [{issue: cod, when_for: supports}], sources: [s]}
  - {id: two, body: council, date: 2024-01-02, title: Two, result: adopted,
     for: [norway, sweden], issues: [{issue: cod, when_for: supports}], sources: [s]}
  - {id: rival, body: council, date: 2024-01-03, title: Rival, result: rejected,
     for: [finland], against: [norway, sweden, denmark], issues: [cod], sources: [s]}
  - {id: last, body: council, date: 2024-01-04, title: Last, result: adopted,
     for: [norway, sweden], abstained: [finland], issues: [cod], sources: [s]}
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return written(tmp_path_factory.mktemp("site"), BRIEFING)


def rivals(folder: Path) -> tuple[Library, Issue]:
    """Give a site with votes on two texts for an issue and two of which nothing is said."""
    library = written(folder, RIVALS)
    return library, library.kb.issues["cod"]


def test_voters_against_a_text_for_it_stand_beside_that_nobody_is_recorded_as_against(
    library: Library,
) -> None:
    told = words_of((paragraph(tally(library, library.kb.issues["cod"])),))
    assert told.startswith(
        "1 for, none recorded against; 1 without a position voted against a text for it · last"
    )


def test_a_vote_against_a_rival_text_is_no_vote_against_what_an_issue_says(
    tmp_path: Path,
) -> None:
    told = words_of((paragraph(tally(*rivals(tmp_path))),))
    assert told.startswith("2 for, none recorded against; 1 without a position voted against a")


def test_who_voted_in_several_ways_is_named_once_by_all_of_them(tmp_path: Path) -> None:
    library, _issue = rivals(tmp_path)
    told = words_of(where_it_stands(library, library.kb.actors["council"]))
    assert (
        "no position: voted against (Denmark), voted against, abstained and voted for (Finland)"
        in told
    )


def test_a_bloc_with_a_position_of_its_own_says_in_a_sentence_when_that_was_shown(
    tmp_path: Path,
) -> None:
    own = (
        "  - {actors: [council], issue: cod, stance: supports, summary: Yes., evidence: [heard]}\n"
    )
    briefing = BRIEFING.replace("by: [iceland]", "by: [council]").replace(
        "positions:\n", f"positions:\n{own}"
    )
    library = written(tmp_path, briefing)
    told = words_of(where_it_stands(library, library.kb.actors["council"]))
    assert (
        "The Council as such: ✓ for, shown by one statement on 1 January 2024, nothing since · "
    ) in told


def test_words_after_a_blocs_stance_was_shown_do_not_contradict_its_day(tmp_path: Path) -> None:
    library, _issue = rivals(tmp_path)
    told = words_of(where_it_stands(library, library.kb.actors["council"]))
    assert "last shown 2 January 2024" in told
    assert (
        "later words, votes or sponsored texts on it show no position · nothing recorded after 4 "
        "January 2024"
    ) in told


def test_who_voted_or_spoke_is_not_among_those_of_whom_nothing_is_recorded(
    library: Library,
) -> None:
    council = library.kb.actors["council"]
    told = words_of(where_it_stands(library, council))
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
    told = words_of(where_it_stands(library, library.kb.actors["ada"]))
    assert told == (
        "## Where Ada Bee stands No position is recorded as of 1 March 2024. Words of Ada Bee show "
        "these positions of others: - Norway on The cod: ✓ for: There should be cod."
    )


def test_who_signed_is_not_repeated_in_the_name_of_what_they_signed(library: Library) -> None:
    told = words_of(who_spoke(library, [library.kb.statements["2024-01-01-talks#joint"]]))
    assert "4 governments signed the joint statement." in told


def test_of_a_planned_event_it_is_told_that_its_day_has_passed(library: Library) -> None:
    end, go = library.kb.events.values()
    assert words_of((events_list(library, [end, go], "x.md"),)) == (
        "- 1 February 2024 The talks end in Oslo (planned; that day has passed) "
        "- 1 April 2024 Oslovian talks go on, Oslo (planned)"
    )
    assert [kind_word(library, one) for one in (end, go)] == [
        "event planned for a day that has passed",
        "planned event",
    ]


def test_the_nearest_position_is_told_once_for_all_questions_without_one(library: Library) -> None:
    told = words_of(nothing_recorded(library, library.kb.actors["norway"]))
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


OF_TWO_DAYS = """\
title: Two days
date: 2024-01-03
summary: It says it again.
sources:
  - {id: s, title: S, url: 'https://example.org/'}
  - {id: t, title: T, url: 'https://example.org/t', unread: true, note: It was not read.}
statements:
  - {id: one, date: 2024-01-01, by: [norway], act: demand, summary: Cod., sources: [s],
     issues: [cod]}
  - {id: two, by: [norway], act: demand, summary: More cod., sources: [s], issues: [cod]}
positions:
  - {actors: [norway], issue: cod, stance: supports, summary: Yes., evidence: [one, two]}
"""


def test_what_showed_a_stance_last_is_what_is_of_that_day(tmp_path: Path) -> None:
    library = written(tmp_path, OF_TWO_DAYS)
    told = words_of(where_actors_stand(library, library.kb.issues["cod"]))
    assert "since 1 January 2024, last shown by one statement on 3 January 2024" in told


@pytest.mark.parametrize(
    ("summary", "quote"),
    [("summary: Cod.,", "quote: Cod is ours,"), ("summary: More cod.,", "quote: We met,")],
)
def test_only_words_of_what_shows_a_stance_first_stand_for_its_camp(
    summary: str, quote: str, tmp_path: Path
) -> None:
    library = written(tmp_path, OF_TWO_DAYS.replace(summary, quote))
    told = words_of(where_actors_stand(library, library.kb.issues["cod"]))
    assert ("In their words (Norway, 1 January 2024): “Cod is ours”" in told) is ("ours" in quote)
    assert "In their words (Norway, 3 January" not in told


def test_of_a_text_is_said_when_it_shows_a_stance_and_not_that_it_was_the_last(
    tmp_path: Path,
) -> None:
    library = written(tmp_path, OF_TWO_DAYS)
    (position,) = library.kb.positions
    told = words_of(positions_table(library, [position], "actors/norway.md", None))
    assert "shown 3 January 2024" in told
    assert "last shown" not in told


def test_a_stance_on_other_conditions_is_held_since_these_were_set(tmp_path: Path) -> None:
    library = written(tmp_path, ON_CONDITIONS)
    told = words_of(where_actors_stand(library, library.kb.issues["cod"]))
    assert "since 1 February 2024, last shown by one statement on 20 February 2024" in told
    assert library.standing.shifts == ()
    january, february = (list(month_counts(library.months[f"2024-0{one}"])) for one in (1, 2))
    assert "1 first position on record" in january
    assert february[1:] == [
        "1 position said again on other conditions",
        "1 position said again",
    ]


def test_a_source_that_was_not_read_is_counted_apart(tmp_path: Path) -> None:
    library = written(tmp_path, OF_TWO_DAYS)
    assert "1 source; 1 named, not read" in words_of((paragraph(in_a_row(counts(library))),))
    told = words_of((paragraph(how_much(library, library.kb.issues["sea"])),))
    assert told.startswith("1 document, 1 briefing, the last of ")


def test_a_card_says_who_spoke_before_what_the_words_do(tmp_path: Path) -> None:
    library = written(tmp_path, OF_TWO_DAYS)
    said = library.kb.statements["2024-01-01-talks#two"]
    assert words_of((statement_card(library, said, "x.md"),)).startswith(
        "Norway called for More cod."
    )


LATER = """\
title: Later
date: 2024-06-01
summary: They came to stand elsewhere, or went on.
sources:
  - {id: s, title: S, url: 'https://example.org/', publisher: A Paper, published: 2024-06-03}
statements:
  - {id: first, by: [norway, sweden, finland], form: joint-statement, date: 2024-01-01,
     sources: [s], passages: [
       {id: eels, act: declare, quote: We want eels, issues: [eel]},
       {id: cods, act: declare, quote: We want cod, issues: [cod]}]}
  - {id: again, by: [norway], act: declare, date: 2024-03-01, quote: Cod still, sources: [s],
     issues: [cod]}
  - {id: no-more, by: [sweden], act: declare, date: 2024-04-01, quote: No cod, sources: [s],
     issues: [cod]}
  - {id: told, by: [iceland], form: reported, act: declare, date: 2024-05-01, summary: Cod is fine.,
     sources: [s], issues: [cod]}
votes:
  - {id: text, body: council, date: 2024-05-02, title: Text on cod, result: adopted,
     for: [norway], sponsors: [denmark], issues: [cod], sources: [s]}
positions:
  - {actors: [norway, sweden, finland], issue: cod, stance: supports, summary: Yes.,
     evidence: [first]}
  - {actors: [norway], issue: cod, stance: supports, summary: Yes., evidence: [again]}
  - {actors: [sweden], issue: cod, stance: opposes, summary: No., evidence: [no-more]}
  - {actors: [iceland], issue: cod, stance: supports, summary: Yes., evidence: [told]}
"""


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return written(tmp_path_factory.mktemp("later"), LATER)


def test_a_card_says_where_those_stand_now_whose_earlier_position_it_shows(later: Library) -> None:
    first, again, *_others = later.kb.positions_in["2024-01-01-talks"]
    assert (
        "✓ for, shown by one statement on 1 January 2024, shown again since (Norway), the last "
        "time: 1 March 2024, later (Sweden): ✗ against, shown last: 1 April 2024"
    ) in words_of(card_of_position(later, first).blocks)
    told = words_of(card_of_position(later, again).blocks)
    assert "later words, votes or sponsored texts on it show no position" in told


def test_words_on_something_else_do_not_show_a_position(later: Library) -> None:
    first = later.kb.positions_in["2024-01-01-talks"][0]
    assert [told_by(later, one).words for one in what_shows([first])] == ["“We want cod”"]


def test_a_report_is_named_by_who_published_it_and_its_own_day(later: Library) -> None:
    found = attested(later.standing, later.kb.actors["iceland"], later.kb.issues["cod"])
    assert attested_sentence(found) == (
        "Iceland is for this, last shown 1 May 2024, as told in a text published by A Paper "
        "(3 June 2024): There should be cod."
    )


def test_who_sponsored_a_text_is_on_record_though_no_position_follows(later: Library) -> None:
    kb = later.kb
    denmark, cod = kb.actors["denmark"], kb.issues["cod"]
    assert last_recorded(later, denmark).isoformat() == "2024-05-02"
    told = words_of(where_it_stands(later, kb.actors["group"]))
    assert "sponsored a text, without a position: Denmark" in told
    found = next(one for one in everyone(later, cod) if one.actor is denmark)
    assert answer_words(found, Side.FOR) == (
        "No position is recorded; in votes on this and on what is a part of it: sponsored it "
        "(Text on cod, 2 May 2024)"
    )
