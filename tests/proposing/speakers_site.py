"""A small site whose actors answers name: writes its files, and reads drafts of such answers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pipeline import read_site
from briefing_site.proposing.telling import statements_in
from briefing_site.settings import Settings
from tests.records import write_record

DAY = dt.date(2024, 9, 10)

STATES: dict[str, dict[str, Any]] = {
    "canada": {"name": "Canada", "country": "CA"},
    "china": {"name": "China", "country": "CN"},
    "iran": {
        "name": "Iran",
        "country": "IR",
        "aliases": ["Islamic Republic of Iran"],
        "native_name": {"text": "ایران", "lang": "fa"},
    },
    "russia": {"name": "Russia", "country": "RU", "aliases": ["Russian Federation"]},
    "united-kingdom": {
        "name": "United Kingdom",
        "country": "GB",
        "name_in_sentence": "the United Kingdom",
        "aliases": ["Britain", "UK", "U.K.", {"name": "Royaume-Uni", "lang": "fr"}],
    },
    "united-states": {
        "name": "United States",
        "country": "US",
        "name_in_sentence": "the United States",
        "aliases": ["USA", "US", "U.S."],
    },
}
BODIES: dict[str, dict[str, Any]] = {
    "european-union": {"name": "European Union", "kind": "bloc", "aliases": ["EU"]},
    "united-nations": {"name": "United Nations", "kind": "organization", "aliases": ["UN"]},
    "us-state-department": {
        "name": "United States Department of State",
        "kind": "government-body",
        "country": "US",
        "parent": "united-states",
        "aliases": ["State Department"],
    },
}
ZEYA = "Under Secretary of State for Civilian Security, Democracy, and Human Rights"
PERSONS = {
    "uzra-zeya": ("Uzra Zeya", "US", ZEYA, "us-state-department"),
    "antony-blinken": ("Antony Blinken", "US", "Secretary of State", "us-state-department"),
    "abbas-araghchi": ("Abbas Araghchi", "IR", "Minister of Foreign Affairs", "iran"),
    "geir-pedersen": ("Geir Pedersen", "NO", "Special Envoy for Syria", "united-nations"),
}
OTHER_NAMES = {"antony-blinken": ["Blinken"], "geir-pedersen": ["Geir O. Pedersen"]}


def site_in(folder: Path) -> KnowledgeBase:
    """Write the site's actors into a folder, and read it."""
    for id_, state in STATES.items():
        write_actor(folder, id_, {"kind": "state", **state})
    for id_, body in BODIES.items():
        write_actor(folder, id_, body)
    for id_, (name, country, title, of) in PERSONS.items():
        role = {"title": title, "of": of, "from": "2019-01-07", "to": "2025-01-20"}
        aliases = OTHER_NAMES.get(id_, [])
        person = {"name": name, "kind": "person", "country": country, "aliases": aliases}
        write_actor(folder, id_, person | {"roles": [role]})
    return read_site(Settings(folder)).kb


def write_actor(folder: Path, id_: str, content: dict[str, Any]) -> None:
    """Write an actor's file."""
    write_record(folder / "actors" / f"{id_}.yaml", content | {"description": "An actor."})


def spoken(answer: str, kb: KnowledgeBase) -> list[tuple[str, str | None]]:
    """Give who speaks in each statement of an answer, with their offices, and in which form."""
    told = statements_in(answer, kb, DAY)
    return [(" ".join(map(speaker, fields["by"])), fields["form"]) for fields, _ in told]


def speaker(one: str | dict[str, str]) -> str:
    """Write a speaker as `actor@office`."""
    return one if isinstance(one, str) else f"{one['actor']}@{one.get('office', '')}"
