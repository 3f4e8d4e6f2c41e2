"""Words for a date beside no date.

`date_note` holds the source's words, and pages show them. But lists, as-of views and citations go
by the date itself: without one that of the briefing is taken, and a citation gives a day that no
source names. Of a source without `published` the words are shown nowhere.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        date_note: early June 2022
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        date: 2022-06
        date_note: early June 2022
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.days import meant_by_words

FIELDS = ("date", "published", "published_at")
"""The dates whose words a note may be, and without which it says nothing."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find notes on dates that are not there."""
    for record, note in world.having("date_note"):
        fields = [name for name in FIELDS if name in type(record).model_fields]
        if fields and not any(map(record.is_given, fields)) and record.is_known(*fields):
            meant = meant_by_words(note) or "…"
            yield Diagnostic(
                "note-without-date",
                record.at("date_note"),
                f"{quoted(note)} stands beside no date",
                Hint(f'write "{fields[0]}: {meant}" as well, as exactly as the words say it'),
            )
