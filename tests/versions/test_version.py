"""Versions: whatever is shown of a record changes its version, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.knowledge.corrections import corrections_by_part
from briefing_site.model.position import PositionRecord
from briefing_site.model.record import Record
from briefing_site.model.source import SourceRecord
from briefing_site.model.statement import PassageRecord, StatementRecord
from briefing_site.model.vote import VoteRecord
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from briefing_site.versions.version import Version, Versioned, version_of

FILES = {
    "actors/norway.yaml": """\
name: Norway
kind: state
country: "NO"
names:
  - name: Kingdom of Norway
    from: 2020-01-01
    to: 2022-12-31
aliases: [Noreg]
""",
    "actors/minister.yaml": """\
name: Ana Minister
kind: person
roles:
  - title: Foreign Minister
    of: norway
    from: 2021-01-01
""",
    "actors/council.yaml": """\
name: The Council
kind: organization
description: It meets.
""",
    "issues/work.yaml": """\
title: Work in the Arctic
proposition: The Council should go on with its work.
short: The Council should go on
description: Its work stopped once.
""",
    "2022/2022-03-03-pause.yaml": """\
title: A pause
date: 2022-03-03
updated: 2022-03-10
summary: There was a pause.
issues: [work]
sources:
  - id: wire
    title: A report of the pause
    publisher: A paper
    published: 2022-03-03
    url: https://example.org/pause
    kind: news
    grade: B2
    note: It was read in print.
statements:
  - id: pause
    form: speech
    by:
      - actor: minister
        office: Foreign Minister
    on_behalf_of: norway
    series: Arctic speeches
    about: [council]
    to: [council]
    venue: Oslo
    act: declare
    lead_in: She said that
    quote: our states are pausing
    summary: They *stopped* at [[council]].
    locator: para. 3
    sources: [wire]
    issues: [work]
votes:
  - id: vote
    body: council
    date: 2022-03-05
    title: Resumption of the work
    symbol: A/1
    question: resumption
    result: rejected
    against: [norway]
    lists: partial
    counts: {for: 1, against: 3}
    sources: [{source: wire, locator: para. 9}]
    issues:
      - {issue: work, when_against: opposes}
positions:
  - actors: [minister]
    issue: work
    stance: conditional
    date: 2022-03-03
    summary: First the war must end.
    conditions: [The war ends.]
    evidence: [pause]
    confidence: high
corrections:
  - date: 2022-03-09
    text: The quote lacked a word.
    of: pause
""",
}
REFS = ("statement", "vote", "position")
HELD = {"statement": "96cf4cc", "vote": "157dfb9", "position": "72a8fe4"}
"""The versions of these records: whoever cited one of them holds it to this name."""

ALL_SHOWN = [
    ("Kingdom of Norway", "Kingdom of Noreg", {"statement", "vote", "position"}),
    ("name: Ana Minister", "name: Ana Ärm", {"statement", "position"}),
    ("Foreign Minister", "Foreign minister", {"statement", "position"}),
    ("name: The Council", "name: Council", {"statement", "vote", "position"}),
    ("should go on with", "must go on with", {"vote", "position"}),
    ("short: The Council should", "short: The Council must", {"vote", "position"}),
    ("title: A report", "title: The report", {"statement", "vote", "position"}),
    ("publisher: A paper", "publisher: The paper", {"statement", "vote", "position"}),
    ("published: 2022-03-03", "published: 2022-03-04", {"statement", "vote", "position"}),
    ("grade: B2", "grade: F6", {"statement", "vote", "position"}),
    ("    form: speech", "    form: interview", {"statement", "position"}),
    ("    on_behalf_of: norway\n", "", {"statement", "position"}),
    ("    about: [council]\n", "", {"statement", "position"}),
    ("    to: [council]\n", "", {"statement", "position"}),
    ("venue: Oslo", "venue: Bergen", {"statement", "position"}),
    ("act: declare", "act: demand", {"statement", "position"}),
    ("lead_in: She said", "lead_in: She knew", {"statement", "position"}),
    ("states are pausing", "states are halting", {"statement", "position"}),
    ("They *stopped*", "They *paused*", {"statement", "position"}),
    ("locator: para. 3", "locator: para. 4", {"statement", "position"}),
    ("date: 2022-03-05", "date: 2022-03-05~", {"vote"}),
    ("title: Resumption", "title: Renewal", {"vote"}),
    ("symbol: A/1", "symbol: A/2", {"vote"}),
    ("question: resumption", "question: renewal", {"vote"}),
    ("result: rejected", "result: adopted", {"vote"}),
    ("against: [norway]", "abstained: [norway]", {"vote"}),
    ("    lists: partial\n    counts: {for: 1, against: 3}\n", "", {"vote"}),
    ("against: 3}", "against: 4}", {"vote"}),
    ("locator: para. 9", "locator: para. 8", {"vote"}),
    ("when_against: opposes", "when_against: supports", {"vote"}),
    ("stance: conditional", "stance: supports", {"position"}),
    ("    date: 2022-03-03\n    summary: First", "    summary: First", set()),
    (
        "    stance: conditional\n    date: 2022-03-03",
        "    stance: conditional\n    date: 2022-03",
        {"position"},
    ),
    ("First the war", "First, the war", {"position"}),
    ("[The war ends.]", "[The war has ended.]", {"position"}),
    ("    confidence: high\n", "", {"position"}),
    (
        "summary: There was a pause.",
        "summary: There was one.\nstatus: retracted\nretraction: It errs.",
        {"statement", "vote", "position"},
    ),
]
"""What is written otherwise, and which records' versions that changes."""

NOT_SHOWN = [
    ("aliases: [Noreg]", "aliases: [Norge]"),
    ("description: It meets.", "description: It met."),
    ("title: Work in the Arctic", "title: Arctic work"),
    ("stopped once", "stopped twice"),
    ("title: A pause", "title: Some pause"),
    ("updated: 2022-03-10", "updated: 2022-03-11"),
    ("https://example.org/pause", "https://example.org/the-pause"),
    ("kind: news", "kind: official"),
    ("read in print", "read on paper"),
    ("series: Arctic speeches", "series: Speeches"),
    ("    issues: [work]\n", ""),
    ("id: wire", "id: wire\n    formerly: [agency]"),
    ("They *stopped*", "They **stopped**"),
    ("    quote: our states are pausing", "    quote: >-\n      our states\n      are pausing"),
    ("text: The quote lacked", "text: The words lacked"),
]
"""What files a record, leads to it or is told elsewhere."""


def versions(folder: Path, old: str = "", new: str = "") -> dict[str, Version]:
    """Give the versions of three records, with something written otherwise in their files."""
    every = "".join(FILES.values())
    assert old in every
    for name, text in FILES.items():
        path = folder / "briefings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(old, new, 1) if old else text, encoding="utf-8")
    outcome = read_site(Settings(briefings=folder / "briefings"))
    assert outcome.errors == ()
    kb = outcome.kb
    records: tuple[Versioned, ...] = (
        *kb.statements.values(),
        *kb.votes.values(),
        kb.positions[0],
    )
    by_part = corrections_by_part(kb)
    return dict(zip(REFS, (version_of(kb, by_part, one) for one in records), strict=True))


def test_the_version_of_a_record_stays_what_it_was_when_it_was_cited(tmp_path: Path) -> None:
    found = versions(tmp_path)
    assert {ref: version.name for ref, version in found.items()} == HELD


@pytest.mark.parametrize(("old", "new", "changed"), ALL_SHOWN)
def test_whatever_is_shown_changes_the_version(
    old: str, new: str, changed: set[str], tmp_path: Path
) -> None:
    found = versions(tmp_path, old, new)
    assert {ref for ref in REFS if found[ref].name != HELD[ref]} == changed


@pytest.mark.parametrize(("old", "new"), NOT_SHOWN)
def test_what_is_not_shown_of_a_record_leaves_its_version(
    old: str, new: str, tmp_path: Path
) -> None:
    found = versions(tmp_path, old, new)
    assert {ref: version.name for ref, version in found.items()} == HELD


def test_a_record_that_is_renamed_keeps_its_version(tmp_path: Path) -> None:
    renamed = {
        name.replace("council.", "arctic-body."): text.replace("[[council]]", "[[arctic-body]]")
        .replace("council]", "arctic-body]")
        .replace("body: council", "body: arctic-body")
        .replace("id: pause", "id: halt")
        .replace("[pause]", "[halt]")
        .replace("of: pause", "of: halt")
        for name, text in FILES.items()
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(f"{__name__}.FILES", renamed)
        found = versions(tmp_path)
    assert {ref: version.name for ref, version in found.items()} == HELD


def test_a_version_is_of_the_day_of_the_last_correction_else_of_its_briefing(
    tmp_path: Path,
) -> None:
    found = versions(tmp_path)
    told = {ref: (str(version.day), version.is_corrected) for ref, version in found.items()}
    assert told == {
        "statement": ("2022-03-09", True),
        "vote": ("2022-03-10", False),
        "position": ("2022-03-09", True),
    }


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        (
            StatementRecord,
            (
                "id form title date date_note date_of by as_ on_behalf_of series to about act "
                "lead_in quote lang translation translated_by translations summary locator sources "
                "issues in_response_to venue passages formerly"
            ),
        ),
        (
            PassageRecord,
            (
                "id act about to lead_in quote lang translations summary locator sources issues "
                "in_response_to formerly"
            ),
        ),
        (
            VoteRecord,
            (
                "id body date date_note title symbol part question result vetoed_by for_ against "
                "abstained absent lists counts sponsors summary sources issues formerly"
            ),
        ),
        (
            PositionRecord,
            (
                "actors issue stance date date_note summary conditions evidence sources confidence "
                "until"
            ),
        ),
        (
            SourceRecord,
            (
                "id title publisher published_by author url symbol archive_url published "
                "published_at date_note accessed lang kind licence grade note unread based_on "
                "snapshot versions formerly"
            ),
        ),
    ],
)
def test_of_each_field_it_is_decided_whether_a_version_shows_it(
    record: type[Record], fields: str
) -> None:
    """A field that is new stands here once `versions/shown.py` has it, or it need not."""
    assert list(record.model_fields) == fields.split()
