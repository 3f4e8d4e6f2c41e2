"""Merging: one record stays, everything leads to it, and what is lost is said."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from briefing_site.diagnostics.refused import Refused
from briefing_site.editing.merge import merge
from briefing_site.layout.writing import write_record
from briefing_site.model.actor import Actor
from briefing_site.model.shape import alias_of
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
            "description: >-",
            "  An older [[france|name]].",
            "formerly:",
            "  - gaul",
            "  - gallic",
        ],
        "actors/gaul.yaml": ["gone"],
        "issues/talks.yaml": [
            'description: "See [[france|\\"Gaul\\"]] and `[[other]]`, not [[!gaul]]."'
        ],
    }
    assert "gaul # but" not in after["2022/2022-03-03-pause.yaml"]
    assert plan.notes == ()
    assert [found.message for found in read(folder).errors] == []


def test_two_sources_become_one(folder: Path, carry_out: Carry) -> None:
    path = folder / "2022/2022-03-03-pause.yaml"
    path.write_text(path.read_text().replace("based_on: [wire]", "kind: news"))
    before = contents(folder)
    plan = carry_out(lambda outcome: merge(outcome, "2022-03-03-pause#copy", "wire"))
    assert differences(before, contents(folder)) == {
        "2022/2022-03-03-pause.yaml": [
            "    kind: news",
            "    formerly:",
            "      - copy",
            "    sources: [wire, {source: wire, locator: p. 1}]",
        ],
    }
    assert plan.notes == (
        '"title" of "copy" is left out:\n   title: A copy',
        '"url" of "copy" is left out:\n   url: https://example.org/copy',
    )
    assert [found.message for found in read(folder).errors] == []


def test_comments_go_with_what_is_taken_over_and_others_are_said(
    folder: Path, carry_out: Carry
) -> None:
    (folder / "actors/gaul.yaml").write_text("""\
# at the head
name: Gaul # its name
kind: state # the same in both
aliases:
  # of the alias
  - Gallia # beside it
  - Gallic
memberships:
  # of the membership
  - of: eu # which body
    from: 1958-01-01 # since when
  # at the end
links:
  # of a key
  website: https://example.org/gaul # beside the key
description: Words. # of the words
""")
    (folder / "actors/france.yaml").write_text("""\
name: France # that stays
kind: state
aliases:
  - French Republic
links:
  blog: https://example.org/b
""")
    plan = carry_out(lambda outcome: merge(outcome, "gaul", "france"))
    assert (
        (folder / "actors/france.yaml").read_text()
        == """\
name: France # that stays
kind: state
aliases:
  - French Republic
  # at the head
  - Gaul # its name
  # of the alias
  - Gallia # beside it
  - Gallic
memberships:
  # of the membership
  - of: eu # which body
    from: 1958-01-01 # since when
description: >- # of the words
  Words.
links:
  blog: https://example.org/b
  # of a key
  website: https://example.org/gaul # beside the key
formerly:
  - gaul
"""
    )
    assert plan.notes == ("comments are left out:\n   # the same in both\n   # at the end",)


def test_comments_go_with_what_a_source_takes_over(folder: Path, carry_out: Carry) -> None:
    path = folder / "2022/2022-03-03-pause.yaml"
    text = path.read_text()
    start, end = text.index("sources:\n"), text.index("statements:\n")
    sources = """\
sources:
  # of the one that stays
  - id: wire
    title: A wire
  # of the one that goes
  - id: copy # its id
    title: A copy # its title
    author: Someone # who wrote it
"""
    path.write_text(f"{text[:start]}{sources}{text[end:]}")
    plan = carry_out(lambda outcome: merge(outcome, "2022-03-03-pause#copy", "wire"))
    assert path.read_text()[start:].startswith("""\
sources:
  # of the one that stays
  - id: wire
    title: A wire
    author: Someone # who wrote it
    formerly:
      - copy
""")
    assert plan.notes == (
        '"title" of "copy" is left out:\n   title: A copy',
        "comments are left out:\n   # of the one that goes\n   # its id\n   # its title",
    )


FULL = {
    "name": "Gaul, Cisalpine",
    "name_in_sentence": "the Cisalpine Gaul",
    "plural": "",
    "kind": "state",
    "names": [{"name": "Gallia Celtica", "to": "1958"}],
    "aliases": ["Gallia"],
    "native_name": {"text": "Gallia, omnis", "lang": "la"},
    "country": "FR",
    "from": "1958-01-01",
    "to": "2022",
    "succeeds": ["eu"],
    "unnamed": "",
    "parent": "eu",
    "memberships": [{"of": "eu", "from": "1958-01-01"}],
    "roles": [],
    "disputed_by": ["eu"],
    "description": "A text of [[gaul]] and [[eu]].",
    "links": {"website": "https://example.org/gaul", "wikidata": "Q1"},
    "sources": [{"id": "wire", "title": "A wire"}],
}
"""Every field of an actor but those that no file may have with the others."""

STAYING = {
    "a bare one": "name: France\nkind: state\n",
    "one without a line's end": "name: France\nkind: state",
    "one in brackets": "{name: France, kind: state}\n",
    "lists at its end": "kind: state\nname: France\naliases:\n  - Gallic # x\n",
    "lists in brackets": "name: France\nkind: state\naliases: [Gallic]\n",
    "a mapping at its end": "name: France\nkind: state\nlinks:\n  blog: https://example.org/b\n",
    "a mapping in brackets": "name: France\nkind: state\nlinks: {blog: https://example.org/b}\n",
}


def test_the_example_has_every_field() -> None:
    fields = {alias_of(name, field) for name, field in Actor.model_fields.items()}
    assert {*FULL, "formerly", "family_name"} == fields  # a state has no family name


@pytest.mark.parametrize("staying", STAYING.values(), ids=STAYING)
def test_whatever_is_lacking_is_taken_over_in_any_form_of_file(
    folder: Path, carry_out: Carry, staying: str
) -> None:
    fields = {name: value for name, value in FULL.items() if value}
    (folder / "actors/gaul.yaml").write_text(write_record("actor", fields))
    (folder / "actors/france.yaml").write_text(staying)
    before = yaml.safe_load(staying)
    plan = carry_out(lambda outcome: merge(outcome, "gaul", "france"))
    after = yaml.safe_load((folder / "actors/france.yaml").read_text())
    assert plan.notes == ()
    after["memberships"][0]["from"] = str(after["memberships"][0]["from"])
    after["names"][0]["to"], after["to"] = str(after["names"][0]["to"]), str(after["to"])
    after["from"] = str(after["from"])
    fields.pop("name_in_sentence")  # of the name that is an alias now
    assert after == fields | {
        "name": "France",
        "aliases": [*before.get("aliases", []), "Gaul, Cisalpine", "Gallia"],
        "description": "A text of [[france]] and [[eu]].",
        "links": before.get("links", {}) | FULL["links"],
        "formerly": ["gaul"],
    }
    assert [found.message for found in read(folder).errors] == []


def test_of_what_belongs_to_the_name_alone_nothing_is_taken_over(
    folder: Path, carry_out: Carry
) -> None:
    gaul = "name: Gauls\nname_in_sentence: the Gauls\nplural: true\nkind: state\n"
    (folder / "actors/gaul.yaml").write_text(gaul)
    (folder / "actors/france.yaml").write_text(STAYING["a bare one"])
    carry_out(lambda outcome: merge(outcome, "gaul", "france"))
    after = yaml.safe_load((folder / "actors/france.yaml").read_text())
    assert {"name_in_sentence", "plural"}.isdisjoint(after)
    assert after["aliases"] == ["Gauls"]


def test_what_both_have_is_left_out_and_said_as_it_stands(folder: Path, carry_out: Carry) -> None:
    fields = {name: value for name, value in FULL.items() if value}
    ours = {
        "name": "France",
        "kind": "state",
        "native_name": {"text": "La France", "lang": "fr"},
        "country": "BE",
        "description": "Another text.",
        "links": {"website": "https://example.org/france", "blog": "https://example.org/b"},
    }
    (folder / "actors/gaul.yaml").write_text(write_record("actor", fields))
    (folder / "actors/france.yaml").write_text(write_record("actor", ours))
    plan = carry_out(lambda outcome: merge(outcome, "gaul", "france"))
    assert plan.notes == (
        (
            '"native_name" of "gaul" is left out:\n'
            "   native_name:\n     text: Gallia, omnis\n     lang: la"
        ),
        '"country" of "gaul" is left out:\n   country: FR',
        (
            '"description" of "gaul" is left out:\n'
            "   description: >-\n     A text of [[france]] and [[eu]]."
        ),
        '"links" of "gaul" is left out:\n   links:\n     website: https://example.org/gaul',
    )
    after = yaml.safe_load((folder / "actors/france.yaml").read_text())
    assert after["links"] == {**ours["links"], "wikidata": "Q1"}  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("gaul", "france", "after"),
    [
        ("parent: france\n", "", ""),
        ("", "parent: gaul\n", ""),
        ("memberships: [{of: france}, {of: eu}]\n", "", "memberships:\n  - of: eu\n"),
        ("", "memberships:\n  - of: gaul\n  - of: eu\n", "memberships:\n  - of: eu\n"),
        ("", "memberships: [{of: gaul}]\n", ""),
    ],
)
def test_a_record_that_named_the_other_does_not_name_itself(
    folder: Path, carry_out: Carry, gaul: str, france: str, after: str
) -> None:
    (folder / "actors/gaul.yaml").write_text(f"name: Gaul\nkind: bloc\n{gaul}")
    (folder / "actors/france.yaml").write_text(f"name: France\nkind: bloc\n{france}")
    carry_out(lambda outcome: merge(outcome, "gaul", "france"))
    assert (folder / "actors/france.yaml").read_text() == (
        f"name: France\nkind: bloc\naliases:\n  - Gaul\n{after}formerly:\n  - gaul\n"
    )


def test_a_source_that_repeats_the_other_is_based_on_nothing_then(
    folder: Path, carry_out: Carry
) -> None:
    carry_out(lambda outcome: merge(outcome, "2022-03-03-pause#copy", "wire"))
    assert "based_on" not in (folder / "2022/2022-03-03-pause.yaml").read_text()


def test_two_issues_become_one(folder: Path, carry_out: Carry) -> None:
    (folder / "issues/other.yaml").write_text(
        "title: Other\nproposition: There should be others.\nrelated: [talks]\nparent: talks\n"
    )
    before = contents(folder)
    plan = carry_out(lambda outcome: merge(outcome, "other", "talks"))
    assert differences(before, contents(folder)) == {
        "issues/other.yaml": ["gone"],
        "issues/talks.yaml": ["formerly:", "  - other"],
    }
    assert plan.notes == (
        '"title" of "other" is left out:\n   title: Other',
        ('"proposition" of "other" is left out:\n   proposition: >-\n     There should be others.'),
    )


def test_a_body_becomes_no_state_unless_that_is_meant(folder: Path, carry_out: Carry) -> None:
    with pytest.raises(Refused) as refused:
        merge(read(folder), "eu", "france")
    assert (refused.value.message, refused.value.hint) == (
        '"eu" and "france" are of two kinds: "bloc" and "state"',
        "if they are one all the same, say --force",
    )
    plan = carry_out(lambda outcome: merge(outcome, "eu", "france", is_forced=True))
    assert plan.notes == ('"kind" of "eu" is left out:\n   kind: bloc',)


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


def test_sources_of_one_id_stay_two_and_are_cited_by_ids_of_their_own(
    folder: Path, carry_out: Carry
) -> None:
    gaul = """\
name: Gaul
kind: state
names: [{name: Gallia, to: 1958, sources: [{source: wire, locator: p. 1}]}]
memberships: [{of: eu, note: "So [@wire, p. 2].", sources: [wire, paper]}]
sources: [{id: wire, title: Another, based_on: [paper]}, {id: paper, title: A paper}]
"""
    france = """\
name: France
kind: state
aliases: [{name: French Republic, sources: [wire]}]
sources: [{id: wire, title: A wire}, {id: paper, title: A paper}]
"""
    (folder / "actors/gaul.yaml").write_text(gaul)
    (folder / "actors/france.yaml").write_text(france)
    plan = carry_out(lambda outcome: merge(outcome, "gaul", "france"))
    after = yaml.safe_load((folder / "actors/france.yaml").read_text())
    assert plan.notes == ()
    assert after["names"] == [
        {"name": "Gallia", "to": "1958", "sources": [{"source": "wire-2", "locator": "p. 1"}]}
    ]
    assert after["memberships"] == [
        {"of": "eu", "note": "So [@wire-2, p. 2].", "sources": ["wire-2", "paper"]}
    ]
    assert after["sources"] == [
        {"id": "wire", "title": "A wire"},
        {"id": "paper", "title": "A paper"},
        {"id": "wire-2", "title": "Another", "based_on": ["paper"]},
    ]
    assert [found.message for found in read(folder).errors] == []


def test_only_the_reference_goes_and_what_is_lost_with_it_is_said(
    folder: Path, carry_out: Carry
) -> None:
    (folder / "actors/eu.yaml").write_text("name: EU\nkind: bloc\n")
    (folder / "actors/iran.yaml").write_text("name: Iran\nkind: state\ncountry: IR\n")
    (folder / "actors/gaul.yaml").write_text(
        "name: Gaul\nkind: bloc\n"
        "memberships:\n  - of: eu\n    from: 1990\n    disputed_by: [france, iran]\n"
        "sources:\n  - id: own\n    title: Register\n    publisher: Gaul\n    published_by: gaul\n"
        "    url: https://example.org/register\n"
    )
    (folder / "actors/france.yaml").write_text(
        "name: France\nkind: bloc\n"
        "memberships:\n"
        "  - of: eu\n    from: 2000  # by treaty\n    disputed_by: [gaul, iran]\n    note: Kept.\n"
        "  - of: gaul\n    from: 1960\n"
        "  - of: eu\n    to: 1980\n    disputed_by: [gaul]\n"
    )
    plan = carry_out(lambda outcome: merge(outcome, "gaul", "france"))
    after = yaml.safe_load((folder / "actors/france.yaml").read_text())
    assert after["memberships"] == [
        {"of": "eu", "from": 2000, "disputed_by": ["iran"], "note": "Kept."},
        {"of": "eu", "to": 1980},
        {"of": "eu", "from": "1990", "disputed_by": ["iran"]},
    ]
    assert after["sources"][0]["published_by"] == "france"
    assert "# by treaty" in (folder / "actors/france.yaml").read_text()
    assert plan.notes == (
        (
            '"memberships" of "france" is left out:\n'
            '   memberships:\n     - of: france\n       from: "1960"'
        ),
    )
