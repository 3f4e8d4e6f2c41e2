"""Each accusation has beside it who answered it, or that nobody did, on whatever page it stands."""

from __future__ import annotations

import pytest

from briefing_site.document.runs import paragraph
from briefing_site.document.write_markdown import write_markdown
from briefing_site.knowledge.entities import Passage, Statement
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.threads import ACCUSING, accused_by
from briefing_site.knowledge.timeline import everything
from briefing_site.pages import links
from briefing_site.pages.briefing import briefing_page
from briefing_site.pages.library import Library
from briefing_site.pages.moments import moment_line
from briefing_site.pages.page import Page
from briefing_site.pages.parts.statements import statement_row
from briefing_site.pages.resting import Document, statement_item
from briefing_site.pages.statement import statement_page
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.whole_sites import REPOSITORY

SITES = REPOSITORY / "tests/sites"
LINES = ('class="brf-silence"', 'class="brf-answer"')


def library_of(case: str) -> Library:
    settings = Settings(briefings=SITES / case / "briefings", docs=SITES / case / "docs")
    return Library(read_site(settings).kb, settings)


def calls(library: Library, passage: Passage) -> bool:
    """Tell whether a passage calls for an answer."""
    is_accusing = stands(passage.statement) and passage.act in ACCUSING
    return is_accusing and bool(accused_by(library.kb, passage))


def calling(library: Library, said: Statement) -> int:
    """Count the passages of a statement that call for an answer."""
    return sum(calls(library, one) for one in said.passages)


def shown(page: Page, until: str = "\n## ") -> str:
    """Give a page's text down to a heading."""
    return write_markdown(page.path, page.body).partition(until)[0]


def lines_in(text: str) -> int:
    return sum(map(text.count, LINES))


@pytest.mark.parametrize("case", ["answers", "everything", "withdrawn"])
def test_each_accusation_has_one_line_on_its_briefings_and_its_own_page(case: str) -> None:
    library = library_of(case)
    for briefing in library.kb.briefings.values():
        said = library.kb.statements_in[briefing.id]
        text = write_markdown(links.briefing(briefing.id), briefing_page(library, briefing).body)
        assert lines_in(text) == sum(calling(library, one) for one in said), briefing.id
        for one in said:
            assert lines_in(shown(statement_page(library, one))) == calling(library, one), one.ref


@pytest.mark.parametrize("case", ["answers", "everything"])
def test_each_accusation_has_one_line_in_whatever_list_it_stands(case: str) -> None:
    library = library_of(case)
    rows = 0
    for said in library.kb.statements.values():
        for passage in said.passages:
            cell = write_markdown(links.STATEMENTS, (paragraph(*statement_row(library, passage)),))
            is_calling = calls(library, passage)
            assert lines_in(cell) == is_calling, passage.ref
            rows += is_calling
    assert rows


@pytest.mark.parametrize("case", ["answers", "everything", "withdrawn"])
def test_an_accusation_has_its_answer_in_the_list_of_what_rests_on_a_source(case: str) -> None:
    library = library_of(case)
    for identity in library.provenance.documents:
        document = Document(library, identity)
        for said in document.of_kind(Statement):
            item = write_markdown(document.path, statement_item(document, said))
            assert lines_in(item) == calls(library, said.passages[0]), said.ref


@pytest.mark.parametrize("case", ["answers", "everything"])
def test_an_accusation_has_its_answer_in_whatever_tells_what_happened(case: str) -> None:
    library = library_of(case)
    told = 0
    for moment in everything(library.kb, library.standing.shifts):
        if isinstance(said := moment.what, Statement):
            line = write_markdown(links.TIMELINE, (paragraph(*moment_line(library, moment)),))
            assert lines_in(line) == calls(library, said.passages[0]), said.ref
            told += lines_in(line)
    assert told
