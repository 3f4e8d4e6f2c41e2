"""The descriptions: every field of the model has its place in them, and each is told whole."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from briefing_site.model.classes import MODELS
from briefing_site.model.record import Record
from briefing_site.model.shape import alias_of, record_in
from briefing_site.pages.library import Library
from briefing_site.published.fields import Field, Holds, Kind, Origin, fields_of, records_in
from briefing_site.published.json_schema import name_of
from briefing_site.published.kinds import kinds
from briefing_site.published.plain import plain
from tests.hostile import Hostile

LEFT_OUT = {
    ("SourceRecord", "snapshot"): "the name of a file that no site publishes",
    ("VersionRecord", "snapshot"): "likewise",
}
"""The fields of the model that no published record has, and why."""


def models(model: type[Record]) -> Iterator[type[Record]]:
    """Go through a model and those of the records in it."""
    yield model
    for field in model.model_fields.values():
        if inner := record_in(field.annotation):
            yield from models(inner)


def classes() -> list[type]:
    """List the classes of all published records, those in others among them."""
    tops = [one.record for one in kinds()]
    return list(dict.fromkeys([*tops, *(inner for top in tops for inner in records_in(top))]))


def all_fields() -> list[tuple[type, Field]]:
    return [(cls, field) for cls in classes() for field in fields_of(cls)]


def test_every_field_of_the_model_is_in_a_published_record() -> None:
    known = {
        (model.__name__, alias_of(name, field))
        for top in MODELS.values()
        for model in models(top)
        for name, field in model.model_fields.items()
    }
    shown = {(model.__name__, name) for _, one in all_fields() for model, name in one.origins}
    assert known - shown == set(LEFT_OUT)
    assert shown - known == set()


def test_each_field_says_what_it_means_in_a_sentence() -> None:
    wrong = [
        (cls.__name__, one.name)
        for cls, one in all_fields()
        if not one.meaning.endswith(".") or "default:" in one.meaning or "required" in one.meaning
    ]
    assert wrong == []


def test_each_field_has_an_example_of_what_it_holds() -> None:
    types = {Holds.NUMBER: int, Holds.FLAG: bool, Holds.RECORD: type(None)}
    wrong = [
        (cls.__name__, one.name, one.example)
        for cls, one in all_fields()
        if one.holds is not Holds.RECORD and type(one.example) is not types.get(one.holds, str)
    ]
    assert wrong == []


def test_an_example_of_a_term_is_one() -> None:
    for _, one in all_fields():
        assert one.terms is None or one.example in [term.value for term in one.terms]


def test_an_example_of_the_id_of_a_part_has_that_of_its_briefing() -> None:
    whole = {Kind.ACTOR, Kind.ISSUE, Kind.BRIEFING}
    parts = [one for _, one in all_fields() if one.refers_to and whole.isdisjoint(one.refers_to)]
    assert len(parts) > len(whole)
    assert [one.name for one in parts if "#" not in str(one.example)] == []


def test_each_reference_says_what_it_leads_to() -> None:
    for cls, one in all_fields():
        assert (one.holds is Holds.REFERENCE) == bool(one.refers_to), (cls, one.name)


def test_each_kind_is_described_once() -> None:
    assert sorted(one.kind for one in kinds()) == sorted(Kind)
    for one in kinds():
        names = [field.name for field in one.fields]
        assert len(set(names)) == len(names)
        assert {"id", one.label} <= set(names)


def test_what_every_field_of_the_model_says_is_held_by_a_record(everything: Library) -> None:
    held: set[Origin] = set()
    for kind in kinds():
        for record in kind.records(everything):
            held.update(said_by(record))
    assert {origin for _, one in all_fields() for origin in one.origins} - held == set()


def said_by(record: object) -> Iterator[Origin]:
    """Go through the fields of the model that a record, and those in it, hold something of."""
    cls: type = type(record)
    for one in fields_of(cls):
        value = getattr(record, one.attribute)
        if value not in (None, (), False):
            yield from one.origins
        for inner in value if one.is_list else filter(None, [value]):
            if one.record:
                yield from said_by(inner)


def test_no_two_definitions_have_one_name() -> None:
    terms = {one.terms for _, one in all_fields() if one.terms}
    names = [name_of(cls) for cls in classes()] + [one.__name__ for one in terms]
    assert len(set(names)) == len(names)


def texts_in(value: object) -> Iterator[str]:
    """Go through the texts in plain values."""
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from texts_in(inner)
        case list():
            for inner in value:
                yield from texts_in(inner)


def test_every_text_of_a_contributor_is_there_as_its_characters(
    hostile_words: tuple[Library, Hostile],
) -> None:
    library, words = hostile_words
    texts = {
        text for kind in kinds() for one in kind.records(library) for text in texts_in(plain(one))
    }
    lost = {where for text, where in words.shown.items() if text not in texts}
    assert lost == set()


def test_what_fields_hold_is_of_the_type_that_they_say(everything: Library) -> None:
    for kind in kinds():
        for record in kind.records(everything):
            hold_to_types(record)


def hold_to_types(record: object) -> None:
    """Hold what a record's fields have to what is said of them."""
    cls: type = type(record)
    for one in fields_of(cls):
        value = getattr(record, one.attribute)
        assert isinstance(value, tuple) == one.is_list or one.holds is Holds.REFERENCE
        items = value if one.is_list else [value]
        for item in items:
            assert item is not None or one.may_be_absent, (cls, one.name)
            if item is not None and one.terms:
                assert isinstance(item, StrEnum)
                assert isinstance(item, one.terms), (cls, one.name)
            if item is not None and one.holds is Holds.REFERENCE:
                assert item.kind in one.refers_to, (cls, one.name)
            if item is not None and one.record:
                assert type(item) is one.record
                hold_to_types(item)
