"""Attribution: takes a sentence with quotations, gives for each the words that say whose it is.

The forms are those of English news: `“…,” X said`, `“…,” said X`, `X said “…”`, `According to
X, “…”`, `X: “…”`. There is no grammar here: a reporting verb is looked for on either side of the
quotation, and the phrase beside it is taken for its subject.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing_site.drafting.clauses import (
    ADVERBIAL,
    AT_END,
    COORDINATED,
    EMPTY,
    GOES_ON,
    LEAD,
    NO_SUBJECT,
    QUOTE,
    REFERS_BACK,
    TRAILING,
)
from briefing_site.drafting.verbs import act_of, act_of_participle, is_surely_verb
from briefing_site.drafting.words import DETERMINERS, PASSIVE
from briefing_site.frozen import frozen
from briefing_site.model.acts import Act

NEAR = 3
"""Words between a verb and its quotation, from which a form may be a noun."""

REACH = 600
"""Characters on either side of a quotation in which its speaker is looked for."""

LONGEST_SUBJECT = 300
"""Characters before a verb in which its subject is looked for."""

LONGEST_ITEM = 7
"""Words of an item in a list of speakers: `the foreign ministers of the United Kingdom`."""

WORD = re.compile(r"[^\W\d_][\w\-]*(?:[’'][^\W\d_]+)?")  # noqa: RUF001 - either apostrophe
IN_BRACKETS = re.compile(r"\s*\((?P<members>[^()]{2,200})\)$")
DASHED = re.compile(r"\s[—–-]{1,2}\s(?P<members>[^—–]{2,400}?\sand\s[^—–,]{2,60}?)\s?[—–-]{1,2}$")  # noqa: RUF001
CUT_NAME = re.compile(r"(?:The|An?)\s+(?!.*ly$)[A-Z]\w+")
# An unlisted verb before a colon: `the mayor, X, shot back:`.
SHOT_BACK = re.compile(r",\s+[a-z]+(?:\s+[a-z]+){0,2}$|\s+(?:shot|hit|fired)\s+back$")
WHAT = re.compile(
    r"^(?:\S+\s+){0,8}?what\s+(?!(?:it|he|she|they|we|I)\b)(?=\S)"
)  # `ending what a diplomat called`
WITH = re.compile(r",\s+with\s+(?P<who>[^,]{3,80}?)(?:,\s+(?P<beside>[^,]{2,80}),)?\s*$")
VERBED = re.compile(r"(?P<verb>[a-z]+ed)\s+(?=[A-Z]|(?:the|an?|one)\s+[A-Z])")
SUBJECT_VERBED = re.compile(
    r"(?P<who>(?:[A-Z]|(?:the|an?|his|her|its|their|one)\s)[^,;:.()" + QUOTE + r"]{0,80}?)\s+"
    r"(?P<verb>[a-z]{2,}ed|sang|swore|shot back|wept|thought)"
    r"(?=\s*[,.;]|\s*$|\s+(?:as|at|in|on|to|with|when|while|after|before|during|from)\b)"
)
PARTY = re.compile(r"[RDI]-[A-Z]|[A-Z]{2,}$|\d")
ACCORDING = re.compile(
    r"\b(?:according to|in the words of|as per)\s+(?P<who>[^" + QUOTE + r";]{1,200}?)"
    r"(?=,\s|\.$|\.\s|;|$|\s*" + QUOTE + ")",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"(?:,?\s+(?:on|during|after|before|as|when|while|to|late|early|via|through|"
    r"ahead|following|last|this|earlier|yesterday|today|about|of the (?:talks|attack)|told|"
    r"but|that|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|"
    r",\s+(?:who|which|whose|adding|referring|speaking|calling|warning|noting|describing|and)\b|"
    r"[;:](?:\s|$)|\s[—–-]\s|\().*$",  # noqa: RUF001 - dashes of every length
    re.DOTALL,
)
# Behind a personal name this is where something was said; behind an office it belongs to it.
PLACE = re.compile(r",?\s+(?:in|at|from|with)\s.*$", re.DOTALL)
OCCASION = re.compile(
    r",?\s+(?:in|at)\s+(?:an?|his|her|their|its|the\s+\w+\s+conference)\b.*$", re.DOTALL
)
TWO_CAPITALS = re.compile(r"\b[A-Z][\w.’\-]*\s+[A-Z]")  # noqa: RUF001


@frozen
class Attribution:
    """What a sentence says of whose words a quotation has.

    Attributes:
        phrase: The subject as it stands there; empty where the sentence's main one is meant.
        apposition: What stands between commas beside it.
        verb: The form that was found: `said`.
        act: What that verb reports.
        is_beside: Whether only a comma stands between, so that the words are surely spoken.
        behind: What follows the verb, up to the quotation.
    """

    phrase: str
    apposition: str
    verb: str
    act: Act
    is_beside: bool = False
    behind: str = ""


@frozen
class Verb:
    """A reporting verb in a stretch of text."""

    start: int
    end: int
    word: str
    act: Act
    is_participle: bool = False


def attribution_of(outside: str, at: int, *, ends_clause: bool) -> Attribution | None:
    """Find who says one quotation of a sentence.

    Args:
        outside: The sentence, each quotation in it replaced by `QUOTE`.
        at: Which character stands for the quotation.
        ends_clause: Whether a comma or the like ends the quotation's words.
    """
    before = outside[max(at - REACH, 0) : at]
    after = outside[at + 1 : at + 1 + REACH].split(QUOTE, maxsplit=1)[0]
    is_apart = ends_clause or after.startswith((",", " —", " –", "—"))  # noqa: RUF001 - dashes
    if is_apart and (found := _behind(after)):
        return found
    return (
        _according(outside[max(at - REACH, 0) : at + REACH])
        or _ahead(before)
        or (_behind(after) if not before.strip(" ,;:") else None)
        or _at_end(outside[at + 1 :])
    )


@lru_cache(maxsize=16)
def subject_of(outside: str) -> Attribution | None:
    """Find a sentence's first reporting verb and its subject."""
    for verb in _verbs(outside[:REACH], beside=False):
        if not verb.is_participle:
            phrase, apposition = _subject(outside[: verb.start])
            if phrase:
                return Attribution(phrase, apposition, verb.word, verb.act)
    return None


def _behind(after: str) -> Attribution | None:
    """Read `X said` or `said X` behind a quotation."""
    if NO_SUBJECT.match(after):
        return None
    lead = len(after) - len(after.lstrip(" ,—–-"))  # noqa: RUF001 - dashes of every length
    text = after[lead:]
    if match := re.match(r"as (?=[\w\s’']{2,60}? put it)", text):  # noqa: RUF001
        phrase, _, behind = text[match.end() :].partition(" put it")
        return Attribution(phrase, "", "put it", Act.DECLARE, is_beside=True, behind=behind)
    verb = next((one for one in _verbs(text, beside=True) if not one.is_participle), None)
    if (match := VERBED.match(text)) and (verb is None or verb.start > 0):  # `“…,” beamed X`
        verb = Verb(0, match.end("verb"), match["verb"], Act.DECLARE)
    if verb is None and (match := SUBJECT_VERBED.match(text)):  # `“…,” the minister sighed`
        verb = Verb(match.start("verb"), match.end("verb"), match["verb"], Act.DECLARE)
    if verb is None:
        return None
    ahead = TRAILING.sub("", f" {text[: verb.start].rstrip(' ')}"[-LONGEST_SUBJECT:]).strip()
    behind = text[verb.end :]
    if ahead and not ADVERBIAL.fullmatch(ahead):
        phrase, apposition = _subject(text[: verb.start])
    else:
        phrase, _, apposition = _subject_behind(behind).partition(", ")
    return Attribution(phrase, apposition, verb.word, verb.act, is_beside=True, behind=behind)


def _subject_behind(behind: str) -> str:
    """Cut what follows `said` where it tells no longer who, but when, where or to whom."""
    who = OCCASION.sub("", BEHIND.sub("", behind.strip(" .")))
    place = PLACE.search(who)
    if place and TWO_CAPITALS.search(who[: place.start()]):
        return who[: place.start()]
    return who


def _ahead(before: str) -> Attribution | None:
    """Read `X said` before a quotation, the nearest verb first."""
    if re.search(r":\s*$", before) and not any(_verbs(before, beside=True)):
        phrase, apposition = _subject(SHOT_BACK.sub(",", before.rstrip(" :")))
        return Attribution(phrase, apposition, ":", Act.DECLARE, is_beside=True)
    for verb in reversed(list(_verbs(before, beside=True))):
        behind = before[verb.end :]
        is_beside = not behind.strip(" ,:") or behind.strip(" ,:").lower() == "that"
        is_near = len(behind.split()) < NEAR
        if not is_surely_verb(verb.word) and not is_near:
            continue
        if verb.is_participle:
            own = WITH.search(before[: verb.start])
            phrase, apposition = (own["who"], own["beside"] or "") if own else ("", "")
            return Attribution(phrase, apposition, verb.word, verb.act, is_beside, behind)
        phrase, apposition = _subject(before[: verb.start])
        inner = next((one for one in _verbs(phrase, beside=False) if not one.is_participle), None)
        if inner:  # `the minister said the council rejects “…”`: still the minister's words
            phrase = phrase[: inner.start].strip()
        return Attribution(phrase, apposition, verb.word, verb.act, is_beside, behind)
    return None


def _at_end(after: str) -> Attribution | None:
    """Read the end of `The plan is “…” in its present form, X said on Monday`."""
    match = AT_END.search(after[-REACH:])
    if match is None:
        return None
    phrase, apposition = _subject(match["who"])
    act = act_of(match["verb"]) or Act.DECLARE
    return Attribution(phrase, apposition, match["verb"], act) if phrase else None


def _according(outside: str) -> Attribution | None:
    match = ACCORDING.search(outside)
    if match is None:
        return None
    return Attribution(match["who"], "", match[0].split()[0].lower(), Act.REPORT)


def _verbs(text: str, *, beside: bool) -> list[Verb]:
    """Give the reporting verbs of a stretch of text, no passive among them."""
    found: list[Verb] = []
    previous = ""
    for match in WORD.finditer(text):
        word = match[0]
        is_passive = previous.lower() in PASSIVE and act_of(word) is not None
        if (act := act_of(word)) and not is_passive and (beside or is_surely_verb(word)):
            is_infinitive = previous == "to" and not GOES_ON.search(text[: match.start()])
            if word.islower() and not is_infinitive and previous.lower() not in DETERMINERS:
                found.append(Verb(match.start(), match.end(), word, act))
        elif (act := act_of_participle(word)) and word.islower():
            found.append(Verb(match.start(), match.end(), word, act, is_participle=True))
        previous = word
    return found


def _subject(ahead: str) -> tuple[str, str]:
    """Take the noun phrase that ends a stretch of text, with its apposition."""
    text = TRAILING.sub("", ahead.rsplit(QUOTE, maxsplit=1)[-1].rstrip(" "))
    inner = IN_BRACKETS.search(text)
    members = DASHED.search(text) or (inner if inner and " and " in inner["members"] else None)
    if members:  # `the E3 (A, B and C)`, `the three — A, B and C —`
        return members["members"], ""
    text = text[: inner.start()] if inner else text
    if text.endswith(","):
        return _with_apposition(text[:-1])
    parts = re.split(r"(?:,|;|\s[—–])\s+", text)  # noqa: RUF001 - dashes of every length
    if listed := _list_at_end(parts):
        return LEAD.sub("", listed), ""
    last = parts[-1].strip()
    if parts[1:] and CUT_NAME.fullmatch(parts[-2].strip()) and last[:1].isupper():
        last = f"{parts[-2].strip()}, {last}"  # `A Foreign, Commonwealth & Development Office`
    if last.lower() in ("who", "which") and len(parts) > 1:
        return _with_apposition(", ".join(parts[:-1]))
    if match := re.match(r"(.+?)\s+who$", last):
        last = match[1]
    last = LEAD.sub("", WHAT.sub("", last))
    if EMPTY.fullmatch(last) or REFERS_BACK.search(last):  # the sentence's own subject is meant
        return "", ""
    apposition = ""
    has_two_before = bool(parts[2:])
    if has_two_before and parts[-2][:1].islower() and not ADVERBIAL.match(parts[-2]):
        apposition = parts[-2]
    return last.strip(), apposition


def _list_at_end(parts: list[str]) -> str:
    """Give `the ministers of Estonia, Latvia and Lithuania` whole; nothing where no list ends."""
    if not parts[1:] or not re.fullmatch(r"(?:\S+ ){0,5}\S+,? and (?:\S+ ){0,3}\S+", parts[-1]):
        return ""
    items = [*re.split(r",? and ", parts[-1])]
    start = len(parts) - 1
    while start and _is_item(parts[start - 1]) and not ADVERBIAL.match(parts[start - 1]):
        start -= 1
    is_list = start < len(parts) - 1 and all(map(_is_item, items))
    return ", ".join(parts[start:]) if is_list else ""


def _is_item(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= LONGEST_ITEM and words[-1][:1].isupper()


def _with_apposition(text: str) -> tuple[str, str]:
    parts = [part.strip() for part in COORDINATED.sub("", text).split(", ")]
    named = [number for number, part in enumerate(parts) if _is_name(LEAD.sub("", part))]
    is_described = parts[0].startswith(("The ", "A ")) and bool(named) and named[-1] > 1
    if named and named[-1] and not is_described:
        rest = [*parts[: named[-1]][-1:], *parts[named[-1] + 1 :]]
        return LEAD.sub("", parts[named[-1]]).strip(), ", ".join(rest)
    while len(parts) > 1 and ADVERBIAL.match(parts[0]):
        parts = parts[1:]
    return LEAD.sub("", parts[0]).strip(), ", ".join(parts[1:])


def _is_name(part: str) -> bool:
    """Whether a part between commas names somebody, and does not say what somebody is."""
    if PARTY.match(part) or ADVERBIAL.match(part) or part[:4].lower() in ("the ", "an "):
        return False
    return part[:1].isupper() and part.rsplit(maxsplit=1)[-1][:1].isupper()
