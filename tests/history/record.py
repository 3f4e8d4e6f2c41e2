"""A small record in a repository, and what is told of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefing_site.document.write_markdown import write_markdown
from briefing_site.history.everything import past_of
from briefing_site.interface import speaking
from briefing_site.naming.pieces import Entry
from briefing_site.pages.library import Library
from briefing_site.pages.page import Page
from briefing_site.pages.past import Past
from briefing_site.pages.site import planned_page
from briefing_site.pipeline import read_site
from briefing_site.settings import History, Settings
from tests.clone import Clone, new_clone

NEWS = "2024-01-02-news"
PAGE = f"briefings/{NEWS}.md"
DENIAL = f"statements/{NEWS}/denial.md"
VOTE = f"votes/{NEWS}/renewal.md"
WIRE = f"sources/{NEWS}/wire.md"
IRAN, ISSUE = "actors/iran.md", "issues/talks.md"

FIRST = {
    "actors/iran.yaml": "name: Iran\nkind: state\n",
    "actors/oman.yaml": "name: Oman\nkind: state\n",
    "actors/council.yaml": "name: The Council\nkind: bloc\n",
    "issues/talks.yaml": "title: Talks\nproposition: There should be talks.\n",
    f"2024/{NEWS}.yaml": """\
title: News of the talks
date: 2024-01-02
summary: There was news.
issues: [talks]
sources:
  - {id: wire, title: A wire, grade: B2, url: "https://example.org/wire"}
statements:
  - id: denial
    by: [iran]
    act: deny
    quote: We never said it.
    sources: [wire]
  - id: offer
    by: [oman]
    act: offer
    quote: We offer a room.
    sources: [wire]
votes:
  - id: renewal
    body: council
    title: Renewal
    result: adopted
    for: [iran, oman]
    sources: [wire]
positions:
  - {actors: [iran], issue: talks, stance: opposes, summary: Is against talks., evidence: [denial]}
""",
}


@dataclass
class Record:
    """A repository, and the settings of the site that is made of it."""

    clone: Clone
    settings: Settings
    files: dict[str, str] = field(default_factory=lambda: dict(FIRST))

    def change(self, path: str, *changes: tuple[str, str]) -> None:
        """Write a file with some of its words changed."""
        text = self.files[path]
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        self.put(path, text)

    def news(self, *changes: tuple[str, str]) -> None:
        """Change words of the briefing."""
        self.change(f"2024/{NEWS}.yaml", *changes)

    def put(self, path: str, text: str) -> None:
        """Write a file."""
        self.files[path] = text
        self.clone.write({f"briefings/{path}": text})

    def remove(self, path: str) -> str:
        """Remove a file; give what it held."""
        self.clone.briefings.joinpath(path).unlink()
        return self.files.pop(path)

    def commit(self, when: str = "2025-08-02T12:00:00+0000", message: str = "Change") -> str:
        return self.clone.commit(message, when)

    def past(self, **others: object) -> Past:
        return past_of(replace(self.settings, **others))  # type: ignore[arg-type]

    def lines(self, page: str) -> list[list[str]]:
        """Give the lines of each commit on a page, newest first, as they would be shown."""
        return [
            [text for line in moment.lines for text in texts(line.entry)]
            for moment in self.past().moments.get(page, ())
        ]

    def library(self, **others: object) -> Library:
        settings = replace(self.settings, **others)  # type: ignore[arg-type]
        return Library(read_site(settings).kb, settings, past=past_of(settings))

    def page(self, path: str, **others: object) -> Page:
        library = self.library(**others)
        with speaking(library.settings.language):
            planned = planned_page(library, path)
            assert planned, path
            return planned.build()

    def markdown(self, path: str, **others: object) -> str:
        """Give a page's history as Markdown; nothing where it has none."""
        page = self.page(path, **others)
        with speaking(str(others.get("language", "en"))):
            text = write_markdown(page.path, page.body)
        return text.partition("{ #history }")[2] if "{ #history }" in text else ""


def texts(entry: Entry, depth: int = 0) -> Iterator[str]:
    """Give a line and those below it as plain text, each below indented."""
    yield "  " * depth + "".join(piece.text for piece in entry.line)
    for below in entry.below:
        yield from texts(below, depth + 1)


def new_record(folder: Path) -> Record:
    """Make the repository, with its first commit."""
    clone = new_clone(folder / "clone")
    settings = Settings(
        clone.briefings,
        docs=clone.root / "docs",
        history=History.WHOLE,
        repo_url="https://github.com/example/record",
        cache=folder / "cache",
    )
    record = Record(clone, settings)
    clone.write({f"briefings/{path}": text for path, text in record.files.items()})
    clone.commit()
    return record
