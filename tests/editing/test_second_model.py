"""Renaming and merging in passages, speakers, votes and corrections: every id, and none twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.editing.merge import merge
from briefing_site.editing.rename import rename
from tests.editing.conftest import Carry, read

NAME = "2022-09-01-talks"

TALKS = """\
title: Talks
date: 2022-09-01
updated: 2022-09-02
summary: They talked.
issues: [talks, other]
tags: [gaul]
sources:
  - {id: paper, title: A paper, url: "https://example.org/3", published_by: gaul}
  - {id: print, title: A print, url: "https://example.org/4", lang: en}
statements:
  - id: joint
    form: joint-statement
    by: [{actor: gaul, joined: 2022-09-02}, eu]   # both
    as: eu
    on_behalf_of: gaul
    about: [gaul, eu]
    sources: [paper]
    issues: [talks]
    passages:
      - id: joint
        act: condemn
        about: [gaul]   # whom
        to: [eu, gaul]
        quote: We condemn gaul.
        sources: [{source: paper, locator: p. 1}, print]
        issues: [other, talks]
      - id: more
        act: demand
        summary: See [[gaul]], [[#joint]], [[#more]] and [@paper, p. 2].
        sources: [print, paper]
        in_response_to: [joint, 2022-03-03-pause#said]
  - id: each
    form: remarks
    by: [{actor: eu, on_behalf_of: gaul}]
    act: deny
    summary: No.
    sources: [paper]
    in_response_to: [more]
votes:
  - id: vote
    body: gaul
    title: Talks
    result: rejected
    vetoed_by: [gaul]
    for: [eu]
    against: [gaul]
    sponsors: [gaul, {others: 3}]
    sources: [{source: paper, locator: p. 3}]
    issues: [{issue: talks, when_for: supports}, other]
positions:
  - {actors: [eu], issue: talks, stance: supports, summary: Yes., evidence: [more, vote]}
corrections:
  - {date: 2022-09-02, text: "It was [[#more]].", of: more}
  - {date: 2022-09-02, text: "It was [[gaul]].", of: paper}
  - {date: 2022-09-02, text: "It was another day.", of: vote}
"""


@pytest.fixture
def talks(folder: Path) -> Path:
    path = folder / "2022" / f"{NAME}.yaml"
    path.write_text(TALKS, encoding="utf-8")
    other = "title: Other\nproposition: There should be others.\n"
    (folder / "issues/other.yaml").write_text(other, encoding="utf-8")
    assert [found.message for found in read(folder).errors] == []
    return path


def changed(*pairs: tuple[str, str]) -> str:
    """Give the file with some of its lines otherwise."""
    text = TALKS
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after)
    return text


RENAMED = {
    "gaul": (
        "celts",
        changed(
            ("gaul", "celts"), ("tags: [celts]", "tags: [gaul]"), ("condemn celts", "condemn gaul")
        ),
    ),
    "other": (
        "another",
        changed(
            ("[talks, other]", "[talks, another]"),
            ("issues: [other,", "issues: [another,"),
            ("}, other]\n", "}, another]\n"),
        ),
    ),
    f"{NAME}#joint": (
        "first",
        changed(
            ("id: joint\n    form", "id: first\n    form"),
            ("id: joint\n        act", "id: first\n        act"),
            ("[[#joint]]", "[[#first]]"),
            ("[joint, 2022", "[first, 2022"),
            ("  - id: each", "    formerly:\n      - joint\n  - id: each"),
        ),
    ),
    f"{NAME}#more": (
        "rest",
        changed(
            ("id: more", "id: rest"),
            ("#more", "#rest"),
            ("[more", "[rest"),
            ("of: more", "of: rest"),
            ("  - id: each", "        formerly:\n          - more\n  - id: each"),
        ),
    ),
    f"{NAME}#vote": (
        "ballot",
        changed(
            ("id: vote", "id: ballot"),
            (", vote]", ", ballot]"),
            ("of: vote", "of: ballot"),
            ("other]\npositions", "other]\n    formerly:\n      - vote\npositions"),
        ),
    ),
    f"{NAME}#paper": (
        "sheet",
        changed(
            ("id: paper", "id: sheet"),
            ("[paper", "[sheet"),
            ("@paper", "@sheet"),
            (", paper]", ", sheet]"),
            ("source: paper", "source: sheet"),
            ("of: paper", "of: sheet"),
            ("published_by: gaul}", "published_by: gaul, formerly: [paper]}"),
        ),
    ),
}


@pytest.mark.parametrize("old", RENAMED)
def test_an_id_is_another_wherever_it_stands_and_comes_back(
    folder: Path, carry_out: Carry, talks: Path, old: str
) -> None:
    new, after = RENAMED[old]
    carry_out(lambda outcome: rename(outcome, old, new))
    assert talks.read_text(encoding="utf-8") == after
    assert [found.message for found in read(folder).errors] == []
    ref = f"{NAME}#{new}" if "#" in old else new
    carry_out(lambda outcome: rename(outcome, ref, old.rpartition("#")[2]))
    assert talks.read_text(encoding="utf-8") == TALKS


MERGED = {
    ("gaul", "france"): changed(
        ("gaul", "france"), ("tags: [france]", "tags: [gaul]"), ("condemn france", "condemn gaul")
    ),
    ("other", "talks"): changed(
        ("issues: [talks, other]", "issues: [talks]"),
        ("issues: [other, talks]", "issues: [talks]"),
        ("when_for: supports}, other]", "when_for: supports}]"),
    ),
    (f"{NAME}#print", "paper"): changed(
        (
            '  - {id: print, title: A print, url: "https://example.org/4", lang: en}\n',
            "",
        ),
        ("published_by: gaul}", "published_by: gaul, lang: en, formerly: [print]}"),
        (
            "sources: [{source: paper, locator: p. 1}, print]",
            "sources: [{source: paper, locator: p. 1}, paper]",
        ),
        ("sources: [print, paper]", "sources: [paper]"),
    ),
}


@pytest.mark.parametrize(("ids", "after"), MERGED.items(), ids=lambda ids: str(ids[0])[:20])
def test_two_that_become_one_stand_once(
    folder: Path, carry_out: Carry, talks: Path, ids: tuple[str, str], after: str
) -> None:
    carry_out(lambda outcome: merge(outcome, *ids))
    assert talks.read_text(encoding="utf-8") == after
    assert [found.message for found in read(folder).errors] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("about: [gaul, france]", "about: [france]"),
        ("about: [gaul]\n    to: [france]", "about: [france]\n    to: [france]"),
        ("by: [gaul, france, eu]", "by: [france, eu]"),
        (
            "by: [{actor: gaul, joined: 2022-09-02}, eu, france]",
            "by: [{actor: france, joined: 2022-09-02}, eu]",
        ),
        (
            "by: [gaul, {actor: france, joined: 2022-09-02}]",
            "by: [{actor: france, joined: 2022-09-02}]",
        ),
        (
            "by:\n      - gaul   # first\n      - actor: france\n        joined: 2022-09-02",
            "by:\n      # first\n      - actor: france\n        joined: 2022-09-02",
        ),
    ],
)
def test_two_speakers_that_become_one_are_one_with_all_that_is_said_of_them(
    folder: Path, carry_out: Carry, before: str, after: str
) -> None:
    head = TALKS[: TALKS.index("statements:")].replace("published_by: gaul", "lang: fr")
    by = "" if before.startswith("by") else "    by: [eu]\n"
    rest = "    act: deny\n    summary: No.\n    sources: [paper, print]\n    form: letter\n"
    path = folder / "2022" / f"{NAME}.yaml"
    other = "title: Other\nproposition: There should be others.\n"
    (folder / "issues/other.yaml").write_text(other, encoding="utf-8")
    path.write_text(f"{head}statements:\n  - id: x\n    {before}\n{by}{rest}", encoding="utf-8")
    assert [found.message for found in read(folder).errors] == []
    carry_out(lambda outcome: merge(outcome, "gaul", "france"))
    assert path.read_text(encoding="utf-8") == (
        f"{head}statements:\n  - id: x\n    {after}\n{by}{rest}"
    )
    assert [found.message for found in read(folder).errors] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("for: [gaul, france]\n", "for: [france]\n"),
        (
            "for: [france]\n    sponsors: [gaul, france, {others: 2}]\n",
            "for: [france]\n    sponsors: [france, {others: 2}]\n",
        ),
        (
            "for: [france]\n    sponsors: [gaul, {actor: france}]\n",
            "for: [france]\n    sponsors: [{actor: france}]\n",
        ),
        (
            "for: [france]\n    sponsors: [{actor: gaul}, france, {others: 2}]\n",
            "for: [france]\n    sponsors: [{actor: france}, {others: 2}]\n",
        ),
        (
            "for: [france]\n    sponsors: [{actor: gaul}, {actor: france}]\n",
            "for: [france]\n    sponsors: [{actor: france}]\n",
        ),
        (
            "for: [france]\n    sponsors: [{actor: france}, gaul]\n",
            "for: [france]\n    sponsors: [{actor: france}]\n",
        ),
        (
            "against: [gaul, france]\n    vetoed_by: [france, gaul]\n",
            "against: [france]\n    vetoed_by: [france]\n",
        ),
    ],
)
def test_two_voters_that_become_one_vote_once(
    folder: Path, carry_out: Carry, before: str, after: str
) -> None:
    path = folder / "2022" / f"{NAME}.yaml"
    head = (
        "title: Talks\ndate: 2022-09-01\nsummary: They voted.\nissues: [talks]\n"
        "sources: [{id: paper, title: A paper, url: 'https://example.org/3'}]\n"
        "votes:\n  - id: vote\n    body: eu\n    title: Talks\n    result: rejected\n"
        "    sources: [paper]\n    lists: partial\n    "
    )
    path.write_text(head + before, encoding="utf-8")
    assert [found.message for found in read(folder).errors] == []
    carry_out(lambda outcome: merge(outcome, "gaul", "france"))
    assert path.read_text(encoding="utf-8") == head + after
    assert [found.message for found in read(folder).errors] == []
