"""Steps one after the other: takes commits and what they changed, gives each page's moments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from briefing_site.history.step import Step
from briefing_site.pages.past import Commit, Moment, ToldLine


class Joined:
    """The moments of all pages, by the paths that they have after the last step."""

    def __init__(self) -> None:
        self._pages: defaultdict[str, list[Moment]] = defaultdict(list)

    def add(self, commit: Commit, step: Step) -> None:
        """Add what the next commit changed."""
        if step.renamed:
            self._rename(step.renamed)
        if step.went:
            self._take_out(frozenset(step.went))
        came = frozenset(step.came)
        for path in sorted(came.union(step.told, step.versions)):
            is_first = path in came
            if is_first:
                self._pages[path] = []  # whatever had this path before is gone
            moment = Moment(
                commit,
                step.told.get(path, ()),
                step.more.get(path, 0),
                is_first,
                version=step.versions.get(path, ""),
            )
            self._pages[path].append(moment)

    def moments(self) -> Mapping[str, tuple[Moment, ...]]:
        """Give the moments of each page, newest first."""
        return {path: tuple(reversed(found)) for path, found in self._pages.items()}

    def _rename(self, renamed: Mapping[str, str]) -> None:
        """Know pages by other paths, and lines by what they rest on now."""
        before, self._pages = self._pages, defaultdict(list)
        for path, moments in before.items():
            self._pages[renamed.get(path, path)] += [
                replace(one, lines=tuple(on_others(line, renamed) for line in one.lines))
                for one in moments
            ]

    def _take_out(self, went: frozenset[str]) -> None:
        """Forget pages, and each line that repeats something of them."""
        for path in went:
            self._pages.pop(path, None)
        for path, moments in self._pages.items():
            self._pages[path] = [one.without_what_rests_on(went) for one in moments]


def on_others(line: ToldLine, renamed: Mapping[str, str]) -> ToldLine:
    """Give a line with the paths of now in what it rests on."""
    return replace(line, rests_on=tuple(now(one, renamed) for one in line.rests_on))


def now(named: str, renamed: Mapping[str, str]) -> str:
    """Give a page, or a list on one, by the path of now."""
    path, hash_, field = named.partition("#")
    return f"{renamed.get(path, path)}{hash_}{field}"
