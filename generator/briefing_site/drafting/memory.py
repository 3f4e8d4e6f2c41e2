"""Memory: takes who is named and who speaks, sentence by sentence, gives whom a word can mean."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing_site.drafting.bearers import holds_office
from briefing_site.drafting.names import Names, Party
from briefing_site.drafting.speaker import Speaker
from briefing_site.model.vocabularies import ActorKind

LONGEST_MEANT = 6
"""Sentences after which a pronoun no longer means somebody."""


@dataclass
class Memory:
    """Whom a text has named so far.

    Attributes:
        names: Everybody whose name is known.
        authors: The signatories or the author, whom `the statement` and `we` mean.
        issuer: Who last spoke in a statement.
        now: How many sentences were read.
        met: In which of them `person`, `body` and `group` were last named.
    """

    names: Names
    authors: Speaker | None = None
    full_names: dict[str, str] = field(default_factory=dict)
    short_names: dict[str, Party] = field(default_factory=dict)
    behalves: dict[str, Party] = field(default_factory=dict)
    person: Speaker | None = None
    body: Speaker | None = None
    group: Speaker | None = None
    last: Speaker | None = None
    issuer: Speaker | None = None
    now: int = 0
    met: dict[str, int] = field(default_factory=dict)
    history: list[Speaker] = field(default_factory=list)

    def note_name(self, name: str) -> None:
        """Note a full name, by which a text may go on to use either end: `Moon`, `Schuman`."""
        first, *_, last = name.lower().split()
        self.full_names.setdefault(last, name)
        self.full_names.setdefault(first, name)

    def said(self, speaker: Speaker) -> Speaker:
        """Note that somebody spoke."""
        if speaker.is_open:
            return speaker
        self.last = speaker
        self.history.append(speaker)
        if len(speaker.parties) > 1:
            self._note(speaker, "group", "body")
        elif speaker.parties[0].kind is ActorKind.PERSON or holds_office(speaker.parties[0]):
            self._note(speaker, "person")
        else:
            self._note(speaker, "group", "body")
        return speaker

    def _note(self, speaker: Speaker, *names: str) -> None:
        for name in names:
            setattr(self, name, speaker)
            self.met[name] = self.now

    def fresh(self, name: str) -> Speaker | None:
        """Give whom a pronoun can still mean, a few sentences on."""
        speaker: Speaker | None = getattr(self, name)
        return speaker if self.now - self.met.get(name, self.now) <= LONGEST_MEANT else None
