"""What the record said on a past day: since when, until when, and what of it never comes back."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from briefing_site.exports import known
from briefing_site.history import everything
from briefing_site.pages import links
from briefing_site.settings import History
from tests.history.record import FIRST, NEWS, PAGE, Record
from tests.history.rereading import IN_API, OnDay, files_of
from tests.history.test_never_public import DRAFT, HIDDEN

BEGUN = "2025-08-01"
"""The day of the first commit."""

AHEAD = "@4102444800 +0000"
"""The first second of the year 2100, as git takes it."""


def days(record: Record, *wanted: str) -> list[list[str]]:
    """Give who stood where on some days, each as `actor stance`."""
    files = files_of(record.settings)[0]
    told = ([*OnDay(files, day).told()] for day in wanted)
    return [
        sorted(f"{actor} {json.loads(text.split(' ', 1)[1])['stance']}" for actor, _, text in one)
        for one in told
    ]


def hidden(record: Record, day: str) -> tuple[int, int]:
    """Count the positions and the statements of a day that are not shown."""
    return OnDay(files_of(record.settings)[0], day).hidden()


def text_of(record: Record) -> str:
    """Give the whole file, and what the API tells of it."""
    files = files_of(record.settings)[0].items()
    return json.dumps([one for path, one in files if path.startswith((links.KNOWN_FILE, IN_API))])


def commit(record: Record, day: str) -> None:
    record.commit(f"2026-{day}T12:00:00+0000")


def test_a_stance_that_was_corrected_is_told_as_it_stood(record: Record) -> None:
    record.news(("stance: opposes", "stance: supports"))
    commit(record, "03-04")
    assert days(record, BEGUN, "2026-03-03", "2026-03-04", "2030-01-01") == [
        ["iran opposes"],
        ["iran opposes"],
        ["iran supports"],
        ["iran supports"],
    ]
    assert hidden(record, BEGUN) == (0, 0)


def test_a_fact_may_be_told_in_several_spans(record: Record) -> None:
    for day, stance in (("03-04", "supports"), ("05-06", "opposes")):
        other = "opposes" if stance == "supports" else "supports"
        record.news((f"stance: {other}", f"stance: {stance}"))
        commit(record, day)
    assert days(record, BEGUN, "2026-04-01", "2026-06-01") == [
        ["iran opposes"],
        ["iran supports"],
        ["iran opposes"],
    ]


def test_of_a_day_with_several_commits_its_end_counts(record: Record) -> None:
    record.news(("stance: opposes", "stance: supports"))
    record.commit("2026-03-04T08:00:00+0000")
    record.news(("stance: supports", "stance: neutral"))
    record.commit("2026-03-04T20:00:00+0000")
    assert days(record, "2026-03-04") == [["iran neutral"]]
    assert "supports" not in text_of(record)


def test_days_are_those_of_utc_and_never_go_back(record: Record) -> None:
    record.news(("stance: opposes", "stance: supports"))
    record.commit("2026-03-04T23:30:00-0500")
    record.news(("stance: supports", "stance: neutral"))
    record.commit("2020-01-01T12:00:00+0000")
    assert days(record, "2026-03-04", "2026-03-05") == [["iran opposes"], ["iran neutral"]]


def test_a_clock_that_ran_ahead_of_the_build_makes_nothing_known_later_than_it_was(
    record: Record,
) -> None:
    for when, before, stance in (
        (AHEAD, "opposes", "supports"),
        ("2026-03-04T12:00:00+0000", "supports", "neutral"),
    ):
        record.news((f"stance: {before}", f"stance: {stance}"))
        record.commit(when)
    assert days(record, "2026-03-03", "2026-03-04") == [["iran opposes"], ["iran neutral"]]
    assert "2100" not in record.markdown(PAGE)
    assert "2100" not in text_of(record)


def test_the_newest_commit_is_never_later_than_the_build(record: Record) -> None:
    record.news(("stance: opposes", "stance: supports"))
    record.commit(AHEAD)
    today = dt.datetime.now(tz=dt.UTC).date()
    assert days(record, f"{today - dt.timedelta(2)}", f"{today + dt.timedelta(1)}") == [
        ["iran opposes"],
        ["iran supports"],
    ]


def test_an_actor_that_was_added_is_known_since_then(record: Record) -> None:
    record.news(("actors: [iran]", "actors: [iran, oman]"))
    commit(record, "03-04")
    assert days(record, BEGUN, "2026-03-04") == [["iran opposes"], ["iran opposes", "oman opposes"]]


def test_an_actor_that_was_taken_out_does_not_come_back(record: Record) -> None:
    record.news(("actors: [iran]", "actors: [iran, oman]"))
    commit(record, "03-04")
    record.news(("actors: [iran, oman]", "actors: [iran]"))
    commit(record, "05-06")
    assert days(record, "2026-03-04") == [["iran opposes"]]
    assert hidden(record, "2026-03-04") == (1, 0)
    assert hidden(record, BEGUN) == hidden(record, "2026-05-06") == (0, 0)


def test_a_proposition_is_told_with_the_stance_that_was_on_it(record: Record) -> None:
    record.change("issues/talks.yaml", ("There should be talks", "There should be no talks"))
    record.news(("stance: opposes", "stance: supports"))
    commit(record, "03-04")
    files = files_of(record.settings)[0]
    told = [OnDay(files, day).proposition("talks") for day in (BEGUN, "2026-03-04")]
    assert told == ["There should be talks.", "There should be no talks."]


def test_a_rename_is_no_change(record: Record) -> None:
    record.change("actors/iran.yaml", ("name: Iran", "formerly: [iran]\nname: Iran"))
    record.put("actors/persia.yaml", record.remove("actors/iran.yaml"))
    record.change(
        f"2024/{NEWS}.yaml", ("[iran", "[persia"), ("id: denial", "id: no\n    formerly: [denial]")
    )
    record.news(("evidence: [denial]", "evidence: [no]"))
    commit(record, "03-04")
    assert days(record, BEGUN, "2026-03-04") == [["persia opposes"]] * 2
    files = files_of(record.settings)[0]
    assert files[links.KNOWN_FILE]["statements"] == [0, 0]
    assert hidden(record, BEGUN) == (0, 0)


def test_a_briefing_that_has_another_day_is_known_since_the_first(record: Record) -> None:
    text = record.remove(f"2024/{NEWS}.yaml")
    moved = text.replace("date: 2024-01-02", "date: 2024-01-01")
    record.put("2024/2024-01-01-talks.yaml", f"{moved}formerly: [{NEWS}]\n")
    commit(record, "03-04")
    known_file = files_of(record.settings)[0][links.KNOWN_FILE]
    assert (known_file["since"], known_file["days"][0]) == (BEGUN, BEGUN)
    assert known_file["statements"] == [0, 0]
    assert hidden(record, BEGUN) == (0, 0)


def test_a_draft_begins_when_it_is_published(record: Record) -> None:
    path = "2024/2024-03-04-draft.yaml"
    record.put(path, DRAFT.replace("actors: [iran]", "actors: [oman]"))
    commit(record, "01-01")
    record.change(path, ("stance: opposes", "stance: supports"))
    commit(record, "02-02")
    assert "draft" not in text_of(record)
    record.change(path, ("status: draft\n", ""))
    commit(record, "03-04")
    assert days(record, "2026-02-02", "2026-03-04") == [
        ["iran opposes"],
        ["iran opposes", "oman supports"],
    ]
    assert hidden(record, "2026-02-02") == (0, 0)
    known_file = files_of(record.settings)[0][links.KNOWN_FILE]
    assert known_file["positions"]["talks"]["former"] == []


def test_what_goes_back_into_work_is_counted_and_begins_anew(record: Record) -> None:
    record.news(("title: News of", "status: draft\ntitle: News of"))
    commit(record, "03-04")
    assert hidden(record, BEGUN) == (1, 2)
    record.news(("status: draft\n", ""), ("stance: opposes", "stance: supports"))
    commit(record, "05-06")
    assert days(record, BEGUN, "2026-04-01", "2026-05-06") == [[], [], ["iran supports"]]
    assert hidden(record, BEGUN) == (1, 2)
    assert hidden(record, "2026-04-01") == (0, 0)
    assert "opposes" not in text_of(record)


@pytest.mark.parametrize(
    "withdrawn",
    [
        "status: retracted\nretraction: It erred.\ntitle: News of",
        "status: superseded\nsuperseded_by: 2025-01-01-newer\ntitle: News of",
    ],
)
def test_what_was_withdrawn_is_counted_and_not_shown(record: Record, withdrawn: str) -> None:
    record.news(("stance: opposes", "stance: supports"))
    commit(record, "01-02")
    newer = FIRST[f"2024/{NEWS}.yaml"].partition("positions:")[0]
    record.put("2025/2025-01-01-newer.yaml", newer)
    record.news(("title: News of", withdrawn))
    commit(record, "03-04")
    assert days(record, BEGUN, "2026-01-02", "2026-03-04") == [[], [], []]
    assert [hidden(record, day) for day in (BEGUN, "2026-03-04")] == [(1, 2), (0, 0)]
    assert "opposes" not in text_of(record)
    assert "supports" not in text_of(record)


def test_what_rests_on_a_statement_that_was_removed_is_not_shown(record: Record) -> None:
    record.news(("evidence: [denial]", "evidence: [denial, offer]"))
    commit(record, "01-02")
    text = record.files[f"2024/{NEWS}.yaml"]
    start, end = text.index("  - id: denial"), text.index("  - id: offer")
    without = (text[:start] + text[end:]).replace("[denial, offer]", "[offer]")
    record.put(f"2024/{NEWS}.yaml", without)
    commit(record, "03-04")
    assert days(record, BEGUN, "2026-01-02", "2026-03-04") == [[], [], ["iran opposes"]]
    assert [hidden(record, day) for day in (BEGUN, "2026-01-02")] == [(1, 1), (1, 1)]
    record.put(f"2024/{NEWS}.yaml", text.replace("We never said it.", "Another thing."))
    commit(record, "05-06")
    assert days(record, BEGUN, "2026-01-02") == [[], []]


def test_what_rested_on_words_of_a_briefing_that_was_withdrawn_is_not_shown(record: Record) -> None:
    other = "2025/2025-01-01-other.yaml"
    record.put(other, FIRST[f"2024/{NEWS}.yaml"].partition("positions:")[0])
    record.news(("evidence: [denial]", "evidence: [denial, 2025-01-01-other#denial]"))
    commit(record, "01-02")
    assert hidden(record, "2026-01-02") == (0, 0)
    record.change(
        other, ("title: News of", "status: retracted\nretraction: It erred.\ntitle: News")
    )
    commit(record, "03-04")
    assert days(record, BEGUN, "2026-01-02", "2026-03-04") == [
        ["iran opposes"],
        [],
        ["iran opposes"],
    ]
    assert [hidden(record, day) for day in (BEGUN, "2026-01-02")] == [(0, 0), (1, 2)]


def test_what_was_taken_out_and_is_not_committed_yet_is_not_shown(record: Record) -> None:
    text = record.files[f"2024/{NEWS}.yaml"]
    record.put(f"2024/{NEWS}.yaml", text.partition("positions:")[0])
    assert days(record, BEGUN) == [[]]
    assert hidden(record, BEGUN) == (1, 0)


def test_a_position_that_was_removed_is_not_shown_by_one_that_came_later(record: Record) -> None:
    text = record.files[f"2024/{NEWS}.yaml"]
    record.put(f"2024/{NEWS}.yaml", text.partition("positions:")[0])
    commit(record, "03-04")
    record.put(f"2024/{NEWS}.yaml", text.replace("stance: opposes", "stance: supports"))
    commit(record, "05-06")
    assert days(record, BEGUN, "2026-05-06") == [[], ["iran supports"]]
    assert hidden(record, BEGUN) == (1, 0)
    assert "opposes" not in text_of(record)


def test_no_words_of_the_past_are_in_it_but_propositions(record: Record) -> None:
    record.news(("Is against talks.", f"{HIDDEN} is against."), ("We never", f"{HIDDEN} never"))
    record.change("actors/iran.yaml", ("name: Iran", f"name: {HIDDEN}"))
    commit(record, "01-02")
    record.news((f"{HIDDEN} is against.", "Against."), (f"{HIDDEN} never", "Never"))
    record.change("actors/iran.yaml", (HIDDEN, "Iran"))
    commit(record, "03-04")
    assert HIDDEN not in text_of(record)


def test_a_state_that_nobody_saw_is_not_told(record: Record) -> None:
    record.news(("stance: opposes", "stance: supports"), ("[denial]", "[nothing]"))
    commit(record, "01-02")
    record.news(("stance: supports", "stance: neutral"), ("[nothing]", "[denial]"))
    commit(record, "03-04")
    assert days(record, "2026-01-02", "2026-03-04") == [["iran opposes"], ["iran neutral"]]
    assert "supports" not in text_of(record)


def test_what_is_not_committed_was_known_on_no_day(record: Record) -> None:
    record.news(("stance: opposes", "stance: supports"))
    assert days(record, BEGUN, "2030-01-01") == [["iran opposes"], ["iran opposes"]]


def test_beyond_the_commits_that_are_told_of_it_begins_later(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day, stance in (("01-02", "supports"), ("03-04", "neutral"), ("05-06", "conditional")):
        text = FIRST[f"2024/{NEWS}.yaml"].replace("stance: opposes", f"stance: {stance}")
        record.put(f"2024/{NEWS}.yaml", text.replace("conditional", "supports"))
        commit(record, day)
    monkeypatch.setattr(everything, "MOST_COMMITS", 2)
    files = files_of(record.settings)[0]
    assert files[links.KNOWN_FILE]["since"] == "2026-01-02"
    assert days(record, "2026-01-02", "2026-03-04") == [["iran supports"], ["iran neutral"]]
    assert "opposes" not in text_of(record)


def test_beyond_so_many_bytes_it_begins_later(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    stances = ("opposes", "supports", "neutral", "unclear")
    for day, (old, new) in zip(("01-02", "03-04", "05-06"), pairwise(stances), strict=True):
        record.news((f"stance: {old}", f"stance: {new}"))
        commit(record, day)
    monkeypatch.setattr(known, "MOST_BYTES", 500)
    files = files_of(record.settings)[0]
    assert files[links.KNOWN_FILE]["since"] == files[links.STATEMENTS_FILE]["known"] == "2026-01-02"
    assert files["api/v1/known.json"]["since"] == "2026-01-02"
    assert "opposes" not in text_of(record)
    assert days(record, "2026-01-02", "2026-03-04", "2026-05-06") == [
        ["iran supports"],
        ["iran neutral"],
        ["iran unclear"],
    ]


def test_it_is_the_same_from_what_was_kept(record: Record) -> None:
    record.news(("stance: opposes", "stance: supports"))
    commit(record, "03-04")
    first = text_of(record)
    assert list((record.settings.cache or Path()).rglob("*.json"))
    assert text_of(record) == first


def test_a_preview_shows_what_the_last_build_told(record: Record) -> None:
    preview = replace(record.settings, history=History.KEPT)
    assert links.KNOWN_FILE not in files_of(preview)[0]
    first = text_of(record)
    record.news(("stance: opposes", "stance: supports"))
    commit(record, "03-04")
    files = files_of(preview)[0]
    assert json.loads(first)[0]["days"] == files[links.KNOWN_FILE]["days"] == [BEGUN]
    assert [*OnDay(files, BEGUN).told()] == [*OnDay(files, "2030-01-01").told()] != []


def test_without_a_history_there_is_no_file(record: Record) -> None:
    files = files_of(replace(record.settings, history=History.NONE))[0]
    assert links.KNOWN_FILE not in files
    assert "known" not in files[links.STATEMENTS_FILE]
    assert not any(path.startswith("api/") for path in files)


def test_a_position_of_nobody_was_known_on_no_day(record: Record) -> None:
    record.news(("actors: [iran]", "actors: [nobody]"))
    assert files_of(record.settings)[0][links.KNOWN_FILE]["positions"]["talks"]["now"] == [[]]
