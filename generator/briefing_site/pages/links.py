"""Paths: takes what a page is about, gives where it is and where its parts are.

The only place that makes one, as `published` is of what they become on the site. They are those of
the Markdown files, relative to the root of the tree; what leads from one to another is a
document's (`document.places`).
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from briefing_site.knowledge.entities import Passage, Statement

HOME = "index.md"
BRIEFINGS = "briefings/index.md"
ACTORS = "actors/index.md"
ISSUES = "issues/index.md"
STATEMENTS = "statements/index.md"
VOTES = "votes/index.md"
QUESTIONS = "votes/questions.md"
SERIES = "series/index.md"
THREADS = "threads/index.md"
TIMELINE = "timeline/index.md"
CHANGES = "changes/index.md"
AHEAD = "ahead.md"
DATA = "data.md"
API = "api.md"
QUERY = "query.md"
TABLES = "tables.md"
SOURCES = "sources/index.md"
ASSESSMENTS = "assessments.md"
MATRIX = "matrix.md"
COMPARE = "compare.md"
NETWORK = "network.md"
TAGS = "tags.md"
WRITING = "can-i-write-this/index.md"
METHOD = "method.md"
CONTRIBUTING = "contributing.md"

ACTORS_FILE = "data/actors.json"
RECORD_FILE = "data/actors/{id}.json"
POSITIONS_FILE = "data/positions.json"
MATRIX_FILE = "data/matrix.json"
MATRIX_PART_FILE = "data/matrix/{part}.json"
KNOWN_FILE = "data/known.json"
SIGNATURES_FILE = "data/signatures.json"
DOCUMENTS_FILE = "data/documents/{part}.json"
STATEMENTS_FILE = "data/statements.json"
STATEMENT_ROWS_FILE = "data/statements/rows-{block}.json"
STATEMENT_WORDS_FILE = "data/statements/words-{block}.json"
VOTES_FILE = "data/votes.json"
TIMELINE_FILE = "data/timeline.json"
WORDS_FILE = "data/words.json"
NAMES_FILE = "data/names/{part}.json"
WRITING_FILE = "data/writing.json"
ATTESTED_FILE = "data/writing/{id}.json"
WORLD_FILE = "assets/world.svg"
CALENDAR_FILE = "calendar.ics"
CARD_FILE = "card.html"
OEMBED_FILE = "oembed.json"
"""Beside a page: the card of a record, and what programs are told of that."""


TWO_DOCUMENTS = "two-documents"
"""Where the page that compares takes two statements or votes."""

ASKED = "sql"
"""The question in an address that holds a query in SQL; by `q` the search is opened."""

CITED_VERSION = "v"
"""The question in an address that names the version of what was cited."""

COMPARED = "actors"
"""The question in an address that names whom a comparison is between."""

MEMBERS = ".members"
"""What stands behind the id of a bloc in an address, where its members are meant and not itself."""


def names_file(part: int) -> str:
    """Give the path of a part of the names by which the search knows actors and issues."""
    return NAMES_FILE.format(part=part)


def matrix_part_file(part: int) -> str:
    """Give the path of a part of the positions that the table of them shows."""
    return MATRIX_PART_FILE.format(part=part)


def statement_rows_file(block: int) -> str:
    """Give the path of a block of what statements can be found by."""
    return STATEMENT_ROWS_FILE.format(block=block)


def statement_words_file(block: int) -> str:
    """Give the path of a block of what is shown of statements that were found."""
    return STATEMENT_WORDS_FILE.format(block=block)


def record_file(id_: str) -> str:
    """Give the path of what is on record of an actor, for a comparison with others."""
    return RECORD_FILE.format(id=id_)


def writing(id_: str) -> str:
    """Give the path of the page of what may be written of everyone on an issue."""
    return f"can-i-write-this/{id_}.md"


def actor(id_: str) -> str:
    """Give the path of an actor's page."""
    return f"actors/{id_}.md"


def issue(id_: str) -> str:
    """Give the path of an issue's page."""
    return f"issues/{id_}.md"


def briefing(id_: str) -> str:
    """Give the path of a briefing's page."""
    return f"briefings/{id_}.md"


def statement(ref: str) -> str:
    """Give the path of a statement's page, from its `<briefing>#<id>`."""
    holder, _, id_ = ref.partition("#")
    return f"statements/{holder}/{id_}.md"


def source(ref: str) -> str:
    """Give the path of a source's page, from its `<briefing>#<id>`."""
    holder, _, id_ = ref.partition("#")
    return f"sources/{holder}/{id_}.md"


def passage(found: Passage) -> tuple[str, str]:
    """Give the page of a passage's statement, and its place there; none where it is all of it."""
    whole = found.statement
    if found.ref != whole.ref:
        return statement(whole.ref), statement_anchor(found.record.id)
    return statement(whole.ref), passage_anchor(found.record.id) if is_divided(whole) else ""


def passage_files(found: Passage) -> str:
    """Give the path that a passage's own files are beside: its id may be that of the whole."""
    own = statement(found.ref)
    is_taken = found.ref == found.statement.ref and is_divided(found.statement)
    return passage_folder(own) if is_taken else own


def passage_folder(path: str) -> str:
    """Give the path of the first passage's files, from that of a statement with the same id."""
    return f"{folder(path)}passage.md"


def is_divided(said: Statement) -> bool:
    """Whether a statement has several passages, each with a place of its own."""
    return len(said.passages) > 1


def vote(ref: str) -> str:
    """Give the path of a vote's page, from its `<briefing>#<id>`."""
    holder, _, id_ = ref.partition("#")
    return f"votes/{holder}/{id_}.md"


def position_files(briefing: str, key: str) -> str:
    """Give the path that a position's own files are beside, from its briefing's id and a key."""
    return f"briefings/{briefing}/position-{key}.md"


def beside(path: str, name: str) -> str:
    """Give the path of a file that belongs to a page, such as its feed or its citation."""
    return folder(path) + name


def tag_folder(anchor: str) -> str:
    """Give the path under which a tag's feeds are; its place is on the page of all tags."""
    return f"tags/{anchor}.md"


def tagged_of(anchor: str, period: str) -> str:
    """Give the path of the list of a tag's briefings of a year, a month or a day."""
    return f"tags/{anchor}/{period}.md"


def assessments_of(period: str) -> str:
    """Give the path of the list of the judgements in the briefings of a year or so."""
    return f"assessments/{period}.md"


def briefings_of(period: str) -> str:
    """Give the path of the list of the briefings of a year, a month or a day by its ISO date."""
    return f"briefings/{period}.md"


def statements_of(period: str) -> str:
    """Give the path of the list of the statements of a year, a month or a day."""
    return f"statements/{period}.md"


def votes_of(period: str) -> str:
    """Give the path of the list of the votes of a year, a month or a day."""
    return f"votes/{period}.md"


def timeline_of(period: str) -> str:
    """Give the path of the timeline of a year, a month or a day."""
    return f"timeline/{period}.md"


def changes_of(month: str) -> str:
    """Give the path of what happened and what was changed in a month, by its ISO date."""
    return f"changes/{month}.md"


def threads_of(period: str) -> str:
    """Give the path of the list of the threads that ended, as far as is known, in a year or so."""
    return f"threads/{period}.md"


def part_of(path: str, key: str) -> str:
    """Give the path of the page that holds a part of another page whole, where that is long."""
    return f"{path.removesuffix('.md').removesuffix('/index')}/{key}.md"


def part_of_period(path: str, key: str, period: str) -> str:
    """Give the path of what such a part holds of a year, a month or a day."""
    return part_of(path, f"{key}/{period}")


def series(slug: str) -> str:
    """Give the path of a series, or of the list of those on an issue by its id."""
    return f"series/{slug}.md"


def sources_of(period: str) -> str:
    """Give the path of the list of the sources of the briefings of a year or so."""
    return f"sources/{period}.md"


def statement_anchor(id_: str) -> str:
    """Give the anchor of a statement on its briefing's page."""
    return f"statement-{id_}"


def passage_anchor(id_: str) -> str:
    """Give the anchor of a passage that shares its id with its statement, whose anchor is taken."""
    return f"passage-{id_}"


def part_anchor(ref: str) -> str:
    """Give the anchor of a statement on a page of several briefings, from its reference."""
    return ref.replace("#", "--")


def month_anchor(month: dt.date) -> str:
    """Give the anchor of a month on its year's timeline, from any day of it."""
    return f"month-{month.year:04}-{month.month:02}"


def period_anchor(period: str) -> str:
    """Give the place of a month or a day, by its ISO date, on the page that is divided by them."""
    return f"day-{period}" if period.count("-") > 1 else f"month-{period}"


def vote_anchor(id_: str) -> str:
    """Give the anchor of a vote on its briefing's page."""
    return f"vote-{id_}"


def numbered_anchor(ref: str) -> str:
    """Give the anchor of a position or a judgement on its briefing's page, from its reference."""
    return ref.partition("#")[2]


def correction_anchor(name: str) -> str:
    """Give the anchor of a correction on its briefing's page, by its day and what was mended."""
    return f"correction-{name}"


def event_anchor(id_: str) -> str:
    """Give the anchor of an event on its briefing's page."""
    return f"event-{id_}"


def source_anchor(id_: str) -> str:
    """Give the anchor of a source on its briefing's page."""
    return f"source-{id_}"


@lru_cache(maxsize=65_536)  # whatever names a page or leads to it asks for its folder
def folder(path: str) -> str:
    """Give the folder, from the root, of what belongs to a page that is its folder's or a file."""
    name = path.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{name}/" if name else ""
