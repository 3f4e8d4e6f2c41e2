"""Garbage while a site is shown: takes nothing, keeps Python from looking for it when it likes.

Now and then Python goes through all objects to find those that only refer to each other. Of a large
site there are millions: a page that is asked for meanwhile comes up to half a second late.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

MANY = 20_000
"""So many new objects are made before one looks through them: a page makes thousands."""

NEVER = 2**31 - 1
"""So many rounds through young objects go before one through all that nobody asks for."""


@contextmanager
def left_until_asked() -> Iterator[None]:
    """Let old garbage lie until somebody asks for a collection; that of a moment goes as ever."""
    before = gc.get_threshold()
    gc.set_threshold(MANY, before[1], NEVER)
    try:
        yield
    finally:
        gc.set_threshold(*before)
