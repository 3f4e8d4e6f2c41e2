"""The bundle of STIX: judged by its own validator, and read by the library that its users have."""

from __future__ import annotations

import dataclasses
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from briefing_site.exports.formats.stix.objects import OPINIONS
from briefing_site.model.vocabularies import Stance
from briefing_site.pages.library import Library
from tests.exports.formats.conftest import files_of, read_folder, with_formats
from tests.whole_sites import WITHDRAWN

NAME = "briefings.stix.json"

# Strict but for two recommendations: 103, that ids be random, which would make each build's objects
# others than the last one's; and 302, that an address come with the hash of what is there.
# What judges IRIs, of which it knows none, takes longer to be there than all else.
JUDGED = """
import sys
sys.modules["rfc3987_syntax"] = None
from stix2validator.scripts.stix2_validator import main
main()
"""
OPTIONS = ("--strict", "--strict-types", "--strict-properties", "--enforce-refs", "-d", "103,302")

Json = dict[str, Any]


def objects(text: str) -> list[Json]:
    found: list[Json] = json.loads(text)["objects"]
    return found


def judged(texts: dict[str, str], folder: Path) -> dict[str, str]:
    """Give what the validator says of each bundle.

    It runs apart, since it warns of its own libraries, and once for all: it takes long to start.
    """
    paths = {name: folder / f"{name}.json" for name in texts}
    for name, text in texts.items():
        paths[name].write_text(text, "utf-8")
    command = [sys.executable, "-W", "ignore", "-c", JUDGED, *OPTIONS, *map(str, paths.values())]
    run = subprocess.run(  # noqa: S603 - our own words
        command, capture_output=True, text=True, check=False, timeout=300
    )
    told = re.split(r"^\[-\] Results for: (.*)$", run.stdout, flags=re.MULTILINE)[1:]
    by_path = dict(zip(told[::2], told[1::2], strict=True))
    return {name: by_path[str(path)] for name, path in paths.items()}


@pytest.fixture(scope="module")
def verdicts(
    files: dict[str, str],
    own_files: dict[str, str],
    hostile_files: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, str]:
    """Give the validator's verdict on the bundle of each site, and on one with a wrong word."""
    wrong = files[NAME].replace('"opinion":"agree"', '"opinion":"perhaps"', 1)
    bundles = {
        "files": files[NAME],
        "own_files": own_files[NAME],
        "hostile_files": hostile_files[NAME],
        "wrong": wrong,
    }
    return judged(bundles, tmp_path_factory.mktemp("stix"))


@pytest.mark.parametrize("site", ["files", "own_files", "hostile_files"])
def test_its_validator_finds_nothing(site: str, verdicts: dict[str, str]) -> None:
    assert verdicts[site].split("\n")[1:2] == ["[+] STIX JSON: Valid"], verdicts[site]


def test_its_validator_finds_what_is_wrong(verdicts: dict[str, str]) -> None:
    assert "'perhaps' is not one of" in verdicts["wrong"]


def test_its_library_reads_it_back(files: dict[str, str]) -> None:
    script = "import stix2, sys; print(len(stix2.parse(sys.stdin.read()).objects))"
    command = [sys.executable, "-W", "ignore", "-c", script]
    run = subprocess.run(  # noqa: S603 - our own words
        command, input=files[NAME], capture_output=True, text=True, check=True, timeout=300
    )
    assert int(run.stdout) == len(objects(files[NAME]))


@pytest.mark.parametrize("site", ["files", "own_files"])
def test_what_is_named_is_there_and_every_id_is_one_objects(
    site: str, request: pytest.FixtureRequest
) -> None:
    text = request.getfixturevalue(site)[NAME]
    ids = [one["id"] for one in objects(text)]
    assert len(set(ids)) == len(ids)
    named = set(re.findall(r'"([a-z-]+--[0-9a-f-]{36})"', text))
    assert {one for one in named if not one.startswith("bundle--")} == set(ids)


def test_each_record_has_its_object(everything: Library, files: dict[str, str]) -> None:
    kb = everything.kb
    found = objects(files[NAME])
    of_type = {one["type"]: 0 for one in found}
    for one in found:
        of_type[one["type"]] += 1
    honest = sum(one.stance in OPINIONS for one in kb.positions)
    corrections = sum(len(one.corrections) for one in kb.briefings.values())
    notes = (kb.issues, kb.statements, kb.votes, kb.events, kb.assessments)
    assert of_type["identity"] == len(kb.actors) + 1
    assert of_type["report"] == len(kb.briefings)
    assert of_type["opinion"] == honest
    assert of_type["note"] == sum(map(len, notes)) + corrections + len(kb.positions) - honest


def test_what_is_withdrawn_is_revoked_with_all_that_it_holds() -> None:
    library = read_folder(WITHDRAWN / "briefings")
    withdrawn = {one.id for one in library.kb.briefings.values() if one.is_withdrawn}
    found = objects(files_of(library)[NAME])
    reports = [one for one in found if one["type"] == "report"]
    revoked = {one["external_references"][0]["external_id"] for one in reports if revoked_(one)}
    assert revoked == withdrawn != set()
    held = {ref for one in reports if revoked_(one) for ref in one["object_refs"]}
    parts = [one for one in found if one["id"] in held and "issue" not in one.get("labels", ())]
    assert [one["id"] for one in parts if not revoked_(one)] == []
    assert {one["type"] for one in parts} >= {"note", "opinion"}


def revoked_(one: Json) -> bool:
    """Whether an object is revoked."""
    return bool(one.get("revoked"))


def test_a_stance_is_an_opinion_only_where_the_word_says_no_more(files: dict[str, str]) -> None:
    said = {
        (label.removeprefix("stance:"), one.get("opinion"))
        for one in objects(files[NAME])
        for label in one.get("labels", ())
        if label.startswith("stance:")
    }
    assert said == {
        (Stance.SUPPORTS, "agree"),
        (Stance.OPPOSES, "disagree"),
        (Stance.NEUTRAL, "neutral"),
        (Stance.CONDITIONAL, None),
        (Stance.UNCLEAR, None),
    }


def test_an_accusation_is_told_as_that_of_those_who_made_it(own_files: dict[str, str]) -> None:
    [note] = [
        one
        for one in objects(own_files[NAME])
        if "These services are increasingly collaborating" in one.get("content", "")
    ]
    assert note["type"] == "note"
    assert note["content"].startswith("by: Albania; Austria; Belgium; Canada;")
    assert "act: accuse\nabout: Iran\nquote: These services" in note["content"]
    assert "Albania" not in note["authors"]


def test_the_author_of_a_note_is_who_wrote_it_and_of_an_opinion_who_holds_it(
    own_files: dict[str, str],
) -> None:
    every = objects(own_files[NAME])
    [site] = {one["created_by_ref"] for one in every if "created_by_ref" in one}
    [name] = [one["name"] for one in every if one["id"] == site]
    notes = [one for one in every if one["type"] == "note" and "authors" in one]
    assert {label for one in notes for label in one["labels"]} >= {"statement", "position"}
    assert {tuple(one["authors"]) for one in notes} == {(name,)}
    held = [one for one in every if one["type"] == "opinion"]
    assert held
    assert all(f"actors: {'; '.join(one['authors'])}" in one["explanation"] for one in held)


def test_nobody_is_called_a_threat(own_files: dict[str, str]) -> None:
    assert {one["type"] for one in objects(own_files[NAME])} == {
        *("identity", "marking-definition", "note", "opinion", "relationship", "report"),
    }


def test_a_later_bundle_has_newer_versions_of_the_same_objects(tmp_path: Path) -> None:
    before = bundle(tmp_path, "formerly: []")
    after = bundle(tmp_path, "updated: 2025-08-09")
    same = {one["id"] for one in before} & {one["id"] for one in after}
    assert same == {one["id"] for one in before}
    times = {one["id"]: one["modified"] for one in before if "modified" in one}
    changed = [one for one in after if one["type"] == "report"]
    assert [one["modified"] for one in changed] == ["2025-08-09T00:00:00.000Z"]
    assert changed[0]["modified"] > times[changed[0]["id"]]
    assert changed[0]["created"] == "2025-08-01T00:00:00.000Z"


def bundle(folder: Path, line: str) -> list[Json]:
    """Give the objects of a site of one briefing with one line more."""
    (folder / "2025").mkdir(exist_ok=True)
    text = f"title: One\ndate: 2025-07-31\nrecorded: 2025-08-01\nsummary: One thing.\n{line}\n"
    (folder / "2025/2025-07-31-one.yaml").write_text(text, "utf-8")
    return objects(files_of(read_folder(folder))[NAME])


def test_the_same_content_gives_the_same_bytes(everything: Library, files: dict[str, str]) -> None:
    assert files_of(with_formats(everything)) == files


def test_a_site_without_an_address_has_none_in_it(unpublished: Library) -> None:
    found = objects(files_of(with_formats(unpublished))[NAME])
    own = [
        ref
        for one in found
        for ref in one.get("external_references", ())
        if ref["source_name"] == unpublished.settings.site_name
    ]
    assert own
    assert [ref for ref in own if "url" in ref] == []


def test_a_site_without_terms_marks_nothing(everything: Library) -> None:
    library = with_formats(everything)
    plain = Library(library.kb, dataclasses.replace(library.settings, terms=""))
    assert "marking" not in files_of(plain)[NAME]


def test_a_renamed_record_keeps_its_object(tmp_path: Path) -> None:
    path = tmp_path / "2025/2025-07-31-one.yaml"
    before = {one["id"] for one in bundle(tmp_path, "tags: [one]")}
    text = path.read_text("utf-8")
    path.unlink()
    new = tmp_path / "2025/2025-07-31-two.yaml"
    new.write_text(f"{text}formerly: [2025-07-31-one]\n", "utf-8")
    assert {one["id"] for one in objects(files_of(read_folder(tmp_path))[NAME])} == before


def test_an_office_of_nobody_on_record_is_told_of_its_holder(tmp_path: Path) -> None:
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors/envoy.yaml").write_text(
        "name: The envoy\nkind: person\n"
        "roles: [{title: Special Envoy, from: '2021'}, {title: Minister, of: norway}]\n"
    )
    (tmp_path / "actors/norway.yaml").write_text("name: Norway\nkind: state\n")
    found = objects(files_of(read_folder(tmp_path))[NAME])
    [envoy] = [one for one in found if one.get("name") == "The envoy"]
    assert envoy["description"] == "roles: Special Envoy (from: 2021)"
    [office] = [one for one in found if one["type"] == "relationship"]
    assert office["description"] == "office\ntitle: Minister"


def test_a_report_refers_to_all_sources_of_its_briefing(
    everything: Library, files: dict[str, str]
) -> None:
    refs = {
        ref["external_id"]
        for one in objects(files[NAME])
        if one["type"] == "report"
        for ref in one["external_references"]
    }
    assert everything.kb.sources.keys() == refs - everything.kb.briefings.keys()


def test_an_issue_says_which_is_the_wider_one(everything: Library, files: dict[str, str]) -> None:
    issues = everything.kb.issues
    content = {
        one["external_references"][0]["external_id"]: one["content"]
        for one in objects(files[NAME])
        if one.get("labels") == ["issue"]
    }
    wider = {id_: issues[one.parent].title for id_, one in issues.items() if one.parent}
    assert wider
    assert all(f"\nparent: {title}" in content[id_] for id_, title in wider.items())
