"""When: each way to write a day, a month or neither, and what a person is asked for about it."""

import pytest

from briefing_site.proposing.dates import SUCH_AS, Dated, date_in


@pytest.mark.parametrize(
    ("answer", "dated"),
    [
        ("2022-03-13", Dated("2022-03-13", "2022-03-13")),
        (" 2022-03-13. ", Dated("2022-03-13", "2022-03-13")),
        ("", Dated()),
    ],
)
def test_a_day_as_it_should_be_needs_no_look(answer: str, dated: Dated) -> None:
    assert date_in(answer) == dated


@pytest.mark.parametrize(
    "answer",
    [
        "13 March 2022",
        "March 13, 2022",
        "Mar 13, 2022",
        "13th March 2022",
        "the 13th of March 2022",
        "On Sunday, 13 March 2022",
        "Sunday 13 March 2022",
        "13.03.2022",
        "13/03/2022",
        "03/13/2022",
        "2022/03/13",
        "20220313",
        "13. März 2022",
        "13 mars 2022",
        "13 March 2022, in the evening",
        "2022-03-13, in Brussels",
    ],
)
def test_a_day_that_can_be_no_other_is_taken_and_confirmed(answer: str) -> None:
    expected = Dated("2022-03-13", "2022-03-13", f'the day, from "{answer}"')
    assert date_in(answer) == expected


@pytest.mark.parametrize(
    ("answer", "edtf"),
    [
        ("2022-03", "2022-03"),
        ("March 2022", "2022-03"),
        ("in March 2022", "2022-03"),
        ("early March 2022", "2022-03"),
        ("2022", "2022"),
        ("spring 2022", "2022-21"),
        ("2022-03-13 to 2022-03-15", "2022-03-13/2022-03-15"),
        ("around March 2022", "2022-03~"),
    ],
)
def test_what_is_no_day_is_the_date_of_the_statements(answer: str, edtf: str) -> None:
    remark = f'{SUCH_AS} The form says "{answer}", which its statements have.'
    assert date_in(answer) == Dated(None, edtf, remark)


@pytest.mark.parametrize(
    ("answer", "days"),
    [
        ("03.04.2022", "2022-04-03 or 2022-03-04? "),
        ("3/4/2022", "2022-04-03 or 2022-03-04? "),
        ("in March", ""),
        ("yesterday", ""),
        ("2022-02-30", ""),
        ("2022-05 to 2022-03", ""),
        ("2022-03-13 and 2022-03-15", ""),
        ("x" * 50, ""),
    ],
)
def test_what_can_be_more_days_or_none_is_asked_about(answer: str, days: str) -> None:
    assert date_in(answer) == Dated(remark=f'{days}The form says "{answer[:40]}"')
