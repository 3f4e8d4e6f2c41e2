"""What MkDocs told: takes a build that may fail, gives the reasons that went to the terminal.

MkDocs logs what is wrong and then stops with an error that only says that it stopped.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class _Listener(logging.Handler):
    """Keeps what is told of faults."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message, once."""
        if (message := record.getMessage().strip()) not in self.told:
            self.told.append(message)


@contextmanager
def faults_told(*, strict: bool) -> Iterator[list[str]]:
    """Listen to what MkDocs and its plugins tell of faults.

    Args:
        strict: Whether a warning is one.
    """
    logger = logging.getLogger("mkdocs")
    listener = _Listener(logging.WARNING if strict else logging.ERROR)
    logger.addHandler(listener)
    try:
        yield listener.told
    finally:
        logger.removeHandler(listener)
