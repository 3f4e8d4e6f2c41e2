"""The look through a built site before it is published."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from briefing_site.site.smoke import Site, faults_of, main
from tests.waiting import SECONDS

HOME = """\
<link rel="canonical" href="https://example.org/site/">
<link rel="stylesheet" href="style.css">
<h1 id="top-of-it">Home</h1>
<a href="actors/">Actors</a> <a href="actors/#canada">Canada</a> <a href="#top-of-it">Up</a>
<a href="https://example.org/site/actors/?asOf=2022-01-01">Then</a> <a href="#top">Top</a>
<a href="https://example.org/elsewhere/">Not ours</a> <a href="mailto:a@example.org">Write</a>
"""
WHOLE = {
    "index.html": HOME,
    "404.html": '<a href="/site/">Home</a><a href="/site/actors/">Actors</a>',
    "actors/index.html": '<h1 id="canada">Canada</h1><a href="..">Home</a><img src="../m%20p.png">',
    "m p.png": "",
    "sitemap.xml": "",
    "style.css": "",
}


def faults(folder: Path, **changed: str) -> list[str]:
    """Write a site with changed texts of its start page; say what is wrong with it."""
    for name, text in WHOLE.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    text = HOME + changed.get("added", "")
    (folder / "index.html").write_text(text, "utf-8")
    return list(faults_of(Site(folder)))


def test_a_whole_site_has_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path) == []


@pytest.mark.parametrize(
    ("added", "fault"),
    [
        ('<a href="issues/">x</a>', 'nothing is there for "issues/"'),
        ('<a href="actors/#norway">x</a>', 'nothing is there for "actors/#norway"'),
        ('<a href="#nowhere">x</a>', 'nothing is there for "#nowhere"'),
        ('<a href="/site/x.html?a=b">x</a>', 'nothing is there for "/site/x.html?a=b"'),
        ('<script src="late.js"></script>', 'nothing is there for "late.js"'),
        (
            '<a href="https://example.org/site/gone/">x</a>',
            'nothing is there for "https://example.org/site/gone/"',
        ),
        ('<p id="top-of-it">x</p>', 'the place "top-of-it" is there 2 times'),
    ],
)
def test_what_a_reader_would_stumble_over_is_named(tmp_path: Path, added: str, fault: str) -> None:
    assert faults(tmp_path, added=added) == [f"index.html: {fault}"]


@pytest.mark.parametrize("name", ["index.html", "404.html", "sitemap.xml"])
def test_what_every_site_has_must_be_there(tmp_path: Path, name: str) -> None:
    faults(tmp_path)
    (tmp_path / name).unlink()
    assert f"{name}: there is no such file" in list(faults_of(Site(tmp_path)))


def test_a_site_that_does_not_say_where_it_is_is_looked_through_as_well(tmp_path: Path) -> None:
    faults(tmp_path)
    home = '<a href="actors/">x</a><a href="gone/">x</a>'
    (tmp_path / "index.html").write_text(home, "utf-8")
    (tmp_path / "404.html").write_text("<a href='/'>x</a>", "utf-8")
    assert list(faults_of(Site(tmp_path))) == ['index.html: nothing is there for "gone/"']


def test_the_frozen_site_and_the_one_with_every_field_have_no_fault(
    frozen_site: Path, everything_site: Path
) -> None:
    sites = Site(frozen_site / "briefings"), Site(everything_site)
    assert [list(faults_of(site)) for site in sites] == [[], []]


def test_the_command_says_what_it_found_and_ends_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    faults(tmp_path, added='<a href="gone/">x</a>')
    with pytest.raises(SystemExit) as ends:
        main([str(tmp_path)])
    said = capsys.readouterr()
    assert (ends.value.code, said.out, said.err) == (
        1,
        'index.html: nothing is there for "gone/"\n',
        "3 pages, 1 fault\n",
    )


def test_it_is_run_as_the_workflow_runs_it(tmp_path: Path) -> None:
    faults(tmp_path)
    ran = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-m", "briefing_site.site.smoke", str(tmp_path)],
        capture_output=True,
        check=False,
        text=True,
        timeout=SECONDS,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "3 pages, 0 faults\n")
