"""Joint statements on one issue in order: who signed them, and what their words changed."""

from collections.abc import Callable

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.differences import Change
from briefing_site.knowledge.series import Step, all_series, steps
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


def said(id_: str, by: str, quote: str = "", more: str = "") -> str:
    """Give a statement in one line."""
    words = f'quote: "{quote}"' if quote else "summary: Words."
    return (
        f"  - {{id: {id_}, by: [{by}], act: declare, {words}, issues: [talks], "
        f"sources: [w]{more}}}\n"
    )


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
    files = FILES.copy()
    for one in briefings:
        files |= one
    return list(steps(all_series(learn(files))["talks"], most))


def test_each_joint_statement_says_who_joined_came_back_is_missing_and_left(learn: Learn) -> None:
    series = found(
        learn,
        briefing("2022-01-01", said("a", "austria, canada, denmark")),
        briefing("2022-02-01", said("a", "canada, finland")),
        briefing("2022-03-01", said("a", "austria, finland")),
    )
    assert [(str(step.joint.date), company(step)) for step in series] == [
        ("2022-01-01", ("", "austria canada denmark", "", "", "")),
        ("2022-02-01", ("canada", "finland", "", "austria", "denmark")),
        ("2022-03-01", ("finland", "", "austria", "", "canada")),
    ]


def test_only_the_newest_are_given_and_still_know_those_before(learn: Learn) -> None:
    series = found(
        learn,
        briefing("2022-01-01", said("a", "austria, canada")),
        briefing("2022-02-01", said("a", "canada, denmark")),
        most=1,
    )
    assert [company(step) for step in series] == [("canada", "denmark", "", "", "austria")]


def test_quotes_of_one_briefing_by_the_same_signatories_are_one_joint_statement(
    learn: Learn,
) -> None:
    series = found(
        learn,
        briefing(
            "2022-01-01",
            said("a", "austria, canada"),
            said("b", "canada, austria"),
            said("other", "austria, denmark"),
            said("alone", "iran"),
        ),
        briefing("2022-02-01", said("a", "austria, canada")),
    )
    parts = [[part.record.id for part in step.joint.parts] for step in series]
    assert parts == [["a", "b"], ["other"], ["a"]]


def test_one_briefing_is_no_series(learn: Learn) -> None:
    kb = learn(
        FILES | briefing("2022-01-01", said("a", "austria, canada"), said("b", "austria, denmark"))
    )
    assert all_series(kb) == {}


def test_those_who_never_sign_with_anyone_of_the_others_are_no_part_of_a_series(
    learn: Learn,
) -> None:
    apart = briefing("2022-02-01", said("a", "finland, denmark"))
    kb = learn(FILES | briefing("2022-01-01", said("a", "austria, canada")) | apart)
    assert all_series(kb) == {}


def test_what_a_retracted_briefing_holds_is_no_part_of_a_series(learn: Learn) -> None:
    taken_back = briefing(
        "2022-02-01",
        said("a", "austria, canada"),
        more="status: retracted\nretraction: It was wrong.\n",
    )
    kb = learn(FILES | briefing("2022-01-01", said("a", "austria, canada")) | taken_back)
    assert all_series(kb) == {}


FIRST = briefing(
    "2022-01-01",
    said("aid", "austria, canada", "the delivery of aid, to which there is no alternative"),
    said("pause", "austria, canada", "Our states are pausing all meetings."),
    said("travel", "austria, canada", "None of our envoys will travel."),
)


def changes(step: Step) -> list[tuple[str, str | None, list[str]]]:
    return [
        (
            one.part.record.id,
            one.before.ref if one.before else None,
            [passage.text for passage in one.passages if passage.change is not Change.SAME],
        )
        for one in step.rewordings
    ]


def test_a_quote_is_set_against_the_newest_earlier_one_on_the_same_point(learn: Learn) -> None:
    answer = ", in_response_to: [2022-01-01-x#pause]"
    series = found(
        learn,
        FIRST,
        briefing("2022-02-01", said("other", "austria, canada", "Something of its own entirely.")),
        briefing(
            "2022-03-01",
            said("help", "austria, canada", "the delivery of aid, to which there is an end"),
            said("resume", "austria, canada", "Some projects begin once more.", answer),
        ),
    )
    assert changes(series[2]) == [
        ("help", "2022-01-01-x#aid", ["no alternative", "an end"]),
        (
            "resume",
            "2022-01-01-x#pause",
            ["Our states are pausing all meetings.", "Some projects begin once more."],
        ),
    ]
    assert [part.record.id for part in series[1].unmatched] == ["aid", "pause", "travel"]
    assert [part.record.id for part in series[2].unmatched] == ["other"]


def test_the_first_joint_statement_has_nothing_to_be_set_against(learn: Learn) -> None:
    first, _ = found(learn, FIRST, briefing("2022-02-01", said("a", "austria, canada")))
    assert changes(first) == [("aid", None, []), ("pause", None, []), ("travel", None, [])]
    assert first.before is None


def test_quotes_in_two_languages_are_not_set_against_each_other(learn: Learn) -> None:
    words = "the delivery of aid, to which there is no alternative"
    _, second = found(
        learn,
        FIRST,
        briefing("2022-02-01", said("aid", "austria, canada", words, ", lang: fr")),
    )
    assert changes(second) == [("aid", None, [])]
