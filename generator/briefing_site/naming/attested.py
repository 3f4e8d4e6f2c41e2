"""What may be written, in words: takes what the record has of an actor, gives texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing_site.interface import _, ngettext
from briefing_site.knowledge.attested import Attested, Doubt, Side, Verdict
from briefing_site.knowledge.entities import Held, Source, Vote
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import Ballot, Stance
from briefing_site.naming import dates
from briefing_site.naming.actors import in_sentence, is_plural
from briefing_site.naming.rows import semicolon
from briefing_site.naming.sources import publisher_in_sentence
from briefing_site.naming.stances import Proposition
from briefing_site.naming.typeset import set_text
from briefing_site.naming.votes import short_dated_vote, what_it_did
from briefing_site.naming.wording import capital

MOST_VOTES = 4
"""Votes of one kind that a sentence names."""


def verdict_words(verdict: Verdict) -> str:
    """Say what the record says of a claim, in one of so many answers."""
    words = {
        Verdict.SHOWN: _("The record shows this"),
        Verdict.REPORTED: _("Only as reported: write “according to …”"),
        Verdict.OTHERWISE: _("The record shows otherwise"),
        Verdict.REPORTED_OTHERWISE: _("Reported otherwise: write “according to …”"),
        Verdict.ENDED: _("Held once, and nothing is recorded since"),
        Verdict.UNCLEAR: _("The record leaves open where it stands"),
        Verdict.VOTED: _("No position is recorded"),
        Verdict.SPOKE: _("No position is recorded, though words on this are"),
        Verdict.NOTHING: _("Nothing recorded, which says nothing of whether it is true"),
    }
    return words[verdict]


def answer_words(found: Attested, side: Side) -> str:
    """Answer the claim that an actor is on a side; one that is so on conditions is so on them."""
    verdict = found.verdict(side)
    words = verdict_words(verdict)
    if verdict is Verdict.VOTED:
        votes = votes_told(found.actor, found.votes)
        return _(
            "{verdict}; in votes on this and on what is a part of it: {votes}",
            verdict=words,
            votes=votes,
        )
    if end := end_of(found):
        if verdict is Verdict.ENDED:
            return _("Held until {end}, and nothing is recorded since", end=end)
        return _("{verdict}, until {end}; nothing is recorded since", verdict=words, end=end)
    is_conditional = found.held is not None and found.held.stance is Stance.CONDITIONAL
    if is_conditional and side is Side.FOR:
        return f"{words} ({doubt_words(Doubt.CONDITIONAL)})"
    return words


def votes_told(actor: Actor, votes: Iterable[Vote]) -> str:
    """Say what an actor did in which votes, in one row: `voted against (S/2024/173)`.

    Votes against stand first: they are what a claim is most likely to leave out.

    Args:
        actor: Who voted, or sponsored the text.
        votes: On what, the newest first.
    """
    cast: dict[str, list[str]] = {}
    for vote in sorted(votes, key=lambda one: one.ballot_of(actor) is not Ballot.AGAINST):
        cast.setdefault(what_it_did(vote, actor), []).append(short_dated_vote(vote))
    between = semicolon()
    return between.join(f"{how} ({between.join(shortest(names))})" for how, names in cast.items())


def beside_words(found: Attested) -> str:
    """Say how an actor voted the other way than its stance; nothing where it never did."""
    votes = votes_told(found.actor, found.contrary)
    return _("Beside that: {votes}", votes=votes) if votes else ""


def shortest(names: Sequence[str]) -> Sequence[str]:
    """Give the first of some names, and how many more there are."""
    more = len(names) - MOST_VOTES
    if more <= 1:
        return names
    return [*names[:MOST_VOTES], ngettext("{count} more", "{count} more", more)]


def late_words(found: Attested) -> str:
    """Answer the claim that an actor was on its side before that is shown first."""
    held = found.latest
    if held is None:
        return ""
    date, before = dates.in_sentence(held.since_when), before_words(found)
    if end := end_of(found):
        return _(
            "Held until {end}, and shown only from {date}; before that: {before}",
            end=end,
            date=date,
            before=before,
        )
    if found.is_shown:
        return _("Shown only from {date}; before that: {before}", date=date, before=before)
    return _(
        "Only as reported, and only from {date}; before that: {before}", date=date, before=before
    )


def before_words(found: Attested) -> str:
    """Say what is recorded of the time before a stance is shown first."""
    positions, votes = found.before
    word = Proposition.of(found.issue).word
    held = [f"{word(one.stance)} ({dates.in_sentence(one.when)})" for one in positions]
    told = [*shortest(held), votes_told(found.actor, votes)]
    return semicolon().join(filter(None, told)) or _("nothing recorded")


def doubt_words(doubt: Doubt) -> str:
    """Say what weakens an answer."""
    words = {
        Doubt.CONDITIONAL: _("only on conditions"),
        Doubt.ONE_SOURCE: _("one source only"),
        Doubt.NOT_INDEPENDENT: _("no source is known to be independent of the parties"),
        Doubt.OLD: _("last shown three years ago or longer"),
        Doubt.CORRECTED: _("what is shown here was corrected"),
        Doubt.ENDED: _("what was held has ended"),
        Doubt.EARLIER_OTHERWISE: _("other positions on this are on record"),
        Doubt.VOTED_AGAINST: _("also voted against a text on this"),
        Doubt.VOTED_FOR: _("also voted for a text on this"),
        Doubt.WITHDRAWN: _("some of what showed a position was withdrawn"),
    }
    return words[doubt]


def sentence(found: Attested, conditions: Iterable[str] = ()) -> str:
    """Write what the record has of an actor, to be copied; nothing where it has nothing.

    Args:
        found: What the record has.
        conditions: What must be met first, as plain text, for a stance on conditions.
    """
    held = found.latest
    if held is None:
        return ""
    given = {
        "who": in_sentence(found.actor, held.shown_when),
        "known": how_known(found, held),
        "proposition": str(Proposition.of(found.issue).unstopped),
    }
    end = end_of(found)
    plural = is_plural(found.actor, held.shown_when)
    if end:
        written = until(held.stance, given | {"end": end}, plural=plural)
    else:
        written = by_stance(held.stance, given, plural=plural)
    beside = f"{words}." if (words := beside_words(found)) else ""
    met_first = (f"{_('Condition:')} {one}" for one in conditions)
    return " ".join(filter(None, (capital(written), *met_first, beside)))


def how_known(found: Attested, held: Held) -> str:
    """Say when a stance was last shown, and in what, as a sentence goes on.

    What a sentence is about is not whose words it is in: only a report that stands alone is named,
    by who published it, which is not who speaks in it, and when.
    """
    source = None if found.is_shown else first_source(held)
    date = dates.meant(held.shown_when)
    if source is None:
        return _(", last shown {date}", date=date)
    return _(", last shown {date}, as told in {source}", date=date, source=report(source))


def report(source: Source) -> str:
    """Name a report within a sentence: by who published it, else by its title, and its date."""
    publisher, published = publisher_in_sentence(source), source.record.published
    if publisher:
        name = _("a text published by {publisher}", publisher=publisher)
    else:
        name = _("“{words}”", words=set_text(source.record.title))
    return _("{name} ({period})", name=name, period=dates.edtf(published)) if published else name


def end_of(found: Attested) -> str:
    """Say until when a stance was held that is held no more; nothing where none was."""
    when = found.ended.newest.ended if found.ended else None
    return dates.in_sentence(when) if when else ""


def by_stance(stance: Stance, given: Mapping[str, str], *, plural: bool) -> str:
    """Write where somebody stands to a proposition, which stands in it whole.

    It has no quotation marks: it is the record's wording, and nobody's words.
    """
    words = {
        (Stance.SUPPORTS, False): lambda: _("{who} is for this{known}: {proposition}.", **given),
        (Stance.SUPPORTS, True): lambda: _("{who} are for this{known}: {proposition}.", **given),
        (Stance.CONDITIONAL, False): lambda: _(
            "{who} is for this on conditions{known}: {proposition}.", **given
        ),
        (Stance.CONDITIONAL, True): lambda: _(
            "{who} are for this on conditions{known}: {proposition}.", **given
        ),
        (Stance.NEUTRAL, False): lambda: _(
            "{who} takes no side on this{known}: {proposition}.", **given
        ),
        (Stance.NEUTRAL, True): lambda: _(
            "{who} take no side on this{known}: {proposition}.", **given
        ),
        (Stance.OPPOSES, False): lambda: _("{who} is against this{known}: {proposition}.", **given),
        (Stance.OPPOSES, True): lambda: _("{who} are against this{known}: {proposition}.", **given),
        (Stance.UNCLEAR, False): lambda: _(
            "It is not clear where {who} stands on this{known}: {proposition}.", **given
        ),
        (Stance.UNCLEAR, True): lambda: _(
            "It is not clear where {who} stand on this{known}: {proposition}.", **given
        ),
    }
    return words[stance, plural]()


def until(stance: Stance, given: Mapping[str, str], *, plural: bool) -> str:
    """Write where somebody stood to a proposition until a time, after which nothing is recorded."""
    words = {
        (Stance.SUPPORTS, False): lambda: _(
            "{who} was for this until {end}{known}: {proposition}.", **given
        ),
        (Stance.SUPPORTS, True): lambda: _(
            "{who} were for this until {end}{known}: {proposition}.", **given
        ),
        (Stance.CONDITIONAL, False): lambda: _(
            "{who} was for this on conditions until {end}{known}: {proposition}.", **given
        ),
        (Stance.CONDITIONAL, True): lambda: _(
            "{who} were for this on conditions until {end}{known}: {proposition}.", **given
        ),
        (Stance.OPPOSES, False): lambda: _(
            "{who} was against this until {end}{known}: {proposition}.", **given
        ),
        (Stance.OPPOSES, True): lambda: _(
            "{who} were against this until {end}{known}: {proposition}.", **given
        ),
    }
    if found := words.get((stance, plural)):
        return found()
    if stance is Stance.NEUTRAL:
        return _("{who} took no side on this until {end}{known}: {proposition}.", **given)
    return _(
        "It was not clear until {end} where {who} stood on this{known}: {proposition}.", **given
    )


def first_source(held: Held) -> Source | None:
    """Give the first source that tells of a stance."""
    return next((source for one in held.positions for source in one.sources), None)
