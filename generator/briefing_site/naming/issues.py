"""Issues in words: takes an issue, gives its name where what is narrower counts with it."""

from __future__ import annotations

from briefing_site.interface import _
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.model.issue import Issue
from briefing_site.naming.typeset import title_of


def issue_and_narrower(kb: KnowledgeBase, issue: Issue) -> str:
    """Name an issue where narrower ones are looked at with it, and say that they are."""
    if not kb.subissues[issue.id]:
        return title_of(issue)
    return _("{issue}, with narrower issues", issue=title_of(issue))
