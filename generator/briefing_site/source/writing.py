"""From texts to files: takes paths and texts, leaves each file whole or as it was.

What is new is written beside its place first, all of it, so that a full disk shows before any
file has changed; then each takes its place in one step; what goes is removed last. Whatever
ends the program between two steps, nothing that was there is lost.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from briefing_site.interruption import held_back

AHEAD, NEW = ".briefings-", ".new"
"""What the name of a file begins and ends with that has not taken its place yet."""


def write(path: Path, text: str) -> None:
    """Write a file so that nobody ever sees half of it; one that is the same stays untouched."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write the bytes of a file, all of them or none."""
    if content_of(path) == content:
        return
    with placing(path):
        new = laid_beside(path, content)
        with gone_if_failed(new):
            os.replace(new, path)  # noqa: PTH105 - tests make it fail


def replace_all(texts: Mapping[Path, str | None]) -> None:
    """Write and remove files, all of them or none.

    If anything fails, or the command is stopped, each file that was replaced or removed gets
    back what it held.

    Args:
        texts: What each file should hold, in the order in which they take their places; `None`
            for one that should go, which is after all others.
    """
    before = {path: content_of(path) for path in texts}
    with ExitStack() as until_placed:
        new: dict[Path, Path] = {}
        for path, text in texts.items():
            if text is not None and text.encode() != before[path]:
                with placing(path):
                    new[path] = laid_beside(path, text.encode())
                until_placed.enter_context(gone_if_failed(new[path]))
        going = [path for path, text in texts.items() if text is None]
        put_all({**new, **dict.fromkeys(going)}, before)


def put_all(new: Mapping[Path, Path | None], before: Mapping[Path, bytes | None]) -> None:
    """Let files take their places, and remove others; or leave all as they were.

    Args:
        new: Where each file's content is, `None` for one that goes.
        before: What each held.
    """
    done: list[Path] = []
    try:
        for path, made in new.items():
            done.append(path)
            with placing(path):
                put(path, made)
    except BaseException:  # Ctrl-C too
        with held_back():
            put_back({path: before[path] for path in done})
        raise


def put(path: Path, made: Path | None) -> None:
    """Let a file take its place, or remove the one that is there."""
    if made is None:
        path.unlink()
    else:
        os.replace(made, path)  # noqa: PTH105 - tests make it fail


def put_back(before: Mapping[Path, bytes | None]) -> None:
    """Make files hold again what they held, or be gone where there was none.

    One for which that fails, too, keeps none of the others from it.
    """
    for path, content in before.items():
        with suppress(OSError):
            if content is None:
                path.unlink(missing_ok=True)
            else:
                write_bytes(path, content)


def content_of(path: Path) -> bytes | None:
    """Give what a file holds; nothing where there is none."""
    return path.read_bytes() if path.is_file() else None


def laid_beside(path: Path, content: bytes) -> Path:
    """Write a file in the folder where it will be, under a name that nothing looks for."""
    from tempfile import NamedTemporaryFile  # noqa: PLC0415 - most commands write nothing

    path.parent.mkdir(parents=True, exist_ok=True)
    mode = mode_of(path)
    with (
        NamedTemporaryFile(dir=path.parent, prefix=AHEAD, suffix=NEW, delete=False) as file,
        gone_if_failed(Path(file.name)),
    ):
        file.write(content)
        file.close()
        Path(file.name).chmod(mode)
    return Path(file.name)


def mode_of(path: Path) -> int:
    """Give the permissions that a file keeps, or that a new one gets.

    Raises:
        PermissionError: It must not be written, though its folder would let it be replaced.
    """
    if not path.exists():
        return 0o666 & ~umask()
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return path.stat().st_mode & 0o777


@contextmanager
def placing(path: Path) -> Iterator[None]:
    """Let a failure name the file that was to be written, not the one beside it."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


@contextmanager
def gone_if_failed(path: Path) -> Iterator[None]:
    """Remove a file that has not taken its place when something goes wrong."""
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def umask() -> int:
    """Give the permissions that new files lack, which can only be read by setting them."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
