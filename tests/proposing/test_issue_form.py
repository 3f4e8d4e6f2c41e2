"""What GitHub makes of a form's answers, and what anybody can make of it."""

from pathlib import Path

import pytest

from briefing_site.cli.propose import form_of
from briefing_site.proposing.issue_form import answers_of, labels_of

ROOT = Path(__file__).parents[2]
LABELS = {"event": "What happened?", "date": "When?", "draft": "Your draft"}


def test_the_labels_are_those_of_the_form() -> None:
    assert labels_of(form_of(ROOT)) == {
        "event": "What happened?",
        "date": "When?",
        "statements": "Who said what?",
        "sources": "Where can a reader look it up?",
        "positions": "Who stands where?",
        "draft": "Your draft",
    }


@pytest.mark.parametrize(
    ("body", "answers"),
    [
        ("", {}),
        ("A question.\n\nWhen?\n", {}),
        ("### What happened?\n\nIt was.", {"event": "It was."}),
        ("### What happened?\r\n\r\nIt\r\n\r\nwas.\r\n", {"event": "It\n\nwas."}),
        ("before\n### When?\n\n2022\n\n### Your draft\n\nx", {"date": "2022", "draft": "x"}),
        ("### What happened?\n\n_No response_\n\n### When?\n\n2022", {"date": "2022"}),
        ("### What happened?\n\n### When?\n\n2022", {"date": "2022"}),
        ("### When?\n\n2022\n\n### Your draft\n\n```yaml\n\n```", {"date": "2022"}),
        ("### Your draft\n\n```yaml\n_No response_\n```", {}),
        ("### Your draft\n\n```yaml\nx: 1\n```", {"draft": "```yaml\nx: 1\n```"}),
        ("### When?\n\nA\n\n### What happened?\n\nB", {"event": "B"}),
        ("### When?\n\nA\n\n### When?\n\nB", {"date": "A\n\n### When?\n\nB"}),
        (" ### When?\n\nA", {}),
        ("### When?\n\na\x00b\x1b[31mc\u202ed\u2028e\ud800f\tg", {"date": "a b [31mc d e f g"}),
        ("### When?\n\nخانه‌های", {"date": "خانه‌های"}),
    ],
)
def test_an_answer_stands_below_its_label(body: str, answers: dict[str, str]) -> None:
    assert answers_of(body, LABELS) == answers
