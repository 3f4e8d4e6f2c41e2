"""Chains of records of any length are followed to their end."""

from pathlib import Path

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.threads import thread_of
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

LENGTH = 2000
HEAD = "title: Chains\ndate: 2022-01-01\nsummary: Long ones.\n"
ACTOR = "name: Canada\nkind: state\n"


def read(folder: Path, body: str) -> KnowledgeBase:
    for name, text in {
        "actors/canada.yaml": ACTOR,
        "2022/2022-01-01-chains.yaml": HEAD + body,
    }.items():
        path = folder / "briefings" / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return read_site(Settings(briefings=folder / "briefings")).kb


def test_a_source_goes_back_to_the_last_of_a_long_chain(tmp_path: Path) -> None:
    sources = [f"  - {{id: s{n}, title: T, based_on: [s{n + 1}]}}\n" for n in range(LENGTH)]
    last = f"  - {{id: s{LENGTH}, title: T}}\n"
    kb = read(tmp_path, "sources:\n" + "".join(sources) + last)
    [origin] = kb.sources["2022-01-01-chains#s0"].origins
    assert origin.identity == f"2022-01-01-chains#s{LENGTH}"


def test_sources_in_a_circle_have_an_origin(tmp_path: Path) -> None:
    kb = read(
        tmp_path,
        "sources:\n  - {id: a, title: A, based_on: [b]}\n  - {id: b, title: B, based_on: [a]}\n",
    )
    found = {
        source.record.id: [origin.identity for origin in source.origins]
        for source in kb.sources.values()
    }
    assert found == {"a": ["2022-01-01-chains#b"], "b": ["2022-01-01-chains#b"]}


def test_a_long_thread_is_followed_in_order(tmp_path: Path) -> None:
    statement = "  - {{id: s{0}, by: [canada], act: deny, summary: No., sources: [w]{1}}}\n"
    said = [
        statement.format(n, f", in_response_to: [s{n - 1}]" if n else "") for n in range(LENGTH)
    ]
    kb = read(tmp_path, "sources: [{id: w, title: W}]\nstatements:\n" + "".join(said))
    thread = thread_of(kb, kb.statements[f"2022-01-01-chains#s{LENGTH - 1}"])
    assert [turn.depth for turn in thread] == list(range(LENGTH))
    assert [turn.statement.record.id for turn in thread] == [f"s{n}" for n in range(LENGTH)]
