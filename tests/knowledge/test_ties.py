"""Who signs with whom and who speaks of whom."""

from __future__ import annotations

from pathlib import Path

from briefing_site.knowledge.ties import Tie, ties
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

ACTORS = ("a", "b", "c")


def statement(id_: str, by: str, about: str = "", to: str = "") -> str:
    return (
        f"  - {{id: {id_}, by: [{by}], about: [{about}], to: [{to}], act: declare, "
        "summary: Words., sources: [s]}\n"
    )


def found(folder: Path, *statements: str) -> tuple[Tie, ...]:
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
    return ties(read_site(Settings(briefings=folder)).kb.statements.values())


def test_two_who_sign_one_statement_are_tied_by_it(tmp_path: Path) -> None:
    assert found(tmp_path, statement("one", "b, a")) == (Tie("a", "b", 1, 0, 0),)


def test_who_speaks_of_or_to_another_is_tied_to_it_in_that_direction(tmp_path: Path) -> None:
    said = statement("one", "a", about="b"), statement("two", "c", to="a", about="a")
    assert found(tmp_path, *said) == (Tie("a", "b", 0, 1, 0), Tie("a", "c", 0, 0, 1))


def test_a_signatory_of_whom_the_statement_speaks_too_is_a_signatory_alone(tmp_path: Path) -> None:
    assert found(tmp_path, statement("one", "a, b", about="b")) == (Tie("a", "b", 1, 0, 0),)


def test_the_strongest_tie_comes_first(tmp_path: Path) -> None:
    said = statement("one", "a", about="b"), statement("two", "b, c"), statement("three", "b, c")
    assert found(tmp_path, *said) == (Tie("b", "c", 2, 0, 0), Tie("a", "b", 0, 1, 0))
