"""The files of an index: what they hold, and that they are the same for the same things."""

from __future__ import annotations

from typing import Any

import pytest

from briefing_site.model.edtf import parse_date
from briefing_site.pages.kinds import FoundKind
from briefing_site.search.index import KEY, STEM, Index
from briefing_site.search.keys import keys_of
from briefing_site.search.thing import Thing, Words
from tests.own_index import pieces

ACTOR = Thing(*(FoundKind.ACTOR, "actors/e3/", "E3"), names=("E3", "European Three", "e3"), id="e3")
SAID = Thing(
    *(FoundKind.STATEMENT, "statements/x/words/", "E3: “Talks”, 1 May 2024"),
    (
        Words("The talks resumed."),
        Words("Les négociations ont repris.", "fr"),
        Words("谈判将", "zh"),
    ),
    actors=frozenset({"e3"}),
    issues=frozenset({"talks"}),
    year=2024,
    keys=frozenset({"2024-05", "2024-05-01", "2024-05-01-talks", "on-talks", "words"}),
)
ISSUE = Thing(FoundKind.ISSUE, "issues/talks/", "Talks", names=("Talks",), id="talks")
PAGE = Thing(FoundKind.PAGE, "guide/", "Guide", (Words("It talked of <b>."),))
THINGS = (ACTOR, SAID, ISSUE, PAGE)


def files_of(*things: Thing) -> dict[str, str]:
    index = Index("en")
    index.add(things)
    return {file.path: file.text for file in index.files()}


@pytest.fixture
def index() -> dict[str, Any]:
    return pieces(files_of(*THINGS).values())


def lists(index: dict[str, Any], word: str) -> list[list[str]]:
    """Give the lists of a word of an index that is small."""
    words = index["words-0"]
    places = words["places"][words["words"].split("\n").index(word)]
    return [words["lists"][place] for place in (places if isinstance(places, list) else [places])]


def test_the_head_says_how_many_there_are_of_each_kind_and_since_when(
    index: dict[str, Any],
) -> None:
    head = index["head"]
    assert head["count"] == 4
    assert [kind for kind, *_ in head["kinds"]] == ["actor", "statement", "issue", "page"]
    assert head["years"] == [[[0, 0]], [[2024, 1]], [[0, 2]], [[0, 3]]]
    assert head["starts"] == index["words-0"]["words"][0]
    assert "what" in head["small"].split()


def test_a_word_leads_to_what_its_forms_stand_in_by_how_much_it_counts(
    index: dict[str, Any],
) -> None:
    assert lists(index, "talks") == [["11", "", "3"]]
    assert lists(index, "talked") == lists(index, "talks")
    assert lists(index, "2024") == [["1"]]


def test_a_quotation_is_read_in_its_own_language(index: dict[str, Any]) -> None:
    assert lists(index, "negociations") == [["", "", "1"]]
    assert lists(index, "谈判") == lists(index, "将") == [["", "", "1"]]


def test_a_stem_leads_where_its_forms_do_and_stands_behind_all_words(
    index: dict[str, Any],
) -> None:
    assert lists(index, f"{STEM}talk") == lists(index, "talks")
    words = index["words-0"]["words"].split("\n")
    assert [word for word in words if word.startswith(STEM)] == words[-7:]
    assert index["head"]["isStemmed"] is True


def test_a_language_that_no_stemmer_knows_has_no_stems() -> None:
    index = Index("zh")
    index.add(THINGS)
    texts = {file.path: file.text for file in index.files()}
    assert not [path for path in texts if path.endswith("/stemmer.js")]
    assert STEM not in "".join(texts.values())


def test_abbreviations_of_one_bearer_are_one_word() -> None:
    names = ("United States", "US", "U.S.", "USA", "Us and them")
    said = [
        Thing(FoundKind.STATEMENT, f"{n}/", "Words", (Words(text),))
        for n, text in enumerate(
            ("Ships of the US navy.", "A USA passport.", "For the U.N. alone.")
        )
    ]
    state = Thing(FoundKind.ACTOR, "x/", names[0], names=names, id="x")
    index = pieces(files_of(state, *said).values())
    assert lists(index, "us") == lists(index, "usa") == [["0", "", "1"], ["0", "", "2"]]


def test_an_id_and_a_day_lead_to_what_they_are_of(index: dict[str, Any]) -> None:
    words = index["words-0"]["words"].split("\n")
    keys = [word for word in words if word.startswith(KEY)]
    assert keys == [
        f"{KEY}{key}" for key in ("2024-05", "2024-05-01", "2024-05-01-talks", "on-talks")
    ]
    assert [lists(index, key) for key in keys] == [[["1"]]] * 4


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2022-06-08", {"2022-06", "2022-06-08"}),
        ("2022-06", {"2022-06"}),
        ("2022-06-08/2022-06-10", {"2022-06"}),
        ("2022-06-30/2022-07-02", set()),
        ("2022", set()),
    ],
)
def test_a_day_and_a_month_are_keys_where_they_are_known(date: str, days: set[str]) -> None:
    assert keys_of(["2022-06-08-talks#words"], parse_date(date)) == {
        *("2022-06-08-talks", "words"),
        *days,
    }


def test_small_words_and_lone_letters_are_left_out(index: dict[str, Any]) -> None:
    assert {"the", "of", "b"}.isdisjoint(index["words-0"]["words"].split("\n"))


def test_a_name_leads_to_its_bearer_and_a_bearer_to_all_that_concerns_it(
    index: dict[str, Any],
) -> None:
    assert index["words-0"]["names"] == [["e3", [0]], ["european three", [0]], ["talks", [2]]]
    assert lists(index, "@0") == [["", "01"]]
    assert lists(index, "@2") == [["", "11"]]


def test_each_thing_says_whom_it_concerns_whoever_has_most_first(index: dict[str, Any]) -> None:
    assert index["owners"] == [[0, "E3"], [2, "Talks"]]
    assert index["owners-0"].split("\n") == ["0", "01", "1", ""]


def test_what_is_shown_stands_in_blocks_as_text(index: dict[str, Any]) -> None:
    assert index["page-0"] == [["guide/", "Guide", "It talked of <b>."]]
    assert index["statement-0"][0][:2] == [SAID.address, SAID.title]


def test_the_same_things_give_the_same_files_and_others_a_folder_of_their_own() -> None:
    assert files_of(*THINGS) == files_of(*THINGS)
    others = files_of(*THINGS, PAGE._replace(title="Guides"))
    assert set(files_of(*THINGS)) & set(others) == {"search/head.js"}


def test_many_things_are_cut_into_pieces_of_a_size() -> None:
    things = [
        Thing(FoundKind.PAGE, f"{n}/", f"Page number{n}", (Words(f"common word{n * 7} " * 20),))
        for n in range(3_000)
    ]
    texts = files_of(*things)
    index = pieces(texts.values())
    starts = index["head"]["starts"].split("\n")
    ranges = [index[f"words-{at}"]["words"].split("\n") for at in range(len(starts))]
    for begin, before, own in zip(starts[1:], ranges, ranges[1:], strict=False):
        assert before[-1] < begin <= own[0]
        assert own[0].startswith(begin)
        assert before[-1].startswith(begin[:-1])
    assert len(starts) > 5
    assert max(map(len, texts.values())) < 20_000
    long = [piece for name, piece in index.items() if name.startswith("list-")]
    assert [[len(each) for each in piece] for piece in long] == [[0, 0, 3_000], [3_000, 0, 0]]
    words = [index[f"words-{at}"] for at in range(len(starts))]
    places = [place for each in words for place in each["places"] if place in (-1, -2)]
    assert places == [-1, -2, -1, -2]  # of the words, and of their stems
