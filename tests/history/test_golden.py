"""A page with a history, as it is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from briefing_site.render import render
from tests.history.record import DENIAL, Record

GOLDEN = Path(__file__).parent / "expected"


def test_a_statement_that_changed(
    record: Record, match_golden: Callable[[str, Path], None]
) -> None:
    record.news(("We never said it.", "We never said *it*, and never will."))
    record.commit("2025-08-02T23:30:00-0500")
    record.news(("act: deny", "act: deny\n    about: [oman]"), ("grade: B2", "grade: A1"))
    record.commit("2025-08-04T12:00:00+0000")
    record.change("actors/oman.yaml", ("name: Oman", "name: Sultanate of Oman"))
    record.commit("2025-08-05T12:00:00+0000")
    match_golden(render(record.page(DENIAL)).text, GOLDEN / DENIAL)
