"""Releases: which sentences of an official text are statements, by whom, doing what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing_site.drafting.draft import Draft

Drafting = Callable[[str], Draft]

SIGNED = "The following statement was released by the Governments of Chile and Peru.\n\nBegin text:"


def sentences(draft: Draft) -> list[str]:
    return [saying.quote for saying in draft.sayings]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("We condemn the arrests.", "condemn"),
        ("We call on the government to release them.", "demand"),
        ("We urge the Cuban government to release them.", "demand"),
        ("All parties must stop.", "demand"),
        ("We welcome the talks.", "support"),
        ("We remain committed to the talks.", "support"),
        ("We firmly reject such actions.", "reject"),
        ("We stand ready to resume the talks.", "offer"),
        ("Our representatives will not travel to the meeting.", "reject"),
        ("We restate our firm opposition to such actions.", "reject"),
        (
            (
                "We are united in our call for the authorities to enter into a dialogue with "
                "representatives of the democratic opposition and civil society."
            ),
            "demand",
        ),
        ("Today, we have agreed on a plan.", "agree"),
        ("We met today in Lima.", "consult"),
        ("Violence is unacceptable.", "condemn"),
        ("Such steps would undermine the talks.", "warn"),
        ("Hiring such workers increasingly poses serious risks.", "declare"),
        ("The sentences are yet another example of contempt for the law.", "declare"),
        ("Such measures are incompatible with the treaty.", "declare"),
        ("Journalism is not a crime.", "declare"),
        ("There is no place for violence in a democracy.", "declare"),
        ("It is vital that all complaints be heard.", "declare"),
        ("Its leaders have a responsibility to listen.", "declare"),
        ("The law risks isolating them.", "declare"),
    ],
)
def test_a_sentence_of_the_authors_is_a_statement(draft: Drafting, sentence: str, act: str) -> None:
    found = draft(f"Joint Statement\n\n{SIGNED}\n\n{sentence}\n\nEnd text.")
    assert [
        ([party.id for party in saying.speaker.parties], saying.act.value, saying.quote)
        for saying in found.sayings
    ] == [(["chile", "peru"], act, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thousands took part in protests.",
        "The decision came after months of work.",
        "For more information, please see our website.",
        "Follow us on the usual channels.",
    ],
)
def test_what_tells_of_events_is_none(draft: Drafting, sentence: str) -> None:
    assert sentences(draft(f"Joint Statement\n\n{SIGNED}\n\n{sentence}\n\nEnd text.")) == []


def test_that_the_authors_met_is_an_event(draft: Drafting) -> None:
    text = "The Foreign Ministers of Chile and Peru met in Lima on Monday."
    found = draft(f"Joint Statement\n\n{SIGNED}\n\n{text} They deplored the arrests.\n\nEnd text.")
    assert sentences(found) == ["They deplored the arrests."]


def test_a_partner_may_stand_beside_the_state(draft: Drafting) -> None:
    text = "Chile, together with its partners, will continue to look for them."
    found = draft(f"Joint Statement\n\n{SIGNED}\n\n{text}\n\nEnd text.")
    assert sentences(found) == [text]


def test_the_words_begin_behind_the_list_of_the_authors(draft: Drafting) -> None:
    text = "We, the Foreign Ministers of Chile and Peru, condemn the arrests."
    assert sentences(draft(f"Statement\n\n{text}\n\nThe day ended.")) == ["condemn the arrests."]


def test_paragraphs_are_counted_from_the_statement_proper(draft: Drafting) -> None:
    found = draft(f"Joint Statement\n\n{SIGNED}\n\nWe condemn it.")
    assert (found.article.first_counted, found.sayings[0].paragraph) == (2, 2)


def test_the_author_speaks_for_a_state(draft: Drafting) -> None:
    found = draft(
        "On Europe\n\nRobert Schuman, Minister of Foreign Affairs\n\nFrance welcomes the plan. "
        "The day is new. France will act."
    )
    speaker = found.sayings[0].speaker
    assert (speaker.parties[0].id, speaker.behalf and speaker.behalf.id, sentences(found)) == (
        "robert-schuman",
        "france",
        ["France welcomes the plan.", "France will act."],
    )


def test_a_body_names_itself(draft: Drafting) -> None:
    found = draft(
        "Press release on the arrests\n\nThe Ministry for Foreign Affairs of Finland condemns "
        "the arrests. The Ministry will follow the case.\n\nThe day ended."
    )
    assert [(saying.speaker.parties[0].id, saying.quote) for saying in found.sayings] == [
        (
            "finland-foreign-ministry",
            "The Ministry for Foreign Affairs of Finland condemns the arrests.",
        ),
        ("finland-foreign-ministry", "The Ministry will follow the case."),
    ]


def test_a_release_tells_what_somebody_else_said(draft: Drafting) -> None:
    found = draft(
        "Readout of a call\n\nOffice of the Spokesperson\n\nForeign Minister Robert Schuman spoke "
        "with his colleague. Minister Schuman reaffirmed the commitment to peace."
    )
    assert [(saying.speaker.parties[0].id, saying.is_told) for saying in found.sayings] == [
        ("robert-schuman", True)
    ]


def test_who_is_asked_and_who_is_condemned_is_noted(draft: Drafting) -> None:
    found = draft(
        f"Statement\n\n{SIGNED}\n\nWe urge the Cuban government to act. We condemn Russia’s attack."
    )
    assert [
        ([party.id for party in saying.to], [party.id for party in saying.about])
        for saying in found.sayings
    ] == [(["cuba"], []), ([], ["russia"])]


def test_a_title_names_the_author(draft: Drafting) -> None:
    found = draft(
        "Statement by Foreign Minister Robert Schuman\n\nFrance condemns the arrests. I have "
        "spoken to my colleagues."
    )
    assert [saying.speaker.parties[0].id for saying in found.sayings] == ["robert-schuman"] * 2


def test_the_countries_of_a_group_stand_in_brackets(draft: Drafting) -> None:
    found = draft("Quint statement\n\nThe Quint countries (Chile, Peru) condemn the arrests.")
    assert [party.id for party in found.signatories.parties] == ["chile", "peru"]
    assert len(found.sayings) == 1


def test_ministers_and_they_are_the_authors(draft: Drafting) -> None:
    found = draft(
        "Joint Communiqué\n\nThe Foreign Ministers of Chile, Peru and Cuba issued this joint "
        "statement.\n\nThe three Ministers reaffirmed it. They condemned all violence."
    )
    assert sentences(found) == [
        "The three Ministers reaffirmed it.",
        "They condemned all violence.",
    ]


def test_numbered_paragraphs_of_a_government_are_its_own(draft: Drafting) -> None:
    found = draft(
        "On the arrests\n\n1. The Government of Japan expresses concern over the arrests.\n\n"
        "2. Japan urges the authorities to stop."
    )
    assert [(saying.speaker.parties[0].id, saying.quote) for saying in found.sayings] == [
        ("japan", "The Government of Japan expresses concern over the arrests."),
        ("japan", "Japan urges the authorities to stop."),
    ]


def test_a_report_is_none_whoever_prints_it(draft: Drafting) -> None:
    found = draft(
        "title: A day\npublisher: A Council on Relations\n\nNATO said “it is now time.” NATO "
        "said “it is here.”\n\nNATO said “it is late now.” It must rain tomorrow."
    )
    assert (found.is_release, len(found.sayings)) == (False, 3)


def test_a_news_report_is_no_release(draft: Drafting) -> None:
    found = draft("A day\n\nThe minister said “we must act now.”\n\nIt must rain tomorrow.")
    assert (found.is_release, sentences(found)) == (False, ["we must act now."])


@pytest.mark.parametrize(
    ("publisher", "id_"),
    [
        ("Department of State", "us-state-department"),
        ("NATO", "nato"),
        ("NATO Watch", None),
        ("Japan", None),
        ("", None),
    ],
)
def test_a_publisher_that_is_a_known_actor_is_named(
    draft: Drafting, publisher: str, id_: str | None
) -> None:
    found = draft(f"title: A day\npublisher: {publisher}\n\nIt must rain tomorrow.")
    assert found.published_by == id_
