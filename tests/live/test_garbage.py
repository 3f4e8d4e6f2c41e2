"""Old garbage waits until it is asked for while a site is shown, and only then."""

from __future__ import annotations

import gc

from briefing_site.live.garbage import MANY, NEVER, left_until_asked


def test_old_garbage_is_left_while_a_site_is_shown_and_not_after() -> None:
    before = gc.get_threshold()
    with left_until_asked():
        assert gc.get_threshold() == (MANY, before[1], NEVER)
    assert gc.get_threshold() == before
