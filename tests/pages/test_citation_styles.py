"""Citations as text, held to what citeproc-js 2.4 makes of the same references.

Its styles were `apa` (7th edition) and `chicago-notes-bibliography` (18th edition), its
locale `en-US`, and each reference a `webpage`; what was said had the page's site and date as its
`archive`, and office and source as its `genre`. The titles stand in headline capitals, which
that processor gives to every title in Chicago and this one to none. A title with a tag was given
to it as the file for programs writes it, whose joiner is not here.

The Citation Style Language has one word for a date that is approximate or uncertain, which the
style of APA writes `ca. 2022` and that of Chicago `[2022?]`. The manuals know both words, so each
date has its own here.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefing_site.model.edtf import parse_date
from briefing_site.model.person_names import PersonName
from briefing_site.pages.citation_styles import apa, chicago, sentence
from briefing_site.pages.known_dates import KnownDate
from briefing_site.pages.references import Author, Reference

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
    ("A “B ‘c “d” E’ F” G", "A “B ‘c “d” E’ F” G.", "A ‘B “c ‘d’ E” F’ G."),
    ("A \"B 'c' D\" E", "A “B ‘c’ D” E.", "A ‘B “c” D’ E."),
    ('He Said "Peace" and “War”', "He Said “Peace” and “War.”", "He Said ‘Peace’ and ‘War.’"),
    ("The States’ “Right”", "The States’ “Right.”", "The States’ ‘Right.’"),
    ("A Warning’s End", "A Warning’s End.", None),
    ("A <i>B</i> C", "A <i>B</i> C.", None),
]


def test_words_that_were_cut_are_given_no_end_of_their_own() -> None:
    assert sentence("Norway: “We shall never …”") == "Norway: “We shall never …”."
    assert sentence("Norway: ‘We shall never…’") == "Norway: ‘We shall never…’."
    assert sentence("Norway: “We shall never.”") == "Norway: “We shall never.”"


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


PRICE = PersonName("Price", "Ned")
LIN = PersonName("Lin", "Yu-Tang J.", is_family_first=True)
PERSONS: list[tuple[tuple[Author, ...], str, str]] = [
    ((PRICE,), "Price, N.", "Price, Ned."),
    ((PersonName("von der Leyen", "Ursula bint"),), "von der Leyen, U. bint.",
     "von der Leyen, Ursula bint."),
    ((LIN,), "Lin, Y.-T. J.", "Lin Yu-Tang J."),
    ((PRICE, LIN), "Price, N., & Lin, Y.-T. J.", "Price, Ned, and Lin Yu-Tang J."),
    ((LIN, PRICE), "Lin, Y.-T. J., & Price, N.", "Lin Yu-Tang J. and Ned Price."),
    (("Norway", PRICE), "Norway, & Price, N.", "Norway and Ned Price."),
    ((PRICE, "A", "B"), "Price, N., A, & B.", "Price, Ned, A, and B."),
]  # fmt: skip
"""By the manuals (APA 8.17 and 9.8, Chicago 13.74 and 13.76), not by the processor."""


@pytest.mark.parametrize(("authors", "in_apa", "in_chicago"), PERSONS)
def test_a_person_whose_family_name_is_known_is_put_by_it(
    authors: tuple[Author, ...], in_apa: str, in_chicago: str
) -> None:
    work = replace(WORK, authors=authors)
    assert apa(work).startswith(f"{in_apa} (2022, March 3).")
    assert chicago(work).startswith(f"{in_chicago} “Arctic States")


def test_the_date_in_words_stands_for_that_in_parts_in_chicago() -> None:
    work = replace(SAID, told_when="“this week” (some time between June 6, 2022 and June 8, 2022)")
    assert chicago(work) == (
        "Ned Price. “‘We Support the People.’” Spokesperson; quoted in “Press Briefing,” "
        "Department of State, 8 June 2022, para. 5. “this week” (some time between June 6, 2022 "
        "and June 8, 2022). Briefings, June 10, 2022. https://example.org/x/."
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


SAID = replace(
    WORK,
    title="“We Support the People”",
    authors=("Ned Price",),
    issued=dt.date(2022, 6, 10),
    said=KnownDate.of(parse_date("2022-06-08")),
    setting="Spokesperson",
    found_in="quoted in “Press Briefing,” Department of State, 8 June 2022, para. 5",
)


def test_words_are_cited_by_speaker_and_day_then_source_then_the_page_and_its_date() -> None:
    assert apa(SAID) == (
        "Ned Price. (2022, June 8). “We Support the People” [Spokesperson; quoted in “Press "
        "Briefing,” Department of State, 8 June 2022, para. 5]. Briefings, June 10, 2022. "
        "https://example.org/x/"
    )
    assert chicago(SAID) == (
        "Ned Price. “‘We Support the People.’” Spokesperson; quoted in “Press Briefing,” "
        "Department of State, 8 June 2022, para. 5. June 8, 2022. Briefings, June 10, 2022. "
        "https://example.org/x/."
    )


DATES = [
    ("2022-06", "2022, June", "June 2022. "),
    ("2022", "2022", "2022. "),
    ("2022-22", "2022, Summer", "Summer 2022. "),
    ("2022-06~", "ca. 2022, June", "[ca. June 2022]. "),
    ("2022-06?", "[2022, June?]", "[June 2022?]. "),
    ("2022-06%", "[ca. 2022, June?]", "[ca. June 2022?]. "),
    ("2022-06-08?", "[2022, June 8?]", "[June 8, 2022?]. "),
    ("2022-22~", "ca. 2022, Summer", "[ca. Summer 2022]. "),
    ("2022?", "[2022?]", "[2022?]. "),
    ("2022-06-06/2022-06-08", "2022, June", "June 2022. "),
    ("2022-05-30/2022-06-08", "2022", "2022. "),
    ("202X", "n.d.", ""),
]
"""Of an undated page citeproc-js writes `Retrieved` before its address, with no day behind it."""


@pytest.mark.parametrize(("date", "in_apa", "in_chicago"), DATES)
def test_of_a_date_only_what_is_known_is_written(date: str, in_apa: str, in_chicago: str) -> None:
    work = replace(SAID, said=KnownDate.of(parse_date(date)), setting="", found_in="")
    assert apa(work) == (
        f"Ned Price. ({in_apa}). “We Support the People.” Briefings, June 10, 2022. "
        "https://example.org/x/"
    )
    assert chicago(work) == (
        f"Ned Price. “‘We Support the People.’” {in_chicago}Briefings, June 10, 2022. "
        "https://example.org/x/."
    )


def test_the_day_of_a_source_is_not_that_of_speaking() -> None:
    reported = replace(parse_date("2022-06-08"), is_of_source=True)
    work = replace(
        SAID,
        said=KnownDate.of(reported),
        setting="",
        told_when="Reported on 8 June 2022",
        found_in="",
    )
    assert apa(work) == (
        "Ned Price. (n.d.). “We Support the People” [Reported on 8 June 2022]. "
        "Briefings, June 10, 2022. https://example.org/x/"
    )


ENDS = [
    ("“It ‘Ends’ Here.”", "“It ‘Ends’ Here.” [Quoted in “A”].",
     "“‘It “Ends” Here.’” Quoted in “A.”"),
    ('“He Said "Peace" and ‘War’”', "“He Said ‘Peace’ and ‘War’” [Quoted in “A”].",
     "“‘He Said “Peace” and “War.”’” Quoted in “A.”"),
    ("“He Called ‘a “So-Called ‘Deal’ of Theirs” Here’ It”",
     "“He Called ‘a “So-Called ‘Deal’ of Theirs” Here’ It” [Quoted in “A”].",
     "“‘He Called “a ‘So-Called “Deal” of Theirs’ Here” It.’” Quoted in “A.”"),
    ("“Will It?”", "“Will It?” [Quoted in “A”].", "“‘Will It?’” Quoted in “A.”"),
    ("[Paraphrase: It Ends]", "[Paraphrase: It Ends] [Quoted in “A”].",
     "“[Paraphrase: It Ends].” Quoted in “A.”"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "in_apa", "in_chicago"), ENDS)
def test_quoted_words_and_their_source_end_once(title: str, in_apa: str, in_chicago: str) -> None:
    work = replace(SAID, title=title, setting="", found_in="Quoted in “A”")
    assert apa(work) == (
        f"Ned Price. (2022, June 8). {in_apa} Briefings, June 10, 2022. https://example.org/x/"
    )
    assert chicago(work) == (
        f"Ned Price. {in_chicago} June 8, 2022. Briefings, June 10, 2022. https://example.org/x/."
    )
