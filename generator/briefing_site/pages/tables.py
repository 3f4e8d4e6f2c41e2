"""The tables that the page of all data offers: takes nothing, gives what each is called.

They are those of the kinds of records, and the ballots. Those of the lists in these are beside
them, and are described where all of them are.
"""

from __future__ import annotations

from briefing_site.frozen import frozen
from briefing_site.interface import _
from briefing_site.pages import export_paths


@frozen
class Table:
    """A table of records.

    Attributes:
        name: The name of its file, without its ending.
        title: What it is called.
        row: What a row is.
    """

    name: str
    title: str
    row: str

    @property
    def path(self) -> str:
        """Where its file is."""
        return export_paths.TABLE_FILE.format(name=self.name)


def offered_tables() -> tuple[Table, ...]:
    """Give every table that is offered, in the order in which they are."""
    of_a_briefing = _("one source as one briefing cites it")
    of_an_actor = _("one source as the record of one actor cites it")
    return (
        Table("statements", _("Statements"), _("one statement")),
        Table("passages", _("Passages"), _("one passage of a statement, with its words")),
        Table("votes", _("Votes"), _("one vote, with how many voted how")),
        Table("ballots", _("Ballots"), _("one actor in one vote")),
        Table("positions", _("Positions"), _("one position")),
        Table("actors", _("Actors"), _("one actor")),
        Table("issues", _("Issues"), _("one issue")),
        Table("briefings", _("Briefings"), _("one briefing")),
        Table("events", _("Events"), _("one event")),
        Table("assessments", _("Assessments"), _("one assessment")),
        Table("corrections", _("Corrections"), _("one correction")),
        Table("sources", _("Sources"), of_a_briefing),
        Table("actor_sources", _("Sources of actors"), of_an_actor),
    )
