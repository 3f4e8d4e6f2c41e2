"""What is written: takes a folder of YAML, gives its records, sources and parties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit

from tests.marks import straight
from tests.recounting.parts import Record, texts_in, who
from tests.stances import read

TRACKING = re.compile(
    r"utm_.*|mc_[ce]id|fbclid|gclid|dclid|msclkid|cmpid|ocid|_g[al]", re.IGNORECASE
)
UN_SYMBOL = re.compile(r"[SA]/[A-Z0-9]\S*\d\S*")

OUTLETS = {"news", "interview", "report", "dataset"}


def spelled(address: str) -> str:
    """Give the spelling that an address shares with all others of its document."""
    parts = urlsplit(urljoin(address, urlsplit(address).path or "/"))
    query = parse_qsl(urlsplit(address).query, keep_blank_values=True)
    kept = urlencode([pair for pair in query if not TRACKING.fullmatch(pair[0])])
    host = (parts.hostname or "") + (f":{parts.port}" if parts.port not in (None, 80, 443) else "")
    return f"{parts.scheme.lower()}://{host}{unquote(parts.path)}?{kept}"


def read_all(paths: Iterable[Path]) -> dict[str, Record]:
    return {path.stem: read(path) for path in sorted(paths)}


@dataclass(frozen=True)
class Written:
    """All records of a folder of YAML, their sources, and whose matter they are."""

    folder: Path

    @cached_property
    def briefings(self) -> dict[str, Record]:
        return read_all(self.folder.glob("[0-9]*/*.yaml"))

    @cached_property
    def actors(self) -> dict[str, Record]:
        return read_all(self.folder.glob("actors/*.yaml"))

    @cached_property
    def nobody(self) -> set[str]:
        """Give those whom no source names."""
        return {id_ for id_, one in self.actors.items() if one.get("unnamed") == "true"}

    @cached_property
    def issues(self) -> dict[str, Record]:
        return read_all(self.folder.glob("issues/*.yaml"))

    @property
    def in_order(self) -> list[tuple[str, Record]]:
        return sorted(self.briefings.items(), key=lambda item: (item[1]["date"], item[0]))

    @cached_property
    def text(self) -> str:
        """Everything that is written in them, as a reader sees its white space."""
        written = texts_in([*self.briefings.values(), *self.actors.values(), *self.issues.values()])
        return straight("\n".join(" ".join(one.split()) for one in written))

    @cached_property
    def newest(self) -> str:
        days = [day for one in self.briefings.values() for day in (one["date"], one.get("updated"))]
        return max(filter(None, days), default="")

    def above(self, actor: str) -> Iterator[str]:
        """Go through an actor and all that is above it."""
        seen: set[str] = set()
        while actor and actor not in seen:
            seen.add(actor)
            yield actor
            actor = who(self.actors.get(actor, {}).get("parent", ""))

    def parties(self, named: Iterable[str], date: str) -> frozenset[str]:
        """Give some actors, the bodies of their offices on a day, and all that is above these."""
        direct = set(named)
        for actor in tuple(direct):
            for role in self.actors.get(actor, {}).get("roles", ()):
                begins, ends = role.get("from", ""), role.get("to", "9999")
                if role.get("of") and begins[:10] <= date <= f"{ends}~":
                    direct.add(role["of"])
        return frozenset(above for actor in direct for above in self.above(actor))

    @cached_property
    def sources(self) -> dict[str, Record]:
        return {
            f"{id_}#{source['id']}": source
            for id_, briefing in self.in_order
            for source in briefing.get("sources", ())
        }

    @cached_property
    def documents(self) -> dict[str, frozenset[str]]:
        """Give for each source all sources that are the same document."""
        groups: dict[str, set[str]] = {}
        by_address: dict[str, str] = {}
        for ref, source in self.sources.items():
            groups[ref] = {ref}
            for version in (source, *source.get("versions", ())):
                symbol = version.get("symbol", "")
                known = [
                    version.get("url"),
                    UN_SYMBOL.fullmatch(symbol) and f"https://undocs.org/{symbol}",
                ]
                for address in map(spelled, filter(None, known)):
                    same = groups[ref] | groups[by_address.setdefault(address, ref)]
                    groups.update(dict.fromkeys(same, same))
        return {ref: frozenset(same) for ref, same in groups.items()}

    def origins(
        self, refs: Iterable[str], met: frozenset[str] = frozenset()
    ) -> set[frozenset[str]]:
        """Give the documents that sources go back to."""
        found: set[frozenset[str]] = set()
        for ref in set(refs) - met:
            briefing = ref.partition("#")[0]
            before = [f"{briefing}#{id_}" for id_ in self.sources[ref].get("based_on", ())]
            older = self.origins(before, met | {ref})
            found |= older or {self.documents[ref]}
        return found

    def is_publisher_known(self, document: frozenset[str]) -> bool:
        """Whether a record tells who published a document."""
        return any(
            one.get("published_by")
            or one.get("kind") == "official"
            or (one.get("publisher") and one.get("kind") in OUTLETS)
            for one in (self.sources[ref] for ref in document)
        )

    def is_independent(self, document: frozenset[str], parties: frozenset[str]) -> bool:
        """Whether it is known that none of those whose matter it is published a document."""
        if not self.is_publisher_known(document):
            return False
        records = [self.sources[ref] for ref in document]
        publishers = {one["published_by"] for one in records if one.get("published_by")}
        if not publishers:
            return all(one.get("kind") != "official" for one in records)
        states = {
            above
            for one in publishers
            for above in self.above(one)
            if above == one or self.actors.get(above, {}).get("kind") == "state"
        }
        return states.isdisjoint(parties)
