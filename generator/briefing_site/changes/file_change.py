"""What a change of other files is made of: takes nothing, gives the types for reporters."""

from __future__ import annotations

from enum import StrEnum

from briefing_site.frozen import frozen


class Elsewhere(StrEnum):
    """What a file is that holds no record which could be compared."""

    UNREAD = "unread"
    WORKFLOW = "workflow"
    SETTING = "setting"
    CODE = "code"
    PAGE = "page"
    COPY = "copy"
    OTHER = "other"


@frozen
class NotCompared:
    """Files that changed and were not looked into.

    Attributes:
        kind: What they are; `unread` are files that look like records where none is read.
        paths: In the repository, in order.
    """

    kind: Elsewhere
    paths: tuple[str, ...]
