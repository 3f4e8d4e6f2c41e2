"""What was said: takes nothing, gives `Saying`, one statement as it was found in a text."""

from __future__ import annotations

import datetime as dt

from briefing_site.drafting.names import Party
from briefing_site.drafting.speaker import Speaker
from briefing_site.frozen import frozen
from briefing_site.model.acts import Act

GAP = " [...] "


@frozen
class Saying:
    """A statement that was found.

    Attributes:
        parts: The verbatim words; between two stands what is not the speaker's.
        paragraph: Which paragraph of the article, from 0.
        sentence: Where it was found.
        verb: The word that told the act, if one did.
        pronoun: What stands for the speaker, where that is not a name.
        days: The date in EDTF where no day is given, and the text's words for it.
        doubts: What else a person must look at.
        is_own: Whether these are the text's own words, and no quotation in it.
        is_told: Whether the text tells in its own words what somebody said.
    """

    speaker: Speaker
    act: Act
    parts: tuple[str, ...]
    paragraph: int
    sentence: str
    verb: str = ""
    pronoun: str = ""
    day: dt.date | None = None
    days: tuple[str, str] | None = None
    to: tuple[Party, ...] = ()
    about: tuple[Party, ...] = ()
    doubts: tuple[str, ...] = ()
    is_own: bool = False
    is_told: bool = False

    @property
    def quote(self) -> str:
        """The words as a briefing quotes them, without the comma that leads to `he said`."""
        return GAP.join(part.removesuffix(",") or part for part in self.parts)
