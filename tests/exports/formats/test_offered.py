"""The page of all data: it offers the formats that a site has, and no other."""

from __future__ import annotations

import dataclasses

from briefing_site.document.write_markdown import write_markdown
from briefing_site.exports.formats.spool import FORMATS
from briefing_site.exports.sizes import measured
from briefing_site.pages.all_data import data_page
from briefing_site.pages.library import Library
from briefing_site.settings import OtherFormat
from briefing_site.site.plugin_config import BriefingsConfig
from tests.exports.formats.conftest import ALL


def offered(library: Library, formats: frozenset[OtherFormat]) -> list[str]:
    """Give the paths of the formats' files to which the page of all data leads."""
    settings = dataclasses.replace(library.settings, formats=formats)
    text = write_markdown("data.md", data_page(measured(library.kb, settings)).body)
    return [path for path in FORMATS if f"({path})" in text]


def test_each_format_is_offered_where_the_site_has_it(everything: Library) -> None:
    beside = "data/briefings.plover.counts.json"  # of the events, to which docs/plover.md leads
    assert offered(everything, ALL) == [path for path in FORMATS if path != beside]
    only = frozenset({OtherFormat.STIX})
    assert offered(everything, only) == ["data/briefings.stix.json"]
    assert offered(everything, frozenset()) == []


def test_a_format_that_there_is_not_is_told_beside_those_that_there_are() -> None:
    own = BriefingsConfig()
    own.load_dict({"formats": ["csv"]})
    [(_name, error)], _warnings = own.validate()
    assert "('stix', 'ftm', 'plover', 'akn')" in str(error)
