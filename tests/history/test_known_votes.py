"""How somebody voted by the record of a past day: since when, until when, what is only counted."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from briefing_site.exports import known_records
from briefing_site.exports.everything import exported_file
from briefing_site.interface import speaking
from briefing_site.pages import known_paths
from briefing_site.settings import History
from tests.history.record import NEWS, Record
from tests.history.rereading import InApi, InRecords, files_of
from tests.history.test_known import BEGUN, commit, text_of
from tests.history.test_never_public import HIDDEN

BALLOTS = "    for: [iran, oman]\n"
OMAN = known_paths.known_record_file("oman")


def voted(record: Record, *wanted: str) -> list[list[str]]:
    """Give how everybody voted on some days, each as `actor ballot`, with what else is told."""
    files = files_of(record.settings)[0]
    told = ([*InRecords(files, day).votes()] for day in wanted)
    return [sorted(f"{actor} {short(json.loads(text))}" for actor, _, text in one) for one in told]


def short(told: dict[str, object]) -> str:
    marks = [name for name in ("vetoed_by", "uncounted") if told.get(name)]
    ways = [name for name in ("for", "against", "abstained", "absent") if told.get(name)]
    return " ".join([*ways, *marks])


def hidden(record: Record, day: str) -> int:
    return InRecords(files_of(record.settings)[0], day).hidden_votes()


def test_a_ballot_that_was_corrected_is_told_as_it_stood(record: Record) -> None:
    record.news((BALLOTS, "    for: [iran]\n    against: [oman]\n    vetoed_by: [oman]\n"))
    commit(record, "03-04")
    record.news(("    vetoed_by: [oman]\n", ""))
    commit(record, "05-06")
    assert voted(record, BEGUN, "2026-03-04", "2026-05-06") == [
        ["iran for", "oman for"],
        ["iran for", "oman against vetoed_by"],
        ["iran for", "oman against"],
    ]
    assert hidden(record, BEGUN) == 0


def test_a_vote_that_has_another_day_is_told_with_that_which_it_had(record: Record) -> None:
    record.news((BALLOTS, f"    date: 2024-01\n{BALLOTS}"))
    commit(record, "03-04")
    former = files_of(record.settings)[0][OMAN]["votes"]["former"]
    assert former == [[0, [0, 1], {"date": "2024-01-02", "for": ["oman"]}]]


def test_a_rename_is_no_change(record: Record) -> None:
    record.change("actors/oman.yaml", ("name: Oman", "formerly: [oman]\nname: Oman"))
    record.put("actors/muscat.yaml", record.remove("actors/oman.yaml"))
    record.news(
        ("by: [oman]", "by: [muscat]"),
        ("[iran, oman]", "[iran, muscat]"),
        ("id: renewal", "id: extension\n    formerly: [renewal]"),
    )
    commit(record, "03-04")
    assert voted(record, BEGUN, "2026-03-04") == [["iran for", "muscat for"]] * 2
    assert files_of(record.settings)[0][known_paths.known_record_file("muscat")]["votes"] == {
        "now": [0],
        "former": [],
    }


def test_who_was_taken_out_does_not_come_back_and_is_counted(record: Record) -> None:
    record.news((BALLOTS, "    for: [iran]\n"))
    commit(record, "03-04")
    assert voted(record, BEGUN, "2026-03-04") == [["iran for"]] * 2
    assert (hidden(record, BEGUN), hidden(record, "2026-03-04")) == (1, 0)


@pytest.mark.parametrize("again", [False, True])
def test_a_vote_that_was_withdrawn_is_counted_once_and_not_shown(
    record: Record, *, again: bool
) -> None:
    record.news(("title: News of", "status: retracted\nretraction: It erred.\ntitle: News of"))
    commit(record, "03-04")
    if again:
        record.news(("status: retracted\nretraction: It erred.\n", ""))
        commit(record, "05-06")
    assert voted(record, BEGUN) == [[]]
    assert (hidden(record, BEGUN), hidden(record, "2026-03-04")) == (1, 0)
    assert voted(record, "2030-01-01") == [["iran for", "oman for"] if again else []]


def test_where_no_vote_stands_the_api_has_a_list_without_any(record: Record) -> None:
    record.news(("title: News of", "status: retracted\nretraction: It erred.\ntitle: News of"))
    commit(record, "03-04")
    files = files_of(record.settings)[0]
    assert files["api/v1/known/votes/1.json"] == {"since": BEGUN, "total": 0, "page": 1, "pages": 1}
    assert [*InApi(files, BEGUN).votes()] == []


def test_whether_it_counted_beside_another_record_of_it_is_told_of_each_day(record: Record) -> None:
    record.news(("title: Renewal", "symbol: S/1\n    title: Renewal"))
    commit(record, "01-02")
    text = record.files[f"2024/{NEWS}.yaml"].replace("title: News of", "title: First news of")
    record.put("2024/2024-01-01-first.yaml", text.replace("date: 2024-01-02", "date: 2024-01-01"))
    record.change("2024/2024-01-01-first.yaml", (BALLOTS, f"    date: 2024-01-02\n{BALLOTS}"))
    commit(record, "03-04")
    assert voted(record, "2026-01-02", "2026-03-04") == [
        ["iran for", "oman for"],
        ["iran for", "iran for uncounted", "oman for", "oman for uncounted"],
    ]


def test_what_it_was_called_is_not_told(record: Record) -> None:
    record.news(("title: Renewal", f"title: {HIDDEN}"))
    commit(record, "01-02")
    record.news((f"title: {HIDDEN}", "title: Renewal"))
    commit(record, "03-04")
    assert HIDDEN not in text_of(record)
    assert HIDDEN not in json.dumps(files_of(record.settings)[0])


def test_beyond_so_many_bytes_the_file_of_an_actor_begins_later(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day, (old, new) in (
        ("01-02", (BALLOTS, "    for: [iran]\n    against: [oman]\n")),
        ("03-04", ("    against: [oman]\n", "    abstained: [oman]\n")),
    ):
        record.news((old, new))
        commit(record, day)
    monkeypatch.setattr(known_records, "MOST_BYTES", known_records.BALLOT_BYTES)
    files = files_of(record.settings)[0]
    assert files[OMAN]["since"] == "2026-01-02"
    assert [vote for _place, _spans, vote in files[OMAN]["votes"]["former"]] == [
        {"date": "2024-01-02", "against": ["oman"]}
    ]
    assert "since" not in files[known_paths.known_record_file("iran")]
    assert files[known_paths.KNOWN_DAYS_FILE]["since"] == BEGUN


def test_a_stance_that_votes_alone_showed_names_them_on_a_past_day(record: Record) -> None:
    record.news(("evidence: [denial]", "evidence: [renewal]"))
    commit(record, "01-02")
    record.news(("evidence: [renewal]", "evidence: [denial]"))
    commit(record, "03-04")
    files = files_of(record.settings)[0]
    former = files[known_paths.known_record_file("iran")]["positions"]["talks"]["former"]
    assert [(spans, one["by_votes"]) for _place, spans, one in former] == [
        ([1, 2], [f"{NEWS}#renewal"])
    ]


def test_each_file_is_the_same_where_it_is_made_alone(record: Record) -> None:
    record.news((BALLOTS, "    for: [iran]\n    against: [oman]\n"))
    commit(record, "03-04")
    library = record.library()
    with speaking("en"):
        whole = {one.path: one for one in known_records.known_records_files(library)}
        assert len(whole) == 3
        assert {path: exported_file(library, path) for path in whole} == whole
        for path in ("data/known/actors/nobody.json", "data/known/x.json", "data/known/iran.json"):
            assert exported_file(library, path) is None


def test_without_a_history_there_is_no_file(record: Record) -> None:
    files = files_of(replace(record.settings, history=History.NONE))[0]
    assert not any(path.startswith(known_paths.KNOWN_FOLDER) for path in files)
    assert "known" not in files["data/actors.json"]
