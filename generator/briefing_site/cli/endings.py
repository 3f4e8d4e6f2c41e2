"""How a run ends: takes whatever a command raises, gives an exit status and at most two lines."""

from __future__ import annotations

import atexit
import errno
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import IO, TYPE_CHECKING, Any, NoReturn

import click

from briefing_site.cli.faults import UsageFault
from briefing_site.cli.folder import shortest
from briefing_site.cli.terminal import is_terminal
from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.reporters.visible import visible
from briefing_site.diagnostics.severity import Severity

CLEAN, FINDINGS, USAGE = 0, 1, 2
OURS = 70
"""EX_SOFTWARE of sysexits.h: a program's own fault, which is no finding."""

INTERRUPTED = 128 + signal.SIGINT
UNHEARD = 128 + 13
"""As a shell has it for SIGPIPE, which not every system knows."""

STATUSES = {
    CLEAN: "done, nothing wrong",
    FINDINGS: "there are findings, or the build stopped",
    USAGE: "the command was not understood, or what it needs cannot be read or written",
    OURS: "the program itself is at fault; findings in other files still count",
    INTERRUPTED: "interrupted by Ctrl-C; nothing is left half-written",
    UNHEARD: "whoever read the output stopped reading",
    128 + signal.SIGTERM: "asked to end by another program; nothing is left half-written",
}
"""Every exit status with what it says."""


SHOW_CURSOR = "\x1b[?25h"
"""DECTCEM of the VT220 and all that came after it."""


if TYPE_CHECKING:
    from briefing_site.diagnostics.diagnostic import Diagnostic


class Interrupted(click.ClickException):
    """Ctrl-C."""

    exit_code = INTERRUPTED

    def __init__(self) -> None:
        super().__init__("interrupted")

    def show(self, file: IO[Any] | None = None) -> None:
        """Say so, and nothing else; a bar that was just being drawn may have hidden the cursor."""
        del file
        if is_terminal(sys.stderr):
            sys.stderr.write(SHOW_CURSOR)
        click.echo(self.message, err=True)


def status(findings: Sequence[Diagnostic], *, strict: bool = False) -> int:
    """Give the exit status of a command by what was found.

    Where the program itself failed at a file, that is what it says: the findings are not all.

    Args:
        findings: What was found.
        strict: Whether advice counts.
    """
    if any(found.slug == "program-fault" for found in findings):
        return OURS
    is_wrong = any(strict or found.severity is Severity.ERROR for found in findings)
    return FINDINGS if is_wrong else CLEAN


class OurFault(UsageFault):
    """An exception that no contributor should ever cause."""

    exit_code = OURS

    def __init__(self, error: Exception) -> None:
        from briefing_site.source.barrier import place_of  # noqa: PLC0415 - for what is rare

        said = str(error).strip().partition("\n")[0]
        place = place_of(error)
        super().__init__(
            f"the program failed{f' at {place}' if place else ''}: "
            f"{type(error).__name__}{f': {said}' if said else ''}",
            "this is a fault of ours: please report it with what --verbose shows",
        )


CURES = {
    errno.ENOSPC: "make room on that disk, and run this again",
    errno.EDQUOT: "make room on that disk, and run this again",
    errno.EROFS: "let yourself write there, and run this again",
    errno.EACCES: "let yourself read and write there, and run this again",
}
"""What to do about what a disk refuses."""

WRITING = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG})
"""Faults of what is written, never of what is read."""


class DiskFault(UsageFault):
    """Something that cannot be read or written, and why not."""

    def __init__(self, error: OSError) -> None:
        reason = (error.strerror or str(error) or "unknown reason").lower()
        named = refused_place(error)
        place = f'"{shortest(Path(os.fsdecode(named)))}": ' if named else ""
        cure = CURES.get(error.errno or 0, "--verbose shows what was being done")
        super().__init__(f"{place}{reason}", cure)


def refused_place(error: OSError) -> str | bytes | None:
    """Give what could not be read or written: of a copy, its target where the target is full."""
    is_target = error.errno in WRITING and error.filename2
    found: str | bytes | None = error.filename2 if is_target else error.filename
    return found


@contextmanager
def ended_well(*, is_verbose: Callable[[], bool]) -> Iterator[None]:
    """Turn whatever ends a command into the end that people and other programs expect.

    Args:
        is_verbose: Whether to show where an exception came from.
    """
    try:
        try:
            yield
        finally:
            sys.stdout.flush()  # here, and not on the way out, where nobody could answer for it
    except (KeyboardInterrupt, click.Abort):
        raise Interrupted from None
    except BrokenPipeError:
        forget_output()
        raise click.exceptions.Exit(UNHEARD) from None
    except (click.exceptions.Exit, click.ClickException):
        raise
    except Refused as refused:
        raise UsageFault(refused.message, refused.hint) from refused
    except OSError as error:
        traced(error, is_verbose=is_verbose())
        raise DiskFault(error) from error
    except Exception as error:
        traced(error, is_verbose=is_verbose())
        raise OurFault(error) from error


def forget_output() -> None:
    """Let what nobody reads go nowhere, so that Python does not complain of it at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def traced(error: Exception, *, is_verbose: bool) -> None:
    """Show where an exception came from, to those who want to know all."""
    if is_verbose:
        for line in "".join(traceback.format_exception(error)).splitlines():
            click.echo(visible(line), err=True)


def leave(ended: SystemExit) -> NoReturn:
    """End without freeing one by one what a run made: the system takes it back in one.

    Where anything may still be going on, or be told, Python ends as it always does.
    """
    if threading.active_count() > 1 or not isinstance(ended.code, int | None):
        raise ended
    atexit._run_exitfuncs()  # noqa: SLF001 - as Python itself does on its way out
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        raise ended from None
    os._exit(ended.code or CLEAN)


def end_when_asked() -> None:
    """Clean up as on Ctrl-C when another program or a closing terminal ends this one."""
    for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is signal.SIG_DFL:  # `nohup` has it ignored
            signal.signal(number, _end)


def _end(number: int, frame: FrameType | None) -> NoReturn:
    del frame
    sys.exit(128 + number)
