"""What a change of ballots is made of: takes nothing, gives the type for reporters."""

from __future__ import annotations

from briefing_site.frozen import frozen


@frozen
class BallotChange:
    """Who is said to have voted another way in a vote; nobody did so, the record is another.

    Attributes:
        field: `ballots`, for the four lists of a vote together.
        actors: Ids; `names` are theirs.
        before: `for`, `against`, `abstained` or `absent`; `None` where they were not named.
        after: Likewise; `None` where they are named no more.
    """

    field: str
    actors: tuple[str, ...]
    names: tuple[str, ...]
    before: str | None
    after: str | None
