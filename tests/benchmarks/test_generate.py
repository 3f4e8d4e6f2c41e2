from __future__ import annotations

from pathlib import Path

from benchmarks.generate import write_content
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings


def written(folder: Path) -> dict[str, bytes]:
    """Read a folder's files, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")
    }


def test_one_seed_gives_one_content(tmp_path: Path) -> None:
    write_content(tmp_path / "first", 5)
    write_content(tmp_path / "second", 5)

    assert written(tmp_path / "first") == written(tmp_path / "second")


def test_another_seed_gives_other_content_of_the_same_size(tmp_path: Path) -> None:
    write_content(tmp_path / "first", 5)
    write_content(tmp_path / "second", 5, seed=1)

    first, second = written(tmp_path / "first"), written(tmp_path / "second")
    assert first.keys() == second.keys()
    assert not {path for path in first if path[0] == "2" and first[path] == second[path]}


def test_made_up_content_has_no_errors_and_every_kind_of_part(tmp_path: Path) -> None:
    write_content(tmp_path / "briefings", 40)

    outcome = read_site(Settings(briefings=tmp_path / "briefings"))

    assert outcome.errors == ()
    told = {one.slug for one in outcome.diagnostics}
    assert told <= {"joint-without-series", "unreferenced-actor", "unused-source"}
    kb = outcome.kb
    assert (len(kb.briefings), len(kb.actors), len(kb.issues)) == (40, 204, 21)
    assert {actor.kind.value for actor in kb.actors.values()} == {
        "state",
        "government-body",
        "bloc",
    }
    parts = (kb.sources, kb.statements, kb.positions, kb.events, kb.assessments)
    assert all(len(part) > len(kb.briefings) / 4 for part in parts)
    assert any(said.answers for said in kb.statements.values())
