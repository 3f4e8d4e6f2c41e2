"""The answer to an issue: takes its event, what is known and the form, gives the comment.

The issue is anybody's text: all of it becomes scalars and comments of YAML, in a fence that it
cannot end, and in an address in which nothing but letters, digits and `%` stands for it.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any
from urllib.parse import quote

from briefing_site.editing.filling import id_of
from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.layout.writing import write_record
from briefing_site.proposing.issue_form import answers_of, labels_of
from briefing_site.proposing.proposal import draft_of

LONGEST_ANSWER = 4000
LONGEST_COMMENT = 60_000
"""Characters; GitHub takes a comment of 65,536."""

LONGEST_ADDRESS = 7_000
"""Characters; GitHub answers 414 to an address of about 8,000."""

REPOSITORY = re.compile(r"https://[\w.\-]+(?::\d+)?/[\w.\-]+/[\w.\-]+")
BRANCH = re.compile(r"[\w.\-/]+")

# Each paragraph on one line: in a comment, GitHub shows every line break.
HEAD = (
    "<!-- proposed briefing -->\n"
    "Thank you. A program made this draft of your answers, and has judged nothing. What still has "
    "to be written says `missing:`, what somebody has to look at says `confirm:`.\n"
)
CUT = (
    f"\nAn answer is longer than {LONGEST_ANSWER} characters; the rest of it is not in the draft.\n"
)
TOO_LONG = "\nThere is more in the answers than a draft in a comment can hold.\n"


@frozen
class Issue:
    """What an event says of an issue.

    Attributes:
        editor: The address at which GitHub's editor begins a new file; empty where the event
            does not say whose repository it is.
        day: The day on which it was sent, in UTC; none where the event does not say.
    """

    title: str
    body: str
    editor: str = ""
    day: dt.date | None = None


def issue_in(event: dict[str, Any]) -> Issue:
    """Read the event that GitHub hands to a workflow."""
    issue, repository = event["issue"], event.get("repository")
    repository = repository if isinstance(repository, dict) else {}
    address = str(repository.get("html_url") or "")
    branch = str(repository.get("default_branch") or "main")
    is_known = REPOSITORY.fullmatch(address) and BRANCH.fullmatch(branch)
    editor = f"{address}/new/{branch}" if is_known else ""
    return Issue(issue["title"], issue.get("body") or "", editor, day_of(issue.get("created_at")))


def day_of(moment: object) -> dt.date | None:
    """Give the day of a moment as GitHub writes it, `2026-11-30T06:51:16Z`; else nothing."""
    try:
        return dt.date.fromisoformat(str(moment)[: len("2026-11-30")])
    except ValueError:
        return None


def comment_on(issue: Issue, kb: KnowledgeBase, form: str) -> str:
    """Answer an issue.

    Args:
        issue: What anybody wrote.
        kb: What is known.
        form: The form's YAML.

    Returns:
        The comment; nothing where the form was not used, or brought a draft of its own.
    """
    whole = answers_of(issue.body, labels_of(form))
    if "event" not in whole or "draft" in whole:
        return ""
    answers = {id_: answer[:LONGEST_ANSWER] for id_, answer in whole.items()}
    values, remarks = draft_of(issue.title, answers, kb, issue.day)
    text = write_record("briefing", values, remarks)
    place = place_of(values, text, issue.editor)
    comment = f"{HEAD}{place}{CUT * (answers != whole)}\n{fenced(text)}"
    return comment if len(comment) <= LONGEST_COMMENT else f"{HEAD}{TOO_LONG}"


def place_of(values: dict[str, Any], text: str, editor: str) -> str:
    """Say which file the draft would be, where that is known, and lead to the editor with it."""
    id_ = id_of("briefing", values) if values["date"] else ""
    if not id_:
        return ""
    path = f"briefings/{id_[:4]}/{id_}.yaml"
    address = f"{editor}?filename={quote(path, safe='')}&value={quote(text, safe='')}"
    is_short = editor and len(address) <= LONGEST_ADDRESS
    begin = f" [Begin it in the editor]({address}), with this draft filled in." if is_short else ""
    return f"\nIts file would be `{path}`.{begin}\n"


def fenced(text: str) -> str:
    """Put YAML into a fence that is longer than any in it (GFM 0.29, 4.5)."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}yaml\n{text}{fence}\n"
