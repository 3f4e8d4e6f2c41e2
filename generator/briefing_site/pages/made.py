"""Parts that several pages show: takes what makes one and of what, gives it, made once.

What is kept is gone with the site, as its language is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from functools import cached_property
from typing import Any, Self, TypeVar

from briefing_site.interface import Language, language, speaking, spoken
from briefing_site.settings import Settings

Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")

UNMADE: Any = object()
"""Stands for what nothing has been made of yet."""

MOST_NEAR = 256
"""Things of one kind that are kept for the next pages: more than those of any few briefings."""


class MakesOnce:
    """Whatever makes parts of pages, and keeps them."""

    settings: Settings

    def once(self, make: Callable[[Self, Key], Made], key: Key) -> Made:
        """Give what a function makes of something, made once for the whole site."""
        known: dict[Key, Made] = self._for_all[make]
        made: Made = known.get(key, UNMADE)
        return self._add(known, make, key) if made is UNMADE else made

    def near(self, make: Callable[[Self, Key], Made], key: Key) -> Made:
        """Give what a function makes of something, made once for pages that are built in a row.

        A briefing's page is followed by those of its parts, which show the same texts and cards.
        """
        known: dict[Key, Made] = self._for_next[make]
        made: Made = known.get(key, UNMADE)
        return self._add(known, make, key, MOST_NEAR) if made is UNMADE else made

    @cached_property
    def _for_all(self) -> defaultdict[Callable[..., object], dict[Any, Any]]:
        return defaultdict(dict)

    @cached_property
    def _for_next(self) -> defaultdict[Callable[..., object], dict[Any, Any]]:
        return defaultdict(dict)

    def _add(
        self,
        known: dict[Key, Made],
        make: Callable[[Self, Key], Made],
        key: Key,
        most: int | None = None,
    ) -> Made:
        """Make something and keep it, with no more of its kind than so many."""
        made = self._in_its_language(make, key)
        if most is not None and len(known) >= most:
            known.clear()
        known[key] = made
        return made

    def _in_its_language(self, make: Callable[[Self, Key], Made], key: Key) -> Made:
        """Make something in the site's language.

        A citation, which has a language of its own, may be the first to ask for it.
        """
        if spoken() is self._language:
            return make(self, key)
        with speaking(self._language.tag):
            return make(self, key)

    @cached_property
    def _language(self) -> Language:
        return language(self.settings.language)
