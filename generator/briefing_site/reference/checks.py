"""The pages of all checks: takes the catalogue of rules, gives Markdown, a page for ten codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from briefing_site.catalogue import ExampleFile, Explanation, explanations
from briefing_site.diagnostics.reporters.visible import visible
from briefing_site.frozen import frozen
from briefing_site.reference.markdown import fenced, sentence, table


@frozen
class Group:
    """The codes of one hundred: what they are about, and the file of their list."""

    name: str
    file: str


GROUPS = {
    "BRF0": Group("Reading and YAML", "reading.md"),
    "BRF1": Group("The shape of a record", "shape.md"),
    "BRF2": Group("References", "references.md"),
    "BRF3": Group("Content", "content.md"),
    "BRF4": Group("Advice", "advice.md"),
}

FOLDER, INDEX = "checks", "index.md"

INTRODUCTION = """\
`briefings check` reports these. A finding starts with its place and its code:

```text
briefings/2025/2025-07-31-x.yaml:14:10: error[BRF201]: unknown actor "irna"
   14 |     by: [irna]
      |          ^^^^
   hint: did you mean "iran"? (briefings/actors/iran.yaml:1:1)
```

An error keeps the site from being published; advice does not. `briefings explain BRF201`
shows in the terminal what stands on the page of a code. A code is never used again for
another fault."""

BACK = "[All checks](index.md)."

EXAMPLES = "The comment that each example starts with names its file."

TAB_PICTURE = "\N{SYMBOL FOR HORIZONTAL TABULATION}"
"""A tab where it is the mistake that is shown: nobody could tell it from spaces."""


def checks_pages() -> dict[str, str]:
    """Give a table of every code, one for each hundred, and pages of ten codes, by their files.

    Each page is short enough to be read on a phone. The list of a hundred has the places of the
    codes, since all of them were described there once.
    """
    groups = {
        GROUPS[prefix]: list(group)
        for prefix, group in groupby(explanations(), key=lambda one: one.code.id[:4])
    }
    pages = {INDEX: index(groups)}
    for group, codes in groups.items():
        pages[group.file] = list_page(group, codes)
        pages.update(pages_of_ten(group, codes))
    return {f"{FOLDER}/{name}": text for name, text in pages.items()}


def pages_of_ten(group: Group, codes: Iterable[Explanation]) -> Iterator[tuple[str, str]]:
    """Describe the codes of a group on a page for each ten, in the order of their numbers."""
    in_order = sorted(codes, key=attrgetter("code.id"))
    for file, ten in groupby(in_order, key=file_of):
        yield file, page_of_ten(group, list(ten))


def file_of(one: Explanation) -> str:
    """Give the file of the page that describes a code."""
    return f"{one.code.id[:-1].lower()}.md"


def index(groups: Mapping[Group, Iterable[Explanation]]) -> str:
    """List every code, each leading to where it is described."""
    parts = ["# Checks", INTRODUCTION]
    for group, codes in groups.items():
        parts += [f"## {group.name}", code_table(codes)]
    return "\n\n".join(parts) + "\n"


def list_page(group: Group, codes: Iterable[Explanation]) -> str:
    """List the codes of one group, each leading to where it is described."""
    return "\n\n".join([f"# Checks: {group.name}", BACK, code_table(codes)]) + "\n"


def code_table(codes: Iterable[Explanation]) -> str:
    """List codes with what each finds."""
    return table(["Code", "Name", "What it finds"], map(row, codes))


def row(one: Explanation) -> list[str]:
    """Show a code; its row is also the place of what was written to when all stood on one page."""
    short, long = anchor(one), f"{anchor(one)}-{one.code.slug}"
    return [
        f"[{one.code.id}]({file_of(one)}#{short}){{#{short}}}",
        f"`{one.code.slug}`{{#{long}}}",
        meaning(one),
    ]


def page_of_ten(group: Group, codes: Sequence[Explanation]) -> str:
    """Describe up to ten codes."""
    first, last = codes[0].code.id, codes[-1].code.id
    span = first if first == last else f"{first} to {last}"
    title = f"# Checks: {group.name}, {span}"
    back = f"{BACK} [{group.name}]({group.file})."
    return "\n\n".join([title, f"{back} {EXAMPLES}", *sections(codes)]) + "\n"


def anchor(one: Explanation) -> str:
    """Give the place of a code on its page; a code stays though its name may change."""
    return one.code.id.lower()


def meaning(one: Explanation) -> str:
    """Say in a cell what a code means."""
    return sentence(one.code.summary)


def sections(explained: Iterable[Explanation]) -> Iterator[str]:
    """Describe codes, each below a heading of its own."""
    for one in explained:
        yield f"## {one.code.id} {one.code.slug} {{#{anchor(one)}}}"
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
