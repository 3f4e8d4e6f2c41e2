"""`briefings watch`: asks servers on this machine, and prints what it found."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from briefing_site.watching import limits, rounds
from tests.cli.conftest import Run
from tests.clone import new_clone
from tests.local_web import Server, answer, only_here, page, serving


class Still(limits.Clock):
    """A clock for which nobody waits."""

    time = 0.0

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += seconds


@pytest.fixture
def local(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Server]]:
    """Let servers on this machine be asked, at once."""
    monkeypatch.setattr(rounds, "Clock", Still)
    monkeypatch.setattr(limits, "Limits", partial(limits.Limits, allows=only_here, answer=5.0))
    with serving() as started:
        yield started


def cite(site: Path, url: str) -> None:
    """Let the site's one source have another address."""
    path = site / "briefings/2022/2022-03-03-pause.yaml"
    text = path.read_text("utf-8").replace("https://example.org/release", url)
    path.write_text(text.replace("    snapshot: release.txt\n", ""), "utf-8")


def test_what_is_there_is_no_finding(site: Path, run: Run, local: Callable[..., Server]) -> None:
    server = local({"/release": page("We are pausing."), "HEAD /release": answer(405)})
    cite(site, f"{server.url}/release")
    done = run("watch", "--contact", "https://us.example")
    assert (done.exit_code, done.stdout, done.stderr) == (
        0,
        "",
        (
            "no findings in 1 address (1 there); of 1 quote 1 stand there, 0 do not, "
            "0 could not be looked for\n"
        ),
    )
    assert server.asked == ["GET /robots.txt", "HEAD /release", "GET /release"]
    assert all("briefings-watch; +https://us.example)" in head for head in server.heads)
    assert (site / ".cache/watch").is_dir()


@pytest.mark.parametrize("folder", [".cache/watch", ".Cache/watch", "kept"])
def test_nothing_is_taken_from_answers_that_were_committed(
    site: Path, run: Run, local: Callable[..., Server], folder: str
) -> None:
    server = local({"/release": page("We are pausing."), "HEAD /release": answer(405)})
    cite(site, f"{server.url}/release")
    options = ("--cache", folder) if folder == "kept" else ()
    assert run("watch", *options).exit_code == 0
    kept = next(site.rglob("*/watch")) if not options else site / folder
    for path in kept.glob("*.json"):
        path.write_text(path.read_text("utf-8").replace('"there"', '"gone"'), "utf-8")
    clone = new_clone(site)
    if folder.startswith(".Cache"):
        site.joinpath(".cache").rename(site / ".Cache")
    clone.commit()
    if folder.startswith(".Cache"):
        site.joinpath(".Cache").rename(site / ".cache")
    before = {path: path.read_bytes() for path in kept.iterdir()}
    done = run("watch", *options)
    assert done.exit_code == 0
    assert done.stderr.startswith(
        f"{options[1] if options else '.cache/watch'} is committed, or git cannot tell: "
        "no answer is taken from it, and none is kept there\n"
    )
    assert {path: path.read_bytes() for path in kept.iterdir()} == before


@pytest.mark.parametrize("folder", [".cache/watch", "a/b/c"])
def test_a_fresh_clone_keeps_answers_though_the_folders_on_their_way_are_not_there(
    site: Path, run: Run, local: Callable[..., Server], folder: str
) -> None:
    server = local({"/release": page("We are pausing."), "HEAD /release": answer(405)})
    cite(site, f"{server.url}/release")
    new_clone(site).commit()
    done = run("watch", "--cache", folder)
    assert (done.exit_code, done.stderr[:11]) == (0, "no findings")
    assert list((site / folder).glob("*.json"))


def test_what_a_commit_has_is_committed_also_where_it_was_removed(
    site: Path, run: Run, local: Callable[..., Server]
) -> None:
    server = local({"/release": page("We are pausing."), "HEAD /release": answer(405)})
    cite(site, f"{server.url}/release")
    kept = site / "a/b/kept.json"
    kept.parent.mkdir(parents=True)
    kept.write_text("{}", "utf-8")
    new_clone(site).commit()
    shutil.rmtree(site / "a")
    assert "a/b is committed" in run("watch", "--cache", "a/b").stderr
    assert not (site / "a").exists()


def test_what_is_gone_is_an_error_at_its_place(
    site: Path, run: Run, local: Callable[..., Server]
) -> None:
    url = f"{local({}).url}/release"
    cite(site, url)
    done = run("watch")
    assert (done.exit_code, done.stdout) == (
        1,
        (
            f'briefings/2022/2022-03-03-pause.yaml:7:10: error[gone]: "{url}" is gone: '
            "the server answers 404\n"
            f"    7 |     url: {url}\n"
            f"      |          {'^' * len(url)}\n"
            "   hint: look for a copy in an archive of the web, and give that as archive_url\n"
        ),
    )


def test_advice_fails_the_command_only_if_it_is_to(
    site: Path, run: Run, local: Callable[..., Server]
) -> None:
    there = page("We are pausing.")
    server = local({"/release": answer(301, Location="/new"), "/new": there})
    cite(site, f"{server.url}/release")
    assert [run("watch", *more).exit_code for more in ((), ("--strict",))] == [0, 1]


def test_the_report_for_programs_is_printed(
    site: Path, run: Run, local: Callable[..., Server]
) -> None:
    cite(site, f"{local({}).url}/release")
    done = run("watch", "--format", "json")
    report = json.loads(done.stdout)
    assert (done.exit_code, done.stderr, report["counts"]) == (1, "", {"error": 1, "advice": 0})


def test_the_report_for_an_issue_is_printed(
    site: Path, run: Run, local: Callable[..., Server]
) -> None:
    cite(site, f"{local({}).url}/release")
    done = run("watch", "--format", "markdown")
    assert "\n### Gone\n\n- `briefings/2022/2022-03-03-pause.yaml:7:10`: " in done.stdout


def test_this_machine_is_not_asked(site: Path, run: Run) -> None:
    with serving() as started:
        server = started({"/release": page("We are pausing.")})
        cite(site, f"{server.url}/release")
        done = run("watch", "--pause", "0.5")
        assert server.asked == []
    assert "does not answer: it leads to this machine or a private network\n" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [("--days", "-1"), ("--pause", "0"), ("--minutes", "0"), ("--requests", "0"), ("nowhere",)],
)
def test_what_cannot_be_meant_is_refused(site: Path, run: Run, arguments: tuple[str, ...]) -> None:
    del site
    assert run("watch", *arguments).exit_code == 2


def test_where_there_is_no_file_there_is_nothing_to_watch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    (tmp_path / "briefings").mkdir()
    monkeypatch.chdir(tmp_path)
    done = run("watch")
    assert (done.exit_code, done.stderr.partition("\n")[0]) == (
        2,
        "error: there is no YAML file to check",
    )
