"""Names as they stand in addresses."""

import pytest

from briefing_site.knowledge.in_address import in_address


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("joint statement", "joint-statement"),
        ("  a_b/c.d  ", "a-b-c-d"),
        ("***", ""),
        ("İstanbul".lower(), "istanbul"),
        ("e\u0301té", "e-t-dma"),
        ("x" * 80, "x" * 80),
        ("x" * 81, f"{'x' * 71}-4d1f7bb8"),
    ],
)
def test_a_name_is_ascii_and_no_longer_than_an_id(name: str, address: str) -> None:
    assert in_address(name) == address


def test_names_that_begin_alike_for_long_have_addresses_of_their_own() -> None:
    assert len({in_address(f"{'words ' * 40}{number}") for number in range(20)}) == 20
