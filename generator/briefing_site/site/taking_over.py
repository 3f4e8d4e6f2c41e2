"""A new site in the place of the old one: takes a folder, gives one to build in, then swaps.

The old site stays as it is until the new one is whole. The folder to build in is beside the
site's, so that nobody publishes it, and on the same file system; where none can be made there,
it is inside. The site's own folder stays the same one, with its permissions, for whoever serves
it or has it mounted. What a run left that was killed, the next one takes back and removes.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from briefing_site.interruption import held_back
from briefing_site.site.folder_lock import is_free, locked

BUILDING = ".building-"
"""In the name of a folder to build in."""

LEFT_INSIDE = re.compile(r"\.(?:new|old)-[0-9a-f]{8}|\.building-[0-9a-f]{8}")
"""What is swept out of the site's own folder, also of what earlier versions left."""

BESIDE = re.compile(r"\.(.+)\.building-[0-9a-f]{8}", re.DOTALL)
"""What a folder to build in is called, with the name of the site's beside it."""

Moves = list[tuple[Path, Path]]


@contextmanager
def built_aside(site: Path) -> Iterator[Path]:
    """Give a folder to build in; what it holds is the site once the block is done.

    What fails or is interrupted leaves everything as it was. Names that start with a dot and
    are not built, such as `.git`, stay, as MkDocs lets them.

    Args:
        site: The site's folder, which need not be there.
    """
    made = [one for one in (site, *site.parents) if not one.exists()]
    try:
        site.mkdir(parents=True, exist_ok=True)
        with workplace(site.resolve()) as work:
            yield work / "new"
            with held_back():
                take_over(work, site)
    finally:
        with held_back():
            for folder in made:
                if folder.is_dir() and not any(folder.iterdir()):
                    folder.rmdir()


@contextmanager
def workplace(site: Path) -> Iterator[Path]:
    """Make a folder to build in, and sweep those whose runs are no more."""
    with ExitStack() as stack:
        with locked(site):
            sweep(site)
            with held_back():
                work = work_for(site)
                stack.callback(remove, work)
            stack.enter_context(locked(work))
        (work / ".gitignore").write_text("*\n", "utf-8")
        for name in ("new", "old"):
            (work / name).mkdir()
        yield work


def work_for(site: Path) -> Path:
    """Make a folder beside the site's, or inside where none can be, or where it is a mount."""
    run = token_hex(4)  # two builds at once do not meet
    beside, inside = site.with_name(f".{site.name}{BUILDING}{run}"), site / f"{BUILDING}{run}"
    try:
        beside.mkdir()
        beside.rename(inside)  # as everything in it will be
        inside.rename(beside)
    except OSError:
        with suppress(OSError):
            beside.rmdir()
        inside.mkdir(exist_ok=True)
        return inside
    return beside


def site_of(new: Path) -> Path | None:
    """Give the site whose place takes what is built in a folder; nothing for any other folder."""
    work = new.parent
    if LEFT_INSIDE.fullmatch(work.name):
        return work.parent
    beside = BESIDE.fullmatch(work.name)
    return work.with_name(beside[1]) if beside else None


def remove(work: Path) -> None:
    """Remove a folder to build in."""
    with held_back():
        shutil.rmtree(work, ignore_errors=True)


def sweep(site: Path) -> None:
    """Take back what a killed run moved, and remove what it left."""
    left = [
        *site.parent.glob(f"{glob_of(site.name)}{BUILDING}*"),
        *(one for one in site.iterdir() if LEFT_INSIDE.fullmatch(one.name)),
    ]
    for work in left:
        if is_free(work):
            take_back(work)
            remove(work)


def glob_of(name: str) -> str:
    """Write a hidden name so that a pattern means it to the letter."""
    return "." + re.sub(r"([*?[])", r"[\1]", name)


def take_over(work: Path, site: Path) -> None:
    """Put what is new in the place of what is there, or leave all as it was.

    Args:
        work: A folder with what is new in `new`, and an empty `old` for what was there.
        site: The site's folder.
    """
    moves = planned(work, site)
    write_plan(work, moves)
    try:
        for source, target in moves:
            source.rename(target)
    except OSError:
        undo(moves)
        raise


def planned(work: Path, site: Path) -> Moves:
    """List the moves that swap two sites, those out of the way first."""
    new, old = work / "new", work / "old"
    built = sorted(entry.name for entry in new.iterdir())
    there = sorted(entry.name for entry in site.iterdir() if not entry.name.startswith("."))
    hidden = [name for name in built if name.startswith(".") and os.path.lexists(site / name)]
    moves = [(site / name, old / name) for name in there + hidden]
    return moves + [(new / name, site / name) for name in built]


def undo(moves: Moves) -> None:
    """Take back those moves that were made, the last one first."""
    for source, target in reversed(moves):
        if os.path.lexists(target) and not os.path.lexists(source):
            target.rename(source)


def write_plan(work: Path, moves: Moves) -> None:
    """Say what is about to be moved, for whoever finds it half done."""
    written = work / "plan.json.new"
    pairs = [[os.fspath(path.absolute()) for path in move] for move in moves]
    written.write_text(json.dumps(pairs), "utf-8")
    written.replace(work / "plan.json")


def take_back(work: Path) -> None:
    """Take back a swap that was cut off; one that was whole has nothing left to move in."""
    plan, new = work / "plan.json", work / "new"
    if plan.is_file() and any(new.iterdir()):
        pairs = json.loads(plan.read_text("utf-8"))
        undo([(Path(source), Path(target)) for source, target in pairs])
