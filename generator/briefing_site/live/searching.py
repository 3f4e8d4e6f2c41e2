"""The search while a site is worked on: takes MkDocs' index, gives it with what the content holds.

The theme's own search reads one file. MkDocs puts the hand-written pages into it; what the records
hold comes from the records, by names and words, for no page is built to be found.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from html import escape

from briefing_site.exports.entries import passage_text
from briefing_site.naming.votes import vote_name
from briefing_site.pages import links
from briefing_site.pages.library import Library

INDEX = "search/search_index.json"

Found = tuple[str, str, str]
"""The path of a page, its name, and words by which it is found."""


def completed(index: bytes, library: Library, address: Callable[[str], str]) -> bytes:
    """Put the content into the index.

    Args:
        index: As MkDocs wrote it.
        library: What pages draw on.
        address: Gives the address of the page at a path.
    """
    content = json.loads(index)
    content["docs"] += [
        {"location": address(path), "title": escape(name), "text": escape(words)}
        for path, name, words in records(library)
    ]
    return json.dumps(content, ensure_ascii=False).encode()


def records(library: Library) -> Iterator[Found]:
    """Go through what can be found of the content."""
    kb = library.kb
    for actor in kb.actors.values():
        yield links.actor(actor.id), actor.name, " · ".join(actor.all_names)
    for issue in kb.issues.values():
        yield links.issue(issue.id), issue.title, issue.proposition
    for briefing in kb.briefings.values():
        summary = library.plain(briefing.summary, briefing.id)
        yield links.briefing(briefing.id), briefing.title, summary
    for said in kb.statements.values():
        words = " ".join(passage_text(library, passage) for passage in said.passages)
        yield links.statement(said.ref), library.name_of(said), words
    for vote in kb.votes.values():
        yield links.vote(vote.ref), vote_name(vote), vote.body.name
