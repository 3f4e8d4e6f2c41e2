"""What is saved is what is shown: after each kind of change, every page is that of a cold build."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from queue import Empty, Queue
from threading import Event

import pytest

from briefing_site.live import watching
from briefing_site.live.preview import Preview
from briefing_site.live.watching import Watcher
from tests.live.conftest import Show
from tests.live.test_equal import hold_equal, shown_at
from tests.thorough import some_of
from tests.waiting import SECONDS
from tests.whole_sites import ANSWERS, build_as_published, lay_out

BRIEFING = "briefings/2023/2023-08-15-what-waits.yaml"
PAGE = "briefings/2023-08-15-what-waits/"

A_WHILE = 1
"""Seconds in which what is not to come would have come."""

Change = Callable[[Path], Iterable[str]]
"""Changes a site's folder, and gives the paths of the files that it changed."""


def replaced(path: str, old: str, new: str) -> Change:
    def change(folder: Path) -> list[str]:
        text = (folder / path).read_text("utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new, 1), "utf-8")
        return [path]

    return change


def added(folder: Path) -> list[str]:
    path = "briefings/2023/2023-08-16-more.yaml"
    text = (folder / BRIEFING).read_text("utf-8").replace("What waits", "What else waits")
    text = text.replace("date: 2023-08-15\n", "date: 2023-08-16\n", 1)
    (folder / path).write_text(text, "utf-8")
    return [path]


def removed(folder: Path) -> list[str]:
    (folder / BRIEFING).unlink()
    return [BRIEFING]


def renamed(folder: Path) -> list[str]:
    path = "briefings/2023/2023-08-15-renamed.yaml"
    shutil.move(folder / BRIEFING, folder / path)
    return [BRIEFING, path]


CHANGES: dict[str, Change] = {
    "a summary": replaced(BRIEFING, "Passages that ask", "Other words for passages that ask"),
    "a title": replaced(BRIEFING, "What waits for an answer", "What still waits"),
    "a new file": added,
    "a removed file": removed,
    "a renamed file": renamed,
    "an actor's name": replaced("briefings/actors/norway.yaml", "name: Norway", "name: Norge"),
    "a page by hand": replaced("docs/method.md", "Words.", "Other words."),
    "the site's name": replaced("mkdocs.yml", "site_name: On the Record", "site_name: Others"),
}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return lay_out(tmp_path, ANSWERS / "briefings")


def save(preview: Preview, change: Change) -> None:
    folder = preview.config_file.parent
    preview.changed(frozenset(folder / path for path in change(folder)))


FEW = {"a title", "a new file", "a renamed file", "a page by hand", "the site's name"}


@pytest.mark.parametrize("kind", some_of(CHANGES, FEW, "changes that reach the same pages"))
def test_what_is_saved_is_shown(kind: str, config: Path, show: Show) -> None:
    change = CHANGES[kind]
    preview = show(config)
    for address in ("", "actors/norway/", PAGE):
        assert preview.site.answer(f"{preview.mount}{address}").status == 200
    save(preview, change)
    built = config.parent / "built"
    build_as_published(config, built)
    hold_equal(preview, built)


def test_what_is_gone_is_not_found(config: Path, show: Show) -> None:
    preview = show(config)
    save(preview, removed)
    assert preview.site.answer(f"{preview.mount}{PAGE}").status == 404


def test_a_file_with_an_error_is_shown_as_it_was_and_the_error_told(
    config: Path, show: Show, caplog: pytest.LogCaptureFixture
) -> None:
    preview = show(config)
    before = shown_at(preview, PAGE)
    with caplog.at_level("INFO"):
        save(preview, replaced(BRIEFING, "by: [canada, norway]", "by: [canada, nroway]"))
    assert f"shown as before, with its error: {BRIEFING}" in caplog.messages
    assert f"now shown: {BRIEFING}" not in caplog.messages
    assert shown_at(preview, PAGE) == before
    (problem,) = preview.problems()
    assert problem.startswith(f"{BRIEFING}:25:18: error[BRF201]: ")
    save(preview, replaced(BRIEFING, "nroway", "norway"))
    assert (shown_at(preview, PAGE), preview.problems()) == (before, [])


def test_a_file_is_shown_as_it_was_while_another_changes(config: Path, show: Show) -> None:
    preview = show(config)
    save(preview, replaced(BRIEFING, "title:", "title: ["))
    save(preview, replaced("briefings/actors/norway.yaml", "name: Norway", "name: Norge"))
    page = shown_at(preview, PAGE).decode()
    assert ("What waits for an answer" in page, "Norge" in page) == (True, True)


def test_a_fault_of_mkdocs_is_told_over_what_it_built_before(config: Path, show: Show) -> None:
    preview = show(config)
    before = shown_at(preview, "method/")
    save(preview, replaced("mkdocs.yml", "site_name:", "site_nam:"))
    assert shown_at(preview, "method/") == before
    assert len(preview.problems()) == 1
    save(preview, replaced("mkdocs.yml", "site_nam:", "site_name:"))
    assert preview.problems() == []


@pytest.mark.parametrize(
    ("name", "said", "what"),
    [
        ("tags.md", "has the path of a generated page", "the hand-written page"),
        ("tags/README.markdown", "has the path of a generated page", "the hand-written page"),
        (
            "tags/index.html/x.md",
            'lies in a folder that has the path of the generated "tags.md"',
            "the folder",
        ),
        (
            "Tags.md",
            'has the path of the generated "tags.md" on a disk that ignores capitals',
            "it",
        ),
    ],
)
def test_what_mkdocs_says_of_a_fault_is_told(
    config: Path, show: Show, name: str, said: str, what: str
) -> None:
    preview = show(config)
    before = shown_at(preview, PAGE)
    taken = preview.config_file.parent / "docs" / name
    taken.parent.mkdir(parents=True, exist_ok=True)
    taken.write_text("# Tags\n", "utf-8")
    preview.changed(frozenset({taken}))
    (problem,) = preview.problems()
    assert problem == f'error: "{taken}" {said}\n   hint: give {what} another name\n'
    assert shown_at(preview, PAGE) == before
    taken.unlink()
    preview.changed(frozenset({taken}))
    save(preview, replaced("mkdocs.yml", "name: material", "name: matterial"))
    (problem,) = preview.problems()
    assert "Unrecognised theme name: 'matterial'" in problem


def test_a_page_by_hand_with_an_error_is_shown_as_it_was(config: Path, show: Show) -> None:
    preview = show(config)
    before = shown_at(preview, "method/")
    save(preview, replaced("docs/method.md", "Words.", "<script>alert(1)</script>"))
    assert shown_at(preview, "method/") == before
    (problem,) = preview.problems()
    assert problem.startswith("error[BRF016]") or "docs/method.md:3" in problem
    save(preview, replaced("docs/method.md", "<script>alert(1)</script>", "Mended."))
    assert preview.problems() == []
    assert b"Mended." in shown_at(preview, "method/")


def test_a_site_that_comes_to_be_unknown_is_to_be_served_anew(config: Path, show: Show) -> None:
    preview = show(config)
    save(preview, replaced("mkdocs.yml", "theme:\n", "theme:\n  custom_dir: overrides\n"))
    overrides = config.parent / "overrides"
    overrides.mkdir()
    save(preview, replaced("mkdocs.yml", "site_name: On the Record", "site_name: Others"))
    assert preview.problems() == []
    assert overrides in preview.folders()
    template = overrides / "main.html"
    template.write_text('{% extends "base.html" %}', "utf-8")
    preview.changed(frozenset({template}))
    (problem,) = preview.problems()
    assert problem == (
        'a template in "overrides" is not known to fast builds: '
        "stop `briefings serve` and start it again\n"
    )
    template.unlink()
    preview.changed(frozenset({template}))
    assert preview.problems() == []


def test_a_site_below_a_path_is_led_to_with_its_slash(config: Path, show: Show) -> None:
    preview = show(config)
    assert preview.mount == "/briefings/"
    for path in ("/", "/briefings"):
        answer = preview.site.answer(path)
        assert (answer.status, dict(answer.headers)["Location"]) == (302, "/briefings/")
    assert preview.site.answer("/briefingsx/").status == 404


def test_other_folders_are_followed_where_others_are_named(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    (second / "there").touch()
    named, told = [first], Queue[frozenset[Path]]()

    def changed(paths: frozenset[Path]) -> None:
        named[:] = [second]
        told.put(paths)

    watcher = Watcher(lambda: named, [], changed, lambda: None)
    watcher.begin()
    try:
        (first / "a").touch()
        assert told.get(timeout=SECONDS) == {first / "a"}
        assert told.get(timeout=SECONDS) == {first / "a", second / "there"}
        (second / "b").touch()
        assert told.get(timeout=SECONDS) == {second / "b"}
    finally:
        watcher.end()


def test_a_link_to_a_folder_is_followed_until_it_is_gone(tmp_path: Path) -> None:
    folder, told, calm = tmp_path / "followed", Queue[frozenset[Path]](), Event()
    (folder / "plain").mkdir(parents=True)
    watcher = Watcher(lambda: [folder], [], told.put, calm.set)
    watcher.begin()
    try:
        for change in (lambda link: link.symlink_to(tmp_path), Path.unlink):
            assert calm.wait(timeout=SECONDS)
            calm.clear()
            change(folder / "link")
            assert told.get(timeout=SECONDS) == {folder / "link"}
        assert calm.wait(timeout=SECONDS)  # having looked at all files once more
        assert told.empty()
    finally:
        watcher.end()


def test_a_file_that_is_still_to_be_written_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "LONGEST", 100_000)
    file, told, calm = tmp_path / "a", Queue[str](), Event()

    def changed(paths: frozenset[Path]) -> None:
        assert paths == {file}
        told.put(file.read_text("utf-8"))

    watcher = Watcher(lambda: [tmp_path], [], changed, calm.set)
    watcher.begin()
    try:
        assert calm.wait(timeout=SECONDS)
        file.touch()
        with pytest.raises(Empty):
            told.get(timeout=A_WHILE)
        file.write_text("whole", "utf-8")
        assert told.get(timeout=SECONDS) == "whole"
    finally:
        watcher.end()
