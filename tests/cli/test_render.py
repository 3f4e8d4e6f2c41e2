"""`briefings render`: the pages as Markdown, without MkDocs."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from briefing_site.pipeline import export_files, read_site, render_pages
from briefing_site.settings import Settings
from tests.waiting import SECONDS

Run = Callable[..., Result]
LIST = ".written-by-briefings"


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LIST
    }


def test_render_writes_the_pages_that_the_site_is_built_from_and_the_files_beside_them(
    site: Path, run: Run
) -> None:
    settings = Settings(briefings=site / "briefings", docs=site / "docs")
    kb = read_site(settings).kb
    pages, files = render_pages(kb, settings), export_files(kb, settings)
    result = run("render", "--to", "out")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        "",
        f"{len(pages)} pages in out\n",
    )
    made = {one.path: one.text.encode() for one in pages} | {one.path: one.bytes for one in files}
    assert tree(site / "out") == made


def test_pages_of_records_that_are_gone_go_too(site: Path, run: Run) -> None:
    run("render", "--to", "out")
    before = set(tree(site / "out"))
    (site / "briefings/issues/talks.yaml").rename(site / "briefings/issues/parley.yaml")
    briefing = site / "briefings/2022/2022-03-03-pause.yaml"
    briefing.write_text(briefing.read_text("utf-8").replace("[talks]", "[parley]"), "utf-8")
    assert run("render", "--to", "out").exit_code == 0
    after = set(tree(site / "out"))
    of_an_issue = (
        "issues/{}.md",
        "can-i-write-this/{}.md",
        "data/writing/{}.json",
        "api/v1/issues/{}.json",
        "api/v1/standing/{}.json",
    )
    assert before - after == {path.format("talks") for path in of_an_issue}
    assert after - before == {path.format("parley") for path in of_an_issue}


@pytest.mark.parametrize("engine", ["hugo", "zensical"])
def test_no_engine_is_given_what_would_run_in_a_page_by_hand(
    site: Path, run: Run, engine: str
) -> None:
    (site / "docs").mkdir(exist_ok=True)
    (site / "docs/method.md").write_text("# Method\n\n<script>alert(1)</script>\n", "utf-8")
    result = run("render", "--for", engine, "--to", "out")
    assert (result.exit_code, (site / "out").exists()) == (1, False)
    assert result.stderr.startswith("docs/method.md:3:1: error[BRF027]: ")


def test_nothing_is_written_while_there_are_errors(site: Path, run: Run) -> None:
    (site / "briefings/actors/canada.yaml").write_text("name: Canada\nkind: stat\n")
    result = run("render", "--to", "out")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        'briefings/actors/canada.yaml:2:7: error[BRF105]: "kind" cannot be "stat"\n'
        "    2 | kind: stat\n"
        "      |       ^^^^\n"
        '   hint: did you mean "state"?\n'
        "\n"
        "nothing was written: see the errors above\n"
    )
    assert not (site / "out").exists()


def test_no_mkdocs_is_imported(site: Path) -> None:
    program = (
        "import sys; from briefing_site.cli import briefings; "
        "briefings(['render', '--to', 'out'], standalone_mode=False); "
        "print(sorted({'mkdocs', 'material', 'markdown'} & set(sys.modules)))"
    )
    done = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", program],
        cwd=site,
        capture_output=True,
        text=True,
        check=True,
        timeout=SECONDS,
    )
    assert done.stdout == "[]\n"


def test_for_an_engine_settings_are_begun_from_mkdocs_yml_and_then_left_alone(
    site: Path, run: Run
) -> None:
    (site / "mkdocs.yml").write_text("site_name: The Record\nsite_url: https://example.org/x\n")
    assert run("render", "--to", "out", "--for", "zensical").exit_code == 0
    settings = site / "out/zensical.toml"
    assert 'site_name = "The Record"\nsite_url = "https://example.org/x/"\n' in settings.read_text()
    settings.write_text("mine")
    (site / "mkdocs.yml").unlink()
    address = ("--site-url", "https://example.org/y")
    assert run("render", "--to", "out", "--for", "zensical", *address).exit_code == 0
    assert settings.read_text() == "mine"
    assert '"https://example.org/y/feed.json"' in (site / "out/docs/feed.json").read_text()


def test_for_an_engine_what_a_site_switches_off_is_off_and_what_it_cannot_have_is_named(
    site: Path, run: Run
) -> None:
    said = (
        "site_name: The Record\nplugins:\n  - briefings:\n      tables: {}\n      history: true\n"
    )
    (site / "mkdocs.yml").write_text(said.format("false"))
    done = run("render", "--to", "out", "--for", "zensical")
    assert done.exit_code == 0
    assert "for MkDocs alone, and left out: history\n" in done.stderr
    assert not list((site / "out").rglob("*.csv"))
    (site / "mkdocs.yml").write_text(said.format("none"))
    done = run("render", "--to", "out", "--for", "zensical")
    assert (done.exit_code, done.stderr) == (
        2,
        (
            'error: "mkdocs.yml" cannot be read: "tables" below "briefings" cannot be "none"; '
            'it may be "true", "false"\n'
            "   hint: mend it, or name another file with --config FILE\n"
        ),
    )


def test_citations_name_the_site_as_mkdocs_yml_does(site: Path, run: Run) -> None:
    (site / "mkdocs.yml").write_text("site_name: The Record\nsite_url: https://example.org/x\n")
    assert run("render", "--to", "out").exit_code == 0
    page = (site / "out/statements/2022-03-03-pause/pause.md").read_text("utf-8")
    assert "The Record, version" in page
    assert "https://example.org/x" not in page
    assert run("render", "--to", "out", "--config", "nowhere.yml").exit_code == 0
    page = (site / "out/statements/2022-03-03-pause/pause.md").read_text("utf-8")
    assert "Briefings, version" in page


def test_what_an_engine_cannot_be_told_is_refused_before_anything_is_written(
    site: Path, run: Run
) -> None:
    (site / "mkdocs.yml").write_text("- no settings\n")
    done = run("render", "--to", "out", "--for", "hugo")
    assert (done.exit_code, done.stderr) == (
        2,
        (
            'error: "mkdocs.yml" cannot be read: it is no mapping of settings\n'
            "   hint: mend it, or name another file with --config FILE\n"
        ),
    )
    (site / "mkdocs.yml").unlink()
    done = run("render", "--to", "out", "--site-url", "javascript:alert(1)")
    assert (done.exit_code, done.stderr) == (
        2,
        (
            'error: "javascript:alert(1)" is no address of a site\n'
            "   hint: write it as https://example.org/briefings/\n"
        ),
    )
    assert not (site / "out").exists()
