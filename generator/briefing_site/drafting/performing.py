"""Performing: takes nothing, gives the patterns of sentences in which authors do something."""

from __future__ import annotations

import re

from briefing_site.drafting.verbs import PERFORM, PERFORMED

ADVERB = r"(?:also|further|again|today|therefore|hereby|\w+ly)"
# `All of us at this podium support`.
ALL_OF_US = re.compile(r"^(?:All|Both|Each|The \w+) of us\b")
# `The delegations urge`, `The members of the Troika, the African Union and the EU welcome`.
GROUP_ACTS = re.compile(
    r"^(?:\w+,\s+)?(?i:the|these|both|all)\s+(?:(?:\w+\s+){0,2}?)"
    r"(?i:members|delegations|participants|signatories|co-signatories|parties to this statement|"
    r"undersigned|governments|ministers|leaders|envoys|representatives|heads of \w+|partners|"
    r"co-sponsors|countries|states|sides|delegates|presidents|officials|ambassadors|missions)\b"
    rf"(?P<of>\s+(?:of|to|from|in|at|listed|named)\s[^.;:]{{1,200}}?)?,?\s+(?:{ADVERB}\s+)*"
    rf"(?P<verb>(?:{PERFORM}|{PERFORMED}|are|were|have|share|will)\b)"
)
# `Call on both sides …`, below `The Governments listed here,`.
BARE_ACT = re.compile(
    rf"^(?:(?:And|Also|Further|Strongly|Solemnly|Firmly)\s+)*(?i:{PERFORM})\s+(?:in\s|once\s|also\s)?"
    r"(?:the|that|all|on|upon|for|our|their|its|both|with|to|any|every|again|more|[A-Z]\w+)\b"
)
# `Today, we, the Ministers of the Eight, express`: the words begin behind the last comma.
WE_THE = re.compile(
    rf"^(?:\w+(?:\s+\w+){{0,4}},\s+)?[Ww]e,\s+[^.;:]{{1,300}}?,\s+(?=(?:{ADVERB}\s+)*(?:{PERFORM}|are|have|met|share)\b)"
)
GROUP_NAME = re.compile(
    r"\b(?:Group|Quad|Troika|Quint|Coalition|Three|Four|Five|Six|Seven|Eight|Alliance|Forum|"
    r"Partnership|Community|Members|Delegations)$"
)
# What a state promises in its minister's statement: `Norway will send two ships`.
WILL = re.compile(r"^(?:Today, )?(?P<who>(?:The )?[A-Z][\w ]{1,40}?) will\b")
ITSELF = re.compile(
    r"(?:^|[,;]\s+(?:and|but)\s+)[Tt]he\s+(?:(?:[A-Z]\w+|two|three|four|five)\s+(?:and\s+)?)?"
    r"(?i:international community|signatories|participants|"
    r"undersigned|ministers|leaders|heads of state and government|department|ministry|"
    r"government|council|foreign ministers|member states)"
    r"(?:\s+of\s+[A-Z]\w+)?\s+(?!of\b|met\b)[a-z]"
)
JUDGES = re.compile(
    r"\bmust\b(?!\s+(?:have|be said))|\b(?:is|are|was|were|remains?)\s+(?:\w+\s+){0,2}?"
    r"(?:expected to|unacceptable|inexcusable|outrageous|reprehensible|deplorable|unjustifi\w+|"
    r"illegal|unlawful|abhorrent|appalling|intolerable|counterproductive|sanctionable|"
    r"indefensible|shameful|no accident|unprovoked|unwarranted|not in line with|contrary to|"
    r"essential that|"
    r"imperative|(?:a |an |in )?(?:\w+\s+)?(?:violation|breach)\b)|"
    r"\b(?:past time|it is time|high time)\b|"
    r"\b(?:pose|poses|posed|constitutes?|represents?)\s+an?\b|"
    r"\b(?:pose|poses|posed)\s+(?:\w+\s+){0,2}(?:risks?|threats?|dangers?|challenges?)\b|"
    r"\b(?:is|are)\s+(?:yet\s+|just\s+|only\s+|but\s+)*(?:an?|another|the latest)\s+(?:\w+\s+){0,2}"
    r"(?:example|reminder|sign|proof|affront|attack on|assault on|mockery)\b|"
    r"\b(?:is|are)\s+(?:\w+\s+)?(?:incompatible|inconsistent)\s+with\b|"
    r"\b(?:is|are) (?:not an?|no) crimes?\b|"
    r"\b[Tt]here (?:is|are|can be|should be) no (?:place|excuse|justification|room|"
    r"alternative|return|military solution)\b|\b[Ii]t is (?:vital|crucial|critical|important|"
    r"necessary|time)\b|\b(?:has|have) an? (?:\w+ )?(?:responsibility|obligation|duty) to\b|"
    r"\bdeserves?\b|\brisks? (?!of\b|to\b)\w+ing\b|"
    r"\bcontradict(?:s|ed)\b|\bviolat(?:es|ed)\b|\bendangers?\b|\b(?:do|does|did) not meet\b|"
    r"\bfail(?:s|ed)\s+to\b|\bis (?:the )?biggest threat\b|"
    r"\bneeds? to (?:stop|end|cease|respect|immediately)\b|\bshould\b(?! be noted)|"
    r"\bsends? an? (?:\w+\s+){0,2}(?:message|signal)\b"
)
WARNS = re.compile(
    r"\b(?:will|would)\s+(?:only\s+|further\s+|profoundly\s+|inevitably\s+|seriously\s+|be\s+|not\s+)*"
    r"(?:undermine|harm|complicate|jeopardi[sz]e|endanger|destabili[sz]e|deepen|counterproductive|"
    r"have\s+(?:an?\s+)?(?:\w+\s+)?(?:impact|consequences)|face|"
    r"a\s+\w+\s+(?:\w+\s+)?crisis|lead\s+to|tolerated)\b|"
    r"\bthreaten(?:s|ed|ing)?\s+(?:further|to|the|regional|international)\b"
)
