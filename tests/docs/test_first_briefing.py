"""The page that shows a whole session says what the commands say today."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import MatchGolden
from tools.first_briefing.__main__ import PAGE, session


def test_the_session_on_the_page_is_what_happens(tmp_path: Path, match_golden: MatchGolden) -> None:
    match_golden(session(tmp_path), PAGE)
