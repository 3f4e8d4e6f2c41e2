"""One document has one address, however it is spelled."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_site.model import fields
from briefing_site.model.addresses import address_of_symbol, loosened, normalized
from briefing_site.model.fields import USUAL_ADDRESS, check_address

PLAIN = "https://example.org/a/~b?x=1&y=2"


@pytest.mark.parametrize(
    "spelled",
    [
        PLAIN,
        "HTTPS://Example.ORG/a/~b?x=1&y=2",
        "https://example.org:443/a/~b?x=1&y=2",
        "https://example.org/a/c/../%7eb?x=1&y=2",
        "https://example.org/./a/%7Eb?x=1&y=2#part",
        "https://example.org/a/~b?utm_source=mail&x=1&fbclid=z&y=2",
        "https://example.org/a/~b?x=1&&y=2",
    ],
)
def test_spellings_of_one_address_come_to_one(spelled: str) -> None:
    assert normalized(spelled) == PLAIN


@pytest.mark.parametrize(
    ("address", "other"),
    [
        ("https://example.org/a", "https://example.org/A"),
        ("https://example.org/a", "http://example.org/a"),
        ("https://example.org/a", "https://example.org/a/"),
        ("https://example.org/a", "https://www.example.org/a"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"),
        ("https://example.org/?x=1&y=2", "https://example.org/?y=2&x=1"),
        ("https://example.org:8443/", "https://example.org/"),
    ],
)
def test_what_a_server_may_tell_apart_stays_apart(address: str, other: str) -> None:
    assert normalized(address) != normalized(other)


@pytest.mark.parametrize(
    ("spelled", "one"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/?gclid=1", "https://example.org/"),
        ("https://example.org/%e2%82%ac", "https://example.org/%E2%82%AC"),
        ("https://example.org/€", "https://example.org/%E2%82%AC"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://xn--0.example/a", "https://xn--0.example/a"),
    ],
)
def test_an_address_has_one_spelling(spelled: str, one: str) -> None:
    assert normalized(spelled) == one


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30))
def test_the_one_spelling_of_an_address_is_its_own(rest: str) -> None:
    once = normalized(f"https://example.org/{rest}")
    assert normalized(once) == once


@pytest.mark.parametrize(
    "spelled",
    [
        "http://example.org/a(1)",
        "https://www.example.org/a(1)/",
        "https://example.org/a%281%29?utm_medium=x",
    ],
)
def test_addresses_that_hardly_differ_share_what_is_left(spelled: str) -> None:
    assert loosened(spelled) == "example.org/a(1)?"


@pytest.mark.parametrize(
    ("symbol", "address"),
    [
        ("S/2023/506", "https://undocs.org/S/2023/506"),
        ("S/RES/2672 (2023)", "https://undocs.org/S/RES/2672(2023)"),
        ("A/RES/ES-11/1", "https://undocs.org/A/RES/ES-11/1"),
        ("A/78/123", "https://undocs.org/A/78/123"),
        ("S/PV.9371", "https://undocs.org/S/PV.9371"),
        ("COM(2022) 83", None),
        ("GOV/2022/1", None),
        ("S/A", None),
        ("A/b", None),
    ],
)
def test_an_address_follows_from_a_symbol_only_where_it_is_certain(
    symbol: str, address: str | None
) -> None:
    assert address_of_symbol(symbol) == address


@given(st.from_regex(USUAL_ADDRESS, fullmatch=True))
def test_an_address_that_looks_usual_is_accepted_by_its_parts(address: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fields, "USUAL_ADDRESS", re.compile("(?!)"))
        assert check_address(address) == address
