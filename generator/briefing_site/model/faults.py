"""Faults of shape: takes pydantic's errors and the node, gives findings in our words.

No wording of pydantic reaches a contributor: its error types are mapped to our slugs,
and the rule of that slug words the finding.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from importlib import import_module
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from briefing_site.diagnostics.codes import BY_SLUG
from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.model.fault import Fault
from briefing_site.model.shape import (
    alias_of,
    fields_at,
    is_needed,
    record_at,
    takes_ids,
    takes_texts,
    terms_at,
)
from briefing_site.source.characters import CLOSING, OPENING
from briefing_site.source.nodes import (
    Mapping,
    Node,
    Scalar,
    Sequence,
    are_bare,
    find,
    key_span,
    type_names,
)

Path = tuple[str | int, ...]

SLUGS = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "enum": "unknown-value",
    "bool_parsing": "unknown-value",
    "too_short": "empty-value",
    "string_too_short": "empty-value",
    "string_too_long": "text-too-long",
}

BARE = frozenset({"actor", "id", "issue", "source", "statement"})
"""The fields whose value stands alone in a list that takes only names."""

NOTHINGS = frozenset({"empty-value", "invisible-text", "null-value"})
"""The slugs of values that hold nothing."""

LACKING = NOTHINGS | {"missing-field"}
"""The slugs of faults whose cure is a value."""

SAYING_NOTHING = NOTHINGS | {"wrong-type"}
"""The slugs of values that hold nothing, or may say so in words."""

BESIDE_OTHERS = frozenset({"unknown-field", "bad-edtf"})
"""The slugs of faults whose cure may be another field."""

EXPECTED = {
    "string_type": "text",
    "bool_type": "text",
    "tuple_type": "a list",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "dict_type": "a mapping",
}


def diagnose(model: type[BaseModel], node: Node, error: ErrorDetails) -> Diagnostic:
    """Turn one of pydantic's errors into a finding at its place."""
    return word(fault_of(model, node, error))


def word(fault: Fault) -> Diagnostic:
    """Let the rule of the fault's slug word it."""
    module = import_module(f"briefing_site.model.rules.{fault.slug.replace('-', '_')}")
    diagnostic: Diagnostic = module.fault(fault)
    is_quoted = fault.value and fault.value[0] in OPENING
    return quoted_in_vain(diagnostic, fault.value) if is_quoted else diagnostic


def quoted_in_vain(found: Diagnostic, value: str) -> Diagnostic:
    """Say that marks which look like quotation marks belong to the value."""
    bare = value.strip(OPENING + CLOSING)
    return found._replace(hint=Hint(f"these marks quote nothing in YAML: write {bare}"))


def fault_of(model: type[BaseModel], node: Node, error: ErrorDetails) -> Fault:
    """Gather what a rule needs to word an error."""
    path = path_of(error)
    at_fault = find(node, path)
    slug = slug_of(error, at_fault)
    if is_unsourced_quote(node, path, slug):
        slug = "quote-without-source"
    return Fault(
        slug=slug,
        span=at_fault.span if at_fault else key_span(node, path),
        key=key_span(node, path),
        field=str(next((step for step in reversed(path) if isinstance(step, str)), "")),
        value=value_of(at_fault, error),
        given=type_names[type(at_fault)] if at_fault else "",
        context=context_of(error),
        fields=fields_of(model, path, slug, error["type"]),
        is_item=bool(path) and isinstance(path[-1], int),
        is_needed=slug in SAYING_NOTHING and is_needed(model, path),
        comment=at_fault.comment.strip() if isinstance(at_fault, Scalar) else "",
        terms=terms_at(model, path) if slug in LACKING else (),
        holds_names=error["type"] == "tuple_type" and takes_ids(model, path),
    )


def fields_of(model: type[BaseModel], path: Path, slug: str, kind: str) -> tuple[str, ...]:
    """Give the fields that there are beside a value, or in the mapping that it should be."""
    if EXPECTED.get(kind) == "a mapping" or (kind == "tuple_type" and not takes_texts(model, path)):
        record = record_at(model, path)
        names = record.model_fields.items() if record else ()
        return tuple(alias_of(name, field) for name, field in names)
    return tuple(sorted(fields_at(model, path[:-1]))) if slug in BESIDE_OTHERS else ()


def path_of(error: ErrorDetails) -> Path:
    """Give the keys and indexes that lead to the fault, into a mapping where one is meant."""
    key = error.get("ctx", {}).get("key")
    return (*error["loc"], key) if key else error["loc"]


def slug_of(error: ErrorDetails, at_fault: Node | None) -> str:
    """Map an error's type to the slug of a code."""
    kind = error["type"]
    if kind in BY_SLUG:  # one of our own validators
        return "wrong-type" if at_fault and not isinstance(at_fault, Scalar | Mapping) else kind
    return SLUGS.get(kind, "wrong-type")


def is_unsourced_quote(node: Node, path: Path, slug: str) -> bool:
    """Whether a statement lacks its sources and has a quote: graver than a missing field."""
    match path:
        case ("statements", int(), "sources") if slug in {"missing-field", "empty-value"}:
            return find(node, (*path[:-1], "quote")) is not None
    return False


def context_of(error: ErrorDetails) -> dict[str, Any]:
    """Give what the wording needs beyond the value, in our terms."""
    context = dict(error.get("ctx", {}))
    expected = EXPECTED.get(error["type"], "text")
    match error["type"]:
        case "enum":
            return {"allowed": re.findall(r"'([^']*)'", context["expected"])}
        case "bool_parsing":
            return {"allowed": ["true", "false"]}
    return context | {"expected": expected}


def is_named_alone(fields: Collection[str], error: ErrorDetails) -> bool:
    """Whether a mapping holds but a name, where that should stand alone."""
    return error["type"] == "string_type" and len(fields) == 1 and BARE.issuperset(fields)


def value_of(at_fault: Node | None, error: ErrorDetails) -> str:
    """Give the contributor's value: as written, the texts of a list, or as the validator has it."""
    match at_fault:
        case Scalar():
            return at_fault.text
        case Sequence(items=items) if all(isinstance(item, Scalar) for item in items):
            return ", ".join(item.text for item in items if isinstance(item, Scalar))
        case Mapping() if are_bare(at_fault):
            return ", ".join(at_fault.entries)
        case Mapping(entries=entries) if is_named_alone(entries, error):
            return value_of(next(iter(entries.values())).value, error)
    return str(error.get("ctx", {}).get("value", ""))
