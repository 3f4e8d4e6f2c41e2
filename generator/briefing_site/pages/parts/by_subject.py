"""Subjects: takes what is about issues, gives it by the widest issue that each is part of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from briefing_site.document.nodes import Block, Blocks
from briefing_site.document.runs import blocks, division, fold, heading
from briefing_site.frozen import frozen
from briefing_site.interface import _
from briefing_site.knowledge.nearest import subject_of
from briefing_site.model.issue import Issue
from briefing_site.naming.typeset import title_of
from briefing_site.pages.library import Library

Item = TypeVar("Item")


def by_subject(
    library: Library, items: Iterable[Item], issue_of: Callable[[Item], Issue]
) -> dict[str, list[Item]]:
    """Group items by the subject of their issue, in the order in which they come.

    What is part of nothing wider and holds nothing narrower stands together at the end, under "".
    """
    kb = library.kb
    found: dict[str, list[Item]] = {}
    for item in items:
        subject = subject_of(kb, issue_of(item).id)
        found.setdefault(subject if kb.subissues[subject] else "", []).append(item)
    alone = found.pop("", [])
    return {**found, "": alone} if alone else found


@frozen
class Behind(Generic[Item]):
    """What of a subject stands behind a line.

    Attributes:
        part: Parts the items of a subject into those that are seen at once, and the others.
        words: Counts the others.
    """

    part: Callable[[Sequence[Item]], tuple[Sequence[Item], Sequence[Item]]]
    words: Callable[[int], str]


def subject_sections(
    library: Library,
    prefix: str,
    groups: dict[str, list[Item]],
    show: Callable[[Item], Blocks],
    behind: Behind[Item],
) -> Iterator[Block]:
    """Show items under a heading for each subject; where there is but one group, without.

    Args:
        library: What all pages draw on.
        prefix: With what the places of the headings begin.
        groups: The items by the ids of their subjects.
        show: Shows an item.
        behind: What stands behind a line.
    """
    for subject, items in groups.items():
        if len(groups) > 1:
            yield heading(3, f"{prefix}-{subject or 'others'}", name_of(library, subject))
        few, others = behind.part(items)
        yield from each_by_itself(few, show)
        if others:
            yield fold(behind.words(len(others)), each_by_itself(others, show), class_="brf-fold")


def name_of(library: Library, subject: str) -> str:
    """Give the title of a subject."""
    return title_of(library.kb.issues[subject]) if subject else _("Other questions")


def each_by_itself(items: Iterable[Item], show: Callable[[Item], Blocks]) -> Blocks:
    """Show items one below the other.

    They are no list: Python-Markdown reads nothing that opens within an item of a list.
    """
    return blocks(*(division(show(item), class_="brf-held") for item in items))
