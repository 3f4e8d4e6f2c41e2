"""The names by which the search knows who is meant."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing_site.exports.names import NAMES_PARTS, fold, names_files, part_of
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

ACTOR = """
name: Türkiye
kind: state
country: TR
aliases: [Ankara, Republic of Türkiye]
native_name: {text: تركيا, lang: ar}
formerly: [turkey]
description: A state, see [[talks]].
"""
ISSUE = "title: Ankara\nproposition: They should talk.\n"


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    for path, text in {"actors/turkiye": ACTOR, "issues/talks": ISSUE}.items():
        place = tmp_path / "briefings" / f"{path}.yaml"
        place.parent.mkdir(parents=True)
        place.write_text(text, "utf-8")
    settings = Settings(briefings=tmp_path / "briefings", docs=tmp_path)
    library = Library(read_site(settings).kb, settings)
    return {file.path: file.text for file in names_files(library)}


def test_every_name_leads_to_its_bearers_actors_first(files: dict[str, str]) -> None:
    actor = ["actor", "actors/turkiye/", "Türkiye", "A state, see Ankara."]
    issue = ["issue", "issues/talks/", "Ankara", "They should talk."]
    names = {name: found for text in files.values() for name, found in json.loads(text).items()}
    assert names == {
        "ankara": [actor, issue],
        "republic of turkiye": [actor],
        "talks": [issue],
        "turkey": [actor],
        "turkiye": [actor],
        "تركيا": [actor],
    }


def test_a_name_stands_in_the_part_that_its_characters_add_up_to(files: dict[str, str]) -> None:
    assert list(files) == [f"data/names/{number}.json" for number in range(NAMES_PARTS)]
    for path, text in files.items():
        parts = {f"data/names/{part_of(name)}.json" for name in json.loads(text)}
        assert parts <= {path}


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Côte d'Ivoire", "cote d ivoire"),
        ("  United—KINGDOM ", "united kingdom"),
        ("ÅLAND", "aland"),
        ("مُحَمَّد", "محمد"),
        ("\u200fفی\u200cمن", "فی من"),
        ("中国", "中国"),
        ("—", ""),
    ],
)
def test_names_are_equal_without_accents_capitals_and_marks(name: str, folded: str) -> None:
    assert fold(name) == folded
