"""Texts cut to measure."""

from __future__ import annotations

import pytest

from briefing_site.naming.wording import shortened


@pytest.mark.parametrize(
    ("text", "most", "cut"),
    [
        ("We agree.", 9, "We agree."),
        ("We agree, all of us.", 12, "We agree …"),
        ("Donaudampfschiffahrt", 5, "Donau …"),
        ("They was [sic] there again.", 12, "They …"),
        ("They was [sic] there again.", 20, "They was [sic] …"),
        ("He said [the minister of finance] agreed.", 20, "He said …"),
        ("[Speaking in French] We agree.", 15, "[Speaking in …"),
    ],
)
def test_a_text_is_cut_where_nothing_is_torn_from_what_it_belongs_to(
    text: str, most: int, cut: str
) -> None:
    assert shortened(text, most) == cut
