"""YAML's own complaints: takes a parser error, gives a finding in a contributor's words."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from briefing_site.diagnostics.diagnostic import Diagnostic, Note
from briefing_site.source.rules import tab_indentation, yaml_syntax
from briefing_site.source.text import SourceText


@dataclass(frozen=True, slots=True)
class Wording:
    """How one of the parser's problems is told, and where it is pointed at.

    Attributes:
        context: What the parser was doing, or a part of it.
        problem: What it met, or a part of it.
        message: What we say.
        cure: The hint.
        at_context: Whether the fault is where the construct began, not where it failed.
    """

    context: str
    problem: str
    message: str
    cure: str
    at_context: bool = False


WORDINGS = (
    Wording(
        "",
        "mapping values are not allowed",
        "this line has a second colon, or is indented unlike its neighbours",
        "put a text that contains a colon and a space in quotes",
    ),
    Wording(
        "quoted scalar",
        "unexpected end of stream",
        "this quotation mark is never closed",
        "close it; inside '…' write '' for an apostrophe",
        at_context=True,
    ),
    Wording(
        "quoted scalar",
        "unknown escape character",
        "a backslash inside double quotes starts an escape that YAML does not know",
        "write two backslashes, or use single quotes",
    ),
    Wording(
        "simple key",
        "could not find expected ':'",
        "this line is neither a field with its colon nor a list item",
        'write "name: value", or indent the line under the text that it continues',
        at_context=True,
    ),
    Wording(
        "flow sequence",
        "did not find expected",
        "this list is not closed",
        "close it with ] and separate its items with commas",
        at_context=True,
    ),
    Wording(
        "flow mapping",
        "did not find expected",
        "this mapping is not closed",
        "close it with } and separate its fields with commas",
        at_context=True,
    ),
    Wording(
        "flow node",
        "did not find expected",
        "this list or mapping is not closed",
        "close it with ] or }",
        at_context=True,
    ),
    Wording(
        "block mapping",
        "did not find expected key",
        "this line does not belong to the fields around it",
        "indent it like its neighbours, and close quotation marks where the text ends",
    ),
    Wording(
        "block collection",
        "did not find expected '-'",
        "this line does not belong to the list around it",
        'start it with "- " like its neighbours, or indent it like the fields above',
    ),
    Wording(
        "scanning an alias",
        "",
        "a text cannot start with an asterisk here",
        "put the text in quotes",
        at_context=True,
    ),
    Wording(
        "scanning an anchor",
        "",
        "a text cannot start with an ampersand here",
        "put the text in quotes",
        at_context=True,
    ),
    Wording(
        "next token",
        "cannot start any token",
        "a text cannot start with this character",
        "put the text in quotes",
    ),
    Wording(
        "",
        "expected <document start>",
        "nothing may follow the end of the record",
        "look for a bracket too many above, or delete what follows",
    ),
)

FOLLOWED = Wording(
    "while parsing a block",
    "did not find expected",
    "more text follows where the quotation marks or brackets close",
    "put the whole text in quotes; inside '…' write '' for an apostrophe",
)
"""The same complaint of the parser in the middle of a line: `by: "We agree" they said`."""

UNFORESEEN = Wording("", "", "this is not YAML", "compare the line with one that works")


def syntax_fault(error: yaml.MarkedYAMLError, text: SourceText) -> Diagnostic:
    """Tell a parser error in a contributor's words, at the place that needs mending."""
    wording = wording_of(error, text)
    mark = error.context_mark if wording.at_context else error.problem_mark
    failed = text.span_at_mark(error.problem_mark or error.context_mark)
    if "tab" in (error.problem or "") or text.is_indented_by_tab(failed.line):
        return tab_indentation.fault(text.indentation(failed.line))
    span = text.span_at_mark(mark or error.problem_mark or error.context_mark)
    notes = (Note("the reader could go on no further than here", failed),)
    return yaml_syntax.fault(
        span, wording.message, wording.cure, notes if failed.line != span.line else ()
    )


def wording_of(error: yaml.MarkedYAMLError, text: SourceText) -> Wording:
    """Pick the first wording whose two parts both fit."""
    context, problem = str(error.context or ""), str(error.problem or "")
    mark = error.problem_mark
    if mark and FOLLOWED.context in context and FOLLOWED.problem in problem:
        before = text.lines[mark.line][: mark.column] if mark.line < len(text.lines) else ""
        if before.strip():
            return FOLLOWED
    fitting = (w for w in WORDINGS if w.context in context and w.problem in problem)
    return next(fitting, UNFORESEEN)
