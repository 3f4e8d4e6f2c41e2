"""What follows from many files: positions, shifts, blocs, offices, threads, company, origins."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.blocs import divide, members_on
from briefing_site.knowledge.company import co_signatories
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.offices import offices_on
from briefing_site.knowledge.positions import all_shifts, held_on, histories
from briefing_site.knowledge.provenance import resting_on_sources, same_source
from briefing_site.knowledge.threads import thread_of
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

Learn = Callable[[dict[str, str]], KnowledgeBase]

ACTORS = {
    "actors/nato.yaml": "{name: NATO, kind: bloc}",
    "actors/eu.yaml": "{name: European Union, kind: bloc}",
    "actors/canada.yaml": "{name: Canada, kind: state, memberships: [{of: nato}]}",
    "actors/norway.yaml": (
        "{name: Norway, kind: state, memberships: [{of: nato, from: 1949-04-04}]}"
    ),
    "actors/finland.yaml": (
        "{name: Finland, kind: state, memberships: "
        "[{of: nato, from: 2023-04-04}, {of: eu, from: 1995-01-01}]}"
    ),
    "actors/austria.yaml": (
        "{name: Austria, kind: state, memberships: [{of: eu, from: 1995-01-01}]}"
    ),
    "actors/iran.yaml": "{name: Iran, kind: state}",
}
TALKS = {"issues/talks.yaml": "{title: Talks, proposition: There should be talks.}"}


def briefing(date: str, body: str) -> dict[str, str]:
    """Give a briefing with one source, `wire`, and its parts."""
    head = (
        f"title: On {date}\ndate: {date}\nsummary: Words.\n"
        "sources:\n  - {id: wire, title: Wire, url: 'https://example.org/wire',"
        " kind: news, publisher: An agency}\n"
    )
    return {f"{date[:4]}/{date}-x.yaml": head + body}


def said(id_: str, by: str, **more: str) -> str:
    """Give a statement in one line."""
    fields = {"act": "declare", "summary": "Words.", "sources": "[wire]", **more}
    rest = ", ".join(f"{name}: {value}" for name, value in fields.items())
    return f"  - {{id: {id_}, by: [{by}], {rest}}}\n"


def placed(stance: str, actors: str = "iran", **more: str) -> str:
    """Give a position in one line."""
    fields = {"issue": "talks", "summary": "Words.", "sources": "[wire]", **more}
    rest = ", ".join(f"{name}: {value}" for name, value in fields.items())
    return f"  - {{actors: [{actors}], stance: {stance}, {rest}}}\n"


POSITIONS = {
    **ACTORS,
    **TALKS,
    **briefing("2025-03-01", "positions:\n" + placed("opposes")),
    **briefing("2025-05-01", "positions:\n" + placed("opposes", date="2025-04-15")),
    **briefing(
        "2025-07-01",
        "positions:\n"
        + placed("conditional", conditions="[A halt.]")
        + placed("supports", "canada, norway", date="2025-02-01"),
    ),
}


@pytest.mark.parametrize(
    ("date", "stance"),
    [
        ("2025-02-28", None),
        ("2025-03-01", "opposes"),
        ("2025-06-30", "opposes"),
        ("2025-07-01", "conditional"),
        ("2030-01-01", "conditional"),
    ],
)
def test_a_position_holds_from_its_date_until_a_newer_one(
    learn: Learn, date: str, stance: str | None
) -> None:
    history = histories(learn(POSITIONS))["iran", "talks"]
    found = held_on(history, dt.date.fromisoformat(date))
    assert (found.stance if found else None) == stance


def test_a_history_is_in_order_of_date(learn: Learn) -> None:
    found = histories(learn(POSITIONS))
    assert {key: [str(one.date) for one in history] for key, history in found.items()} == {
        ("canada", "talks"): ["2025-02-01"],
        ("iran", "talks"): ["2025-03-01", "2025-04-15", "2025-07-01"],
        ("norway", "talks"): ["2025-02-01"],
    }


def test_a_shift_is_a_change_of_stance_and_nothing_else(learn: Learn) -> None:
    shifts = all_shifts(learn(POSITIONS))
    assert [
        (shift.actor.id, shift.issue.id, shift.before.stance, shift.after.stance, str(shift.date))
        for shift in shifts
    ] == [("iran", "talks", "opposes", "conditional", "2025-07-01")]


JOINT = {
    **ACTORS,
    **briefing("2022-03-03", "statements:\n" + said("joint", "austria, canada, finland, norway")),
}


def division(kb: KnowledgeBase, date: str) -> list[tuple[str, list[str], list[str]]]:
    joint = kb.statements["2022-03-03-x#joint"]
    return [
        (one.bloc.id, [actor.id for actor in one.members], [actor.id for actor in one.others])
        for one in divide(kb, joint.by, dt.date.fromisoformat(date))
    ]


def test_signatories_divide_by_bloc_as_it_was_on_the_date(learn: Learn) -> None:
    kb = learn(JOINT)
    assert division(kb, "2023-04-03") == [
        ("eu", ["austria", "finland"], ["canada", "norway"]),
        ("nato", ["canada", "norway"], ["austria", "finland"]),
    ]
    assert division(kb, "2023-04-04") == [
        ("nato", ["canada", "finland", "norway"], ["austria"]),
        ("eu", ["austria", "finland"], ["canada", "norway"]),
    ]


def test_a_membership_lasts_from_its_first_day_to_its_last(learn: Learn) -> None:
    kb = learn(
        ACTORS
        | {
            "actors/iran.yaml": (
                "{name: Iran, kind: state, memberships: "
                "[{of: eu, from: 2001-01-01, to: 2002-02-02}]}"
            )
        }
    )
    held = {
        date: "iran" in [actor.id for actor in members_on(kb, "eu", dt.date.fromisoformat(date))]
        for date in ("2000-12-31", "2001-01-01", "2002-02-02", "2002-02-03")
    }
    assert held == {
        "2000-12-31": False,
        "2001-01-01": True,
        "2002-02-02": True,
        "2002-02-03": False,
    }


@pytest.mark.parametrize(
    ("date", "titles"),
    [
        ("2019-12-31", []),
        ("2020-01-01", ["Deputy Minister"]),
        ("2021-01-01", ["Adviser", "Minister"]),
        ("2022-06-30", ["Adviser", "Minister"]),
        ("2022-07-01", ["Adviser"]),
    ],
)
def test_offices_are_all_those_held_on_the_date(learn: Learn, date: str, titles: list[str]) -> None:
    kb = learn(
        ACTORS
        | {
            "actors/someone.yaml": """\
            name: Office Holder
            kind: person
            roles:
              - {title: Adviser, from: 2020-06-01}
              - {title: Minister, of: iran, from: 2021-01-01, to: 2022-06-30}
              - {title: Deputy Minister, of: iran, from: 2020-01-01, to: 2020-05-31}
            """
        }
    )
    held = offices_on(kb.actors["someone"], dt.date.fromisoformat(date))
    assert [role.title for role in held] == titles


THREAD = {
    **ACTORS,
    **briefing("2025-01-01", "statements:\n" + said("offer", "iran")),
    **briefing(
        "2025-01-02",
        "statements:\n"
        + said("no", "canada", in_response_to="[2025-01-01-x#offer]")
        + said("yes", "norway", in_response_to="[2025-01-01-x#offer]", date="2025-01-01")
        + said("reply", "iran", in_response_to="[no]", date="2025-01-02")
        + said("apart", "iran"),
    ),
}


def thread(kb: KnowledgeBase, ref: str) -> list[tuple[int, str]]:
    return [(turn.depth, turn.statement.ref) for turn in thread_of(kb, kb.statements[ref])]


@pytest.mark.parametrize("ref", ["2025-01-01-x#offer", "2025-01-02-x#no", "2025-01-02-x#reply"])
def test_a_thread_is_whole_from_wherever_it_is_seen(learn: Learn, ref: str) -> None:
    assert thread(learn(THREAD), ref) == [
        (0, "2025-01-01-x#offer"),
        (1, "2025-01-02-x#yes"),
        (1, "2025-01-02-x#no"),
        (2, "2025-01-02-x#reply"),
    ]


def test_a_statement_alone_is_a_thread_of_one(learn: Learn) -> None:
    assert thread(learn(THREAD), "2025-01-02-x#apart") == [(0, "2025-01-02-x#apart")]


def test_a_circle_of_answers_ends(tmp_path: Path) -> None:
    files = ACTORS | briefing(
        "2025-01-01",
        "statements:\n"
        + said("a", "iran", in_response_to="[c]")
        + said("b", "canada", in_response_to="[a]")
        + said("c", "iran", in_response_to="[b]"),
    )
    for name, text in files.items():
        path = tmp_path / "briefings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    kb = read_site(Settings(briefings=tmp_path / "briefings")).kb
    assert sorted(ref for _, ref in thread(kb, "2025-01-01-x#b")) == [
        "2025-01-01-x#a",
        "2025-01-01-x#b",
        "2025-01-01-x#c",
    ]


def test_co_signatories_are_counted_the_most_frequent_first(learn: Learn) -> None:
    kb = learn(
        ACTORS
        | briefing(
            "2025-01-01",
            "statements:\n"
            + said("one", "iran, norway, canada", form="letter")
            + said("two", "norway, iran", form="letter")
            + said("alone", "iran")
            + said("others", "canada, finland"),
        )
    )
    found = co_signatories(kb, kb.actors["iran"])
    assert [(one.actor.id, one.count) for one in found.items] == [("norway", 2), ("canada", 1)]


PUBLISHED = "kind: news, publisher: A paper"
SOURCES = f"""\
  - {{id: print, title: Print, url: 'https://example.org/print', based_on: [wire], {PUBLISHED}}}
  - {{id: radio, title: Radio, url: 'https://example.org/radio', based_on: [print], {PUBLISHED}}}
  - {{id: both, title: Both, url: 'https://example.org/both', based_on: [wire, own], {PUBLISHED}}}
  - {{id: own, title: Own, url: 'https://example.org/own', {PUBLISHED}}}
"""


@pytest.mark.parametrize(
    ("sources", "origins"),
    [
        ("wire", 1),
        ("wire, print, radio", 1),
        ("print, radio", 1),
        ("radio, own", 2),
        ("both", 2),
        ("wire, print, radio, both, own", 2),
    ],
)
def test_sources_with_one_origin_count_once(learn: Learn, sources: str, origins: int) -> None:
    unused = "statements:\n" + said("s", "iran", sources="[wire, print, radio, both, own]")
    body = SOURCES + unused + "positions:\n" + placed("opposes", sources=f"[{sources}]")
    kb = learn(ACTORS | TALKS | briefing("2025-01-01", body))
    assert kb.positions[0].independent_sources == origins


def test_a_position_rests_on_the_sources_of_its_evidence_too(learn: Learn) -> None:
    body = (
        SOURCES
        + "statements:\n"
        + said("s", "iran", sources="[print, radio, both]")
        + "positions:\n"
        + placed("opposes", sources="[own]", evidence="[s]")
    )
    kb = learn(ACTORS | TALKS | briefing("2025-01-01", body))
    assert [source.record.id for source in kb.positions[0].sources] == [
        "own",
        "print",
        "radio",
        "both",
    ]
    resting = resting_on_sources(kb, kb.briefings["2025-01-01-x"])
    assert resting["2025-01-01-x#print"] == (kb.statements["2025-01-01-x#s"], kb.positions[0])
    assert resting["2025-01-01-x#wire"] == ()


def test_one_address_is_one_source_in_all_briefings(learn: Learn) -> None:
    kb = learn(
        ACTORS
        | briefing("2025-01-01", "statements:\n" + said("s", "iran"))
        | briefing("2025-01-02", "statements:\n" + said("s", "iran"))
    )
    assert [source.ref for source in same_source(kb)["2025-01-01-x#wire"]] == [
        "2025-01-01-x#wire",
        "2025-01-02-x#wire",
    ]


def test_reverse_indexes_lead_back_from_every_part(learn: Learn) -> None:
    kb = learn(
        ACTORS
        | TALKS
        | briefing(
            "2025-01-01",
            "statements:\n"
            + said("s", "canada, norway", to="[iran]", about="[austria]", issues="[talks]")
            + "positions:\n"
            + placed("opposes", "finland", evidence="[s]")
            + "events:\n  - {id: e, date: 2024-12, title: x, actors: [eu], sources: [wire]}\n"
            + "assessments:\n  - {text: Words., basis: [s, e, wire]}\n",
        )
    )
    ref = "2025-01-01-x#s"

    def refs(found: Any) -> list[str]:  # noqa: ANN401 - entities of any kind
        return [one.ref for one in found]

    assert {
        "by canada": refs(kb.statements_by["canada"]),
        "by iran": refs(kb.statements_by["iran"]),
        "to iran": refs(kb.statements_to["iran"]),
        "about austria": refs(kb.statements_about["austria"]),
        "on talks": refs(kb.statements_on["talks"]),
        "shown by s": refs(kb.positions_shown_by[ref]),
        "of finland": refs(kb.positions_of["finland"]),
        "events of eu": refs(kb.events_of["eu"]),
        "judged on s": refs(kb.assessments_on[ref]),
        "judged on wire": refs(kb.assessments_on["2025-01-01-x#wire"]),
        "naming": [actor for actor in kb.actors if [one.id for one in kb.briefings_naming[actor]]],
    } == {
        "by canada": [ref],
        "by iran": [],
        "to iran": [ref],
        "about austria": [ref],
        "on talks": [ref],
        "shown by s": ["2025-01-01-x#position-1"],
        "of finland": ["2025-01-01-x#position-1"],
        "events of eu": ["2025-01-01-x#e"],
        "judged on s": ["2025-01-01-x#assessment-1"],
        "judged on wire": ["2025-01-01-x#assessment-1"],
        "naming": ["austria", "canada", "eu", "finland", "iran", "norway"],
    }


def test_a_draft_belongs_to_the_knowledge_only_where_it_is_asked_for(tmp_path: Path) -> None:
    files = ACTORS | briefing("2025-01-01", "status: draft\nstatements:\n" + said("s", "iran"))
    for name, text in files.items():
        path = tmp_path / "briefings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    without = read_site(Settings(briefings=tmp_path / "briefings")).kb
    with_drafts = read_site(Settings(briefings=tmp_path / "briefings", drafts=True)).kb
    assert (list(without.statements), list(with_drafts.statements)) == ([], ["2025-01-01-x#s"])


def test_nothing_is_held_nothing_before_the_first_position() -> None:
    history = [SimpleNamespace(date=dt.date(2025, 1, 2), ref="a")]
    assert held_on(cast("Any", history), dt.date(2025, 1, 1)) is None
    assert held_on((), dt.date(2025, 1, 1)) is None


def test_statements_are_in_order_of_date(learn: Learn) -> None:
    kb = learn(THREAD)
    statements: list[Statement] = list(kb.statements.values())
    assert [one.ref for one in statements] == [
        "2025-01-01-x#offer",
        "2025-01-02-x#yes",
        "2025-01-02-x#no",
        "2025-01-02-x#reply",
        "2025-01-02-x#apart",
    ]


def test_a_suspended_member_is_divided_from_the_others_and_nobody_in_particular_is_left_out(
    learn: Learn,
) -> None:
    suspended = (
        "{name: Syria, kind: state, memberships: "
        "[{of: nato, suspended: [{from: 2011-11-16, to: 2023-05-07}]}]}"
    )
    officials = "{name: Officials, kind: person, unnamed: true}"
    kb = learn(ACTORS | {"actors/syria.yaml": suspended, "actors/officials.yaml": officials})
    actors = [kb.actors[id_] for id_ in ("canada", "norway", "syria", "austria", "officials")]
    found = {
        date: divide(kb, actors, dt.date.fromisoformat(date))[0]
        for date in ("2011-11-15", "2011-11-16", "2023-05-08")
    }
    told = {
        date: [
            " ".join(actor.id for actor in group)
            for group in (one.members, one.suspended, one.others)
        ]
        for date, one in found.items()
    }
    assert told == {
        "2011-11-15": ["canada norway syria", "", "austria"],
        "2011-11-16": ["canada norway", "syria", "austria"],
        "2023-05-08": ["canada norway syria", "", "austria"],
    }
    assert [one.total for one in found.values()] == [4, 4, 4]
