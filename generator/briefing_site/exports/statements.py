"""What statements can be found by: takes the library, gives files for the page of statements.

Each is JSON, written without white space. Statements that stand are numbered, the oldest being 0;
actors, issues and sources are named by their places in a list. `data/statements.json` is small:

- `actors`: everyone who is named below, by name, each `[id, name]`.
- `blocs`: blocs and organizations with members among them, by name, each `[id, name, members]`. A
  member is `[actor, from, to]`, with the days between which it is one for sure; an end that is open
  is empty.
- `articled`: those of both whose name has an article within a sentence, each `[id, name]`.
- `issues`: every issue that something was said on, and those that are wider, each below the wider
  one: `[id, title, within]`, `within` being the places of all issues that it is a part of.
- `forms`, `kinds`, `grades`: what statements and their sources can be, each `[id, name]`.
- `known`: the first day of which `data/known.json` tells, left out where there is no such file.
- `count`, `in_rows`, `in_words`: how many statements there are, and in a block of rows or of words.
- `newest`: the day of the newest statement of each block of rows.

`data/statements/rows-<n>.json` is `{sources, rows}`. A source is `[id, title, kind, grade]`. A row
is `[day, by, form, passages]`, `by` being those for whom the statement counts. A passage is
`[about, to, issues, sources, documents, independent, marks]`: how many documents it goes back to,
how many of these come from no party, and the sum of 1 where a party published a source of it, 2
where it accuses and waits for an answer, 4 where it accuses and was answered. -1 is no form,
kind or grade.

`data/statements/words-<n>.json` is `{statements}`: what is shown of each, `[when, name, href,
passages, answers, mended]`, a passage being `[summary]`, `[before, words, language, behind]`, or
nothing where the name says it. Of each passage, `answers` has who answered it or that nobody did,
and `mended` says when the statement was corrected: texts, and links as `[text, href]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.known import known_since
from briefing_site.exports.positions import Json, compact, member_of
from briefing_site.exports.shown_statements import shown_of
from briefing_site.frozen import frozen
from briefing_site.knowledge.base import Member
from briefing_site.knowledge.entities import Passage, Source, Statement
from briefing_site.knowledge.identity import Origin
from briefing_site.knowledge.name_order import by_name, by_title
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.threads import ACCUSING, accused_by, answers_on_record, awaited_by
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Form, SourceKind
from briefing_site.naming.actors import common_in_sentence
from briefing_site.naming.sources import grade_in_words
from briefing_site.naming.terms import form_word, source_kind
from briefing_site.naming.typeset import title_of
from briefing_site.pages import links
from briefing_site.pages.library import Library

IN_ROWS = 1_000
"""Statements in a block of what they can be found by: some 150 kB, of which a line brings 25."""

IN_WORDS = 40
"""Statements in a block of what is shown of them: some 20 kB."""

BLOCK = re.compile(r"data/statements/(rows|words)-(0|[1-9]\d{0,8})\.json")
"""The path of a block."""

BY_A_PARTY, AWAITED, ANSWERED = 1, 2, 4

Places = Mapping[str, int]
Row = list[object]


def statements_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file of what can be chosen, and the blocks of statements."""
    found = Findable(library)
    yield ExportedFile(links.STATEMENTS_FILE, compact(found.head()))
    yield from (found.rows_file(block) for block in range(blocks(found.statements, IN_ROWS)))
    yield from (found.words_file(block) for block in range(blocks(found.statements, IN_WORDS)))


def statements_file(library: Library, path: str) -> ExportedFile | None:
    """Make the file at a path; nothing where there is none."""
    found = Findable(library)
    if path == links.STATEMENTS_FILE:
        return ExportedFile(path, compact(found.head()))
    if not (block := BLOCK.fullmatch(path)):
        return None
    number, is_of_rows = int(block[2]), block[1] == "rows"
    if number >= blocks(found.statements, IN_ROWS if is_of_rows else IN_WORDS):
        return None
    return found.rows_file(number) if is_of_rows else found.words_file(number)


def blocks(statements: Sequence[Statement], size: int) -> int:
    """Count the blocks that statements make."""
    return -(-len(statements) // size)


@frozen(slots=False)
class Findable:
    """The statements that can be found, and the places of what they name."""

    library: Library

    @cached_property
    def statements(self) -> list[Statement]:
        """The statements that stand, oldest first."""
        return list(filter(stands, self.library.kb.statements.values()))

    @cached_property
    def actors(self) -> Places:
        """The place of everyone who is named, by name."""
        named = (one for said in self.statements for one in (said.all_voices, said.about, said.to))
        everyone = {actor for actors in named for actor in actors}
        return places(actor.id for actor in sorted(everyone, key=by_name))

    @cached_property
    def issues(self) -> Places:
        """The place of each issue, below the wider one."""
        return places(issue.id for issue in self.tree(self.roots))

    @cached_property
    def named_issues(self) -> frozenset[str]:
        """The issues that something was said on, and those that are wider."""
        return frozenset(self.library.kb.statements_under)

    @property
    def roots(self) -> Iterator[Issue]:
        """The issues that are not part of another."""
        issues = self.library.kb.issues
        return (one for one in issues.values() if one.parent not in issues)

    def tree(self, issues: Iterable[Issue]) -> Iterator[Issue]:
        """Go through issues by title, each followed by the narrower ones."""
        for issue in sorted(issues, key=by_title):
            if issue.id in self.named_issues:
                yield issue
                yield from self.tree(self.library.kb.subissues[issue.id])

    @cached_property
    def grades(self) -> Places:
        """The place of each grade that a source has."""
        every = {source.record.grade for source in self.library.kb.sources.values()}
        return places(sorted(filter(None, every)))

    def head(self) -> Json:
        """Give what can be chosen."""
        kb, newest = self.library.kb, self.statements[IN_ROWS - 1 :: IN_ROWS]
        if len(self.statements) % IN_ROWS:
            newest.append(self.statements[-1])
        return {
            "actors": [[id_, kb.actors[id_].name] for id_ in self.actors],
            "articled": [*self.articled()],
            "blocs": list(self.blocs()),
            "issues": [[id_, title_of(kb.issues[id_]), self.within(id_)] for id_ in self.issues],
            "forms": [[form.value, form_word(form)] for form in Form],
            "kinds": [[kind.value, source_kind(kind)] for kind in SourceKind],
            "grades": [[grade, grade_in_words(grade)] for grade in self.grades],
            "count": len(self.statements),
            "in_rows": IN_ROWS,
            "in_words": IN_WORDS,
            "newest": [said.date.isoformat() for said in newest],
            **known_since(self.library),
        }

    def blocs(self) -> Iterator[Row]:
        """Give the blocs with members who are named, by name."""
        kb = self.library.kb
        blocs = (kb.actors[id_] for id_ in kb.members if id_ in kb.actors)
        for bloc in sorted(blocs, key=by_name):
            if members := self.members(bloc.id):
                yield [bloc.id, bloc.name, members]

    def articled(self) -> Iterator[Row]:
        """Give whoever has another name within a sentence, one with an article."""
        for id_ in dict.fromkeys((*self.actors, *self.library.kb.members)):
            actor = self.library.kb.actors.get(id_)
            if actor and (within := common_in_sentence(actor)) != actor.name:
                yield [id_, within]

    def members(self, bloc: str) -> list[Row]:
        """Give the members of a bloc that are named, with the days between which they are some."""
        members = (one for one in self.library.kb.members[bloc] if one.actor.id in self.actors)
        return [[self.actors[one.actor.id], *days_of(one)] for one in members]

    def within(self, issue: str) -> list[int]:
        """Give the places of the issues that one is a part of, the nearest first."""
        return [self.issues[id_] for id_ in self.library.kb.issue_and_wider(issue)[1:]]

    def rows_file(self, block: int) -> ExportedFile:
        """Make a block of what statements can be found by."""
        said = self.statements[block * IN_ROWS : (block + 1) * IN_ROWS]
        sources = {source_key(use.source): use.source for one in said for use in one.uses}
        known = {key: place for place, key in enumerate(sources)}
        content: Json = {
            "sources": [self.source(source) for source in sources.values()],
            "rows": [self.row(one, known) for one in said],
        }
        return ExportedFile(links.statement_rows_file(block), compact(content))

    def source(self, source: Source) -> Row:
        """Give a source with what kind it is and how it is graded."""
        record = source.record
        kind = list(SourceKind).index(record.kind) if record.kind else -1
        return [source.identity, record.title, kind, self.grades.get(record.grade or "", -1)]

    def row(self, said: Statement, sources: Mapping[tuple[str, ...], int]) -> Row:
        """Give what a statement can be found by."""
        form = list(Form).index(said.form) if said.form else -1
        by = [self.actors[actor.id] for actor in said.all_voices]
        return [said.date.isoformat(), by, form, [self.passage(p, sources) for p in said.passages]]

    def passage(self, passage: Passage, sources: Mapping[tuple[str, ...], int]) -> Row:
        """Give what a passage can be found by."""
        documents = documents_of(passage)
        return [
            [self.actors[actor.id] for actor in passage.about],
            [self.actors[actor.id] for actor in passage.to],
            [self.issues[issue.id] for issue in passage.issues],
            sorted({sources[source_key(use.source)] for use in passage.uses}),
            len(documents),
            sum(one.is_independent_of(passage.parties) for one in documents),
            self.marks(passage),
        ]

    def marks(self, passage: Passage) -> int:
        """Say of a passage whether a party published a source, and whether it was answered."""
        by_a_party = any(
            not use.source.origin.publishers.isdisjoint(passage.parties) for use in passage.uses
        )
        return by_a_party * BY_A_PARTY + self.answer(passage)

    def answer(self, passage: Passage) -> int:
        """Say whether a passage that accuses waits for an answer, or was answered."""
        kb = self.library.kb
        if passage.act not in ACCUSING or not accused_by(kb, passage):
            return 0
        answers = answers_on_record(kb, passage.statement)
        return AWAITED if awaited_by(kb, passage, answers) else ANSWERED

    def words_file(self, block: int) -> ExportedFile:
        """Make a block of what is shown of statements."""
        said = self.statements[block * IN_WORDS : (block + 1) * IN_WORDS]
        content: Json = {"statements": [shown_of(self.library, one) for one in said]}
        return ExportedFile(links.statement_words_file(block), compact(content))


def days_of(member: Member) -> list[str]:
    """Give the days between which a member is one for sure; an end that is open is empty."""
    period = member_of(member)
    return [str(period.get(end, "")) for end in ("from", "to")]


def places(names: Iterable[str]) -> Places:
    """Give the place of each name in a row."""
    return {name: place for place, name in enumerate(names)}


def source_key(source: Source) -> tuple[str, ...]:
    """Give what tells sources apart: a document may have a grade in one briefing alone."""
    return source.identity, source.record.kind or "", source.record.grade or ""


def documents_of(passage: Passage) -> frozenset[Origin]:
    """Give the documents that a passage goes back to."""
    return frozenset[Origin]().union(*(use.source.origins for use in passage.uses))
