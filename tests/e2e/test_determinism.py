"""One content, one site: two builds in two folders are the same bytes."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.thorough import some_of
from tests.whole_sites import lay_out_golden
from tools.frozen import lay_out_frozen

BUILD = """
import os, random, sys

by, scan, names = random.Random(sys.argv[1]), os.scandir, os.listdir

class Listing:
    def __init__(self, found): self.left = iter(by.sample(found, len(found)))
    def __iter__(self): return self
    def __next__(self): return next(self.left)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def close(self): pass

def scandir(*arguments):
    with scan(*arguments) as found:
        return Listing(list(found))

def listdir(*arguments):
    return list(Listing(names(*arguments)))

os.scandir, os.listdir = scandir, listdir

from mkdocs.__main__ import cli

cli(["build", "--strict", "--quiet"])
"""
"""Runs `mkdocs build` on a machine that lists the files of a folder in another order each time."""

FILES = ("mkdocs.yml", "docs", "briefings")


def copy_shuffled(source: Path, folder: Path, seed: int) -> None:
    """Copy a site's content, its files made in another order and with other dates."""
    by = random.Random(seed)  # noqa: S311 - no secret
    found = [path for name in FILES for path in files_of(source / name)]
    for path in by.sample(found, len(found)):
        place = folder / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place)
        day = by.randrange(2_000_000_000)
        os.utime(place, (day, day))


def files_of(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(one for one in path.rglob("*") if one.is_file())


def start_build(folder: Path, seed: int, **variables: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - the lines above
        [sys.executable, "-c", BUILD, str(seed)],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "true", "PYTHONHASHSEED": str(seed), **variables},
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize(
    "case", some_of(("everything", "frozen"), {"everything"}, "more pages of the same kinds")
)
def test_the_site_is_the_same_bytes_wherever_and_whenever_it_is_built(
    case: str, tmp_path: Path
) -> None:
    source = tmp_path / "source"
    source.mkdir()
    lay_out_frozen(source) if case == "frozen" else lay_out_golden(source, case)
    folders = tmp_path / "one", tmp_path / "some" / "where" / "else"
    for seed, folder in enumerate(folders):
        copy_shuffled(source, folder, seed)
    builds = [
        start_build(folders[0], 1, TZ="Pacific/Kiritimati", LC_ALL="C", SOURCE_DATE_EPOCH="0"),
        start_build(folders[1], 2, TZ="Pacific/Niue", LC_ALL="C.UTF-8"),
    ]
    said = [build.communicate(timeout=500)[1] for build in builds]
    assert [(build.returncode, text) for build, text in zip(builds, said, strict=True)] == [
        (0, ""),
        (0, ""),
    ]
    first, second = (
        {path.relative_to(folder / "site").as_posix(): path for path in files_of(folder / "site")}
        for folder in folders
    )
    assert {"index.html", "search/head.js", "sitemap.xml", "sitemap.xml.gz"} <= set(first)
    assert sorted(first) == sorted(second)
    differing = [path for path in first if first[path].read_bytes() != second[path].read_bytes()]
    assert differing == []
