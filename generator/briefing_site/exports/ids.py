"""The ids that editors offer: takes everything that was read, gives the text of `ids.json`.

The schemas of `briefings schema --with-ids` leave to this file what a reference may be
(`briefing_site.model.schema`). Each id is one alternative, `const` with a description: of all
that JSON Schema and its extensions offer, that alone makes yaml-language-server complete the
id with its name and show the name, and no list of all others, where the mouse rests on it.

An actor, issue or briefing that is not named here is an error to an editor. The ids of
statements, votes, events and sources stay open, since most are those of the file that is being
written; named are those of the newest briefings, so that an editor need not read megabytes.

What editors show may be taken for Markdown, and it is contributors' text. The language server
escapes most of it; only where it would leave something, an escaped form stands beside the plain.

The file is made from the content on each machine and is not under version control, where any
two branches that add a record would meet in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from briefing_site.document.escape import clean, escape_inline
from briefing_site.interface.catalogues import SOURCE
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Event, Passage, Source, Statement, Vote
from briefing_site.knowledge.world import World
from briefing_site.model.fields import ID_PATTERN
from briefing_site.model.schema import IDS_FILE, RECORDS, REFERENCES, reference_of, schema_text
from briefing_site.naming.statements import first_of, name_of
from briefing_site.naming.votes import vote_name
from briefing_site.naming.wording import shortened
from briefing_site.prose.parse import parse
from briefing_site.prose.write_text import to_text

NEWEST = 1000
"""Briefings, the newest ones, whose statements, votes, events and sources are offered."""

MOST_NAME = 160
"""Characters of any other text."""

ESCAPED_BY_SERVER = re.compile(r"[]\\`*_{}[#+!'\"]")
"""What the language server escapes before it shows a description, and quotation marks."""

Names = Iterable[tuple[str, str]]
"""Ids with what is shown beside them."""


def schemas_with_ids(world: World) -> dict[str, str]:
    """Make the schemas that share a file of ids, and that file, by the name of each."""
    texts = {f"{record}.json": schema_text(record, with_ids=True) for record in RECORDS}
    return texts | {IDS_FILE: ids_text(world)}


def ids_text(world: World) -> str:
    """Write the file of ids.

    Args:
        world: All that was read, drafts and what has faults among it.
    """
    kinds = ",\n".join(
        definition(kind, first, names)
        for kind, first, names in (
            ("actor", closed("actor"), actors(world)),
            ("issue", closed("issue"), issues(world)),
            ("briefing", closed("briefing"), briefings(world)),
            ("source", written("source"), sources(world.kb)),
            ("statement", written("statement"), chain(statements(world.kb), votes(world.kb))),
            ("office", written("office"), offices(world)),
            ("basis", {"$ref": f"#/$defs/{REFERENCES['statement'][0]}"}, bases(world.kb)),
            ("part", {"$ref": f"#/$defs/{REFERENCES['source'][0]}"}, parts(world.kb)),
        )
    )
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": IDS_FILE,
        "$comment": "Made from the briefings by `briefings schema --with-ids`.",
    }
    opening = json.dumps(head, ensure_ascii=False, indent=0).removesuffix("\n}")
    return f'{opening},\n"$defs": {{\n{kinds}\n}}\n}}\n'


def definition(kind: str, first: Mapping[str, object], names: Names) -> str:
    """Write the ids of a kind, one a line."""
    name, title, description = REFERENCES[kind]
    opening = compact({"title": title, "description": description}).removesuffix("}")
    lines = [f" {compact(first)}", *(f",{compact(alternative(*one))}" for one in sorted(names))]
    return "\n".join([f'"{name}": {opening}, "anyOf": [', *lines, "]}"])


def closed(kind: str) -> dict[str, object]:
    """Say what is wrong with an id that is not named here, which no number is sure to be.

    An editor takes the id `2025` for a number; and it reports the mistake in the first of
    the alternatives where none of them fits. A list of types keeps that message where the
    id may also be a mapping: yaml-language-server would join two single types into its own.
    By its title the server tells it from what has none, and never shows it beside the id.
    """
    message = f'unknown {kind}; if its file is new, run "briefings schema --with-ids"'
    return {"title": REFERENCES[kind][1], "type": ["number"], "errorMessage": message}


def written(kind: str) -> dict[str, object]:
    """Accept any reference that is written as one."""
    described = reference_of(kind)
    return {key: described[key] for key in ("type", "pattern")}


def alternative(id_: str, text: str) -> dict[str, str]:
    """Describe one id."""
    plain = clean(text).strip()
    described = {"const": id_, "description": plain}
    rest = ESCAPED_BY_SERVER.sub("x", plain)
    if escape_inline(rest) != rest:
        described["markdownDescription"] = escape_inline(plain)
    return described


def compact(value: object) -> str:
    """Write a value on one line."""
    return json.dumps(value, ensure_ascii=False)


def declared(world: World, kind: str) -> Iterator[str]:
    """Go through the ids of the files of a kind, also of those that have faults."""
    return (id_ for id_ in world.declared(kind) if re.fullmatch(ID_PATTERN, id_))


def actors(world: World) -> Iterator[tuple[str, str]]:
    """Name actors: `France · state`."""
    for id_ in declared(world, "actor"):
        actor = world.records.actors.get(id_)
        yield id_, f"{actor.name} · {actor.kind.replace('-', ' ')}" if actor else "actor"


def issues(world: World) -> Iterator[tuple[str, str]]:
    """Name issues, with what can be supported or opposed."""
    for id_ in declared(world, "issue"):
        issue = world.records.issues.get(id_)
        yield id_, f"{issue.title} · issue: {brief(issue.proposition)}" if issue else "issue"


def briefings(world: World) -> Iterator[tuple[str, str]]:
    """Name briefings, with their dates."""
    for id_ in declared(world, "briefing"):
        briefing = world.records.briefings.get(id_)
        yield id_, f"{brief(briefing.title)} ({briefing.date})" if briefing else "briefing"


def statements(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    """Name statements and their passages: whose they are, how they begin, and when."""
    recent = newest(kb)
    for ref, said in kb.statements.items():
        if said.briefing.id in recent:
            yield ref, f"{called(said)} ({said.date})"
            for passage in said.passages:
                if passage.ref != ref:
                    yield passage.ref, f"{called(passage)} ({passage.date})"


def votes(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    """Name votes, which are referred to as statements are: by their texts, and when."""
    recent = newest(kb)
    for ref, vote in kb.votes.items():
        if vote.briefing.id in recent:
            yield ref, f"vote: {brief(vote_name(vote))} ({vote.date})"


def called(spoken: Statement | Passage) -> str:
    """Name a statement or a passage, its words in whatever language they are."""
    summary = to_text(parse(first_of(spoken).record.summary or ""))
    return name_of(spoken, SOURCE, summary)


def offices(world: World) -> Iterator[tuple[str, str]]:
    """Name the titles of offices, each once, with those who hold or held them."""
    held: dict[str, list[str]] = {}
    for actor in world.records.actors.values():
        for role in actor.roles:
            held.setdefault(role.title, []).append(actor.name)
    for title, names in held.items():
        yield title, f"office: {brief(', '.join(dict.fromkeys(names)))}"


def bases(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    """Name what a judgement may rest on besides statements."""
    recent = newest(kb)
    for ref, event in kb.events.items():
        if event.briefing.id in recent:
            yield ref, f"event: {brief(event.record.title)} ({event.record.date})"
    for ref, source in kb.sources.items():
        if source.briefing.id in recent:
            yield ref, f"source: {published(source)}"


Part = Statement | Passage | Vote | Event


def parts(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    """Name the ids that a briefing's parts have besides its sources, each once: here, as local."""
    recent = newest(kb)
    found: dict[str, list[Part]] = {}
    local: dict[str, Part] = {**kb.passages, **kb.statements, **kb.votes, **kb.events}
    for part in local.values():
        if part.briefing.id in recent:
            found.setdefault(part.record.id, []).append(part)
    for id_, bearers in found.items():
        holders = {one.briefing.id for one in bearers}
        alone = f"{KINDS_OF_PARTS[type(bearers[0])]} ({bearers[0].briefing.id})"
        yield id_, alone if len(holders) == 1 else f"a part of {len(holders)} briefings"


KINDS_OF_PARTS = {Statement: "statement", Passage: "passage", Vote: "vote", Event: "event"}


def sources(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    """Name the ids that sources have, each once: they are local to their briefings."""
    recent = newest(kb)
    found: dict[str, list[Source]] = {}
    for source in kb.sources.values():
        if source.briefing.id in recent:
            found.setdefault(source.record.id, []).append(source)
    for id_, bearers in found.items():
        alone = f"{published(bearers[0])} ({bearers[0].briefing.id})"
        yield id_, alone if len(bearers) == 1 else f"a source in {len(bearers)} briefings"


def published(source: Source) -> str:
    """Name a source with its publisher."""
    record = source.record
    return ", ".join(brief(text) for text in (record.title, record.publisher) if text)


def brief(text: str) -> str:
    """Give a title, or its beginning."""
    return shortened(text, MOST_NAME)


def newest(kb: KnowledgeBase) -> frozenset[str]:
    """Give the ids of the newest briefings."""
    by_date = sorted(kb.briefings.values(), key=lambda one: (one.date, one.id), reverse=True)
    return frozenset(one.id for one in by_date[:NEWEST])
