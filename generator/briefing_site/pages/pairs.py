"""Who said what about whom, and on what: takes the library, gives a list for each busy pair.

It answers without a script what the filter of the page of statements does. Of many actors there are
ten thousands of pairs, so only those that were written of most have a page, and a page says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import product

from briefing_site.document.nodes import Blocks, Link, Place
from briefing_site.document.runs import DOT, blocks, bullets, joined, paragraph, run
from briefing_site.frozen import frozen
from briefing_site.interface import _, spoken
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Passage, Statement
from briefing_site.knowledge.name_order import name_order
from briefing_site.knowledge.pairs import parts_of
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.naming.actors import common_in_sentence
from briefing_site.naming.typeset import title_of
from briefing_site.pages import links
from briefing_site.pages.former import formerly
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.moved import moved
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.recorded import nothing_listed
from briefing_site.pages.parts.statements import newest_statements
from briefing_site.pages.parts.the_rest import Rest
from briefing_site.pages.parts.titles import section, title

INDEX = "statements/pairs.md"
"""The page that leads to all of them."""

FEWEST = 3
"""Statements of a pair that has a page."""

MOST, ONE_IN = 100, 40
"""Pages that any site may have, and of how many statements a larger one has one more: of 20,000
statements 500, a hundredth of its pages."""


@frozen
class Spoken:
    """Who spoke about whom, or on which widest issue, and in which statements, oldest first."""

    who: Actor
    of: Actor | Issue
    statements: tuple[Statement, ...]

    @property
    def path(self) -> str:
        """The path of its page."""
        return self.path_by(self.who.id, self.of.id)

    def path_by(self, who: str, of: str) -> str:
        """Give the path of its page by ids that the two have or had."""
        kind = "about" if isinstance(self.of, Actor) else "on"
        return links.part_of(INDEX, f"{who}/{kind}/{of}")

    def former_paths(self, kb: KnowledgeBase) -> Iterator[str]:
        """Go through the paths that its page had by ids that the two had."""
        both = ((one.id, *formerly(kb, one)) for one in (self.who, self.of))
        return (path for ids in product(*both) if (path := self.path_by(*ids)) != self.path)

    @property
    def name(self) -> str:
        """What its page is called."""
        if isinstance(self.of, Actor):
            return _("{who} about {whom}", who=self.who.name, whom=common_in_sentence(self.of))
        return _("{who} on {issue}", who=self.who.name, issue=title_of(self.of))

    @property
    def link(self) -> Link:
        """Lead to it from what stands below the name of who spoke."""
        count = spoken().number(len(self.statements))
        if isinstance(self.of, Actor):
            name = _("about {name} ({count})", name=common_in_sentence(self.of), count=count)
        else:
            name = _("on {name} ({count})", name=title_of(self.of), count=count)
        return Link(Place(self.path), (name,))


def pair_pages(library: Library) -> Iterator[Planned]:
    """Plan the page that leads to all pairs, and one for each; nothing where there is no pair."""
    pairs = library.once(busiest, "")
    if pairs:
        yield Planned(INDEX, partial(index_page, library))
    for pair in pairs:
        yield Planned(pair.path, partial(pair_page, library, pair))
        for path in pair.former_paths(library.kb):
            yield moved(library, path, Place(pair.path), pair.name)


def most(library: Library) -> int:
    """Give how many pairs have a page at the most."""
    return max(MOST, len(library.kb.statements) // ONE_IN)


def busiest(library: Library, _all: str) -> tuple[Spoken, ...]:
    """Give the pairs that have a page, by the name of who spoke."""
    index = library.kb.statements_of_pair
    counts = ((-len(index[key]), key) for key in index.keys)
    long = sorted((count, *parts_of(key), key) for count, key in counts if -count >= FEWEST)
    pairs = (pair_of(library, key) for *_, key in long[: most(library)])
    return tuple(sorted(pairs, key=lambda pair: (name_order(pair.who.name), pair.name)))


def pair_of(library: Library, key: str) -> Spoken:
    """Give a pair with its statements."""
    kb, (who, of, is_actor) = library.kb, parts_of(key)
    whom_or_what = (kb.actors if is_actor else kb.issues)[of]
    return Spoken(kb.actors[who], whom_or_what, kb.statements_of_pair[key])


def index_page(library: Library) -> Page:
    """Build the page that leads to all pairs."""
    name = _("Who said what about whom and on what")
    told = say(
        "A list for each pair of which there are {fewest} statements or more, the {most} longest "
        "at the most. What it holds counts for who spoke, on whose behalf and under whose name; "
        "other choices are made with the filter on {page}.",
        fewest=spoken().number(FEWEST),
        most=spoken().number(most(library)),
        page=Link(Place(links.STATEMENTS), (_("Statements"),)),
    )
    lists = [of_speaker(pairs) for pairs in by_speaker(library.once(busiest, "")).values()]
    body = blocks(
        title(name),
        paragraph(told),
        *(lists or [(nothing_listed(library, _("There is no such pair.")),)]),
    )
    return Page(INDEX, FrontMatter(name, name, PageKind.LIST, updated=library.newest), body)


def by_speaker(pairs: Iterable[Spoken]) -> dict[str, list[Spoken]]:
    """Give pairs by who spoke."""
    found: dict[str, list[Spoken]] = defaultdict(list)
    for pair in pairs:
        found[pair.who.id].append(pair)
    return found


def of_speaker(pairs: list[Spoken]) -> Blocks:
    """Lead to the pairs of one who spoke."""
    who = pairs[0].who
    links_ = joined((pair.link for pair in pairs), DOT)
    return section(f"by-{who.id}", who.name, bullets([run(links_)]))


def pair_page(library: Library, pair: Spoken) -> Page:
    """Build the list of what one said about another, or on an issue with its narrower ones."""

    def concerns(passage: Passage) -> bool:
        wider = (id_ for one in passage.issues for id_ in library.kb.issue_and_wider(one.id))
        return pair.of in passage.about or pair.of.id in wider

    name = _("Who said what about whom and on what")
    body = blocks(
        title(pair.name),
        paragraph(Link(Place(INDEX), (name,))),
        newest_statements(library, pair.statements, Rest(links.statements_of), concerns),
    )
    front = FrontMatter(pair.name, pair.name, PageKind.LIST, updated=library.newest)
    return Page(pair.path, front, body)
