"""The way through this room: takes settings, gives the `Past` of a site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing_site.changes.committed import is_committed
from briefing_site.changes.git import GitFailed
from briefing_site.changes.objects import LINK, MODULE
from briefing_site.changes.revisions import Repository, open_repository
from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.wording import counted
from briefing_site.history.commits import State, address_of, states
from briefing_site.history.facts import began_and_ended
from briefing_site.history.joining import Joined
from briefing_site.history.keeping import KeptSteps
from briefing_site.history.knowing import Knowing
from briefing_site.history.reading import States
from briefing_site.history.step import UNSOUND, Step
from briefing_site.history.telling import tell
from briefing_site.interface import speaking
from briefing_site.pages.past import NO_PAST, Commit, Past
from briefing_site.pipeline import Outcome
from briefing_site.progress import tracking
from briefing_site.settings import History, Settings

MOST_COMMITS = 1_000
"""Commits of the content that are told of, the newest."""

FOLDER = "history"
"""Where steps are kept, in the folder for what a build keeps."""

NOTHING, UNKNOWN = "nothing", "unknown"
"""What stands for a state before the first commit, and for one that nobody looked at."""

SHALLOW = "only the newest commits are here; in a workflow, check out with fetch-depth: 0"

ELSEWHERE = {
    MODULE: "the briefings are a repository within this one (a submodule), which has "
    "its own commits",
    LINK: "the briefings folder is a link, and git has no more of it than where it leads",
}
"""Why nothing of the content is in the commits, by what git has in its place."""

UNCOMMITTED = "the newest commit has none of the briefings"


def past_of(settings: Settings) -> Past:
    """Give what is told of how the pages of a site's records changed."""
    if settings.history is History.NONE:
        return NO_PAST
    try:
        with speaking(settings.language):
            return told(settings)
    except Refused as refused:
        return Past(notice=f"no history: {refused.message}")
    except GitFailed as failed:
        return Past(notice=f"no history: git tells no commits: {failed.said}")


def told(settings: Settings) -> Past:
    """Tell of the newest commits.

    Raises:
        Refused: There is no repository, or not enough of one.
        GitFailed: Git cannot tell.
    """
    repository = open_repository(settings.briefings.absolute())
    if repository.git("rev-parse", "--is-shallow-repository") == "true":
        return Past(notice=f"no history: {SHALLOW}")
    if not str(repository.inside).isprintable():
        return Past(notice="no history: the name of the folder is none that git takes in a line")
    if not is_begun(repository):
        return Past(notice="no history: nothing is committed yet")
    today = dt.datetime.now(tz=dt.UTC).date()
    found = states(repository, MOST_COMMITS + 1, today)
    if why := kept_elsewhere(repository):
        return Past(notice=f"no history: {why}")
    with ExitStack() as stack:
        walk = Walk(repository, settings, stack)
        walk.go(found[-MOST_COMMITS:], found[0] if len(found) > MOST_COMMITS else None)
    return walk.past


def is_begun(repository: Repository) -> bool:
    """Whether a repository has a first commit."""
    try:
        return bool(repository.git("rev-parse", "--verify", "--quiet", "HEAD"))
    except GitFailed:
        return False


def kept_elsewhere(repository: Repository) -> str:
    """Say why the newest commit has not the content itself; nothing where it has.

    Raises:
        Refused: Git cannot read it.
    """
    found = repository.store.entry(repository.root("HEAD"), repository.inside)
    return ELSEWHERE.get(found.mode, "") if found else UNCOMMITTED


@dataclass
class Walk:
    """Goes from state to state, the oldest first.

    Args:
        repository: Whose.
        settings: In which language it is told, and whether what is not kept is told at all.
        stack: What is open until it has ended.
    """

    repository: Repository
    settings: Settings
    stack: ExitStack

    def __post_init__(self) -> None:
        settings = self.settings
        cache = settings.cache
        folder = cache / FOLDER if cache and not is_committed(cache) else None
        self._kept, self._joined = KeptSteps(folder, settings.language), Joined()
        self._knowing = Knowing()
        self._is_whole = settings.history is History.WHOLE
        self._states: States | None = None
        self._before = NOTHING
        self._read: tuple[str, Outcome] | None = None
        self._since: dt.date | None = None
        self._skipped = self._broken = self._place = 0
        self._is_cut_short = False

    def go(self, found: Sequence[State], base: State | None) -> None:
        """Go through states.

        Args:
            found: The states, the oldest first.
            base: The one before them, where there are more than are told.
        """
        if base:
            self._before, self._since = UNKNOWN, base.day
        for state in tracking("telling the history", [*([base] if base else []), *found]):
            step = self._step_to(state.tree or NOTHING)
            if step is None:
                self._is_cut_short = True
                return
            self._take(state, step)
        if self._is_whole:
            self._kept.tidy()

    def _step_to(self, after: str) -> Step | None:
        """Give the step to the next state; nothing where it is not kept and none is to be told."""
        if after == self._before:
            return Step()
        try:
            return self._kept.step(self._before, after, self._tell if self._is_whole else None)
        except Refused:  # what git cannot read today it may read tomorrow, so nothing is kept
            return UNSOUND

    def _take(self, state: State, step: Step) -> None:
        """Take in what a commit changed."""
        if not step.is_sound:
            self._skipped += 1
            self._broken += 1
            return
        self._knowing.add(state.day, step)
        if self._before == UNKNOWN:
            self._since = state.day
        else:
            address = address_of(self.settings.repo_url, state.commit)
            commit = Commit(state.commit, state.day, address, self._skipped, self._place)
            self._joined.add(commit, step)
            self._place += 1
        self._before, self._skipped = state.tree or NOTHING, 0

    def _tell(self, before: str, after: str) -> Step:
        """Tell what changed between two states, of which the first can be read.

        Raises:
            Refused: Git cannot read one of them.
        """
        was = None if before == UNKNOWN else self._outcome(before)
        now = self._open().read(tree(after), was)
        if now is None:
            return UNSOUND
        self._read = (after, now)
        return tell(was, now) if was else Step(began=began_and_ended(None, now.kb, {})[0])

    def _outcome(self, state: str) -> Outcome | None:
        """Give a state that can be read, most often the one that was read last."""
        if self._read and self._read[0] == state:
            return self._read[1]
        return self._open().read(tree(state), None)

    def _open(self) -> States:
        """Make room for files, once they are needed."""
        if self._states is None:
            room = self.stack.enter_context(TemporaryDirectory(prefix="briefings-"))
            self._states = States(self.repository, Path(room))
        return self._states

    @property
    def past(self) -> Past:
        """What was told."""
        return Past(
            self._joined.moments(),
            is_told=True,
            since=self._since,
            notice=self._notice,
            known=self._knowing.known,
        )

    @property
    def _notice(self) -> str:
        """Say what is not told, if there is anything."""
        if self._is_cut_short:
            return "the history is that of the last build"
        told = []
        if self._since:
            told.append(f"it goes back {MOST_COMMITS:,} commits, to {self._since}")
        if self._broken:
            commits = counted(self._broken, "commit")
            told.append(f"{commits} cannot be read: what changed there is told with the next")
        return f"history: {'; '.join(told)}" if told else ""


def tree(state: str) -> str | None:
    """Give what git calls a state; nothing where there is no folder."""
    return None if state == NOTHING else state
