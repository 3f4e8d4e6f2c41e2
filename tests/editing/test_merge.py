"""Merging: one record stays, everything leads to it, and what is lost is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.diagnostics.refused import Refused
from briefing_site.editing.merge import merge
from tests.editing.conftest import Carry, contents, differences, read


def test_two_actors_become_one(folder: Path, carry_out: Carry) -> None:
    before = contents(folder)
    plan = carry_out(lambda outcome: merge(outcome, "gaul", "france"))
    after = contents(folder)
    assert differences(before, after) == {
        "2022/2022-03-03-pause.yaml": [
            "  A text that speaks of [[france|the",
            "    by: [france]   # both",
            "      # but this",
        ],
        "actors/france.yaml": [
            "aliases: [French Republic, Gaul, Gallia]   # its full name",
            "memberships:",
            "  - of: eu",
            "    from: 1958-01-01",
            "formerly:",
            "  - gaul",
            "  - gallic",
        ],
        "actors/gaul.yaml": ["gone"],
        "issues/talks.yaml": ['description: "See [[france|\\"Gaul\\"]] and `[[other]]`."'],
    }
    assert "gaul # but" not in after["2022/2022-03-03-pause.yaml"]
    assert plan.notes == ('"description" of "gaul" is left out: An older [[france|name]].',)
    assert [found.message for found in read(folder).errors] == []


def test_two_sources_become_one(folder: Path, carry_out: Carry) -> None:
    path = folder / "2022/2022-03-03-pause.yaml"
    path.write_text(path.read_text().replace("based_on: [wire]", "kind: news"))
    before = contents(folder)
    plan = carry_out(lambda outcome: merge(outcome, "2022-03-03-pause#copy", "wire"))
    assert differences(before, contents(folder)) == {
        "2022/2022-03-03-pause.yaml": ["    sources: [wire, {source: wire, locator: p. 1}]"],
    }
    assert plan.notes == (
        '"id" is left out: copy',
        '"title" is left out: A copy',
        '"url" is left out: https://example.org/copy',
        '"kind" is left out: news',
    )
    assert [found.message for found in read(folder).errors] == []


@pytest.mark.parametrize(
    ("gone", "kept", "message"),
    [
        ("gaul", "gaul", '"gaul" cannot be made one with itself'),
        ("gaul", "talks", '"gaul" and "talks" are not two actors, two issues or two sources'),
        (
            "2022-03-03-pause",
            "2022-06-08-more",
            (
                '"2022-03-03-pause" and "2022-06-08-more" are not two actors, two issues or two '
                "sources"
            ),
        ),
        (
            "2022-03-03-pause#wire",
            "2022-06-08-more#wire",
            "two sources of different briefings stay two",
        ),
    ],
)
def test_what_cannot_be_one_is_refused(folder: Path, gone: str, kept: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        merge(read(folder), gone, kept)
    assert refused.value.message == message
