"""Quotations and their speakers: every form that English news gives to an attribution.

The words are real ones of people long dead, or those of offices that anybody might hold.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing_site.drafting.draft import Draft

Drafting = Callable[[str], Draft]
Said = Callable[[str], list[tuple[list[str], str]]]

FEAR = "The only thing we have to fear is fear itself"
ALL_AT_ONCE = "Europe will not be made all at once, or according to a single plan"
CONCRETE = "It will be built through concrete achievements"
BEACHES = "We shall fight on the beaches"
GROUNDS = "we shall fight on the landing grounds"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"“{FEAR},” said Franklin D. Roosevelt.", "franklin-d-roosevelt"),
        (f"“{FEAR},” said President Franklin D. Roosevelt, who spoke.", "franklin-d-roosevelt"),
        (f"“{FEAR},” Franklin Roosevelt said on Saturday.", "franklin-roosevelt"),
        (f"Franklin Roosevelt said: “{FEAR}.”", "franklin-roosevelt"),
        (f"Franklin Roosevelt said that “{FEAR}.”", "franklin-roosevelt"),
        (f"Franklin Roosevelt, the president, told a crowd: “{FEAR}.”", "franklin-roosevelt"),
        (f"The president, Franklin Roosevelt, said “{FEAR}.”", "franklin-roosevelt"),
        (f"According to Franklin Roosevelt, “{FEAR}.”", "franklin-roosevelt"),
        (f"“{FEAR},” according to Franklin Roosevelt.", "franklin-roosevelt"),
        (f"On Saturday, Franklin Roosevelt took office, saying “{FEAR}.”", "franklin-roosevelt"),
        (f"“{FEAR},” Mr. Roosevelt added.", "roosevelt"),
        (f'"{FEAR}," Franklin Roosevelt said.', "franklin-roosevelt"),
        (f"'{FEAR},' Franklin Roosevelt said.", "franklin-roosevelt"),
        (f"‘{FEAR},’ said Franklin Roosevelt.", "franklin-roosevelt"),
        (f"«{FEAR}», said Franklin Roosevelt.", "franklin-roosevelt"),
        (f"“{FEAR},” the American president went on to say.", "united-states-president"),
        (f"“{ALL_AT_ONCE},” Schuman said.", "robert-schuman"),
        (f"His French colleague, Robert Schuman, said “{ALL_AT_ONCE}.”", "robert-schuman"),
        (f"“{FEAR},” said an official at Norway’s court.", "official-at-norway-court"),
        (f"“{FEAR},” the foreign minister of Norway told reporters.", "norway-foreign-minister"),
        (f"Norway’s foreign minister warned that “{FEAR}.”", "norway-foreign-minister"),
        (f"British intelligence officials said “{FEAR}.”", "british-intelligence-officials"),
        (f"The French government said “{FEAR}.”", "france"),
        (f"NATO said that “{FEAR}.”", "nato"),
        (f"“{FEAR},” beamed Franklin Roosevelt.", "franklin-roosevelt"),
        (f"But Franklin Roosevelt, president of America, said “{FEAR}.”", "franklin-roosevelt"),
        (f"The Swedish ministry said the council rejects “{FEAR}.”", "sweden-ministry"),
        (f"Norway left, while Sweden, which stayed, hailed “{FEAR}.”", "sweden"),
        (f"Analysts at Lloyd George said “{FEAR}.”", "analysts-at-lloyd-george"),
        (f"Norway’s party condemned what it called “{FEAR}.”", "norway-party"),
        (f"“{FEAR},” the U.S. State Department said.", "us-state-department"),
        (f"The State Department said “{FEAR}.”", "us-state-department"),
        (f"The plan is “{FEAR}” in its new form, Mr. Schuman said on Monday.", "robert-schuman"),
        (f"NATO said it had “{FEAR},” a claim that two analysts rejected.", "nato"),
        (f"Japan left, with its envoy, Kenji Sato, saying it was “{FEAR}.”", "kenji-sato"),
    ],
)  # fmt: skip
def test_a_speaker_is_found_wherever_the_sentence_has_it(
    said: Said, text: str, speaker: str
) -> None:
    assert [who for who, _ in said(f"The day began.\n\n{text}")] == [[speaker]]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("French and German leaders said “the time for talk is over.”", ["france", "germany"]),
        ("Finland and Sweden said they were “fully committed.”", ["finland", "sweden"]),
        (
            "“It must end,” the foreign ministers of Estonia, Latvia and Lithuania said.",
            ["estonia", "latvia", "lithuania"],
        ),
    ],
)
def test_several_speak_together(said: Said, text: str, speakers: list[str]) -> None:
    assert [who for who, _ in said(text)] == [speakers]


def test_a_quotation_that_is_split_is_joined(said: Said) -> None:
    text = f"“{BEACHES},” Winston Churchill said, “{GROUNDS}.” He sat down."
    assert said(text) == [(["winston-churchill"], f"{BEACHES} [...] {GROUNDS}.")]


def test_a_quotation_is_joined_around_an_inverted_verb(said: Said) -> None:
    text = f"“{BEACHES},” said Prime Minister Winston Churchill, “{GROUNDS}.”"
    assert said(text) == [(["winston-churchill"], f"{BEACHES} [...] {GROUNDS}.")]


def test_what_somebody_calls_a_thing_is_a_statement(said: Said) -> None:
    text = "Robert Schuman called it a “historic moment” for Europe."
    assert said(text) == [(["robert-schuman"], "historic moment")]


def test_a_quotation_that_stands_alone_goes_on_in_its_paragraph(said: Said) -> None:
    text = f"“{ALL_AT_ONCE},” Robert Schuman said. “{CONCRETE}.”"
    assert said(text) == [(["robert-schuman"], f"{ALL_AT_ONCE} [...] {CONCRETE}.")]


def test_a_quotation_goes_on_over_paragraphs(said: Said) -> None:
    text = f"Robert Schuman said: “{ALL_AT_ONCE}.\n\n“{CONCRETE}.”"
    assert said(text) == [(["robert-schuman"], f"{ALL_AT_ONCE}. [...] {CONCRETE}.")]


def test_the_speaker_may_stand_in_the_last_paragraph_only(said: Said) -> None:
    text = f"“{ALL_AT_ONCE}.\n\n“{CONCRETE},” said Robert Schuman."
    assert said(text) == [(["robert-schuman"], f"{ALL_AT_ONCE}. [...] {CONCRETE}")]


def test_a_pronoun_means_who_was_named_last(said: Said) -> None:
    text = (
        f"Robert Schuman spoke in Paris on Tuesday.\n\n“{ALL_AT_ONCE},” he said.\n\n"
        f"“{CONCRETE},” he added."
    )
    assert said(text) == [(["robert-schuman"], ALL_AT_ONCE), (["robert-schuman"], CONCRETE)]


def test_it_means_the_body_that_spoke(said: Said) -> None:
    text = "The Norwegian foreign ministry warned of war.\n\n“Our people cannot wait,” it said."
    assert said(text) == [(["norway-foreign-ministry"], "Our people cannot wait")]


def test_its_ministry_is_that_of_the_state_before(said: Said) -> None:
    text = "Japan called the ambassador in. Its foreign ministry said it was “a grave mistake”."
    assert said(text) == [(["japan-foreign-ministry"], "a grave mistake")]


def test_a_spokesman_speaks_for_whom_the_sentence_names(said: Said) -> None:
    text = "Kenji Sato has warned of “a winter without bread”, his spokesman said."
    assert said(text) == [(["kenji-sato"], "a winter without bread")]


def test_some_and_others_are_the_signatories(said: Said) -> None:
    text = (
        "Peru and four other countries have condemned the law, calling it “a grave mistake”.\n\n"
        "In a joint statement, the foreign ministers of Chile, Fiji, Japan, Norway and Peru said "
        "they were “deeply troubled”."
    )
    everybody = ["chile", "fiji", "japan", "norway", "peru"]
    assert said(text) == [(everybody, "a grave mistake"), (everybody, "deeply troubled")]


@pytest.mark.parametrize(
    "text",
    [
        "The four countries - Chile, Fiji, Norway and Peru - said in a joint statement: “No more.”",
        "“It is a mistake,” said Chile, Fiji, Norway and Peru in a joint statement on Monday.",
        "“It is a mistake,” said a joint statement from Chile, Fiji, Norway and Peru.",
    ],
)
def test_a_list_in_the_sentence_means_all_of_it(draft: Drafting, text: str) -> None:
    found = draft(f"The fees rise.\n\n{text}")
    everybody = ["chile", "fiji", "norway", "peru"]
    assert [party.id for party in found.signatories.parties] == everybody
    assert [[party.id for party in one.speaker.parties] for one in found.sayings] == [everybody]


def test_a_quotation_may_hold_the_verb(said: Said) -> None:
    text = "Sweden “fully supports” the plan, and Norway “will not stand in the way” of a deal."
    assert said(text) == [(["sweden"], "fully supports"), (["norway"], "will not stand in the way")]


def test_a_title_refers_back(said: Said) -> None:
    text = (
        "A spokesperson for the Finnish Border Guard said the ship was boarded. “It is over "
        "now,” the spokesperson said."
    )
    assert said(text) == [(["finnish-border-guard"], "It is over now")]


def test_two_verbs_make_two_statements(said: Said) -> None:
    text = (
        "The Swedish ministry said the act was “a violation of our borders” while calling on "
        "Russia “to stop at once.”"
    )
    assert said(text) == [
        (["sweden-ministry"], "a violation of our borders"),
        (["sweden-ministry"], "to stop at once."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “peace plan” was published.",
        "The book “The Gathering Storm” sold well.",
        "Critics spoke of a “grave” error.",
        "The minister said the “deal” was near.",
        "The talks, dubbed “Grain II” by diplomats, go on.",
        "A note read nothing, and the “old order” was gone.",
    ],
)
def test_scare_quotes_and_titles_are_no_statements(said: Said, text: str) -> None:
    assert said(text) == []


def test_a_missing_mark_ends_with_the_sentence(said: Said) -> None:
    text = "German prosecutors said that “a man was arrested in Denmark. They did not say more."
    assert said(text) == [(["german-prosecutors"], "a man was arrested in Denmark.")]


@pytest.mark.parametrize(
    "text",
    [
        f"“{FEAR},” they said.",
        f"They said “{FEAR}”.",
        f"He said: “{FEAR}.”",
        f"“{FEAR},” others said.",
        f"A spokesperson for the ministry said: “{FEAR}.”",
        f"“{FEAR},” the official told the newspaper.",
        f"The minister said: “{FEAR}.”",
        f"Japan acted, with its cabinet secretary calling it “{FEAR}.”",
        f"The owner of the ship said “{FEAR}”.",
        f"The statement said “{FEAR}”.",
        f"“{FEAR},” Tasnim reported.",
        f"According to the IRNA news agency, the plan is “{FEAR}”.",
        f"State television quoted the foreign minister as saying “{FEAR}”.",
        f"Iran denied that its envoy had promised “{FEAR}”.",
        f"Norway rejected claims that it was “{FEAR}”.",
    ],
)
def test_a_speaker_whom_the_text_does_not_name_stays_open(said: Said, text: str) -> None:
    ((who, words),) = said(f"The day began.\n\n{text}")
    assert (who, words.rstrip(".")) == ([], FEAR)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            (
                "China protested against a joint statement in which Japan, India and Peru spoke "
                f"of lies.\n\nChina's foreign ministry said in a statement that it “{FEAR}”.\n\n"
                "The statement said the three were “making a mockery of it”.\n\n"
                "They added: “It is a long way.”\n\nThe joint statement called it “a long day”."
            ),
            [
                ["china-foreign-ministry"],
                ["china-foreign-ministry"],
                [],
                ["japan", "india", "peru"],
            ],
        ),
        (
            (
                f"The African Union called it “{FEAR}”, and Kenya's foreign ministry “a ray of "
                "light”."
            ),
            [["african-union"], ["kenya-foreign-ministry"]],
        ),
        (
            f"State television quoted Iran's foreign minister as saying “{FEAR}”.",
            [["iran-foreign-minister"]],
        ),
        (
            f"Norway's foreign minister said it was “{FEAR}”, the broadcaster NRK reported.",
            [["norway-foreign-minister"]],
        ),
        (
            (
                "Last year Norway, Denmark and Sweden had issued a joint statement on peace.\n\n"
                f"They said “{FEAR}”."
            ),
            [[]],
        ),
    ],
)
def test_what_is_mentioned_does_not_speak(said: Said, text: str, speakers: list[list[str]]) -> None:
    assert [who for who, _ in said(f"The day began.\n\n{text}")] == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"“{FEAR},” Secretary of State Robert Schuman said.", "robert-schuman"),
        (f"Pierre de Boer spoke.\n\n“{FEAR},” Ambassador de Boer said.", "pierre-de-boer"),
        (f"“{FEAR},” DG Schuman said.", "robert-schuman"),
        (f"The Group of Seven largest economies said “{FEAR}”.", "g7"),
        (f"The press service of the Norwegian Foreign Ministry said “{FEAR}”.",
         "norway-foreign-ministry"),
        (f"The 3 countries — Peru, Chile and Fiji — said it was “{FEAR}”.", "peru chile fiji"),
        (f"Norway's foreign minister said it was “{FEAR}”, as Peru called for calm.",
         "norway-foreign-minister"),
        (f"Nobody knew Zork.\n\n“{FEAR},” Zork said.", ""),
        (f"NATO met.\n\nZork pointed to NATO's words, which it said were “{FEAR}”.", ""),
        (f"“{FEAR},” ambassadors to Peru said.", ""),
    ],
)  # fmt: skip
def test_a_name_is_whole_or_nobody_is_made_up(said: Said, text: str, speaker: str) -> None:
    assert [who for who, _ in said(f"The day began.\n\n{text}")] == [speaker.split()]
