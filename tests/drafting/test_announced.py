"""Words that are announced: by `X said:` without marks, or as the statement that follows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing_site.drafting.names import Names
from briefing_site.drafting.offices import office_in
from briefing_site.drafting.reading import read_article

Said = Callable[[str], list[tuple[list[str], str]]]

BOATS = "We need these boats for our coast."
GOOD = "They are good boats."
LATER = "The boats will be built in Gdynia by next summer."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"New boats\n\nThe Transport Minister of Norway said:\n\n{BOATS}\n\n{LATER}",
            [(["norway-transport-minister"], BOATS)],
        ),
        (
            (f"# Boats\n\nNorway's foreign minister wrote:\n\n> {BOATS}\n>\n> {GOOD}\n\n"
            f"{LATER}"),
            [(["norway-foreign-minister"], f"{BOATS} [...] {GOOD}")],
        ),
        (
            ("Boats\n\nA Norwegian Foreign Ministry spokesperson issued the following statement "
            f"today:\n\nNorway regrets the seizure. {BOATS}"),
            [
                (["norway-foreign-ministry"], "Norway regrets the seizure."),
                (["norway-foreign-ministry"], BOATS),
            ],
        ),
        (
            ("Boats\n\nThe foreign minister of Norway today issued the following statement:\n\n"
            f"“{BOATS}\n\n“Norway regrets the seizure.”\n\nContacts\n\nPress office"),
            [
                (["norway-foreign-minister"], BOATS),
                (["norway-foreign-minister"], "Norway regrets the seizure."),
            ],
        ),
        (
            ("Boats\n\nFollowing is the text of a joint statement by the foreign ministers of "
            f"Norway and Peru:\n\n“{BOATS}\n\nWe regret the seizure.\n\nWe call for talks.”"),
            [
                (["norway", "peru"], BOATS),
                (["norway", "peru"], "We regret the seizure."),
                (["norway", "peru"], "We call for talks."),
            ],
        ),
        (
            f"Statement on boats\n\n{BOATS} We call for their return.",
            [([], BOATS), ([], "We call for their return.")],
        ),
        (
            ("Press release\n\nThe Ministry of Foreign Affairs of Norway expresses regret. It also "
            "thanks the crews."),
            [
                (
                    ["norway-foreign-ministry"],
                    "The Ministry of Foreign Affairs of Norway expresses regret.",
                ),
                (["norway-foreign-ministry"], "It also thanks the crews."),
            ],
        ),
        (
            ("Joint Statement on Boats\n\nWe, the Governments of Norway and Denmark, call for:\n\n"
            "- an end to the closure;\n- the release of the boats.\n\nThank you."),
            [
                (
                    ["norway", "denmark"],
                    "call for: [...] an end to the closure; [...] the release of the boats.",
                )
            ],
        ),
        (
            ("Ferry\n\nThe French and German leaders issued a joint statement. “We stand by our "
            "partners,” it read.\n\nThe text says the ferry is “a lifeline for the coast”."),
            [
                (["france", "germany"], "We stand by our partners"),
                (["france", "germany"], "a lifeline for the coast"),
            ],
        ),
        (
            ("Ferry\n\n“We call on both sides,” the Norwegian foreign minister told the "
            "broadcaster, “and to return the crews.”"),
            [
                (
                    ["norway-foreign-minister"],
                    "We call on both sides [...] and to return the crews.",
                )
            ],
        ),
        (
            ("Boats\n\nThe minister’s office said the boats’ crews were safe. ‘We are glad the "
            "sailors’ families know,’ said the Danish minister.\n\nSweden said it ‘fully "
            "supports’ the plan. A reader’s view of “Blue Sea” was ‘mixed’."),
            [
                (["denmark-minister"], "We are glad the sailors’ families know"),
                (["sweden"], "fully supports"),
            ],
        ),
    ],
)  # fmt: skip
def test_announced_words_are_read(
    said: Said, text: str, found: list[tuple[list[str], str]]
) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“It was long,” the Danish minister said. “So it was,” the Swedish envoy sighed.",
         "denmark-minister sweden-envoy"),
        ("“All is well,” said Ahmed ben Salah al-Rashid. “Very good,” al-Rashid added.",
         "ahmed-ben-salah-al-rashid ahmed-ben-salah-al-rashid"),
        (("“All is well,” said The Honourable Jane van der Berg. “Very good,” H.E. Luis de la Cruz "
         "said."), "jane-van-der-berg luis-de-la-cruz"),
        ("The Danish ministry warned of war. Karen Jensen sailed for years.\n\n“It was never so.”",
         "karen-jensen"),
        (("Italian Prime Minister Mario Rossi met Hans Meier, a captain. “We agree,” the Italian "
         "premier said."), "mario-rossi"),
        ("“Very well then,” a spokesman for the Danish transport ministry said.",
         "denmark-transport-ministry"),
        ("The European Commission wants a label. “We argue for it,” it said.",
         "european-commission"),
    ],
)  # fmt: skip
def test_the_nearest_fitting_speaker_is_taken(said: Said, text: str, speakers: str) -> None:
    found = said(f"Boats\n\n{text}")
    assert " ".join(one for parties, _ in found for one in parties) == speakers


@pytest.mark.parametrize(
    "phrase",
    [
        "Norway's foreign minister",
        "Norway’s foreign minister",
        "Norwegian foreign minister",
        "Norwegian Minister for Foreign Affairs",
        "Minister of Foreign Affairs of the Kingdom of Norway",
        "foreign minister of Norway",
    ],
)
def test_an_office_has_one_id_however_it_is_named(phrase: str) -> None:
    found = office_in(phrase, Names([]))
    assert found is not None
    assert found.id == "norway-foreign-minister"


def test_headings_and_captions_are_no_statements(said: Said) -> None:
    text = (
        "Boats\n\nPhoto: “The boats leave now,” a captain says\n\nThe Danish minister spoke.\n\n"
        "“An empty harbour”\n\nThe harbour was empty."
    )
    assert said(text) == []


@pytest.mark.parametrize(
    ("line", "day"),
    [("Brussels, 17/02/2025 - 14:30", "2025-02-17"), ("03.03.2025", "2025-03-03")],
)
def test_a_place_and_a_day_are_no_title(line: str, day: str) -> None:
    article = read_article(f"{line}\n\nJoint statement on fees\n\nWe deplore them.".encode())
    assert (article.title, str(article.published)) == ("Joint statement on fees", day)
