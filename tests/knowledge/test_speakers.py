"""Who made a statement: in which office, never a guessed one, for whom, and with whom."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.company import co_signatories
from briefing_site.knowledge.entities import Speaker
from briefing_site.knowledge.speakers import together, together_with
from briefing_site.knowledge.ties import ties, ties_of
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.whole_sites import EVERYTHING, WITHDRAWN

Tell = Callable[[str], KnowledgeBase]

FILES = {
    "actors/canada.yaml": "{name: Canada, kind: state}",
    "actors/norway.yaml": "{name: Norway, kind: state}",
    "actors/arctic-council.yaml": "{name: Arctic Council, kind: organization}",
    "actors/minister.yaml": """\
name: A Minister
kind: person
roles:
  - {title: Minister, of: norway, from: 2021-10-14}
  - {title: Chair, of: arctic-council, from: 2023-05-11, to: 2025-05-12}
""",
    "actors/envoy.yaml": "{name: An Envoy, kind: person}",
    "actors/officials.yaml": "{name: Officials, kind: person, unnamed: true}",
}


@pytest.fixture
def tell(tmp_path: Path) -> Tell:
    """Give what is known of one statement, whose fields are given."""

    def known(fields: str) -> KnowledgeBase:
        head = (
            "title: Words\ndate: 2024-01-02\nsummary: Words.\n"
            "sources: [{id: wire, title: Wire, url: 'https://example.org/wire'}]\n"
            "statements:\n  - {id: words, act: declare, summary: Words., sources: [wire], "
        )
        files = FILES | {"2024/2024-01-02-words.yaml": f"{head}{fields}}}\n"}
        for name, content in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(content, encoding="utf-8")
        return read_site(Settings(briefings=tmp_path)).world.kb

    return known


def speakers(kb: KnowledgeBase) -> tuple[Speaker, ...]:
    return kb.statements["2024-01-02-words#words"].speakers


@pytest.mark.parametrize(
    ("fields", "offices"),
    [
        ("by: [minister]", ["Minister", "Chair"]),
        ("by: [minister], on_behalf_of: norway", ["Minister"]),
        ("by: [minister], on_behalf_of: canada", ["Minister", "Chair"]),
        ("by: [minister], date: 2025-05-13", ["Minister"]),
        ("by: [{actor: minister, office: Chair}]", ["Chair"]),
        ("by: [{actor: minister, office: Chair}], on_behalf_of: norway", ["Chair"]),
        ("by: [{actor: minister, on_behalf_of: arctic-council}]", ["Chair"]),
        ("by: [{actor: minister, office: chair}]", []),
        ("by: [{actor: minister, office: Chair}, {actor: minister, office: Minister}]",
         ["Chair", "Minister"]),
        ("by: [envoy], on_behalf_of: norway", []),
    ],
)  # fmt: skip
def test_an_office_is_named_or_follows_from_whom_it_speaks_for_or_all_stand_there(
    tell: Tell, fields: str, offices: list[str]
) -> None:
    (speaker,) = speakers(tell(fields))
    assert [role.title for role in speaker.offices] == offices


def test_each_speaker_has_whom_it_speaks_for_and_the_day_on_which_it_joined(tell: Tell) -> None:
    kb = tell(
        "by: [canada, {actor: envoy, on_behalf_of: norway, joined: 2024-01-05}, "
        "{actor: norway, on_behalf_of: norway}]"
    )
    found = [
        (one.actor.id, one.on_behalf_of.id if one.on_behalf_of else None, str(one.joined))
        for one in speakers(kb)
    ]
    assert found == [
        ("canada", None, "None"),
        ("envoy", "norway", "2024-01-05"),
        ("norway", None, "None"),
    ]


def test_what_is_said_on_behalf_of_a_state_counts_for_it_in_every_view(tell: Tell) -> None:
    kb = tell(
        "form: letter, "
        "by: [{actor: minister, on_behalf_of: norway}, {actor: envoy, on_behalf_of: canada}], "
        "about: [arctic-council]"
    )
    said = kb.statements["2024-01-02-words#words"]
    assert [actor.id for actor in said.voices] == ["minister", "envoy", "norway", "canada"]
    assert all(kb.statements_by[actor.id] == (said,) for actor in said.voices)
    assert together(said) == [
        ("canada", "minister"),
        ("canada", "norway"),
        ("envoy", "minister"),
        ("envoy", "norway"),
    ]
    near = co_signatories(kb, kb.actors["norway"]).items
    assert [one.actor.id for one in near] == ["envoy", "canada"]
    told = [tie.ends for tie in ties([said]).items if tie.first_on_second or tie.second_on_first]
    assert told == [
        ("arctic-council", "canada"),
        ("arctic-council", "envoy"),
        ("arctic-council", "minister"),
        ("arctic-council", "norway"),
    ]


def test_what_nobody_in_particular_signs_for_a_state_counts_for_that_state(tell: Tell) -> None:
    kb = tell("form: letter, by: [{actor: officials, on_behalf_of: canada}, norway]")
    assert together(kb.statements["2024-01-02-words#words"]) == [("canada", "norway")]


def test_nobody_in_particular_is_in_no_tie(tell: Tell) -> None:
    kb = tell("by: [canada, officials, norway], about: [arctic-council, officials]")
    said = kb.statements["2024-01-02-words#words"]
    assert together(said) == [("canada", "norway")]
    assert all("officials" not in tie.ends for tie in ties([said]).items)


@pytest.mark.parametrize("site", [EVERYTHING, WITHDRAWN])
def test_those_who_are_together_with_one_are_so_among_all_pairs(site: Path) -> None:
    kb = read_site(Settings(briefings=site / "briefings")).kb
    for said in kb.statements.values():
        pairs = together(said)
        for id_ in kb.actors:
            assert together_with(said, id_) == {
                other for pair in pairs if id_ in pair for other in pair if other != id_
            }


@pytest.mark.parametrize("site", [EVERYTHING, WITHDRAWN])
def test_the_ties_of_one_are_those_of_all_that_it_has_a_part_in(site: Path) -> None:
    kb = read_site(Settings(briefings=site / "briefings")).kb
    every = ties(kb.statements.values()).items
    for id_ in kb.actors:
        assert ties_of(kb, id_).items == tuple(tie for tie in every if id_ in tie.ends)
