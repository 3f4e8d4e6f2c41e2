"""Who speaks with whom and who speaks of whom."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.ties import bearing_on, ties
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

ACTORS = ("a", "b", "c")

Shown = tuple[str, str, list[str], list[str], list[str], list[str]]
"""A tie: its ends, and the ids of the statements of each kind."""


def statement(  # noqa: PLR0913 - one for each field
    id_: str,
    by: str,
    *,
    about: str = "",
    to: str = "",
    date: str = "2024-01-01",
    form: str = "joint-statement",
    more: str = "",
) -> str:
    return (
        f"  - {{id: {id_}, form: {form}, date: {date}, by: [{by}], about: [{about}], to: [{to}], "
        f"act: declare, summary: Words., sources: [s]{more}}}\n"
    )


def knowledge(folder: Path, *statements: str) -> KnowledgeBase:
    for id_ in ACTORS:
        path = folder / f"actors/{id_}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"name: {id_.upper()}\nkind: organization\n", "utf-8")
    (folder / "2024").mkdir()
    (folder / "2024/2024-01-01-x.yaml").write_text(
        "title: X\ndate: 2024-01-01\nsummary: Words.\n"
        "sources:\n  - {id: s, title: S, url: 'https://example.org/'}\n"
        f"statements:\n{''.join(statements)}",
        "utf-8",
    )
    return read_site(Settings(briefings=folder)).kb


def found(folder: Path, *statements: str) -> list[Shown]:
    made = ties(knowledge(folder, *statements).statements.values()).items
    return [
        (
            tie.first,
            tie.second,
            ids(tie.signed),
            ids(tie.took_part),
            ids(tie.first_on_second),
            ids(tie.second_on_first),
        )
        for tie in made
    ]


def ids(statements: Iterable[Statement]) -> list[str]:
    return [said.record.id for said in statements]


def test_two_who_sign_one_statement_are_tied_by_it(tmp_path: Path) -> None:
    assert found(tmp_path, statement("one", "b, a")) == [("a", "b", ["one"], [], [], [])]


def test_who_speaks_of_or_to_another_is_tied_to_it_in_that_direction(tmp_path: Path) -> None:
    said = statement("one", "a", about="b"), statement("two", "c", to="a", about="a")
    assert found(tmp_path, *said) == [
        ("a", "b", [], [], ["one"], []),
        ("a", "c", [], [], [], ["two"]),
    ]


def test_a_signatory_of_whom_the_statement_speaks_too_is_a_signatory_alone(tmp_path: Path) -> None:
    assert found(tmp_path, statement("one", "a, b", about="b")) == [("a", "b", ["one"], [], [], [])]


def test_the_strongest_tie_comes_first_with_its_statements_from_the_oldest_on(
    tmp_path: Path,
) -> None:
    said = (
        statement("one", "a", about="b"),
        statement("two", "b, c", date="2023-05-01"),
        statement("three", "b, c", date="2023-04-01"),
    )
    assert found(tmp_path, *said) == [
        ("b", "c", ["three", "two"], [], [], []),
        ("a", "b", [], [], ["one"], []),
    ]


def test_of_two_equal_ties_the_one_of_the_newest_statement_comes_first(tmp_path: Path) -> None:
    said = (
        statement("one", "a", about="b", date="2023-01-01"),
        statement("two", "a", about="c", date="2023-01-02"),
    )
    assert found(tmp_path, *said) == [
        ("a", "c", [], [], ["two"], []),
        ("a", "b", [], [], ["one"], []),
    ]


def test_only_what_is_signed_is_signed_together(tmp_path: Path) -> None:
    said = (
        statement("one", "a, b", form="outcome"),
        statement("two", "a, b", form="remarks"),
        statement("three", "a, b").replace("form: joint-statement, ", ""),
    )
    assert found(tmp_path, *said) == [("a", "b", [], ["one", "two"], [], [])]


def test_what_is_said_on_behalf_of_another_counts_for_it_too(tmp_path: Path) -> None:
    said = statement("one", "a", about="b", more=", on_behalf_of: c")
    assert found(tmp_path, said) == [
        ("a", "b", [], [], ["one"], []),
        ("b", "c", [], [], [], ["one"]),
    ]


def test_on_an_issue_a_passage_ties_those_alone_of_whom_it_speaks_itself(tmp_path: Path) -> None:
    (tmp_path / "issues").mkdir()
    (tmp_path / "issues/work.yaml").write_text("title: Work\nproposition: Work goes on.\n", "utf-8")
    passages = (
        "{id: on-it, act: declare, about: [b], summary: Words., issues: [work]}",
        "{id: besides, act: declare, about: [c], summary: Words.}",
    )
    kb = knowledge(
        tmp_path,
        "  - {id: one, form: speech, date: 2024-01-01, by: [a], sources: [s], "
        f"passages: [{', '.join(passages)}]}}\n",
    )
    said = kb.statements_under["work"]
    assert [tie.ends for tie in ties(said).items] == [("a", "b"), ("a", "c")]
    assert [tie.ends for tie in ties(said, bearing_on(kb, "work")).items] == [("a", "b")]
