"""Statements in their briefing: takes them, gives a card for each below a heading of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from briefing_site.document.nodes import Blocks, Inlines
from briefing_site.document.runs import BlockPart, Part, blocks, fold, heading, span
from briefing_site.interface import ngettext
from briefing_site.knowledge.entities import Statement
from briefing_site.naming import dates
from briefing_site.naming.groups import group
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.cards import is_by_one, statement_card
from briefing_site.pages.parts.linking import to_actor
from briefing_site.pages.parts.phrases import say


def cards(library: Library, said: Sequence[Statement], page: str) -> Blocks:
    """Show statements with their words, and fold those that are told in other words alone."""
    shown = [one for one in said if any(passage.record.quote for passage in one.passages)]
    reported = [one for one in said if one not in shown]
    told_apart = headed_apart(said)
    each = {one.ref: card(library, one, page, told_apart) for one in said}
    if not shown or not reported:
        return blocks(*each.values())
    return blocks(
        *(each[one.ref] for one in shown),
        fold(
            ngettext(
                "{count} more statement, reported but not quoted",
                "{count} more statements, reported but not quoted",
                len(reported),
            ),
            *(each[one.ref] for one in reported),
            class_="brf-fold",
        ),
    )


def headed_apart(said: Sequence[Statement]) -> frozenset[str]:
    """Give the statements that who spoke and when tells apart, by their refs."""
    headlines = {one.ref: headline(one) for one in said if not one.record.title}
    times = Counter(headlines.values())
    return frozenset(ref for ref, words in headlines.items() if times[words] == 1)


def card(library: Library, said: Statement, page: str, told_apart: Container[str]) -> BlockPart:
    """Show a statement under its own heading, to which its former addresses lead too."""
    is_headed = said.ref in told_apart
    former = tuple(span(id=links.statement_anchor(id_)) for id_ in said.record.former_ids)
    words = headline(said) if is_headed else library.name_of(said)
    return (
        heading(3, links.statement_anchor(said.record.id), former, words),
        statement_card(library, said, page, is_headed=is_headed),
    )


def headline(said: Statement) -> Inlines:
    """Head a card by who spoke and when; one alone is led to."""
    who: Part = group(said.by, said.when, said.under)
    if is_by_one(said):
        who = to_actor(said.by[0], said.when)
    return say("{headline}, {date}", headline=who, date=dates.in_sentence(said.when))
