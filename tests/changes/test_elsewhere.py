"""What is not compared is named, of which kind it is, and where a record would be read."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from briefing_site.changes.elsewhere import kind_of_file
from briefing_site.changes.file_change import Elsewhere
from briefing_site.changes.reading import changes_between
from briefing_site.changes.reporters import report_text
from tests.clone import Clone

CANADA = {"briefings/actors/canada.yaml": "name: Canada\nkind: state\n"}
BEFORE = {
    **CANADA,
    "docs/method.md": "# Method\n",
    "docs/same.md": "# Same\r\n",
    "mkdocs.yml": "site_name: A\n",
    ".gitignore": "/site/\n",
}
AFTER = {
    "2022/2022-01-01-x.yaml": "title: X\n",
    "briefings/2022/2022-01-01-y.yaml.txt": "title: Y\n",
    ".github/workflows/ci.yml": "on: push\n",
    "docs/method.md": "# Another method\n",
    "docs/images/map.png": "x",
    "overrides/main.html": "<b>",
    "mkdocs.yml": "site_name: B\n",
    "briefings/snapshots/w.txt": "Words.\n",
    "README.md": "# A\n",
}
FILES = (
    "not compared: 2 files where no record is read, 1 workflow or setting of GitHub, 1 setting, "
    "1 file of code, 2 hand-written pages or images, 1 copy of a source, 1 other file"
)
NAMED = """\

Not compared
  2 files where no record is read: `2022/2022-01-01-x.yaml`, `briefings/2022/2022-01-01-y.yaml.txt`
    hint: a record is read in actors/, in issues/ or in the folder of its year, and ends in .yaml
  1 workflow or setting of GitHub: `.github/workflows/ci.yml`
  1 setting: `mkdocs.yml`
  1 file of code: `overrides/main.html`
  2 hand-written pages or images: `docs/images/map.png`, `docs/method.md`
  1 copy of a source: `briefings/snapshots/w.txt`
  1 other file: `README.md`
"""


def diff(clone: Clone, base: str, head: str | None = None) -> str:
    return report_text(changes_between(clone.briefings, base, head))


def test_what_is_not_compared_is_named_by_kind(clone: Clone) -> None:
    clone.write(BEFORE)
    base = clone.commit()
    clone.write(AFTER)
    report = diff(clone, base, clone.commit())
    error = "`briefings/2022/2022-01-01-y.yaml.txt:1`: BRF013: no record is looked for"
    assert report == f"1 new error; {FILES}\n\nErrors\n  {error} under this name\n{NAMED}"


def test_on_the_disk_it_is_the_same(clone: Clone) -> None:
    clone.write(BEFORE)
    base = clone.commit()
    clone.write(AFTER)
    report = diff(clone, base)
    first, _, rest = report.partition("\nNot compared\n")
    assert first.splitlines()[0] == f"2 new errors; {FILES}"
    assert f"\nNot compared\n{rest}" == NAMED
    clone.git("add", "--all")
    assert diff(clone, base) == report


def test_what_git_ignores_and_where_only_lines_end_otherwise_is_no_change(clone: Clone) -> None:
    clone.write({**BEFORE, "docs/lines.md": "a\nb\n"})
    base = clone.commit()
    (clone.root / "docs/lines.md").write_bytes(b"a\r\nb\r\n")
    clone.write({"site/index.html": "x"})
    assert diff(clone, base) == "nothing that readers see changes\n"


@pytest.mark.parametrize("is_committed", [True, False])
def test_what_went_and_what_is_a_link_now_is_named(clone: Clone, is_committed: bool) -> None:  # noqa: FBT001 - a case
    clone.write({**CANADA, "docs/a/gone.md": "x", "docs/link.md": "gone.md", "docs/b/c.md": "x"})
    (clone.root / "docs/stays.md").symlink_to("b")
    base = clone.commit()
    for name in ("docs/a/gone.md", "docs/link.md", "docs/b/c.md"):
        (clone.root / name).unlink()
    (clone.root / "docs/b").rmdir()
    clone.write({"docs/b": "a file where a folder was"})
    (clone.root / "docs/link.md").symlink_to("gone.md")
    names = "`docs/a/gone.md`, `docs/b`, `docs/b/c.md`, `docs/link.md`"
    found = diff(clone, base, clone.commit() if is_committed else None)
    assert found.splitlines()[-1] == f"  4 hand-written pages or images: {names}"


def test_of_many_files_it_is_said_how_many_there_are(clone: Clone) -> None:
    clone.write(CANADA)
    base = clone.commit()
    clone.write({f"docs/{number:02}.md": "x" for number in range(15)})
    names = ", ".join(f"`docs/{number:02}.md`" for number in range(10))
    assert diff(clone, base, clone.commit()).splitlines()[-1] == (
        f"  15 hand-written pages or images: {names} and 5 more"
    )


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("site/briefings/2022/2022-01-01-x.yaml", None),
        ("site/briefings/actors/x.yml", None),
        ("site/briefings/actors/x.YAML", None),
        ("site/briefings/actors/.x.yaml", Elsewhere.UNREAD),
        ("site/briefings/actors/more/x.yaml", Elsewhere.UNREAD),
        ("site/briefings/x.yaml", Elsewhere.UNREAD),
        ("site/briefings/snapshots", Elsewhere.OTHER),
        ("site/briefings/snapshots/x.txt", Elsewhere.COPY),
        ("site/briefings", Elsewhere.OTHER),
        ("site/briefings/README.md", Elsewhere.OTHER),
        ("site/briefings/notes.txt", Elsewhere.OTHER),
        ("site/briefings/2022/x.txt", Elsewhere.UNREAD),
        ("site/2022/x.yml.bak", Elsewhere.UNREAD),
        ("site/docs/2022/x.yaml", Elsewhere.UNREAD),
        ("site/docs/x.md", Elsewhere.PAGE),
        ("site/docs/x.js", Elsewhere.CODE),
        ("site/mkdocs.yml", Elsewhere.SETTING),
        ("site/requirements-site.lock", Elsewhere.SETTING),
        ("site/schema/actor.json", Elsewhere.SETTING),
        ("site/tests/x.yaml", Elsewhere.CODE),
        ("site/Makefile", Elsewhere.CODE),
        (".github/workflows/ci.yml", Elsewhere.WORKFLOW),
        (".gitmodules", Elsewhere.SETTING),
        ("docs/x.md", Elsewhere.PAGE),
    ],
)
def test_each_file_is_of_one_kind(path: str, kind: Elsewhere | None) -> None:
    assert kind_of_file(PurePosixPath(path), PurePosixPath("site/briefings")) is kind
