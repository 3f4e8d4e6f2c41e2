"""From nodes to records: what stands is kept, and everything that is wrong is said in one run."""

import datetime as dt
import json
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_site.diagnostics.diagnostic import in_order
from briefing_site.diagnostics.reporters import report_concise
from briefing_site.model.briefing import Briefing
from briefing_site.model.classes import MODELS
from briefing_site.model.decode import Decoded, decode
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.fields import id_problem
from briefing_site.model.record import NamedRecord
from briefing_site.model.rules.bad_id import suggestion
from briefing_site.source.characters import FORBIDDEN
from briefing_site.source.compose import compose
from briefing_site.source.span import Span
from briefing_site.source.text import SourceText
from tests.thorough import examples


def decoded(kind: str, text: str, id_: str = "x") -> Decoded:
    node, found = compose(SourceText("x.yaml", text))
    assert found == []
    assert node is not None
    return decode(kind, id_, node)


def record(kind: str, text: str, id_: str = "x") -> NamedRecord:
    done = decoded(kind, text, id_)
    assert (done.diagnostics, done.is_whole) == ((), True)
    assert done.record is not None
    return done.record


def report(kind: str, text: str, id_: str = "x") -> list[str]:
    found = in_order(list(decoded(kind, text, id_).diagnostics))
    return report_concise(found).splitlines()


def kept(kind: str, text: str) -> dict[str, Any]:
    done = decoded(kind, text)
    assert done.record is not None
    return done.record.model_dump(mode="json", by_alias=True, exclude_unset=True)


def test_scalars_are_read_by_what_the_field_expects() -> None:
    assert kept("actor", "name: 1984\nkind: state\ncountry: NO\naliases: [yes, 3.10, '~']\n") == {
        "name": "1984",
        "kind": "state",
        "country": "NO",
        "aliases": [{"name": "yes"}, {"name": "3.10"}, {"name": "~"}],
    }
    assert kept("issue", "title: 2024-01-01\nproposition: 42\n") == {
        "title": "2024-01-01",
        "proposition": "42",
    }


def test_dates_are_days_of_the_calendar() -> None:
    briefing = record("briefing", "title: x\ndate: 2024-02-29\nsummary: y\n")
    assert isinstance(briefing, Briefing)
    assert briefing.date == dt.date(2024, 2, 29)
    assert report("briefing", "title: x\ndate: 2023-02-29\nsummary: y\n") == [
        'x.yaml:2:7: error[BRF106]: "2023-02-29" is not in the calendar: February 2023 has 28 days'
    ]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "approximate", "uncertain"),
    [
        ("2025", (2025, 1, 1), (2025, 12, 31), False, False),
        ("2025-02", (2025, 2, 1), (2025, 2, 28), False, False),
        ("2025-07-31", (2025, 7, 31), (2025, 7, 31), False, False),
        ("2025-07~", (2025, 7, 1), (2025, 7, 31), True, False),
        ("2025?", (2025, 1, 1), (2025, 12, 31), False, True),
        ("2025%", (2025, 1, 1), (2025, 12, 31), True, True),
        ("2025-07-28/2025-08-01", (2025, 7, 28), (2025, 8, 1), False, False),
        ("2025-07/..", (2025, 7, 1), (9999, 12, 31), False, False),
        ("202X", (2020, 1, 1), (2029, 12, 31), False, False),
        ("2025-XX", (2025, 1, 1), (2025, 12, 31), False, False),
    ],
)
def test_an_event_has_the_span_of_days_that_its_date_can_mean(
    text: str,
    earliest: tuple[int, int, int],
    latest: tuple[int, int, int],
    *,
    approximate: bool,
    uncertain: bool,
) -> None:
    briefing = record(
        "briefing",
        f"title: x\ndate: 2025-07-31\nsummary: y\nevents: [{{id: e, date: {text}, title: z}}]\n",
    )
    assert isinstance(briefing, Briefing)
    assert briefing.events[0].date == EdtfDate(
        dt.date(*earliest), dt.date(*latest), text, approximate, uncertain
    )


MANY_FAULTS = """\
title: Many faults
date: 2025-02-30
sumary: Misspelt.
status: retracted
sources:
  - id: Wire
    title: x
    url: javascript:alert(1)
  - id: good
    title: y
    grade: Z9
statements:
  - id: one
    by: [iran, {no: id}]
    act: shout
    quote: Words.
    sources: [good]
  - id: two
    by: []
    act: deny
    summary: They denied it.
    sources: [good]
  - id: three
    by: [iran]
    act: deny
    sources: [good]
tags: one
"""


def test_everything_that_is_wrong_is_said_in_one_run() -> None:
    assert report("briefing", MANY_FAULTS, "2025-02-28-x") == [
        (
            'x.yaml:2:7: error[BRF106]: "2025-02-30" is not in the calendar: '
            "February 2025 has 28 days"
        ),
        'x.yaml:3:1: error[BRF101]: unknown field "sumary"',
        'x.yaml:4:9: error[BRF117]: a retracted briefing needs the field "retraction"',
        (
            'x.yaml:6:9: error[BRF108]: "Wire" cannot be an id: only lower-case letters a to z, '
            "digits and single hyphens make an address"
        ),
        'x.yaml:8:10: error[BRF109]: "javascript:alert(1)" is no web address',
        'x.yaml:11:12: error[BRF112]: "Z9" is no grade',
        'x.yaml:14:16: error[BRF102]: the field "actor" is missing',
        'x.yaml:14:17: error[BRF101]: unknown field "no"',
        'x.yaml:15:10: error[BRF105]: "act" cannot be "shout"',
        'x.yaml:19:5: error[BRF104]: the field "by" is empty',
        'x.yaml:23:5: error[BRF115]: the statement "three" has neither a quote nor a summary',
        'x.yaml:27:7: error[BRF103]: "tags" must be a list, not text',
    ]


def test_what_is_right_is_kept() -> None:
    text = (
        "title: x\ndate: 2025-07-31\nsummary: y\nupdated: soon\nmood: good\ntags: [a, '', b]\n"
        "sources: [{id: s, title: t, lang: xx, kind: rumour, url: 'javascript:x'}]\n"
        "statements:\n  - {id: a, by: [iran, [a]], act: deny, quote: No., sources: [s]}\n"
    )
    assert kept("briefing", text) == {
        "title": "x",
        "date": "2025-07-31",
        "summary": "y",
        "tags": ["a", "b"],
        "sources": [{"id": "s", "title": "t"}],
        "statements": [
            {
                "id": "a",
                "by": [{"actor": "iran"}],
                "act": "deny",
                "quote": "No.",
                "sources": [{"source": "s"}],
            }
        ],
    }


@pytest.mark.parametrize("text", ["just words\n", "- a\n- b\n"])
def test_a_file_that_holds_no_fields_has_no_record(text: str) -> None:
    done = decoded("actor", text)
    assert (done.record, [one.slug for one in done.diagnostics]) == (None, ["wrong-type"])


def test_a_record_knows_where_each_of_its_parts_stands() -> None:
    briefing = record(
        "briefing",
        "title: x\ndate: 2025-07-31\nsummary: y\n"
        "sources:\n  - id: s\n    title: t\n    note: see [[iran]]\n",
    )
    assert isinstance(briefing, Briefing)
    source = briefing.sources[0]
    assert briefing.at("title") == Span("x.yaml", 1, 8, 1, 9)
    assert briefing.key("summary") == Span("x.yaml", 3, 1, 3, 8)
    assert source.at("id") == Span("x.yaml", 5, 9, 5, 10)
    assert source.text_span(("note",), "[[iran]]") == Span("x.yaml", 7, 15, 7, 23)


def test_a_bare_id_stands_for_a_source_without_a_locator() -> None:
    def uses(text: str) -> object:
        briefing = record(
            "briefing",
            "title: x\ndate: 2025-07-31\nsummary: y\nsources: [{id: s, title: t}]\n"
            f"events: [{{id: e, date: 2025, title: z, sources: [{text}]}}]\n",
        )
        assert isinstance(briefing, Briefing)
        return [use.model_dump() for use in briefing.events[0].sources]

    assert uses("s") == uses("{source: s}")
    assert uses("s") != uses("{source: s, locator: para. 4}")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("true", []),
        ("false", []),
        (
            "yes",
            ['x.yaml:4:49: error[BRF105]: "planned" cannot be "yes"'],
        ),
    ],
)
def test_yes_and_no_are_true_and_false_only(text: str, found: list[str]) -> None:
    head = "title: x\ndate: 2025-07-31\nsummary: y\n"
    event = f"events: [{{id: e, date: 2025, title: z, planned: {text}}}]\n"
    assert report("briefing", head + event) == found


WHOLE = {
    "title": "A title",
    "date": "2025-07-31",
    "summary": "A summary.",
    "updated": "2025-08-01",
    "status": "superseded",
    "superseded_by": "2025-08-02-y",
    "issues": "[talks]",
    "tags": "[a, b]",
    "background": "Words.",
}


def test_a_term_that_lacks_is_stood_in_for_by_one_of_its_own_vocabulary() -> None:
    text = (
        "title: X\ndate: 2024-01-02\nsummary: Y.\n"
        "sources:\n  - {id: s, title: S}\n"
        "statements:\n  - {id: a, by: [x], summary: Z., sources: [s]}\n"
        "votes:\n  - {id: v, body: x, title: T, for: [x], sources: [s]}\n"
        "positions:\n  - {actors: [x], issue: i, summary: Z., sources: [s]}\n"
        "assessments:\n  - {text: A., outcome: {date: 2024-01-01, sources: [s]}}\n"
    )
    found = decoded("briefing", text).record
    assert isinstance(found, Briefing)
    assert (
        found.statements[0].act,
        found.votes[0].result,
        found.positions[0].stance,
        found.assessments[0].outcome and found.assessments[0].outcome.result,
    ) == ("declare", "adopted", "unclear", "unclear")


@given(st.randoms(use_true_random=False))
def test_the_order_of_fields_does_not_matter(shuffled: random.Random) -> None:
    fields = list(WHOLE.items())
    straight = kept("briefing", "".join(f"{key}: {value}\n" for key, value in fields))
    shuffled.shuffle(fields)
    assert kept("briefing", "".join(f"{key}: {value}\n" for key, value in fields)) == straight


VALUES = st.recursive(
    st.text(st.characters(codec="utf-8"), max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "by", "of", "title", "source"]), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = sorted({name for model in MODELS.values() for name in model.model_fields})


@settings(max_examples=examples(100, 300))
@given(st.sampled_from(sorted(MODELS)), st.dictionaries(st.sampled_from(FIELDS), VALUES))
def test_no_tree_raises_and_none_passes_in_silence(kind: str, fields: dict[str, Any]) -> None:
    text = FORBIDDEN.sub("", json.dumps(fields, ensure_ascii=False))
    node, found = compose(SourceText("x.yaml", text))
    if node is None:
        assert found
        return
    done = decode(kind, "x", node)
    assert done.record is not None
    assert done.is_whole is not bool(done.diagnostics)


@pytest.mark.parametrize(
    ("typed", "meant"), [("index", "index-1"), ("CON", "con-1"), ("Wire", "wire")]
)
def test_an_id_is_proposed_that_can_be_one(typed: str, meant: str) -> None:
    assert suggestion(typed) == meant
    assert id_problem(meant) is None
