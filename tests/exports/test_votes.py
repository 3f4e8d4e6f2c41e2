"""Votes for programs: who voted how, and what became of the briefing that tells of it."""

from __future__ import annotations

import json
from pathlib import Path

from briefing_site.exports.votes import votes_files
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

WITHDRAWN = Path(__file__).parents[1] / "sites/withdrawn/briefings"


def test_a_vote_that_was_taken_back_says_so() -> None:
    settings = Settings(briefings=WITHDRAWN)
    (file,) = votes_files(Library(read_site(settings).kb, settings))
    votes = json.loads(file.text)["votes"]
    assert [(one["id"], one.get("status")) for one in votes] == [
        ("2022-03-03-pause#no-meeting", None),
        ("2022-06-08-retracted#meeting", "retracted"),
        ("2022-06-20-resumption#meeting-again", None),
    ]
    assert votes[1] == {
        "id": "2022-06-08-retracted#meeting",
        "date": "2022-06-08",
        "name": "Whether to meet again",
        "title": "Whether to meet again",
        "question": "meetings",
        "body": "arctic-council",
        "result": "adopted",
        "for": ["finland", "norway"],
        "against": ["russia"],
        "issues": ["arctic-work"],
        "status": "retracted",
        "uncounted": True,
        "href": "votes/2022-06-08-retracted/meeting/",
    }
