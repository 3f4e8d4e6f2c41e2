"""The nearest issue on record: takes an issue and those of which something is known, gives one."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.model.issue import Issue


def subject_of(kb: KnowledgeBase, issue: str) -> str:
    """Give the widest issue that an issue is a part of: itself where it is part of none."""
    return kb.issue_and_wider(issue)[-1]


def nearest_to(kb: KnowledgeBase, issue: Issue, known: Collection[str]) -> Issue | None:
    """Give the issue of some that is nearest to one; nothing where none of them is near.

    That is one that its record names as related, else one beside it, above it or below it, else
    one of the same subject.
    """
    near = (id_ for id_ in in_order_of_nearness(kb, issue) if id_ in known and id_ != issue.id)
    found = next(near, None)
    return kb.issues[found] if found else None


def in_order_of_nearness(kb: KnowledgeBase, issue: Issue) -> Iterator[str]:
    """Go through the issues around one, the nearest first; some come again."""
    yield from issue.related
    around = kb.issues_under[subject_of(kb, issue.id)]
    yield from (one.id for one in around if issue.id in one.related)
    yield from (one.id for one in kb.subissues[issue.parent or ""])
    yield from kb.issue_and_wider(issue.id)
    yield from (one.id for one in kb.issues_under[issue.id])
    yield from (one.id for one in around)


def silent_near(kb: KnowledgeBase, known: Collection[str]) -> list[tuple[Issue, Issue]]:
    """Give the issues of the same subjects as some, that are not among them, each with the nearest.

    Args:
        kb: The knowledge base.
        known: The ids of issues.
    """
    subjects = dict.fromkeys(subject_of(kb, id_) for id_ in known)
    around = (one for id_ in subjects for one in kb.issues_under[id_] if one.id not in known)
    found = ((one, nearest_to(kb, one, known)) for one in around)
    return [(one, near) for one, near in found if near]
