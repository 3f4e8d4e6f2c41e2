"""The closed vocabularies: takes nothing, gives each term with its meaning.

The schema, the messages, the pages and the reference in docs/ are all made from these
tables.
"""

from __future__ import annotations

from enum import StrEnum

from briefing_site.frozen import frozen


class ActorKind(StrEnum):
    """What an actor is."""

    STATE = "state"
    GOVERNMENT_BODY = "government-body"
    BLOC = "bloc"
    ORGANIZATION = "organization"
    COMPANY = "company"
    COURT = "court"
    MOVEMENT = "movement"
    ARMED_GROUP = "armed-group"
    PERSON = "person"


ACTOR_KINDS: dict[ActorKind, str] = {
    ActorKind.STATE: "a country as a whole, as in `Canada`",
    ActorKind.GOVERNMENT_BODY: "a ministry, an agency, a parliament's committee",
    ActorKind.BLOC: "states that act together under a name, as in `NATO`",
    ActorKind.ORGANIZATION: "any other body, international or private",
    ActorKind.COMPANY: "a business, whoever owns it",
    ActorKind.COURT: "a court or tribunal, national or international",
    ActorKind.MOVEMENT: "a party, a campaign or another movement of people",
    ActorKind.ARMED_GROUP: "fighters who are no state's forces",
    ActorKind.PERSON: "a human being who speaks or is spoken of",
}


class Status(StrEnum):
    """Where a briefing stands in its life."""

    DRAFT = "draft"
    PUBLISHED = "published"
    SUPERSEDED = "superseded"
    RETRACTED = "retracted"


STATUSES: dict[Status, str] = {
    Status.DRAFT: "built only on request",
    Status.PUBLISHED: "on the site",
    Status.SUPERSEDED: "on the site, leading to the briefing that took its place",
    Status.RETRACTED: "on the site, saying that it is withdrawn and why",
}


class DateOf(StrEnum):
    """Whose date a statement has where it has none of its own."""

    SOURCE = "source"


DATES_OF: dict[DateOf, str] = {
    DateOf.SOURCE: "the source's: when it was said is not known, only when it was reported",
}


class Form(StrEnum):
    """In which form actors spoke: whether they signed, took part or spoke."""

    JOINT_STATEMENT = "joint-statement"
    STATEMENT = "statement"
    SPEECH = "speech"
    REMARKS = "remarks"
    INTERVIEW = "interview"
    LETTER = "letter"
    REPORT = "report"
    OUTCOME = "outcome"
    POST = "post"
    REPORTED = "reported"


FORMS: dict[Form, str] = {
    Form.JOINT_STATEMENT: "a text that all its speakers put their names to",
    Form.STATEMENT: "a text of one speaker, or of several who spoke together",
    Form.SPEECH: "a speech, its text or its recording",
    Form.REMARKS: "words at a press conference or a meeting, or quoted in a news report",
    Form.INTERVIEW: "answers to an interviewer",
    Form.LETTER: "a letter that its speakers signed",
    Form.REPORT: "a study or an inquiry",
    Form.OUTCOME: "what a meeting agreed, published by some of those present",
    Form.POST: "a post on a social network",
    Form.REPORTED: "no words of the speaker's own are at hand, only a summary",
}


class SourceKind(StrEnum):
    """What a source is."""

    OFFICIAL = "official"
    NEWS = "news"
    INTERVIEW = "interview"
    SPEECH = "speech"
    SOCIAL = "social"
    REPORT = "report"
    DATASET = "dataset"
    LEGAL = "legal"
    OTHER = "other"


SOURCE_KINDS: dict[SourceKind, str] = {
    SourceKind.OFFICIAL: "published by the body that speaks in it",
    SourceKind.NEWS: "a report by a newspaper, an agency or a broadcaster",
    SourceKind.INTERVIEW: "questions and answers, published as such",
    SourceKind.SPEECH: "a speech, its text or its recording",
    SourceKind.SOCIAL: "a post on a social network",
    SourceKind.REPORT: "a study or an inquiry",
    SourceKind.DATASET: "structured data",
    SourceKind.LEGAL: "a law, a treaty, a judgment, an indictment",
    SourceKind.OTHER: "none of these",
}


class Stance(StrEnum):
    """Where an actor stands on an issue's proposition."""

    SUPPORTS = "supports"
    CONDITIONAL = "conditional"
    NEUTRAL = "neutral"
    OPPOSES = "opposes"
    UNCLEAR = "unclear"


STANCES: dict[Stance, str] = {
    Stance.SUPPORTS: "is for the proposition",
    Stance.CONDITIONAL: "is for the proposition if stated conditions are met",
    Stance.NEUTRAL: "has said that it takes no side",
    Stance.OPPOSES: "is against the proposition",
    Stance.UNCLEAR: "cannot be placed by what it said",
}


class Ballot(StrEnum):
    """How somebody voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
    ABSENT = "absent"


CAST = (Ballot.FOR, Ballot.AGAINST, Ballot.ABSTAINED)
"""The ballots of those who took part."""


class VoteStance(StrEnum):
    """What a side of a vote can say of a proposition."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"


VOTE_STANCES: dict[VoteStance, str] = {
    VoteStance.SUPPORTS: "whoever votes so is for the proposition",
    VoteStance.OPPOSES: "whoever votes so is against the proposition",
}


class VoteResult(StrEnum):
    """What came of a vote."""

    ADOPTED = "adopted"
    ADOPTED_WITHOUT_VOTE = "adopted-without-vote"
    REJECTED = "rejected"


VOTE_RESULTS: dict[VoteResult, str] = {
    VoteResult.ADOPTED: "the text was adopted by a vote",
    VoteResult.ADOPTED_WITHOUT_VOTE: "it was adopted by consensus, so that nobody voted",
    VoteResult.REJECTED: "it was not adopted: too few votes, or a veto",
}


class Completeness(StrEnum):
    """Whether lists name everybody."""

    WHOLE = "whole"
    PARTIAL = "partial"


COMPLETENESS: dict[Completeness, str] = {
    Completeness.WHOLE: "everybody who voted is named",
    Completeness.PARTIAL: "some are not named: nothing is said of them",
}


class Confidence(StrEnum):
    """How well founded a judgement is (ICD 203)."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


CONFIDENCES: dict[Confidence, str] = {
    Confidence.LOW: "scant, questionable or contradictory information",
    Confidence.MODERATE: "credible and plausible information, not enough to be sure",
    Confidence.HIGH: "high-quality information from several independent sources",
}


class Likelihood(StrEnum):
    """How likely something is, in the terms of ICD 203."""

    ALMOST_NO_CHANCE = "almost-no-chance"
    VERY_UNLIKELY = "very-unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN = "roughly-even"
    LIKELY = "likely"
    VERY_LIKELY = "very-likely"
    ALMOST_CERTAIN = "almost-certain"


@frozen
class LikelihoodTerm:
    """One term of estimative probability.

    Attributes:
        words: The term in a sentence.
        synonym: The other term that ICD 203 allows for it.
        low: The lower end of its range, in percent.
        high: The upper end of its range, in percent.
    """

    words: str
    synonym: str
    low: int
    high: int

    @property
    def middle(self) -> float:
        """The middle of the range, as a probability from 0 to 1."""
        return (self.low + self.high) / 200

    @property
    def range(self) -> str:
        """The range as a page shows it."""
        return f"{self.low}-{self.high} %".replace("-", "\N{EN DASH}")


# Intelligence Community Directive 203, "Analytic Standards", 2 January 2015, D.6.e.2.a.
LIKELIHOODS: dict[Likelihood, LikelihoodTerm] = {
    Likelihood.ALMOST_NO_CHANCE: LikelihoodTerm("almost no chance", "remote", 1, 5),
    Likelihood.VERY_UNLIKELY: LikelihoodTerm("very unlikely", "highly improbable", 5, 20),
    Likelihood.UNLIKELY: LikelihoodTerm("unlikely", "improbable", 20, 45),
    Likelihood.ROUGHLY_EVEN: LikelihoodTerm("roughly even chance", "roughly even odds", 45, 55),
    Likelihood.LIKELY: LikelihoodTerm("likely", "probable", 55, 80),
    Likelihood.VERY_LIKELY: LikelihoodTerm("very likely", "highly probable", 80, 95),
    Likelihood.ALMOST_CERTAIN: LikelihoodTerm("almost certain", "nearly certain", 95, 99),
}


class Result(StrEnum):
    """How a judgement came out."""

    HAPPENED = "happened"
    DID_NOT_HAPPEN = "did-not-happen"
    UNCLEAR = "unclear"


RESULTS: dict[Result, str] = {
    Result.HAPPENED: "what was judged came true",
    Result.DID_NOT_HAPPEN: "what was judged did not come true by the day on which it was due",
    Result.UNCLEAR: "what is known does not tell; never scored",
}


RELIABILITY: dict[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""The letter of an Admiralty code: the source (NATO AJP-2.1, STANAG 2511)."""

CREDIBILITY: dict[str, str] = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""The digit of an Admiralty code: the information (NATO AJP-2.1, STANAG 2511)."""
