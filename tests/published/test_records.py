"""What is published of the golden sites: each thing once, as pages and a count afresh have it."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing_site.model.edtf import parse_date
from briefing_site.pages.library import Library
from briefing_site.pages.site import planned_pages
from briefing_site.published.fields import Holds, Kind, fields_of
from briefing_site.published.kinds import Described, described, kinds
from briefing_site.published.plain import plain, plain_date
from briefing_site.published.values import Reference, date_of, precision_of
from tests.published.conftest import library_of
from tests.recounting.records import records_of
from tests.whole_sites import GOLDEN_SITES

HERE = Path(__file__).parent

NAME = re.compile(r'"(\w+)": ')

MatchGolden = Callable[[str, Path], None]


@pytest.fixture(scope="module", params=GOLDEN_SITES, ids=lambda site: site.name)
def site(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def with_drafts(site: Path) -> Library:
    """Give a site with the drafts that a count afresh knows."""
    return library_of(site / "briefings", drafts=True)


def published_in(library: Library, kind: Kind) -> list[dict[str, object]]:
    return [plain(one) for one in described(kind).records(library)]


def test_each_thing_is_there_once_and_counts_where_a_count_afresh_has_it(site: Path) -> None:
    records, library = records_of(site / "briefings"), with_drafts(site)
    for kind, every, counted in (
        (Kind.STATEMENT, records.statements, records.standing_statements),
        (Kind.POSITION, records.positions, [*filter(records.counts, records.positions)]),
        (Kind.EVENT, records.events, [*filter(records.stands, records.events)]),
    ):
        found = published_in(library, kind)
        assert sorted(str(one["id"]) for one in found) == sorted(one.ref for one in every)
        standing = {one["id"] for one in found if "uncounted" not in one}
        assert standing == {one.ref for one in counted}


def test_each_vote_counts_once_whoever_tells_of_it(site: Path) -> None:
    records, library = records_of(site / "briefings"), with_drafts(site)
    found = published_in(library, Kind.VOTE)
    assert {one["id"] for one in found} == {one.ref for one in records.votes}
    counted = [one for one in found if not {"uncounted", "repeats"} & set(one)]
    assert len(counted) == len(records.standing_votes)


def test_records_of_files_are_as_many_as_there_are_files(site: Path) -> None:
    records, library = records_of(site / "briefings"), with_drafts(site)
    for kind, written in (
        (Kind.ACTOR, records.actors),
        (Kind.ISSUE, records.issues),
        (Kind.BRIEFING, records.briefings),
    ):
        assert {one["id"] for one in published_in(library, kind)} == set(written)


def test_what_is_listed_in_a_briefing_is_what_names_it(site: Path) -> None:
    library = library_of(site / "briefings")
    briefings = list(described(Kind.BRIEFING).records(library))
    for field in fields_of(described(Kind.BRIEFING).record):
        if field.is_other_side:
            [kind] = field.refers_to
            named = Counter(one.briefing.id for one in described(kind).records(library))
            listed = {one.id: len(getattr(one, field.attribute)) for one in briefings}
            assert {id_: count for id_, count in listed.items() if count} == named


def test_every_reference_leads_to_a_record(site: Path) -> None:
    library = library_of(site / "briefings")
    ids = {one.kind: set(one.items(library)) for one in kinds()}
    for kind in kinds():
        for record in kind.records(library):
            lost = [one for one in references_in(record) if one.id not in ids[Kind(one.kind)]]
            assert lost == []


def references_in(record: object) -> Iterator[Reference]:
    """Go through the references in a record, and in those in it."""
    cls: type = type(record)
    for field in fields_of(cls):
        value = getattr(record, field.attribute)
        for item in value if field.is_list else filter(None, [value]):
            if field.holds is Holds.REFERENCE:
                yield item
            elif field.record:
                yield from references_in(item)


def test_every_address_is_that_of_a_page(site: Path) -> None:
    library = library_of(site / "briefings")
    pages = {library.addresses.published(one.path) for one in planned_pages(library)}
    for kind in kinds():
        for record in kind.records(library):
            if hasattr(record, "address"):
                assert record.address.partition("#")[0] in pages


def test_records_are_found_by_their_ids(everything: Library) -> None:
    for kind in kinds():
        every = list(kind.records(everything))
        assert kind.count(everything) == len(every)
        for one in every:
            assert plain(kind.found(everything, one.id)) == plain(one)
        assert kind.found(everything, "nothing#here") is None


def test_records_are_made_one_at_a_time(everything: Library) -> None:
    for kind in kinds():
        assert isinstance(kind.records(everything), Iterator)


def test_a_draft_is_published_only_where_drafts_are_built() -> None:
    [case] = (site for site in GOLDEN_SITES if site.name == "drafts")
    assert "draft" in {one["status"] for one in published_in(with_drafts(case), Kind.BRIEFING)}
    published = published_in(library_of(case / "briefings"), Kind.BRIEFING)
    assert {one["status"] for one in published} == {"published"}


@pytest.mark.parametrize("kind", kinds(), ids=lambda one: one.kind.value)
def test_the_fullest_record_of_each_kind_is_told_whole(
    everything: Library, kind: Described, match_golden: MatchGolden
) -> None:
    every = (plain(one) for one in kind.records(everything))
    written = [json.dumps(one, ensure_ascii=False, indent=1) for one in every]
    fullest = max(written, key=lambda text: len({*NAME.findall(text)}))
    match_golden(f"{fullest}\n", HERE / f"expected/{kind.kind.value}.json")


@pytest.mark.parametrize(
    ("edtf", "precision"),
    [
        ("2025-07-31", "day"),
        ("2025-07-31~", "day"),
        ("2025-07", "month"),
        ("2025-07-XX", "month"),
        ("2025-22?", "season"),
        ("2025", "year"),
        ("2025-XX", "year"),
        ("202X", "decade"),
        ("20XX", "century"),
        ("2025-07/2025-08-01", "interval"),
        ("2025/..", "interval"),
        ("/2025", "interval"),
    ],
)
def test_it_is_told_how_exactly_a_date_is_known(edtf: str, precision: str) -> None:
    assert precision_of(edtf) == precision


def test_an_end_that_is_open_or_not_known_is_no_day() -> None:
    assert plain_date(date_of(parse_date("2025-07-31/.."))) == {
        "edtf": "2025-07-31/..",
        "first": "2025-07-31",
        "precision": "interval",
    }
    assert date_of(parse_date("/2025")).last == dt.date(2025, 12, 31)
    assert date_of(parse_date("/2025")).first is None


def test_a_date_says_what_is_not_sure_of_it() -> None:
    assert plain_date(date_of(parse_date("2025-07%").noted("last summer"))) == {
        "edtf": "2025-07%",
        "first": "2025-07-01",
        "last": "2025-07-31",
        "precision": "month",
        "approximate": True,
        "uncertain": True,
        "words": "last summer",
    }
