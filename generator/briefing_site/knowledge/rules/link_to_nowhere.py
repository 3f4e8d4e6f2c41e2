"""A link in a text that leads to no page.

A link leads to a web address, written in full, or to a hand-written page or another file of
this repository, named by its path from `docs/`: a text is shown on several pages, so that a
path from one of them would lead nowhere on the others. Actors, issues, briefings, statements
and events are linked by their ids: `[[russia]]`, `[[#pause]]`.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    description: >-
      See [the ministry](www.international.gc.ca), [the pause](#pause),
      [Russia](../actors/russia.md), [our method](method.md#grade) and [this]().
    # docs/method.md
    # Grades

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    description: >-
      See [the ministry](https://www.international.gc.ca),
      [[2022-03-03-arctic-pause#pause|the pause]],
      [[russia]] and [our method](method.md#grades).
    # docs/method.md
    # Grades
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import nearest, quoted, whole
from briefing_site.document.address import is_web_address, safe_address
from briefing_site.knowledge.world import World
from briefing_site.knowledge.written import (
    anchors,
    has_file,
    leads_to_page,
    path_and_anchor,
    written_pages,
)
from briefing_site.source.span import Span

FILES = ("actor", "issue", "briefing")
EMPTY = "]()"
STEPS_ASIDE = re.compile(r"^(?:/|\.\./|\./)*(?:docs/)?")
HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/:?].*)?", re.IGNORECASE)


def check(world: World) -> Iterator[Diagnostic]:
    """Find links that lead neither to the web nor to a file of the repository."""
    for text in world.proses_with("links"):
        linked = [link.address for link in text.prose.links]
        places = text.places((address or EMPTY for address in linked), as_addresses=True)
        for address, (_, place) in zip(linked, places, strict=True):
            safe = safe_address(address)
            if not address or (safe and not is_web_address(safe)):
                yield from faults(world, address, place())


def faults(world: World, address: str, span: Span) -> Iterator[Diagnostic]:
    """Word the finding on one address, if it leads nowhere."""
    path, anchor = path_and_anchor(address)
    if not address:
        hint = Hint("write it between the round brackets, starting with https://")
        yield Diagnostic("link-to-nowhere", span, "this link has no address", hint)
    elif address.startswith("#"):
        message = f"{quoted(address)} names no page"
        hint = Hint(f"link to a statement or an event with {whole(f'[[{address}]]')}")
        yield Diagnostic("link-to-nowhere", span, message, hint)
    elif not has_file(world.docs, path):
        message = f"no page {quoted(address)} is in the repository"
        yield Diagnostic("link-to-nowhere", span, message, page_meant(world, address, path))
    elif not leads_to_page(world.docs, address):
        message = f"no heading of {quoted(path)} has the anchor {quoted(anchor)}"
        yield Diagnostic("link-to-nowhere", span, message, anchor_meant(world, path, anchor))


def page_meant(world: World, address: str, path: str) -> Hint:
    """Suggest a record, a web address or a hand-written page, whichever was probably meant."""
    id_ = PurePosixPath(path).stem
    if id_ in world.declared(*FILES):
        return Hint(f"link to a record by its id: {whole(f'[[{id_}]]')}")
    if HOST.fullmatch(address) and not path.endswith(".md"):
        return Hint(f"did you mean {whole(f'https://{address}')}?")
    pages = tuple(written_pages(world.docs))
    if meant := next(filter(pages.__contains__, from_docs(path)), nearest(path, pages)):
        _, hash_, anchor = address.partition("#")
        return Hint(f"did you mean {whole(f'{meant}{hash_}{anchor}')}?")
    return Hint('write its path from "docs/", or a web address in full, starting with https://')


def from_docs(path: str) -> tuple[str, str]:
    """Name the page from `docs/` that is named from the repository, the site's root or a page."""
    plain = STEPS_ASIDE.sub("", path)
    stem = plain.removesuffix("/index.html").removesuffix(".html").rstrip("/")
    return plain, f"{stem}.md"


def anchor_meant(world: World, path: str, anchor: str) -> Hint:
    """Suggest the heading that was probably meant."""
    if meant := nearest(anchor, anchors(world.docs / path)):
        return Hint(f"did you mean {whole(f'{path}#{meant}')}?")
    return Hint('give the heading an anchor there, such as "{ #grades }" at the end of its line')
