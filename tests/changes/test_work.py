"""How much work a comparison is: twice as much of anything is twice the work, and no more.

Work is counted in calls of functions and steps of generators, which no other program on the machine
changes. Three sizes tell what grows how: from the first to the second, and from that to the third.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from briefing_site.changes.change import Changes
from briefing_site.changes.compare import compare
from briefing_site.changes.reporters import report_json, report_text
from briefing_site.knowledge.differences import difference
from briefing_site.pipeline import Outcome, read_folder

FIRST = 10
"""What is compared before, so that what is made once a process counts for none of them."""

SIZES = (30, 60, 120)

LINEAR = 2.5
"""How much more the second step may be than the first: twice as large, it is 2; 4 is a square."""

Files = dict[str, str]
Build = Callable[[int], tuple[Files, Files]]


def work(done: Callable[[], object]) -> int:
    """Count calls while something is done."""
    calls = 0

    def count(_frame: object, event: str, _about: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        done()
    finally:
        sys.setprofile(before)
    return calls


def growth(amounts: list[int]) -> float:
    """Say how much more the second step adds than the first."""
    small, middle, large = amounts
    return (large - middle) / (middle - small)


def read(folder: Path, files: Mapping[str, str]) -> Outcome:
    for name, text in files.items():
        path = folder / "briefings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read_folder(folder / "briefings")


ISSUE = {"issues/i.yaml": "title: I\nproposition: It should be.\n"}
IRAN = {"actors/iran.yaml": "name: Iran\nkind: state\n"}


def actors(number: int, more: str = "", kind: str = "state") -> Files:
    return {
        f"actors/a{n}.yaml": f"name: A {n}\nkind: {kind}\n{more.format(n)}" for n in range(number)
    }


def briefing(day: str, more: str) -> Files:
    head = f"title: News\ndate: {day}\nsummary: There was news.\nissues: [i]\n"
    return {f"{day[:4]}/{day}-news.yaml": head + more}


def said(number: int, words: str, id_: str = "s{}", source: str = "w{}") -> str:
    sources = "".join(f"  - {{id: w{n}, title: W, grade: B2}}\n" for n in range(number))
    statements = "".join(
        f"  - {{id: {id_.format(n)}, by: [iran], act: deny, quote: {words.format(n)}, "
        f"sources: [{source.format(n)}]}}\n"
        for n in range(number)
    )
    return f"sources:\n{sources}statements:\n{statements}"


def removed_actors(number: int) -> tuple[Files, Files]:
    return actors(number), dict(IRAN)


def renamed_actors(number: int) -> tuple[Files, Files]:
    after = {name.replace("/a", "/b"): text for name, text in actors(number).items()}
    return actors(number), after


def redirects_that_go(number: int) -> tuple[Files, Files]:
    return actors(number, "formerly: [b{0}]\n"), actors(number)


def changed_actors(number: int) -> tuple[Files, Files]:
    return actors(number), actors(number, kind="company")


def changed_quotes(number: int) -> tuple[Files, Files]:
    both = ("We said {} of it.", "We never said {} of it.")
    before, after = ({**IRAN, **ISSUE, **briefing("2024-01-01", said(number, w))} for w in both)
    return before, after


def statements_that_come(number: int) -> tuple[Files, Files]:
    after = {**IRAN, **ISSUE, **briefing("2024-01-01", said(number, "We said {} of it."))}
    return {**IRAN, **ISSUE, **briefing("2024-01-01", "")}, after


def statements_that_go(number: int) -> tuple[Files, Files]:
    before, after = statements_that_come(number)
    return after, before


def renamed_statements(number: int) -> tuple[Files, Files]:
    ids = ("s{}", "t{}")
    before, after = (
        {**IRAN, **ISSUE, **briefing("2024-01-01", said(number, "We said {} of it.", id_))}
        for id_ in ids
    )
    return before, after


def regraded_sources(number: int) -> tuple[Files, Files]:
    before, _ = changed_quotes(number)
    return before, {name: text.replace("grade: B2", "grade: A1") for name, text in before.items()}


def shifts(number: int) -> tuple[Files, Files]:
    ids = ", ".join(f"a{n}" for n in range(number))

    def placed(day: str, stance: str) -> Files:
        return briefing(
            day,
            "sources: [{id: w, title: W}]\npositions:\n"
            f"  - {{actors: [{ids}], issue: i, stance: {stance}, summary: So., sources: [w]}}\n",
        )

    before = {**actors(number), **ISSUE, **placed("2024-01-01", "opposes")}
    return before, {**before, **placed("2024-02-01", "supports")}


BUILDS: tuple[Build, ...] = (
    *(removed_actors, renamed_actors, redirects_that_go, changed_actors, changed_quotes),
    *(statements_that_come, statements_that_go, renamed_statements, regraded_sources, shifts),
)


def report(before: Outcome, after: Outcome) -> None:
    """Compare two readings, and say what changed."""
    changes = compare(before, after, Changes("a", "b"))
    assert changes != Changes("a", "b")
    assert report_json(changes)
    assert report_text(changes)


@pytest.mark.parametrize("build", BUILDS, ids=lambda build: build.__name__)
def test_twice_as_much_is_twice_the_work(tmp_path: Path, build: Build) -> None:
    amounts = []
    for number in (FIRST, *SIZES):
        two = [read(tmp_path / f"{number}-{n}", files) for n, files in enumerate(build(number))]
        amounts.append(work(partial(report, *two)))
    assert growth(amounts[1:]) < LINEAR, amounts


def square(number: int) -> None:
    """Take a step for each pair of numbers."""
    assert sum(1 for one in range(number) for _ in (n for n in range(number) if one)) >= 0


def test_what_grows_as_a_square_is_found() -> None:
    assert growth([work(partial(square, number)) for number in SIZES]) > LINEAR


@pytest.mark.parametrize("sign", [".", "a. ", "the "])
def test_two_texts_of_one_word_again_and_again_are_little_work(sign: str) -> None:
    text = sign * (9_000 // len(sign))
    assert work(partial(difference, text, f"x {text} y")) < 60 * len(text)
