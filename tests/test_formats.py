"""The formats that the tests judge by themselves, held to the grammar that is slower."""

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # brings no types

from tests.formats import FORMATS


@pytest.mark.parametrize("name", ["iri", "iri-reference"])
@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/a?b=c#d",
        "https://example.org/Zürich/مثال?ü#ü",
        "https://bücher.example/",
        "briefings/2025/",
        "مثال/",
        "#place",
        "",
        "two words",
        "https://example.org/a b",
        "https://example.org/%zz",
        "https://example.org/<b>",
        "https://example.org/\ue000",
        "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}:",
        "a\nb",
        "https://[::1",
    ],
)
def test_an_iri_is_what_its_grammar_says(name: str, text: str) -> None:
    by_grammar = Draft202012Validator.FORMAT_CHECKER
    assert FORMATS.conforms(text, name) == by_grammar.conforms(text, name)


def test_what_is_no_text_has_no_format() -> None:
    assert FORMATS.conforms(1, "iri")
