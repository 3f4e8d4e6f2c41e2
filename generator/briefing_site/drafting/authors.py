"""Authors: takes an article, gives in whose name it speaks, if it is an official text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing_site.drafting.article import Article
from briefing_site.drafting.names import Names, Party
from briefing_site.drafting.persons import persons_in
from briefing_site.drafting.quotations import Span, grouped
from briefing_site.drafting.saying import Saying
from briefing_site.drafting.sentences import mask, sentences_of
from briefing_site.drafting.signatories import NOUN
from briefing_site.drafting.speaker import Speaker
from briefing_site.drafting.speakers import Cast
from briefing_site.model.vocabularies import ActorKind

OFFICIAL_BODY = re.compile(
    r"\b(?:Department|Ministry|Office|Government|Council|Commission|Presidency|Embassy|Mission|"
    r"European External Action Service|White House|Elysée|Élysée|Chancellery|Kremlin|NATO|G7|"
    r"Spokesperson|Secretariat|United Nations|Parliament|Delegation)\b"
)
OFFICIAL_HOST = re.compile(
    r"https?://(?:[\w\-]+\.)*(?:gov|mil|gouv|govt|europa|gob|gc|bund|regjeringen|nato)\b"
)
TITLE = re.compile(
    rf"\b(?:joint|press)?\s*{NOUN}\b|\b(?:press release|readout|fact sheet)\b", re.IGNORECASE
)
NUMBER_OF_WE = 2
MANY_SAYINGS = 3
"""Attributed quotations from which a text is a report, whoever published it."""

AUTHOR = re.compile(r"^(?P<name>[^,]{3,60}),\s*(?P<office>.+)$")
WE = re.compile(
    r"(?:^|[,;:—–]\s+(?:and\s+|but\s+)?|\b(?:and|but|that|while|therefore|so)\s+)"  # noqa: RUF001
    r"(?:we\b(?!,? the (?!undersigned))|I\b|"
    r"our\s+(?:two\s+|three\s+|\w+\s+)?(?:governments|countries|states|nations|"
    r"representatives|ministers|leaders|delegations?|government|country|administration)\b)",
    re.IGNORECASE,
)
TITLED = re.compile(
    rf"\b{NOUN}\s+(?:\w+\s+)?(?:by|from|of)\s+(?P<who>[^,:;]{{3,80}}?)(?=$|,|:|\s+(?:on|at|in|about)\s)",
    re.IGNORECASE,
)
OPENING = re.compile(r"We,\s+(?:the\s+)?\w")
# What a state or a body does in its own release; reports use the past.
PERFORMS = re.compile(
    r"^(?:Today, )?(?:[Tt]he\s+)?(?P<who>[A-Z][^,.;:]{1,80}?)\s+"
    r"(?:\w+ly\s+|again\s+|also\s+|today\s+)?"
    r"(?:condemns|welcomes|calls|urges|stands|remains|reiterates|"
    r"supports|rejects|deplores|expresses|reaffirms|joins|thanks|congratulates|commends|pledges|"
    r"announces|opposes|pays tribute|regrets|extends|affirms|stresses|encourages|appeals|invites|"
    r"wishes|demands|appreciates|will continue|"
    r"is (?:deeply|gravely|seriously)|has (?:today|decided))\b"
)


def author_of(article: Article, names: Names) -> Speaker | None:
    """Give who speaks in a release that has no signatories: its author, else its publisher."""
    match = AUTHOR.match(article.author)
    if titled := TITLED.search(article.title):
        found = Cast(names).resolve(titled["who"])
        is_person = found and all(one.kind is ActorKind.PERSON for one in found.parties)
        is_office = (
            found and found.parties[0].country and found.parties[0].kind is not ActorKind.STATE
        )
        if found and (is_person or is_office):
            above = found.behalf or state_of(article, names)
            return Speaker(found.parties, above, article.title)
    own = performer(article, names)
    behalf = names.country_in(f"{article.author} {article.publisher}")
    behalf = behalf or state_of(article, names)
    if match and persons_in(match["name"], names):
        found = Cast(names).resolve(match["name"])
        if found:
            return Speaker(found.parties, found.behalf or behalf, article.author)
    for text in (article.publisher, article.author):
        named = [one for one in names.find(text) if one.party.kind is not ActorKind.STATE]
        if named and OFFICIAL_BODY.search(text):
            return Speaker((named[-1].party,), behalf, text)
        if OFFICIAL_BODY.search(text) and (found := Cast(names).resolve(text)):
            return Speaker(found.parties, behalf, text)
    if own is None:
        return None
    above = names.states.get(own.country)
    return Speaker((own,), above if above != own else None, article.title)


def state_of(article: Article, names: Names) -> Party | None:
    """Give the state that an author's release speaks for, by what it does in it."""
    own = performer(article, names)
    return own if own and own.kind is ActorKind.STATE else None


def performer(article: Article, names: Names) -> Party | None:
    """Give the first state or body that does something at the beginning of a sentence."""
    for paragraph in article.paragraphs:
        for sentence in sentences_of(paragraph):
            if (match := PERFORMS.match(sentence.text.lstrip(' “"«„'))) is None:
                continue
            named = names.called(match["who"])
            if named and named.kind is not ActorKind.PERSON:
                return named
            found = (
                Cast(names).resolve(match["who"]) if OFFICIAL_BODY.search(match["who"]) else None
            )
            if found:
                return found.parties[0]
    return None


def is_release(article: Article, sayings: Sequence[Saying], spans: Sequence[Span]) -> bool:
    """Whether a text is its authors' own and no report about them."""
    if article.first_counted or any(map(OPENING.match, article.paragraphs)):
        return True
    is_official = (
        OFFICIAL_BODY.search(f"{article.publisher} {article.author}")
        or OFFICIAL_HOST.match(article.url)
        or (AUTHOR.match(article.author) and not sayings)
    )
    performs = sum(bool(PERFORMS.match(text)) for text in article.paragraphs)
    ours = own_sentences(article, spans)
    is_report = len(sayings) >= MANY_SAYINGS and not ours and not performs
    deeds = sum(
        bool(PERFORMS.match(one.text))
        for text in (() if sayings else article.paragraphs)
        for one in sentences_of(text)
    )
    if performs > 1 or deeds > 1 or (is_official and not is_report):
        return True
    is_titled = bool(TITLE.search(article.title))
    return ours >= NUMBER_OF_WE or (is_titled and (performs > 0 or not sayings))


def own_sentences(article: Article, spans: Sequence[Span]) -> int:
    """Count the sentences outside of quotations in which authors speak of themselves."""
    by_paragraph = grouped(spans)
    masked = (
        mask(text, by_paragraph.get(number, [])) for number, text in enumerate(article.paragraphs)
    )
    return sum(bool(WE.search(one.text)) for text in masked for one in sentences_of(text))
