"""The order of names: numbers by their size, words in one case."""

import pytest

from briefing_site.knowledge.name_order import in_order, name_and_letters, name_order


@pytest.mark.parametrize(
    "names",
    [
        ["Bloc 1", "Bloc 2", "Bloc 10", "Bloc 11"],
        ["Issue 1: rails", "Issue 2: wires", "Issue 10", "Issue 18: grids"],
        ["12 states", "112 states", "Åland", "Albania", "albatross"],
        ["Eritrea", "Estonia", "État", "Ethiopia"],
        ["Œuvre", "Ørsted", "Oslo", "Österreich", "Otto"],
        ["Đakovo", "Dublin", "Łódź", "Lyon"],
        ["برلین", "پاریس", "تهران", "کابل", "گرجستان", "لندن"],
        ["أثينا", "إيران", "بغداد"],
        ["P5", "P5+1", "P5+2", "P10", "party"],
        ["قرار ٢", "قرار ١٠"],
        ["", "1", "01 a", "1 b", "a"],
    ],
)
def test_names_stand_in_the_order_of_their_words_and_numbers(names: list[str]) -> None:
    mixed = names[1::2] + names[::2]
    assert sorted(mixed, key=name_and_letters) == names


def test_a_row_of_digits_of_any_length_is_sorted() -> None:
    assert name_order("9" * 5_000) > name_order("9" * 18)


def test_records_stand_in_the_order_of_their_ids() -> None:
    assert [*in_order({"bloc-10": 1, "bloc-2": 2, "bloc-02": 3})] == [
        "bloc-02",
        "bloc-2",
        "bloc-10",
    ]
