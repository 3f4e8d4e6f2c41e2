"""`briefings propose`: takes the event of an issue, prints the comment that answers it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from briefing_site.cli.faults import UsageFault
from briefing_site.cli.folder import briefings_option, open_folder

FORM = Path(".github/ISSUE_TEMPLATE/propose-a-briefing.yml")


@click.command(short_help="Answer a proposal that was made with the issue form.")
@click.argument("event", metavar="EVENT", type=click.Path(path_type=Path))
@briefings_option
def propose(event: Path, folder: Path) -> None:
    """Answer a proposal that was made with the form "Propose a briefing".

    EVENT is the file in which GitHub tells a workflow of an issue. What is printed is a comment:
    a draft of the answers, and a link that opens GitHub's editor with it. Nothing is printed
    where the issue is not as the form makes it, or brings a draft of its own.
    """
    from briefing_site.extras import needs  # noqa: PLC0415
    from briefing_site.pipeline import read_folder  # noqa: PLC0415 - reads all rooms
    from briefing_site.proposing.answer import comment_on, issue_in  # noqa: PLC0415

    needs("draft")
    folder = open_folder(folder)
    issue = issue_in(read_event(event))
    comment = comment_on(issue, read_folder(folder).kb, form_of(folder.parent))
    sys.stdout.buffer.write(comment.encode(errors="replace"))


def read_event(path: Path) -> dict[str, Any]:
    """Read the event's file."""
    hint = "name the file that GITHUB_EVENT_PATH names, in a workflow that runs on issues"
    try:
        event = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        message = f'"{path}" cannot be read as an event'
        raise UsageFault(message, hint) from error
    if not isinstance(event, dict) or not is_issue(event.get("issue")):
        message = f'"{path}" tells of no issue'
        raise UsageFault(message, hint)
    return event


def is_issue(told: object) -> bool:
    """Whether what an event has is an issue: it has a title, and words or none."""
    if not isinstance(told, dict) or not isinstance(told.get("title"), str):
        return False
    return isinstance(told.get("body"), str | None)


def form_of(root: Path) -> str:
    """Give the repository's own form; the one that every site begins with where it has none."""
    own = root / FORM
    if own.is_file():
        return own.read_text("utf-8")
    from importlib.resources import files  # noqa: PLC0415 - slow, as are all that it brings

    name = FORM.relative_to(".github").as_posix()
    return (files("briefing_site.starter") / "files/github" / name).read_text("utf-8")
