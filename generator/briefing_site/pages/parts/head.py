"""The head of a record's page: takes what is known of a record, gives its line and three ways on.

It says by whom and when the page was written and changed, and folds how to cite it, how to be told
of what is new, and where its data is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from briefing_site.document.nodes import Block, Blocks, Inlines, Link, Place
from briefing_site.document.runs import (
    DOT,
    Part,
    blocks,
    bullets,
    division,
    fold,
    joined,
    paragraph,
    run,
)
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.corrections import corrections_of
from briefing_site.knowledge.entities import Statement, Vote
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.naming.wording import capital
from briefing_site.pages import export_paths, links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.citing import cite_blocks, files_to_cite
from briefing_site.pages.parts.corrections import changed_on
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.times import on_day
from briefing_site.pages.references import reference_to_briefing, reference_to_list

CORRECTIONS = "corrections"
"""The place of the corrections on a briefing's page."""


def head(
    told: Iterable[Part],
    cite: Blocks = (),
    follow: Blocks = (),
    data: Blocks = (),
    embed: Blocks = (),
) -> Blocks:
    """Head a record's page.

    Args:
        told: What is known of how it came about, in the order in which it is told.
        cite: How the page is cited.
        follow: How one is told of what is new.
        data: Where the same is for programs.
        embed: How it is shown on other pages.
    """
    line = beginning(joined(filter(None, told), DOT))
    ways = (
        (_("Cite"), cite, "brf-way brf-way--cite"),
        (_("Follow"), follow, "brf-way"),
        (_("Data"), data, "brf-way"),
        (_("Embed"), embed, "brf-way"),
    )
    folds = [fold(name, way, class_=class_) for name, way, class_ in ways if way]
    parts = blocks(paragraph(line) if line else (), *folds)
    return (division(*parts, class_="brf-head"),) if parts else ()


def beginning(line: Inlines) -> Inlines:
    """Begin a line with a capital."""
    first, *rest = line or ("",)
    return run(capital(first), *rest) if isinstance(first, str) else line


def told_of_briefing(briefing: Briefing) -> Iterator[Part]:
    """Say who wrote a briefing, of what day it is, and when it was recorded and changed."""
    yield by_line(briefing)
    yield on_day(briefing.date)
    yield say("recorded {date}", date=on_day(briefing.recorded)) if briefing.recorded else ""
    yield updated(briefing.updated, len(briefing.corrections), briefing)


def told_of_part(library: Library, part: Statement | Vote) -> Iterator[Part]:
    """Say who recorded a statement or a vote, and when what is recorded of it was changed."""
    yield by_line(part.briefing)
    day = changed_on(library, part)
    mended = len(corrections_of(library.corrections, part))
    yield updated(day if day != part.briefing.recorded else None, mended, part.briefing)


def head_of_list(
    library: Library, path: str, title: str, changed: dt.date | None, ways: tuple[Blocks, Blocks]
) -> Blocks:
    """Head the page of an actor or an issue, which shows what many briefings hold.

    Args:
        library: What all pages draw on.
        path: The page.
        title: Its title.
        changed: The last change of substance to anything on it, where the record tells one.
        ways: How one follows it, and where its data is.
    """
    cite = cite_blocks(reference_to_list(library, path, title, changed))
    return head(told_of_list(changed), cite, *ways)


def told_of_list(day: dt.date | None) -> Iterator[Part]:
    """Say when anything on the page of an actor, an issue or a source was changed."""
    yield say("updated {date}", date=on_day(day)) if day else ()


def by_line(briefing: Briefing) -> Part:
    """Name those who wrote a briefing."""
    return _("By {authors}", authors=", ".join(briefing.authors)) if briefing.authors else ""


def updated(day: dt.date | None, mended: int, briefing: Briefing) -> Inlines:
    """Say when something was last changed, and how often it was corrected."""
    if not mended:
        return say("updated {date}", date=on_day(day)) if day else ()
    count = ngettext("{count} correction", "{count} corrections", mended)
    place = Link(Place(links.briefing(briefing.id), CORRECTIONS), (count,))
    if not day:
        return (place,)
    return say("updated {date}, {corrections}", date=on_day(day), corrections=place)


def data_files(*files: tuple[str, str]) -> tuple[Block, ...]:
    """Lead to files for programs, each named by what is in it and by its format."""
    return (bullets(Link(Place(path), (f"{what} ({format_of(path)})",)) for what, path in files),)


def format_of(path: str) -> str:
    """Name the format of a file of data."""
    return path.rpartition(".")[2].upper()


def data_of_actor(library: Library, actor: Actor) -> Blocks:
    """Lead to what is on record of an actor, and to the positions of all."""
    kb, of_all = library.kb, (_("All positions"), links.POSITIONS_FILE)
    is_placed = any(map(stands, kb.positions_of[actor.id]))
    is_heard = is_placed or kb.statements_by[actor.id] or kb.votes_of[actor.id]
    if actor.unnamed or not is_heard:
        return data_files(of_all)
    own = _("Statements, votes and positions of this actor")
    return data_files((own, links.record_file(actor.id)), of_all)


def data_of_issue() -> Blocks:
    """Lead to the positions on issues, and to the votes that tell of them."""
    return data_files(
        (_("All positions"), links.POSITIONS_FILE), (_("All votes"), links.VOTES_FILE)
    )


def data_of_statement() -> Blocks:
    """Lead to who made and signed which statement."""
    return data_files((_("Who made which statement"), links.SIGNATURES_FILE))


def data_of_vote() -> Blocks:
    """Lead to who voted how."""
    return data_files((_("All votes"), links.VOTES_FILE))


def data_of_briefing(library: Library, briefing: Briefing) -> Blocks:
    """Lead to the data in which what a briefing holds stands, and to how it is cited."""
    kb, id_ = library.kb, briefing.id
    held = (
        (kb.statements_in[id_], _("Who made which statement"), links.SIGNATURES_FILE),
        (kb.statements_in[id_], _("All statements"), table_file("statements")),
        (kb.votes_in[id_], _("All votes"), links.VOTES_FILE),
        (kb.votes_in[id_], _("All votes"), table_file("votes")),
        (kb.positions_in[id_], _("All positions"), links.POSITIONS_FILE),
        (kb.positions_in[id_], _("All positions"), table_file("positions")),
        (kb.sources_in[id_], _("All sources"), table_file("sources")),
    )
    files = [(what, path) for parts, what, path in held if parts]
    citing = files_to_cite(library.once(reference_to_briefing, briefing))
    return blocks(data_files(*files) if files else (), citing)


def data_of_source() -> Blocks:
    """Lead to the tables of sources, and of the statements that rest on them."""
    return data_files(
        (_("All sources"), table_file("sources")), (_("All statements"), table_file("statements"))
    )


def table_file(name: str) -> str:
    """Give the file of a table of all that there is of a kind."""
    return export_paths.TABLE_FILE.format(name=name)
