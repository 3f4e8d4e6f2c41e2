"""What a change of a value is made of: takes nothing, gives the types for reporters."""

from __future__ import annotations

from briefing_site.frozen import frozen
from briefing_site.knowledge.differences import Stretch


@frozen
class ValueChange:
    """A value that came, went or became another; `None` where there is none.

    Attributes:
        before: The value as files have it: an id, a code, a date, words.
        after: Likewise.
        was_called: What readers call `before`: the name of an actor, the words for a result.
        is_called: Likewise `after`.
    """

    field: str
    before: str | None
    after: str | None
    was_called: str | None
    is_called: str | None


@frozen
class ListChange:
    """Items that came and went; where neither did, they stand in another order.

    Attributes:
        removed: The items as files have them.
        added: Likewise.
        removed_names: What readers call each of `removed`.
        added_names: Likewise `added`.
    """

    field: str
    removed: tuple[str, ...]
    added: tuple[str, ...]
    removed_names: tuple[str, ...]
    added_names: tuple[str, ...]


@frozen
class TextChange:
    """A text whose words changed.

    Attributes:
        passages: Its words in turn; none where it is too long to be set against the other.
    """

    field: str
    before: str
    after: str
    passages: tuple[Stretch, ...]
