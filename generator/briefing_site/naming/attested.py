"""What may be written, in words: takes what the record has of an actor, gives texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_site.interface import _
from briefing_site.knowledge.attested import Attested, Doubt, Side, Verdict
from briefing_site.knowledge.entities import Held, Source
from briefing_site.model.vocabularies import Stance
from briefing_site.naming import dates
from briefing_site.naming.actors import name_on
from briefing_site.naming.sources import publisher_of
from briefing_site.naming.stances import Proposition
from briefing_site.naming.statements import without_stop


def verdict_words(verdict: Verdict) -> str:
    """Say what the record says of a claim; of six answers one."""
    words = {
        Verdict.SHOWN: _("The record shows this"),
        Verdict.REPORTED: _("Only as reported: write “according to …”"),
        Verdict.OTHERWISE: _("The record shows otherwise"),
        Verdict.REPORTED_OTHERWISE: _("Otherwise, and only as reported"),
        Verdict.ENDED: _("Held once, and nothing is recorded since"),
        Verdict.NOTHING: _("Nothing recorded, which says nothing of whether it is true"),
    }
    return words[verdict]


def answer_words(found: Attested, side: Side) -> str:
    """Answer the claim that an actor is on a side; one that is so on conditions is so on them."""
    verdict = found.verdict(side)
    words = verdict_words(verdict)
    if verdict is Verdict.ENDED and (end := end_of(found)):
        return _("Held until {end}, and nothing is recorded since", end=end)
    is_conditional = found.held is not None and found.held.stance is Stance.CONDITIONAL
    if is_conditional and side is Side.FOR:
        return f"{words} ({doubt_words(Doubt.CONDITIONAL)})"
    return words


def doubt_words(doubt: Doubt) -> str:
    """Say what weakens an answer."""
    words = {
        Doubt.CONDITIONAL: _("only on conditions"),
        Doubt.ONE_SOURCE: _("one source only"),
        Doubt.NOT_INDEPENDENT: _("no source is known to be independent of the parties"),
        Doubt.OLD: _("last shown three years ago or longer"),
        Doubt.CORRECTED: _("what is shown here was corrected"),
        Doubt.ENDED: _("what it held has ended"),
        Doubt.EARLIER_OTHERWISE: _("other positions of its are on record"),
        Doubt.WITHDRAWN: _("some of what showed a position of its was withdrawn"),
    }
    return words[doubt]


def sentence(found: Attested) -> str:
    """Write what the record has of an actor, to be copied; nothing where it has nothing."""
    held = found.latest
    if held is None:
        return ""
    who = name_on(found.actor, held.shown_when)
    proposition = without_stop(str(Proposition.of(found.issue)))
    date = dates.in_sentence(held.shown_when)
    written = by_stance(held.stance, who, proposition)
    if end := end_of(found):
        return _(
            "Held until {end}, last shown {date}: {sentence}", end=end, date=date, sentence=written
        )
    source = "" if found.is_shown else told_by(held)
    if source:
        return _(
            "According to {source} ({date}): {sentence}", source=source, date=date, sentence=written
        )
    return _("As last shown ({date}): {sentence}", date=date, sentence=written)


def end_of(found: Attested) -> str:
    """Say until when a stance was held that is held no more; nothing where none was."""
    when = found.ended.newest.ended if found.ended else None
    return dates.in_sentence(when) if when else ""


def by_stance(stance: Stance, who: str, proposition: str) -> str:
    """Write where somebody stands to a proposition, which stands in it whole."""
    given = {"who": who, "proposition": proposition}
    words = {
        Stance.SUPPORTS: lambda: _("{who} is for this: “{proposition}”.", **given),
        Stance.CONDITIONAL: lambda: _("{who} is for this on conditions: “{proposition}”.", **given),
        Stance.NEUTRAL: lambda: _("{who} takes no side on this: “{proposition}”.", **given),
        Stance.OPPOSES: lambda: _("{who} is against this: “{proposition}”.", **given),
        Stance.UNCLEAR: lambda: _(
            "It is not clear where {who} stands on this: “{proposition}”.", **given
        ),
    }
    return words[stance]()


def told_by(held: Held) -> str:
    """Name the first source that tells of a stance: its publisher, else its title."""
    sources = [source for one in held.positions for source in one.sources]
    return next(iter(names_of(sources)), "")


def names_of(sources: Iterable[Source]) -> Iterator[str]:
    """Name sources by who published them, else by their titles."""
    for source in sources:
        yield publisher_of(source) or _("“{words}”", words=source.record.title)
