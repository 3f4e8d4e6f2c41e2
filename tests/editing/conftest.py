"""A folder of two actors, an issue and two briefings, written as people write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from briefing_site.editing.plan import Plan
from briefing_site.pipeline import Outcome, read_site
from briefing_site.settings import Settings
from briefing_site.source.writing import replace_all

FILES = {
    "actors/france.yaml": """\
        # the first
        name: France
        kind: state
        aliases: [French Republic]   # its full name
        """,
    "actors/gaul.yaml": """\
        name: Gaul
        kind: state
        aliases:
          - Gallia
        memberships: [{of: eu, from: 1958-01-01}]
        description: An older [[france|name]].
        formerly: [gallic]
        """,
    "actors/eu.yaml": """\
        name: European Union
        kind: bloc
        """,
    "issues/talks.yaml": """\
        title: Talks
        proposition: There should be talks with [[gaul]].
        description: "See [[gaul|\\"Gaul\\"]] and `[[other]]`, not [[!gaul]]."
        """,
    "2022/2022-03-03-pause.yaml": """\
        title: A pause
        date: 2022-03-03
        summary: >-
          A text that speaks of [[gaul|the
          Gauls]] and of [[#said|what was said]] [@wire, para. 1].
        sources:
          # the origin
          - id: wire   # one
            title: A report
            url: https://example.org/wire
          - {id: copy, title: A copy, url: 'https://example.org/copy', based_on: [wire]}
        statements:
          - id: said
            by: ["gaul", france]   # both
            to:
              - france # not gaul
              - gaul # but this
            act: declare
            quote: We pause.
            sources: [wire, {source: copy, locator: p. 1}]
            issues: [talks]
        """,
    "2022/2022-06-08-more.yaml": """\
        title: More
        date: 2022-06-08
        summary: See [[2022-03-03-pause#said]] and [[2022-03-03-pause|the pause]].
        sources: [{id: wire, title: Another report, url: "https://example.org/2"}]
        statements:
          - id: said
            by: [france]
            act: declare
            quote: We go on.
            sources: [wire]
            in_response_to: [2022-03-03-pause#said]
        """,
}

Carry = Callable[[Callable[[Outcome], Plan]], Plan]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The briefings folder."""
    root = tmp_path / "briefings"
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    return root


def read(folder: Path) -> Outcome:
    return read_site(Settings(briefings=folder, docs=folder.parent / "docs"))


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.yaml"))
    }


def differences(before: dict[str, str], after: dict[str, str]) -> dict[str, list[str]]:
    """The lines that are new in each file, or the word that it is gone."""
    found = {}
    for name in sorted({*before, *after}):
        if name not in after:
            found[name] = ["gone"]
        elif before.get(name) != after[name]:
            old = before.get(name, "").splitlines()
            found[name] = [line for line in after[name].splitlines() if line not in old]
    return found


@pytest.fixture
def carry_out(folder: Path) -> Carry:
    """Plan something, write it, and give the plan."""

    def carry(planned: Callable[[Outcome], Plan]) -> Plan:
        plan = planned(read(folder))
        replace_all(plan.texts(folder))
        return plan

    return carry
