"""Who speaks in ordinary answers: all who are named, in which office and form; nothing is lost."""

from pathlib import Path

import pytest

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.proposing.telling import statements_in
from tests.proposing.speakers_site import DAY, site_in, spoken

WORDS = '"We call on all to stop."'
BLINKEN = "antony-blinken@Secretary of State"
ARAGHCHI = "abbas-araghchi@Minister of Foreign Affairs"
PEDERSEN = "geir-pedersen@Special Envoy for Syria"

HEADS = [
    ("Canada, Norway and Denmark, joint statement:", "canada norway denmark", "joint-statement"),
    (
        "Joint statement by France, Germany and the United Kingdom:",
        "france germany united-kingdom",
        "joint-statement",
    ),
    (
        "Joint statement of the UK, the US and Canada:",
        "united-kingdom united-states canada",
        "joint-statement",
    ),
    ("Iran; Russia; China, joint letter to the Secretary-General:", "iran russia china", "letter"),
    ("- Canada\n- Denmark\n- Norway\nJoint statement:", "canada denmark norway", "joint-statement"),
    ("Canada\nDenmark\nNorway", "canada denmark norway", None),
    (
        "Bosnia and Herzegovina, Trinidad and Tobago, and Canada (joint statement):",
        "bosnia-and-herzegovina trinidad-and-tobago canada",
        "joint-statement",
    ),
    ("Bosnia and Herzegovina and Norway:", "bosnia-and-herzegovina norway", None),
    ("Iran, Islamic Republic of:", "iran", "remarks"),
    ("Secretary of State Antony Blinken:", BLINKEN, "remarks"),
    ("US Secretary of State Antony Blinken, at a press conference:", BLINKEN, "remarks"),
    ("Antony Blinken (US Secretary of State):", BLINKEN, "remarks"),
    ("Blinken, Secretary of State:", BLINKEN, "remarks"),
    ("Abbas Araghchi, Iranian foreign minister, in an interview:", ARAGHCHI, "interview"),
    ("Foreign Minister Abbas Araghchi of Iran said:", ARAGHCHI, "remarks"),
    (
        "Geir O. Pedersen, Special Envoy of the Secretary-General for Syria, speech:",
        PEDERSEN,
        "speech",
    ),
    (
        "Antony Blinken, US Secretary of State, and Abbas Araghchi, Foreign Minister of Iran:",
        f"{BLINKEN} {ARAGHCHI}",
        None,
    ),
    (
        "canada, denmark and the united states, joint statement:",
        "canada denmark united-states",
        "joint-statement",
    ),
    (
        "USA, UK & Canada - joint statement:",
        "united-states united-kingdom canada",
        "joint-statement",
    ),
    ("Canada, on behalf of Denmark, Finland and Norway:", "canada", "remarks"),
    ("Sergey Lavrov, Foreign Minister of Russia:", "sergey-lavrov", "remarks"),
    ("European Union, statement by the spokesperson:", "european-union", "statement"),
    (
        "The E3 (France, Germany, United Kingdom), statement:",
        "france germany united-kingdom",
        "statement",
    ),
    (
        "France, Germany, Ruritania and the US, joint statement:",
        "france germany ruritania united-states",
        "joint-statement",
    ),
    (
        "Canada, Denmark, Finland, Iceland, Norway, Sweden and the United States, joint statement:",
        "canada denmark finland iceland norway sweden united-states",
        "joint-statement",
    ),
    (
        "France, Germany, the UK and the US, joint statement:",
        "france germany united-kingdom united-states",
        "joint-statement",
    ),
    ("Iran, Russia and China, joint letter:", "iran russia china", "letter"),
    ("Antony Blinken, Secretary of State of the United States:", BLINKEN, "remarks"),
    ("Abbas Araghchi, Foreign Minister of Iran:", ARAGHCHI, "remarks"),
    ("Geir Pedersen, UN Special Envoy for Syria:", PEDERSEN, "remarks"),
    ("Canada, Norway, and Denmark; joint declaration:", "canada norway denmark", "joint-statement"),
    (
        "Canada; Norway; and Denmark, in a joint statement:",
        "canada norway denmark",
        "joint-statement",
    ),
    (
        "1. Canada\n2. Norway\n3. Denmark\nin a joint statement:",
        "canada norway denmark",
        "joint-statement",
    ),
    ("Joint statement by:\n* Canada\n* Norway", "canada norway", "joint-statement"),
    ("**Canada**, **Norway**:", "canada norway", None),
    ("Canada & Norway:", "canada norway", None),
    ("The Governments of Canada and of Norway, statement:", "canada norway", "statement"),
    (
        "The foreign ministers of France, Germany and the UK, joint statement:",
        "france germany united-kingdom",
        "joint-statement",
    ),
    ("iran, russia and china:", "iran russia china", None),
    ("secretary of state antony blinken:", BLINKEN, "remarks"),
    ("Royaume-Uni, Canada et France, déclaration:", "united-kingdom canada france", None),
    ("Venezuela (Bolivarian Republic of) and Iran (Islamic Republic of):", "venezuela iran", None),
    ("Iran, Islamic Republic of, and Canada, joint letter:", "iran canada", "letter"),
    ("Antony Blinken, Secretary of State, on behalf of the United States:", BLINKEN, "remarks"),
    (
        "Sweden, speaking on behalf of the European Union, at the Security Council:",
        "sweden",
        "remarks",
    ),
    (
        "Antony Blinken, then Secretary of State, in a press conference:",
        "antony-blinken",
        "remarks",
    ),
    ("Foreign Minister Araghchi, in an interview with Al Jazeera:", ARAGHCHI, "interview"),
    ("Russia, in a joint statement with China:", "russia china", "joint-statement"),
    ("Antony Blinken\nSecretary of State of the United States", BLINKEN, "remarks"),
    (
        "Antony Blinken and Abbas Araghchi, joint statement:",
        "antony-blinken abbas-araghchi",
        "joint-statement",
    ),
    ("Canada and Norway said:", "canada norway", None),
    ("Canada and Norway (letter of 3 March 2022):", "canada norway", "letter"),
    ("The European Union and its member states:", "european-union", "remarks"),
    ("Sweden's foreign minister:", "sweden-foreign-minister", "remarks"),
    ("US State Department:", "us-state-department", "remarks"),
    ("US State Department spokesperson:", "us-state-department", "remarks"),
    (
        "UN Special Envoy for Syria Geir O. Pedersen, remarks to the Security Council:",
        PEDERSEN,
        "remarks",
    ),
    (
        "Canada, Norway, Denmark – joint statement, 3 March 2022:",
        "canada norway denmark",
        "joint-statement",
    ),
    ("Canada/Norway/Denmark:", "canada norway denmark", None),
    ("E3 foreign ministers, joint statement:", "e3", "joint-statement"),
    ("Trinidad and Tobago:", "trinidad-and-tobago", "remarks"),
    ("Mr Geir Pedersen, United Nations:", "geir-pedersen", "remarks"),
    ("ایران، Russia و China:", "iran russia china", None),
    ("Antony J. Blinken, U.S. Secretary of State, on X:", BLINKEN, "post"),
    ("Iran's Foreign Minister, Abbas Araghchi:", ARAGHCHI, "remarks"),
    ("The Foreign Minister of Iran, Abbas Araghchi, in a post on X:", ARAGHCHI, "post"),
    ("The Foreign Minister of Russia, Sergey Lavrov:", "sergey-lavrov", "remarks"),
    (
        "Sweden's foreign minister and Sergey Lavrov:",
        "sweden-foreign-minister sergey-lavrov",
        None,
    ),
    ("Joint statement (Canada, Norway):", "canada norway", "joint-statement"),
    ("Blinken tweeted:", "antony-blinken", "post"),
    ("ANTONY BLINKEN, SECRETARY OF STATE:", BLINKEN, "remarks"),
    ("Speaker: Antony Blinken\nOffice: Secretary of State\nWords:", BLINKEN, "remarks"),
    ("EU High Representative Josep Borrell:", "josep-borrell", "remarks"),
    ("On behalf of Canada, Norway and Denmark:", "canada norway denmark", None),
    ("Joint letter by Iran and China to the UN Secretary-General:", "iran china", "letter"),
    ("Canada and the Republic of Korea issued a letter:", "canada south-korea", "letter"),
    (
        "France, Germany and UK (the E3) joint statement:",
        "france germany united-kingdom",
        "joint-statement",
    ),
    ("U.S., U.K. and E.U.:", "united-states united-kingdom european-union", None),
    ("Russian Federation; People's Republic of China: joint letter.", "russia china", "letter"),
]
"""What stands before the words, who spoke, and the form."""

SIGNED = [
    ("- Antony Blinken, Secretary of State", BLINKEN, "remarks"),
    ("\n— Canada, Norway and Denmark, joint statement", "canada norway denmark", "joint-statement"),
    ("(Iran and Russia, joint letter).", "iran russia", "letter"),
]
"""What stands behind the words."""

DOUBTS = [
    ("Canada:", ""),
    (
        "Abbas Araghchi, Foreign Minister of Iran:",
        'the office of Abbas Araghchi, from "Foreign Minister of Iran"',
    ),
    (
        "Antony Blinken, then Secretary of State:",
        'in which office Antony Blinken spoke, from "then Secretary of State"',
    ),
    (
        "Deputy Secretary of State Antony Blinken:",
        'in which office Antony Blinken spoke, from "Deputy Secretary of State"',
    ),
    ("Canada, Ruritania and Norway, joint statement:", 'who "Ruritania" is'),
    (
        "The European Union and its member states:",
        'whether somebody is missing; not understood: "its member states"',
    ),
    (
        "Sweden, at the Security Council:",
        'whether somebody is missing; not understood: "at the Security Council"',
    ),
    ("Joint statement, Canada and Norway, London:", 'who "London" is'),
    ("Canada, joint statement, London:", 'whether somebody is missing; not understood: "London"'),
    (
        "Canada and Norway to the Secretary-General:",
        'whether somebody is missing; not understood: "to the Secretary-General"',
    ),
    ("On behalf of Canada:", 'whether somebody is missing; not understood: "on behalf of"'),
    ("Canada, on behalf of Denmark and Norway:", "for whom they spoke: Denmark, Norway"),
]
"""What stands before the words, and what a person is asked for about it."""


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    folder: Path = tmp_path_factory.mktemp("speakers") / "briefings"
    return site_in(folder)


@pytest.mark.parametrize(("head", "by", "form"), HEADS)
def test_all_who_spoke_are_taken(head: str, by: str, form: str | None, kb: KnowledgeBase) -> None:
    assert spoken(f"{head}\n{WORDS}", kb) == [(by, form)]


@pytest.mark.parametrize(("behind", "by", "form"), SIGNED)
def test_who_signs_below_the_words_is_taken(
    behind: str, by: str, form: str, kb: KnowledgeBase
) -> None:
    assert spoken(f"{WORDS} {behind}", kb) == [(by, form)]


@pytest.mark.parametrize(("head", "doubt"), DOUBTS)
def test_what_is_not_understood_is_asked_about(head: str, doubt: str, kb: KnowledgeBase) -> None:
    ((_, remarks),) = statements_in(f"{head} {WORDS}", kb, DAY)
    assert list(remarks.above.get(("by",), [])) == ([f"confirm: {doubt}"] if doubt else [])


def test_a_title_with_commas_is_one_office(kb: KnowledgeBase) -> None:
    title = "Under Secretary of State for Civilian Security, Democracy, and Human Rights"
    head = f"Uzra Zeya, {title}, on Truth Social:"
    assert spoken(f"{head} {WORDS}", kb) == [(f"uzra-zeya@{title}", "post")]


def test_each_item_of_a_list_is_a_statement(kb: KnowledgeBase) -> None:
    answer = '- Canada: "We go."\n- Iran and Russia, joint letter: "We stay."\n- Norway agreed.'
    assert spoken(answer, kb) == [
        ("canada", "remarks"),
        ("iran russia", "letter"),
        ("norway", "reported"),
    ]


def test_quotations_in_a_row_are_of_one_speaker(kb: KnowledgeBase) -> None:
    answer = 'Canada, joint statement with Norway: "We go." "We come."\n\n"We stay."'
    ((fields, _),) = statements_in(answer, kb, DAY)
    assert fields["quote"] == "We go. [...] We come. [...] We stay."


def test_a_sentence_is_read_as_news(kb: KnowledgeBase) -> None:
    answer = 'Antony Blinken warned on Monday that they "call on all to stop at once".'
    assert spoken(answer, kb) == [("antony-blinken", "remarks")]


def test_a_person_speaks_for_the_state_whose_office_is_told(kb: KnowledgeBase) -> None:
    ((one, _),) = statements_in(f"Abbas Araghchi, Foreign Minister of Iran: {WORDS}", kb, DAY)
    both = "Secretary of State Antony Blinken and Iranian foreign minister Abbas Araghchi"
    ((two, _),) = statements_in(f"{both}: {WORDS}", kb, DAY)
    assert one["on_behalf_of"] == "iran"
    assert two["on_behalf_of"] is None
    assert [each["on_behalf_of"] for each in two["by"]] == ["united-states", "iran"]


def test_for_whom_and_under_whose_name_they_speak_is_taken(kb: KnowledgeBase) -> None:
    ((one, _),) = statements_in(f"Sweden, on behalf of the European Union: {WORDS}", kb, DAY)
    ((two, _),) = statements_in(f"E3 (France, Germany, UK), joint statement: {WORDS}", kb, DAY)
    assert (one["by"], one["on_behalf_of"]) == (["sweden"], "european-union")
    assert (two["by"], two["as"]) == (["france", "germany", "united-kingdom"], "e3")


def test_the_day_of_a_statement_is_taken(kb: KnowledgeBase) -> None:
    ((one, _),) = statements_in(f"Canada, letter of 3 March 2022: {WORDS}", kb, DAY)
    ((two, _),) = statements_in(f"Canada, statement, 10 September 2024: {WORDS}", kb, DAY)
    assert (one["date"], two["date"]) == ("2022-03-03", None)
