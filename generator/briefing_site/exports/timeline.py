"""What a timeline can be narrowed to: takes the library, gives `data/timeline.json`.

One JSON object, written without white space; every list is in a fixed order:

- `kinds`: what stands on the timeline, each `{id, name}`.
- `actors`: everyone whom something on it concerns, by name: `{id, name}`.
- `issues`: every issue that something on it is about, by title: `{id, name}`.
- `page`: the address of a page that holds some of it, relative to the site's root, with
  `{period}` in the place of its period.
- `pages`: these pages, newest first, each `[period, name]`: a timeline of thousands of days stays
  small. A period is a year, or a month or a day where a page of its own holds it, and a number
  behind it where it takes several. On these pages an entry names its kind, actors and issues.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.positions import Json, compact
from briefing_site.knowledge.name_order import name_order
from briefing_site.knowledge.timeline import Moment, everything
from briefing_site.naming.issues import issue_and_narrower
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.moments import concern_of, kinds_of_moments
from briefing_site.pages.periods import Periods, Span, period_words, sheet_of


def timeline_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file of what a timeline can be narrowed to."""
    yield ExportedFile(links.TIMELINE_FILE, compact(choices(library)))


def choices(library: Library) -> Json:
    """Gather kinds, actors, issues and pages."""
    moments = everything(library.kb, library.standing.shifts)
    concerns = [concern_of(library, moment.what) for moment in moments]
    kinds = {concern.kind for concern in concerns}
    periods = Periods.of(map(span_of, moments))
    actors = {id_: library.kb.actors[id_].name for one in concerns for id_ in one.actors}
    ids = {id_ for one in concerns for id_ in one.issues}
    issues = {id_: issue_and_narrower(library.kb, library.kb.issues[id_]) for id_ in ids}
    return {
        "kinds": [
            {"id": kind, "name": name} for kind, name in kinds_of_moments().items() if kind in kinds
        ],
        "actors": by_name(actors),
        "issues": by_name(issues),
        "page": library.addresses.page(links.timeline_of("{period}")),
        "pages": [
            [sheet_of(period, number), period_words(period)]
            for period, sheets in periods.sheets(moments, span_of).items()
            for number in range(1, len(sheets) + 1)
        ],
    }


def span_of(moment: Moment) -> Span:
    """Give the first and the last day of what stands on the timeline."""
    return moment.first, moment.date


def by_name(names: Mapping[str, str]) -> list[dict[str, str]]:
    """List names with their ids, in the order of names."""
    found = sorted(names.items(), key=lambda one: (name_order(one[1]), one[0]))
    return [{"id": id_, "name": name} for id_, name in found]
