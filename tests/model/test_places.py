"""Names of places: those read from the library's file are those of its objects."""

import pycountry

from briefing_site.model.places import subdivisions


def test_parts_of_states_are_the_librarys() -> None:
    """Each part of each state, in the library's order."""
    parts = tuple((part.name, part.country_code) for part in pycountry.subdivisions)
    assert subdivisions() == parts
    assert ("New Jersey", "US") in parts
