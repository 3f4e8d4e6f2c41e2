"""Signing: who stands below a statement or in its sentences, whatever form the list has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing_site.drafting.draft import Draft

Drafting = Callable[[str], Draft]

OWN = "We urge restraint by all. We welcome the talks."
THREE = "norway denmark ireland"


def signed(draft: Draft) -> str:
    return " ".join(party.id for party in draft.signatories.parties)


@pytest.mark.parametrize(
    "heading",
    [
        "Signed:",
        "Signed by:",
        "Signatories:",
        "List of signatories",
        "This statement is supported by:",
        "The statement is co-signed by:",
        "This joint statement has been endorsed by the following countries:",
        "Co-signed by the Foreign Ministers of:",
        "On behalf of:",
    ],
)
def test_who_signs_stands_below_a_heading_and_is_no_statement(
    draft: Drafting, heading: str
) -> None:
    for lines in ("- Norway\n- the Kingdom of Denmark\n- Ireland", "Norway\nDenmark\nIreland"):
        made = draft(f"Joint Statement on Fishing\n\n{OWN}\n\n{heading}\n\n{lines}\n")
        assert signed(made) == THREE
        assert [one.quote for one in made.sayings] == OWN.replace(". ", ".|").split("|")


@pytest.mark.parametrize(
    ("lines", "ids"),
    [
        ("Norway\nDenmark\nIreland", THREE),
        ("NORWAY\nDENMARK\nIRELAND", THREE),
        (
            (
                "Government of the Kingdom of Norway\nGovernment of the Kingdom of Denmark\n"
                "Government of Ireland"
            ),
            THREE,
        ),
        (
            (
                "The Minister for Foreign Affairs of Norway\nThe Minister of Foreign Affairs of "
                "Denmark\nThe Minister for Foreign Affairs of Ireland"
            ),
            THREE,
        ),
        (
            (
                "Mr J. Dupont, Minister for Foreign Affairs of France\n"
                "Ms E. Muster, Federal Minister for Foreign Affairs of Germany\n"
                "H.E. J. Kowalski, Minister of Foreign Affairs of Poland"
            ),
            "france germany poland",
        ),
        (
            (
                "Jean Dupont\nMinister for Foreign Affairs of France\n\nErika Muster\nFederal "
                "Minister for Foreign Affairs of Germany\n\nJan Kowalski\nMinister of Foreign "
                "Affairs of Poland"
            ),
            "france germany poland",
        ),
        (
            (
                "France: Jean Dupont, Minister for Foreign Affairs\n"
                "Germany: Erika Muster, Foreign Minister\nPoland: Jan Kowalski, Foreign Minister"
            ),
            "france germany poland",
        ),
        (
            (
                "For the Government of Norway\nFor Burkina Faso\nFor the Lake Chad Basin "
                "Commission\nFor the African Union"
            ),
            "norway burkina-faso lake-chad-basin-commission african-union",
        ),
        (
            (
                "Embassy of Norway\nEmbassy of the Kingdom of the Netherlands\nBritish Embassy\n"
                "European Union Delegation"
            ),
            "norway netherlands united-kingdom european-union",
        ),
    ],
)
def test_a_line_names_an_office_or_its_bearer(draft: Drafting, lines: str, ids: str) -> None:
    assert signed(draft(f"Joint Statement on Fishing\n\n{OWN}\n\n{lines}\n")) == ids
    assert signed(draft(f"Joint Statement on Fishing\n\n{lines}\n\n{OWN}\n")) == ids


def test_a_line_that_cannot_be_read_loses_no_other(draft: Drafting) -> None:
    made = draft(
        f"Joint Statement on Fishing\n\n{OWN}\n\nSigned by:\n\nNorway\n"
        "Free Sailors' League of the North Sea\nIreland\n"
    )
    assert signed(made) == "norway free-sailors-league-of-the-north-sea ireland"
    assert made.signatories.is_unsure


@pytest.mark.parametrize(
    ("sentence", "ids"),
    [
        (
            ("The Governments of Norway, the East African Community, the Lake Chad Basin "
            "Commission and the African Union on Monday issued the following statement:"),
            "norway east-african-community lake-chad-basin-commission african-union",
        ),
        (
            ("Norway, Denmark and Ireland today, in the margins of the Council, issued the "
            "following joint statement:"),
            THREE,
        ),
        (
            ("The Troika (Norway, Denmark, and Ireland), together with the African Union and the "
            "Pacific Community (SPC), issued the following statement on 2 April:"),
            f"{THREE} african-union pacific-community",
        ),
        (
            ("We, the Foreign Ministers of Norway and Denmark, as well as the High Representative "
            "of the European Union, along with our partner, the Republic of Korea, regret it."),
            "norway denmark european-union south-korea",
        ),
        (
            "I deliver this statement on behalf of Norway, Denmark and my own country, Ireland.",
            THREE,
        ),
        ("The E3 – France, Germany and the United Kingdom – condemn the closure.",
         "france germany united-kingdom"),
        ("The delegations of Norway, Denmark and Ireland to the OSCE deplore the closure.", THREE),
        ("ASEAN (Brunei, Laos and Cambodia) expresses concern.", "brunei laos cambodia"),
        (
            ("The members of the Quad for Sudan (Saudi Arabia, the United Arab Emirates and the "
            "United States) express concern."),
            "saudi-arabia united-arab-emirates united-states",
        ),
        ("This statement was signed by Norway, Denmark, Ireland and the East African Community.",
         f"{THREE} east-african-community"),
    ],
)  # fmt: skip
def test_a_list_is_read_whatever_stands_in_it(draft: Drafting, sentence: str, ids: str) -> None:
    made = draft(f"Joint Statement on Fishing\n\n{sentence}\n\n{OWN}")
    assert signed(made) == ids
    assert [one.quote for one in made.sayings][-2:] == OWN.replace(". ", ".|").split("|")
    assert not [one for one in made.sayings if one.quote[:1] in "),"]
