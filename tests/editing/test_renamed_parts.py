"""Statements and events under other ids: each remembers the old one, however it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.diagnostics.refused import Refused
from briefing_site.editing.rename import rename
from briefing_site.pages.former import former_addresses
from tests.editing.conftest import Carry, contents, read

HEAD = """\
title: Talks
date: 2022-09-01
summary: They talked.
sources: [{id: wire, title: A report, url: "https://example.org/3"}]
"""
TAKEN_BACK = (
    '"said" was its id before, so this takes a rename back: the address of "told" will lead nowhere'
)
NAME = "2022-09-01-talks"

FORMS = {
    "a block": (
        """\
statements:
  - id: said   # the id
    by: [france]
    act: declare
    summary: >-
      They
      talked.

    sources:
      - wire   # the last
    # about the next
  - {id: other, by: [france], act: deny, summary: No., sources: [wire]}
""",
        """\
statements:
  - id: told   # the id
    by: [france]
    act: declare
    summary: >-
      They
      talked.

    sources:
      - wire   # the last
    formerly:
      - said
    # about the next
  - {id: other, by: [france], act: deny, summary: No., sources: [wire]}
""",
    ),
    "a block without an indent": (
        """\
statements:
-   by: [france]
    act: declare
    summary: They talked.
    sources: [wire]
    id: said
# the end
tags: [talks]
""",
        """\
statements:
-   by: [france]
    act: declare
    summary: They talked.
    sources: [wire]
    id: told
    formerly:
      - said
# the end
tags: [talks]
""",
    ),
    "the end of a file that lacks its last line break": (
        """\
events:
  - id: said
    date: 2022-09
    title: Talks""",
        """\
events:
  - id: told
    date: 2022-09
    title: Talks
    formerly:
      - said""",
    ),
    "brackets": (
        """\
events:
  - {id: said, date: 2022-09, title: Talks}   # one line
  - { id: other, date: 2022-09, title: More talks }
""",
        """\
events:
  - {id: told, date: 2022-09, title: Talks, formerly: [said]}   # one line
  - { id: other, date: 2022-09, title: More talks }
""",
    ),
    "brackets that end with the id": (
        "events: [{date: 2022-09, title: Talks, id: said}]\n",
        "events: [{date: 2022-09, title: Talks, id: told, formerly: [said]}]\n",
    ),
    "brackets over several lines": (
        """\
events: [
  {
    id: said,
    date: 2022-09,   # the month
    title: Talks,   # the title
  },
]
""",
        """\
events: [
  {
    id: told,
    date: 2022-09,   # the month
    title: Talks, formerly: [said],   # the title
  },
]
""",
    ),
    "a value that repeats another": (
        """\
events:
  - {id: other, actors: &who [france], date: 2022-09, title: Talks}
  - {id: said, date: 2022-09, title: Talks, actors: *who }
""",
        """\
events:
  - {id: other, actors: &who [france], date: 2022-09, title: Talks}
  - {id: told, date: 2022-09, title: Talks, actors: *who, formerly: [said] }
""",
    ),
    "a former id in a list of lines": (
        """\
events:
  - id: said
    formerly:   # where links lead
      # the oldest
      - talk   # that was it
    date: 2022-09
    title: Talks
""",
        """\
events:
  - id: told
    formerly:   # where links lead
      # the oldest
      - talk   # that was it
      - said
    date: 2022-09
    title: Talks
""",
    ),
    "a former id in brackets": (
        "events: [{formerly: [talk], id: said, date: 2022-09, title: Talks}]\n",
        "events: [{formerly: [talk, said], id: told, date: 2022-09, title: Talks}]\n",
    ),
}


def write(folder: Path, text: str) -> Path:
    path = folder / "2022" / f"{NAME}.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("before", "after"), FORMS.values(), ids=FORMS)
def test_a_part_remembers_its_old_id_and_forgets_it_on_the_way_back(
    folder: Path, carry_out: Carry, before: str, after: str
) -> None:
    path = write(folder, before)
    there = carry_out(lambda outcome: rename(outcome, f"{NAME}#said", "told"))
    assert (path.read_text(encoding="utf-8"), there.notes) == (HEAD + after, ())
    assert [found.message for found in read(folder).errors] == []
    back = carry_out(lambda outcome: rename(outcome, f"{NAME}#told", "said"))
    assert path.read_text(encoding="utf-8") == HEAD + before
    assert back.notes == (TAKEN_BACK,)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "  - formerly: [said]   # gone\n    id: told\n    date: 2022-09\n    title: Talks\n",
            "  - id: said\n    date: 2022-09\n    title: Talks\n",
        ),
        (
            "  - {id: told, formerly: [said], date: 2022-09, title: Talks}\n",
            "  - {id: said, date: 2022-09, title: Talks}\n",
        ),
        (
            "  - {id: told, date: 2022-09, title: Talks,  # stays\n     formerly: [said]}\n",
            "  - {id: said, date: 2022-09, title: Talks,  # stays\n     }\n",
        ),
        (
            "  - {id: told, formerly: [talk, said], date: 2022-09, title: Talks}\n",
            "  - {id: said, formerly: [talk], date: 2022-09, title: Talks}\n",
        ),
        (
            """\
  - id: told
    formerly:
      - said # the first
      - talk
    date: 2022-09
    title: Talks
""",
            """\
  - id: said
    formerly:
      # the first
      - talk
    date: 2022-09
    title: Talks
""",
        ),
    ],
)
def test_an_id_that_is_taken_back_is_former_no_more(
    folder: Path, carry_out: Carry, before: str, after: str
) -> None:
    path = write(folder, f"events:\n{before}")
    carry_out(lambda outcome: rename(outcome, f"{NAME}#told", "said"))
    assert path.read_text(encoding="utf-8") == f"{HEAD}events:\n{after}"
    assert [found.message for found in read(folder).errors] == []


def test_a_part_that_is_renamed_twice_remembers_both_ids(folder: Path, carry_out: Carry) -> None:
    path = write(folder, "events:\n  - {id: said, date: 2022-09, title: Talks}\n")
    carry_out(lambda outcome: rename(outcome, f"{NAME}#said", "told"))
    carry_out(lambda outcome: rename(outcome, f"{NAME}#told", "tale"))
    assert path.read_text(encoding="utf-8") == (
        HEAD + "events:\n  - {id: tale, date: 2022-09, title: Talks, formerly: [said, told]}\n"
    )


def test_a_source_remembers_the_id_that_its_address_had(folder: Path, carry_out: Carry) -> None:
    path = write(folder, "")
    carry_out(lambda outcome: rename(outcome, f"{NAME}#wire", "agency"))
    assert path.read_text(encoding="utf-8") == HEAD.replace("id: wire", "id: agency").replace(
        '.org/3"', '.org/3", formerly: [wire]'
    )


@pytest.mark.parametrize("old", ["other", "wire"])
def test_an_id_that_another_part_had_is_refused(folder: Path, old: str) -> None:
    write(
        folder,
        """\
events:
  - {id: said, date: 2022-09, title: Talks, formerly: [talk]}
  - {id: other, date: 2022-09, title: More talks}
""",
    )
    before = contents(folder)
    with pytest.raises(Refused) as refused:
        rename(read(folder), f"{NAME}#{old}", "talk")
    assert (refused.value.message, refused.value.hint) == (
        '"said" had the id "talk" before',
        "choose another id: addresses that somebody cited lead there",
    )
    assert contents(folder) == before


DIVIDED = """\
statements:
  - id: said
    by: [france]
    sources: [wire]
    passages:
      - {id: said, act: declare, summary: They talked.}
      - id: more   # the second
        act: demand
        summary: See [[#said]], [[#more|more]].
        in_response_to: [said]
  - {id: answer, by: [france], act: deny, summary: No., sources: [wire], in_response_to: [more]}
"""


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        (
            "said",
            "told",
            {
                "  - id: said": "  - id: told",
                "{id: said, act": "{id: told, act",
                "[[#said]]": "[[#told]]",
                "[said]": "[told]",
                "  - {id: answer": "    formerly:\n      - said\n  - {id: answer",
            },
        ),
        (
            "more",
            "rest",
            {
                "- id: more   # the second": "- id: rest   # the second",
                "[[#more|more]]": "[[#rest|more]]",
                "[said]\n": "[said]\n        formerly:\n          - more\n",
                "[more]": "[rest]",
            },
        ),
    ],
)
def test_a_passage_gets_another_id(
    folder: Path, carry_out: Carry, old: str, new: str, changed: dict[str, str]
) -> None:
    path = folder / f"2022/{NAME}.yaml"
    path.write_text(HEAD + DIVIDED)
    expected = DIVIDED
    for before, after in changed.items():
        expected = expected.replace(before, after)
    carry_out(lambda outcome: rename(outcome, f"{NAME}#{old}", new))
    assert path.read_text() == HEAD + expected
    assert [found.message for found in read(folder).errors] == []
    carry_out(lambda outcome: rename(outcome, f"{NAME}#{new}", old))
    assert path.read_text() == HEAD + DIVIDED


def test_the_former_id_of_a_passage_stays_its_own(folder: Path, carry_out: Carry) -> None:
    path = folder / f"2022/{NAME}.yaml"
    path.write_text(HEAD + DIVIDED)
    carry_out(lambda outcome: rename(outcome, f"{NAME}#more", "rest"))
    with pytest.raises(Refused) as refused:
        rename(read(folder), f"{NAME}#answer", "more")
    assert refused.value.message == '"rest" had the id "more" before'
    former = {one.old: (one.new, one.anchor) for one in former_addresses(read(folder).kb)}
    assert former[f"statements/{NAME}/more.md"] == (f"statements/{NAME}/said.md", "statement-rest")
