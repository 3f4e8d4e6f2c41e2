"""YAML's own complaints: takes a parser error, gives a finding in a contributor's words."""

from __future__ import annotations

import yaml

from briefing_site.diagnostics.diagnostic import Diagnostic, Note
from briefing_site.frozen import frozen
from briefing_site.source.colons import colon_fault, missing_colon
from briefing_site.source.indentation import (
    first_line_fault,
    indentation_fault,
    unindented_text,
)
from briefing_site.source.quotation import comment_in_list, quotation_fault
from briefing_site.source.rules import tab_indentation, yaml_syntax
from briefing_site.source.slips import fence, line_above, slip_near
from briefing_site.source.span import Span
from briefing_site.source.text import SourceText


@frozen
class Wording:
    """How one of the parser's problems is told, and where it is pointed at.

    Attributes:
        context: What the parser was doing, or a part of it.
        problem: What it met, or a part of it.
        message: What we say; `{char}` is the character that is pointed at.
        cure: The hint.
        at_context: Whether the fault is where the construct began, not where it failed.
        char: The character that has to stand there, where the words are about one.
    """

    context: str
    problem: str
    message: str
    cure: str
    at_context: bool = False
    char: str = ""


WORDINGS = (
    Wording(
        "",
        "mapping values are not allowed",
        "a colon stands here where no field can begin",
        'put a text with a colon in quotes, or write ">-" and the text on the next line',
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
        "quoted scalar",
        "hexdecimal number",
        "a backslash inside double quotes starts an escape that YAML cannot read",
        "write two backslashes, or use single quotes",
    ),
    Wording(
        "",
        "mapping keys are not allowed",
        "a text cannot start with a question mark and a space here",
        "put the text in quotes",
    ),
    Wording(
        "simple key",
        "could not find expected ':'",
        "this line is neither a field with its colon nor a list item",
        'write "name: value", or indent the line under the text that it continues',
        at_context=True,
    ),
    Wording(
        "flow",
        "did not find expected",
        "a comma stands here with nothing before it",
        "delete it; one comma stands between two items",
        char=",",
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
        "close it with ] or }; an item that starts with # needs quotes",
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
        "",
        "block sequence entries are not allowed",
        "a list cannot start on the line of its field",
        "put each item on a line of its own below; a text that starts with a hyphen needs quotes",
    ),
    Wording(
        "block scalar",
        "",
        'words follow ">" or "|" on its own line',
        "start the text on the next line, two spaces further in, or put all of it in quotes",
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
        "directive",
        "",
        "a line cannot start with a percent sign here",
        "put the text in quotes, or delete the line",
        at_context=True,
    ),
    Wording(
        "next token",
        "cannot start any token",
        'a text cannot start with "{char}"',
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
    "put the whole text in quotes, with '' for an apostrophe inside '…'; or write \">-\" and the "
    "text on the next line",
)
"""The same complaint of the parser in the middle of a line: `by: "We agree" they said`."""

TOO_MANY = (
    Wording("", "", "this bracket closes what is closed already", "delete it", char="]"),
    Wording("", "", "this brace closes what is closed already", "delete it", char="}"),
)

UNFORESEEN = Wording("", "", "this is not YAML", "compare the line with one that works")


def syntax_fault(error: yaml.MarkedYAMLError, text: SourceText) -> Diagnostic:
    """Tell a parser error in a contributor's words, at the place that needs mending."""
    failed = text.span_at_mark(error.problem_mark or error.context_mark)
    began = text.span_at_mark(error.context_mark or error.problem_mark)
    if ("tab" in (error.problem or "") or text.is_indented_by_tab(failed.line)) and (
        failed.line <= len(text.lines)
    ):
        return tab_indentation.fault(text.indentation(failed.line))
    return (
        fence(text)
        or slip_near(text, failed.line, began.line)
        or slip_near(text, line_above(text, failed.line))
        or special_fault(error, text, failed, began)
        or told(error, text, failed)
    )


def special_fault(
    error: yaml.MarkedYAMLError, text: SourceText, failed: Span, began: Span
) -> Diagnostic | None:
    """Tell by the lines around it what the parser's words leave open."""
    problem, context = str(error.problem or ""), str(error.context or "")
    found: Diagnostic | None = None
    if "mapping values are not allowed" in problem:
        found = colon_fault(text, failed)
    elif "<document start>" in problem:
        found = first_line_fault(text, failed)
    elif "flow" in context:
        found = comment_in_list(text, failed)
    elif "simple key" in context:
        found = unindented_text(text, began) or missing_colon(text, began)
    elif "quoted scalar" in context or text.before(failed).strip():
        found = quotation_fault(text, failed, began)
    elif "while parsing a block" in context:
        found = unindented_text(text, failed) or indentation_fault(text, failed)
    return found


def told(error: yaml.MarkedYAMLError, text: SourceText, failed: Span) -> Diagnostic:
    """Tell a parser error as the table has it."""
    wording = wording_of(error, text, failed)
    mark = error.context_mark if wording.at_context else error.problem_mark
    span = text.span_at_mark(mark or error.problem_mark or error.context_mark)
    message = wording.message.replace("{char}", text.character(span))
    notes = (Note("the reader could go on no further than here", failed),)
    return yaml_syntax.fault(span, message, wording.cure, notes if failed.line != span.line else ())


def wording_of(error: yaml.MarkedYAMLError, text: SourceText, failed: Span) -> Wording:
    """Pick the first wording of which all parts fit."""
    context, problem = str(error.context or ""), str(error.problem or "")
    char = text.character(failed)
    if FOLLOWED.context in context and FOLLOWED.problem in problem and text.before(failed).strip():
        return next((one for one in TOO_MANY if one.char == char), FOLLOWED)
    fitting = (
        one
        for one in WORDINGS
        if one.context in context and one.problem in problem and one.char in {"", char}
    )
    return next(fitting, UNFORESEEN)
