"""The report for code scanning: takes diagnostics and help for the rules, gives SARIF.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", 2020, and
what GitHub's code scanning reads of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from briefing_site.diagnostics.codes import CODES, Code
from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.diagnostics.severity import Severity
from briefing_site.frozen import frozen
from briefing_site.source.span import Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.ADVICE: "note"}


@frozen
class RuleHelp:
    """What a rule says of itself, beyond the table of codes.

    Attributes:
        text: Why it matters, as plain text.
        markdown: The same with examples, in Markdown.
    """

    text: str
    markdown: str


def report_sarif(
    diagnostics: Iterable[Diagnostic], helps: Mapping[str, RuleHelp], version: str
) -> str:
    """Report findings as a SARIF log with one run.

    Args:
        diagnostics: The findings.
        helps: What the rules say of themselves, by id; a rule that is missing has its summary.
        version: The version of this program.
    """
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver(helps, version)},
                "columnKind": "unicodeCodePoints",
                "results": [result(found) for found in diagnostics],
            }
        ],
    }
    return json.dumps(log, indent=2) + "\n"


def driver(helps: Mapping[str, RuleHelp], version: str) -> dict[str, Any]:
    """Name the program and every rule that it has."""
    rules = [rule(code, helps.get(code.id)) for code in CODES.values()]
    return {"name": "briefings", "semanticVersion": version, "rules": rules}


def rule(code: Code, words: RuleHelp | None) -> dict[str, Any]:
    """Describe one rule."""
    described = {
        "id": code.id,
        "name": code.slug,
        "shortDescription": {"text": code.summary},
        "defaultConfiguration": {"level": LEVELS[code.severity]},
    }
    if words:
        described["fullDescription"] = {"text": words.text}
        described["help"] = {"text": words.text, "markdown": words.markdown}
    return described


def result(found: Diagnostic) -> dict[str, Any]:
    """Describe one finding."""
    told = {
        "ruleId": found.code.id,
        "ruleIndex": list(CODES).index(found.code.id),
        "level": LEVELS[found.severity],
        "message": {"text": words_of(found)},
        "locations": [{"physicalLocation": location(found.span)}],
        "partialFingerprints": {"finding/v1": fingerprint(found)},
    }
    related = [place(note.message, note.span) for note in found.notes if note.span]
    return told | ({"relatedLocations": related} if related else {})


def words_of(found: Diagnostic) -> str:
    """Say the message, the cure, and the notes that have no place of their own."""
    hints = [f"hint: {found.hint}"] if found.hint else []
    notes = [f"note: {note.message}" for note in found.notes if not note.span]
    return escaped("\n".join([found.message, *hints, *notes]))


def escaped(text: str) -> str:
    """Keep brackets from being read as a link (SARIF 2.1.0, 3.11.6)."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def place(message: str, span: Span) -> dict[str, Any]:
    """Describe another place that a finding is about."""
    return {"physicalLocation": location(span), "message": {"text": escaped(message)}}


def location(span: Span) -> dict[str, Any]:
    """Describe a place, its path as a relative address."""
    address = quote(span.path, errors="surrogatepass")
    return {
        "artifactLocation": {"uri": address, "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }


def fingerprint(found: Diagnostic) -> str:
    """Name a finding in a way that stays when lines are added above it."""
    from hashlib import sha256  # noqa: PLC0415 - slow, and no other report needs it

    parts = (found.code.id, found.span.path, found.message)
    return sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()
