"""Clauses: takes nothing, gives the patterns by which a subject is cut out of a sentence."""

from __future__ import annotations

import re

QUOTE = "\ufffc"
"""Stands for a quotation in the sentence around it."""

GOES_ON = re.compile(r"\b(?:went on|goes on|continued|was quick|was careful) to\s$")
ADVERBIAL = re.compile(
    r"^(?:in|on|at|after|before|during|following|speaking|earlier|later|last|this|next|meanwhile|"
    r"however|but|and|while|as|with|asked|despite|for|since|responding|addressing|writing|then|"
    r"when|also|yet|so|still|from|by|under(?! secretary)|over|amid|though|although|because|if|"
    r"early|late|"
    r"yesterday|today|separately|similarly|instead|nonetheless|nevertheless|moreover|"
    r"additionally|meeting|citing|\w+ly)\b",
    re.IGNORECASE,
)
NO_SUBJECT = re.compile(
    r"^(?:,|\s)*(?:and|in|to|for|of|at|by|on|from|that|which|because|when|after|with|if|or|"
    r"before|amid|though|although|since|until|as(?!\s[\w\s’']{2,60}?\sput it)|"  # noqa: RUF001
    r"but|while|against|into|over|about|is|was|were|are|among|between|during)\b|"
    r"^(?:,|\s)*(?:an?|the)\s+(?:[\w\-]+\s+){0,2}(?:claim|charge|allegation|accusation|assertion|view|"
    r"position|description|demand|proposal|idea|phrase|remark|reference|pledge|promise)s?\s+"
    r"(?:that\s+|which\s+)?[\w“\"]",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^(?:(?:and|but|while|whereas|as|that|when|because|after|then|yet|so|where)\s+|"
    r"(?:earlier|later|late|early|last|this|on|in)\s+(?:(?:on|in|this|last|the|early|late|same)\s+)*"
    r"(?:day|week|month|year|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|mon|tues|wednes|thurs|fri|satur|sun|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|morning|afternoon|evening|night|\d{4})\s+"
    r"(?:\d{1,2}\s+)?)+",
    re.IGNORECASE,
)
TRAILING = re.compile(
    r"(?:\s+(?:also|later|then|further|again|repeatedly|has|have|had|would|will|did|previously|"
    r"reportedly|once|often|always|just|been|is|was|were|are|quoted|as|separately|not|never|"
    r"earlier|angrily|immediately|simply|himself|herself|itself|themselves|subsequently|"
    r"recently|publicly|privately|jointly|went on to|goes on to|today|yesterday|"
    r"(?:on|late|early|last|this)(?: on| last)? "
    r"(?:day|week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"(?: night| morning| evening| afternoon)?|\w+ly))+$",
    re.IGNORECASE,
)
# `The plan is “…” in its present form, X said on Monday.`
AT_END = re.compile(
    r",\s+(?!(?:and|but|which|who|whose|where|when|while|as|that|so|or|for)\b)"
    r"(?P<who>(?:[^,;:" + QUOTE + r"]{2,100}?,\s)?[^,;:" + QUOTE + r"]{2,100}?,?)\s+"
    r"(?P<verb>said|says|told|added|wrote|warned|argued|insisted)"
    r"(?P<behind>\s+(?:on|in|at|during|after|before|late|early|this|last|yesterday|today|via|the|"
    r"reporters|journalists|parliament|lawmakers|[A-Z])\b[^,;:" + QUOTE + r"]{0,80})?\.?\s*$"
)
CONJUNCTION = re.compile(r"\s+(?:and|but|while|that|when|because|after|as|whereas)\s+")
COORDINATED = re.compile(r"^(?:and|but|yet|so|then)\s+", re.IGNORECASE)
EMPTY = re.compile(r"(?:and|but|while|then|also|or|yet|later|who|which|that|\W)*", re.IGNORECASE)
REFERS_BACK = re.compile(r"\S\s+(?:he|she|it|they|we)$")


def last_clause(phrase: str) -> str:
    """Give what follows the last conjunction of a phrase."""
    return LEAD.sub("", CONJUNCTION.split(phrase)[-1]).strip()
