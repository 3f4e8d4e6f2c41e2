"""A pull request with five typical mistakes: each is marked at its line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.clone import Clone, new_clone
from tests.waiting import SECONDS

ROOT = Path(__file__).resolve().parents[2]

GOOD = {
    "briefings/actors/iran.yaml": "name: Iran\nkind: state\n",
    "briefings/actors/united-states.yaml": "name: United States\nkind: state\n",
    "briefings/issues/talks.yaml": "title: Talks\nproposition: They should talk.\n",
    "briefings/2024/2024-06-01-refusal.yaml": """\
title: Iran refuses
date: 2024-06-01
summary: Iran spoke of the [[united-states]].
sources:
  - id: release
    title: A release
    url: https://release.example/
statements:
  - id: refusal
    by: [iran]
    act: reject
    quote: There will be no talks.
    sources: [release]
    issues: [talks]
""",
}

# A field that is missing, a colon that YAML takes for a mapping, a date that the calendar lacks,
# an actor misspelt, and a source that the briefing does not list.
MISTAKES = {
    "briefings/actors/norway.yaml": "# A state in northern Europe.\nname: Norway\n",
    "briefings/2025/2025-02-01-talks.yaml": """\
title: Talks in Oslo: a first round
date: 2025-02-01
summary: They met.
""",
    "briefings/2025/2025-02-02-answer.yaml": """\
title: An answer
date: 2025-02-02
updated: 2025-02-30
summary: The [[united-states]] answered; [[norway]] looked on.
sources:
  - id: release
    title: A release
    url: https://release.example/
statements:
  - id: answer
    by: [irann]
    act: reject
    quote: There will be talks.
    sources: [release, wire]
    issues: [talks]
""",
}


def annotations_of(clone: Clone, **variables: str) -> str:
    """Do what CI does with a pull request."""
    check = ("check", "--format", "github", "--briefings")
    ran = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "briefing_site", *check, str(clone.briefings)],
        cwd=ROOT,
        env={**os.environ, "GITHUB_STEP_SUMMARY": "", **variables},
        capture_output=True,
        check=False,
        text=True,
        timeout=SECONDS,
    )
    assert ran.returncode in (0, 1)
    return ran.stdout


def test_five_mistakes_are_marked_at_their_lines(tmp_path: Path) -> None:
    clone = new_clone(tmp_path / "clone")
    clone.write(GOOD)
    clone.commit()
    assert annotations_of(clone) == ""
    clone.git("switch", "--quiet", "--create", "contribution")
    clone.write(MISTAKES)
    clone.commit()
    assert annotations_of(clone).splitlines() == [
        (
            "::error file=briefings/2025/2025-02-01-talks.yaml,line=1,col=21,endColumn=22,"
            "title=BRF007 yaml-syntax::a second colon on a line looks like a second field"
            '%0Ahint: put the text behind "title:" in quotes, '
            'or write ">-" there and the text on the next line'
        ),
        (
            "::error file=briefings/2025/2025-02-02-answer.yaml,line=3,col=10,endColumn=20,"
            'title=BRF106 bad-date::"2025-02-30" is not in the calendar: February 2025 has 28 days'
            "%0Ahint: correct the day or the month"
        ),
        (
            "::error file=briefings/2025/2025-02-02-answer.yaml,line=11,col=10,endColumn=15,"
            'title=BRF201 unknown-actor::unknown actor "irann"%0Ahint: did you mean "iran"? '
            "(briefings/actors/iran.yaml:1:1)"
        ),
        (
            "::error file=briefings/2025/2025-02-02-answer.yaml,line=14,col=24,endColumn=28,"
            'title=BRF204 unknown-source::this briefing has no source "wire"%0Ahint: name one of '
            '"release", or add it to the list "sources"'
        ),
        (
            "::error file=briefings/actors/norway.yaml,line=2,col=1,endLine=3,"
            'title=BRF102 missing-field::the field "kind" is missing%0Ahint: add "kind: …" here: '
            'one of "armed-group", "bloc", "company", "court", "government-body", "movement", '
            '"organization", "person", "state"'
        ),
    ]


def test_what_github_would_drop_stands_in_the_summary(tmp_path: Path) -> None:
    clone = new_clone(tmp_path / "clone")
    clone.write(GOOD)
    ids = ", ".join(f"nobody-{number}" for number in range(12))
    path = "briefings/2024/2024-06-01-refusal.yaml"
    clone.write({path: GOOD[path].replace("[iran]", f"[iran, {ids}]\n    form: letter")})
    (tmp_path / "summary.md").write_text("# Earlier\n", "utf-8")
    marks = annotations_of(clone, GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md")).splitlines()
    assert [mark.partition(" ")[0] for mark in marks] == ["::error"] * 10
    assert marks[-1].endswith("%0Anote: 2 more findings in the summary of this run")
    assert (tmp_path / "summary.md").read_text("utf-8") == (
        "# Earlier\n### 2 more findings\n\n~~~~~~~~\n"
        f'{path}:10:116: error[BRF201]\n   unknown actor "nobody-10"\n'
        '   hint: one of "iran", "united-states"; to add it, make briefings/actors/nobody-10.yaml: '
        'briefings new actor "Nobody 10"\n'
        f'{path}:10:127: error[BRF201]\n   unknown actor "nobody-11"\n'
        '   hint: one of "iran", "united-states"; to add it, make briefings/actors/nobody-11.yaml: '
        'briefings new actor "Nobody 11"\n'
        "~~~~~~~~\n"
    )
