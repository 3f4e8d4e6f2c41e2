"""What words do: takes nothing, gives each act with its meaning and its PLOVER category."""

from __future__ import annotations

from enum import StrEnum

from briefing_site.frozen import frozen


class Act(StrEnum):
    """What the words of a statement do."""

    DECLARE = "declare"
    ACCUSE = "accuse"
    CONDEMN = "condemn"
    DEMAND = "demand"
    DENY = "deny"
    REJECT = "reject"
    WARN = "warn"
    THREATEN = "threaten"
    SUPPORT = "support"
    AGREE = "agree"
    OFFER = "offer"
    CONCEDE = "concede"
    CONSULT = "consult"
    REPORT = "report"


@frozen
class ActTerm:
    """What one act means.

    Attributes:
        past: The verb as a page uses it: who `accused` whom.
        noun: What editors offer as the id of what is said: an `accusation`.
        definition: When to choose it.
        example: A sentence that shows it.
        plover: The PLOVER event category that it exports to; nothing where none says just that.
    """

    past: str
    noun: str
    definition: str
    example: str
    plover: str


# PLOVER: Political Language Ontology for Verifiable Event Records (Open Event Data Alliance).
# It has no category for what only says something (CAMEO's root 01), denials among it, nor for a
# warning in which nobody threatens. An offer is an AGREE: COOPERATE is of what is done.
ACTS: dict[Act, ActTerm] = {
    Act.DECLARE: ActTerm(
        "declared",
        "declaration",
        "states a policy, a view or an intention, without turning against or to anyone",
        "We remain convinced of the enduring value of the Council.",
        "",
    ),
    Act.ACCUSE: ActTerm(
        "accused",
        "accusation",
        "says that someone did wrong",
        "These services are collaborating with criminal organizations.",
        "ACCUSE",
    ),
    Act.CONDEMN: ActTerm(
        "condemned",
        "condemnation",
        "expresses strong disapproval of an act that is taken as known",
        "We condemn the use of violence against peaceful protesters.",
        "ACCUSE",
    ),
    Act.DEMAND: ActTerm(
        "called for",
        "demand",
        "asks someone to do or to stop something, in whatever tone",
        "We call on the government to release those detained.",
        "REQUEST",
    ),
    Act.DENY: ActTerm(
        "denied",
        "denial",
        "says that an accusation or a report is untrue",
        "The ministry said that no such order was given.",
        "",
    ),
    Act.REJECT: ActTerm(
        "rejected",
        "rejection",
        "turns down a demand, an offer or another’s conduct",  # noqa: RUF001
        "We do not support efforts to normalize relations.",
        "REJECT",
    ),
    Act.WARN: ActTerm(
        "warned",
        "warning",
        "says that harm is coming, without announcing to cause it",
        "The plots pose a persistent and unpredictable threat.",
        "",
    ),
    Act.THREATEN: ActTerm(
        "threatened",
        "threat",
        "announces harm that the speaker would cause",
        "If they start again, we will strike again.",
        "THREATEN",
    ),
    Act.SUPPORT: ActTerm(
        "supported",
        "support",
        "takes someone’s side, or welcomes what they did",  # noqa: RUF001
        "We welcome the progress made in the talks.",
        "SUPPORT",
    ),
    Act.AGREE: ActTerm(
        "agreed",
        "agreement",
        "commits to something together with others, or accepts their proposal",
        "The parties agreed to continue the negotiations.",
        "AGREE",
    ),
    Act.OFFER: ActTerm(
        "offered",
        "offer",
        "proposes something that another may take up",
        "We are prepared to conclude a deal.",
        "AGREE",
    ),
    Act.CONCEDE: ActTerm(
        "conceded",
        "concession",
        "gives way, admits, or lifts a measure of its own",
        "We have lifted the restrictions that we imposed in March.",
        "CONCEDE",
    ),
    Act.CONSULT: ActTerm(
        "consulted",
        "consultation",
        "tells of a meeting, a call or a visit that took place",
        "The ministers met to discuss the crisis.",
        "CONSULT",
    ),
    Act.REPORT: ActTerm(
        "reported",
        "report",
        "gives information as found, as an authority or a witness",
        "Prosecutors announced that a man had been arrested.",
        "",
    ),
}
