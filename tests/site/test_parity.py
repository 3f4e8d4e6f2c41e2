"""What the strict build refuses, `check` refuses first: where it is silent, the build warns not."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.exceptions import Abort

from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.fields import ID_PATTERN, id_problem
from briefing_site.model.issue import Issue
from briefing_site.site.build import build_site
from briefing_site.source.characters import FORBIDDEN
from tests.document.test_escape import ANY_TEXT
from tests.drawn_texts import Files, Pools, until_silent, write
from tests.prose.test_to_markdown import ANY_FIELD
from tests.records import Content, read_records
from tests.thorough import examples, some_of
from tests.whole_sites import EVERYTHING, lay_out

AWKWARD = (
    *("__init__", "¯\\_(ツ)_/¯", "snake_case", "#top", "top", "sources", "__search", "_", "…"),
    *("[x](www.state.gov)", "[x](#nope)", "[x](../x.md)", "[x](a.md#b)", "[x](/b)", "[x]()"),
    *("[x](https://a.example/?b=c#d)", "![x](images/../a.png)", "[x](http://[a)", "www.a.example"),
)
DRAWN = examples(2, 5)
FEW = settings(derandomize=True, max_examples=DRAWN, database=None)


def allowed(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Leave out what no file may hold: that is found before anything is read."""
    either = st.one_of(texts, st.sampled_from(AWKWARD))
    return either.map(lambda text: FORBIDDEN.sub("", text).strip() or "x")


PLAIN, MARKDOWN = allowed(ANY_TEXT), allowed(ANY_FIELD)
POOLS = st.tuples(
    *(st.lists(kind, min_size=15, max_size=30, unique=True) for kind in (PLAIN, MARKDOWN))
)
IDS = st.from_regex(ID_PATTERN, fullmatch=True).filter(lambda text: id_problem(text) is None)


@contextmanager
def repository(docs: Path | None = None) -> Iterator[Path]:
    """Lay out an empty site; give its mkdocs.yml."""
    with TemporaryDirectory() as folder:
        yield lay_out(Path(folder), None, docs)


def warnings_of(config: Path) -> list[str]:
    """Build strictly; give what was said."""
    said: list[str] = []
    listener = logging.Handler(logging.WARNING)
    listener.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    logging.getLogger("mkdocs").addHandler(listener)
    try:
        build_site(config, strict=True, level=logging.CRITICAL)
    except Abort as stopped:
        said.append(stopped.format_message())
    finally:
        logging.getLogger("mkdocs").removeHandler(listener)
    return said


def test_a_site_whose_every_text_is_drawn_builds_strictly_once_check_is_silent() -> None:
    everything: Files = {
        path: (model, content) for model, path, content in read_records(EVERYTHING / "briefings")
    }
    shown: list[int] = []

    @FEW
    @given(POOLS)
    def holds(pools: Pools) -> None:
        with repository(EVERYTHING / "docs") as config:
            texts = until_silent(config.parent, everything, pools)
            if texts:
                shown.append(len(texts.before) - len(texts.refused))
                assert warnings_of(config) == []

    holds()
    assert (len(shown) >= DRAWN - 1, sum(shown) >= 40 * DRAWN) == (True, True)


NAMES = st.lists(IDS, min_size=4, max_size=7, unique=True)
SHORT, LONG = st.integers(2, 5), st.integers(25, 28)
"""How many joint statements a series has: one page holds 24."""


def joint(day: dt.date, id_: str, by: list[str], issue: str, tags: list[str]) -> dict[str, Content]:
    """Give a briefing with a joint statement."""
    return {
        "title": "Words",
        "date": day.isoformat(),
        "summary": "Words.",
        "tags": tags,
        "issues": [issue],
        "sources": [{"id": "release", "title": "Words", "url": "https://www.state.gov/"}],
        "statements": [
            {
                "id": id_,
                "by": by,
                "act": "declare",
                "quote": "Words.",
                "sources": ["release"],
                "issues": [issue],
            }
        ],
    }


@st.composite
def sites(draw: st.DrawFn, lengths: st.SearchStrategy[int]) -> Files:
    """Make a site of any ids, tags and signatories, with a series of such a length."""
    issue, *actors = draw(NAMES)
    tags = draw(st.lists(PLAIN, min_size=2, max_size=4, unique=True))
    files: Files = {
        f"issues/{issue}.yaml": (Issue, {"title": "Words", "proposition": "Words."}),
        **{f"actors/{one}.yaml": (Actor, {"name": one, "kind": "state"}) for one in actors},
    }
    for number in range(draw(lengths)):
        day = dt.date(2020, 1, 1) + dt.timedelta(days=31 * number)
        by = draw(st.lists(st.sampled_from(actors), min_size=2, max_size=4, unique=True))
        content = joint(
            day, f"s-{draw(IDS)[:70].strip('-')}", by, issue, draw(st.permutations(tags))
        )
        files[f"{day.year}/{day}-{draw(IDS)[:60].strip('-')}.yaml"] = (Briefing, content)
    return files


@pytest.mark.parametrize(
    "lengths", some_of([SHORT, LONG], [SHORT], "series of more parts"), ids=["short", "long"]
)
def test_a_site_of_any_ids_tags_and_signatories_builds_strictly_once_check_is_silent(
    lengths: st.SearchStrategy[int],
) -> None:
    built: list[int] = []

    @FEW
    @given(POOLS, sites(lengths))
    def holds(pools: Pools, files: Files) -> None:
        with repository() as config:
            if until_silent(config.parent, files, pools):
                built.append(len(files))
                assert warnings_of(config) == []

    holds()
    assert len(built) >= DRAWN - 2


TWO: Files = {
    "actors/canada.yaml": (Actor, {"name": "Canada", "kind": "state"}),
    "actors/norway.yaml": (Actor, {"name": "Norway", "kind": "state"}),
    "issues/arctic.yaml": (Issue, {"title": "Arctic", "proposition": "Words."}),
}


def series(length: int, **more: Content) -> Files:
    days = [dt.date(2020, 1, 1) + dt.timedelta(days=number) for number in range(length)]
    signed: Files = {
        f"2020/{day}-x.yaml": (
            Briefing,
            joint(day, "words", ["canada", "norway"], "arctic", ["a"]) | more,
        )
        for day in days
    }
    return TWO | signed


@pytest.mark.parametrize(
    "files",
    [
        series(26),
        series(1, title="__init__"),
        series(1, title="__search"),
        series(1, title="¯\\_(ツ)_/¯"),
        series(1, tags=["snake_case", "snake case", "_", "été_2020"]),
        series(1, title="Sources", tags=["top", "Top", "#top"]),
    ],
    ids=["long-series", "dunder", "theme-id", "shrug", "underscores", "equal-anchors"],
)
def test_what_once_broke_a_strict_build_no_longer_does(files: Files) -> None:
    with repository() as config:
        assert write(config.parent, files).errors == ()
        assert warnings_of(config) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[x](www.state.gov)", 'no page "www.state.gov" is in the repository'),
        ("[x](#nope)", '"#nope" names no page'),
        ("[x](../x.md)", 'no page "../x.md" is in the repository'),
        ("[x](method.md#nope)", 'no heading of "method.md" has the anchor "nope"'),
        ("[x]()", "this link has no address"),
        ("[x](method.md) [y](method.md#method) [z](images/a%20b.svg)", None),
    ],
)
def test_a_link_that_a_strict_build_refuses_is_found_first_and_others_lead_on(
    text: str, message: str | None
) -> None:
    with repository() as config:
        (config.parent / "docs/images").mkdir(exist_ok=True)
        (config.parent / "docs/images/a b.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8"
        )
        outcome = write(config.parent, series(1, background=text, key_points=[text]))
        found = {error.message for error in outcome.errors}
        assert found == ({message} if message else set())
        if message is None:
            assert warnings_of(config) == []
            page = (config.parent / "site/briefings/2020-01-01-x/index.html").read_text("utf-8")
            assert page.count('href="../../method/"') == 3  # the navigation, too
            assert page.count('href="../../method/#method"') == 2
            assert page.count('href="../../images/a%20b.svg"') == 2
