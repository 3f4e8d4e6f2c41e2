"""What was probably meant: takes an id that leads nowhere, gives the hint that mends it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import PurePosixPath

from briefing_site.diagnostics.diagnostic import Hint
from briefing_site.diagnostics.wording import (
    MOST_LISTED,
    did_you_mean,
    nearest,
    one_of,
    quoted,
    whole,
)
from briefing_site.frozen import frozen
from briefing_site.knowledge.adding import how_to_add
from briefing_site.knowledge.records import MAY_NAME, FileRecord, Records
from briefing_site.knowledge.wordings import with_words_of, without_article
from briefing_site.model.addresses import normalized
from briefing_site.model.country_names import code_called, code_of, kind_of
from briefing_site.model.file_names import as_id
from briefing_site.model.vocabularies import ActorKind
from briefing_site.source.characters import CLOSING, OPENING
from briefing_site.source.span import Span

AROUND = f" []@#'\"{OPENING}{CLOSING}"
"""What people put around an id: marks of links and citations, and quotation marks."""

PATH = re.compile(r"^(?:\.?/?briefings/)?(?:actors|issues|\d{4})/|\.ya?ml$")
"""The folders before a file's name, and its ending."""

ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)
"""What an address begins with, which is never an id."""

KINDS = {"actors": "actor", "issues": "issue"}
"""The kinds of records by the folders of their files; those in years are briefings."""

MOST_COMPARED = 200
"""Unknown ids of a run for which one of like spelling is looked for: each costs a look at all."""

MOST_MEANT = 3
"""So many records are named where any of them may be meant."""

BETWEEN = re.compile(
    r"\s*(?:[,;/&|+\u060c\u061b\u3001\uff0c\uff1b]|[-\u2013\u2014](?=\s)|\b(?:and|or)\b|\s)\s*"
)
"""What people put between two ids."""


@frozen(slots=False)
class Suggestions:
    """Looks for what an id was meant to be.

    Attributes:
        records: Every record, and everything that is declared.
        gone: Gives the paths, as they are shown, of records' files that were there before.
    """

    records: Records
    gone: Callable[[], Iterable[str]] = tuple

    @cached_property
    def renamed(self) -> dict[str, FileRecord]:
        """Records by the ids that they had before."""
        return {old: record for record in self.records.all() for old in record.former_ids}

    @cached_property
    def renamed_parts(self) -> dict[str, str]:
        """The own ids of statements, votes and events by `<briefing>#<id>` with a former id."""
        return {
            f"{briefing.id}#{old}": part.id
            for briefing in self.records.briefings.values()
            for part in briefing.addressed
            for old in part.former_ids
        }

    @cached_property
    def named(self) -> dict[str, str]:
        """Actors' ids by their names and aliases, and states' by their codes, written as ids."""
        actors = self.records.actors.values()
        states = (actor for actor in actors if actor.kind is ActorKind.STATE)
        codes = {as_id(state.country): state.id for state in states if state.country}
        return codes | {
            as_id(name): actor.id for actor in actors for name in reversed(actor.all_names)
        }

    @cached_property
    def by_code(self) -> dict[str, str]:
        """The ids of states and bodies by their codes; of one that has ended, where it is alone."""
        actors = sorted(self.records.actors.values(), key=lambda actor: actor.to is not None)
        found: dict[str, str] = {}
        for actor in actors:
            code = code_of(actor) or code_called(actor.name) if actor.is_given("kind") else None
            if code and actor.kind.value == kind_of(code):
                found.setdefault(code, actor.id)
        return found

    def called(self, name: str) -> str | None:
        """Give the id of an actor by a name or an alias, of a state or a body in any language."""
        return self.named.get(as_id(name)) or self.by_code.get(code_called(name) or "")

    @cached_property
    def without_article(self) -> dict[str, str]:
        """Actors' ids by their names without the articles that these begin with."""
        return {without_article(name): id_ for name, id_ in self.named.items()}

    @cached_property
    def titled(self) -> dict[str, str]:
        """The ids of issues and briefings by their titles, written as ids."""
        issues, briefings = self.records.issues.values(), self.records.briefings.values()
        titles = {as_id(one.title): one.id for one in briefings if one.is_given("title")}
        return titles | {as_id(one.title): one.id for one in issues if one.is_given("title")}

    @cached_property
    def found(self) -> dict[tuple[str, tuple[str, ...]], Hint | None]:
        """What was found already: one mistake often stands in many places."""
        return {}

    def record(self, value: str, *kinds: str) -> Hint | None:
        """Suggest an actor, an issue or a briefing.

        Args:
            value: The id as written.
            kinds: What it may name.
        """
        if (value, kinds) not in self.found:
            self.found[value, kinds] = self.look_for(value, kinds)
        return self.found[value, kinds]

    def look_for(self, value: str, kinds: tuple[str, ...]) -> Hint | None:
        """Try former ids, then names, then spelling, and tell of a file that is gone."""
        places = self.records.declared(*kinds)
        if (now := self.renamed.get(value)) and now.id in places:
            return Hint(f"it was renamed, and is {whole(now.id)} now", places[now.id])
        gone = next((path for kind in kinds if (path := self.lost.get((kind, value)))), None)
        if meant := self.by_name(value, places) or self.like(value, places):
            before = f"{gone} is gone; " if gone else ""
            return Hint(f"{before}did you mean {whole(meant)}?", places[meant])
        if gone:
            return Hint(f"{gone} is gone: put it back, or take out what names it")
        if not self.is_compared:
            return None
        return self.in_other_words(value, places) or self.choice(value, places, kinds)

    def in_other_words(self, value: str, places: Mapping[str, Span]) -> Hint | None:
        """Suggest what has the same words in another order, in its id or its name, and maybe more.

        Of several with equally few more words all are named, as far as that helps.
        """
        called = {**self.titled, **self.named, **{id_: id_ for id_ in places}}
        there = {name: id_ for name, id_ in called.items() if id_ in places}
        found = sorted({there[name] for name in with_words_of(as_id(value), there)})
        if len(found) == 1:
            return Hint(f"did you mean {whole(found[0])}?", places[found[0]])
        return Hint(f"did you mean {one_of(found, MOST_MEANT)}?") if found else None

    @cached_property
    def lost(self) -> dict[tuple[str, str], str]:
        """The files of records that are gone, by their kinds and ids."""
        paths = map(PurePosixPath, self.gone())
        return {(KINDS.get(one.parent.name, "briefing"), one.stem): str(one) for one in paths}

    def choice(self, value: str, places: Mapping[str, Span], kinds: tuple[str, ...]) -> Hint:
        """Name all records where they fit in a line, and say how one is added.

        The first of many ids are a help to nobody.
        """
        is_short = 0 < len(places) <= MOST_LISTED
        there = one_of(places, MOST_LISTED) if is_short else "none is like it"
        if len(kinds) > 1:
            return Hint(f'{there}; "briefings new" adds one: {", ".join(sorted(kinds))}')
        return Hint(f"{there}; {how_to_add(kinds[0], value, self.records.folder)}")

    @cached_property
    def compared(self) -> list[str]:
        """What was held against everything there is, by its spelling."""
        return []

    def near(self, value: str, places: Mapping[str, Span]) -> Hint | None:
        """Suggest by spelling, else say what there is; nothing where too much is unknown."""
        self.compared.append(value)
        return did_you_mean(value, places) if self.is_compared else None

    def like(self, value: str, places: Mapping[str, Span]) -> str | None:
        """Give the id that is spelled like another, likewise."""
        self.compared.append(value)
        return nearest(value, places) if self.is_compared else None

    @property
    def is_compared(self) -> bool:
        """Whether so little is unknown as yet that somebody reads on."""
        return len(self.compared) <= MOST_COMPARED

    def by_name(self, value: str, places: Mapping[str, Span]) -> str | None:
        """Give the id that a name, a title, a path or an id in other letters stands for."""
        bare = PATH.sub("", value)
        name = as_id(bare)
        named = [found.get(name) for found in (self.named, self.titled)]
        short = without_article(name)
        named += [short, self.named.get(short), self.without_article.get(short)]
        candidates = (bare, name, *named)
        found = next((one for one in candidates if one and one in places), None)
        return found or self.by_another_language(bare, places)

    def by_another_language(self, name: str, places: Mapping[str, Span]) -> str | None:
        """Give the state or the body that has a name in a language of another site."""
        if self.records.actors.keys().isdisjoint(places):  # no actor may be named here
            return None
        found = self.called(name) or self.called(without_article(as_id(name)))
        return found if found in places else None

    def meant(self, value: str, briefing: str, kind: str) -> Hint | None:
        """Suggest what a text was meant for that is no id, whatever it should name.

        Args:
            value: The text as written.
            briefing: The record that it is written in.
            kind: The kind of reference, as the marker of its field has it.
        """
        bare = value.strip(AROUND)
        if kind in {"actor", "issue", "briefing"}:
            return self.record(bare, kind)
        kinds = MAY_NAME[kind]
        holder, sign, id_ = bare.replace("/", "#").rpartition("#")
        ref = f"{as_id(holder)}{sign}{as_id(id_)}"
        if kind == "source" and (titled := self.source_titled(bare, briefing)):
            ref, holder = titled, ""
        elif ADDRESS.match(bare):
            return None
        own = self.records.parts_of(as_id(holder) or briefing, *kinds)
        if span := own.get(ref.rpartition("#")[2]):
            return Hint(f"did you mean {whole(ref)}?", span)
        return self.part(ref, briefing, *kinds)

    def source_titled(self, text: str, briefing: str) -> str | None:
        """Give the id of a briefing's source by its title or its address."""
        holder = self.records.briefings.get(briefing)
        address = normalized(text) if ADDRESS.match(text) else ""
        for source in holder.sources if holder else ():
            is_there = address and source.url and normalized(source.url) == address
            if is_there or as_id(source.title) == as_id(text):
                return source.id
        return None

    def several(self, value: str, kind: str) -> tuple[str, ...]:
        """Give the ids of actors, issues or briefings that stand in one text; fewer are none."""
        if self.by_name(value, places := self.records.declared(kind)):
            return ()
        parts = [self.by_name(part, places) for part in BETWEEN.split(value.strip("()")) if part]
        return tuple(part for part in parts if part) if all(parts) and len(parts) > 1 else ()

    def part(self, ref: str, briefing: str, *kinds: str) -> Hint | None:
        """Suggest a part of a briefing, written as briefly as the reference is.

        Args:
            ref: The reference as written: `<id>`, `#<id>` or `<briefing>#<id>`.
            briefing: The briefing that it is written in.
            kinds: What it may name.
        """
        if len(self.compared) >= MOST_COMPARED:
            return None
        before, hash_, id_ = ref.rpartition("#")
        briefings = self.records.declared("briefing")
        current = self.current(before or briefing)
        holder = current if current in briefings else nearest(current, briefings)
        if holder is None:
            return Hint(f"no file defines the briefing {quoted(before)}")
        parts = self.records.parts_of(holder, *kinds)
        start = f"{holder}#" if before else hash_
        now = self.renamed_parts.get(f"{holder}#{id_}", id_)
        if now in parts and holder == current:
            return Hint(f"it was renamed, and is {whole(start + now)} now", parts[now])
        return self.near(ref, {f"{start}{id_}": span for id_, span in parts.items()})

    def current(self, briefing: str) -> str:
        """Give the id that a briefing has now; one that was never named otherwise keeps its own."""
        is_former = briefing in self.renamed and briefing not in self.records.briefings
        return self.renamed[briefing].id if is_former else briefing

    def other_kind(self, ref: str, briefing: str) -> tuple[str, Span] | None:
        """Give the kind and the place of a part that has this id, whatever it is."""
        before, _, id_ = ref.rpartition("#")
        for kind in ("source", "event", "vote", "statement"):
            if span := self.records.parts_of(before or briefing, kind).get(id_):
                return kind, span
        return None
