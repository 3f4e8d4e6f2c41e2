"""The types of fields: takes a raw text, gives a checked value, or a fault named by its slug.

Every validator raises `PydanticCustomError` whose type is the slug of one of our codes;
`briefing_site.model.faults` turns it into a finding.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Annotated, Any, NoReturn
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from briefing_site.model.edtf import EdtfDate, parse_date
from briefing_site.model.languages import country_code, language_exists
from briefing_site.model.markers import Prose, Reference, Short, Wrapped
from briefing_site.model.tags import composed, one_tag
from briefing_site.model.vocabularies import CREDIBILITY, RELIABILITY

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
LONGEST_ID = 80

TO_BE_WRITTEN = "To be written: "
"""What a summary begins with that a draft put there, until somebody has written it."""
DATE_PATTERN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT_PATTERN = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+\-][0-9]{2}:[0-9]{2})"
)
ADDRESS_PATTERN = r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s<>\"`\\^{}|]+$"

USUAL_ADDRESS = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(?:/[A-Za-z0-9._~/%?=&#+,;:-]*)?")
"""An address in which no part can be at fault: no port, no user, nothing that needs encoding."""

SCALAR = ["string", "number"]
"""What the JSON Schema calls a text: an editor reads `1984` as a number, and here it is a text.

The bare words `true` and `false` would be texts here too; there they need quotes.
"""

# Microsoft Learn, "Naming Files, Paths, and Namespaces".
RESERVED_NAMES = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"com{digit}" for digit in range(1, 10)}
    | {f"lpt{digit}" for digit in range(1, 10)}
    | {"index"}  # the page of the folder itself
)


def refuse(slug: str, value: object, **more: object) -> NoReturn:
    """Raise the fault of a code's slug for a contributor's value."""
    raise PydanticCustomError(slug, "{value}", {"value": str(value), **more})


def id_problem(text: str) -> str | None:
    """Say what keeps a text from being an id and an address, if anything does."""
    if len(text) > LONGEST_ID:
        return f"it has {len(text)} characters, and at most {LONGEST_ID} fit"
    if not re.fullmatch(ID_PATTERN, text):
        return "only lower-case letters a to z, digits and single hyphens make an address"
    if text in RESERVED_NAMES:
        return "this name is reserved"
    return None


@lru_cache(maxsize=4096)
def check_id(text: str) -> str:
    """Accept an id that is safe on every file system and in every address."""
    if problem := id_problem(text):
        refuse("bad-id", text, problem=problem)
    return text


def read_date(value: Any) -> dt.date:  # noqa: ANN401 - pydantic hands over whatever there is
    """Read a day as YYYY-MM-DD that is in the calendar."""
    if not isinstance(value, str) or not DATE_PATTERN.fullmatch(value):
        refuse("bad-date", value)
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        refuse("bad-date", value)


def read_moment(value: Any) -> dt.datetime:  # noqa: ANN401 - pydantic hands over whatever there is
    """Read a moment with its offset, as RFC 3339 writes it, seconds being free."""
    if not isinstance(value, str) or not MOMENT_PATTERN.fullmatch(value):
        refuse("bad-moment", value)
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        refuse("bad-moment", value)
    # "+00:00" is the time of a place such as London; "Z" says nothing of the place.
    offset = dt.timezone(moment.utcoffset() or dt.timedelta(), value[-6:])
    return moment if value.endswith("Z") else moment.replace(tzinfo=offset)


def read_edtf(value: Any) -> EdtfDate:  # noqa: ANN401 - pydantic hands over whatever there is
    """Read an EDTF date of level 0 or 1."""
    try:
        return parse_date(value)
    except (ValueError, TypeError):
        refuse("bad-edtf", value)


def read_flag(value: Any) -> bool:  # noqa: ANN401 - pydantic hands over whatever there is
    """Read `true` or `false`, and none of the many words that YAML 1.1 took for them."""
    if value not in ("true", "false", True, False):
        refuse("unknown-value", value, allowed=["true", "false"])
    return value in ("true", True)


def check_address(text: str) -> str:
    """Accept an absolute http or https address with a host and nothing hidden in it."""
    if USUAL_ADDRESS.fullmatch(text):
        return text
    try:
        parts = urlsplit(text)
        port_is_number = parts.port is None or parts.port >= 0
    except ValueError:
        refuse("bad-address", text)
    plain = text.isprintable() and not re.search(r'[\s<>"`\\^{}|]', text)
    if not (plain and port_is_number and parts.scheme in {"http", "https"} and parts.hostname):
        refuse("bad-address", text)
    if parts.username is not None:  # https://well-known.example@elsewhere.example misleads
        refuse("bad-address", text)
    return text


def check_language(text: str) -> str:
    """Accept a BCP 47 tag whose language ISO 639 knows."""
    if not language_exists(text):
        refuse("bad-language", text)
    return text


def check_country(text: str) -> str:
    """Accept a code of ISO 3166 in capitals, `EU` and `XK`; give a former state's in full."""
    code = country_code(text)
    if code is None:
        refuse("bad-country", text)
    return code


@lru_cache(maxsize=64)
def check_grade(text: str) -> str:
    """Accept a letter A to F with a digit 1 to 6."""
    if not re.fullmatch(r"[A-F][1-6]", text):
        refuse("bad-grade", text)
    return text


def check_file_name(text: str) -> str:
    """Accept a relative path that stays inside its folder."""
    path = PurePosixPath(text)
    inside = not path.is_absolute() and ".." not in path.parts and "\\" not in text
    if not inside or ":" in text or text != path.as_posix():
        refuse("bad-file-name", text)
    return text


Text = Annotated[str, Field(min_length=1)]
"""Characters that are shown as they are."""

Tag = Annotated[Text, AfterValidator(one_tag), Short()]
"""A word or a few to find a record by."""

Named = Annotated[Text, AfterValidator(composed), Short()]
"""A name that only itself is to be found by."""

Sentences = Annotated[str, Field(min_length=1), Wrapped()]
"""A sentence or more, shown as it is."""

MOST_OF_BRIEF = 60
"""Characters of a text that has to fit into a cell of a table, or before a quotation."""

Brief = Annotated[str, Field(min_length=1, max_length=MOST_OF_BRIEF)]
"""A sentence, or a part of one, that fits where there is little room; shown as it is."""

Markdown = Annotated[str, Field(min_length=1), Prose()]
"""CommonMark without HTML, with wiki-links and citations."""

Id = Annotated[
    str,
    AfterValidator(check_id),
    WithJsonSchema(
        {
            "type": SCALAR,
            "pattern": f"^{ID_PATTERN}$",
            "maxLength": LONGEST_ID,
            "not": {"enum": sorted(RESERVED_NAMES)},
        }
    ),
]

Date = Annotated[
    dt.date,
    BeforeValidator(read_date),
    WithJsonSchema({"type": "string", "format": "date", "pattern": rf"^{DATE_PATTERN.pattern}$"}),
]
"""A day of the Gregorian calendar, YYYY-MM-DD (ISO 8601)."""

Moment = Annotated[
    dt.datetime,
    BeforeValidator(read_moment),
    # Not the format "date-time": that wants seconds, which here are free.
    WithJsonSchema({"type": "string", "pattern": rf"^{MOMENT_PATTERN.pattern}$"}),
]
"""A moment with its offset from UTC (ISO 8601, RFC 3339)."""

Flag = Annotated[bool, BeforeValidator(read_flag)]
"""Yes or no."""

Edtf = Annotated[
    EdtfDate,
    BeforeValidator(read_edtf),
    PlainSerializer(str),
    WithJsonSchema({"type": SCALAR, "pattern": "^[-0-9X?~%./]+$"}),
]

Address = Annotated[
    str,
    AfterValidator(check_address),
    WithJsonSchema({"type": "string", "format": "iri", "pattern": ADDRESS_PATTERN}),
]

Language = Annotated[
    str,
    AfterValidator(check_language),
    WithJsonSchema({"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"}),
]

Country = Annotated[
    str,
    AfterValidator(check_country),
    WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}(?:[A-Z]{2})?$"}),
]

Grade = Annotated[
    str,
    AfterValidator(check_grade),
    WithJsonSchema(
        {
            "type": "string",
            "enum": [letter + digit for letter in RELIABILITY for digit in CREDIBILITY],
            "markdownEnumDescriptions": [
                f"source: {reliability}; information: {credibility}"
                for reliability in RELIABILITY.values()
                for credibility in CREDIBILITY.values()
            ],
        }
    ),
]

FileName = Annotated[
    str,
    AfterValidator(check_file_name),
    WithJsonSchema({"type": SCALAR, "pattern": r"^(?!(.*/)?\.\.(/|$))[^/\\:][^\\:]*$"}),
]

STATEMENT_PATTERN = rf"(?:{ID_PATTERN})?#{ID_PATTERN}|{ID_PATTERN}"

REFERENCE_PATTERNS = {
    "actor": ID_PATTERN,
    "issue": ID_PATTERN,
    "briefing": ID_PATTERN,
    "source": ID_PATTERN,
    "statement": STATEMENT_PATTERN,
    "basis": STATEMENT_PATTERN,
    "office": r".*\S.*",
    "part": ID_PATTERN,
}
"""How a reference of each kind is written."""


def is_written(kind: str, text: str) -> bool:
    """Whether a text could be a reference of a kind: what it should name is known later."""
    return re.fullmatch(REFERENCE_PATTERNS[kind], text) is not None


ActorId = Annotated[str, Reference("actor")]
IssueId = Annotated[str, Reference("issue")]
BriefingId = Annotated[str, Reference("briefing")]
SourceId = Annotated[str, Reference("source")]
StatementRef = Annotated[str, Reference("statement")]
BasisRef = Annotated[str, Reference("basis")]
PartRef = Annotated[str, Reference("part")]
Office = Annotated[Text, AfterValidator(composed), Reference("office")]
"""The title of a role that an actor holds."""
