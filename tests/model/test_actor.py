"""Actors: codes of countries that ISO 3166-1 has not, and what may stand bare."""

import pytest
from pydantic import TypeAdapter

from briefing_site.diagnostics.reporters import report_concise
from briefing_site.model.actor import Actor
from briefing_site.model.decode import Decoded, decode
from briefing_site.model.fields import Country
from briefing_site.model.languages import flag
from briefing_site.source.compose import compose
from briefing_site.source.text import SourceText


def decoded(text: str) -> Decoded:
    node, found = compose(SourceText("x.yaml", text))
    assert found == []
    assert node is not None
    return decode("actor", "x", node)


@pytest.mark.parametrize(
    ("written", "code", "shown"),
    [
        ("FR", "FR", "🇫🇷"),
        ("XK", "XK", "🇽🇰"),
        ("EU", "EU", "🇪🇺"),
        ("SU", "SUHH", ""),
        ("YU", "YUCS", ""),
        ("DD", "DDDE", ""),
        ("CSHH", "CSHH", ""),
        ("CSXX", "CSXX", ""),
    ],
)
def test_a_country_has_one_code_and_a_flag_where_there_is_one(
    written: str, code: str, shown: str
) -> None:
    found = TypeAdapter(Country).validate_python(written)
    assert (found, flag(found)) == (code, shown)


def test_a_code_that_two_states_had_is_an_error_that_names_both() -> None:
    found = decoded("name: X\nkind: state\ncountry: CS\n").diagnostics
    assert report_concise(list(found)) == (
        'x.yaml:3:10: error[BRF111]: "CS" was the code of two states\n'
    )
    (hint,) = [one.hint.message for one in found if one.hint]
    assert hint == (
        'write "CSHH" for Czechoslovakia, Czechoslovak Socialist Republic or "CSXX" for Serbia and '
        "Montenegro"
    )


def test_aliases_and_the_parent_may_cite_sources_or_stand_bare() -> None:
    bare = "name: X\nkind: state\naliases: [A, B]\nparent: y\n"
    full = (
        "name: X\nkind: state\naliases: [{name: A, sources: [s]}, B]\n"
        "parent: {actor: y, sources: [s]}\nsources: [{id: s, title: S}]\n"
    )
    records = [decoded(text).record for text in (bare, full)]
    assert [(record.aliases, record.parent) for record in records if isinstance(record, Actor)] == [
        (("A", "B"), "y")
    ] * 2
