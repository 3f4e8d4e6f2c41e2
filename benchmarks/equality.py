"""The same site both ways: builds with `briefings build` and `mkdocs build`, gives differences.

Run it with `python -m benchmarks.equality` in the repository's folder. It builds this repository's
own content, every golden site, the hostile one, 300 briefings that are made up, and 200 random
sites, each by MkDocs, fast, and without a part of a fast build: without each in turn, a random site
without one of them. It ends with 1 where anything differs but in what pages may, as
`tests/equality.py` says.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from mkdocs.commands.build import build
from mkdocs.config import load_config

from benchmarks.measure import lay_out as lay_out_made_up
from briefing_site.site import reading
from briefing_site.site.build import build_site
from briefing_site.site.speedups import ALL, Speedup
from tests.conversion import without_findings
from tests.equality import differences
from tests.hostile import write_hostile
from tests.random_sites import lay_out_random
from tests.whole_sites import EVERYTHING, GOLDEN_SITES, REPOSITORY, lay_out

OWN, HOSTILE = "this repository", "hostile"
SILENT = 100
"""A level of messages that none has."""

SITES_A_PROCESS = 10
"""What MkDocs and its plugins keep of a site stays as long as their process does."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of a site.

    Attributes:
        name: Its name.
        pages: How many it has.
        found: Where its builds differ, and how.
    """

    name: str
    pages: int
    found: list[str]


def names(asked: argparse.Namespace) -> Iterator[str]:
    """Name each site that is asked for."""
    if asked.named:
        yield from (OWN, *(site.name for site in GOLDEN_SITES), HOSTILE)
    if asked.made_up:
        yield f"{asked.made_up} made up"
    yield from (f"random {number}" for number in range(asked.first, asked.first + asked.random))


def lay_out_site(name: str, folder: Path) -> Path:
    """Lay out a site by its name in a folder that is made; give its mkdocs.yml."""
    match name.split():
        case ["random", number]:
            return lay_out_random(folder, int(number))
        case [size, "made", "up"]:
            lay_out_made_up(int(size), folder)
            return folder / "mkdocs.yml"
    if name == OWN:
        return REPOSITORY / "mkdocs.yml"
    return hostile(folder) if name == HOSTILE else golden(name, folder)


def left_out(name: str) -> list[Speedup]:
    """Give what each of the further builds of a site leaves out."""
    every = sorted(ALL)
    kind, _, number = name.partition(" ")
    return [every[int(number) % len(every)]] if kind == "random" else every


def golden(name: str, folder: Path) -> Path:
    """Lay out a golden site."""
    site = next(site for site in GOLDEN_SITES if site.name == name)
    images = site / "docs"
    return lay_out(folder, site / "briefings", images if images.is_dir() else None)


def hostile(folder: Path) -> Path:
    """Lay out the site whose every text is hostile."""
    write_hostile(EVERYTHING / "briefings", folder / "records")
    return lay_out(folder / "site", folder / "records", EVERYTHING / "docs")


def build_fast(config: Path, site: Path, speedups: frozenset[Speedup] = ALL) -> None:
    """Build a site as `briefings build` does, whatever findings there are."""
    with patch.object(reading, "read_site", without_findings):
        build_site(config, strict=False, site_dir=site, level=SILENT, speedups=speedups)


def build_by_mkdocs(config_file: Path, site: Path) -> None:
    """Build a site as `mkdocs build` does, whatever findings there are."""
    config = load_config(str(config_file), site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    try:
        with patch.object(reading, "read_site", without_findings):
            build(config)
    finally:
        config.plugins.on_shutdown()


def compared(name: str) -> Compared:
    """Build a site in all ways, and give where they differ."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        config = lay_out_site(name, folder / "source")
        build_by_mkdocs(config, folder / "slow")
        built = {"": ALL} | {f"without {part}: ": ALL - {part} for part in left_out(name)}
        found = []
        for way, speedups in built.items():
            build_fast(config, folder / "fast", speedups)
            found += [f"{way}{one}" for one in differences(folder / "fast", folder / "slow")]
        return Compared(name, sum(1 for _ in (folder / "slow").rglob("*.html")), found)


def all_compared(sites: Iterable[str], jobs: int) -> Iterator[Compared]:
    """Compare sites in processes of their own, and give them in order."""
    with get_context("spawn").Pool(jobs, maxtasksperchild=SITES_A_PROCESS) as pool:
        yield from pool.imap(compared, sites)


def main(arguments: Sequence[str] | None = None) -> None:
    """Compare the sites that are asked for, and say what came of each."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.equality", description=__doc__)
    parser.add_argument("--random", type=int, default=200, help="how many random sites")
    parser.add_argument("--first", type=int, default=0, help="the number of the first of them")
    parser.add_argument("--made-up", type=int, default=300, help="how many briefings")
    parser.add_argument("--named", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--jobs", type=int, default=1, help="how many sites at once")
    asked = parser.parse_args(arguments)
    pages = differing = count = 0
    for one in all_compared(names(asked), asked.jobs):
        pages, differing, count = pages + one.pages, differing + bool(one.found), count + 1
        said = f"{one.name}: {one.pages} pages, {len(one.found)} differences"
        print(said, *one.found, sep="\n  ", flush=True)  # noqa: T201 - the result
    print(f"{count} sites, {pages:,} pages; {differing} of the sites differ")  # noqa: T201
    sys.exit(int(differing > 0))


if __name__ == "__main__":
    main()
