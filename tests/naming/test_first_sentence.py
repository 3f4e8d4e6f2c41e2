"""What a statement that quotes nothing is called by: the first sentence of its summary."""

from __future__ import annotations

import pytest

from briefing_site.naming.statements import first_words


@pytest.mark.parametrize(
    ("summary", "name"),
    [
        ("It was turned down.", "It was turned down."),
        (
            "It was turned down, as they relate it. The source gives no words.",
            "It was turned down, as they relate it",
        ),
        (
            "Mr. Price said that it was turned down, and that no more would",
            "Mr. Price said that it was turned down …",
        ),
        (
            "As resolution no. Two has it, all of it was turned down. So it",
            "As resolution no. Two has it, all of it …",
        ),
        (
            "The U.S. Government turned all of it down and said no more of it",
            "The U.S. Government turned all of it …",
        ),
        (
            "A sentence that is longer than there is room for it is. Then end",
            "A sentence that is longer than there is …",
        ),
    ],
)
def test_a_first_sentence_is_whole_where_it_fits(summary: str, name: str) -> None:
    assert first_words(summary, 41) == name
