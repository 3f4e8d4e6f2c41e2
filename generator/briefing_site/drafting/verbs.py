"""Verbs that report or perform an act: takes words, gives the act that they name.

`said` reports and does nothing more; `condemned` reports a condemnation; `we condemn` is one
(J. L. Austin, How to Do Things with Words, 1962). One table serves all three.
"""

from __future__ import annotations

import re
from functools import cache

from briefing_site.drafting.words import NOUN_FORMS
from briefing_site.model.acts import Act

# By lemma. Those of `DECLARE` tell only that something was said.
VERBS: dict[Act, str] = {
    Act.DECLARE: (
        "say tell add state note explain write argue insist comment remark continue reply "
        "respond claim declare conclude emphasize emphasise stress underline underscore highlight "
        "reiterate reaffirm affirm vow promise tweet post recall describe maintain observe "
        "call quip joke read ask assert contend recount complain lament lament boast answer "
        "express echo pledge clarify testify reassert emphasise signal intone remind repeat "
        "portray characterize characterise label brand term concur"
    ),
    Act.REPORT: "report announce reveal disclose estimate confirm find",
    Act.ACCUSE: "accuse allege blame",
    Act.CONDEMN: "condemn denounce deplore decry criticize criticise slam blast lambast",
    Act.DEMAND: "demand urge appeal exhort implore request instruct order",
    Act.DENY: "deny refute dispute dismiss",
    Act.REJECT: "reject refuse rebuff oppose",
    Act.WARN: "warn caution",
    Act.THREATEN: "threaten",
    Act.SUPPORT: "welcome praise applaud commend hail endorse support",
    Act.AGREE: "agree",
    Act.OFFER: "propose offer suggest",
    Act.CONCEDE: "admit acknowledge concede",
}

IRREGULAR = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "writing"),
    "read": ("reads", "read", "reading"),
    "find": ("finds", "found", "finding"),
    "admit": ("admits", "admitted", "admitting"),
    "slam": ("slams", "slammed", "slamming"),
    "concur": ("concurs", "concurred", "concurring"),
    "quip": ("quips", "quipped", "quipping"),
    "label": ("labels", "labelled", "labelling"),
}


VOWELS = "aeiou"


def forms(lemma: str) -> tuple[str, str, str]:
    """Give a verb's third person, past and participle."""
    if lemma in IRREGULAR:
        return IRREGULAR[lemma]
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    third = f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x")) else f"{lemma}s"
    stem = lemma.removesuffix("e")
    return third, f"{stem}ed", f"{stem}ing"


@cache
def _table() -> tuple[dict[str, Act], dict[str, Act]]:
    """Give finite forms and participles with their acts."""
    finite: dict[str, Act] = {}
    participles: dict[str, Act] = {}
    for act, lemmas in VERBS.items():
        for lemma in lemmas.split():
            third, past, participle = forms(lemma)
            finite |= {lemma: act, third: act, past: act}
            participles[participle] = act
    return finite, participles


def act_of(word: str) -> Act | None:
    """Give what a finite verb form reports; nothing for any other word."""
    return _table()[0].get(word.lower())


def act_of_participle(word: str) -> Act | None:
    """Give what a form such as `saying` reports."""
    return _table()[1].get(word.lower())


# What authors do by saying so: `the delegations urge`, `they also deplored`.
PERFORMING = (
    "condemn denounce deplore demand urge appeal call request reject oppose welcome praise "
    "commend applaud endorse support agree express reaffirm reiterate stress underline "
    "underscore emphasize emphasise recall note affirm warn encourage invite congratulate thank "
    "extend wish remind regret pledge commit declare decide recognize recognise acknowledge "
    "appreciate consider join reserve remain stand resolve"
)


def _performing(number: int) -> str:
    return "|".join(sorted({(lemma, *forms(lemma))[number] for lemma in PERFORMING.split()}))


PERFORM = _performing(0)
PERFORMS = f"{_performing(1)}|recalls|notes"
PERFORMED = "|".join(one for one in _performing(2).split("|") if one != "standed")


def is_surely_verb(word: str) -> bool:
    """Whether a form is no noun as well."""
    return word.lower() not in NOUN_FORMS


# In the order in which they are looked for: the first that a text holds decides.
PATTERNS: tuple[tuple[Act, tuple[str, ...]], ...] = (
    (
        Act.CONDEMN,
        (
            r"condemn",
            r"denounc",
            r"deplor",
            r"condemnation",
            r"outraged?\b",
            r"abhorrent",
            r"heinous",
        ),
    ),
    (
        Act.REJECT,
        (
            r"reject",
            r"do(?:es)? not (?:support|accept|recogni[sz]e)",
            r"refus",
            r"will not (?:normali[sz]e|travel|recogni[sz]e|accept)",
            r"oppos(?:e|ed)\b",
            r"opposition to\b",  # without it, those are meant who oppose a government
        ),
    ),
    (
        Act.DENY,
        (
            r"den(?:y|ies|ied) (?!\w+ (?:the )?right)",
            r"baseless",
            r"no such\b",
        ),
    ),
    (
        Act.DEMAND,
        (
            r"urg(?:e|es|ed|ing)\b",
            r"demand(?:s|ed|ing)?\b",
            r"call(?:s|ed|ing)? (?:\w+ )?(?:on|upon|for)\b",
            r"(?:our|strong) call\b",
            r"must(?! not be seen)\b",
            r"insist",
            r"past time",
            r"encourag(?:e|es|ed)\b",
            r"expect(?:s|ed)? (?:to|the|all|full)",
            r"should (?:immediately|stop|cease|end)",
            r"put an end",
        ),
    ),
    (
        Act.THREATEN,
        (
            r"we(?:\u2019|'| wi)ll (?:wipe|strike|destroy|retaliate|hit|crush)",
            r"severe consequences",
        ),
    ),
    (
        Act.WARN,
        (
            r"warn",
            r"hold (?:\w+ ){0,4}(?:to account|accountable)",
            r"threat to",
            r"(?:will|would) (?:\w+ )?(?:undermine|harm|face|have an inevitable)",
            r"sanctionable",
            r"counterproductive",
            r"deepening",
            r"will not stand by",
            r"every tool",
            r"may be designated",
        ),
    ),
    (
        Act.ACCUSE,
        (
            r"accus",
            r"fail(?:ed|s|ure) to",
            r"contradict",
            r"violat(?:es|ed|ion)",
            r"disappoint",
            r"brutal",
            r"collaborating with",
            r"not in line with",
        ),
    ),
    (
        Act.OFFER,
        (
            r"(?:are|is|stand) (?:prepared|ready|willing)",
            r"offer(?:s|ing|ed)?\b",
            r"propos(?:e|es|ed)\b",
            r"would see no need",
        ),
    ),
    (
        Act.AGREE,
        (
            r"agree[ds]?\b",
            r"have decided",
            r"resolved to",
        ),
    ),
    (
        Act.SUPPORT,
        (
            r"welcom",
            r"support",
            r"applaud",
            r"commend",
            r"stands? (?:with|together)",
            r"solidarity",
            r"appreciat",
            r"reaffirm",
            r"praise",
            r"committed to",
            r"commitment",
            r"congratulat",
            r"echo",
        ),
    ),
    (
        Act.CONSULT,
        (
            r"met\b",
            r"meeting with",
            r"discuss",
            r"engaged with",
            r"spoke with",
        ),
    ),
    (
        Act.CONCEDE,
        (
            r"acknowledg",
            r"admit",
            r"conced",
        ),
    ),
    (
        Act.CONDEMN,
        (
            r"deep(?:ly)? (?:concern|troubled)",
            r"unacceptable",
            r"inexcusable",
        ),
    ),
)
CUES = tuple(
    (act, re.compile(rf"\b(?:{'|'.join(patterns)})", re.IGNORECASE)) for act, patterns in PATTERNS
)


def act_in(text: str) -> Act:
    """Guess what words do from the first cue in them; they declare where there is none."""
    return next((act for act, cue in CUES if cue.search(text)), Act.DECLARE)
