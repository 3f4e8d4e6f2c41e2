"""A vote's page: how the members of blocs voted."""

from __future__ import annotations

import shutil
from pathlib import Path

from briefing_site.document.write_markdown import write_markdown
from briefing_site.pages.library import Library
from briefing_site.pages.vote import by_bloc
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

VOTES = Path(__file__).parents[1] / "sites/votes/briefings"


def test_a_bloc_of_which_only_one_member_voted_has_its_row(tmp_path: Path) -> None:
    briefings = tmp_path / "briefings"
    shutil.copytree(VOTES, briefings)
    (briefings / "actors/african-union.yaml").write_text("name: African Union\nkind: bloc\n")
    with (briefings / "actors/ghana.yaml").open("a") as ghana:
        ghana.write("memberships:\n  - of: african-union\n")
    settings = Settings(briefings=briefings)
    library = Library(read_site(settings).kb, settings)
    vote = library.kb.votes["2023-07-11-aid-not-renewed#six-months"]
    nato, african_union = write_markdown("votes/x.md", by_bloc(library, vote)).splitlines()[4:]
    assert nato.startswith("| [NATO](../actors/nato.md) |")
    assert african_union == (
        "| [African Union](../actors/african-union.md) |  |  | [Ghana](../actors/ghana.md) |"
    )
