"""What a change of what follows is made of: takes nothing, gives the types for reporters."""

from __future__ import annotations

from enum import StrEnum

from briefing_site.changes.value_change import TextChange, ValueChange
from briefing_site.frozen import frozen


@frozen
class Ended:
    """A stance that is known to have ended.

    Attributes:
        until: Its end, as exactly as is known.
        note: The words of the source for that.
    """

    stance: str
    until: str
    note: str | None


@frozen
class Placed:
    """Who takes, or took, one stance on an issue.

    Attributes:
        actors: Ids; `names` are theirs.
        ended: Until when, where it has ended.
    """

    stance: str
    actors: tuple[str, ...]
    names: tuple[str, ...]
    ended: Ended | None = None


@frozen
class Stayed:
    """What an issue says as before, while what should say the same is in other words."""

    field: str
    text: str


@frozen
class PropositionChange:
    """What stances are on, in other words: whoever stands there is said to support another thing.

    Attributes:
        fields: What of the issue is in other words: its title, its proposition, its short form.
        placed: Who stands there now, by stance, and then who stood there until it ended.
        stayed: Which of proposition and short form is as before, where the other is not.
    """

    issue: str
    title: str
    fields: tuple[ValueChange | TextChange, ...]
    placed: tuple[Placed, ...]
    stayed: Stayed | None = None

    @property
    def count(self) -> int:
        """How many stances are on it, or were."""
        return sum(len(one.actors) for one in self.placed)


@frozen
class HeldChange:
    """A stance that stays, and is on other conditions, dated otherwise or shown by less.

    Attributes:
        actors: Ids; `names` are theirs.
        proposition: What it is on, in short where the issue has it in short.
        since: Since when it is said to be held, before and now, as exactly as is known.
        last_shown: When it was shown last, before and now, where nothing new shows it.
        gone: The references of what shows it no longer, and the ids of briefings without a
            position of theirs on the issue now.
        conditions: On what conditions it is held, before and now, in other words.
        ended: Until when it was held, where it had ended before and has now.
    """

    actors: tuple[str, ...]
    names: tuple[str, ...]
    issue: str
    title: str
    proposition: str
    stance: str
    since: tuple[str, str]
    last_shown: tuple[str, str]
    gone: tuple[str, ...]
    conditions: TextChange | None
    ended: Ended | None = None


class Derived(StrEnum):
    """What follows from several records.

    Attributes:
        DIVISION: How those behind a statement divide by a bloc, on its day.
        MEMBERS: Where the members of a bloc stand on an issue.
        ANSWER: By what a statement is answered.
        AWAITED: By whom an accusation is not answered, passage by passage.
        SERIES: Who is behind a statement in a series.
        TIE: Whom a statement ties.
        TALLY: How many voted how.
        BALLOTS: How the members of a bloc voted.
        COMPARED: With which vote before it on its question a vote is compared.
        NAME: What an actor is called on a text, as of the text's day.
        CARD: The card of a position, which other sites may show.
    """

    DIVISION = "division"
    MEMBERS = "members"
    ANSWER = "answer"
    AWAITED = "awaited"
    SERIES = "series"
    TIE = "tie"
    TALLY = "tally"
    BALLOTS = "ballots"
    COMPARED = "compared"
    NAME = "name"
    CARD = "card"


@frozen
class DerivedChange:
    """Something that follows from several records, and is otherwise now.

    Attributes:
        where: The reference of the statement, passage, vote or event, or the id of the issue,
            whose page says it; of a card, its address.
        of: The names of whom it is told: the bloc, those who answer, who is tied to whom, who is
            called otherwise.
        before: What was said of them; `None` where nothing was.
        after: What is said; `None` where nothing is.
    """

    kind: Derived
    where: str
    of: tuple[str, ...]
    before: str | None
    after: str | None
