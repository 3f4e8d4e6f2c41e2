"""How statements, passages and votes are cited: whole texts, from the site of every field."""

from __future__ import annotations

import pytest

from briefing_site.pages.citation_styles import apa
from briefing_site.pages.library import Library
from briefing_site.pages.quoting import cite_passage, cite_statement, cite_vote
from tests.exports.conftest import library_of
from tests.whole_sites import ANSWERS, EVERYTHING

SITE = "https://example.org/site/statements"
SEVEN = "Canada, Denmark, Finland, Iceland, Norway, Sweden, & United States. (2022, March 3)."
STATEMENTS = {
    "2022-03-03-arctic-pause#pause": (
        f"{SEVEN} Joint Statement on Arctic Council Cooperation [Quoted in “A paper that prints "
        "the statement,” page 1 and in “Joint Statement on Arctic Council Cooperation following "
        "Russia’s Invasion of Ukraine,” United States Department of State, March 3, 2022, "
        "para. 3]. Golden, version e7e4b25, as corrected March 10, 2022. "
        f"{SITE}/2022-03-03-arctic-pause/pause/?v=e7e4b25"
    ),
    "1948-12-10-universal-declaration#threshold": (
        "Roosevelt, E. (1948, December 9). “We stand today at the threshold of a great event "
        "both in the life of the United Nations and in the life of mankind.” [Chair, Commission on "
        "Human Rights, on behalf of: United States; quoted in “On the Adoption of the Universal "
        "Declaration of Human Rights,” December 9, 1948, opening words]. Golden, "
        "version 69ec6aa, as updated January 1, 2024. "
        f"{SITE}/1948-12-10-universal-declaration/threshold/?v=69ec6aa"
    ),
    "2023-07-31-exact-dates#this-week": (
        "Norway. (2023, July). [Paraphrase: Said on one of four days, by the words of the report] "
        "[“earlier this week” (some time between July 28, 2023 and July 31, 2023); reported in “A "
        "report that names no day,” July 31, 2023]. Golden, version 7fee179. "
        f"{SITE}/2023-07-31-exact-dates/this-week/?v=7fee179"
    ),
    "2023-07-31-exact-dates#reported": (
        "Norway. (n.d.). [Paraphrase: Said on a day that nobody gives, before it was reported] "
        "[Reported on July 31, 2023; reported in “A report that names no day,” July 31, 2023]. "
        "Golden, version b014b3b. "
        f"{SITE}/2023-07-31-exact-dates/reported/?v=b014b3b"
    ),
}
PASSAGES = {
    "2022-03-03-arctic-pause#pause": (
        f"{SEVEN} They said that “our states are temporarily pausing participation in all "
        "meetings of the Council and its subsidiary bodies” [In “Joint Statement on Arctic Council "
        "Cooperation”; quoted in “A paper that prints the statement,” page 1]. Golden, "
        "version e7e4b25, as corrected March 10, "
        "2022. "
        f"{SITE}/2022-03-03-arctic-pause/pause/?v=e7e4b25#passage-pause"
    ),
    "2022-03-03-arctic-pause#value": (
        f"{SEVEN} [Paraphrase: They remain convinced of the Council’s value] [In “Joint Statement "
        "on Arctic Council Cooperation”; reported in “Joint Statement on Arctic Council "
        "Cooperation following Russia’s Invasion of Ukraine,” United States Department of State, "
        "March 3, 2022, para. 3 and in “A paper that prints the statement”]. "
        "Golden, version e7e4b25, as corrected March 10, 2022. "
        f"{SITE}/2022-03-03-arctic-pause/pause/?v=e7e4b25#statement-value"
    ),
}


@pytest.fixture(scope="module")
def library() -> Library:
    return library_of(EVERYTHING / "briefings")


@pytest.mark.parametrize("ref", STATEMENTS)
def test_a_statement_is_cited_by_who_spoke_when_in_which_office_and_where_it_is_quoted(
    library: Library, ref: str
) -> None:
    assert apa(cite_statement(library, library.kb.statements[ref])) == STATEMENTS[ref]


@pytest.mark.parametrize("ref", PASSAGES)
def test_a_passage_is_cited_by_its_own_words_at_its_place(library: Library, ref: str) -> None:
    assert apa(cite_passage(library, library.kb.passages[ref])) == PASSAGES[ref]


def test_a_vote_is_cited_as_an_act_of_the_body_that_took_it(library: Library) -> None:
    vote = library.kb.votes["2024-01-01-every-value#adopted"]
    assert apa(cite_vote(library, vote)) == (
        "United Nations. (2023, December). EX/1, paragraph 1: Stands for a vote that adopted a "
        "text, with *a* [mark] [Adopted, 3 to 1, 1 abstained, 1 was absent; at the end of 2023; "
        "recorded in “A source of the kind ‘official’,” p. 1]. Golden, "
        "version 2c2fd7c. "
        "https://example.org/site/votes/2024-01-01-every-value/adopted/?v=2c2fd7c"
    )


def test_a_resolution_is_no_record_of_who_voted_how() -> None:
    answers = library_of(ANSWERS / "briefings")
    vote = answers.kb.votes["2023-08-15-what-waits#sponsored"]
    assert cite_vote(answers, vote).detail == (
        "Adopted, 3 to 0, 1 abstained; text in “The text that was put to the vote,” United "
        "Nations, August 14, 2023; recorded in “A record,” United Nations, August 14, 2023"
    )
