"""A check beside the server: takes what to check, gives what another process finds."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from typing import IO

from mkdocs.exceptions import BuildError

from briefing_site.live.check import Asked, Findings

COMMAND = ("-P", "-c", "from briefing_site.live.check import main; main()")
"""What this interpreter is told to do."""


class NotCheckedError(BuildError):
    """A check ended before it could say what it found."""


class CheckAside:
    """One check, which is begun at once.

    Args:
        asked: What to check.
    """

    def __init__(self, asked: Asked) -> None:
        self._was_ended = False
        self._process = subprocess.Popen(  # noqa: S603 - this very interpreter
            [sys.executable, *COMMAND],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            creationflags=unhurried(),
            start_new_session=True,  # Ctrl+C is the server's; this hears of it by its input
        )
        with suppress(OSError):  # it is gone already: its status tells that
            pickle.dump(asked, self._asking)
            self._asking.flush()

    @property
    def _asking(self) -> IO[bytes]:
        assert self._process.stdin  # noqa: S101 - as was asked for above
        return self._process.stdin

    def end(self) -> None:
        """Let it end, since nobody needs any more what it finds."""
        self._was_ended = True
        self._ask_no_more()

    def _ask_no_more(self) -> None:
        with suppress(OSError):  # what it was still to be told, it cannot hear any more
            self._asking.close()

    def findings(self) -> Findings | None:
        """Wait for what is found; nothing where the check was ended here.

        Raises:
            NotCheckedError: Something else ended it.
        """
        with self._process as running:
            assert running.stdout  # noqa: S101 - likewise
            told = running.stdout.read()
            status = running.wait()
            self._ask_no_more()
        if self._was_ended:
            return None
        if status:
            message = f"the content was not checked: what checks it ended with status {status}"
            raise NotCheckedError(message)
        findings: Findings = pickle.loads(told)  # noqa: S301 - from our own process
        return findings


def unhurried() -> int:
    """Say to Windows what `nice` says elsewhere, and that Ctrl+C is not for this process."""
    if sys.platform == "win32":
        return subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NEW_PROCESS_GROUP
    return 0
