"""A body's text and the vote on it lead to each other, however their symbol is typed."""

from __future__ import annotations

from pathlib import Path

from briefing_site.pages.parts.put_to_vote import vote_on, words_of_text
from tests.pages.cod import words_of, written

TEXT = """\
title: A text
date: 2024-01-01
summary: It was adopted.
sources:
  - {id: text, title: Text, url: 'https://example.org/', symbol: C/RES/1 (2024), kind: legal}
statements:
  - {id: words, form: outcome, title: Resolution 1, by: [council], act: agree, quote: We agree,
     sources: [text], issues: [cod]}
  - {id: of-another, form: outcome, by: [group], act: agree, quote: We too, sources: [text]}
  - {id: no-outcome, by: [council], act: agree, quote: We three, sources: [text]}
votes:
  - {id: vote, body: council, title: On cod, symbol: c/res/1(2024), result: adopted,
     for: [norway, sweden], against: [finland], issues: [cod], sources: [text]}
  - {id: other, body: council, title: On eels, symbol: C/RES/2 (2024), result: adopted,
     for: [norway], issues: [eel], sources: [text]}
"""


def test_a_text_and_its_vote_lead_to_each_other(tmp_path: Path) -> None:
    library = written(tmp_path, TEXT)
    said = {ref.partition("#")[2]: one for ref, one in library.kb.statements.items()}
    votes = {ref.partition("#")[2]: one for ref, one in library.kb.votes.items()}
    assert words_of(vote_on(library, said["words"])) == (
        "Put to the vote: c/res/1(2024): On cod, adopted, 2 to 1."
    )
    assert words_of(words_of_text(library, votes["vote"])) == "Words of this text: Resolution 1."
    assert vote_on(library, said["of-another"]) == ()
    assert vote_on(library, said["no-outcome"]) == ()
    assert words_of_text(library, votes["other"]) == ()
