"""The first day of a version, and what the API tells as changed, by the commits of a repository."""

from __future__ import annotations

import json
from collections.abc import Iterator

from briefing_site.exports.api.changed import changes_files
from briefing_site.interface import speaking
from briefing_site.pages.library import Library
from briefing_site.pages.past import NO_PAST
from briefing_site.pages.quoting import cite_statement, cite_vote
from tests.history.record import NEWS, Record

DENIAL, RENEWAL = f"{NEWS}#denial", f"{NEWS}#renewal"

Change = tuple[str, str, str | None, str | None]


def cited(library: Library) -> str:
    return cite_statement(library, library.kb.statements[DENIAL]).page.partition(", version ")[2]


def changes(library: Library) -> Iterator[Change]:
    """Give what is told as changed, newest first: day, how, of what, in which words."""
    with speaking("en"):
        newest, *_years = changes_files(library)
    for one in json.loads(newest.text)["items"]:
        yield one["day"], one["how"], one.get("of", {}).get("id"), one.get("text")


def test_a_version_is_of_the_day_since_which_it_is_shown(record: Record) -> None:
    record.news(("summary: There was news.", "recorded: 2025-08-01\nsummary: There was news."))
    record.commit("2025-08-02T12:00:00+0000")
    assert cited(record.library()).endswith(" of August 1, 2025"), "words as in the first commit"
    record.news(("act: deny", "act: reject"))
    record.commit("2025-08-05T12:00:00+0000")
    record.news(("There was news.", "There was other news."))
    record.commit("2025-08-09T12:00:00+0000")
    library = record.library()
    version = library.version_of(library.kb.statements[DENIAL])
    assert cited(library) == f"{version.name} of August 5, 2025"
    with_vote = cite_vote(library, library.kb.votes[RENEWAL])
    assert with_vote.page.endswith(" of August 1, 2025")


def test_without_a_history_or_a_commit_no_first_day_is_claimed(record: Record) -> None:
    record.news(("summary: There was news.", "recorded: 2025-08-01\nsummary: There was news."))
    record.commit("2025-08-02T12:00:00+0000")
    library = record.library()
    name = library.version_of(library.kb.statements[DENIAL]).name
    without = Library(library.kb, library.settings, past=NO_PAST)
    assert cited(without) == f"{name}, as recorded August 1, 2025"
    record.news(("act: deny", "act: reject"))  # and not committed
    assert ", as recorded August 1, 2025" in cited(record.library())


def test_a_recoding_that_nobody_noted_is_told_as_a_change(record: Record) -> None:
    record.news(("act: deny", "act: reject"))
    record.commit("2025-08-05T12:00:00+0000")
    library = record.library()
    assert ("2025-08-05", "updated", DENIAL, "act: deny → reject") in [*changes(library)]
    without = Library(library.kb, library.settings, past=NO_PAST)
    assert [how for _day, how, *_ in changes(without)] == ["recorded"]


def test_words_that_went_are_told_apart_from_those_that_came(record: Record) -> None:
    record.news(("We never said it.", "We never meant it."))
    record.commit("2025-08-05T12:00:00+0000")
    told = [text for *_rest, text in changes(record.library()) if text]
    assert "quote: We never [-said-] {+meant+} it." in "\n".join(told)


def test_what_a_correction_tells_is_not_told_again(record: Record) -> None:
    mended = "corrections:\n  - {date: 2025-08-05, of: denial, text: It was no denial.}\npositions:"
    record.news(("act: deny", "act: reject"), ("positions:", mended))
    record.commit("2025-08-05T12:00:00+0000")
    of_denial = [one for one in changes(record.library()) if one[2] == DENIAL]
    assert of_denial == [("2025-08-05", "corrected", DENIAL, "It was no denial.")]


def test_words_that_were_withdrawn_do_not_come_back(record: Record) -> None:
    record.news(("We never said it.", "We never said so."))
    record.commit("2025-08-05T12:00:00+0000")
    record.news(("summary: There", "status: retracted\nretraction: It was wrong.\nsummary: There"))
    record.commit("2025-08-06T12:00:00+0000")
    library = record.library()
    told = [text for *_rest, text in changes(library) if text]
    assert told
    assert not any("never said" in text for text in told)
