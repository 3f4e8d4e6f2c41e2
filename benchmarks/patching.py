"""How long a saved file takes until its page is there: takes sizes, gives milliseconds an edit.

Run it with `python -m benchmarks.patching --sizes 1000 5000`. Times are of this process' processor.
Each edit is made in content that was made up, taken in by what is kept, and followed by the page
that it changes; beside it stands what a reading of all files takes to get so far.
"""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import TypeVar

from benchmarks.generate import write_content
from benchmarks.machine import describe
from briefing_site.interface import speaking
from briefing_site.kept import Kept
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.site import planned_page
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a file that is there, or is not yet, and the page on which it shows.

    Attributes:
        name: What somebody did.
        file: The file.
        text: What it holds then; nothing where it is gone.
        page: The path of the page.
    """

    name: str
    file: Path
    text: str | None
    page: str


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds that edits took, each as the median of several.

    Attributes:
        base: Until the base was patched.
        page: From then until the page was built.
    """

    base: float
    page: float


def edits(folder: Path, place: int) -> Iterator[Edit]:
    """Make up one edit of each kind.

    Args:
        folder: The briefings folder.
        place: Which of its files, from the newest on.
    """
    briefings, issues = sorted(folder.glob("[0-9]*/*.yaml")), sorted(folder.glob("issues/*.yaml"))
    states = sorted(folder.glob("actors/*.yaml"))
    briefing, issue, actor = briefings[-1 - place], issues[place], states[place]
    text, page = briefing.read_text(encoding="utf-8"), links.briefing(briefing.stem)
    yield Edit("a summary", briefing, with_word(text, "summary"), page)
    yield Edit("a title", briefing, with_word(text, "title"), page)
    new = briefing.with_name(f"{briefing.stem}-again.yaml")
    yield Edit("a new briefing", new, text, links.briefing(new.stem))
    yield Edit("a deleted briefing", briefing, None, links.issue(issue.stem))
    title = with_word(issue.read_text(encoding="utf-8"), "title")
    yield Edit("an issue's title", issue, title, links.issue(issue.stem))
    name = with_word(actor.read_text(encoding="utf-8"), "name")
    yield Edit("an actor's name", actor, name, links.actor(actor.stem))


def with_word(text: str, field: str) -> str:
    """Put a word before what a field says that stands in no list."""
    before, name, rest = f"\n{text}".partition(f"\n{field}: ")
    quote = rest[:1] if rest[:1] in "'\"" else ""
    return f"{before}{name}{quote}Also {rest.removeprefix(quote)}".removeprefix("\n")


def made(edit: Edit) -> None:
    """Make an edit."""
    if edit.text is None:
        edit.file.unlink()
    else:
        edit.file.write_text(edit.text, encoding="utf-8")


def timed(work: Callable[[], Made]) -> tuple[float, Made]:
    """Give how many milliseconds something takes, and what comes of it."""
    began = process_time()
    result = work()
    return (process_time() - began) * 1000, result


def page_of(kb: KnowledgeBase, settings: Settings, path: str) -> None:
    """Build one page."""
    with speaking(settings.language):
        planned = planned_page(Library(kb, settings), path)
        if planned:
            planned.build()


def measure(folder: Path, times: int) -> tuple[float, dict[str, Taken]]:
    """Give how long reading all takes, and each kind of edit; what was edited is put back."""
    settings = Settings(folder, docs=folder.parent / "docs")
    kept = Kept(settings)
    found: dict[str, list[Taken]] = {}
    for place in range(times + 1):
        for edit in edits(folder, place):
            found.setdefault(edit.name, []).append(one(kept, edit))
    later = {name: each[1:] for name, each in found.items()}  # the first makes what is kept
    reading = median(timed(lambda: read_site(settings))[0] for _ in range(2))
    return reading, {
        name: Taken(median(one.base for one in each), median(one.page for one in each))
        for name, each in later.items()
    }


def one(kept: Kept, edit: Edit) -> Taken:
    """Make an edit, take it in, build its page, and put all back."""
    before = edit.file.read_text(encoding="utf-8") if edit.file.exists() else None
    made(edit)
    gc.collect()
    base, outcome = timed(lambda: kept.changed([edit.file]))
    page, _ = timed(lambda: page_of(outcome.kb, kept.settings, edit.page))
    made(Edit("", edit.file, before, ""))
    kept.changed([edit.file])
    return Taken(base, page)


def table(sizes: Sequence[int], times: int) -> Iterator[str]:
    """Give the table, line by line."""
    yield "| Briefings | Edit | Base patched | Page built | Both | To reading all |"
    yield "|---:|---|---:|---:|---:|---:|"
    for size in sizes:
        with TemporaryDirectory() as temporary:
            folder = Path(temporary) / "briefings"
            write_content(folder, size)
            reading, taken = measure(folder, times)
        for name, each in taken.items():
            both = each.base + each.page
            yield (
                f"| {size:,} | {name} | {each.base:.0f} ms | {each.page:.0f} ms | {both:.0f} ms "
                f"| {both / reading:.3f} |"
            )


def main(arguments: list[str] | None = None) -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 5000], metavar="N")
    parser.add_argument("--times", type=int, default=5, help="edits of each kind (5)")
    given = parser.parse_args(arguments)
    print(describe(), end="\n\n")  # noqa: T201
    for line in table(given.sizes, given.times):
        print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
