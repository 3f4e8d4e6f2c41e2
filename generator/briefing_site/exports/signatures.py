"""Who said what together, for programs: takes the library, gives `data/signatures.json`.

One JSON object, written without white space. `statements` lists every statement that stands, oldest
first: `{id, date, first, when, title, href, by, form, signed, for}`. `date` is the last day that
its date can mean, `first` the first one and `when` the date in words, both left out where it is a
plain day. `id` is `<briefing>#<statement>`, `by` the ids of its speakers or signatories, `form` how
they spoke, left out where no one recorded it, `signed` is there where they put their names to it.
`for` pairs the id of a speaker with the id of whom it spoke for, left out where nobody did so: by
a statement that one makes for the other, these two are not together. The `href` of its page is
relative to the site's root; `data/positions.json` names the actors.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.positions import Json, compact
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.positions import stands
from briefing_site.naming import dates
from briefing_site.pages import links
from briefing_site.pages.library import Library


def signatures_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file of signatures."""
    said = [signatures_of(library, one) for one in library.kb.statements.values() if stands(one)]
    yield ExportedFile(links.SIGNATURES_FILE, compact({"statements": said}))


def inexact(said: Statement) -> Json:
    """Give the first day that a date can mean, and its words, where it is no plain day."""
    if dates.edtf(said.when) == dates.day(said.date):
        return {}
    return {"first": said.when.first.isoformat(), "when": dates.edtf(said.when)}


def signatures_of(library: Library, said: Statement) -> Json:
    """Give a statement with everyone behind it."""
    found: Json = {
        "id": said.ref,
        "date": said.date.isoformat(),
        **inexact(said),
        "title": library.name_of(said),
        "href": library.addresses.page(links.statement(said.ref)),
        "by": [actor.id for actor in said.by],
    }
    if said.form:
        found |= {"form": said.form.value}
    if said.is_signed:
        found |= {"signed": True}
    pairs = [[one.actor.id, one.on_behalf_of.id] for one in said.speakers if one.on_behalf_of]
    return found | {"for": pairs} if pairs else found
