"""Forms: takes what a text says of itself and of words in it, gives the form of a statement."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing_site.drafting.article import Article
from briefing_site.drafting.names import Party
from briefing_site.drafting.saying import Saying
from briefing_site.editing.certain_forms import JOINT
from briefing_site.frozen import frozen
from briefing_site.model.vocabularies import ActorKind, Form

Words = tuple[Form, re.Pattern[str]]

ITS = r"(?:an?|the|its|their|his|her|this|that)\s+(?:[\w\-]+\s+){0,3}?"
"""What stands between `in` and the noun for a text."""

OUTLETS = r"(?:X|Twitter|Telegram|Facebook|Instagram|WeChat|Weibo|Bluesky|Truth Social)"

POSTED = (
    rf"\b(?:tweet(?:s|ed)?|posted\s+on|wrote\s+on\s+(?-i:{OUTLETS})|"
    rf"(?:in|on)\s+{ITS}(?:post|tweet)|post\s+on\s+(?-i:{OUTLETS}))\b"
)
REMARKED = (
    r"\b(?:press|news)\s+(?:conference|briefing)\b|"
    r"\b(?:told|speaking\s+to)\s+(?:\w+\s+)?(?:reporters|journalists)\b"
)
STATED = rf"\b(?:in|through|via|issued|released|made|published)\s+{ITS}(?:statement|declaration)\b"

NOTED: tuple[Words, ...] = tuple(
    (form, re.compile(pattern, re.IGNORECASE))
    for form, pattern in (
        (Form.JOINT_STATEMENT, r"\bjoint\s+(?:\w+\s+)?(?:statement|declaration|communiqu[eé])\b"),
        (Form.INTERVIEW, rf"\b(?:in|during|to)\s+{ITS}interview\b|\binterview\s+with\b"),
        (Form.POST, POSTED),
        (Form.LETTER, rf"\b(?:in|signed|sent|wrote)\s+{ITS}letter\b"),
        (Form.SPEECH, rf"\b(?:in|during|delivering|gave)\s+{ITS}(?:speech|address)\b"),
        (Form.REMARKS, REMARKED),
        (Form.STATEMENT, STATED),
    )
)
"""What a sentence says of the words that it quotes; the first that fits holds."""

THE_STATEMENT = re.compile(rf"\b{ITS}(?:statement|declaration)\b", re.IGNORECASE)
"""A text that is told of: `the statement said`."""

SPEECH = r"(?:speech|address|keynote)\b"

TITLES_OF_SEVERAL: tuple[Words, ...] = (
    (Form.LETTER, re.compile(r"\b(?:open |joint )?letter\b", re.IGNORECASE)),
    (Form.JOINT_STATEMENT, JOINT),
    (
        Form.OUTCOME,
        re.compile(
            r"\bcommuniqu[eé]\b|\bconclusions\b|\boutcome\b|\bchair(?:['’]?s)? summary\b",  # noqa: RUF001
            re.IGNORECASE,
        ),
    ),
)
TITLES_OF_ONE: tuple[Words, ...] = (
    (Form.LETTER, re.compile(r"^(?:open )?letter\b", re.IGNORECASE)),
    (Form.INTERVIEW, re.compile(r"\binterview\b", re.IGNORECASE)),
    (Form.SPEECH, re.compile(rf"^(?:\w+ )?{SPEECH}|\bspeech (?:by|at|to)\b", re.IGNORECASE)),
    (
        Form.REMARKS,
        re.compile(r"\bremarks\b|\bpress (?:briefing|conference|availability)\b", re.IGNORECASE),
    ),
    (Form.STATEMENT, re.compile(r"\b(?:statement|declaration|press release)\b", re.IGNORECASE)),
)
"""What a document's own name says that it is."""

DEAR = re.compile(r"^Dear\s")
FIRST = 3
"""Paragraphs in which a letter addresses somebody."""


@frozen
class FormSaid:
    """A form, and what says so.

    Attributes:
        ground: The text's own words; nothing where it says nothing, and the form is usual.
    """

    form: Form
    ground: str = ""


def form_of_document(article: Article, parties: tuple[Party, ...], *, is_signed: bool) -> FormSaid:
    """Give the form of a text that is its speakers' own.

    Args:
        article: The text.
        parties: Who speaks in it.
        is_signed: Whether they are those who put their names to it.
    """
    is_joint = are_several(parties)
    titles = TITLES_OF_SEVERAL if is_joint else TITLES_OF_ONE
    if named := first_of(titles, article.title):
        return named
    if any(map(DEAR.match, article.paragraphs[:FIRST])):
        return FormSaid(Form.LETTER, "Dear")
    return FormSaid(Form.JOINT_STATEMENT if is_joint and is_signed else Form.STATEMENT)


def form_noted(saying: Saying, *, is_signed: bool) -> FormSaid | None:
    """Give the form in which a sentence says that its quotation was spoken, if it does.

    Args:
        saying: The quotation, and the sentence that it stands in.
        is_signed: Whether it is of those who made the joint statement that a text reports.
    """
    if saying.is_told:
        return FormSaid(Form.REPORTED)
    around = saying.sentence
    for part in saying.parts:
        around = around.replace(part, " ")
    is_joint = are_several(saying.speaker.parties)
    patterns = (one for one in NOTED if is_joint or one[0] is not Form.JOINT_STATEMENT)
    noted = first_of(patterns, around)
    if is_signed and (noted is None or noted.form is Form.STATEMENT):
        text = THE_STATEMENT.search(around)
        return FormSaid(Form.JOINT_STATEMENT, text[0]) if text else noted
    return noted


def usual_form(*, is_signed: bool) -> FormSaid:
    """Give the form of quoted words of which a text says nothing."""
    return FormSaid(Form.JOINT_STATEMENT if is_signed else Form.REMARKS)


def are_several(parties: tuple[Party, ...]) -> bool:
    """Whether more than one speaks, or a group."""
    return len(parties) > 1 or any(party.kind is ActorKind.BLOC for party in parties)


def first_of(patterns: Iterable[Words], text: str) -> FormSaid | None:
    """Give the first form whose words stand in a text, with these."""
    for form, pattern in patterns:
        if match := pattern.search(text):
            return FormSaid(form, match[0])
    return None
