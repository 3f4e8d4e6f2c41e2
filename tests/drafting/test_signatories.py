"""Signatories: every way in which a text says who made a joint statement."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing_site.drafting.draft import Draft
from briefing_site.drafting.names import Party

Drafting = Callable[[str], Draft]
G7 = "canada france germany italy japan united-kingdom united-states"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        (
            (
                "The text of the following statement was released by the Governments of Bosnia and "
                "Herzegovina, Trinidad and Tobago, Antigua and Barbuda and the Kingdom of Denmark."
            ),
            "bosnia-and-herzegovina trinidad-and-tobago antigua-and-barbuda denmark",
        ),
        (
            (
                "We, the Foreign Ministers of Canada, France, Germany, Italy, Japan and the United "
                "Kingdom, and the United States Secretary of State, condemn the attack."
            ),
            G7,
        ),
        (
            (
                "We, the G7 Foreign Ministers of Canada, France, Germany, Italy, Japan, the "
                "United Kingdom and the United States of America, and the High Representative "
                "of the European Union, condemn the attack."
            ),
            f"{G7} european-union",
        ),
        ("We, the Leaders of the Group of Seven (G7), met today.", "g7"),
        (
            (
                "The joint statement was signed by NATO members Albania, Britain and the Czech "
                "Republic. The only non-NATO member to sign was Austria, a neutral country."
            ),
            "albania united-kingdom czechia austria",
        ),
        (
            (
                "The statement was signed by Türkiye, the Republic of Moldova, São Tomé and "
                "Príncipe and the Republic of Korea."
            ),
            "turkey moldova sao-tome-and-principe south-korea",
        ),
        (
            (
                "The governments of Canada, the Kingdom of Denmark and Norway have issued the "
                "following joint statement."
            ),
            "canada denmark norway",
        ),
        (
            (
                "The following is a statement from the Foreign Ministers of Canada, Norway, "
                "and the High Representative of the European Union."
            ),
            "canada norway european-union",
        ),
        (
            (
                "Released by the Governments of Chile and Peru, and representatives of the "
                "League of Arab States and European Union: the statement was issued by Chile, "
                "Peru, and representatives of the League of Arab States and European Union."
            ),
            "chile peru arab-league european-union",
        ),
        (
            "British, French and German leaders said in a joint statement that it must end.",
            "united-kingdom france germany",
        ),
        ("In a joint statement, France and Poland said they were ready.", "france poland"),
        (
            "Australia, New Zealand and Canada issued a joint statement on Tuesday.",
            "australia new-zealand canada",
        ),
        (
            "The statement, signed by 27 countries including Ghana, Kenya and Nigeria, is short.",
            "ghana kenya nigeria",
        ),
        (
            (
                "The following statement was released by the Governments of Australia, Fiji, the "
                "Pacific Community, and New Zealand."
            ),
            "australia fiji pacific-community new-zealand",
        ),
        (
            (
                "The joint statement was signed by Bosnia & Herzegovina, St. Lucia, the European "
                "Union (EU) and the Holy See."
            ),
            "bosnia-and-herzegovina saint-lucia european-union vatican-city",
        ),
        (
            (
                "The foreign ministers of Chile and Peru spoke. “It must end,” they said in a "
                "joint statement."
            ),
            "chile peru",
        ),
        ("The two presidents signed a treaty between Chile and Peru.", ""),
        ("The minister of Chile met the minister of Peru.", ""),
    ],
)
def test_a_list_is_read_where_it_is_announced(draft: Drafting, text: str, ids: str) -> None:
    found = draft(f"A day in the world\n\n{text}\n\nThe day ended.")
    assert [party.id for party in found.signatories.parties] == ids.split()


@pytest.mark.parametrize(
    ("title", "ids"),
    [
        (
            "Joint Statement by the United States, the Republic of Korea and Japan",
            "united-states south-korea japan",
        ),
        (
            (
                "Joint Statement from the Leaders of Australia and New Zealand on the Margins "
                "of the NATO Summit"
            ),
            "australia new-zealand",
        ),
        ("Statement by the High Representative on behalf of the European Union", "european-union"),
        ("Joint Statement on Cuba", ""),
    ],
)
def test_a_title_may_name_them(draft: Drafting, title: str, ids: str) -> None:
    found = draft(f"{title}\n\nThe day was long.\n\nIt ended.")
    assert [party.id for party in found.signatories.parties] == ids.split()


def test_a_meeting_opens_its_statement(draft: Drafting) -> None:
    found = draft(
        "Joint Statement on Syria\n\nRepresentatives of the Arab League, Egypt and the United "
        "States met in Paris on April 28 to discuss Syria.\n\nBegin Text:\n\nWe stressed it."
    )
    assert [party.id for party in found.signatories.parties] == [
        "arab-league",
        "egypt",
        "united-states",
    ]


@pytest.mark.parametrize(
    ("text", "ids", "doubts"),
    [
        (
            "Statement by Chile on behalf of 42 countries: Peru, Kosovo*, Fiji[1] and Latvia¹.",
            ["chile", "peru", "kosovo", "fiji", "latvia"],
            ["the text says 42, and 5 signatories could be read"],
        ),
        (
            "I deliver this statement on behalf of the following States: Peru, Fiji2, Chile.",
            ["peru", "fiji", "chile"],
            [],
        ),
        (
            "I am making this statement in my own capacity and also on behalf of Peru and Fiji.",
            ["peru", "fiji"],
            [],
        ),
        (
            "Three of the eight states signed. The statement was signed by Peru, Fiji and Chile.",
            ["peru", "fiji", "chile"],
            [],
        ),
        (
            "Signatories: Peru; Fiji (2); the European Union; Chile†, Ghana and Norway.",
            ["peru", "fiji", "european-union", "chile", "ghana", "norway"],
            [],
        ),
        (
            "Joint statement by Peru, Chile, Fiji and four other countries.",
            ["peru", "chile", "fiji"],
            [
                "the text says 7, and 3 signatories could be read",
                'the list has more that it does not name: "and four other countries"',
            ],
        ),
        (
            "Joint statement by Peru, Chile and the Republic of Freedonia.",
            ["peru", "chile", "republic-of-freedonia"],
            ['whether "Republic of Freedonia" is a signatory'],
        ),
        (
            "Joint statement by Peru, Chile, both Koreas and Fiji.",
            ["peru", "chile"],
            ['the list may go on: "both Koreas and Fiji"'],
        ),
        (
            "Six countries signed.\n\nSigned by:\nPeru\nChile¹\nFiji\nboth Koreas",
            ["peru", "chile", "fiji"],
            [
                "the text says 6, and 3 signatories could be read",
                'the list may go on: "both Koreas"',
            ],
        ),
    ],
)
def test_no_list_ends_in_silence(
    draft: Drafting, text: str, ids: list[str], doubts: list[str]
) -> None:
    signatories = draft(f"Talks\n\n{text}\n\nWe ask for restraint.").signatories
    assert [party.id for party in signatories.parties] == ids
    assert list(signatories.doubts) == doubts


def test_whoever_aligns_signs_and_does_not_speak(draft: Drafting) -> None:
    made = draft(
        "Declaration by the High Representative on behalf of the European Union\n\n"
        "The European Union condemns the attack.\n\n"
        "Moldova*, Serbia and Norway align themselves with this declaration."
    )
    assert [party.id for party in made.signatories.aligned] == ["moldova", "serbia", "norway"]
    assert [[party.id for party in one.speaker.parties] for one in made.sayings] == [
        ["european-union"]
    ]


def test_nobody_speaks_where_the_list_is_not_whole(draft: Drafting) -> None:
    made = draft(
        "Talks\n\nJoint statement by Peru, Chile, both Koreas and Fiji.\n\n"
        "We ask for calm. We call for talks."
    )
    assert made.signatories.is_partial
    assert [one.speaker.parties for one in made.sayings] == [(), ()]


def test_whoever_delivers_in_a_national_capacity_signs_too(draft: Drafting) -> None:
    made = draft(
        "Talks\n\nAs delivered by the Permanent Representative of Norway, Vienna, 4 March 2021\n\n"
        "I make this statement in a national capacity and also on behalf of Peru and Fiji.\n\n"
        "We ask for calm. Thank you."
    )
    ids = ["norway", "peru", "fiji"]
    assert [party.id for party in made.signatories.parties] == ids
    assert [(list(map(id_of, one.speaker.parties)), one.quote) for one in made.sayings] == [
        (ids, "We ask for calm.")
    ]


def id_of(party: Party) -> str:
    return party.id


def test_a_list_that_could_not_be_read_at_all_is_told_of(draft: Drafting) -> None:
    text = "Signed by whoever was there, from Peru to Chile and as far as Fiji."
    made = draft(f"Talks\n\n{text}\n\nIt rained.")
    assert made.signatories.doubts == (f'0 signatories could be read of "{text}"',)
