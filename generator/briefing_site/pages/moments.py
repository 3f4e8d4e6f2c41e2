"""What has a date, in one list: takes a moment, gives its line and what it is about."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.document.nodes import Break, Inlines, Link, Place, Span
from briefing_site.document.runs import Part, run, span
from briefing_site.frozen import frozen
from briefing_site.interface import _
from briefing_site.knowledge.entities import Event, Statement, Vote
from briefing_site.knowledge.timeline import Moment, Turned, What
from briefing_site.model.actor import Actor
from briefing_site.naming.groups import named
from briefing_site.naming.rows import comma
from briefing_site.naming.typeset import title_of
from briefing_site.naming.votes import result_shown
from briefing_site.naming.wording import capital
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.answers import answer_to_first
from briefing_site.pages.parts.events import has_passed, place_of
from briefing_site.pages.parts.linking import to_event, to_statement, to_vote
from briefing_site.pages.parts.marking import mended_mark
from briefing_site.pages.parts.stances import change
from briefing_site.pages.parts.statements import beginning
from briefing_site.pages.parts.times import dated


@frozen
class Concern:
    """What a moment is about, by which a reader chooses.

    Attributes:
        kind: One of `kinds_of_moments`.
        actors: The ids of all whom it concerns.
        issues: The ids of its issues, or where it names none, of its briefing's; and of all that
            these are a part of.
    """

    kind: str
    actors: tuple[str, ...]
    issues: tuple[str, ...]


def kinds_of_moments() -> dict[str, str]:
    """Name what a timeline holds, as a reader chooses it."""
    return {
        "event": _("Events"),
        "statement": _("Statements"),
        "vote": _("Votes"),
        "shift": _("Shifts"),
    }


def moment_line(library: Library, moment: Moment) -> Inlines:
    """Show what happened on a date, on one line that leads to it."""
    what = moment.what
    return run(when(moment), " ", kind_mark(library, what), " ", told(library, what))


def when(moment: Moment) -> Span:
    """Show the date of something, as exactly as it is known."""
    what = moment.what
    if isinstance(what, Turned):
        return dated(what.shifts[0].after.since_when)
    return dated(what.when)


def kind_mark(library: Library, what: What) -> Span:
    """Name the kind of something, with what it is about for the script that narrows a timeline."""
    about = concern_of(library, what)
    return span(
        capital(kind_word(library, what)),
        class_="brf-kind",
        data_kind=about.kind,
        data_actors=" ".join(about.actors),
        data_issues=" ".join(about.issues),
    )


def kind_word(library: Library, what: What) -> str:
    """Name the kind of something."""
    match what:
        case Event():
            return event_word(library, what)
        case Statement():
            return _("statement")
        case Vote():
            return _("vote")
        case Turned():
            return _("shift")


def event_word(library: Library, event: Event) -> str:
    """Name an event; one that was planned says whether its day has passed."""
    if not event.record.planned:
        return _("event")
    passed = has_passed(library, event)
    return _("event planned for a day that has passed") if passed else _("planned event")


def told(library: Library, what: What) -> Inlines:
    """Lead to something, and say more of it in words."""
    match what:
        case Event():
            place = place_of(what)
            told = run(to_event(what), f"{comma()}{place}" if place else "")
            return run(told, mended_mark(library, what))
        case Statement():
            told = followed(to_statement(library, what), beginning(library, what))
            answer = library.once(answer_to_first, what)
            return run(told, mended_mark(library, what), (" ", answer) if answer else "")
        case Vote():
            told = followed(to_vote(what), result_shown(what))
            return run(told, mended_mark(library, what))
        case Turned():
            return turned_words(library, what)


def followed(link: Link, words: Part) -> Inlines:
    """Put words below a link, if there are any: behind it nothing would part them from it."""
    return run(link, (Break(), words) if words else "")


def turned_words(library: Library, turned: Turned) -> Inlines:
    """Show a shift of some actors; it leads to the position that shows it."""
    first = turned.shifts[0]
    after = first.after.first
    who = named([shift.actor for shift in turned.shifts], after.when)
    place = Place(links.briefing(after.briefing.id), links.numbered_anchor(after.ref))
    words = _("{who} on {issue}", who=who, issue=title_of(first.issue))
    return run(Link(place, (words,)), ": ", change(library, first))


def concern_of(library: Library, what: What) -> Concern:
    """Say what something is about."""
    match what:
        case Event() as event:
            issues = wider_too(library, event.briefing.issues)
            return concern("event", event.actors, issues)
        case Statement() as said:
            own = [issue.id for issue in said.issues]
            issues = wider_too(library, own or said.briefing.issues)
            return concern("statement", (*said.all_voices, *said.to, *said.about), issues)
        case Vote() as vote:
            own = [issue.id for issue in vote.issues]
            issues = wider_too(library, own or vote.briefing.issues)
            return concern("vote", vote.actors, issues)
        case Turned() as turned:
            actors = [shift.actor for shift in turned.shifts]
            issues = wider_too(library, [turned.shifts[0].issue.id])
            return concern("shift", actors, issues)


def wider_too(library: Library, issues: Iterable[str]) -> list[str]:
    """Add to issues those that they are a part of: who chooses one of these is shown them too."""
    return [wide for id_ in issues for wide in library.kb.issue_and_wider(id_)]


def concern(kind: str, actors: Iterable[Actor], issues: Iterable[str]) -> Concern:
    """Put together what something is about, nothing twice."""
    ids = dict.fromkeys(actor.id for actor in actors)
    return Concern(kind, tuple(ids), tuple(dict.fromkeys(issues)))
