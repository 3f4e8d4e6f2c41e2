"""What the strict build refuses, `check` refuses first: where it is silent, the build warns not."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.exceptions import Abort

from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.fields import ID_PATTERN, id_problem
from briefing_site.model.issue import Issue
from briefing_site.model.record import NamedRecord
from briefing_site.pipeline import Outcome, read_folder
from briefing_site.site.build import build_site
from briefing_site.source.characters import FORBIDDEN
from tests.document.test_escape import ANY_TEXT
from tests.prose.test_to_markdown import ANY_FIELD
from tests.records import Content, Field, Kind, changed, is_markdown, read_records, takes
from tests.whole_sites import EVERYTHING, lay_out

Files = dict[str, tuple[type[NamedRecord], dict[str, Content]]]

OFFICES = {("Role", "title"), ("SpeakerRecord", "office")}
"""Fields of which the second takes no text but one that stands in the first."""

FREE = "<a> *b* {{ c }} |"
"""What only a field takes that any text may stand in."""

AWKWARD = (
    *("__init__", "¯\\_(ツ)_/¯", "snake_case", "#top", "top", "sources", "__search", "_", "…"),
    *("[x](www.state.gov)", "[x](#nope)", "[x](../x.md)", "[x](a.md#b)", "[x](/b)", "[x]()"),
    *("[x](https://a.example/?b=c#d)", "![x](images/../a.png)", "[x](http://[a)", "www.a.example"),
)
FEW = settings(derandomize=True, max_examples=6, deadline=None, database=None)
FURTHEST_ROUND = 5


def allowed(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Leave out what no file may hold: that is found before anything is read."""
    either = st.one_of(texts, st.sampled_from(AWKWARD))
    return either.map(lambda text: FORBIDDEN.sub("", text).strip() or "x")


PLAIN, MARKDOWN = allowed(ANY_TEXT), allowed(ANY_FIELD)
POOLS = st.tuples(
    *(st.lists(kind, min_size=15, max_size=30, unique=True) for kind in (PLAIN, MARKDOWN))
)
Pools = tuple[list[str], list[str]]
IDS = st.from_regex(ID_PATTERN, fullmatch=True).filter(lambda text: id_problem(text) is None)


def in_yaml(value: Content) -> str:
    """Write a value whose every text stands on one line of its own, in ASCII."""
    written = yaml.safe_dump(value, default_style='"', width=float("inf"), sort_keys=False)
    return str(written)


def write(folder: Path, files: Files) -> Outcome:
    for name, (_, content) in files.items():
        path = folder / "briefings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(in_yaml(content), "utf-8")
    return read_folder(folder / "briefings")


class Texts:
    """The texts that were drawn for a site, by how a file has them, with what stood there."""

    def __init__(self, pools: Pools) -> None:
        self.pools = pools
        self.placed = 0
        self.before: dict[str, str] = {}
        self.refused: set[str] = set()
        self.offices: dict[str, str] = {}

    def take_place(self, where: Field, kind: Kind, value: str) -> str:
        """Put a drawn text in the place of one that may be any; one for all of an office's."""
        if where in OFFICES:
            return self.offices.get(value) or self.offices.setdefault(value, self.draw(kind, value))
        return self.draw(kind, value) if takes(kind, FREE) else value

    def draw(self, kind: Kind, value: str) -> str:
        """Give the next text, and note in whose place it stands."""
        pool = self.pools[is_markdown(kind)]
        again, place = divmod(self.placed, len(pool))
        self.placed += 1
        text = f"{pool[place]} {again}" if again else pool[place]
        self.before[in_yaml(text).strip()] = value
        return text

    def give_back(self, _where: Field, _kind: Kind, value: str) -> str:
        """Put what stood there in the place of a text that was refused."""
        written = in_yaml(value).strip()
        return self.before[written] if written in self.refused else value

    def refuse(self, lines: Iterable[str]) -> None:
        """Note the texts on lines that have a finding."""
        self.refused |= {text for line in lines for text in self.before if text in line}


def lines_with_errors(outcome: Outcome) -> Iterator[str]:
    for found in outcome.errors:
        lines = outcome.sources[found.span.path].text.split("\n")
        yield from lines[found.span.line - 1 : found.span.end_line]


def with_texts(files: Files, change: Callable[[Field, Kind, str], str]) -> Files:
    return {
        name: (model, changed(model, content, change)) for name, (model, content) in files.items()
    }


def until_silent(folder: Path, files: Files, pools: Pools) -> Texts | None:
    """Write a site with drawn texts, without those that `check` refuses; nothing if that fails."""
    texts = Texts(pools)
    files = with_texts(files, texts.take_place)
    for _ in range(FURTHEST_ROUND):
        outcome = write(folder, files)
        if not outcome.errors:
            return texts
        texts.refuse(lines_with_errors(outcome))
        files = with_texts(files, texts.give_back)
    return None


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
    assert (len(shown) >= 4, sum(shown) >= 200) == (True, True)


NAMES = st.lists(IDS, min_size=4, max_size=7, unique=True)
LENGTHS = st.one_of(st.integers(2, 5), st.integers(25, 28))
"""Of series of joint statements: one page holds 24."""


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
def sites(draw: st.DrawFn) -> Files:
    """Make a site of any ids, tags and signatories, with a short or a long series."""
    issue, *actors = draw(NAMES)
    tags = draw(st.lists(PLAIN, min_size=2, max_size=4, unique=True))
    files: Files = {
        f"issues/{issue}.yaml": (Issue, {"title": "Words", "proposition": "Words."}),
        **{f"actors/{one}.yaml": (Actor, {"name": one, "kind": "state"}) for one in actors},
    }
    for number in range(draw(LENGTHS)):
        day = dt.date(2020, 1, 1) + dt.timedelta(days=31 * number)
        by = draw(st.lists(st.sampled_from(actors), min_size=2, max_size=4, unique=True))
        content = joint(
            day, f"s-{draw(IDS)[:70].strip('-')}", by, issue, draw(st.permutations(tags))
        )
        files[f"{day.year}/{day}-{draw(IDS)[:60].strip('-')}.yaml"] = (Briefing, content)
    return files


def test_a_site_of_any_ids_tags_and_signatories_builds_strictly_once_check_is_silent() -> None:
    built: list[int] = []

    @FEW
    @given(POOLS, sites())
    def holds(pools: Pools, files: Files) -> None:
        with repository() as config:
            if until_silent(config.parent, files, pools):
                built.append(len(files))
                assert warnings_of(config) == []

    holds()
    assert (len(built) >= 4, max(built) > 30) == (True, True)


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
