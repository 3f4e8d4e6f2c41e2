"""Which sources are one document, whose they are, and what rests on them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_site.knowledge.copies import QuoteCount, count_quotes
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.provenance import OwnText, Provenance
from briefing_site.naming.sources import resting_in_words, sources_behind
from briefing_site.pipeline import Outcome, read_site
from briefing_site.settings import Settings

Read = Callable[[dict[str, str]], Outcome]

RECORDS = {
    "actors/iran.yaml": "{name: Iran, kind: state}",
    "actors/ministry.yaml": "{name: Ministry, kind: government-body, parent: iran}",
    "actors/treasury.yaml": "{name: Treasury, kind: government-body, parent: iran}",
    "actors/canada.yaml": "{name: Canada, kind: state}",
    "actors/norway.yaml": "{name: Norway, kind: state}",
    "actors/envoy.yaml": "{name: Envoy, kind: person, roles: [{title: Envoy, of: norway}]}",
    "actors/un.yaml": "{name: United Nations, kind: organization}",
    "actors/iaea.yaml": "{name: IAEA, kind: organization, parent: un}",
    "actors/council.yaml": "{name: Council, kind: organization, parent: un}",
    "issues/talks.yaml": "{title: Talks, proposition: There should be talks.}",
}


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read records from files, by their paths in the folder."""

    def read_records(records: dict[str, str]) -> Outcome:
        for name, text in (RECORDS | records).items():
            path = tmp_path / "briefings" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return read_site(Settings(briefings=tmp_path / "briefings", docs=tmp_path))

    return read_records


def briefing(day: str, sources: str, more: str = "") -> dict[str, str]:
    head = f"title: T\ndate: {day}\nsummary: Words.\nsources:\n{sources}"
    return {f"{day[:4]}/{day}-x.yaml": head + more}


FIRST = "  - {id: a, title: A, url: 'https://example.org/doc'}\n"


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        ("url: 'HTTPS://EXAMPLE.org:443/./doc?utm_source=x#part'", True),
        (
            "url: 'https://example.org/dok', versions: [{lang: fr, url: 'https://example.org/doc'}]",
            True,
        ),
        ("url: 'http://example.org/doc'", False),
        ("symbol: S/2023/506", False),
        ("note: A copy.", False),
    ],
)
def test_one_document_has_one_identity(read: Read, other: str, *, is_same: bool) -> None:
    second = briefing("2024-01-02", f"  - {{id: b, title: B, {other}}}\n")
    kb = read(briefing("2024-01-01", FIRST) | second).kb
    identity = kb.sources["2024-01-02-x#b"].identity
    assert identity == ("2024-01-01-x#a" if is_same else "2024-01-02-x#b")


def test_a_record_with_two_addresses_joins_the_documents_of_both(read: Read) -> None:
    records = (
        briefing("2024-01-01", "  - {id: a, title: A, symbol: S/2023/506}\n")
        | briefing("2024-01-02", FIRST.replace("id: a", "id: b"))
        | briefing(
            "2024-01-03",
            "  - {id: c, title: C, symbol: S/2023/506, url: 'https://example.org/doc'}\n",
        )
    )
    found = {source.identity for source in read(records).kb.sources.values()}
    assert found == {"2024-01-01-x#a"}


SAID = (
    "statements:\n  - {{id: s, by: [{by}], about: [canada], act: demand, summary: W., "
    "sources: [a]}}\n"
    "positions:\n  - {{actors: [{by}], issue: talks, stance: supports, summary: W., "
    "evidence: [s]}}\n"
)


UNPLACED = "1 source, not known to be independent of the parties"


@pytest.mark.parametrize(
    ("by", "publisher", "shown"),
    [
        ("iran", "published_by: iran", "1 source, not independent of the parties"),
        ("ministry", "published_by: iran", "1 source, not independent of the parties"),
        ("ministry", "published_by: treasury", "1 source, not independent of the parties"),
        ("iran", "published_by: canada", "1 source, not independent of the parties"),
        ("envoy", "published_by: norway", "1 source, not independent of the parties"),
        ("council", "published_by: un", "1 source, not independent of the parties"),
        ("iran", "kind: official", "1 source, not independent of the parties"),
        ("iran", "published_by: norway", "1 source, independent of the parties"),
        ("iran", "published_by: un, kind: official", "1 source, independent of the parties"),
        ("council", "published_by: iaea", "1 source, independent of the parties"),
        ("iran", "kind: news, publisher: A", "1 source, independent of the parties"),
        ("iran", "kind: news", UNPLACED),
        ("iran", "publisher: Ministry of Foreign Affairs", UNPLACED),
        ("iran", "kind: legal, publisher: A", UNPLACED),
    ],
)
def test_a_partys_own_source_is_not_independent(
    read: Read, by: str, publisher: str, shown: str
) -> None:
    source = f"  - {{id: a, title: A, note: N., {publisher}}}\n"
    kb = read(briefing("2024-01-01", source, SAID.format(by=by))).kb
    assert sources_behind(kb.positions[0]) == shown


def test_who_takes_a_position_on_an_issue_is_a_party_to_it(read: Read) -> None:
    source = "  - {id: a, title: A, note: N., published_by: norway}\n"
    other = (
        "positions:\n  - {actors: [norway], issue: talks, stance: opposes, summary: W., "
        "sources: [a]}\n"
    )
    records = briefing("2024-01-01", source, SAID.format(by="iran"))
    kb = read(records | briefing("2024-01-02", FIRST, other)).kb
    assert sources_behind(kb.positions[0]) == "1 source, not independent of the parties"


TEXTS = """\
key_points: ["It is so [@a].", "So it is [@a, p. 2]."]
background: More of it [@a].
statements:
  - {id: s, by: [iran], act: deny, summary: "As told [@a].", sources: [b]}
"""


def test_what_a_text_cites_it_rests_on(read: Read) -> None:
    sources = FIRST + "  - {id: b, title: B, note: N.}\n"
    kb = read(briefing("2024-01-01", sources, TEXTS)).kb
    resting = Provenance(kb).resting_on(kb.sources["2024-01-01-x#a"])
    assert [one.field if isinstance(one, OwnText) else type(one) for one in resting] == [
        Statement,
        "key_points",
        "key_points",
        "background",
    ]
    assert list(resting_in_words(resting)) == ["1 statement", "2 key points", "1 other text"]


VERSIONS = (
    "  - {id: a, title: A, note: N., lang: en, snapshot: en.txt, "
    "versions: [{lang: fr, snapshot: fr.txt}, {lang: es}]}\n"
)


@pytest.mark.parametrize(
    ("quote", "errors", "count"),
    [
        ("quote: We agree.", 0, QuoteCount(1, 0)),
        ("quote: Nous sommes d'accord., lang: fr", 0, QuoteCount(1, 0)),
        ("quote: We agree., lang: fr", 1, QuoteCount(1, 0)),
        ("quote: Nous sommes d'accord., lang: en-GB", 1, QuoteCount(1, 0)),
        ("quote: Estamos de acuerdo., lang: es", 0, QuoteCount(0, 1)),
    ],
)
def test_a_quote_is_held_to_the_copy_in_its_language(
    read: Read, quote: str, errors: int, count: QuoteCount
) -> None:
    said = f"statements:\n  - {{id: s, by: [iran], act: agree, {quote}, sources: [a]}}\n"
    copies = {"snapshots/en.txt": "We agree.", "snapshots/fr.txt": "Nous sommes d'accord."}
    outcome = read(briefing("2024-01-01", VERSIONS, said) | copies)
    assert len(outcome.errors) == errors
    assert count_quotes(outcome.world, outcome.sources) == count
