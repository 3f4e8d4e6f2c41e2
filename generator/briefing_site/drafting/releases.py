"""Releases: takes an official text, gives the sentences in which its authors do something.

Such a text has no quotation marks: its own sentences are the words. One counts whose subject is
the authors (`We condemn …`, `The United States remains committed …`), or that demands, judges or
warns without naming them (`Iran must …`, `Impunity remains unacceptable.`). What tells only of
events does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing_site.drafting.article import Article
from briefing_site.drafting.authors import PERFORMS, WE
from briefing_site.drafting.lists import read_list_until
from briefing_site.drafting.names import Names, Party, straight
from briefing_site.drafting.performing import (
    ALL_OF_US,
    BARE_ACT,
    GROUP_ACTS,
    GROUP_NAME,
    ITSELF,
    JUDGES,
    WARNS,
    WE_THE,
    WILL,
)
from briefing_site.drafting.persons import persons_in
from briefing_site.drafting.quotations import Span, grouped
from briefing_site.drafting.saying import Saying
from briefing_site.drafting.sentences import sentences_of
from briefing_site.drafting.signatories import MET, NOUN, spoken_from
from briefing_site.drafting.signing import signs
from briefing_site.drafting.speaker import Speaker
from briefing_site.drafting.speakers import Cast
from briefing_site.drafting.verbs import PERFORM, PERFORMED, act_in
from briefing_site.drafting.verbs import PERFORMS as PERFORMS_VERB
from briefing_site.frozen import frozen
from briefing_site.model.acts import Act
from briefing_site.model.vocabularies import ActorKind

ITEM = re.compile(r"^\s*(?:[-*+•–—·]|\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)])\s+")  # noqa: RUF001
OUTER_MARKS = ' “”"«»„'
NO_STATEMENT = re.compile(
    r"^(?:for (?:more|further) information|follow us|please|learn more|read (?:more|the)|contact|"
    r"begin text|end text|media contact|view|see also|click|subscribe|#|for media|"
    r"(?:and\s+|once again,?\s+)?(?:(?:I|we)\s+)?thank you\b|good (?:morning|afternoon|evening)\b|"
    r"(?:file )?(?:photo|image|picture|video|caption|credit)\b[\w ]{0,30}[:/]|©)|"
    r"\bfollow us on\b|\bplease (?:see|visit|contact)\b",
    re.IGNORECASE,
)
ANNOUNCES = re.compile(
    rf"\b(?:following|text of)\b[^.]{{0,60}}\b{NOUN}\b|\bissued? the following\b|"
    rf"\b(?:issued?|issues|released)\s+(?:this|a|the)\s+[^.]{{0,40}}\b{NOUN}\b|"
    rf"\bis a {NOUN} (?:from|by)\b|"
    rf"^\W*(?:joint\s+)?{NOUN}\s+(?:made\s+|issued\s+)?(?:by|of|from)\b[^.]*:$",
    re.IGNORECASE,
)
# `The ministers of A and B met in C on Monday to discuss D.`
ONLY_MET = re.compile(
    rf"^[\s,]*(?:\w+ly\s+)?met\b(?!.*\b(?:{PERFORMED}|to\s+(?:{PERFORM}))\b)", re.DOTALL
)
END = re.compile(r"^\W*end\s+(?:of\s+)?(?:text|statement)\b", re.IGNORECASE)
DEMAND_TO = re.compile(
    r"\b(?:call(?:s|ed|ing)?\s+(?:\w+\s+)?(?:up)?on|urge[sd]?|demand(?:s|ed)?\s+that|"
    r"encourage[sd]?|appeal(?:s|ed)?\s+to|press(?:es|ed)?|expects?)\s+(?:again\s+)?(?:the\s+)?"
)
ABOUT = re.compile(
    r"\b(?:condemn(?:s|ed)?|denounce[sd]?|deplore[sd]?|condemnation of)\s+"
    r"(?:in the strongest (?:possible )?terms\s+)?(?:the\s+)?"
)


# `They also urge`, `It condemns`: a joint statement goes on to speak of itself.
CONTINUES = re.compile(
    rf"(?:It|They)\s+(?:\w+ly\s+|also\s+|further\s+|again\s+)*(?:{PERFORM}|{PERFORMED}|{PERFORMS_VERB}|"
    r"are|remain|stand|share|agreed?|discussed)\b"
)
ASKS = re.compile(r"^(?:Q|Question|Reporter|Journalist)\s*(?:\d{1,2})?\s*[:.]\s", re.IGNORECASE)
ANSWERS = re.compile(r"^(?:A|Answer)\s*(?:\d{1,2})?\s*[:.]\s+")

MOST_ITEMS = 40


@frozen(slots=False)
class Release:
    """An official text.

    Attributes:
        article: The text.
        names: Everybody whose name is known.
        speaker: In whose name it speaks: the signatories, its author, or its publisher.
        spans: Its quotations, whose words are not its own.
        signing: The paragraphs in which the signatories sign.
    """

    article: Article
    names: Names
    speaker: Speaker | None
    spans: Sequence[Span]
    signing: frozenset[int] = frozenset()

    def read(self, cast: Cast) -> tuple[Saying, ...]:
        """Give the statements, in the text's order."""
        spans = grouped(self.spans)
        return tuple(
            saying
            for number in range(len(self.article.paragraphs))
            if number not in self.signing and not ASKS.match(self.article.paragraphs[number])
            for saying in self._read_paragraph(number, spans.get(number, []), cast)
        )

    def _read_paragraph(self, number: int, own: list[Span], cast: Cast) -> Iterator[Saying]:
        paragraph, first = self.article.paragraphs[number], self.article.first_counted
        is_about_itself = self._is_joint and number > first
        items = self._items(number, paragraph)
        for sentence in sentences_of(paragraph, own):
            text = ANSWERS.sub("", sentence.text.lstrip(OUTER_MARKS))
            if number < first and MET.match(text):  # an event, told by the publisher
                continue
            is_own = not any(sentence.start <= span.start < sentence.end for span in own)
            if not is_own or signs(text) or NO_STATEMENT.search(text) or ANNOUNCES.search(text):
                continue
            is_group = self._is_joint and bool(GROUP_ACTS.match(text))
            goes_on = is_about_itself and bool(
                CONTINUES.match(text) if self._is_joint else re.match(r"It [a-z]+", text)
            )
            is_about_itself = (
                goes_on or is_group or self._names_itself(text) or bool(ITSELF.match(text))
            )
            listed = items if items and sentence.end == len(paragraph.rstrip()) else ()
            for saying in self._read_sentence(number, text, cast, goes_on=goes_on, listed=listed):
                is_listed = not text.startswith(saying.parts[0])  # `A, B and C urge`
                is_about_itself = is_about_itself or (is_listed and self._is_joint)
                yield saying

    def _items(self, number: int, paragraph: str) -> tuple[str, ...]:
        """Give the items of the list that a paragraph ends by announcing: `We commit to:`."""
        if not paragraph.endswith(":"):
            return ()
        found: list[str] = []
        for text in self.article.paragraphs[number + 1 : number + 1 + MOST_ITEMS]:
            is_item = ITEM.match(text) or text[:1].islower() or text.endswith((";", ",", "; and"))
            is_last = bool(found) and found[-1].endswith((";", ",", "and")) and not WE.search(text)
            is_short = not text.endswith((".", ":")) and not WE.search(text)
            if not (is_item or is_last or is_short):
                break
            found.append(ITEM.sub("", text).strip())
            if found[-1].endswith("."):
                break
        return tuple(found) if len(found) > 1 or (found and found[0][:1].islower()) else ()

    def _read_sentence(
        self, number: int, text: str, cast: Cast, *, goes_on: bool, listed: tuple[str, ...]
    ) -> Iterator[Saying]:
        start = 0 if goes_on else self._spoken_from(text)
        if start and self._is_joint and ONLY_MET.match(text[start:]) and text[:3] != "We,":
            start = None
        if start is None:
            if self._is_joint:
                return
            yield from self._reported(number, text, cast)
            return
        if self.speaker is None:
            return
        words = text[start:].strip(OUTER_MARKS)
        if not words:
            return
        act = act_in(words)
        yield Saying(
            self.speaker,
            act,
            (words, *listed),
            number,
            text,
            to=self._named_after(DEMAND_TO, words) if act is Act.DEMAND else (),
            about=self._named_after(ABOUT, words) if act is Act.CONDEMN else (),
            is_own=True,
        )

    @property
    def _is_joint(self) -> bool:
        return self.speaker is not None and len(self.speaker.parties) > 1

    def _spoken_from(self, text: str) -> int | None:
        """Give where the authors' words begin in a sentence; nothing where it is not theirs."""
        we = re.match(r"We,\s+", text)
        listed, end = read_list_until(text, we.end() if we else 0, self.names)
        own = set(self.speaker.parties) if self.speaker else set()
        if len(listed) > 1 and own.issuperset(listed):
            return spoken_from(text, end)
        if (acts_from := self._acts_from(text)) is not None:
            return acts_from
        is_own = WE.search(text) or ITSELF.search(text) or self._names_itself(text)
        if is_own or (self.speaker and (JUDGES.search(text) or WARNS.search(text))):
            return 0
        return None

    def _acts_from(self, text: str) -> int | None:
        """Give where the words begin in a sentence that performs an act in the authors' name."""
        if match := WE_THE.match(text):
            return match.end()
        if match := GROUP_ACTS.match(text) if self._is_joint else None:
            return match.start("verb") if "," in (match["of"] or "") else 0
        if text.startswith("Our ") or ALL_OF_US.match(text):
            return 0
        if self._is_joint:
            group = PERFORMS.match(text)
            is_group = group and GROUP_NAME.search(group["who"])
            return 0 if BARE_ACT.match(text) or is_group else None
        will = WILL.match(text)
        named = self.names.called(will["who"]) if will else None
        is_state = named is not None and named.kind is ActorKind.STATE
        return 0 if self.speaker and (PERFORMS.match(text) or is_state) else None

    def _names_itself(self, text: str) -> bool:
        """Whether the author's own state or body is the subject of a clause."""
        if self.speaker is None:
            return False
        own = {*self.speaker.parties, *self.speaker.spoken_for}
        own |= {one.party for one in self.names.find(self.article.publisher)}
        namings = [one for one in self.names.find(text) if one.party in own]
        if len({one.party for one in namings}) >= max(2, len(self.speaker.parties) * 4 // 5):
            return True
        return any(
            re.search(
                r"(?:^|[,;]\s+(?:and|but|so)\s+|^\w+,\s+|^(?:On|In|At|For|With|Together|As)\s[^,.;]{2,80},\s+)(?:[Tt]he\s+)?(?:[A-Z][\w.]*\s)?$",
                text[: one.start],
            )
            and re.match(
                r"(?:,\s+(?:(?:together|along|jointly)\s+with|alongside)\s[^,.;]{2,120},)?\s+[a-z]|"
                r"'s [A-Z][\w ]+(?: \([A-Z]+\))?(?: program)?[ ,]",
                straight(text[one.end : one.end + 200]),
            )
            for one in namings
        )

    def _reported(self, number: int, text: str, cast: Cast) -> Iterator[Saying]:
        """Read `The Secretary reiterated …`, in which a release tells what a person said."""
        match = REPORTED.match(text)
        if match is None:
            cast.introduce(text)
            self._note_group(text, cast)
            return
        speaker = None if TELLS.search(match["who"]) else cast.resolve(match["who"])
        if speaker is None or any(one.kind is not ActorKind.PERSON for one in speaker.parties):
            return
        cast.said(speaker)
        yield Saying(
            speaker,
            act_in(text),
            (text,),
            number,
            text,
            verb=match["verb"],
            is_told=True,
        )

    def _note_group(self, text: str, cast: Cast) -> None:
        persons = persons_in(text, self.names)
        if len(persons) > 1:
            found = cast.resolve(" and ".join(one.name for one in persons[:4]))
            cast.group = found or cast.group

    def _named_after(self, pattern: re.Pattern[str], text: str) -> tuple[Party, ...]:
        """Give who is named right behind a verb, as a noun or an adjective."""
        if (match := pattern.search(text)) is None:
            return ()
        close = (*self.names.find(text), *self.names.adjectives(text))
        return tuple(one.party for one in close if one.start == match.end())


# `They endorsed a plan and` is no subject: it has a verb.
TELLS = re.compile(r"^(?:They|He|She|It|We)\s+\w|\b(?!united\b)[a-z]{2,}ed\b")
REPORTED = re.compile(
    r"^(?:Today, |Yesterday, )?(?P<who>[^,.;:]{2,120}?)\s+(?:also\s+|further\s+|again\s+)?"
    r"(?P<verb>reaffirmed|reiterated|underscored|underlined|expressed|stressed|emphasi[sz]ed|"
    r"highlighted|welcomed|condemned|urged|thanked|noted|called|warned|affirmed|conveyed|"
    r"commended|pledged|raised|encouraged|congratulated|discussed)\b"
)
