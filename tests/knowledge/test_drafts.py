"""What rests on a draft: readers see no draft, so it shows nothing to them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefing_site.knowledge.positions import histories
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

HEAD = "title: X\nsummary: Words.\n"
FILES = {
    "actors/canada.yaml": "{name: Canada, kind: state}",
    "actors/norway.yaml": "{name: Norway, kind: state}",
    "issues/talks.yaml": "{title: Talks, proposition: There should be talks.}",
    "2024/2024-01-02-draft.yaml": f"""\
{HEAD}date: 2024-01-02
status: draft
sources: [{{id: wire, title: Wire, url: 'https://example.org/wire'}}]
statements:
  - {{id: words, by: [canada], act: declare, summary: Words., sources: [wire]}}
""",
    "2024/2024-01-03-out.yaml": f"""\
{HEAD}date: 2024-01-03
sources: [{{id: wire, title: Wire, url: 'https://example.org/wire-2'}}]
positions:
  - actors: [canada]
    issue: talks
    stance: supports
    summary: For it.
    evidence: [2024-01-02-draft#words]
  - actors: [norway]
    issue: talks
    stance: supports
    summary: For it.
    sources: [wire]
    until: {{date: 2024-01-03, evidence: [2024-01-02-draft#words]}}
""",
}


def test_a_draft_neither_shows_a_position_nor_ends_one_until_it_is_published(
    tmp_path: Path,
) -> None:
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    settings = Settings(briefings=tmp_path)
    found = {}
    for drafts in (False, True):
        kb = read_site(replace(settings, drafts=drafts)).kb
        found[drafts] = {
            actor: str(history[-1].last_day) for (actor, _), history in histories(kb).items()
        }
    assert found == {
        False: {"norway": "None"},
        True: {"canada": "None", "norway": "2024-01-03"},
    }
