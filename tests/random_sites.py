"""Random sites: takes a number, lays out a small site of texts that no sane hand would write.

The same number gives the same site. Its records are those of a golden site, or made up. Its texts
are put together at random from what YAML, Markdown, HTML, templates and scripts take for something,
where `check` lets them be; it has a language and settings of its own.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.generate import write_content
from benchmarks.mutations import TEXTS
from briefing_site.interface.catalogues import known_languages
from briefing_site.source.characters import FORBIDDEN
from tests.drawn_texts import Files, Pools, until_silent
from tests.records import read_records
from tests.whole_sites import ANSWERS, EVERYTHING, PUBLISHED, VOTES, WITHDRAWN, lay_out

GOLDEN = (ANSWERS, EVERYTHING.parent / "minimal", VOTES, WITHDRAWN)
"""Sites whose records are taken often; the one with every field has many pages."""

PIECES = (
    *TEXTS,
    *("<script>alert(1)</script>", "{{ 7*7 }}", "{% raw %}", "[y](javascript:z)", "</article>"),
    *("[^1]", "[^note]:", "^[x]", "***", "___", "~~x~~", "==x==", "++", "--", ":::", "!!! note"),
    *("<b>x</b>", "<!-- x -->", "<![CDATA[", "&amp;", "&#x27;", "&nbsp;", "&lt;b&gt;", "&", ";"),
    *("{ #top }", "{: .x }", "*[x]: y", "[x]: https://a.example/", "http://a.example/?a=b&c=d"),
    *("a_b_c", "2 * 3 * 4", "1. x", "- x", "+ x", "> x", "# x", "| x |", "    x", "x  ", "\\"),
    *(
        "é",
        "e\u0301",
        "ß",
        "İ",
        "外交部",
        "العربية",
        "فارسی",
        "עברית",
        "\u200f",
        "\u00ad",
        "🇳🇴",
        "👩‍👩‍👧",
    ),
    *("“x”", "«x»", "‘x’", "x’s", "x's", '"x"', "…", "–", "\u00a0", "\u2003", "\u200b", "1–2"),
    *("Norway", "said", "the talks", "must", "23rd", "a@b.example", "C:\\x", "x.md", "index.md#x"),
)
"""What random texts are put together from."""

GAPS = (" ", " ", "\n", "\n\n")
"""What stands between them."""

TEXTS_A_POOL = 30
MOST_TRIES = 5

SETTINGS = (
    ("docs_dir: docs\n", "docs_dir: docs\nuse_directory_urls: false\n"),
    (f'site_url: !ENV [SITE_URL, "{PUBLISHED}"]\n', ""),
    ("edit_uri: !ENV EDIT_URI", 'edit_uri: ""'),
    ("      search: own", "      feeds: site\n      search: own"),
    ("      drafts: !ENV [BRIEFINGS_DRAFTS, false]", "      drafts: true"),
    ("      search: own", "      search: material"),
)
"""Lines of mkdocs.yml, and what some random sites have in their place."""


def lay_out_random(folder: Path, number: int) -> Path:
    """Lay out a random site; give its mkdocs.yml.

    Args:
        folder: Where; it is made.
        number: Another one gives another site.
    """
    random = Random(number)  # noqa: S311 - nothing here is secret
    config = lay_out(folder, images=EVERYTHING / "docs")
    with TemporaryDirectory() as sane:
        write_sane(Path(sane), random)
        files: Files = {path: (model, content) for model, path, content in read_records(Path(sane))}
    for _ in range(MOST_TRIES):
        if until_silent(folder, files, pools(random)):
            with_settings(config, random)
            return config
    message = f"site {number} has errors whatever its texts are"
    raise ValueError(message)


def pools(random: Random) -> Pools:
    """Put texts together, for plain fields and for Markdown."""
    plain, markdown = ([text(random, gaps) for _ in range(TEXTS_A_POOL)] for gaps in (" ", GAPS))
    return plain, markdown


def text(random: Random, gaps: Sequence[str]) -> str:
    """Put a text together."""
    pieces = random.choices(PIECES, k=random.randint(1, 6))
    whole = random.choice(("", random.choice(gaps))).join(pieces)
    return FORBIDDEN.sub("", whole.encode("utf-8", "ignore").decode()).strip() or "x"


def write_sane(to: Path, random: Random) -> None:
    """Write records as somebody could have written them."""
    if random.random() < 0.5:
        many = {"actors": random.randint(3, 9), "issues": random.randint(1, 3)}
        write_content(to, random.randint(1, 4), random.randrange(10**6), **many)
        return
    site = EVERYTHING if random.random() < 0.1 else random.choice(GOLDEN)
    shutil.copytree(site / "briefings", to, dirs_exist_ok=True)


def with_settings(config: Path, random: Random) -> None:
    """Let mkdocs.yml say other things: a language, and each of the settings now and then."""
    text = config.read_text("utf-8")
    changes = [("language: en", f"language: {random.choice(sorted(known_languages()))}")]
    changes += [change for change in SETTINGS if random.random() < 0.15]
    for written, instead in changes:
        assert text.count(written) == 1, written
        text = text.replace(written, instead)
    config.write_text(text, "utf-8")
