"""An actor's page, in what the golden sites do not show of it."""

from __future__ import annotations

from briefing_site.document.nodes import Place
from briefing_site.document.runs import link, run
from briefing_site.model.actor import Role
from briefing_site.pages.actor import outside
from briefing_site.pages.parts.belonging import office

COUNCIL = link(Place("actors/council.md"), "The Council")


def test_an_office_is_named_with_what_it_belongs_to_and_its_time() -> None:
    chair = Role.model_validate({"title": "Chair", "of": "council", "from": "2022-06-08"})
    assert office(chair, COUNCIL) == run("Chair, ", COUNCIL, ", since 8 June 2022")
    assert office(chair, None) == run("Chair, since 8 June 2022")


def test_an_office_that_is_called_as_what_it_belongs_to_is_named_once() -> None:
    assert office(Role(title="The Council", of="council"), COUNCIL) == (COUNCIL,)


def test_wikidata_is_named_with_its_id_and_others_by_their_name() -> None:
    assert outside("wikidata", "Q16") == link("https://www.wikidata.org/wiki/Q16", "Wikidata Q16")
    assert outside("official", "https://example.org/") == link("https://example.org/", "Official")
