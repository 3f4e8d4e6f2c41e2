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
from collections.abc import Callable, Iterable, Iterator, Sequence
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

SILENT = 100
"""A level of messages that none has."""

LayOut = Callable[[Path], Path]
"""Lays a site out in a folder that it makes; gives its mkdocs.yml."""


def sites(asked: argparse.Namespace) -> Iterator[tuple[str, LayOut, Sequence[Speedup]]]:
    """Give each site that is asked for: its name, how it is laid out, and what to leave out."""
    every = sorted(ALL)
    if asked.named:
        yield "this repository", own, every
        for site in GOLDEN_SITES:
            yield site.name, golden(site), every
        yield "hostile", hostile, every
    if asked.made_up:
        yield f"{asked.made_up} made up", made_up(asked.made_up), every
    for number in range(asked.first, asked.first + asked.random):
        yield f"random {number}", random(number), [every[number % len(every)]]


def own(_folder: Path) -> Path:
    """Take this repository's own content as it is."""
    return REPOSITORY / "mkdocs.yml"


def golden(site: Path) -> LayOut:
    """Lay out a golden site."""
    images = site / "docs"
    return lambda folder: lay_out(folder, site / "briefings", images if images.is_dir() else None)


def hostile(folder: Path) -> Path:
    """Lay out the site whose every text is hostile."""
    write_hostile(EVERYTHING / "briefings", folder / "records")
    return lay_out(folder / "site", folder / "records", EVERYTHING / "docs")


def made_up(size: int) -> LayOut:
    """Lay out so many briefings that are made up."""

    def made(folder: Path) -> Path:
        lay_out_made_up(size, folder)
        return folder / "mkdocs.yml"

    return made


def random(number: int) -> LayOut:
    """Lay out a random site."""
    return lambda folder: lay_out_random(folder, number)


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


def compared(laid_out: LayOut, left_out: Iterable[Speedup]) -> tuple[int, list[str]]:
    """Build a site in all ways; give how many pages it has, and where they differ."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        config = laid_out(folder / "source")
        build_by_mkdocs(config, folder / "slow")
        built = {"": ALL} | {f"without {part}: ": ALL - {part} for part in left_out}
        found = []
        for name, speedups in built.items():
            build_fast(config, folder / "fast", speedups)
            found += [f"{name}{one}" for one in differences(folder / "fast", folder / "slow")]
        return sum(1 for _ in (folder / "slow").rglob("*.html")), found


def main(arguments: Sequence[str] | None = None) -> None:
    """Compare the sites that are asked for, and say what came of each."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.equality", description=__doc__)
    parser.add_argument("--random", type=int, default=200, help="how many random sites")
    parser.add_argument("--first", type=int, default=0, help="the number of the first of them")
    parser.add_argument("--made-up", type=int, default=300, help="how many briefings")
    parser.add_argument("--named", action=argparse.BooleanOptionalAction, default=True)
    pages = differing = count = 0
    for name, laid_out, left_out in sites(parser.parse_args(arguments)):
        there, found = compared(laid_out, left_out)
        pages, differing, count = pages + there, differing + bool(found), count + 1
        print(f"{name}: {there} pages, {len(found)} differences", *found, sep="\n  ")  # noqa: T201
    print(f"{count} sites, {pages:,} pages; {differing} of the sites differ")  # noqa: T201
    sys.exit(differing > 0)


if __name__ == "__main__":
    main()
