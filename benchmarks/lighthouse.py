"""What Lighthouse says of the site on a telephone: builds and serves it, gives a Markdown table.

Run it with `python -m benchmarks.lighthouse` in the repository's folder. It needs npm, which
brings Lighthouse into the virtual environment, and a Chromium or Chrome.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.machine import processor
from briefing_site.site.build import build_site
from tools.find_browser import find
from tools.finding import NoProgramError
from tools.installing import install_npm_packages
from tools.serving import served

REPOSITORY = Path(__file__).parents[1]
FOLDER = Path(sys.prefix) / "lighthouse"
PROGRAM = FOLDER / "node_modules/.bin/lighthouse"
BELOW = "/briefings/"
RUNS = 3
PAGES = {
    "Home": "",
    "Briefing": "briefings/2025-07-31-iran-state-threats-joint-statement/",
    "Actor": "actors/united-states/",
    "Positions": "matrix/",
}
SCORES = {
    "performance": "Performance",
    "accessibility": "Accessibility",
    "best-practices": "Best practices",
    "seo": "SEO",
}
MEASURES = {
    "first-contentful-paint": "First paint, ms",
    "largest-contentful-paint": "Largest paint, ms",
    "total-blocking-time": "Blocked, ms",
    "cumulative-layout-shift": "Shift",
    "total-byte-weight": "Bytes",
}
FLAGS = (
    "--headless=new",
    "--no-sandbox",  # as root it would not start without, and it sees our own pages alone
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

Report = Mapping[str, Any]
"""What Lighthouse writes of one run, as JSON."""


def audit(address: str, browser: Path) -> Report:
    """Run Lighthouse once over a page, as it stands for a telephone."""
    options = ("--quiet", "--output=json", f"--chrome-flags={' '.join(FLAGS)}")
    ran = subprocess.run(  # noqa: S603 - the program that package-lock.json names
        [PROGRAM, address, *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        env={**os.environ, "CHROME_PATH": str(browser)},
        check=True,
        timeout=300,
    )
    report: Report = json.loads(ran.stdout)
    return report


def audit_pages(browser: Path) -> dict[str, list[Report]]:
    """Build the site at the address where it is then served, and run over each of the pages."""
    with TemporaryDirectory() as folder, served(Path(folder), BELOW) as address:
        os.environ["SITE_URL"] = address
        build_site(REPOSITORY / "mkdocs.yml", strict=True, site_dir=Path(folder))
        return {
            page: [audit(address + path, browser) for _ in range(RUNS)]
            for page, path in PAGES.items()
        }


def table(reports: Mapping[str, list[Report]]) -> str:
    """Write the median of each figure of each page as a Markdown table."""
    headings = ("Page", *SCORES.values(), *MEASURES.values())
    ruler = ("---", *("---:" for _ in headings[1:]))
    lines = [headings, ruler, *(row(page, reports[page]) for page in reports)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def row(page: str, reports: list[Report]) -> tuple[str, ...]:
    """Write the medians of one page."""
    scores = (median(run["categories"][name]["score"] for run in reports) for name in SCORES)
    values = (median(run["audits"][name]["numericValue"] for run in reports) for name in MEASURES)
    return (
        page,
        *(f"{100 * score:.0f}" for score in scores),
        *(f"{value:,.0f}" if value >= 1 else f"{value:.2g}" for value in values),
    )


def describe(report: Report) -> str:
    """Name the day, the processor, and the versions of Lighthouse and of the browser."""
    browser = report["environment"]["hostUserAgent"].partition("Chrome/")[2].split(" ")[0]
    return (
        f"{dt.datetime.now(tz=dt.UTC).date()}: {processor()}, {os.cpu_count()} cores, "
        f"Lighthouse {report['lighthouseVersion']}, Chromium {browser}, "
        f"medians of {RUNS} runs."
    )


def main() -> None:
    """Run Lighthouse over the pages, and print what they were run on and the table."""
    try:
        browser = find(os.environ, install=False)
    except NoProgramError as error:
        sys.exit(f"lighthouse: {error}")
    if not install_npm_packages(Path(__file__).parent, FOLDER):
        sys.exit("lighthouse: npm could not bring it; is npm installed?")
    reports = audit_pages(browser)
    print(f"{describe(reports['Home'][0])}\n\n{table(reports)}")  # noqa: T201 - what it is for


if __name__ == "__main__":
    main()
