"""The page of the API: takes the classes of what is published and answered, gives Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from briefing_site.exports.api.answers import ANSWERS
from briefing_site.exports.api.openapi import answers
from briefing_site.model.shape import first_line
from briefing_site.published.fields import Field, Holds, Kind, fields_of, records_in
from briefing_site.published.json_schema import name_of
from briefing_site.published.kinds import kinds
from briefing_site.published.values import PRECISIONS
from briefing_site.reference.markdown import code, sentence, table

INTRODUCTION = """\
All of the record for programs, as static JSON below `api/v1/` of a site. The page *API*, to which
*Data* leads, lists addresses to try. `api/v1/openapi.json` describes them for programs (OpenAPI
3.1), and `api/v1/schema/` has a schema for each answer (JSON Schema, draft 2020-12), both with
answers of the site as examples. `api: false` below `briefings` in `mkdocs.yml` leaves all of it
out.

```console
$ curl --silent --fail https://example.org/api/v1/lists/statements/1.json
$ curl --silent --fail https://example.org/api/v1/statements/2025-07-31-x/joint-statement.json
```"""

ADDRESSES = {
    "index.json": "what there is: how many records of each kind, where their lists begin, and the "
    "SHA-256 of each list",
    "statements/<briefing>/<id>.json": "a record, of this and of any other kind: its id with `/` "
    "in the place of `#`",
    "lists/statements/1.json": "all records of a kind, 500 on a page, each with its file",
    "lists/statements/2025/1.json": "those of a year",
    "standing/<issue>.json": "who stood where on an issue: on a day, each as its last change by "
    "then says",
    "changes.json": "what is new or changed, the newest of it",
    "changes/2025.json": "what was new or changed in a year",
    "known.json": "what the record said on its days: how far back that is known, and its files; "
    "this and the next three where the site has a history (`history: true`)",
    "known/positions/<issue>.json": "what it said of who stood where on an issue, and when it said "
    "so",
    "known/statements/1.json": "when each statement was on record, 500 on a page",
    "known/votes/1.json": "who voted how by the record, and when it said so, 500 votes on a page",
}
"""What is answered where."""

RULES = """\
- **A reference** is the id of what it leads to, and its label: what that is called.
- **A date** has its text as EDTF, the first and the last day that it can mean, and how exactly it
  is known.
- **What is absent, empty, or a flag that is not set, is left out.**
- **What does not count is there, and says so**: `uncounted` is set where a briefing was retracted
  or superseded, or where all that shows a position was; `repeats` names the record of the same vote
  that is counted. `index.json` says how many count: as many as the pages say. Drafts are not there.
- **One field of the files is not there**: `snapshot`, since no site publishes a source's copy.
- **Texts are plain**: Markdown is read, and links stand as what they are called.
- **Only what changed**: keep the hashes of `index.json`, ask again for the lists whose hash is
  another, and for the records whose `hash` there is: nothing changes without. `changes.json`, read
  down to the day on which you asked last, says more and knows less: when a briefing was recorded,
  updated or withdrawn, each correction, and where the site has a [history](../history.md), what
  commits changed on the pages of briefings, statements and votes. It does not know what changed in
  actors and issues, in what no page shows, nor, without a history, what nobody noted.
- **Two clocks**: where somebody stood on a day, as the record had it at the end of another, is told
  by the last position in `known/positions/<issue>.json` that names them, began by the first day
  (`day`) and was said on the second (`known`); by none, where that one had ended (`last_day`). What
  was withdrawn or removed does not come back: `known.json` counts it.
- **The version stays**: a field that is added does not change it; one that goes or means something
  else would be in `api/v2/`. Read past what you do not know.
- The number of a position or a judgement in its id is its place in the file: it becomes another
  where one is added before it."""


def api_page() -> str:
    """Describe every record and every answer."""
    rows = [[code(path), told] for path, told in ADDRESSES.items()]
    parts = [
        "# The API",
        INTRODUCTION,
        table(["Address below `api/v1/`", "It answers"], rows),
        RULES,
    ]
    for cls in answers().values():
        parts += section(cls, level=2)
    parts += ["## Parts of records"]
    own = set(answers().values())
    inner = dict.fromkeys(one for cls in answers().values() for one in records_in(cls))
    for cls in inner:
        if cls not in own:
            parts += section(cls, level=3, is_within=True)
    return "\n\n".join([*parts, *dates()]) + "\n"


def section(cls: type, level: int, *, is_within: bool = False) -> Iterator[str]:
    """Describe a record or an answer, and each of its fields."""
    yield f"{'#' * level} {heading(cls)}"
    yield sentence(first_line(cls))
    shown = (one for one in fields_of(cls) if not (is_within and one.is_way_back))
    yield table(["Field", "Type", "Meaning", "Example"], map(field_row, shown))


def heading(cls: type) -> str:
    """Call a class so that no two of the page are called the same."""
    is_answer = cls in ANSWERS.values()
    return f"{name_of(cls)}, an answer" if is_answer else name_of(cls)


def anchor(cls: type) -> str:
    """Give the place of a class on the page."""
    return heading(cls).lower().replace(",", "").replace(" ", "-")


def field_row(field: Field) -> list[str]:
    """Describe a field."""
    needed = ", always there" if field.is_required else ""
    return [
        code(field.name),
        f"{type_words(field)}{needed}",
        sentence(field.meaning),
        code(example_of(field)) if field.example is not None else "",
    ]


def example_of(field: Field) -> str:
    """Write a value as it stands in an answer."""
    value = field.example
    return value if isinstance(value, str) else json.dumps(value)


WORDS = {
    Holds.TEXT: "text",
    Holds.ID: "id",
    Holds.ADDRESS: "address",
    Holds.LANGUAGE: "language",
    Holds.MOMENT: "moment",
    Holds.NUMBER: "number",
    Holds.FLAG: "`true`",
    Holds.DAY: "day",
    Holds.DATE: "[date](#dates)",
}
"""What fields hold, in words."""


def type_words(field: Field) -> str:
    """Say what a field holds."""
    item = item_words(field)
    return f"list of {item}" if field.is_list else item


def item_words(field: Field) -> str:
    """Say what one value of a field is."""
    if field.refers_to:
        return f"reference: {any_of(field.refers_to)}"
    if field.record:
        return f"[{name_of(field.record)}](#{anchor(field.record)})"
    return any_of(field.terms) if field.terms else WORDS[field.holds]


def any_of(terms: Iterable[Kind] | Iterable[str]) -> str:
    """Name terms, one of which it is."""
    return ", ".join(code(str(one)) for one in terms)


def dates() -> Iterator[str]:
    """Describe dates and how exactly one is known, and the kinds of records."""
    yield "## Dates"
    yield (
        "`edtf` is the text (EDTF, ISO 8601-2, level 0 or 1), `first` and `last` are the days that "
        "it can mean at most; an end that is open or not known is left out. `approximate` and "
        "`uncertain` are set where it is marked so, `of_source` where it is the day of the source, "
        "and `words` are the source's own."
    )
    yield table(
        ["`precision`", "It is"], [[code(one), sentence(PRECISIONS[one])] for one in PRECISIONS]
    )
    yield "## Kinds of records"
    within = {
        one.kind: f", in the file of its {one.within}" if one.within else "" for one in kinds()
    }
    rows = [[code(one.kind), sentence(f"{one.about}{within[one.kind]}.")] for one in kinds()]
    yield table(["Kind", "A record is"], rows)
