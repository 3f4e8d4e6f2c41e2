"""Words for a date that say another time than the date does.

Pages show `date_note`, while lists, as-of views and citations go by the date: the two have to mean
one time. "Early July 2025" is `2025-07`; a full day beside these words is one that no source names.

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
        date: 2021-06
        date_note: early June 2022
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]
      - id: return
        date: 2022-06-05
        date_note: early June
        by: [canada]
        act: declare
        summary: Work goes on.
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

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.days import meant_by_words
from briefing_site.model.edtf import EdtfDate, parse_date
from briefing_site.model.record import Record

FIELDS = ("date", "published")


def check(world: World) -> Iterator[Diagnostic]:
    """Find notes that mean another time, or none so exact."""
    for record, note in world.having("date_note"):
        for field in FIELDS:
            date: EdtfDate | None = getattr(record, field, None)
            if date and record.is_given(field):
                yield from held_to(record, field, date, note)


def held_to(record: Record, field: str, date: EdtfDate, note: str) -> Iterator[Diagnostic]:
    """Compare a date with what its words mean, where that is plain."""
    meant = meant_by_words(note, date.first.year) or meant_by_words(note, date.last.year)
    if not meant or "~" in meant:
        return
    told = parse_date(meant)
    if told.last < date.first or date.last < told.first:
        problem = f"{quoted(note)} is another time than {quoted(str(date))}"
    elif date.is_day and not told.is_day:
        problem = f"{quoted(note)} names no day, as {quoted(str(date))} does"
    else:
        return
    yield Diagnostic(
        "note-against-date",
        record.at("date_note"),
        problem,
        Hint(f'write "{field}: {meant}", or correct the words'),
        (Note("its date stands here", record.at(field)),),
    )
