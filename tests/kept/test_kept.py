"""A reading that is kept gives what a reading made anew gives, whatever was edited."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from benchmarks.generate import write_content
from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.kept import Kept, KeptOutcome
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.kept_parts import KeptParts
from briefing_site.pipeline import Outcome, read_site, render_pages
from briefing_site.settings import Settings
from briefing_site.source.span import Span
from briefing_site.source.text import SourceText
from tests.kept.edits import Editor
from tests.kept.likeness import difference
from tests.thorough import thorough

SITES = Path(__file__).parents[1] / "sites"
PAGES_EVERY = 19


def composed(root: Path) -> None:
    for name in ("everything", "votes"):
        for folder in ("briefings", "docs"):
            if (SITES / name / folder).exists():
                shutil.copytree(SITES / name / folder, root / folder, dirs_exist_ok=True)


def generated(root: Path) -> None:
    write_content(root / "briefings", 7, 3, actors=9, issues=3)
    (root / "docs").mkdir()


@pytest.mark.parametrize(
    ("content", "drafts", "edits"),
    [
        (composed, True, 12),
        (generated, False, 12),
        *(
            pytest.param(content, drafts, 12, marks=thorough("the same with drafts or without"))
            for content, drafts in ((composed, False), (generated, True))
        ),
        *(
            pytest.param(content, False, 76, marks=thorough("more edits by chance"))
            for content in (composed, generated)
        ),
    ],
)
def test_after_any_edit_it_is_what_a_reading_made_anew_is(
    content: Callable[[Path], None], tmp_path: Path, *, drafts: bool, edits: int
) -> None:
    content(tmp_path)
    settings = Settings(tmp_path / "briefings", docs=tmp_path / "docs", drafts=drafts)
    kept = Kept(settings)
    editor = Editor(tmp_path, Random(f"{content.__name__} {drafts}"))  # noqa: S311 - no secret
    for number in range(edits):
        kind, paths = editor.edit()
        now = kept.changed(paths)
        shown = pages_or_failure(now.kb, settings) if number % PAGES_EVERY == 0 else {}
        at_once, diagnostics = now.known_at_once, now.diagnostics
        anew = read_site(settings)
        edit = f"edit {number}, {kind} of {', '.join(map(str, paths))}"
        known = (now.kb, now.world.kb, now.world.records)
        assert difference(known, (anew.kb, anew.world.kb, anew.world.records)) == "", edit
        assert diagnostics == anew.diagnostics, edit
        assert set(map(without_cure, at_once)) <= set(map(without_cure, diagnostics)), edit
        assert texts(now.sources) == texts(anew.sources), edit
        if shown:
            assert shown == pages_or_failure(anew.kb, settings), edit


def alike(now: KeptOutcome, anew: Outcome) -> bool:
    is_found_alike = now.diagnostics == anew.diagnostics  # and records know what leads to nothing
    known = (now.kb, now.world.kb, now.world.records)
    return is_found_alike and not difference(known, (anew.kb, anew.world.kb, anew.world.records))


def test_what_files_are_said_to_hold_counts_until_they_change_again(tmp_path: Path) -> None:
    composed(tmp_path)
    settings = Settings(tmp_path / "briefings", docs=tmp_path / "docs")
    kept = Kept(settings)
    finland, norway = (tmp_path / f"briefings/actors/{id_}.yaml" for id_ in ("finland", "norway"))
    planned = {finland: "name: Suomi\nkind: state\n", norway: None}
    assert alike(kept.changed([], planned), read_site(settings, planned))
    finland.unlink()
    assert alike(kept.changed([norway]), read_site(settings, {finland: planned[finland]}))
    assert alike(kept.changed([finland]), read_site(settings))


@pytest.mark.parametrize("drafts", [False, True])
def test_what_was_branched_off_is_changed_apart(tmp_path: Path, *, drafts: bool) -> None:
    composed(tmp_path)
    settings = Settings(tmp_path / "briefings", docs=tmp_path / "docs", drafts=drafts)
    kept = Kept(settings)
    branch = kept.branched()
    pause = tmp_path / "briefings/2022/2022-03-03-arctic-pause.yaml"
    russia = tmp_path / "briefings/actors/russia.yaml"
    planned = {pause: pause.read_text(encoding="utf-8").replace("id: pause\n", "id: stop\n")}
    assert alike(branch.changed([], planned), read_site(settings, planned))
    assert alike(kept.outcome, read_site(settings))
    russia.unlink()
    assert alike(kept.changed([russia]), read_site(settings))
    assert alike(branch.changed([russia]), read_site(settings, planned))


def test_where_the_program_fails_all_is_resolved_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed(tmp_path)
    settings = Settings(tmp_path / "briefings", docs=tmp_path / "docs")
    kept = Kept(settings)
    russia = tmp_path / "briefings/actors/russia.yaml"
    russia.write_text("name: Russian Federation\nkind: state\n", encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(KeptParts, "change", failing)
        assert alike(kept.changed([russia]), read_site(settings))
    russia.unlink()
    assert alike(kept.changed([russia]), read_site(settings))


def failing(*_: object) -> None:
    raise KeyError(1)


def pages_or_failure(kb: KnowledgeBase, settings: Settings) -> dict[str, str]:
    """Give the pages, or how they fail where there are errors, with which no site is built."""
    try:
        return {page.path: page.text for page in render_pages(kb, settings)}
    except Exception as error:  # noqa: BLE001 - the one is to fail as the other does
        return {"": repr(error)}


def without_cure(found: Diagnostic) -> tuple[str, str, Span]:
    """Leave out what is not looked for any more where very much is wrong at once."""
    return found.slug, found.message, found.span


def texts(sources: dict[str, SourceText]) -> list[tuple[str, str]]:
    return [(path, source.text) for path, source in sources.items()]


def test_where_an_actor_is_called_otherwise_nothing_is_resolved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed(tmp_path)
    settings = Settings(tmp_path / "briefings", docs=tmp_path / "docs", drafts=True)
    kept = Kept(settings)
    russia = tmp_path / "briefings/actors/russia.yaml"
    text = russia.read_text(encoding="utf-8")
    russia.write_text(text.replace("name: Russia", "name: Russian Federation"), encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(KeptParts, "change", failing)
        now = kept.changed([russia])
    assert kept.everything is not None  # as it would be if all had been resolved anew
    assert now.kb.actors["russia"].name == "Russian Federation"
    assert alike(now, read_site(settings))
