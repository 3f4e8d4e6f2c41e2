"""Statements of one format in order: who stands behind them, and what their words changed."""

from collections.abc import Callable

import pytest

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.differences import Change
from briefing_site.knowledge.series import Series, Step, all_series, steps
from briefing_site.model.actor import Actor

Learn = Callable[[dict[str, str]], KnowledgeBase]

NAMES = ("Austria", "Canada", "Denmark", "Finland", "Iran")
FILES = {
    **{f"actors/{name.lower()}.yaml": f"{{name: {name}, kind: state}}" for name in NAMES},
    "issues/talks.yaml": "{title: Talks, proposition: There should be talks.}",
}


def briefing(date: str, *statements: str, more: str = "") -> dict[str, str]:
    """Give a briefing with its statements."""
    head = f"title: On {date}\ndate: {date}\nsummary: Words.\nsources: [{{id: w, title: W}}]\n"
    return {f"{date[:4]}/{date}-x.yaml": head + more + "statements:\n" + "".join(statements)}


def statement(by: str, *passages: str, more: str = "form: joint-statement") -> str:
    """Give a statement of the series "Envoys" with its passages."""
    words = "".join(passages) or passage("a", "")
    return f"""\
  - id: text
    by: [{by}]
    series: Envoys
    sources: [w]
    {more}
    passages:
{words}"""


def passage(id_: str, quote: str, more: str = "") -> str:
    """Give a passage in one line."""
    words = f'quote: "{quote}"' if quote else "summary: Words."
    return f"      - {{id: {id_}, act: declare, {words}, issues: [talks]{more}}}\n"


def ids(actors: tuple[Actor, ...]) -> str:
    return " ".join(actor.id for actor in actors)


def company(step: Step) -> tuple[str, str, str, str, str]:
    return (
        ids(step.stayed),
        ids(step.joined),
        ids(step.returned),
        ids(step.missing),
        ids(step.left),
    )


def found(learn: Learn, *briefings: dict[str, str], most: int = 10) -> list[Step]:
    return list(steps(series_of(learn, *briefings)["envoys"], most))


def series_of(learn: Learn, *briefings: dict[str, str]) -> dict[str, Series]:
    return all_series(learn({k: v for one in (FILES, *briefings) for k, v in one.items()}))


def test_each_statement_says_who_joined_came_back_is_missing_and_left(learn: Learn) -> None:
    series = found(
        learn,
        briefing("2022-01-01", statement("austria, canada, denmark")),
        briefing("2022-02-01", statement("canada, finland")),
        briefing("2022-03-01", statement("austria, finland")),
    )
    assert [(str(step.statement.date), company(step)) for step in series] == [
        ("2022-01-01", ("", "austria canada denmark", "", "", "")),
        ("2022-02-01", ("canada", "finland", "", "austria", "denmark")),
        ("2022-03-01", ("finland", "", "austria", "", "canada")),
    ]


def test_only_the_newest_are_given_and_still_know_those_before(learn: Learn) -> None:
    series = found(
        learn,
        briefing("2022-01-01", statement("austria, canada")),
        briefing("2022-02-01", statement("canada, denmark")),
        most=1,
    )
    assert [company(step) for step in series] == [("canada", "denmark", "", "", "austria")]


def test_a_series_is_what_its_contributors_named_whatever_was_signed_alike(learn: Learn) -> None:
    other = statement("austria, canada").replace("series: Envoys", "series: Roundtables")
    series = series_of(
        learn,
        briefing("2022-01-01", statement("austria, canada")),
        briefing("2022-02-01", statement("finland, denmark")),
        briefing("2022-03-01", other),
        briefing("2022-04-01", other.replace("    series: Roundtables\n", "")),
    )
    assert {slug: one.refs for slug, one in series.items()} == {
        "envoys": ["2022-01-01-x#text", "2022-02-01-x#text"],
        "roundtables": ["2022-03-01-x#text"],
    }


def test_the_address_of_a_series_leaves_that_of_an_issue_free(learn: Learn) -> None:
    talks = statement("austria, canada").replace("Envoys", "Talks")
    series = series_of(learn, briefing("2022-01-01", talks), briefing("2022-02-01", talks))
    assert list(series) == ["talks-series"]


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Talks", "talks-series"),
        ("TALKS!", "talks-series"),
        ("***", "series"),
        ("Con", "con-series"),
        ("COM1", "com1-series"),
        ("index", "index-series"),
        ("İstanbul", "istanbul"),
        ("外交", "tlq87w"),
        ("x" * 80, "x" * 80),
        ("x" * 3000, f"{'x' * 71}-e1630f84"),
        ("words " * 50, f"{'words-' * 12}643dbc71"),
    ],
)
def test_the_address_of_a_series_is_ascii_and_no_longer_than_an_id(
    learn: Learn, name: str, address: str
) -> None:
    named = statement("austria, canada").replace("Envoys", f'"{name}"')
    assert list(series_of(learn, briefing("2022-01-01", named))) == [address]


def test_series_of_which_only_the_marks_differ_have_addresses_of_their_own(learn: Learn) -> None:
    names = ("Envoys", "Envoys!", "Envoys?")
    said = (statement("austria").replace("Envoys", f'"{name}"') for name in names)
    series = series_of(learn, *(briefing(f"2022-0{n}-01", one) for n, one in enumerate(said, 1)))
    assert {slug: one.name for slug, one in series.items()} == {
        "envoys": "Envoys",
        "envoys-2": "Envoys!",
        "envoys-3": "Envoys?",
    }


def test_what_a_retracted_briefing_holds_is_no_part_of_a_series(learn: Learn) -> None:
    taken_back = briefing(
        "2022-02-01",
        statement("austria, canada"),
        more="status: retracted\nretraction: It was wrong.\n",
    )
    first = briefing("2022-01-01", statement("austria, canada"))
    assert series_of(learn, first, taken_back)["envoys"].refs == ["2022-01-01-x#text"]


def test_several_speakers_without_a_form_are_no_part_of_a_series(learn: Learn) -> None:
    formless = briefing("2022-02-01", statement("austria, canada", more="venue: Vienna"))
    alone = briefing("2022-03-01", statement("austria", more="venue: Vienna"))
    first = briefing("2022-01-01", statement("austria, canada"))
    series = series_of(learn, first, formless, alone)["envoys"]
    assert (series.refs, series.is_signed) == (["2022-01-01-x#text", "2022-03-01-x#text"], False)


FIRST = briefing(
    "2022-01-01",
    statement(
        "austria, canada",
        passage("aid", "the delivery of aid, to which there is no alternative"),
        passage("pause", "Our states are pausing all meetings."),
        passage("travel", "None of our envoys will travel."),
    ),
)


def changes(step: Step) -> list[tuple[str, str | None, list[str]]]:
    return [
        (
            one.part.record.id,
            one.before.ref if one.before else None,
            [stretch.text for stretch in one.stretches if stretch.change is not Change.SAME],
        )
        for one in step.rewordings
    ]


def test_a_quote_is_set_against_the_newest_earlier_one_on_the_same_point(learn: Learn) -> None:
    answer = ", in_response_to: [2022-01-01-x#pause]"
    own = passage("other", "Something of its own entirely.")
    later = (
        passage("help", "the delivery of aid, to which there is an end"),
        passage("resume", "Some projects begin once more.", answer),
    )
    series = found(
        learn,
        FIRST,
        briefing("2022-02-01", statement("austria, canada", own)),
        briefing("2022-03-01", statement("austria, canada", *later)),
    )
    assert changes(series[2]) == [
        ("help", "2022-01-01-x#aid", ["no alternative", "an end"]),
        (
            "resume",
            "2022-01-01-x#pause",
            ["Our states are pausing all meetings.", "Some projects begin once more."],
        ),
    ]


def test_the_first_statement_has_nothing_to_be_set_against(learn: Learn) -> None:
    first, _ = found(learn, FIRST, briefing("2022-02-01", statement("austria, canada")))
    assert changes(first) == [("aid", None, []), ("pause", None, []), ("travel", None, [])]
    assert first.before is None


def test_quotes_in_two_languages_are_not_set_against_each_other(learn: Learn) -> None:
    words = "the delivery of aid, to which there is no alternative"
    french = statement("austria, canada", passage("aid", words, ", lang: fr"))
    _, second = found(learn, FIRST, briefing("2022-02-01", french))
    assert changes(second) == [("aid", None, [])]
