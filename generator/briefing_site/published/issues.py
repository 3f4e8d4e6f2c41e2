"""Issues as they are published: takes an issue, gives it with those around it."""

from __future__ import annotations

from briefing_site.model.issue import Issue
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.published.fields import Holds, Kind, published, told, written
from briefing_site.published.naming import address, known_issues
from briefing_site.published.values import Reference


@published
class PublishedIssue:
    """A question on which actors can be placed."""

    id: str = told("Its id.", "nuclear-talks", text=Holds.ID)
    title: str = written(Issue, "title")
    proposition: str = written(Issue, "proposition")
    short: str | None = told(
        "The proposition as a sentence of at most 60 characters, without a full stop.",
        "Iran and the United States should resume talks",
        of=((Issue, "short"),),
    )
    description: str | None = written(Issue, "description")
    parent: Reference | None = written(Issue, "parent", to=(Kind.ISSUE,))
    related: tuple[Reference, ...] = written(Issue, "related", to=(Kind.ISSUE,))
    formerly: tuple[str, ...] = written(Issue, "formerly")
    address: str = told(
        "Where its page is.", "https://example.org/issues/nuclear-talks/", text=Holds.ADDRESS
    )


def published_issue(library: Library, issue: Issue) -> PublishedIssue:
    """Give an issue with those around it."""
    return PublishedIssue(
        id=issue.id,
        title=issue.title,
        proposition=issue.proposition,
        short=issue.short,
        description=library.plain(issue.description) or None,
        parent=next(iter(known_issues(library, [issue.parent])), None),
        related=known_issues(library, issue.related),
        formerly=issue.formerly,
        address=address(library, links.issue(issue.id)),
    )
