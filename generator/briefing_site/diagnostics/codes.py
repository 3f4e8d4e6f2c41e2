"""The one table of codes: takes nothing, gives each `Code` by name, by id and by slug.

A code's number says where the fault shows: BRF0xx reading and YAML, BRF1xx the shape
of a record, BRF2xx references, BRF3xx content, BRF4xx advice. A number is never used
again for another fault: BRF003 was the byte order mark, BRF209 a name that two actors have,
which both are advice now. What each means, with a bad and a good example, stands in the rule of
the same slug.
"""

from __future__ import annotations

from briefing_site.diagnostics.severity import Severity
from briefing_site.frozen import frozen


@frozen
class Code:
    """One kind of finding.

    Attributes:
        id: `BRF` and three digits.
        slug: The fault's name, in lower case with hyphens.
        summary: What it says, in one clause.
    """

    id: str
    slug: str
    summary: str

    @property
    def severity(self) -> Severity:
        """Advice from 400 on, an error below."""
        return Severity.ADVICE if self.id >= "BRF400" else Severity.ERROR


CODES: dict[str, Code] = {
    code.id: code
    for code in (
        Code("BRF001", "unreadable-file", "a file that cannot be read"),
        Code("BRF002", "invalid-utf8", "a file that is not UTF-8 text"),
        Code("BRF004", "file-too-large", "a file past the size that is read"),
        Code("BRF005", "forbidden-character", "an invisible character that changes how text reads"),
        Code("BRF006", "tab-indentation", "a line indented with a tab"),
        Code("BRF007", "yaml-syntax", "a line that is not YAML"),
        Code("BRF008", "several-documents", "more than one document in a file"),
        Code("BRF009", "duplicate-key", "a key that stands twice in one mapping"),
        Code("BRF010", "yaml-tag", "a YAML tag, which could name a type of a program"),
        Code("BRF011", "nested-too-deeply", "lists and mappings nested past the bound"),
        Code("BRF012", "too-many-values", "more values than a record may hold, aliases included"),
        Code("BRF013", "misplaced-file", "a file where no record is looked for"),
        Code("BRF014", "empty-file", "a file without a record"),
        Code("BRF015", "unknown-anchor", "an alias to an anchor that is not there yet"),
        Code("BRF016", "program-fault", "a file at which this program itself failed"),
        Code("BRF017", "conflict-marker", "a mark that Git left where two versions conflict"),
        Code("BRF018", "merge-key", "a key that would merge one mapping into another"),
        Code("BRF019", "foreign-space", "a space that YAML does not take for one"),
        Code("BRF025", "link-outside", "a link that leads out of the published folder"),
        Code("BRF026", "active-file", "a file among the pages that a browser would run"),
        Code("BRF027", "active-markup", "markup in a page or a drawing that does something"),
        Code("BRF101", "unknown-field", "a field that the record does not have"),
        Code("BRF102", "missing-field", "a field that the record must have"),
        Code("BRF103", "wrong-type", "a list, a mapping or a text where another is expected"),
        Code("BRF104", "empty-value", "a field with nothing in it"),
        Code("BRF105", "unknown-value", "a value that is not one of those allowed"),
        Code("BRF106", "bad-date", "a date that is not in the calendar or not YYYY-MM-DD"),
        Code("BRF107", "bad-edtf", "a date that is not EDTF level 0 or 1"),
        Code("BRF108", "bad-id", "an id that cannot be an address"),
        Code("BRF109", "bad-address", "an address that is not http or https"),
        Code("BRF110", "bad-language", "a language tag that names no language"),
        Code("BRF111", "bad-country", "a country code that ISO 3166 does not have"),
        Code("BRF112", "bad-grade", "a grade that is not an Admiralty code"),
        Code("BRF113", "bad-reference", "a reference that is not written as one"),
        Code("BRF114", "bad-identifier", "a Wikidata item that is not a Q and digits"),
        Code("BRF115", "statement-without-words", "a statement with neither quote nor summary"),
        Code("BRF116", "conditional-without-conditions", "a conditional stance without conditions"),
        Code("BRF117", "status-without-reason", "a status that lacks what explains it"),
        Code(
            "BRF118", "translation-without-language", "a translation of words in no named language"
        ),
        Code("BRF119", "bad-file-name", "a path that is no plain path inside the snapshots folder"),
        Code("BRF120", "null-value", "YAML's word for nothing, where a value is expected"),
        Code("BRF121", "invisible-text", "a text of characters that nobody sees"),
        Code("BRF122", "words-beside-passages", "a statement's own words beside its passages"),
        Code("BRF123", "lead-in-without-quote", "a lead-in that leads to no quote"),
        Code("BRF124", "long-lead-in", "a lead-in that says too much"),
        Code("BRF126", "two-dates", "a statement with a date of its own and its source's"),
        Code("BRF127", "bad-moment", "a moment without its offset, or that is none"),
        Code("BRF129", "text-too-long", "a text longer than the place where it is shown"),
        Code("BRF140", "bad-count", "a number that is not a whole one from 0"),
        Code("BRF141", "sponsor-or-others", "a sponsor that is named and counted, or neither"),
        Code("BRF142", "line-in-text", "a field or a list item that became a part of a text"),
        Code("BRF201", "unknown-actor", "an actor that no file defines"),
        Code("BRF202", "unknown-issue", "an issue that no file defines"),
        Code("BRF203", "unknown-briefing", "a briefing that no file defines"),
        Code("BRF204", "unknown-source", "a source that the briefing does not list"),
        Code("BRF205", "unknown-statement", "a statement or vote that no briefing holds"),
        Code("BRF206", "unknown-basis", "a basis that is no statement, vote, event or source"),
        Code("BRF207", "unknown-link", "a link in a text to a record that does not exist"),
        Code("BRF208", "colliding-id", "two records with one id or one former id"),
        Code("BRF210", "reference-cycle", "records that lead back to themselves"),
        Code("BRF211", "wrong-actor-kind", "an actor whose kind cannot have this part"),
        Code("BRF212", "missing-image", "an image that is not in the repository"),
        Code("BRF213", "link-to-nowhere", "a link in a text that leads to no page"),
        Code("BRF214", "unknown-part", "a correction of what the briefing does not hold"),
        Code("BRF216", "unknown-office", "an office that the speaker did not hold that day"),
        Code("BRF217", "draft-named", "something published that names a draft"),
        Code("BRF301", "quote-without-source", "a quote that names no source"),
        Code("BRF302", "position-without-evidence", "a position that nothing shows"),
        Code("BRF303", "contradicting-positions", "two stances of one actor at one time"),
        Code("BRF304", "event-after-update", "an event later than the briefing itself"),
        Code("BRF305", "statement-after-update", "a statement later than the briefing itself"),
        Code("BRF306", "end-before-start", "a period that ends before it starts"),
        Code("BRF307", "unsafe-address", "an address in a text that readers must not be sent to"),
        Code("BRF308", "quote-not-in-source", "a quote that the source's copy does not hold"),
        Code("BRF309", "date-differs-from-id", "a briefing whose file name says another date"),
        Code("BRF310", "update-before-date", "a briefing or correction older than the briefing"),
        Code("BRF311", "repeated-value", "one value twice in a list"),
        Code("BRF312", "position-after-update", "a position later than the briefing itself"),
        Code("BRF313", "text-too-deep", "a text whose quotes and lists nest past the bound"),
        Code("BRF314", "published-guess", "a guess in a published briefing that nobody confirmed"),
        Code("BRF315", "unwritten-text", "a text that is still to be written"),
        Code("BRF316", "reason-without-status", "what explains a status that is not there"),
        Code(
            "BRF325",
            "joined-before-statement",
            "a signatory that joined a statement before it was made",
        ),
        Code(
            "BRF326",
            "joined-after-update",
            "a signatory that joined later than the briefing itself",
        ),
        Code(
            "BRF327",
            "suspended-outside-membership",
            "a suspension that lies outside the membership",
        ),
        Code(
            "BRF328",
            "outside-the-group",
            "a speaker under the name of a group that it does not belong to",
        ),
        Code("BRF330", "undated-source", "a statement dated by a source that has no date"),
        Code("BRF331", "text-without-words", "a Markdown text of which nothing is shown"),
        Code("BRF332", "overlapping-periods", "two times of one thing that overlap"),
        Code("BRF340", "locator-without-source", "a place in a source, where several are meant"),
        Code("BRF350", "voted-twice", "an actor in two of a vote's lists"),
        Code("BRF351", "veto-not-against", "a veto by somebody who did not vote against"),
        Code("BRF352", "counts-differ", "numbers of votes that differ from the lists"),
        Code("BRF353", "result-disagrees", "a result that the rest of the vote contradicts"),
        Code("BRF354", "vote-without-voters", "a vote that says neither who voted nor how many"),
        Code("BRF355", "vote-after-update", "a vote later than the briefing itself"),
        Code("BRF356", "position-against-vote", "a position that a vote of the day contradicts"),
        Code("BRF357", "contradicting-votes", "one vote that two records tell differently"),
        Code("BRF358", "family-name-apart", "a family name that is not an end of the name"),
        Code("BRF359", "shown-by-unread", "something that only unread sources show"),
        Code("BRF360", "update-before-recorded", "an update older than the record of a briefing"),
        Code("BRF401", "source-without-address", "a source that a reader cannot find"),
        Code("BRF402", "unused-source", "a source that nothing cites"),
        Code("BRF403", "unreferenced-actor", "an actor that nothing names"),
        Code("BRF404", "long-summary", "a summary too long for a search result"),
        Code("BRF405", "likelihood-with-confidence", "likelihood and confidence in one sentence"),
        Code("BRF406", "html-in-text", "HTML in a text, which is shown as it is written"),
        Code("BRF407", "unreferenced-issue", "an issue that nothing is placed under"),
        Code("BRF408", "guess-to-confirm", "a guess in a draft that a person must confirm"),
        Code("BRF409", "byte-order-mark", "a file that starts with a byte order mark"),
        Code("BRF410", "table-in-text", "a table in a text, which is shown as one line"),
        Code("BRF411", "lost-end", "a text that YAML ends at a sign #"),
        Code("BRF412", "address-spelled-otherwise", "one address that is spelled in two ways"),
        Code("BRF413", "address-almost-the-same", "two addresses that hardly differ"),
        Code("BRF414", "source-twice", "one document twice in a briefing's list"),
        Code("BRF415", "party-completely-reliable", "the best grade for a party's own source"),
        Code("BRF416", "grade-without-reason", "a grade that nothing gives a reason for"),
        Code("BRF417", "withdrawn-evidence", "evidence that is retracted or superseded"),
        Code("BRF418", "assessment-due", "a judgement that is due and has no outcome"),
        Code("BRF419", "day-to-come", "a day after today where only a past one can stand"),
        Code("BRF420", "note-without-date", "words for a date that is not there"),
        Code("BRF421", "note-against-date", "words that mean another time than their date"),
        Code("BRF422", "publisher-by-name", "a publisher that is an actor, and not named by id"),
        Code("BRF423", "result-against-votes", "a result that the votes hardly give"),
        Code("BRF424", "voters-and-members", "a vote that its body's members do not bear out"),
        Code("BRF426", "day-by-utc", "a source of which only a moment in UTC is known"),
        Code("BRF427", "told-before-said", "something told by a source published before it"),
        Code("BRF428", "published-otherwise", "a source's day that is not that of its moment"),
        Code("BRF429", "wrong-without-short", "an issue named by a wrong, without a short form"),
        Code("BRF431", "shared-name", "a name that several actors have"),
        Code("BRF432", "tag-spelling", "a tag that is spelled in another way elsewhere"),
        Code("BRF433", "undated-status", "a withdrawal that has no day"),
        Code("BRF434", "conditions-without-conditional", "conditions of another stance"),
        Code("BRF435", "quote-in-marks", "a quote in quotation marks of its own"),
        Code("BRF436", "joint-of-one", "a joint statement with one speaker"),
        Code("BRF440", "several-without-form", "several speakers, and not how they spoke"),
        Code("BRF441", "joint-without-series", "joint statements that no series joins"),
        Code("BRF442", "part-of-the-group", "a group's name for only some of its members"),
        Code("BRF450", "votes-at-odds", "votes of one day that would place an actor twice"),
        Code("BRF451", "stance-from-silence", "a position shown by a vote in which it has no side"),
        Code("BRF452", "evidence-of-others", "a position that only words of others show"),
        Code("BRF453", "sides-alike", "a vote of which both sides mean the same"),
        Code("BRF454", "others-in-between", "a number of other sponsors that is not the last"),
        Code("BRF455", "date-without-end", "a day, a beginning or an end that goes on"),
        Code("BRF456", "body-of-no-voters", "a vote of a state, a person or one of its voters"),
        Code("BRF457", "outcome-without-source", "how a judgement came out, and nothing shows it"),
        Code("BRF458", "snapshot-not-at-hand", "a copy of a source that is not with the others"),
        Code("BRF459", "not-recorded", "a briefing of which the day of recording is not known"),
        Code("BRF460", "quote-retyped", "a quote with other marks than the source's copy"),
        Code("BRF461", "recorded-twice", "one statement or vote that two briefings record"),
        Code("BRF462", "assessment-after-due", "a judgement recorded after it was due"),
        Code("BRF465", "state-in-two-files", "a state that two files describe"),
        Code("BRF466", "group-beside-members", "a bloc that speaks beside all of its members"),
    )
}
"""Every code by its id, in order."""

BY_SLUG: dict[str, Code] = {code.slug: code for code in CODES.values()}
"""Every code by its slug."""
