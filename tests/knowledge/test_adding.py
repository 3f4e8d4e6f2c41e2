"""How a record is added that nothing has: the command, and the file for who has none."""

import pytest

from briefing_site.knowledge.adding import LONGEST, how_to_add
from briefing_site.model.file_names import plain_id

FOLDER = "content/briefings"


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        (
            "actor",
            "estonia",
            'to add it, make content/briefings/actors/estonia.yaml: briefings new actor "Estonia"',
        ),
        (
            "actor",
            "bosnia-and-herzegovina",
            (
                "to add it, make content/briefings/actors/bosnia-and-herzegovina.yaml: "
                'briefings new actor "Bosnia and Herzegovina"'
            ),
        ),
        (
            "actor",
            "António Guterres",
            (
                'an id looks like "antonio-guterres"; to add it, make '
                "content/briefings/actors/antonio-guterres.yaml: "
                'briefings new actor "António Guterres"'
            ),
        ),
        (
            "actor",
            "turquia",
            (
                'its id is "turkey"; to add it, make content/briefings/actors/turkey.yaml: '
                'briefings new actor "turquia"'
            ),
        ),
        (
            "issue",
            "nuclear-talks",
            (
                "to add it, make content/briefings/issues/nuclear-talks.yaml: "
                'briefings new issue "Nuclear talks"'
            ),
        ),
        (
            "briefing",
            "2022-06-09-iaea-board",
            (
                "to add it, make content/briefings/2022/2022-06-09-iaea-board.yaml: "
                'briefings new briefing "Iaea board" --date 2022-06-09'
            ),
        ),
        (
            "briefing",
            "iaea-board",
            (
                "to add it, make content/briefings/YEAR/iaea-board.yaml: "
                'briefings new briefing "Iaea board"'
            ),
        ),
        (
            "actor",
            "Сергей Лавров",
            'an id has the letters a to z, digits and hyphens; briefings new actor "…" makes one',
        ),
        (
            "actor",
            "x" * (LONGEST + 1),
            'an id has the letters a to z, digits and hyphens; briefings new actor "…" makes one',
        ),
    ],
)
def test_the_command_and_the_file_are_told(kind: str, value: str, told: str) -> None:
    assert how_to_add(kind, value, FOLDER) == told


@pytest.mark.parametrize("value", ['a"b', "$(a)b", "a`b", "a\\b", "a!b", "a\nb", "“a” b"])
def test_nothing_that_a_shell_would_run_stands_in_the_command(value: str) -> None:
    command = how_to_add("actor", value, FOLDER).rpartition(": ")[2]
    assert command == 'briefings new actor "A B"'
    assert plain_id(value) == "a-b"
