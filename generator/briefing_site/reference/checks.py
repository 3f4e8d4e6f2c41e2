"""The page of all checks: takes the catalogue of rules, gives Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from briefing_site.catalogue import ExampleFile, Explanation, explanations
from briefing_site.diagnostics.reporters.visible import visible
from briefing_site.reference.markdown import fenced, sentence, table

GROUPS = {
    "BRF0": "Reading and YAML",
    "BRF1": "The shape of a record",
    "BRF2": "References",
    "BRF3": "Content",
    "BRF4": "Advice",
}

INTRODUCTION = """\
`briefings check` reports these. A finding starts with its place and its code:

```text
briefings/2025/2025-07-31-x.yaml:14:10: error[BRF201]: unknown actor "irna"
   14 |     by: [irna]
      |          ^^^^
   hint: did you mean "iran"? (briefings/actors/iran.yaml:1:1)
```

An error keeps the site from being published; advice does not. `briefings explain BRF201`
shows one of the entries below in the terminal. A code is never used again for another fault.
The comment that each example starts with names its file."""


TAB_PICTURE = "\N{SYMBOL FOR HORIZONTAL TABULATION}"
"""A tab where it is the mistake that is shown: nobody could tell it from spaces."""


def checks_page() -> str:
    """Describe every code, group by group, below a table of them all."""
    everything = explanations()
    rows = [
        [f"[{one.code.id}](#{name(one).replace(' ', '-').lower()})", one.code.slug, meaning(one)]
        for one in everything
    ]
    parts = ["# Checks", INTRODUCTION, table(["Code", "Name", "What it finds"], rows)]
    for prefix, group in groupby(everything, key=lambda one: one.code.id[:4]):
        parts += [f"## {GROUPS[prefix]}", *sections(group)]
    return "\n\n".join(parts) + "\n"


def name(one: Explanation) -> str:
    """Give a code's heading, from which its anchor is made."""
    return f"{one.code.id} {one.code.slug}"


def meaning(one: Explanation) -> str:
    """Say in a cell what a code means."""
    return sentence(one.code.summary)


def sections(explained: Iterable[Explanation]) -> Iterator[str]:
    """Describe codes, each below a heading of its own."""
    for one in explained:
        yield f"### {name(one)}"
        yield f"*{one.code.severity.capitalize()}.* {sentence(one.summary)}"
        yield body(one)


def body(one: Explanation) -> str:
    """Say why a rule is there, and show its examples, in Markdown."""
    parts = [one.why]
    for title, files in (("Bad:", one.bad), ("Good:", one.good)):
        parts += [title, *map(example, files)]
    return "\n\n".join(parts)


def example(file: ExampleFile) -> str:
    """Show a file of an example."""
    return fenced("\n".join(example_lines(file)), "yaml")


def example_lines(file: ExampleFile) -> list[str]:
    """Give the lines of an example below its path, hidden characters made visible."""
    target = f" -> {file.target}" if file.target else ""
    size = f" ({file.size} bytes)" if file.size else ""
    lines = file.text.rstrip("\n").split("\n") if file.text else []
    return [
        f"# {file.path}{target}{size}",
        *(visible(line.replace("\t", TAB_PICTURE)) for line in lines),
    ]
