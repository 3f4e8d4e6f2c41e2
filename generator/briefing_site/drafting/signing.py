"""Signing: takes an article, gives the block in which its signatories sign, one a line.

Such a block stands at the beginning or the end, mostly below `Signed by:`. A line of it names a
state or a body and its office, and says nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing_site.drafting.lists import ROLES, read_list_until, unknown_party
from briefing_site.drafting.names import NOTE, Names, Naming, Party, straight
from briefing_site.drafting.persons import persons_in
from briefing_site.drafting.phrases import TEXT_NOUN
from briefing_site.drafting.words import words
from briefing_site.frozen import frozen
from briefing_site.model.vocabularies import ActorKind

FEWEST_BARE = 3
"""Lines from which a block needs no heading."""

LONGEST_LINE = 140
LONGEST_SHORT = 3
"""Letters of a short name such as `EU`."""

LONGEST_BODY = 9
"""Words of a line that names a body nobody knows."""

JOINING = (
    r"(?:co-?)?sign(?:ed)?|support(?:ed)?|endorsed?|join(?:ed)?|co-?sponsored|issued|agreed|made"
)
HEADING = re.compile(
    r"^\W*(?:(?:list of )?(?:co-?)?signator(?:y|ies)\b[^.:]{0,60}|"
    rf"(?:{JOINING}|on behalf of|delivered)"
    rf"(?: (?:jointly |so far )?by\b[^.:]{{0,60}}| on behalf of\b[^.:]{{0,60}})?|"
    rf"(?:this|the)\s+(?:\w+\s+){{0,2}}{TEXT_NOUN}\s+(?:is|was|has been|are|were)\s+(?:\w+\s+)?"
    rf"(?:{JOINING}|made)\s+(?:by|on behalf of)\b[^.:]{{0,60}}|"
    rf"(?:(?:the )?following\s+)?(?:countries|states|governments|members)\b[^.:]{{0,40}}"
    rf"(?:{JOINING})\b[^.:]{{0,40}})\s*(?P<end>:\s*|$)",
    re.IGNORECASE,
)
# A sentence that says no more than who signed.
SIGNS = re.compile(
    rf"^\W*(?:this|the|our)\s+(?:\w+\s+){{0,2}}{TEXT_NOUN}\s+(?:is|was|has been|are|were)\s+"
    r"(?:\w+ly\s+|also\s+|later\s+|now\s+)?(?:co-?signed|signed|supported|endorsed|joined|"
    r"co-?sponsored|delivered|made|issued|released|agreed)\s+(?:\w+\s+){0,3}?(?:by|on behalf of)\b|"
    rf"^\W*(?:I am|I have the honou?r|I'm|I make|I deliver)\b"
    rf"[^.]{{0,40}}?\b{TEXT_NOUN}\s+on behalf of\b|"
    r"^\W*(?:I speak|I am speaking|I have the honou?r to (?:speak|deliver))\b"
    r"[^.]{0,40}\bon behalf of\b|"
    rf"^\W*(?:I am|I'm|I|We)\s+(?:\w+ing|make|deliver)\s+this\s+{TEXT_NOUN}\b.{{0,80}}"
    r"\bon behalf of\b|"
    rf"^\W*(?:as\s+)?(?:joint\s+)?(?:{TEXT_NOUN}\s+)?(?:(?:is|was)\s+)?"
    r"(?:delivered\s+|made\s+|read\s+)?(?:by|on behalf of)\s.{0,200}?\bon behalf of\b|"
    rf"^\W*(?:as\s+)?(?:the\s+{TEXT_NOUN}\s+was\s+)?delivered\s+by\b|"
    rf"^\W*(?:joint\s+)?{TEXT_NOUN}\s+(?:of|by|from)\s+(?:[^.,]{{1,80}},\s*){{2,200}}[^.]*\.?$|"
    rf"^\W*(?:co-?)?signed by\b|^\W*(?:this|the)\s+{TEXT_NOUN}\s+is\s+on behalf of\b|"
    r"^[^.]{0,600}?\balign(?:s|ed)?\s+(?:themselves|itself)\s+with\s+th(?:is|e)\b|"
    r"^[^.]{0,80}?\b(?:countries|states|governments|nations)\b[^.]{0,200}?\b(?:co-?)?(?:signed|endorsed|"
    rf"joined|supported)\s+(?:the|this)\s+(?:\w+\s+){{0,2}}{TEXT_NOUN}\b",
    re.IGNORECASE,
)
BULLET = re.compile(r"^\s*(?:[-*+•–—·]|\(?[a-z\d]{1,2}[.)])\s+")  # noqa: RUF001 - dashes
ROLE_WORD = re.compile(rf"\b(?:{ROLES}|Heads?|Directors?|Department|Office)\b", re.IGNORECASE)


@frozen
class Block:
    """Lines that sign.

    Attributes:
        parties: Who signs, in order.
        lines: The numbers of its paragraphs, with its heading.
        ground: The heading, or the first line.
        is_unsure: Whether a line of it names nobody who can be told.
    """

    parties: tuple[Party, ...] = ()
    lines: frozenset[int] = frozenset()
    ground: str = ""
    is_unsure: bool = False


def signs(sentence: str) -> bool:
    """Whether a sentence only says who made the statement."""
    return bool(SIGNS.match(sentence))


def block_of(paragraphs: Sequence[str], names: Names) -> Block:
    """Find the block with the most who sign."""
    best = Block()
    number = 0
    while number < len(paragraphs):
        heading = HEADING.match(paragraphs[number][:400])
        block, after = (
            _headed(paragraphs, number, heading, names)
            if heading
            else _run(paragraphs, number, names, is_headed=False)
        )
        if len(block.parties) > len(best.parties):
            best = block
        number = max(after, number + 1)
    return best


def _headed(
    paragraphs: Sequence[str], number: int, heading: re.Match[str], names: Names
) -> tuple[Block, int]:
    """Read what stands behind a heading, in its line or below."""
    line = paragraphs[number]
    if line[heading.end() :].strip():
        text = line[heading.end() :]
        parties, end = read_list_until(text, 0, names)
        if len(parties) < 2:  # noqa: PLR2004 - a joint statement has two
            return Block(), number + 1
        rest = text[end:].strip(" .")
        return Block(parties, frozenset({number}), line, bool(rest)), number + 1
    block, after = _run(paragraphs, number + 1, names, is_headed=True)
    if len(block.parties) < 2:  # noqa: PLR2004 - a joint statement has two
        return Block(), number + 1
    return Block(block.parties, block.lines | {number}, line, block.is_unsure), after


def _run(
    paragraphs: Sequence[str], start: int, names: Names, *, is_headed: bool
) -> tuple[Block, int]:
    """Read lines that sign for as long as they do."""
    parties: list[Party] = []
    lines: set[int] = set()
    is_unsure = False
    number = start
    while number < len(paragraphs):
        line = BULLET.sub("", paragraphs[number]).strip()
        signed = signed_by(line, names)
        is_for = re.match(r"For (?:the )?(?=[A-Z])", line)
        unknown = _body_line(line[is_for.end() if is_for else 0 :], names)
        if not signed and unknown and (is_headed or (is_for and parties)):
            signed, is_unsure = (unknown,), True
        if not signed and not _is_person_line(line, names):
            if not (is_headed and parties and _goes_on(paragraphs, number + 1, names)):
                break
            is_unsure = True
        parties += signed
        lines.add(number)
        number += 1
    unique = tuple(dict.fromkeys(parties))
    if not is_headed and len(unique) < FEWEST_BARE:
        return Block(), number
    return Block(unique, frozenset(lines), paragraphs[start] if lines else "", is_unsure), number


def _goes_on(paragraphs: Sequence[str], number: int, names: Names) -> bool:
    """Whether another signs below a line that cannot be read."""
    if number >= len(paragraphs) or len(paragraphs[number - 1]) > LONGEST_LINE:
        return False
    return bool(signed_by(BULLET.sub("", paragraphs[number]).strip(), names))


def signed_by(line: str, names: Names) -> tuple[Party, ...]:
    """Give whom a line signs for: `The Minister for Foreign Affairs of Norway`, `France`."""
    line = re.sub(r"\s*(?:\(\d{1,2}\)|\[\d{1,2}\])$", "", NOTE.sub("", line.rstrip(" ,;")))
    if not line or len(line) > LONGEST_LINE or line.endswith((".", "?", "!", ":")):
        return ()
    if line.isupper() and len(line) > LONGEST_SHORT:
        line = " ".join(
            one.lower() if one.lower() in SMALL else one.title() for one in line.split()
        )
    if seat := EMBASSY.search(line):
        line = line[: seat.start()]
    namings = [one for one in names.find(line) if one.party.kind is not ActorKind.PERSON]
    adjectives = names.adjectives(line) if seat else ()
    if adjectives and re.fullmatch(r"(?:the\s+)?", line[: adjectives[0].start], re.IGNORECASE):
        return (adjectives[0].party,) if adjectives[0].end == len(line.rstrip()) else ()
    if not namings:
        return ()
    if len(namings) > 1:
        parties, end = read_list_until(line, 0, names)
        if len(parties) > 1 and end >= len(line):
            return parties
    return _signing(line, namings, names)


def _signing(line: str, namings: list[Naming], names: Names) -> tuple[Party, ...]:
    last, first = namings[-1], namings[0]
    behind = re.sub(r"\s*\([^()]{1,40}\)", "", line[last.end :]).strip()
    if not behind and _is_office(line[: last.start]):
        return (last.party,)
    lead = re.sub(r"(?:for\s+)?(?:the\s+)?$", "", line[: first.start], flags=re.IGNORECASE)
    rest = straight(line[first.end :])
    is_apart = re.match(r"\s*(?:\([^()]{1,40}\)\s*)?(?:[:,–—-])\s+(?=[A-Z])", rest)  # noqa: RUF001
    is_described = is_apart and (ROLE_WORD.search(rest) or persons_in(rest, names))
    return (first.party,) if is_described and not lead.strip() else ()


def _is_office(lead: str) -> bool:
    """Whether all before a name is an office, its bearer, or nothing."""
    lead = re.sub(r"^(?:for|on behalf of)\b\s*", "", lead.strip(), flags=re.IGNORECASE)
    if not lead or lead.lower() == "the":
        return True
    parts = re.findall(r"[^\s,.&:–—\-]+", lead)  # noqa: RUF001 - dashes of every length
    small = [word for word in parts if word[0].islower()]
    is_title = all(word in SMALL for word in small)
    return is_title and bool(ROLE_WORD.search(lead) or re.search(r"\bRepublic of|Kingdom of", lead))


EMBASSY = re.compile(
    r"\s+(?:Embassy|Government|Delegation|High Commission|Permanent Mission|Mission|"
    r"Foreign Ministry)"
    r"(?:\s+(?:in|to|at)\s[^,]{2,40})?$"
)
SMALL = words("of for and the de la du des on to in behalf its e von van al bin")


def _body_line(line: str, names: Names) -> Party | None:
    """Propose the body that a line below `Signed by:` names."""
    parts = line.split()
    if not 0 < len(parts) <= LONGEST_BODY or line.endswith((".", ":", "?", "!")):
        return None
    persons = [one for one in persons_in(line, names) if not one.is_possessive]
    if persons or any(w[0].islower() and w not in SMALL for w in parts):
        return None
    return unknown_party(line) if len(parts) > 1 or line.isupper() else None


def _is_person_line(line: str, names: Names) -> bool:
    """Whether a line is nothing but who signs, or the office: the state stands below."""
    if not line or len(line) > LONGEST_LINE or line.endswith((".", "?", "!", ":")):
        return False
    persons = persons_in(line, names)
    whole = persons and len(persons[0].name) > len(line) * 0.6
    return bool(whole) or bool(ROLE_WORD.match(line) and len(line.split()) <= LONGEST_BODY)
