"""What of mkdocs.yml holds for other engines, too, without MkDocs."""

from __future__ import annotations

import pytest

from briefing_site.engines.options import HELD, MKDOCS_ALONE, OptionError, left_out, with_options
from briefing_site.settings import OtherFormat, Settings
from briefing_site.site.plugin_config import BriefingsConfig

OF_MKDOCS = {"briefings_dir", "schema_dir", "fast"}
"""Options of where a build by MkDocs finds files and how it runs: no site is otherwise by them."""


def test_every_option_is_held_or_named() -> None:
    known = BriefingsConfig()
    assert {*HELD, *MKDOCS_ALONE, *OF_MKDOCS} == {*known}
    assert {name: known[name] for name in MKDOCS_ALONE} == MKDOCS_ALONE


def test_what_is_not_said_is_the_usual() -> None:
    assert with_options(Settings(), {}) == Settings()


def test_what_is_switched_off_is_off() -> None:
    switches = dict.fromkeys(("api", "database", "linked", "llms", "rdf", "tables"), False)
    told = with_options(Settings(), {**switches, "feeds": "site", "formats": ["stix", "ftm"]})
    assert not any(getattr(told, HELD[name][0]) for name in (*switches, "feeds"))
    assert told.formats == {OtherFormat.STIX, OtherFormat.FTM}


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (
            {"tables": "no"},
            '"tables" below "briefings" cannot be "no"; it may be "true", "false"',
        ),
        ({"feeds": []}, '"feeds" below "briefings" cannot be "[]"; it may be "all", "site"'),
        (
            {"formats": ["pdf"]},
            '"formats" below "briefings" cannot be "pdf"; it may be "stix", "ftm", "plover", "akn"',
        ),
    ],
)
def test_what_cannot_be_is_refused(said: dict[str, object], message: str) -> None:
    with pytest.raises(OptionError) as error:
        with_options(Settings(), said)
    assert str(error.value) == message


def test_what_is_for_mkdocs_alone_is_named_where_it_is_set() -> None:
    assert left_out({"cards": True, "history": False, "search": "own", "tables": False}) == [
        "cards"
    ]
