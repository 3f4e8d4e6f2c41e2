"""A check in a process of its own: takes what to check on its input, gives what is wrong.

Threads of one process share an interpreter: a check of many files would hold up each page that
somebody asks for meanwhile. So it runs beside the server, after whatever is more urgent. It ends
with its input, that is when the server has no use for it any more, or is itself gone.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Collection
from contextlib import redirect_stdout
from pathlib import Path
from threading import Lock, Thread
from typing import BinaryIO

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.frozen import frozen
from briefing_site.pipeline import Outcome, read_site
from briefing_site.settings import Settings
from briefing_site.site.editor_ids import EditorIds

LESS_URGENT = 10
"""By how much what others ask of the machine goes before it, where there is such a number."""


@frozen
class Asked:
    """What is to be checked.

    Attributes:
        settings: Where everything is.
        schemas: The folder of the schemas by which editors complete ids; nothing where that is
            not asked for.
        gone: The paths, as they are shown, of files that were there before.
    """

    settings: Settings
    schemas: Path | None = None
    gone: Collection[str] = ()


@frozen
class Findings:
    """What a check found.

    Attributes:
        errors: What keeps a briefing from being published.
        advice: How much else there is.
        texts: What the files held that have errors, by the path that is shown.
    """

    errors: tuple[Diagnostic, ...]
    advice: int
    texts: dict[str, str]


def main() -> None:
    """Check what is asked for, and tell it in one piece."""
    if sys.platform != "win32":
        os.nice(LESS_URGENT)
    asked: Asked = pickle.load(sys.stdin.buffer)  # noqa: S301 - from who started this process
    writing = Lock()
    Thread(target=end_with, args=(sys.stdin.buffer, writing), daemon=True).start()
    with redirect_stdout(sys.stderr):
        outcome = read_site(asked.settings, gone=lambda: asked.gone)
    pickle.dump(findings_of(outcome), sys.stdout.buffer)
    sys.stdout.buffer.flush()
    if asked.schemas:
        with writing:
            EditorIds().follow(outcome, asked.schemas)
    os._exit(0)  # to let go of each record would take long


def end_with(asking: BinaryIO, writing: Lock) -> None:
    """Wait until nobody asks any more, and end in the midst of whatever is done, but for a file."""
    asking.read()
    with writing:
        os._exit(1)


def findings_of(outcome: Outcome) -> Findings:
    """Give of a reading what is told of it."""
    errors = outcome.errors
    faulty = {error.span.path for error in errors} & outcome.sources.keys()
    texts = {path: outcome.sources[path].text for path in faulty}
    return Findings(errors, len(outcome.diagnostics) - len(errors), texts)
