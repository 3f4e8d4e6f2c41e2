"""A text and the vote on it: takes one of the two, leads to the other.

A body's text is that of a vote where its document has the symbol of what the body voted on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from briefing_site.document.nodes import Blocks
from briefing_site.document.runs import paragraph, run
from briefing_site.knowledge.entities import Statement, Vote
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.votes import each_once
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import Form
from briefing_site.naming.rows import comma
from briefing_site.naming.votes import result_words
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_statements, to_vote
from briefing_site.pages.parts.phrases import listed, say

Text = tuple[str, str]
"""The body whose text it is, by id, and the symbol of its document."""


def vote_on(library: Library, said: Statement) -> Blocks:
    """Lead from a body's text to the vote on it, and say what came of that."""
    known = library.once(votes_on_texts, "")
    found = dict.fromkeys(vote for text in texts_of(said) for vote in known.get(text, ()))
    if not found:
        return ()
    told = [run(to_vote(vote), comma(), result_words(vote)) for vote in found]
    return (paragraph(say("Put to the vote: {votes}.", votes=listed(told))),)


def words_of_text(library: Library, vote: Vote) -> Blocks:
    """Lead from a vote to the words of the text that was voted on."""
    symbol = vote.record.symbol
    known = library.once(words_of_texts, "")
    found = known.get(text_of(vote.body, symbol), ()) if symbol else ()
    if not found:
        return ()
    told = listed(to_statements(library, found))
    return (paragraph(say("Words of this text: {statements}.", statements=told)),)


def text_of(body: Actor, symbol: str) -> Text:
    """Name a text of a body, however its symbol is typed."""
    return body.id, "".join(symbol.split()).casefold()


def texts_of(said: Statement) -> list[Text]:
    """Name the texts of bodies that a statement quotes."""
    if said.form is not Form.OUTCOME:
        return []
    symbols = dict.fromkeys(use.source.record.symbol for use in said.uses)
    return [text_of(body, symbol) for symbol in symbols if symbol for body in said.by]


def votes_on_texts(library: Library, _all: str) -> Mapping[Text, list[Vote]]:
    """Give the votes that count by what they were on."""
    found: dict[Text, list[Vote]] = defaultdict(list)
    for vote in each_once(library.kb.votes.values()):
        if vote.record.symbol:
            found[text_of(vote.body, vote.record.symbol)].append(vote)
    return found


def words_of_texts(library: Library, _all: str) -> Mapping[Text, list[Statement]]:
    """Give the statements that count by the texts that they quote."""
    found: dict[Text, list[Statement]] = defaultdict(list)
    for said in filter(stands, library.kb.statements.values()):
        for text in texts_of(said):
            found[text].append(said)
    return found
