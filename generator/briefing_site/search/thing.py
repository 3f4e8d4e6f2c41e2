"""What can be found: takes nothing, gives `Thing`."""

from __future__ import annotations

from typing import NamedTuple

from briefing_site.pages.kinds import FoundKind


class Words(NamedTuple):
    """A text, and the language that it is in as a BCP 47 tag; the site's where none is named."""

    text: str
    lang: str = ""


class Thing(NamedTuple):
    """One thing to be found.

    Attributes:
        kind: What it is, as a result says.
        address: Relative to the site's root.
        title: As plain text.
        words: All that is shown of it, in order.
        names: What an actor or an issue is called, also otherwise; its id among them.
        id: Of an actor or an issue, by which others name it.
        actors: The ids of those whose words or deeds it is, and of whom it speaks.
        issues: The ids of what it bears on, and of what these are parts of.
        year: When it was; 0 for what has no day.
        is_aside: Whether it is found by those alone who ask for other pages: a guide to the site
            holds words of the content as examples.
        keys: Ids of it and of what it stands in, and its day, as files and addresses write them.
        elsewhere: What it is called in other languages, by which it is known as a whole alone: the
            words of such a name mean something else in the site's language.
    """

    kind: FoundKind
    address: str
    title: str
    words: tuple[Words, ...] = ()
    names: tuple[str, ...] = ()
    id: str = ""
    actors: frozenset[str] = frozenset()
    issues: frozenset[str] = frozenset()
    year: int = 0
    is_aside: bool = False
    keys: frozenset[str] = frozenset()
    elsewhere: tuple[str, ...] = ()
