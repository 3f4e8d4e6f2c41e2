"""Every exact name for the search: takes the library, gives `data/names/<part>.json`.

A search engine ranks by how often words occur, so it cannot promise that whoever types a name
finds its bearer first. These files can: each is a JSON object from a folded name to a list of
`[kind, href, title, description]`, where `href` is relative to the site's root. An actor's
names are its name, aliases, name in its own language and ids; an issue's are its title and
ids. A name stands in the part that its folded characters add up to, so that a search loads
one small file, which always exists. `search_text.js` folds and adds up in the same way.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.positions import compact
from briefing_site.model.actor import Actor
from briefing_site.naming.typeset import set_text, title_of
from briefing_site.pages import links
from briefing_site.pages.kinds import FoundKind
from briefing_site.pages.library import Library

NAMES_PARTS = 32
SEPARATORS = re.compile(r"[\W_]+")

Entry = list[str]


def names_files(library: Library) -> Iterator[ExportedFile]:
    """Make every part, also those without a name."""
    parts: list[dict[str, list[Entry]]] = [{} for _ in range(NAMES_PARTS)]
    for name, entry in [*actor_names(library), *issue_names(library)]:
        folded = fold(name)
        known = parts[part_of(folded)].setdefault(folded, [])
        if entry not in known:
            known.append(entry)
    for number, names in enumerate(parts):
        content = {name: names[name] for name in sorted(names) if name}
        yield ExportedFile(links.names_file(number), compact({**content}))


def actor_names(library: Library) -> Iterator[tuple[str, Entry]]:
    """Give each name of each actor with where it leads."""
    for actor in library.kb.actors.values():
        path = links.actor(actor.id)
        description = library.words(actor.description)
        entry = [FoundKind.ACTOR, library.addresses.page(path), actor.name, description]
        yield from ((name, entry) for name in names_of(actor))


def names_of(actor: Actor) -> list[str]:
    """Give all that an actor is called."""
    own = [actor.native_name.text] if actor.native_name else []
    return [*actor.all_names, *own, actor.id, *actor.former_ids]


def issue_names(library: Library) -> Iterator[tuple[str, Entry]]:
    """Give each issue's title and ids with where they lead."""
    for issue in library.kb.issues.values():
        href = library.addresses.page(links.issue(issue.id))
        entry = [FoundKind.ISSUE, href, title_of(issue), set_text(issue.proposition)]
        yield from ((name, entry) for name in (issue.title, issue.id, *issue.former_ids))


def fold(name: str) -> str:
    """Make names equal that differ in capitals, accents and what stands between words."""
    parts = unicodedata.normalize("NFKD", name)
    letters = "".join(char for char in parts if not unicodedata.category(char).startswith("M"))
    return SEPARATORS.sub(" ", letters.lower()).strip()


def part_of(folded: str) -> int:
    """Give the number of the part that a folded name stands in."""
    return sum(map(ord, folded)) % NAMES_PARTS
