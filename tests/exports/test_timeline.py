"""What a timeline can be narrowed to, as a script reads it."""

import json
from collections.abc import Callable
from pathlib import Path

from briefing_site.exports.timeline import timeline_files
from briefing_site.knowledge.timeline import everything as all_moments
from briefing_site.pages.library import Library
from briefing_site.pages.moments import concern_of
from tests.exports.conftest import library_of
from tests.hostile import Hostile
from tools.frozen import FROZEN

HERE = Path(__file__).parent
MatchGolden = Callable[[str, Path], None]


def test_the_file_is_the_expected_one(everything: Library, match_golden: MatchGolden) -> None:
    (file,) = timeline_files(everything)
    assert file.path == "data/timeline.json"
    match_golden(file.text, HERE / "expected/timeline.json")


def test_every_choice_narrows_the_timeline_to_something() -> None:
    library = library_of(FROZEN)
    (file,) = timeline_files(library)
    found = json.loads(file.text)
    moments = all_moments(library.kb, library.standing.shifts)
    concerns = [concern_of(library, moment.what) for moment in moments]
    assert {one["id"] for one in found["kinds"]} == {concern.kind for concern in concerns}
    assert {one["id"] for one in found["actors"]} == {id_ for one in concerns for id_ in one.actors}
    assert {one["id"] for one in found["issues"]} == {id_ for one in concerns for id_ in one.issues}


def test_hostile_names_are_texts_in_it(hostile_words: tuple[Library, Hostile]) -> None:
    library, hostile = hostile_words
    (file,) = timeline_files(library)
    names = {actor["name"] for actor in json.loads(file.text)["actors"]}
    assert names <= set(hostile.plain)
