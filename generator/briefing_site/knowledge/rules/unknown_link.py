"""A link in a text to a record that does not exist.

`[[russia]]` and `[[russia|Moscow]]` link to an actor, an issue or a briefing by its id,
`[[#pause]]` to a statement or an event of the same briefing, and
`[[2022-03-03-arctic-pause#pause]]` to one of another. `[[!Georgia]]` shows the word and links
to nothing, where it is not the state that is meant.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    key_points:
      - After the [[#resumtion|resumption]] projects without [[rusia]] go on [@release].
    background: >-
      The work had been paused in
      [[2022-03-03-arctic-pause#pauze|March of
      that year]].

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    key_points:
      - After the [[#resumption|resumption]] projects without [[russia]] go on [@release].
    background: >-
      The work had been paused in
      [[2022-03-03-arctic-pause#pause|March of
      that year]].
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.knowledge.read_texts import FoundProse
from briefing_site.knowledge.records import ADDRESSED
from briefing_site.knowledge.world import World
from briefing_site.model.briefing import Briefing
from briefing_site.model.record import NamedRecord
from briefing_site.prose.nodes import WikiLink
from briefing_site.source.span import Span

FILES = ("actor", "issue", "briefing")


def check(world: World) -> Iterator[Diagnostic]:
    """Find links to records that do not exist."""
    for text in world.lost:
        yield from links(world, text)
    for text in world.proses_with("no_links"):
        yield from empty_words(text)


def links(world: World, text: FoundProse) -> Iterator[Diagnostic]:
    """Find the links in one text that lead nowhere."""
    linked = text.prose.wiki_links
    places = text.places(link.raw for link in linked)
    for link, (_, place) in zip(linked, places, strict=True):
        if not exists(world, link.target, text.top):
            yield fault(world, link, text.top, place())


def empty_words(text: FoundProse) -> Iterator[Diagnostic]:
    """Find places of no link that show no words, or have a label where there is no target."""
    places = text.places(words.raw for words in text.prose.no_links)
    for words, (_, place) in zip(text.prose.no_links, places, strict=True):
        if not words.text:
            hint = Hint('write the words that are to be no link behind "!"')
            yield Diagnostic("unknown-link", place(), "no words stand here", hint)
        elif "|" in words.text:
            label = words.text.rpartition("|")[2].strip()
            message = f"{quoted(words.raw)} is no link, and shows the bar and all before it"
            hint = Hint(f"write {whole(f'[[!{label}]]')}, which shows {whole(label)}")
            yield Diagnostic("unknown-link", place(), message, hint)


def exists(world: World, target: str, top: NamedRecord) -> bool:
    """Whether a target names a record."""
    briefing, hash_, id_ = target.rpartition("#")
    if hash_:
        holder = briefing or top.id
        ref = f"{holder}#{id_}"
        return world.records.has(ref, *ADDRESSED) or world.may_hold(ref, *ADDRESSED)
    return world.records.has(target, *FILES)


def fault(world: World, link: WikiLink, top: NamedRecord, span: Span) -> Diagnostic:
    """Word the finding."""
    message = f"nothing is called {quoted(link.target)}" if link.target else "this link is empty"
    if link.target == link.raw:
        message = "this link is never closed"
    return Diagnostic("unknown-link", span, message, cure(world, link, top))


def cure(world: World, link: WikiLink, top: NamedRecord) -> Hint | None:
    """Suggest what was probably meant."""
    if link.target == link.raw:
        return Hint('close it with "]]"')
    if "#" not in link.target:
        return world.suggestions.record(link.target, *FILES)
    if link.target.startswith("#") and not isinstance(top, Briefing):
        return Hint('name its briefing too: "[[<briefing>#<statement>]]"')
    other = world.suggestions.other_kind(link.target, top.id)
    if other and other[0] == "source":
        cited = f"[@{link.target.lstrip('#')}]"
        return Hint(f"cite a source instead: {whole(cited)}")
    return world.suggestions.part(link.target, top.id, *ADDRESSED) or Hint(
        "this briefing has no statements, votes or events"
    )
