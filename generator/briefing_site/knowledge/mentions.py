"""Which texts link to a statement or event: takes the knowledge base, gives mentions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.index import Index
from briefing_site.knowledge.resolver import full_ref
from briefing_site.knowledge.walk import texts
from briefing_site.model.briefing import Briefing


def briefings_linking_to(kb: KnowledgeBase) -> Index[Briefing]:
    """Give the briefings whose texts link to a part of another, by the part's reference."""
    return Index(kb.briefings.values(), partial(linked_elsewhere, kb))


def linked_elsewhere(kb: KnowledgeBase, briefing: Briefing) -> Iterator[str]:
    """Go through the parts of other briefings that a briefing's texts link to."""
    for found in texts(briefing):
        if "[[" not in found.text:
            continue
        for link in kb.prose(found.text).wiki_links:
            ref = full_ref(link.target, briefing.id)
            if "#" in link.target and not ref.startswith(f"{briefing.id}#"):
                yield ref
