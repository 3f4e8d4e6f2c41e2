"""A few known actors, and a way to draft from a text. Nobody here says what was never said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing_site.drafting.draft import Draft, draft_of
from briefing_site.drafting.reading import read_article
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

ACTORS = {
    "france": "name: France\nkind: state\ncountry: FR\naliases: [Paris]\n",
    "robert-schuman": (
        "name: Robert Schuman\nkind: person\naliases: [Schuman]\n"
        "roles:\n  - {title: Minister of Foreign Affairs, of: france}\n"
    ),
    "nato": "name: NATO\nkind: bloc\n",
    "us-state-department": (
        "name: United States Department of State\nkind: government-body\ncountry: US\n"
        "aliases: [State Department, Department of State]\n"
    ),
}

Drafting = Callable[[str], Draft]
Said = list[tuple[list[str], str]]


@pytest.fixture(scope="session")
def kb(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    """Know four actors; all others are ISO's or new."""
    folder = tmp_path_factory.mktemp("known") / "briefings"
    (folder / "actors").mkdir(parents=True)
    for id_, text in ACTORS.items():
        (folder / "actors" / f"{id_}.yaml").write_text(text, encoding="utf-8")
    outcome = read_site(Settings(briefings=folder))
    assert outcome.errors == ()
    return outcome.kb


@pytest.fixture
def draft(kb: KnowledgeBase) -> Drafting:
    """Draft from a text."""
    return lambda text: draft_of(read_article(text.encode()), kb)


@pytest.fixture
def said(draft: Drafting) -> Callable[[str], Said]:
    """Give who says what in a text."""

    def read(text: str) -> Said:
        return [
            ([party.id for party in saying.speaker.parties], saying.quote)
            for saying in draft(text).sayings
        ]

    return read
