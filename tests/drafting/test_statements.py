"""Statements of a draft: what is one act of speaking, in which form, by whom in which office."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing_site.drafting.draft import Draft, draft_of
from briefing_site.drafting.reading import read_article
from briefing_site.drafting.record import record_of
from briefing_site.drafting.statements import offices_named
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.drafting.conftest import Drafting

HEAD = "title: {title}\npublished: 2025-07-31\n\n"
SIGNED = "The following statement was released by the Governments of Chile and Peru.\n\nBegin text:"
TODAY = dt.date(2025, 8, 1)


def statements(draft: Draft) -> list[dict[str, object]]:
    fields = record_of(draft, TODAY).fields["statements"]
    assert isinstance(fields, list)
    return fields


def outline(draft: Draft) -> list[tuple[object, object, list[str]]]:
    """Give each statement's id, its form and the ids of its passages."""
    return [
        (one["id"], one["form"], [passage["id"] for passage in one.get("passages", ())])  # type: ignore[attr-defined]
        for one in statements(draft)
    ]


def test_a_release_is_one_statement_of_passages(draft: Drafting) -> None:
    text = f"{SIGNED}\n\nWe condemn this. We welcome that.\n\nWe condemn it again.\n\nEnd text."
    (made,) = statements(draft(HEAD.format(title="Joint Statement on Talks") + text))
    assert made == {
        "id": "chile-peru-joint-statement",
        "form": "joint-statement",
        "title": "Joint Statement on Talks",
        "date": None,
        "date_of": None,
        "by": ["chile", "peru"],
        "on_behalf_of": None,
        "passages": [
            {
                "id": f"chile-peru-{id_}",
                "to": [],
                "about": [],
                "act": act,
                "quote": quote,
                "summary": None,
                "locator": place,
            }
            for id_, act, quote, place in (
                ("condemn", "condemn", "We condemn this.", "para. 1"),
                ("support", "support", "We welcome that.", "para. 1"),
                ("condemn-2", "condemn", "We condemn it again.", "para. 2"),
            )
        ],
        "sources": ["release"],
    }


def test_the_comments_say_what_to_look_at_in_the_whole_and_in_each_passage(draft: Drafting) -> None:
    text = "“We go,” Robert Schuman told reporters on Monday. “We stay,” he added.\n"
    made = draft(HEAD.format(title="Talks") + text)
    assert record_of(made, TODAY).text.partition("statements:\n")[2] == (
        """\
  # confirm: form from "told reporters"; one act of speaking, and not several
  - id: schuman-remarks
    form: remarks
    date: 2025-07-28
    by:
      - robert-schuman
    on_behalf_of: france
    sources:
      - report
    passages:
      # from: “We go,” Robert Schuman told reporters on Monday.
      # confirm: speaker from "Robert Schuman"; act from "told"; date from the sentence
      - id: schuman-declare
        act: declare
        quote: >-
          We go
        locator: para. 1
      # from: “We stay,” he added.
      # confirm: speaker from "he"; act from "added"
      - id: schuman-declare-2
        act: declare
        quote: >-
          We stay
        locator: para. 1
"""
    )


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("“We go to the meeting,” Robert Schuman said.", "remarks"),
        ("“We go to the meeting,” Robert Schuman said in a statement.", "statement"),
        ("“We go to the meeting,” Robert Schuman said in a written statement.", "statement"),
        ("“We go to the meeting,” Robert Schuman said of the joint statement.", "remarks"),
        ("“We go to the meeting,” Robert Schuman said in an interview.", "interview"),
        ("“We go to the meeting,” Robert Schuman wrote in a letter.", "letter"),
        ("“We go to the meeting,” Robert Schuman wrote on X.", "post"),
        ("“We go to the meeting,” Robert Schuman said in a speech.", "speech"),
        ("“We go to the meeting,” Robert Schuman told a news conference.", "remarks"),
        ("“We go to it,” Chile and Peru said in a joint statement.", "joint-statement"),
        ("“We go in this letter,” Robert Schuman said.", "remarks"),
    ],
)
def test_the_form_is_what_the_sentence_says(draft: Drafting, sentence: str, form: str) -> None:
    made = draft(HEAD.format(title="Talks") + sentence)
    assert [one["form"] for one in statements(made)] == [form]


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("Joint Statement on Talks", "joint-statement"),
        ("Joint Communiqué on Talks", "joint-statement"),
        ("Communiqué of the Ministers", "outcome"),
        ("Open letter to the Council", "letter"),
        ("The Council goes on", "joint-statement"),
    ],
)
def test_the_form_of_a_text_of_several_is_what_it_is_called(
    draft: Drafting, title: str, form: str
) -> None:
    made = draft(HEAD.format(title=title) + f"{SIGNED}\n\nWe condemn this.\n\nEnd text.")
    assert [one["form"] for one in statements(made)] == [form]


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("Statement by the Foreign Minister", "statement"),
        ("Remarks at the Council", "remarks"),
        ("Press Briefing on Talks", "remarks"),
        ("Speech by the Foreign Minister", "speech"),
        ("Talks with Peru", "statement"),
    ],
)
def test_the_form_of_a_text_of_one_is_what_it_is_called(
    draft: Drafting, title: str, form: str
) -> None:
    text = f"publisher: Department of State\n{HEAD.format(title=title)}We condemn this. We go on."
    assert [one["form"] for one in statements(draft(text))] == [form]


def test_what_is_said_on_two_days_or_in_two_forms_is_two_statements(draft: Drafting) -> None:
    text = (
        "“We go there now,” Robert Schuman said in a letter on Monday. “We stay here now,” Robert "
        "Schuman said in a speech on Tuesday.\n"
    )
    assert outline(draft(HEAD.format(title="Talks") + text)) == [
        ("schuman-letter", "letter", []),
        ("schuman-speech", "speech", []),
    ]


def test_words_left_open_are_nobody_s_and_stay_apart(draft: Drafting) -> None:
    text = "“We go there now,” they said.\n\n“We stay here now,” they said.\n"
    assert outline(draft(HEAD.format(title="Talks") + text)) == [
        ("open-remarks", "remarks", []),
        ("open-remarks-2", "remarks", []),
    ]


def test_a_joint_statement_that_is_reported_is_one_however_its_words_are_led_to(
    draft: Drafting,
) -> None:
    text = (
        "The joint statement was signed by Chile, Peru and France.\n\n“We go there now,” the "
        "statement released on Wednesday said.\n\n“We stay here now,” it said.\n\nThe three "
        "countries called on Cuba “to let them in.”\n"
    )
    assert outline(draft(HEAD.format(title="Talks") + text)) == [
        ("joint-statement", "joint-statement", ["joint-declare", "joint-declare-2", "joint-demand"])
    ]


def test_what_a_release_tells_in_its_own_words_is_no_quote(draft: Drafting) -> None:
    text = (
        "publisher: Department of State\n"
        f"{HEAD.format(title='Readout of a Meeting')}"
        "Robert Schuman met his colleagues. Robert Schuman reaffirmed the commitment to talks."
    )
    (made,) = statements(draft(text))
    assert (made["form"], made["quote"], made["summary"]) == (
        "reported",
        None,
        "To be written: in your own words, what the sentence above tells.",
    )


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    """Know somebody of two offices, and a row of statements."""
    folder = tmp_path_factory.mktemp("offices") / "briefings"
    files = {
        "actors/norway.yaml": "name: Norway\nkind: state\ncountry: NO\n",
        "actors/chile.yaml": "name: Chile\nkind: state\ncountry: CL\n",
        "actors/arctic-council.yaml": "name: Arctic Council\nkind: organization\n",
        "actors/anniken-huitfeldt.yaml": (
            "name: Anniken Huitfeldt\nkind: person\nroles:\n"
            "  - {title: Minister of Foreign Affairs, of: norway, from: 2021, to: 2026}\n"
            "  - {title: Chair, of: arctic-council, from: 2023, to: 2026}\n"
            "  - {title: Minister of Labour, of: norway, to: 2019}\n"
        ),
        "2024/2024-01-02-talks.yaml": (
            "title: Talks\ndate: 2024-01-02\nsummary: They spoke.\n"
            "sources: [{id: wire, title: A wire, url: 'https://example.org/wire'}]\n"
            "statements:\n  - {id: first, form: joint-statement, by: [norway, chile], act: agree, "
            "summary: They agreed., sources: [wire], series: Two states on talks}\n"
        ),
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    outcome = read_site(Settings(briefings=folder))
    assert outcome.errors == ()
    return outcome.kb


def by(kb: KnowledgeBase, text: str) -> list[object]:
    made = draft_of(read_article((HEAD.format(title="Talks") + text).encode()), kb)
    return [one["by"] for one in statements(made)]


@pytest.mark.parametrize(
    ("named", "office"),
    [
        ("Norway's Minister of Foreign Affairs, Anniken Huitfeldt,", "Minister of Foreign Affairs"),
        ("Anniken Huitfeldt, the chair of the Arctic Council,", "Chair"),
        ("Anniken Huitfeldt", None),
        ("Anniken Huitfeldt, a former minister of labour,", None),
        ("The chairman of the party, Anniken Huitfeldt,", None),
    ],
)
def test_an_office_is_that_which_the_text_names_and_the_file_has(
    known: KnowledgeBase, named: str, office: str | None
) -> None:
    actor = "anniken-huitfeldt"
    spoken = by(known, f"{named} said on Monday: “We go to the meeting.”\n")
    assert spoken == [[{"actor": actor, "office": office} if office else actor]]


def test_who_speaks_as_chair_of_a_body_speaks_not_for_a_state(known: KnowledgeBase) -> None:
    text = "Anniken Huitfeldt, {} said on Monday: “We go to the meeting.”"
    titles = ("the chair of the Arctic Council,", "Minister of Foreign Affairs of Norway,")
    made = [draft_of(read_article(text.format(one).encode()), known) for one in titles]
    behalves = [statements(one)[0]["on_behalf_of"] for one in made]
    assert behalves == [None, "norway"]


def test_an_office_within_another_is_the_longer_and_two_are_none() -> None:
    titles = ["Minister", "Minister of Labour", "Chair"]
    assert offices_named(titles, ["the minister of labour"]) == ["Minister of Labour"]
    assert offices_named(titles, ["the minister", "the chair"]) == ["Minister", "Chair"]
    assert offices_named(titles, ["the ministers, the chairs"]) == []


@pytest.mark.parametrize(
    ("title", "series"),
    [("Joint Statement: Two States on Talks", "Two states on talks"), ("Joint Statement", None)],
)
def test_a_series_is_written_where_the_title_names_it(
    known: KnowledgeBase, title: str, series: str | None
) -> None:
    text = f"{HEAD.format(title=title)}{SIGNED}\n\nWe condemn this.\n\nEnd text."
    (made,) = statements(draft_of(read_article(text.encode()), known))
    assert made.get("series") == series


@pytest.mark.parametrize(
    ("named", "behalf", "by"),
    [
        (
            "Iranian Foreign Minister Abbas Araghchi and French Foreign Minister Jean-Noël Barrot",
            None,
            [
                {"actor": "abbas-araghchi", "on_behalf_of": "iran"},
                {"actor": "jean-noel-barrot", "on_behalf_of": "france"},
            ],
        ),
        (
            "French Foreign Minister Jean-Noël Barrot and Defence Minister Sébastien Lecornu",
            "france",
            ["jean-noel-barrot", "sebastien-lecornu"],
        ),
    ],
)
def test_several_speak_each_for_their_own_government(
    draft: Drafting, named: str, behalf: str | None, by: list[object]
) -> None:
    text = f"{named} said in a joint statement on Monday: “We go to the meeting.”\n"
    (made,) = statements(draft(HEAD.format(title="Talks") + text))
    assert (made["form"], made["on_behalf_of"], made["by"]) == ("joint-statement", behalf, by)
