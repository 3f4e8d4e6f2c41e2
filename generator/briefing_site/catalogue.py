"""All rules at a glance: takes the rules' docstrings, gives an `Explanation` for each code.

A rule's docstring is its documentation: a summary, why it matters, and a bad and a good
example, which the tests run. `briefings explain` and the reference in docs/ show it.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType

from briefing_site.diagnostics.codes import BY_SLUG, CODES, Code
from briefing_site.frozen import frozen
from briefing_site.knowledge import rules as knowledge_rules
from briefing_site.model import rules as model_rules
from briefing_site.source import rules as source_rules

PACKAGES = (source_rules, model_rules, knowledge_rules)

INDENT = "    "

HEADER = re.compile(r"# ((?:briefings|docs)/\S+)(?: -> (\S+)| \((\d+) bytes\))?")
"""The line that starts a file of an example, and is no part of it."""

HIDDEN = re.compile(r"<0x(09|[89A-F][0-9A-F])>")
"""A tab or a byte that is not UTF-8: a docstring is UTF-8, and its tabs become spaces."""


@frozen
class ExampleFile:
    """A file of an example.

    Attributes:
        path: Where it stands in the repository: `briefings/…` or `docs/…`.
        text: What it holds. A byte that is not UTF-8 is a lone surrogate, as in PEP 383.
        target: What it leads to, where it is a symbolic link.
        size: The bytes that it is filled up to, where its size is the point.
    """

    path: str
    text: str
    target: str | None = None
    size: int | None = None


@frozen
class Explanation:
    """What a code means.

    Attributes:
        code: The entry of the table.
        summary: One sentence.
        why: Why it matters, in Markdown.
        bad: The files of an example that has the fault.
        good: The same, mended.
    """

    code: Code
    summary: str
    why: str
    bad: tuple[ExampleFile, ...]
    good: tuple[ExampleFile, ...]


@cache
def explanations() -> tuple[Explanation, ...]:
    """Explain every code, in the order of the table."""
    modules = {slug_of(module): module for module in rule_modules()}
    return tuple(read(code, modules[code.slug].__doc__ or "") for code in CODES.values())


def explanation(code_or_slug: str) -> Explanation | None:
    """Explain one code, named as `BRF201`, in small letters too, or as `unknown-actor`."""
    code = CODES.get(code_or_slug.upper()) or BY_SLUG.get(code_or_slug.lower())
    return next((one for one in explanations() if one.code is code), None)


def rule_modules() -> Iterator[ModuleType]:
    """Go through the modules of all rules."""
    for package in PACKAGES:
        for module in pkgutil.iter_modules(package.__path__):
            yield import_module(f"{package.__name__}.{module.name}")


def slug_of(module: ModuleType) -> str:
    """Give the slug of the code that a rule is about."""
    return module.__name__.rpartition(".")[2].replace("_", "-")


def read(code: Code, docstring: str) -> Explanation:
    """Take a rule's docstring apart."""
    explained, _, examples = docstring.partition("\nBad:\n")
    bad, _, good = examples.partition("\nGood:\n")
    summary, _, why = explained.partition("\n\n")
    return Explanation(
        code=code,
        summary=summary.strip(),
        why=why.strip(),
        bad=example_files(without_indent(bad)),
        good=example_files(without_indent(good)),
    )


def without_indent(text: str) -> str:
    """Take one level of indentation off each line."""
    return "".join(line.removeprefix(INDENT) for line in text.splitlines(keepends=True))


def example_files(text: str) -> tuple[ExampleFile, ...]:
    """Cut the text of an example into its files."""
    found: list[tuple[re.Match[str], list[str]]] = []
    for line in text.strip("\n").split("\n"):
        if header := HEADER.fullmatch(line):
            found.append((header, []))
        elif found:
            found[-1][1].append(line)
    return tuple(example_file(header, lines) for header, lines in found)


def example_file(header: re.Match[str], lines: list[str]) -> ExampleFile:
    """Make a file from its header and its lines."""
    path, target, size = header.groups()
    text = "\n".join(lines).rstrip("\n") + "\n" if lines else ""
    return ExampleFile(path, HIDDEN.sub(unhidden, text), target, int(size) if size else None)


def unhidden(written: re.Match[str]) -> str:
    """Give the character that an example writes by its number."""
    number = int(written[1], 16)
    return chr(number if number < 0x80 else 0xDC00 + number)  # noqa: PLR2004 - the end of ASCII
