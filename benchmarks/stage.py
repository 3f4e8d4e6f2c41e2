"""One stage, timed: takes its name and a folder, gives seconds, how many files or pages, memory.

A stage runs in a process of its own, so that the most memory that it held is its own and
nothing is warm from the stage before. `measure` starts them.
"""

from __future__ import annotations

import json
import resource
import shutil
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from briefing_site.pipeline import read_site, render_pages
from briefing_site.settings import Settings
from briefing_site.site.build import build_site
from briefing_site.source.compose import Loader
from briefing_site.source.files import discover

BRIEFINGS = "briefings"
DOCS = "docs"
CONFIG = "mkdocs.yml"

WHOSE = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)

Stage = Callable[[], int]
"""What is timed; it gives how many files or pages it got through."""


@dataclass(frozen=True, slots=True)
class Timing:
    """What a stage took.

    Attributes:
        seconds: Of the processor's time, that of programs it called included, without starting
            Python and without preparation. By the clock on the wall, whatever else runs would
            count as well.
        items: How many files were read, or pages made.
        mebibytes: The most memory that the process held, or one that it called.
    """

    seconds: float
    items: int
    mebibytes: int


def parse(folder: Path) -> Stage:
    """Parse every file by the same parser and do nothing else: what `check` is compared with."""
    files, _ = discover(folder / BRIEFINGS)

    def run() -> int:
        for file in files:
            for _ in yaml.parse(file.path.read_text(encoding="utf-8"), Loader=Loader):
                pass
        return len(files)

    return run


def check(folder: Path) -> Stage:
    """Read, resolve and check every file, as `briefings check` does."""
    return lambda: len(read_site(settings(folder)).sources)


def render(folder: Path) -> Stage:
    """Render every page; reading what they are made of is not timed."""
    kb = read_site(settings(folder)).kb
    return lambda: len(render_pages(kb, settings(folder)))


def build_with_us(folder: Path) -> Stage:
    """Build the site from the YAML files, as `briefings build` does."""
    site = folder / "site"

    def run() -> int:
        build_site(folder / CONFIG, strict=False, site_dir=site)
        return count_pages(site)

    return run


def build_without_us(folder: Path) -> Stage:
    """Build the same Markdown by MkDocs and Material alone: what a build is compared with."""
    tree, site = folder / "tree", folder / "site-without-us"
    shutil.copytree(folder / DOCS, tree)
    for page in render_pages(read_site(settings(folder)).kb, settings(folder)):
        place = tree / page.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(page.text, encoding="utf-8")

    def run() -> int:
        changed = {"docs_dir": str(tree), "site_dir": str(site), "not_in_nav": "*"}
        build(load_config(str(folder / CONFIG), strict=False, plugins=["search"], **changed))
        return count_pages(site)

    return run


def settings(folder: Path) -> Settings:
    """Say where the content is."""
    return Settings(briefings=folder / BRIEFINGS, docs=folder / DOCS)


def count_pages(site: Path) -> int:
    """Count the pages of a built site."""
    return sum(1 for _ in site.rglob("*.html"))


STAGES: dict[str, Callable[[Path], Stage]] = {
    stage.__name__: stage for stage in (parse, check, render, build_with_us, build_without_us)
}


def timed(prepare: Callable[[Path], Stage], folder: Path) -> Timing:
    """Prepare a stage, then time it."""
    run = prepare(folder)
    started = seconds_used()
    items = run()
    return Timing(seconds_used() - started, items, most_memory())


def seconds_used() -> float:
    """Give the processor's time that this process and those it called have taken."""
    used = [resource.getrusage(whose) for whose in WHOSE]
    return sum(one.ru_utime + one.ru_stime for one in used)


def most_memory() -> int:
    """Give the most memory that this process or one that it called has held, in MiB."""
    held = max(resource.getrusage(whose).ru_maxrss for whose in WHOSE)
    return held // 2**20 if sys.platform == "darwin" else held // 2**10  # bytes, or KiB


if __name__ == "__main__":
    _, name, place = sys.argv
    print(json.dumps(asdict(timed(STAGES[name], Path(place)))))  # noqa: T201 - for `measure`
