"""The page of the documentation: takes figures, gives its Markdown. No figure is typed by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from statistics import median
from textwrap import fill

from benchmarks.figures import Build, Figures
from benchmarks.speed.growth import Measured, at, change, reached
from benchmarks.ways import BUILDS, REFERENCE, USUAL

OURS, HUGO = "ours", "hugo"
SHOWN = [way for way in BUILDS if way in USUAL and way != "site-feeds"]
"""The ways that are set side by side."""

SMALLER = {"without-exports": "Without exports", "site-feeds": "`feeds: site`"}
"""Our ways to a smaller site, and what they are called at the head of a column."""

FURTHER = (20_000, 100_000)
"""Numbers of briefings that nobody has built here."""

GIGABYTE = 1e9
LONG, MINUTES = 1000, 300
"""Seconds from which they are written whole, and from which a build is told in minutes."""

LINE = 100
"""Letters in a line of the page's Markdown."""

FRONT = """---
description: What a build costs beside MkDocs, Hugo, Eleventy and Zensical; how large a site can be.
---

# Speed and size
"""

ABOUT = """\
Every figure here is measured by one command, which wrote this page as well: `python -m
benchmarks.speed`. All build the same content. Only `briefings build` starts from YAML, checks it,
and makes feeds, data, citations and indexes of its search; the others begin with the Markdown that
`briefings render` makes of it. What each does and does not do is told in `benchmarks/README.md`.
Seconds are of processor time, user and system, of a first build with all programs that it calls:
{rounds}.

Measured on {day}: {machine}; {versions}. The content is made up: of N briefings, N/25 + 20 issues
and N/10 + 200 actors.
"""

Rows = Sequence[Sequence[str]]


def page(figures: Figures) -> str:
    """Write the page."""
    parts = (
        FRONT,
        about(figures),
        "## A build, side by side\n",
        f"![{described(figures)}](images/speed.svg)\n",
        builds(figures),
        growing(figures),
        "## Checking\n",
        checking(figures),
        *others(figures),
        "## How large a site can be\n",
        *large(figures),
    )
    return "\n".join(parts)


def about(figures: Figures) -> str:
    """Say what was measured, on what and when."""
    few = min(len(runs) for ways in figures.builds.values() for runs in ways.values() if runs)
    return wrapped(
        ABOUT.format(
            rounds=f"medians of {few} runs or more" if few > 1 else "single runs",
            day=figures.day,
            machine=figures.machine,
            versions=", ".join(f"{name} {version}" for name, version in figures.versions.items()),
        )
    )


def wrapped(text: str) -> str:
    """Break the lines of paragraphs anew."""
    return (
        "\n\n".join(
            fill(paragraph, LINE, break_long_words=False, break_on_hyphens=False)
            for paragraph in text.strip().split("\n\n")
        )
        + "\n"
    )


def described(figures: Figures) -> str:
    """Say in words what the drawing shows."""
    size = largest(figures)
    ended = (
        f"{plain(way)} {brief(figures.seconds(size, way))}"
        for way in SHOWN
        if figures.of(size, way)
    )
    return f"Processor time by the number of briefings; at {size:,}: {', '.join(ended)}"


def plain(way: str) -> str:
    """Give a way's name without marks."""
    return BUILDS[way].name.replace("`", "").partition(",")[0]


def largest(figures: Figures) -> int:
    """Give the largest size at which our own build was measured."""
    return max(sizes(figures, OURS))


def sizes(figures: Figures, way: str) -> list[int]:
    """Give the sizes at which a way was measured."""
    return [size for size in sorted(figures.builds) if figures.of(size, way)]


def measured(figures: Figures, way: str, value: Callable[[Build], float]) -> Measured:
    """Give a way's medians by size."""
    return {size: median(map(value, figures.of(size, way))) for size in sizes(figures, way)}


def builds(figures: Figures) -> str:
    """Write what each way took."""
    headings = ("Briefings", "Pages", "Way", "Time", "A page", "To MkDocs", "Memory")
    lines = [
        row
        for size in sorted(figures.builds)
        for way in SHOWN
        if (row := build_row(figures, size, way))
    ]
    return table(headings, "--l----", lines)


def build_row(figures: Figures, size: int, way: str) -> tuple[str, ...] | None:
    """Write what a way took at one size."""
    if way not in figures.builds[size]:
        return None
    if not (runs := figures.of(size, way)):
        return f"{size:,}", "", BUILDS[way].name, "stopped", "", "", ""
    seconds, reference = figures.seconds(size, way), figures.seconds(size, REFERENCE)
    return (
        f"{size:,}",
        f"{runs[0].pages:,}",
        BUILDS[way].name,
        brief(seconds),
        f"{1000 * seconds / runs[0].pages:.2f} ms",
        f"{seconds / reference:.2f}" if reference else "",
        f"{max(run.mebibytes for run in runs):,} MiB",
    )


def growing(figures: Figures) -> str:
    """Say how our own build compares at the largest size, and how it grows."""
    size, of = largest(figures), sizes(figures, OURS)
    ours = figures.seconds(size, OURS)
    pages = figures.of(size, OURS)[0].pages
    said = f"At {size:,} briefings `briefings build` makes {pages:,} pages in {brief(ours)}"
    others = [
        f"{ours / figures.seconds(size, way):.2f} times what {plain(way)} takes"
        for way in (REFERENCE, HUGO)
        if figures.of(size, way)
    ]
    said += f": {' and '.join(others)}." if others else "."
    if len(of) > 1:
        costs = measured(figures, OURS, lambda run: run.seconds / run.pages)
        said += (
            f" From {of[0]:,} to {of[-1]:,} briefings a page goes from {1000 * costs[of[0]]:.2f} "
            f"to {1000 * costs[of[-1]]:.2f} ms, which is {change(costs, of):+.0%}."
        )
    return wrapped(said)


BESIDE_THEM = {"check-own": "this repository", "imports": "none: `import pydantic, yaml`"}


def checking(figures: Figures) -> str:
    """Write what `briefings check` took."""
    lines = [
        (f"{size:,} made up", brief(figures.seconds(size, "check")), memory(figures, size, "check"))
        for size in sizes(figures, "check")
    ]
    for way, name in (
        ("check-own", "this repository"),
        ("imports", "none: `import pydantic, yaml`"),
    ):
        if at_sizes := sizes(figures, way):
            size = at_sizes[-1]
            lines.append((name, brief(figures.seconds(size, way)), memory(figures, size, way)))
    return table(("Briefings", "Time", "Memory"), "l--", lines)


def memory(figures: Figures, size: int, way: str) -> str:
    """Write the most memory that a way held."""
    return f"{max(run.mebibytes for run in figures.of(size, way)):,} MiB"


OTHERS = {
    "patching": (
        "From a save to what is known",
        "How long a saved file takes until all that it changes is known and its page is made:",
    ),
    "live": (
        "From a save to the page",
        "From the moment a file is saved to the page in Chromium, with `briefings serve`:",
    ),
    "search": ("Searching", "What a search loads and how long its answer takes, in Chromium:"),
}
"""The other commands: the heading of what each printed, and the words before it."""


def others(figures: Figures) -> Iterator[str]:
    """Write the tables that other commands printed."""
    for name, (heading, words) in OTHERS.items():
        if lines := figures.tables.get(name):
            yield f"## {heading}\n\n{wrapped(words)}"
            yield table(lines[0], "l" + "-" * (len(lines[0]) - 1), lines[1:])


def large(figures: Figures) -> Iterator[str]:
    """Write how large the site is, and what stands in the way of a larger one."""
    of = sizes(figures, OURS)
    further = FURTHER if len(of) > 1 else ()
    headings = ("Briefings", "Pages", "Files", "Site", *SMALLER.values(), "Build", "Memory")
    lines = [size_row(figures, size) for size in (*of, *further)]
    yield table(headings, "-" * len(headings), lines)
    if further:
        yield LARGE
        yield table(
            (*HOSTS, *SMALLER.values()), f"ll{'-' * (1 + len(SMALLER))}", [*limits(figures)]
        )
        held = measured(figures, OURS, lambda run: run.mebibytes)
        yield TO_DO.format(briefings=reached(MEMORY, held))


def size_row(figures: Figures, size: int) -> tuple[str, ...]:
    """Write how large a site is, or would be."""
    return (
        f"{size:,}" if size in figures.builds else f"*{size:,}*",
        f"{at(size, measured(figures, OURS, lambda run: run.pages)):,.0f}",
        f"{at(size, measured(figures, OURS, lambda run: run.files)):,.0f}",
        weight(at(size, measured(figures, OURS, lambda run: run.bytes))),
        *(
            smaller_weight(
                size,
                measured(figures, way, lambda run: run.bytes),
                is_built=size in figures.builds,
            )
            for way in SMALLER
        ),
        duration(at(size, measured(figures, OURS, lambda run: run.seconds))),
        f"{at(size, measured(figures, OURS, lambda run: run.mebibytes)):,.0f} MiB",
    )


def smaller_weight(size: int, weights: Measured, *, is_built: bool) -> str:
    """Write how large a smaller site is, marked where its row was built and it was not."""
    if size in weights:
        return weight(weights[size])
    if len(weights) <= 1:
        return ""
    return f"*{weight(at(size, weights))}*" if is_built else weight(at(size, weights))


LARGE = """\
*In italics*: nobody has built these here. They are reckoned from the growth between the two largest
sizes above, the worse of two readings of it: each briefing more costs the same, or the whole grows
by the same rate again.

What ends first is what a host publishes. A site like these gets there with so many briefings:
"""

MEMORY = 16 * 2**10
"""MiB of a machine that many have, and that runs workflows."""

TO_DO = """\
A deployment on [GitHub Pages][pages] may take ten minutes, and 100 GB may be read there in a month.
Memory comes next: 16 GiB are enough for a first build of about {briefings:,} briefings. What to do,
in order of what it costs a reader:

1. **Exports that nobody takes**: `api`, `database`, `linked`, `rdf` and `tables`, each `false`
   below `briefings` in `mkdocs.yml`, leave out what programs and researchers read. Pages, search,
   feeds and citations stay.
2. **`feeds: site`** leaves out the feeds of single actors, issues and tags. Whoever reads one of
   these is told of nothing more, so say so on the site first.
3. **Several sites**, one for each region or range of years, each a repository of its own.
   Positions, series and searches end at a site's edge, and a briefing that moves gets another
   address: cut where few statements answer one on the other side, before there is much to move.
4. **A host of your own**: any web server that sends files, or storage that is one. The folder
   `site/` is all that it needs, and nobody counts what is in it.

[pages]: https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
[gitlab]: https://docs.gitlab.com/user/gitlab_com/
[cloudflare]: https://developers.cloudflare.com/pages/platform/limits/
"""


HOSTS = ("Host", "Publishes", "Briefings")


def limits(figures: Figures) -> Iterator[tuple[str, ...]]:
    """Give what hosts publish of a site, and at how many briefings that is reached."""
    for host, limit, value in (
        ("[GitHub Pages][pages]; [GitLab.com][gitlab]", "1 GB", weighing),
        ("[Cloudflare Pages][cloudflare], free", "20,000 files", counting(20_000)),
        ("[Cloudflare Pages][cloudflare], paid", "100,000 files", counting(100_000)),
        ("[GitLab.com][gitlab]", "200,000 files", counting(200_000)),
    ):
        values = (measured(figures, way, value) for way in (OURS, *SMALLER))
        yield host, limit, *(f"{reached(1, one):,}" if len(one) > 1 else "" for one in values)


def weighing(run: Build) -> float:
    """Give what a site weighs of what may be published."""
    return run.bytes / GIGABYTE


def counting(most: int) -> Callable[[Build], float]:
    """Give how many files a site has of so many that may be published."""
    return lambda run: run.files / most


def brief(seconds: float) -> str:
    """Write seconds in three digits."""
    return f"{seconds:.3g} s" if seconds < LONG else f"{seconds:,.0f} s"


def duration(seconds: float) -> str:
    """Write a longer time."""
    return brief(seconds) if seconds < MINUTES else f"{seconds / 60:,.0f} min"


def weight(number: float) -> str:
    """Write bytes as a host counts them."""
    return f"{number / 1e9:,.2f} GB" if number >= GIGABYTE else f"{number / 1e6:,.0f} MB"


def table(headings: Sequence[str], sides: str, lines: Rows) -> str:
    """Write rows as a Markdown table.

    Args:
        headings: Of the columns.
        sides: Of each column a letter: `l` for words, anything else for numbers.
        lines: The rows.
    """
    ruler = ["---" if side == "l" else "---:" for side in sides]
    return "\n".join(f"| {' | '.join(row)} |" for row in (headings, ruler, *lines)) + "\n"
