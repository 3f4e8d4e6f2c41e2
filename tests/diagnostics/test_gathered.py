"""Findings of one missing record are told as one to people, and one by one to programs."""

from __future__ import annotations

import pytest

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.reporters import report_concise, report_full
from briefing_site.diagnostics.reporters.gathered import errors_last, gathered
from briefing_site.source.span import Span


def missed(number: int, slug: str = "unknown-actor", id_: str = "norway") -> Diagnostic:
    """Give a finding on a line, three lines to a file."""
    span = Span(f"briefings/2024/{number // 3}.yaml", number, 5, number, 11)
    return Diagnostic(slug, span, f'unknown "{id_}"', Hint("put it back"))


def test_one_missing_record_is_one_finding_with_its_other_places() -> None:
    assert report_full([missed(number) for number in range(1, 13)], {}) == (
        'briefings/2024/0.yaml:1:5: error[BRF201]: unknown "norway"\n'
        "   hint: put it back\n"
        "   note: briefings/2024/0.yaml:2:5: here, too\n"
        "   note: briefings/2024/1.yaml:3:5: here, too\n"
        "   note: briefings/2024/1.yaml:4:5: here, too\n"
        "   note: briefings/2024/1.yaml:5:5: here, too\n"
        "   note: briefings/2024/2.yaml:6:5: here, too\n"
        "   note: briefings/2024/2.yaml:7:5: here, too\n"
        "   note: briefings/2024/2.yaml:8:5: here, too\n"
        "   note: briefings/2024/3.yaml:9:5: here, too\n"
        "   note: and 3 more places in 2 files\n"
    )


def test_just_as_many_places_as_are_noted_are_all_there_are() -> None:
    (told,) = gathered([missed(number) for number in range(9)])
    assert [str(note) for note in told.notes][-1] == "briefings/2024/2.yaml:8:5: here, too"


@pytest.mark.parametrize(
    "found",
    [
        [missed(1), missed(2)],
        [missed(1), missed(2, id_="sweden"), missed(3, id_="iceland")],
        [missed(number, "bad-date") for number in range(4)],
    ],
)
def test_what_has_not_one_cause_is_told_one_by_one(found: list[Diagnostic]) -> None:
    assert list(gathered(found)) == found


def test_others_keep_their_order_around_it() -> None:
    found = [missed(1), missed(2, id_="sweden"), missed(3), missed(4)]
    first, other = gathered(found)
    assert (first.span, other) == (found[0].span, found[1])
    assert first.notes == tuple(Note("here, too", one.span) for one in found[2:])


def test_files_with_errors_come_last_and_places_in_a_file_stay_in_order() -> None:
    advised = [missed(number, "unreferenced-actor") for number in (1, 4, 7)]
    wrong = [missed(2), missed(5)]
    assert errors_last([advised[0], wrong[0], advised[1], wrong[1], advised[2]]) == [
        advised[2],
        *(advised[0], wrong[0]),
        *(advised[1], wrong[1]),
    ]


def test_programs_get_each_place() -> None:
    report = report_concise([missed(number) for number in range(5)])
    assert len(report.splitlines()) == 5
