"""Texts with little markup: read as the parser of all of Markdown reads them, or left to it."""

import random
from importlib import import_module

import pytest

from briefing_site.prose.parse import parse
from briefing_site.prose.plain import plain_prose

PARSING = import_module("briefing_site.prose.parse")

PARTS = (
    *"ab .,;:!?'\"()#>+~=-1)|/@^${}%\t\u00a0é\u2028\x0b*_`<&\\[]\n\r",
    *("[[a]]", "[[a|b c]]", "[[!x]]", "[@s]", "[@s, p. 3]", "[[ a  b ]]", "[[]]", "[@]", "(x)"),
    *("\n\n", "  ", "1. ", "http://x.example", "a@b.example", "--", "...", "(c)", ": x"),
    *("*a*", "**a b**", " *a", " **b", "b* ", "b**.", " ", "**", "a ", "b ", "c", "d"),
)


def read(text: str) -> object:
    prose = parse(text)
    return prose, prose.blocks


def read_by_all_of_markdown(monkeypatch: pytest.MonkeyPatch, text: str) -> object:
    with monkeypatch.context() as patch:
        patch.setattr(PARSING, "plain_prose", lambda _: None)
        return read(text)


@pytest.mark.parametrize("seed", range(10))
def test_what_is_read_by_patterns_is_what_all_of_markdown_makes_of_it(
    monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - a test
    texts = ["".join(chance.choices(PARTS, k=chance.randrange(1, 9))) for _ in range(2000)]
    plain = [text for text in texts if plain_prose(text)]
    assert len(plain) > len(texts) / 10
    for text in plain:
        assert read(text) == read_by_all_of_markdown(monkeypatch, text), text


@pytest.mark.parametrize(
    "text",
    [
        "Words, *some* of them **stressed**, with a mark [@wire, p. 3] and a [[iran|link]].",
        "One paragraph.\n\nAnother, about [[!Georgia]].\n",
        "[[a]]: words",
        "[@wire]: words",
        "1945 was a year.",
    ],
)
def test_a_usual_text_is_read_by_patterns(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    assert plain_prose(text) is not None
    assert read(text) == read_by_all_of_markdown(monkeypatch, text)


@pytest.mark.parametrize(
    "text",
    [
        *("", " a", "a ", "# a", "> a", "- a", "1. a", "1) a", "a\nb", "a\n\n\nb", "`a`", "a_b_"),
        *("a&amp;b", "<b>", "a\\*", "![a](b)", "![[a]]", "[a](b)", "[[a", "[@a", "a]", "*a", "* a"),
        *("a*b*c", "***a***", "~~~", "a\n\n    c", "a\r\nb", "\0"),
    ],
)
def test_what_may_be_markup_is_left(text: str) -> None:
    assert plain_prose(text) is None
