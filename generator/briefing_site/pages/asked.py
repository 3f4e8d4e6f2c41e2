"""What one may ask: takes the library, gives its issues by subject, in the order of their list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from briefing_site.document.nodes import Blocks, Link, Place
from briefing_site.document.runs import BlockPart, blocks, bullets, paragraph, strong
from briefing_site.interface import _
from briefing_site.knowledge.attested import is_asked
from briefing_site.knowledge.name_order import by_title
from briefing_site.model.issue import Issue
from briefing_site.naming.stances import Proposition
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.by_subject import by_subject, name_of
from briefing_site.pages.parts.phrases import say


def issues_asked(library: Library) -> list[Issue]:
    """Give the issues of which anything is recorded, each behind the wider one, by title."""
    kb = library.kb

    def place(issue: Issue) -> tuple[object, ...]:
        return tuple(by_title(kb.issues[id_]) for id_ in kb.issue_and_wider(issue.id)[::-1])

    return sorted(filter(partial(is_asked, kb), kb.issues.values()), key=place)


def subjects_asked(library: Library) -> dict[str, list[Issue]]:
    """Give these issues by their subjects, as they stand in the list of issues."""
    return by_subject(library, issues_asked(library), lambda issue: issue)


def asked_by_subject(library: Library, groups: Mapping[str, Sequence[Issue]]) -> Blocks:
    """Lead to the answers on each issue, below the name of its subject where there are several."""
    if len(groups) == 1:
        return blocks(*map(to_answers, groups.values()))
    told = say(
        "By subject, in the order of the list of {issues}:",
        issues=Link(Place(links.ISSUES), (_("Issues"),)),
    )
    named = ((name_of(library, subject), issues) for subject, issues in groups.items())
    parts = (blocks(paragraph(strong(name)), to_answers(issues)) for name, issues in named)
    return blocks(paragraph(told), *parts)


def to_answers(issues: Iterable[Issue]) -> BlockPart:
    """Lead to the answers on some issues."""
    return bullets(
        Link(Place(links.writing(one.id)), (str(Proposition.of(one)),)) for one in issues
    )
