"""A way to make knowledge from a few lines of YAML."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

Learn = Callable[[dict[str, str]], KnowledgeBase]


@pytest.fixture
def learn(tmp_path: Path) -> Learn:
    """Write files, which must be free of errors, and give what follows from them."""

    def read(files: dict[str, str]) -> KnowledgeBase:
        for name, text in files.items():
            path = tmp_path / "briefings" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8")
        outcome = read_site(Settings(briefings=tmp_path / "briefings"))
        assert outcome.errors == ()
        return outcome.kb

    return read
