"""The closed vocabularies in words: takes a term, gives it in the language in use.

The tables in `model` hold English; their words are messages like any other, and
`all_messages` names them to whoever makes the catalogues.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.interface import _, pgettext, spoken
from briefing_site.model.acts import ACTS, Act
from briefing_site.model.languages import language_name
from briefing_site.model.vocabularies import (
    CONFIDENCES,
    CREDIBILITY,
    LIKELIHOODS,
    RELIABILITY,
    ActorKind,
    Confidence,
    Form,
    Likelihood,
    Result,
    SourceKind,
    Status,
)
from briefing_site.naming.stances import STANCE, WORDS

STATUS, OUTCOME, FORM = "status", "outcome", "form"
"""Contexts: what these words mean alone, a translator could not tell."""


def status_word(status: Status) -> str:
    """Name the status of a briefing."""
    return pgettext(STATUS, status.value)


def kind_word(kind: ActorKind) -> str:
    """Name what an actor is."""
    return _(spelled(kind))


def kinds_word(kind: ActorKind) -> str:
    """Name all the actors of a kind."""
    return {
        ActorKind.STATE: _("States"),
        ActorKind.GOVERNMENT_BODY: _("Government bodies"),
        ActorKind.BLOC: _("Blocs"),
        ActorKind.ORGANIZATION: _("Organizations"),
        ActorKind.COMPANY: _("Companies"),
        ActorKind.COURT: _("Courts"),
        ActorKind.MOVEMENT: _("Movements"),
        ActorKind.ARMED_GROUP: _("Armed groups"),
        ActorKind.PERSON: _("People"),
    }[kind]


def act_verb(act: Act) -> str:
    """Name an act as done: `accused`."""
    return _(ACTS[act].past)


def act_meaning(act: Act) -> str:
    """Say what the words of an act do."""
    return _(ACTS[act].definition)


def source_kind(kind: SourceKind) -> str:
    """Name what a source is: `official source`."""
    message = source_message(kind)
    return _(message)


def form_word(form: Form) -> str:
    """Name in which form somebody spoke: `joint statement`."""
    return {
        Form.JOINT_STATEMENT: _("joint statement"),
        Form.STATEMENT: pgettext(FORM, "statement"),
        Form.SPEECH: pgettext(FORM, "speech"),
        Form.REMARKS: pgettext(FORM, "remarks"),
        Form.INTERVIEW: pgettext(FORM, "interview"),
        Form.LETTER: pgettext(FORM, "letter"),
        Form.REPORT: pgettext(FORM, "report"),
        Form.OUTCOME: _("outcome of a meeting"),
        Form.POST: _("post on a social network"),
        Form.REPORTED: _("summary of what was said"),
    }[form]


def confidence_words(confidence: Confidence) -> str:
    """Name how well founded a judgement is: `high confidence`."""
    message = confidence_message(confidence)
    return _(message)


def confidence_meaning(confidence: Confidence) -> str:
    """Say what a confidence rests on."""
    return _(CONFIDENCES[confidence])


def likelihood_words(likelihood: Likelihood) -> str:
    """Name how likely something is, as ICD 203 does."""
    return _(LIKELIHOODS[likelihood].words)


def result_words(result: Result) -> str:
    """Say how a judgement came out: `did not happen`."""
    return pgettext(OUTCOME, result.value.replace("-", " "))


def reliability(letter: str) -> str:
    """Spell out the letter of an Admiralty code, of a source."""
    return _(reliability_message(letter))


def credibility(digit: str) -> str:
    """Spell out the digit of an Admiralty code, of what the source says."""
    return _(CREDIBILITY[digit])


def language_word(tag: str) -> str:
    """Name the language of a text."""
    return spoken().language_name(tag) or language_name(tag)


def spelled(term: ActorKind | SourceKind) -> str:
    """Write a term of several words with spaces."""
    return term.value.replace("-", " ")


def source_message(kind: SourceKind) -> str:
    """Give the English words for what a source is."""
    words = "social-media" if kind is SourceKind.SOCIAL else spelled(kind)
    return f"{words} source"


def confidence_message(confidence: Confidence) -> str:
    """Give the English words for a confidence."""
    return f"{confidence.value} confidence"


def reliability_message(letter: str) -> str:
    """Give the English words for the letter of an Admiralty code."""
    words = RELIABILITY[letter]
    return words if "reliability" in words else f"{words} source"


def all_messages() -> Iterator[tuple[str, str | None]]:
    """Go through every word of the vocabularies with its context, `None` where it has none."""
    yield from ((words, STANCE) for words in WORDS.values())
    yield from ((status.value, STATUS) for status in Status if status is not Status.PUBLISHED)
    yield from ((result.value.replace("-", " "), OUTCOME) for result in Result)
    yield from ((message, None) for message in plain_messages())


def plain_messages() -> Iterator[str]:
    """Go through the words of the vocabularies that mean one thing only."""
    yield from map(spelled, ActorKind)
    for act in ACTS.values():
        yield from (act.past, act.definition)
    yield from map(source_message, SourceKind)
    yield from map(confidence_message, Confidence)
    yield from CONFIDENCES.values()
    yield from (term.words for term in LIKELIHOODS.values())
    yield from map(reliability_message, RELIABILITY)
    yield from CREDIBILITY.values()
