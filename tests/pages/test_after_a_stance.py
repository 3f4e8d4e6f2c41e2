"""What pages say of the time after a stance was last shown, or after it ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.knowledge.attested import attested
from briefing_site.pages.actor_standing import where_it_stands
from briefing_site.pages.library import Library
from briefing_site.pages.placed import where_actors_stand
from briefing_site.pages.silences import nothing_recorded
from tests.pages.cod import ON_CONDITIONS, words_of, written

TOGETHER = """\
title: Together
date: 2024-06-01
summary: They spoke together.
sources: [{{id: s, title: S, url: 'https://example.org/'}}]
statements:
  - {{id: all, by: [norway, sweden, finland], form: joint-statement, date: 2024-01-01, act: declare,
     quote: We want cod, sources: [s], issues: [cod]}}
{later}
positions:
  - {{actors: [norway, sweden, finland], issue: cod, stance: supports, summary: Yes.,
     evidence: [all]}}
"""
SAID = """\
  - {id: on, by: [norway], date: 2024-02-01, act: declare, summary: Cod is a fish., sources: [s],
     issues: [cod]}
"""
SPONSORED = """\
votes:
  - {id: text, body: council, date: 2024-03-01, title: On cod, result: adopted, for: [iceland],
     sponsors: [norway, sweden, finland], issues: [cod], sources: [s]}
"""


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ("", "shown by one statement on 1 January 2024, nothing since"),
        (SAID, "later words, votes or sponsored texts (Norway) show no position"),
        (SPONSORED, "later words, votes or sponsored texts on it show no position"),
    ],
)
def test_of_several_only_those_are_said_to_have_acted_later_who_did(
    tmp_path: Path, later: str, told: str
) -> None:
    library = written(tmp_path, TOGETHER.format(later=later))
    assert told in words_of(where_actors_stand(library, library.kb.issues["cod"]))


ENDED = """\
title: The end
date: 2024-06-01
summary: It ended.
sources: [{id: s, title: S, url: 'https://example.org/'}]
statements:
  - {id: one, date: 2024-01-01, by: [norway], act: declare, quote: We want cod, sources: [s],
     issues: [cod]}
  - {id: two, date: 2024-02-01, by: [sweden], act: declare, quote: No eels, sources: [s],
     issues: [eel]}
  - {id: three, date: 2024-02-01, by: [norway], act: declare, quote: No eels, sources: [s],
     issues: [eel]}
positions:
  - {actors: [norway], issue: cod, stance: supports, summary: Yes., evidence: [one],
     until: {date: 2024-03-01, sources: [s]}}
  - {actors: [norway], issue: eel, stance: opposes, summary: No., evidence: [three]}
  - {actors: [sweden], issue: eel, stance: opposes, summary: No., evidence: [two]}
"""


@pytest.fixture
def ended(tmp_path: Path) -> Library:
    return written(tmp_path, ENDED)


def test_a_position_that_ended_is_not_told_as_one_that_never_was(ended: Library) -> None:
    council, norway = ended.kb.actors["council"], ended.kb.actors["norway"]
    told = words_of(where_it_stands(ended, council))
    assert (
        "There should be cod: no position any more; those on record were held until 1 March 2024 "
        "(Norway). Last said of it: Norway: “We want cod”, 1 January 2024"
    ) in told
    assert "There should be cod" not in words_of(nothing_recorded(ended, norway))
    assert "There should be ray: nothing recorded" in words_of(nothing_recorded(ended, norway))


def test_the_same_on_other_conditions_is_no_break(tmp_path: Path) -> None:
    library = written(tmp_path, ON_CONDITIONS)
    found = attested(library.standing, library.kb.actors["norway"], library.kb.issues["cod"])
    assert found.earlier == ()
    assert [one.record.conditions for one in found.on_other_terms] == [("There is a net.",)]
    assert [one.date.isoformat() for one in found.before[0]] == ["2024-01-01"]


INEXACT = """\
title: Some time
date: 2024-06-01
summary: One of two was said some time.
sources: [{id: s, title: S, url: 'https://example.org/'}]
statements:
  - {id: one, date: 2024-01-31, by: [norway], act: declare, quote: We want cod, sources: [s],
     issues: [cod]}
  - {id: two, date: 2024-01-28/2024-01-31, date_note: this week, by: [norway], act: declare,
     quote: More cod, sources: [s], issues: [cod]}
positions:
  - {actors: [norway], issue: cod, stance: supports, summary: Yes., evidence: [one, two],
     date: 2024-01-31}
"""


def test_what_was_said_some_time_by_a_day_is_not_told_as_said_on_it(tmp_path: Path) -> None:
    library = written(tmp_path, INEXACT)
    told = words_of(where_it_stands(library, library.kb.actors["norway"]))
    assert "shown by 2 statements on 31 January 2024" not in told
    assert "(some time between 28 January 2024 and 31 January 2024), nothing since" in told
