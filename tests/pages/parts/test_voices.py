"""Whose words bear on an actor: its own, those on its behalf, of its bodies and blocs, apart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing_site.document.write_markdown import write_markdown
from briefing_site.pages.parts.voices import whose_words
from tests.exports.conftest import library_of

STATE = """\
name: Norway
kind: state
country: 'NO'
memberships: [{of: council, from: 2020, to: 2022}]
"""
SAID = """\
title: Talks
date: 2024-01-01
summary: They talk.
sources: [{id: s, title: S, url: 'https://example.org/'}]
statements:
  - {id: own, by: [norway], act: declare, summary: Yes., sources: [s]}
  - {id: behalf, by: [envoy], on_behalf_of: norway, act: declare, summary: Yes., sources: [s]}
  - {id: body, by: [agency], act: declare, summary: Yes., sources: [s]}
  - {id: bloc, by: [council], date: 2021-05-01, act: declare, summary: Yes., sources: [s]}
  - {id: later, by: [council], act: declare, summary: Yes., sources: [s]}
"""
OTHERS = {
    "envoy": "name: Envoy\nkind: person\n",
    "agency": "name: Agency\nkind: agency\nparent: norway\ncountry: 'NO'\n",
    "council": "name: Council\nkind: bloc\n",
}


@pytest.mark.parametrize(
    ("actor", "told"),
    [
        (
            "norway",
            (
                "Statements, each kind counted apart; none is added to another.\n"
                "By itself, alone or with others: 1\n"
                "On its behalf: Envoy (1)\n"
                "By its bodies: Agency (1)\n"
                "By those of which it was a member on the day: Council (1)"
            ),
        ),
        ("envoy", ""),
    ],
)
def test_what_others_say_is_counted_apart(tmp_path: Path, actor: str, told: str) -> None:
    for id_, record in {"norway": STATE, **OTHERS}.items():
        path = tmp_path / f"actors/{id_}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(record)
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024/2024-01-01-talks.yaml").write_text(SAID)
    library = library_of(tmp_path)
    shown = write_markdown("x.md", whose_words(library, library.kb.actors[actor]))
    words = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", shown).replace("<br>", "\n").strip()
    assert words == told
