"""Phrases: takes nothing, gives the patterns by which a speaker's phrase is read."""

from __future__ import annotations

import re

TEXT_NOUN = (
    r"(?:statement|communiqué|communique|declaration|text|letter|appeal|remarks|conclusions)"
)
STATEMENT = re.compile(
    r"^(?:the|a|an|their|this|its|that)\s+(?:[\w\-]+\s+){0,4}?(?:statement|communiqué|communique|"
    r"declaration|letter|text|resolution|document|release|readout|message|signatories|"
    r"governments|countries|ministers|leaders)\b(?!\s+(?:of|from|by|in)\b)(?!’s|'s)",  # noqa: RUF001
    re.IGNORECASE,
)
ITS_OFFICE = re.compile(
    r"^(?:its|their)\s+(?P<office>(?:[\w\-]+\s+){0,2}(?:ministry|minister|embassy|government|presidency|"
    r"delegation|mission))$",
    re.IGNORECASE,
)
OF_THEM = re.compile(r"^(?:one|some|two|both|all|another)\s+of\s+(?:them|these|those)$")
ALL_OF_THEM = re.compile(
    r"^(?:the\s+)?(?:foreign |prime )?(?:ministers|leaders|governments|representatives|envoys|"
    r"heads of state)\s+(?:of|from)\s+(?:the|all)\s+(?:\w+\s+)?(?:countries|states|nations|"
    r"governments|signatories)$",
    re.IGNORECASE,
)
COUNTED = (
    r"(?:\d+|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|a dozen|two dozen|"
    r"more than a dozen|more than two dozen)"
)
COUNTRIES = r"(?:countries|nations|states|governments|allies|partners|members)"
# All who signed: `Britain, France and eight other countries`, `ten countries led by Peru`.
ALL_TOLD = re.compile(
    rf"\band\s+(?:{COUNTED}|two|three|several|its|their)\s+(?:(?:other|more|further|[A-Z]\w+)\s+)"
    rf"{{0,2}}{COUNTRIES}$|"
    rf"^(?:the\s+|all\s+)?{COUNTED}\s+(?:[A-Z]\w+\s+){{0,2}}{COUNTRIES}(?:,?\s+led by\s.*)?$",
    re.IGNORECASE,
)
DETERMINER = re.compile(
    r"^(?:the|a|an|one|both|some|several|many|other|its|their|his|her)\s+", re.IGNORECASE
)
STATEMENT_OF = re.compile(
    r"^(?:the|a|an)\s+(?:[\w\-]+\s+){0,3}?(?:statement|communiqué|communique|declaration|letter|"
    r"release|message|readout|text)\s+(?:\w+\s+)?(?:of|from|by)\s+(?P<rest>.+)",
    re.IGNORECASE,
)
STATEMENT_BY = re.compile(
    r"^(?P<who>.{2,60}?)(?:’s|'s|s’|s')\s+(?:\w+\s+)?(?:statement|communiqué|communique|letter|"  # noqa: RUF001
    r"declaration|readout|message|report)$",
    re.IGNORECASE,
)
PEOPLE = re.compile(
    r"^(?:the\s+)?"
    r"(?:(?:leaders?|governments?|(?:\w+\s+)?ministers|presidents|heads of state)\s+(?:of|from)\s+"
    r"(?P<of>.+)|(?P<adjectives>.+?)\s+(?:leaders|governments?|(?:\w+\s+)?ministers|presidents|"
    r"heads of state))$",
    re.IGNORECASE,
)
GOVERNMENT = re.compile(
    r"^(?:the\s+)?(?:(?P<of>.+?)(?:’s|'s)?\s+(?:government|administration|side|regime)|"  # noqa: RUF001
    r"government of\s+(?P<after>.+))$",
    re.IGNORECASE,
)
# Somebody's aide, or people at a place that is called like a person.
AIDE = re.compile(
    r"[a-z]\s+(?:for|to|of|in|at|from|with)\s+(?:the\s+)?(?:[\w\-.]+\s+){0,4}$", re.IGNORECASE
)
NAMELESS = re.compile(
    r"^(?:An?|One|Another)\s+(?:[\w\-.]+\s+){0,4}?(?:official|diplomat|minister|spokes\w+|officer|"
    r"analyst|expert|adviser|aide|lawmaker|resident|witness|lawyer|commander|source)\b"
)
OFFICE_OF = re.compile(r"\b(?:of|for|to|at|from|in|with)\s+(?:the\s+)?$", re.IGNORECASE)
TAIL = re.compile(
    r"(?:,|\s+(?:who|which|that|whose|released|issued|published|speaking|earlier|late|early|"
    r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in an?|at an?|on (?:Twitter|X|Telegram)|"
    r"has|have|had|is|are|was|were))\b.*$",
    re.DOTALL,
)
STATE_OFFICE = re.compile(
    r"\b(?:president|minister|chancellor|premier|secretary|ambassador|spokes\w+|envoy|king|queen|"
    r"emir)\b",
    re.IGNORECASE,
)
PRONOUNS = {"he", "she", "they", "it", "we", "i", "who"}
