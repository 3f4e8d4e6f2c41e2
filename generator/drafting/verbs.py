"""Verbs that report or perform an act: takes words, gives the act that they name.

`said` reports and does nothing more; `condemned` reports a condemnation; `we condemn` is one
(J. L. Austin, How to Do Things with Words, 1962). One table serves all three.
"""

from __future__ import annotations

import re
from functools import cache

from generator.model.acts import Act

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

# Present forms that are nouns at least as often: they count as verbs only beside a quotation.
NOUNS = frozenset(
    "state states note notes claim claims comment comments remark remarks reply replies call "
    "calls post posts tweet tweets promise promises joke jokes report reports estimate estimates "
    "blame demand demands appeal appeals request requests order orders praise support supports "
    "offer offers stress signal signals blast find finds read dispute term label brand answer "
    "welcome highlight echo pledge pledges dismiss ask recount lament boast add observe".split()
)

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


def is_surely_verb(word: str) -> bool:
    """Whether a form is no noun as well."""
    return word.lower() not in NOUNS


# In the order in which they are looked for: the first that a text holds decides.
CUES: tuple[tuple[Act, re.Pattern[str]], ...] = tuple(
    (act, re.compile(pattern, re.IGNORECASE))
    for act, pattern in (
        (Act.CONDEMN, r"\b(?:condemn|denounc|deplor|condemnation|outraged?\b|abhorrent|heinous)"),
        (Act.REJECT, r"\b(?:reject|do(?:es)? not (?:support|accept|recogni[sz]e)|refus|"
                     r"will not (?:normali[sz]e|travel|recogni[sz]e|accept)|oppos(?:e|ed|ition)\b)"),
        (Act.DENY, r"\b(?:den(?:y|ies|ied) (?!\w+ (?:the )?right)|baseless|no such\b)"),
        (Act.DEMAND, r"\b(?:urg(?:e|es|ed|ing)\b|demand(?:s|ed|ing)?\b|call(?:s|ed|ing)? (?:\w+ )?"
                     r"(?:on|upon|for)\b|(?:our|strong) call\b|must(?! not be seen)\b|insist|"
                     r"past time|encourag(?:e|es|ed)\b|expect(?:s|ed)? (?:to|the|all|full)|"
                     r"should (?:immediately|stop|cease|end)|put an end)"),
        (Act.THREATEN, r"\b(?:we(?:’|'| wi)ll (?:wipe|strike|destroy|retaliate|hit|crush)|"
                       r"severe consequences)"),
        (Act.WARN, r"\b(?:warn|hold (?:\w+ ){0,4}(?:to account|accountable)|threat to|"
                   r"will (?:\w+ )?(?:undermine|harm|face|have an inevitable)|sanctionable|"
                   r"counterproductive|deepening|will not stand by|every tool|may be designated)"),
        (Act.ACCUSE, r"\b(?:accus|fail(?:ed|s|ure) to|contradict|violat(?:es|ed|ion)|"
                     r"disappoint|brutal|collaborating with|not in line with)"),
        (Act.OFFER, r"\b(?:(?:are|is|stand) (?:prepared|ready|willing)|offer(?:s|ing|ed)?\b|"
                    r"propos(?:e|es|ed)\b|would see no need)"),
        (Act.AGREE, r"\b(?:agree[ds]?\b|have decided|resolved to)"),
        (Act.SUPPORT, r"\b(?:welcom|support|applaud|commend|stands? (?:with|together)|solidarity|"
                      r"appreciat|reaffirm|praise|committed to|commitment|congratulat|echo)"),
        (Act.CONSULT, r"\b(?:met\b|meeting with|discuss|engaged with|spoke with)"),
        (Act.CONCEDE, r"\b(?:acknowledg|admit|conced)"),
        (Act.CONDEMN, r"\b(?:deep(?:ly)? (?:concern|troubled)|unacceptable|inexcusable)"),
    )
)  # fmt: skip


def act_in(text: str) -> Act:
    """Guess what words do from the first cue in them; they declare where there is none."""
    return next((act for act, cue in CUES if cue.search(text)), Act.DECLARE)
