"""Quoted words: takes an article's paragraphs, gives what each quotation says and by whom."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefing_site.drafting.attribution import (
    Attribution,
    attribution_of,
    subject_of,
)
from briefing_site.drafting.clauses import QUOTE
from briefing_site.drafting.days import day_said, days_said
from briefing_site.drafting.names import Party
from briefing_site.drafting.persons import persons_in
from briefing_site.drafting.phrases import PRONOUNS
from briefing_site.drafting.quotations import Span, find_quotations, grouped
from briefing_site.drafting.quoting import FEWEST, Quoting
from briefing_site.drafting.saying import Saying
from briefing_site.drafting.sentences import mask, sentences_of
from briefing_site.drafting.signatories import IN_JOINT, ISSUED, NOUN
from briefing_site.drafting.signing import signs
from briefing_site.drafting.speaker import Speaker
from briefing_site.drafting.speakers import Cast
from briefing_site.drafting.verbs import PERFORMED, PERFORMS, act_in, act_of
from briefing_site.drafting.whose import Whose
from briefing_site.model.acts import Act
from briefing_site.model.vocabularies import ActorKind

BODIES = (ActorKind.ORGANIZATION, ActorKind.GOVERNMENT_BODY)
CAPTION = re.compile(
    r"^(?:file\s+)?(?:photo|image|picture|video|caption|watch|read more|related)\b[^.“\"]{0,40}:",
    re.IGNORECASE,
)
POSITION = re.compile(
    rf"^(?:\w+ly\s+|also\s+)*(?P<verb>{PERFORMS}|{PERFORMED}|(?:will|would)(?:\s+not|\s+never)?\s+[a-z]+)\b"
)
HOLDS = re.compile(
    rf"(?:^|[,;]\s+(?:and|but|while)\s+)(?P<who>(?:[Tt]he\s+)?[A-Z][^,;:{QUOTE}]{{1,60}}?)\s+$"
)
IN_STATEMENT = re.compile(
    rf"\b(?:in|through|via|issued|released|made|published)\s+(?:an?|its|their|his|her|the)\s+"
    rf"(?!joint\b)(?:[\w\-]+\s+){{0,3}}?{NOUN}\b",
    re.IGNORECASE,
)
ELLIPSIS = re.compile(
    rf"{QUOTE}[^{QUOTE}]*?,\s+(?:and|while|but)\s+(?P<who>(?:the\s+)?[A-Z](?:(?!\b[a-z]+(?:ed|s)\s+$)"
    rf"[^,;:{QUOTE}]){{2,80}}?)\s+(?:[“\"]\s*)?$"
)
STATED = re.compile(rf"\b{NOUN}\b", re.IGNORECASE)
CALL = re.compile(r"^\s*(?:\w+\s+)?(?:on|upon|for)\b")
ADDRESSED = re.compile(r"^\s*(?:(?:on|upon|that|for|to|against)\s+)?(?:the\s+)?")


@dataclass
class Quoted:
    """Reads quotations from the first paragraph to the last.

    Attributes:
        cast: Whom the text has named so far.
        published: The day of publication.
        waiting: Quoted words whose speaker may stand in the next paragraph.
        led_by: The last sentence without a quotation.
        introduced: Whom that sentence names, if nothing stands between.
    """

    cast: Cast
    published: dt.date | None = None
    found: list[Saying] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    led_by: str = ""
    introduced: Speaker | None = None

    @property
    def whose(self) -> Whose:
        """Tell whom an attribution means, by what was read so far."""
        return Whose(self.cast)

    def read(
        self, paragraphs: Sequence[str], found: Sequence[Span] | None = None
    ) -> tuple[Saying, ...]:
        """Give every attributed quotation."""
        spans = grouped(find_quotations(paragraphs) if found is None else found)
        self._meet_everybody(paragraphs, spans)
        for number, text in enumerate(paragraphs):
            self._read_paragraph(number, text, spans.get(number, []))
        return tuple(self.found)

    def _meet_everybody(self, paragraphs: Sequence[str], spans: dict[int, list[Span]]) -> None:
        """Note full names, since a text may use a surname before it."""
        for number, text in enumerate(paragraphs):
            masked = mask(text, spans.get(number, []))
            for naming in self.cast.names.find(masked):
                if naming.party.kind in BODIES:
                    last = naming.party.name.split()[-1].lower()
                    self.cast.short_names.setdefault(last, naming.party)
            for one in persons_in(masked, self.cast.names):
                if " " in one.name:
                    self.cast.note_name(one.name)

    def _read_paragraph(self, number: int, text: str, spans: list[Span]) -> None:
        before: Saying | None = None
        if CAPTION.match(text):
            return
        for sentence in sentences_of(text, spans):
            self.cast.now += 1
            own = [span for span in spans if sentence.start <= span.start < sentence.end]
            if not own:
                self._narrated(sentence.text)
                continue
            before = self._read_sentence(Quoting(number, text, sentence, tuple(own)), before)

    def _narrated(self, sentence: str) -> None:
        """Note who is spoken of, and who spoke without quotation marks."""
        self.introduced = self.cast.introduce(sentence)
        self.led_by = sentence
        authors = self.cast.authors
        if authors and len(authors.parties) > 1 and _tells_of_statement(sentence):
            self.cast.body = self.cast.last = authors  # `it read`
            return
        if (found := subject_of(sentence)) and (speaker := self.whose.resolve(found, sentence)):
            is_part = authors and len(speaker.parties) > 1
            if authors and is_part and set(authors.parties) > set(speaker.parties):
                speaker = authors  # `the E3 (A, B and C)`
            self.cast.said(speaker)
            self._note_statement(sentence, speaker)

    def _note_statement(self, outside: str, speaker: Speaker) -> None:
        """Note who spoke in a statement, which `the statement` means from here on."""
        if not speaker.is_open and IN_STATEMENT.search(outside):
            self.cast.issuer = speaker

    def _read_sentence(self, quoting: Quoting, before: Saying | None) -> Saying | None:
        if quoting.is_bare:
            saying = None if quoting.is_heading else self._read_bare(quoting, before)
            self.introduced = None
            return saying
        self.introduced = None
        last: Attribution | None = None
        for span, at in quoting.places():
            words = quoting.words(span)
            found = attribution_of(quoting.outside, at, ends_clause=words[-1:] in tuple(",?!—–"))  # noqa: RUF001
            found = found or _position(quoting.outside[:at], words)
            found = _elliptical(quoting.outside[:at], last) or found
            if found is None or not quoting.is_statement(span, at, found):
                continue
            is_same = last and last.verb == found.verb and found.phrase in (last.phrase, "")
            is_once = len(re.findall(rf"\b{re.escape(found.verb)}\b", quoting.outside)) == 1
            if before is not None and (found == last or (is_same and is_once)):
                before = self._extend(before, [words])
                continue
            speaker = self.whose.resolve(found, quoting.outside)
            if speaker is None and not found.is_beside and len(words.split()) < FEWEST:
                continue
            last = found
            speaker = speaker or Speaker((), ground=found.phrase)
            before = self._add(quoting, span, found, speaker)
        if last is None:
            self.cast.introduce(quoting.outside.replace(QUOTE, "x"))
        return before

    def _read_bare(self, quoting: Quoting, before: Saying | None) -> Saying | None:
        """Read a sentence that is nothing but a quotation."""
        words = [quoting.words(span) for span in quoting.spans]
        first = quoting.spans[0]
        if before is not None or (first.goes_on and self.found and not self.waiting):
            return self._extend(before or self.found[-1], words)
        if not quoting.spans[-1].is_closed:  # it goes on below, where its speaker may stand
            self.waiting += words
            return None
        if sum(len(one.split()) for one in words) < FEWEST:
            return None
        speaker = self._announced() or self.introduced or self._still_speaking()
        saying = Saying(
            speaker or Speaker(()),
            act_in(" ".join(words)),
            (*self._waited(), *words),
            quoting.paragraph,
            quoting.sentence.text,
            doubts=("speaker from the sentence before",),
        )
        self.found.append(saying)
        return saying

    def _still_speaking(self) -> Speaker | None:
        """Give who spoke last, unless somebody else was named since."""
        last = self.cast.last or self.cast.person
        named = {one.party for one in self.cast.names.find(self.led_by)} if self.led_by else set()
        persons = {one.name for one in persons_in(self.led_by, self.cast.names)}
        is_other = last and (named | persons).difference(
            last.parties, [one.name for one in last.parties], last.spoken_for
        )
        return None if is_other else last

    def _announced(self) -> Speaker | None:
        """Tell whom the sentence before a bare quotation announces, if it ends with a colon."""
        if not self.led_by.endswith(":"):
            return None
        led = f"{self.led_by} {QUOTE}"
        found = attribution_of(led, len(led) - 1, ends_clause=False)
        speaker = self.whose.resolve(found, led) if found else None
        authors = self.cast.authors
        if speaker is None and authors and authors.parties[1:] and STATED.search(self.led_by):
            return authors
        return speaker or self.whose.first_named(self.led_by)

    def _waited(self) -> list[str]:
        words, self.waiting = self.waiting, []
        return words

    def _extend(self, saying: Saying, words: list[str]) -> Saying:
        longer = replace(saying, parts=(*saying.parts, *words))
        at = next(at for at in reversed(range(len(self.found))) if self.found[at] is saying)
        self.found[at] = longer
        return longer

    def _add(self, quoting: Quoting, span: Span, found: Attribution, speaker: Speaker) -> Saying:
        words = quoting.words(span)
        waited = self._waited() if span.goes_on else []
        to, about = self._addressed(found)
        is_indirect = found.phrase.lower() in PRONOUNS or len(speaker.parties) > 1
        saying = Saying(
            self.cast.said(speaker),
            _act(found, words),
            (*waited, words),
            quoting.paragraph,
            quoting.sentence.text,
            verb=found.verb,
            pronoun=found.phrase if is_indirect else "",
            day=day_said(quoting.outside, self.published),
            days=days_said(quoting.outside, self.published),
            to=to,
            about=about,
            doubts=() if span.is_closed else ("the end of the quotation, which has no mark",),
        )
        self._note_statement(quoting.outside, speaker)
        self.found.append(saying)
        return saying

    def _addressed(self, found: Attribution) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        """Give whom a demand or a threat is for, and whom an accusation is about."""
        lead = ADDRESSED.match(found.behind)
        start = lead.end() if lead else 0
        close = [one for one in self.cast.names.find(found.behind) if one.start == start]
        parties = tuple(one.party for one in close)
        act = _act(found, "")
        if act in (Act.DEMAND, Act.THREATEN, Act.WARN):
            return parties, ()
        return ((), parties) if act in (Act.ACCUSE, Act.CONDEMN) else ((), ())


def _position(before: str, words: str) -> Attribution | None:
    """Read `Sweden “fully supports” the plan`, where the quotation holds the verb."""
    verb, who = POSITION.match(words), HOLDS.search(before)
    if verb is None or who is None:
        return None
    return Attribution(who["who"], "", verb["verb"], act_of(verb["verb"]) or Act.DECLARE)


def _elliptical(before: str, last: Attribution | None) -> Attribution | None:
    """Read the second half of `A called it “…”, and B “…”`, which lacks the verb."""
    match = ELLIPSIS.search(before) if last else None
    return replace(last, phrase=match["who"], apposition="") if last and match else None


def _tells_of_statement(sentence: str) -> bool:
    """Whether a sentence says that there is a joint statement: `it` is that one then."""
    return bool(ISSUED.search(sentence) or IN_JOINT.search(sentence) or signs(sentence))


def _act(found: Attribution, words: str) -> Act:
    """Take the act from the verb, or where that tells nothing from the words."""
    if found.verb.startswith("call") and CALL.match(found.behind):
        return Act.DEMAND
    if found.act in (Act.DECLARE, Act.REPORT):
        cued = act_in(words)
        return found.act if cued is Act.DECLARE else cued
    return found.act
