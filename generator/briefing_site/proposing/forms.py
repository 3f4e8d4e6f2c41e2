"""Forms of words: takes a part of what stands before a quotation, gives the form that it tells."""

from __future__ import annotations

import re

from briefing_site.drafting.forms import OUTLETS, FormSaid
from briefing_site.model.vocabularies import Form

JOINT = r"(?:joint(?:ly)?|common|collective)"
AUDIENCE = r"reporters|journalists"
TEXT = r"(?:statements?|declarations?|communiqu[eé]s?)"

FORMS: tuple[tuple[Form, re.Pattern[str]], ...] = tuple(
    (form, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for form, words in (
        (Form.LETTER, r"letters?"),
        (Form.JOINT_STATEMENT, rf"{JOINT}\s+(?:[\w-]+\s+){{0,2}}{TEXT}|jointly|joint$"),
        (Form.INTERVIEW, r"interviews?(?:ed)?"),
        (Form.POST, rf"tweet(?:s|ed)?|posts?|posted|on (?-i:{OUTLETS})"),
        (
            Form.REMARKS,
            r"(?:press|news)\s+(?:conference|briefing|availability)|remarks|comments|" + AUDIENCE,
        ),
        (Form.SPEECH, r"speech|address|keynote"),
        (Form.OUTCOME, r"communiqu[eé]|conclusions|(?:outcome|final) (?:document|declaration)"),
        (Form.STATEMENT, r"statement|declaration|press (?:release|statement)|announcement"),
        (Form.REPORT, r"report|study"),
    )
)
"""The first whose words stand there holds."""

NOUN = (
    r"(?:statements?|declarations?|communiqu[eé]s?|letters?|interviews?|tweets?|posts?|"
    r"conference|briefing|availability|remarks|comments|speech|address|"
    rf"{AUDIENCE}|keynote|conclusions|document|release|announcement|report|study|"
    rf"(?-i:{OUTLETS}))"
)
BEFORE = (
    r"(?:(?:speaking|talking|writing|said|told|issued|released|published|signed|made|sent)\s+)?"
    r"(?:(?:in|at|on|during|via|through|from|to|by)\s+)?"
    r"(?:(?:an?|the|their|its|his|her|this|that)\s+)?"
)
TOLD = re.compile(
    rf"{BEFORE}(?:[\w’'-]+\s+){{0,3}}?{NOUN}"  # noqa: RUF001 - either apostrophe
    r"(?:\s+(?:to|at|on|in|about|after|before|for|of|by|from|issued|published|dated|made|given|"
    r"with)\b(?P<more>.*))?|jointly|joint",
    re.IGNORECASE,
)
"""A part that says nothing but in which form."""

AHEAD = re.compile(
    rf"(?:an?\s+|the\s+)?(?:[\w’'-]+\s+){{0,3}}?{NOUN}\s+"  # noqa: RUF001 - either apostrophe
    r"(?:(?:issued|signed|released|published|made|given)\s+)?(?:by|of|from)\s+(?=\S)",
    re.IGNORECASE,
)
"""What a text begins with that goes on with who spoke: `Joint statement by`."""

BEHIND = re.compile(
    r"\s+(?P<form>(?:issued|released|published|signed|made|sent)\s+\S.*|"
    r"(?:(?:speaking|talking)\s+)?(?:in|at|on|during|via|through|to)\s+\S.*|"
    r"(?:joint|press|news)\s+\w+.*|(?:open\s+)?(?:statement|letter|speech|interview|remarks)\b.*)$",
    re.IGNORECASE,
)
"""What follows on a name without a comma, where the form may be told."""

WITH = re.compile(r"\s+with\s+(?P<others>.+)$", re.IGNORECASE)
JOINT_FIRST = re.compile(rf"\b{JOINT}\b", re.IGNORECASE)


def form_told(text: str) -> FormSaid | None:
    """Give the form of words, with these, where they tell nothing else."""
    return form_in(text) if TOLD.fullmatch(text.rstrip(" .")) else None


def form_in(text: str) -> FormSaid | None:
    """Give the first form whose words stand in a text, with the whole text."""
    return next((FormSaid(form, text) for form, words in FORMS if words.search(text)), None)


def signs_with(text: str) -> str:
    """Give who signs too: `in a joint statement with China`; nothing of an interview with one."""
    others = WITH.search(text)
    return others["others"] if others and JOINT_FIRST.search(text) else ""
