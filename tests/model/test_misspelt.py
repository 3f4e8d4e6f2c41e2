"""Fields that are misspelt: what their name is meant for does not lack."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.pipeline import read_whole
from briefing_site.settings import Settings

SOURCE = "  - {id: rel, title: Release, url: 'https://example.org/release'}\n"
SAID = (
    "  - {id: s1, form: statement, by: [canada], act: declare, quote: We agree., sources: [rel]}\n"
)
VOTE = "  - {id: v, body: body, title: V, result: adopted, for: [canada], sources: [rel]}\n"
HELD = "  - {actors: [canada], issue: talks, stance: supports, summary: For it., evidence: [s1]}\n"
EVENT = "  - {id: e, title: E, date: 2022-06-08, sources: [rel]}\n"


def codes(folder: Path, parts: list[str]) -> list[str]:
    """Give what is found wrong, but for records that nothing names."""
    sources, said, vote, held, event = parts
    files = {
        "actors/canada.yaml": "name: Canada\nkind: state\ncountry: CA\n",
        "actors/norway.yaml": "name: Norway\nkind: state\ncountry: 'NO'\n",
        "actors/body.yaml": "name: Body\nkind: organization\n",
        "issues/talks.yaml": "title: Talks\nproposition: There should be talks.\n",
        "2022/2022-06-08-b.yaml": (
            "title: B\ndate: 2022-06-08\nsummary: Words.\nissues: [talks]\n"
            f"sources:\n{sources}statements:\n{said}votes:\n{vote}positions:\n{held}events:\n{event}"
        ),
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    found = read_whole(Settings(briefings=folder)).diagnostics
    return [one.code.id for one in found if one.code.id not in ("BRF403", "BRF402")]


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("evidence: [s1]", "evidense: [s1]", ["BRF101"]),
        ("quote: We", "qoute: We", ["BRF101"]),
        ("quote: We", "lead_in: They said, qoute: We", ["BRF101"]),
        ("sources: [rel]}", "source: [rel]}", ["BRF101"] * 3),
        ("stance: supports", "stance: conditional, condition: [That.]", ["BRF101"]),
        ("quote: We agree.", "quote: Oui., translation: We agree., language: fr", ["BRF101"]),
        ("form: statement, by: [canada]", "from: statement, by: [canada, norway]", ["BRF101"]),
        ("2022-06-08, sources", "2022-06-09, planed: true, sources", ["BRF101"]),
        ("for: [canada]", "yes: [canada]", ["BRF101"]),
        ("url: ", "link: ", ["BRF101"]),
        ("title: Release", "titel: Release", ["BRF101"]),
        ("act: declare, quote: We agree.", "passages: []", ["BRF104"]),
        ("act: declare, quote: We agree.", "passages: {id: p, act: declare}", ["BRF103"]),
        ("for: [canada]", "for: [canada], vetoed_by: [rusia]", ["BRF353", "BRF201"]),
        ("adopted, for: [canada]", "rejected, against: [canda], vetoed_by: [canada]", ["BRF201"]),
        ("title: E, date: 2022-06-08", "title: E, date: 2022-06-10/2022-06-09", ["BRF107"]),
        ("summary: For it.", "date: 2022-06-10/2022-06-09, summary: For it.", ["BRF107"]),
        ("form: statement", "date: 2022-06-10/2022-06-09, form: statement", ["BRF107"]),
    ],
)  # fmt: skip
def test_what_failed_is_not_followed_by_findings_on_what_stands_in_its_stead(
    tmp_path: Path, right: str, wrong: str, expected: list[str]
) -> None:
    parts = [part.replace(right, wrong) for part in (SOURCE, SAID, VOTE, HELD, EVENT)]
    assert parts != [SOURCE, SAID, VOTE, HELD, EVENT]
    assert codes(tmp_path, parts) == expected
