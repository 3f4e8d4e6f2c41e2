"""Whole sites for the tests, each built once for all workers of a run."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefing_site.site import reading
from briefing_site.site.build import build_site
from briefing_site.site.speedups import ALL, Speedup
from tests.conversion import without_findings
from tests.hostile import Hostile, write_hostile
from tools.frozen import lay_out_frozen
from tools.settings_copy import copy_settings

REPOSITORY = Path(__file__).parents[1]
PUBLISHED = "https://example.github.io/briefings/"
"""Where mkdocs.yml says that the site is published, as long as no variable says otherwise."""

GOLDEN_SITES = sorted(path.parent for path in Path(__file__).parent.glob("sites/*/README.md"))
"""The folders of the golden sites, of the frozen content among them."""

BEFORE = Path(__file__).parent / "sites/addresses-before-passages.txt"
"""The paths of all pages and files of the site as it was before its statements had passages."""

SETTING = "      briefings_dir: briefings\n"
"""Of mkdocs.yml, behind which another setting of the plugin can stand."""

BuildOnce = Callable[[str, Callable[[Path], None]], Path]


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let one worker at a time go on."""
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> BuildOnce:
    """Make a folder by its name, in whichever worker asks for it first."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent

    def build(name: str, make: Callable[[Path], None]) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with locked(shared / f"{name}.lock"):
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)
                make(folder)
                done.touch()
        return folder

    return build


def build_as_published(config: Path, site_dir: Path, speedups: frozenset[Speedup] = ALL) -> None:
    """Build a site strictly, at the address that mkdocs.yml itself names."""
    with pytest.MonkeyPatch.context() as patch:
        publish_from_example(patch)
        build_site(config, strict=True, site_dir=site_dir, speedups=speedups)


def publish_from_example(patch: pytest.MonkeyPatch) -> None:
    """Let a site be that of the example's repository; no variable of this machine is asked."""
    for name in ("BRIEFINGS_DRAFTS", "SITE_URL"):
        patch.delenv(name, raising=False)
    patch.setenv("REPO_URL", "https://github.com/example/briefings")
    patch.setenv("EDIT_URI", "edit/main/docs/")


def lay_out(folder: Path, briefings: Path | None = None, images: Path | None = None) -> Path:
    """Put the repository's mkdocs.yml beside other content, and say where it is.

    The hand-written pages link to the repository's own content, so that others stand for them.
    """
    for page in (REPOSITORY / "docs").rglob("*.md"):
        place = folder / page.relative_to(REPOSITORY)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"# {place.stem}\n\nWords.\n", "utf-8")
    (folder / "briefings").mkdir()
    for source, name in ((images, "docs"), (briefings, "briefings")):
        if source:
            shutil.copytree(source, folder / name, dirs_exist_ok=True)
    return copy_settings(folder)


def by_mkdocs(config: Path) -> Path:
    """Let MkDocs convert and render every page of a site; give its mkdocs.yml."""
    told = config.read_text("utf-8")
    assert told.count(SETTING) == 1
    config.write_text(told.replace(SETTING, f"{SETTING}      fast: false\n"), "utf-8")
    return config


@pytest.fixture(scope="session")
def frozen(build_once: BuildOnce) -> Path:
    """Lay out the frozen site as a repository has it; give the folder of its mkdocs.yml."""

    def make(folder: Path) -> None:
        folder.mkdir()
        lay_out_frozen(folder)

    return build_once("frozen", make)


@pytest.fixture(scope="session")
def frozen_site(build_once: BuildOnce, frozen: Path) -> Path:
    """Build the frozen site strictly; give the folder that a server would serve.

    The site itself is below it in `briefings/`, as GitHub Pages has it.
    """
    config = frozen / "mkdocs.yml"
    return build_once("frozen-site", lambda www: build_as_published(config, www / "briefings"))


EVERYTHING = REPOSITORY / "tests/sites/everything"
ANSWERS = REPOSITORY / "tests/sites/answers"
VOTES = REPOSITORY / "tests/sites/votes"
WITHDRAWN = REPOSITORY / "tests/sites/withdrawn"


GoldenSite = Callable[[str], Path]


def lay_out_golden(folder: Path, case: str) -> Path:
    """Lay out a golden site by its name, with its images; give its mkdocs.yml."""
    source = EVERYTHING.parent / case
    images = source / "docs"
    return lay_out(folder, source / "briefings", images if images.is_dir() else None)


@pytest.fixture(scope="session")
def golden_site(build_once: BuildOnce, tmp_path_factory: pytest.TempPathFactory) -> GoldenSite:
    """Give what builds golden sites by their names, each once; nothing may be written into them."""

    def built(case: str) -> Path:
        def make(site: Path) -> None:
            build_as_published(lay_out_golden(tmp_path_factory.mktemp(case), case), site)

        return build_once(case, make)

    return built


@pytest.fixture(scope="session")
def everything_site(golden_site: GoldenSite) -> Path:
    """Build the golden site that uses every field; give its folder."""
    return golden_site("everything")


@pytest.fixture(scope="session")
def votes_site(golden_site: GoldenSite) -> Path:
    """Build the golden site of votes; give its folder."""
    return golden_site("votes")


def in_persian(config: Path) -> Path:
    """Put a site into Persian, with a hand-written page that leads to generated ones."""
    text = config.read_text("utf-8").replace("language: en", "language: fa")
    config.write_text(text, "utf-8")
    records = config.parent / "briefings"
    paths = [f"actors/{path.stem}.md" for path in sorted(records.glob("actors/*.yaml"))]
    paths += [f"briefings/{path.stem}.md" for path in sorted(records.glob("20*/*.yaml"))]
    links = "\n".join(f"- [{path}]({path})" for path in paths)
    (config.parent / "docs/method.md").write_text(f"# Method\n\n{links}\n", "utf-8")
    return config


@pytest.fixture(scope="session")
def persian_site(build_once: BuildOnce, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the same site in a language that is written from right to left; give what to serve."""

    def make(www: Path) -> None:
        source = tmp_path_factory.mktemp("persian")
        config = in_persian(lay_out(source, EVERYTHING / "briefings", EVERYTHING / "docs"))
        build_as_published(config, www / "briefings")

    return build_once("persian", make)


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    """Give the hostile texts of the hostile site."""
    return write_hostile(EVERYTHING / "briefings", tmp_path_factory.mktemp("hostile") / "briefings")


@pytest.fixture(scope="session")
def hostile_site(build_once: BuildOnce, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the same site with hostile words in each of its texts, strictly; give what to serve.

    A strict build stops at the addresses in them, so that here the build hears of no finding:
    escaping holds whatever is found before it. The site is in `briefings/`, as the frozen one.
    """

    def make(www: Path) -> None:
        source = tmp_path_factory.mktemp("hostile")
        write_hostile(EVERYTHING / "briefings", source / "records")
        config = lay_out(source, source / "records", EVERYTHING / "docs")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(reading, "read_site", without_findings)
            build_as_published(config, www / "briefings")

    return build_once("hostile", make)
