"""Citations as text, held to what citeproc-js 2.4 makes of the same references.

Its styles were `apa` (7th edition) and `chicago-notes-bibliography` (18th edition), its
locale `en-US`, and each reference a `webpage`. The titles stand in headline capitals, which
that processor gives to every title in Chicago and this one to none.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefing_site.pages.citation_styles import apa, chicago
from briefing_site.pages.references import Reference

NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WORK = Reference(
    key="x",
    path="briefings/x.md",
    title="Arctic States Pause the Council",
    authors=("The briefing-site contributors",),
    site="Briefings",
    issued=dt.date(2022, 3, 3),
    address="https://example.org/x/",
    status="",
)

TITLES = [
    ("Arctic States Pause the Council", "Arctic States Pause the Council.", None),
    ("Who Signed?", "Who Signed?", None),
    ("Stop!", "Stop!", None),
    ("It Ends.", "It Ends.", None),
    ("An Ellipsis …", "An Ellipsis ….", None),
    ("“Quoted” Words", "“Quoted” Words.", "‘Quoted’ Words."),
    ("What He Called “Peace”", "What He Called “Peace.”", "What He Called ‘Peace.’"),
    ("A “B ‘c’ D” E", "A “B ‘c’ D” E.", "A ‘B “c” D’ E."),
    ("A Warning’s End", "A Warning’s End.", None),
]


@pytest.mark.parametrize(("title", "in_apa", "in_chicago"), TITLES)
def test_a_title_ends_once_and_its_quotation_marks_fit_those_around_it(
    title: str, in_apa: str, in_chicago: str | None
) -> None:
    work = replace(WORK, title=title)
    assert apa(work) == (
        f"The briefing-site contributors. (2022, March 3). {in_apa} Briefings. "
        "https://example.org/x/"
    )
    assert chicago(work) == (
        f"The briefing-site contributors. “{in_chicago or in_apa}” Briefings, March 3, 2022. "
        "https://example.org/x/."
    )


AUTHORS = [
    ("AB", "A & B.", "A and B."),
    ("ABC", "A, B, & C.", "A, B, and C."),
    ("ABCDEF", "A, B, C, D, E, & F.", "A, B, C, D, E, and F."),
    ("ABCDEFG", "A, B, C, D, E, F, & G.", "A, B, C, et al."),
    (NAMES[:20], f"{', '.join(NAMES[:19])}, & T.", "A, B, C, et al."),
    (NAMES[:21], f"{', '.join(NAMES[:19])}, … U.", "A, B, C, et al."),
    (NAMES, f"{', '.join(NAMES[:19])}, … Z.", "A, B, C, et al."),
]


@pytest.mark.parametrize(("authors", "in_apa", "in_chicago"), AUTHORS)
def test_authors_are_joined_and_cut_as_each_style_does(
    authors: str, in_apa: str, in_chicago: str
) -> None:
    work = replace(WORK, authors=tuple(authors))
    assert apa(work) == (
        f"{in_apa} (2022, March 3). Arctic States Pause the Council. Briefings. "
        "https://example.org/x/"
    )
    assert chicago(work) == (
        f"{in_chicago} “Arctic States Pause the Council.” Briefings, March 3, 2022. "
        "https://example.org/x/."
    )


def test_a_name_that_ends_with_a_full_stop_gets_no_second_one() -> None:
    assert apa(replace(WORK, authors=("Acme Inc.",))) == (
        "Acme Inc. (2022, March 3). Arctic States Pause the Council. Briefings. "
        "https://example.org/x/"
    )


def test_without_authors_the_title_comes_first_in_apa_and_the_site_in_chicago() -> None:
    work = replace(WORK, authors=())
    assert apa(work) == (
        "Arctic States Pause the Council. (2022, March 3). Briefings. https://example.org/x/"
    )
    assert chicago(work) == (
        "Briefings. “Arctic States Pause the Council.” March 3, 2022. https://example.org/x/."
    )


def test_without_an_address_the_reference_ends_before_it() -> None:
    work = replace(WORK, address="")
    assert apa(work) == (
        "The briefing-site contributors. (2022, March 3). Arctic States Pause the Council. "
        "Briefings."
    )
    assert chicago(replace(work, authors=())) == (
        "Briefings. “Arctic States Pause the Council.” March 3, 2022."
    )


def test_a_site_whose_name_asks_keeps_its_question_mark_alone() -> None:
    assert apa(replace(WORK, site="Who?")) == (
        "The briefing-site contributors. (2022, March 3). Arctic States Pause the Council. Who? "
        "https://example.org/x/"
    )


def test_a_withdrawn_page_is_cited_as_withdrawn() -> None:
    work = replace(WORK, status="retracted", address="")
    assert apa(work) == (
        "The briefing-site contributors. (2022, March 3). Arctic States Pause the Council "
        "[retracted]. Briefings."
    )
    assert chicago(work) == (
        "The briefing-site contributors. “Arctic States Pause the Council [retracted].” "
        "Briefings, March 3, 2022."
    )
