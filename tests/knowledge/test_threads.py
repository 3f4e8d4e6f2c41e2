"""Whole conversations, and accusations that nobody answered."""

from collections.abc import Callable

import pytest

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.threads import all_threads, awaited

Learn = Callable[[dict[str, str]], KnowledgeBase]

ACTORS = {
    "actors/quint.yaml": "{name: Quint, kind: bloc}",
    "actors/canada.yaml": "{name: Canada, kind: state, country: CA}",
    "actors/france.yaml": "{name: France, kind: state, country: FR, memberships: [{of: quint}]}",
    "actors/iran.yaml": "{name: Iran, kind: state, country: IR}",
    "actors/foreign-ministry.yaml": "{name: Foreign Ministry, kind: government-body, parent: iran}",
    "actors/araghchi.yaml": (
        "{name: Abbas Araghchi, kind: person, roles: [{title: Minister, of: foreign-ministry, "
        "from: 2024-08-21}]}"
    ),
    "actors/exile.yaml": "{name: An exile, kind: person, country: IR}",
    "actors/guards.yaml": "{name: Guards, kind: organization, country: IR}",
}


def briefing(date: str, *statements: str, more: str = "") -> dict[str, str]:
    """Give a briefing with its statements."""
    head = f"title: On {date}\ndate: {date}\nsummary: Words.\nsources: [{{id: w, title: W}}]\n"
    return {f"{date[:4]}/{date}-x.yaml": head + more + "statements:\n" + "".join(statements)}


def said(id_: str, by: str, act: str = "declare", **more: str) -> str:
    """Give a statement in one line."""
    rest = "".join(f", {name}: {value}" for name, value in more.items())
    return f"  - {{id: {id_}, by: [{by}], act: {act}, summary: Words., sources: [w]{rest}}}\n"


def waiting_for(learn: Learn, *statements: str) -> list[str]:
    kb = learn(ACTORS | briefing("2025-01-01", *statements))
    return whom(kb, kb.statements["2025-01-01-x#first"])


def whom(kb: KnowledgeBase, statement: Statement) -> list[str]:
    """Give the ids of those from whom a statement awaits an answer."""
    return [actor.id for one in awaited(kb, statement) for actor in one.whom]


@pytest.mark.parametrize("act", ["accuse", "condemn", "demand", "threaten"])
def test_an_accusation_without_an_answer_waits_for_those_it_addresses(
    learn: Learn, act: str
) -> None:
    first = said("first", "canada", act, to="[iran]", about="[france]")
    assert waiting_for(learn, first) == ["iran"]


def test_an_accusation_that_addresses_nobody_waits_for_those_it_speaks_of(learn: Learn) -> None:
    assert waiting_for(learn, said("first", "canada", "accuse", about="[iran, canada]")) == ["iran"]


@pytest.mark.parametrize("act", ["declare", "deny", "reject", "warn", "support", "offer", "report"])
def test_other_words_wait_for_nobody(learn: Learn, act: str) -> None:
    assert waiting_for(learn, said("first", "canada", act, to="[iran]")) == []


def test_each_passage_waits_by_its_own_act_and_for_those_whom_it_names_itself(learn: Learn) -> None:
    demand = "{id: one, act: demand, summary: Words.}"
    threat = "{id: two, act: threaten, to: [quint], summary: Words.}"
    offer = "{id: three, act: offer, to: [guards], summary: Words.}"
    first = (
        "  - {id: first, by: [canada], about: [iran], sources: [w], "
        f"passages: [{demand}, {threat}, {offer}]}}\n"
    )
    kb = learn(ACTORS | briefing("2025-01-01", first))
    waiting = awaited(kb, kb.statements["2025-01-01-x#first"])
    assert [(one.passage.record.id, [actor.id for actor in one.whom]) for one in waiting] == [
        ("one", ["iran"]),
        ("two", ["quint"]),
    ]
    answer = said("answer", "france", "reject", in_response_to="[two]")
    assert waiting_for(learn, first, answer) == ["iran"]
    whole = said("whole", "guards", "reject", in_response_to="[first]")
    assert waiting_for(learn, first, answer, whole) == []


def test_a_body_waits_for_no_answer_from_the_house_that_it_is_a_part_of(learn: Learn) -> None:
    asked = said("first", "foreign-ministry", "demand", to="[iran, canada]")
    assert waiting_for(learn, asked) == ["canada"]


def test_a_person_of_a_country_speaks_for_it_only_by_an_office(learn: Learn) -> None:
    first = said("first", "canada", "demand", to="[iran]")
    answer = said("answer", "exile", "reject", in_response_to="[first]")
    assert waiting_for(learn, first, answer) == ["iran"]


@pytest.mark.parametrize("speaker", ["iran", "foreign-ministry", "araghchi", "guards"])
def test_an_answer_by_whoever_speaks_for_the_accused_is_one(learn: Learn, speaker: str) -> None:
    first = said("first", "canada", "demand", to="[iran]")
    answer = said("answer", speaker, "reject", in_response_to="[first]")
    assert waiting_for(learn, first, answer) == []


def test_a_member_answers_for_its_bloc_and_a_minister_only_while_in_office(learn: Learn) -> None:
    first = said("first", "canada", "demand", to="[quint]", date="2024-08-20")
    answer = said("answer", "france", "reject", in_response_to="[first]")
    assert waiting_for(learn, first, answer) == []
    to_iran = said("first", "canada", "demand", to="[iran]", date="2024-08-20")
    early = said("answer", "araghchi", in_response_to="[first]", date="2024-08-20")
    assert waiting_for(learn, to_iran, early) == ["iran"]


@pytest.mark.parametrize("speaker", ["canada", "france"])
def test_words_of_anyone_else_are_no_answer(learn: Learn, speaker: str) -> None:
    first = said("first", "canada", "demand", to="[iran]")
    echo = said("echo", speaker, "support", in_response_to="[first]")
    assert waiting_for(learn, first, echo) == ["iran"]


RETRACTED = "status: retracted\nretraction: It was wrong.\n"


def test_an_answer_that_was_taken_back_is_none_and_neither_is_an_accusation(learn: Learn) -> None:
    kb = learn(
        ACTORS
        | briefing("2025-01-01", said("first", "canada", "demand", to="[iran]"))
        | briefing(
            "2025-02-02",
            said("answer", "iran", "reject", in_response_to="[2025-01-01-x#first]"),
            said("second", "canada", "demand", to="[iran]"),
            more=RETRACTED,
        )
    )
    first, second = (kb.statements[ref] for ref in ("2025-01-01-x#first", "2025-02-02-x#second"))
    assert whom(kb, first) == ["iran"]
    assert awaited(kb, second) == ()


def test_threads_stand_in_the_order_of_their_newest_statement_each_once(learn: Learn) -> None:
    kb = learn(
        ACTORS
        | briefing(
            "2025-01-01",
            said("old", "canada", "demand", to="[iran]"),
            said("asked", "france", "offer", to="[iran]"),
            said("asked-too", "canada", "offer", to="[iran]"),
            said("idle", "canada"),
        )
        | briefing(
            "2025-02-02",
            said("both", "iran", in_response_to="[2025-01-01-x#asked, 2025-01-01-x#asked-too]"),
        )
        | briefing("2025-01-15", said("between", "canada", "accuse", about="[iran]"))
        | briefing("2025-03-03", said("gone", "canada", "accuse", about="[iran]"), more=RETRACTED)
    )
    threads = [
        [(turn.depth, turn.below, turn.statement.ref) for turn in thread.turns]
        for thread in all_threads(kb)
    ]
    assert threads == [
        [(0, None, "2025-01-01-x#old")],
        [(0, None, "2025-01-15-x#between")],
        [
            (0, None, "2025-01-01-x#asked"),
            (1, "2025-01-01-x#asked", "2025-02-02-x#both"),
            (0, None, "2025-01-01-x#asked-too"),
        ],
    ]
