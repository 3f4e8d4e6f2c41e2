"""Versions on pages: takes a statement, a vote or a position, gives its version to compare with.

A citation names the version that was cited. A reader compares the two without a script, too; with
one the page does, once an address asks (`?v=3f9a2c1`).
"""

from __future__ import annotations

from briefing_site.document.nodes import Blocks, Span
from briefing_site.document.runs import division, paragraph, span
from briefing_site.interface import _
from briefing_site.knowledge.entities import PolicyPosition, Statement, Vote
from briefing_site.naming import dates
from briefing_site.pages import links, scripts
from briefing_site.pages.library import Library
from briefing_site.versions.version import Version


def version_line(library: Library, record: Statement | Vote) -> Blocks:
    """Say below a page's title which version of a record it shows, and since when, if known."""
    version = library.version_of(record)
    return (
        division(
            paragraph(version_words(version)),
            class_="brf-version",
            data_brf=scripts.Part.VERSION,
            data_version=version.name,
        ),
    )


def version_words(version: Version) -> str:
    """Name a version, and say since when it is shown, else what day of its record is known."""
    name = version.name
    if version.since:
        day = dates.day(version.since)
        return _("Version {version}, shown since {date}.", version=name, date=day)
    if version.day is None:
        return _("Version {version}; of which day it is, the record does not say.", version=name)
    day = dates.day(version.day)
    if version.is_first:
        return _("Version {version}. Its briefing was recorded on {date}.", version=name, date=day)
    if version.is_corrected:
        return _(
            "Version {version}. What is shown here was last corrected on {date}.",
            version=name,
            date=day,
        )
    return _("Version {version}. Its briefing was last changed on {date}.", version=name, date=day)


def version_named(version: Version) -> str:
    """Name a version where there is no room to say what is known of its day."""
    if version.since:
        return _("Version {version} of {date}", version=version.name, date=dates.day(version.since))
    return _("Version {version}", version=version.name)


def version_of_position(library: Library, position: PolicyPosition) -> Span:
    """Name the version of a position at its place: it has no page of its own."""
    version = library.version_of(position)
    return span(
        version_named(version),
        name="small",
        class_="brf-version",
        data_brf=scripts.Part.VERSION,
        data_version=version.name,
        data_place=links.numbered_anchor(position.ref),
    )
