"""A small record: actors of a council, issues of fish, and whatever one briefing says of them."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from briefing_site.document.nodes import Blocks
from briefing_site.document.write_markdown import write_markdown
from briefing_site.pages.library import Library
from tests.exports.conftest import library_of

ACTORS = {
    "council": "name: The Council\nkind: organization\n",
    "group": "name: The Group\nkind: bloc\n",
    "ada": "name: Ada Bee\nkind: person\nroles: [{title: Envoy, of: norway}]\n",
} | {
    id_: f"name: {id_.title()}\nkind: state\nmemberships: [{{of: council}}, {{of: group}}]\n"
    for id_ in ("norway", "sweden", "denmark", "finland", "iceland")
}
ISSUES = {
    id_: f"title: The {id_}\nproposition: There should be {id_}.\n{more}"
    for id_, more in {
        "sea": "",
        "cod": "parent: sea\n",
        "eel": "parent: sea\n",
        "ray": "parent: sea\n",
    }.items()
}

ON_CONDITIONS = """\
title: Conditions
date: 2024-03-01
summary: It asks for other things.
sources: [{id: s, title: S, url: 'https://example.org/'}]
statements:
  - {id: one, date: 2024-01-01, by: [norway], act: demand, summary: Cod., sources: [s],
     issues: [cod]}
  - {id: two, date: 2024-02-01, by: [norway], act: demand, summary: More cod., sources: [s],
     issues: [cod]}
  - {id: three, date: 2024-02-20, by: [norway], act: demand, summary: Cod., sources: [s],
     issues: [cod]}
positions:
  - {actors: [norway], issue: cod, stance: conditional, summary: Yes., evidence: [one],
     conditions: [There is a net.], date: 2024-01-01}
  - {actors: [norway], issue: cod, stance: conditional, summary: Yes., evidence: [two],
     conditions: [There is a boat.], date: 2024-02-01}
  - {actors: [norway], issue: cod, stance: conditional, summary: Yes., evidence: [three],
     conditions: [There is a boat.], date: 2024-02-20}
"""


def written(folder: Path, briefing: str) -> Library:
    """Write the actors, the issues and one briefing, and read them."""
    for kind, records in (("actors", ACTORS), ("issues", ISSUES)):
        (folder / kind).mkdir()
        for id_, text in records.items():
            (folder / f"{kind}/{id_}.yaml").write_text(text, "utf-8")
    (folder / "2024").mkdir()
    (folder / "2024/2024-01-01-talks.yaml").write_text(briefing, "utf-8")
    return library_of(folder)


def words_of(shown: Blocks) -> str:
    """Give the words of blocks on one line, without links and elements."""
    text = re.sub(
        r"\]\([^)]*\)|<[^>]*>|\[\^[^\]]*\]:? ?| \{ [^}]*\}", "", write_markdown("x.md", shown)
    )
    return " ".join(unescape(text).replace("[", "").split())
