"""The page of the data model: takes the models and vocabularies, gives Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic.fields import FieldInfo

from briefing_site.model.acts import ACTS
from briefing_site.model.classes import MODELS
from briefing_site.model.record import Record
from briefing_site.model.shape import alias_of, first_line, record_in, title_of
from briefing_site.model.vocabularies import (
    ACTOR_KINDS,
    COMPLETENESS,
    CONFIDENCES,
    CREDIBILITY,
    DATES_OF,
    FORMS,
    LIKELIHOODS,
    RELIABILITY,
    RESULTS,
    SOURCE_KINDS,
    STANCES,
    STATUSES,
    VOTE_RESULTS,
    VOTE_STANCES,
)
from briefing_site.reference.field_types import type_words
from briefing_site.reference.markdown import code, sentence, table

INTRODUCTION = """\
What a contributor writes, and what it means. Everything is a YAML file in one of three places:

```text
briefings/
  actors/<id>.yaml                    one actor a file
  issues/<id>.yaml                    one issue a file
  <year>/<YYYY-MM-DD>-<slug>.yaml     one briefing a file
```

The name of a file without its ending is the record's **id**, and the address of its page:
lower-case letters a to z, digits and single hyphens, at most 80 characters. A statement, a
vote, an event and a source have an id of their own within their briefing; elsewhere they are named
as `<briefing-id>#<id>`.

A value is read as its field expects it: `country: NO` is Norway and `title: 1984` is a text,
without quotes. The order of files and fields never matters. A field without a value is left
out; an empty one is an error.

An editor that knows YAML completes fields and explains them: the schemas are in `schema/`.

"""

IN_TEXTS = """\
## Markdown fields

What the tables call Markdown is CommonMark without HTML, and four things more:

- `[[iran]]` and `[[iran|Tehran]]` link to the actor, issue or briefing with that id.
- `[[#demand]]` links to a statement, a vote or an event of the same briefing, and
  `[[2025-07-31-x#demand]]` to one elsewhere.
- `[@wire]` and `[@wire, para. 4]` cite a source of the briefing in a footnote.
- The first mention of an actor by its name or an alias is linked by itself."""


def data_model_page() -> str:
    """Describe every record, field and term; what several records hold, under the first of them."""
    parts = ["# Data model", INTRODUCTION.strip()]
    described: set[type[Record]] = set()
    for model in MODELS.values():
        parts += record_section(model, level=2)
        for inner in inner_records(model):
            if inner not in described:
                parts += record_section(inner, level=3)
        described.update(inner_records(model))
    parts += [IN_TEXTS, *vocabularies()]
    return "\n\n".join(parts) + "\n"


def record_section(model: type[Record], level: int) -> Iterator[str]:
    """Describe a record with its fields."""
    yield f"{'#' * level} {title_of(model.__name__)}"
    yield sentence(first_line(model))
    rows = [field_row(name, field) for name, field in model.model_fields.items()]
    yield table(["Field", "Type", "Meaning", "Example"], rows)


def inner_records(model: type[Record]) -> list[type[Record]]:
    """Give the records in a record's fields, and in theirs, each once."""
    found = (record_in(field.annotation) for field in model.model_fields.values())
    inner = [one for outer in found if outer for one in (outer, *inner_records(outer))]
    return list(dict.fromkeys(inner))


def field_row(name: str, field: FieldInfo) -> list[str]:
    """Describe one field in a row."""
    needed = ", required" if field.is_required() else ""
    return [
        code(alias_of(name, field)),
        f"{type_words(field)}{needed}",
        sentence(field.description or ""),
        code(example_of(field)),
    ]


def example_of(field: FieldInfo) -> str:
    """Write a field's example as it can stand in a file."""
    value: Any = (field.examples or [""])[0]
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def vocabularies() -> Iterator[str]:
    """Describe every term that a field may hold."""
    yield "## Terms"
    for title, terms in PLAIN.items():
        yield f"### {title}"
        yield table(["Term", "Meaning"], [[code(term), sentence(terms[term])] for term in terms])
    yield from acts()
    yield from likelihoods()
    yield from grades()


PLAIN: Mapping[str, Mapping[Any, str]] = {
    "Actor kind": ACTOR_KINDS,
    "Date of": DATES_OF,
    "Status": STATUSES,
    "Form": FORMS,
    "Source kind": SOURCE_KINDS,
    "Stance": STANCES,
    "Vote result": VOTE_RESULTS,
    "Vote stance": VOTE_STANCES,
    "Completeness": COMPLETENESS,
    "Confidence": CONFIDENCES,
    "Result": RESULTS,
}


def acts() -> Iterator[str]:
    """Describe what the words of a statement can do."""
    yield "### Act"
    yield (
        "What the words of a statement do. The last column is the category that it exports to in "
        "PLOVER, the Political Language Ontology for Verifiable Event Records."
    )
    yield table(
        ["Term", "It", "Example", "PLOVER"],
        [
            [code(act), sentence(term.definition), sentence(term.example), term.plover or "none"]
            for act, term in ACTS.items()
        ],
    )


def likelihoods() -> Iterator[str]:
    """Describe the terms of estimative probability."""
    yield "### Likelihood"
    yield (
        "The terms of Intelligence Community Directive 203, with the range that each stands for. "
        "Likelihood says how probable something is, confidence how well founded that judgement "
        "is; the two never stand in one sentence."
    )
    yield table(
        ["Term", "On a page", "Also called", "Range"],
        [
            [code(term), words.words, words.synonym, words.range]
            for term, words in LIKELIHOODS.items()
        ],
    )


def grades() -> Iterator[str]:
    """Describe the Admiralty code."""
    yield "### Grade"
    yield (
        "The Admiralty code: a letter for how reliable the source is and a digit for how credible "
        "the information is, judged apart from each other, as in `B2`. A page spells it out."
    )
    yield table(["Letter", "The source is"], [[code(a), words] for a, words in RELIABILITY.items()])
    yield table(
        ["Digit", "The information is"], [[code(a), words] for a, words in CREDIBILITY.items()]
    )
