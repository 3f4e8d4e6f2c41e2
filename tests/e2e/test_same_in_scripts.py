"""What Python and the scripts both work out is the same: names, ages, days, lists and counts.

The scripts run in a browser as they are, beside the words of a language, with no site around.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import unicodedata
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from briefing_site.exports.actors import actors_files
from briefing_site.exports.names import fold, part_of
from briefing_site.exports.positions import Json
from briefing_site.interface import language, ngettext, speaking
from briefing_site.interface.catalogues import known_languages
from briefing_site.knowledge.positions import STALE, stands
from briefing_site.knowledge.speakers import together
from briefing_site.naming import dates
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.search.postings import packed
from briefing_site.search.spelling import words_of
from briefing_site.settings import Settings
from briefing_site.site.early_files import SCRIPTS
from tests.e2e.scripts import Run, running
from tests.whole_sites import EVERYTHING, PUBLISHED, VOTES, WITHDRAWN


@pytest.fixture(scope="module", params=known_languages())
def tag(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def run(browser: Browser, tag: str) -> Iterator[Run]:
    """Give what runs JavaScript in each language."""
    with running(browser, tag) as run:
        yield run


@pytest.fixture(scope="module")
def run_english(browser: Browser) -> Iterator[Run]:
    """Give what runs JavaScript in English alone.

    A fixture of its own: were `tag` overridden, which one `run` has would depend on the order.
    """
    with running(browser, "en") as run:
        yield run


def test_ages_are_in_the_same_words_and_old_from_the_same_day(run: Run, tag: str) -> None:
    days = list(range(1_500))
    with speaking(tag):
        assert run("days", "given.map(script.age)", days) == [dates.age(one) for one in days]
    stale = run("positions", "given.map(script.isStale)", days)
    assert stale == [one >= STALE for one in days]


def test_days_are_in_the_same_words(run: Run, tag: str) -> None:
    days = [dt.date(1948 + number, number % 12 + 1, number % 28 + 1) for number in range(84)]
    shown = run("days", "given.map(script.inWords)", [one.isoformat() for one in days])
    with speaking(tag):
        assert shown == [dates.day(one) for one in days]


def test_lists_and_counts_are_in_the_same_words(run: Run, tag: str) -> None:
    names = ["Iran", "ایران", "E3", "United Kingdom"]
    rows = [names[:number] for number in range(1, 5)]
    shown = run("language", "given.map(script.listed)", rows)
    assert shown == [language(tag).list_of(row) for row in rows]
    counts = [*range(130), 1_000, 1_234, 12_345, 1_000_000]
    code = "given.map(count => script.ngettext('{count} actor', '{count} actors', count))"
    with speaking(tag):
        wanted = [ngettext("{count} actor", "{count} actors", one) for one in counts]
    assert run("language", code, counts) == wanted


CHARACTERS = [
    char
    for char in map(chr, range(0x3_2000))
    if unicodedata.category(char) not in {"Cn", "Co", "Cs"}  # a browser may know newer ones
]


def chance_names() -> Iterator[str]:
    """Make names of characters of all scripts, each of them at least once."""
    chance = random.Random(0)  # noqa: S311 - the same ones each time
    shuffled = chance.sample(CHARACTERS, len(CHARACTERS))
    for start in range(0, len(shuffled), 5):
        yield " ".join([*shuffled[start : start + 2], "".join(shuffled[start + 2 : start + 5])])


def test_names_are_folded_alike_and_stand_in_the_same_part(run_english: Run) -> None:
    names = [*chance_names(), "Côte d'Ivoire", "  United—KINGDOM ", "ΟΔΟΣ", "İstanbul", "مُحَمَّد"]
    shown = run_english("names", "given.map(script.fold)", names)
    folded = [fold(name) for name in names]
    assert [one for one in zip(names, folded, shown, strict=True) if one[1] != one[2]] == []
    assert run_english("names", "given.map(script.partOf)", folded) == [*map(part_of, folded)]


def test_words_are_spelled_alike(run_english: Run) -> None:
    texts = [
        *chance_names(),
        "Straße",
        "ΟΔΟΣ",
        "İstanbul",
        "مُحَمَّد",
        "كتاب",
        "谈判将继续 now",
        "हिन्दी",
        "ไทย",
    ]
    shown = run_english("search_text", "given.map(script.wordsOf)", texts)
    spelled = [words_of(text) for text in texts]
    assert [one for one in zip(texts, spelled, shown, strict=True) if one[1] != one[2]] == []


def test_where_a_word_stands_is_read_as_it_is_written(run_english: Run) -> None:
    chance = random.Random(0)  # noqa: S311 - the same ones each time
    lists = [sorted(chance.sample(range(most), 50)) for most in (50, 500, 50_000, 5_000_000)]
    assert run_english("search_words", "given.map(script.unpacked)", [*map(packed, lists)]) == lists


BY = {
    "for-a-state": "{actor: envoy, on_behalf_of: norway}",
    "beside-its-state": "{actor: envoy, on_behalf_of: norway}, norway, canada",
    "two-for-one": "{actor: envoy, on_behalf_of: norway}, {actor: canada, on_behalf_of: norway}",
    "one-for-the-other": "{actor: canada, on_behalf_of: norway}, norway",
    "nobody-for-a-state": "{actor: officials, on_behalf_of: canada}, norway",
}
"""Who speaks for whom in a statement, by its id."""

ACTORS = {
    "canada": "{name: Canada, kind: state}",
    "norway": "{name: Norway, kind: state}",
    "envoy": "{name: An Envoy, kind: person}",
    "officials": "{name: Officials, kind: person, unnamed: true}",
}


@pytest.fixture
def spoken(tmp_path: Path) -> Library:
    """Give a site on which actors speak for each other in every way."""
    (tmp_path / "actors").mkdir()
    (tmp_path / "2024").mkdir()
    for id_, actor in ACTORS.items():
        (tmp_path / f"actors/{id_}.yaml").write_text(actor, "utf-8")
    head = "title: Words\ndate: 2024-01-02\nsummary: Words.\nsources: [{id: wire, title: Wire}]\n"
    words = "form: letter, act: declare, summary: Words., sources: [wire]"
    said = [f"  - {{id: {id_}, {words}, by: [{by}]}}" for id_, by in BY.items()]
    text = "\n".join([f"{head}statements:", *said])
    (tmp_path / "2024/2024-01-02-words.yaml").write_text(text, "utf-8")
    return site_of(tmp_path)


@pytest.fixture
def everything() -> Library:
    """Give the site that uses every field."""
    return site_of(EVERYTHING / "briefings")


@pytest.fixture
def withdrawn() -> Library:
    """Give the site on which some of what was signed was taken back."""
    return site_of(EVERYTHING.parent / "withdrawn/briefings")


def site_of(briefings: Path) -> Library:
    settings = Settings(briefings=briefings)
    return Library(read_site(settings).kb, settings)


@pytest.mark.parametrize("site", ["spoken", "everything", "withdrawn"])
def test_the_same_two_are_together(
    run_english: Run, site: str, request: pytest.FixtureRequest
) -> None:
    library = request.getfixturevalue(site)
    shared, records = records_of(library)
    code = f"""given.pairs.map(([one, other]) => script
      .joined(given.shared, [given.records[one], given.records[other]], "{PUBLISHED}")
      .statements.filter(said => areTogether(one, other, said)).map(({{ id }}) => id))"""
    code = f"(({{ areTogether }}) => {code})(await import('{PUBLISHED}{SCRIPTS}/signatures.js'))"
    pairs = list(combinations(sorted(records), 2))
    shown = run_english("records", code, {"shared": shared, "records": records, "pairs": pairs})
    stood = [said for said in library.kb.statements.values() if stands(said)]
    known = {said.ref: {frozenset(pair) for pair in together(said)} for said in stood}
    assert [set(refs) for refs in shown] == [
        {ref for ref, found in known.items() if frozenset(pair) in found} for pair in pairs
    ]
    assert any(shown)


def records_of(library: Library) -> tuple[Json, dict[str, Json]]:
    """Give what the page that compares loads of everyone, and of each actor."""
    shared, *files = actors_files(library)
    return json.loads(shared.text), {Path(one.path).stem: json.loads(one.text) for one in files}


@pytest.mark.parametrize("site", [EVERYTHING, VOTES, WITHDRAWN])
def test_the_same_two_vote_alike_as_often(run_english: Run, site: Path) -> None:
    settings = Settings(briefings=site / "briefings")
    library = Library(read_site(settings).kb, settings)
    shared, records = records_of(library)
    pairs = {
        pair.ends: [pair.both, pair.alike]
        for id_ in library.kb.actors
        for pair in library.votes_cast.with_actor(id_).items
    }
    code = f"""given.pairs.map(pair => {{
      const files = pair.map(id => given.records[id]);
      const shared = sharedVotes(script.joined(given.shared, files, "{PUBLISHED}").votes, pair);
      return [shared.length, shared.filter(({{ alike }}) => alike).length] }})"""
    code = f"(({{ sharedVotes }}) => {code})(await import('{PUBLISHED}{SCRIPTS}/votes.js'))"
    shown = run_english("records", code, {"shared": shared, "records": records, "pairs": [*pairs]})
    assert dict(zip(pairs, shown, strict=True)) == pairs
    assert pairs
