"""`briefings draft`: where drafts go, what is said about them, and what is refused."""

from __future__ import annotations

import datetime as dt
import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing_site.cli import briefings
from briefing_site.cli import draft as drafting
from briefing_site.drafting import fetching
from briefing_site.drafting.reading import LARGEST
from tests.cli.conftest import Run
from tests.hangs import ends
from tests.waiting import SECONDS

RELEASE = """\
title: Joint Statement on the Council
publisher: A Ministry
published: 2022-03-03
url: https://example.org/council

The following statement was released by the Governments of Canada and Chile.

Begin text:

We call on the Cuban government to act. The day was long.

End text.
"""

TODAY = dt.date(2026, 3, 4)
DRAFT = f"""\
title: Joint Statement on the Council
date: 2022-03-03
summary: >-
  To be written: 1 statement found in one source.
status: draft
recorded: {TODAY}
sources:
  # confirm: the kind, guessed to be "official"
  - id: release
    title: Joint Statement on the Council
    publisher: A Ministry
    url: https://example.org/council
    published: 2022-03-03
    kind: official
# from: “The following statement was released by the Governments of Canada and
#   Chile.”
# confirm: 2 signatories, from that sentence: none missing, none too many
statements:
  # from: “We call on the Cuban government to act.”
  # confirm: speaker from "The following statement was released by the Governments
  #   of Canada and Chile."; form from "Joint Statement"; act from the words
  - id: canada-chile-joint-statement
    form: joint-statement
    title: Joint Statement on the Council
    by:
      - canada
      - chile
    to:
      - cuba
    act: demand
    quote: >-
      We call on the Cuban government to act.
    locator: para. 1
    sources:
      - release
"""

REPORT = """\
OSLO — “The border stays open,” the foreign minister of Norway said on Monday.

British intelligence officials said it was “a matter of time.”
"""


SNAPSHOT = "    snapshot: 2022-03-03-joint-statement-on-the-council.txt\n"
KEPT = DRAFT.replace("    kind: official\n", f"    kind: official\n{SNAPSHOT}")


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test begin on one day and end on the next."""
    monkeypatch.setattr(drafting, "today", lambda: TODAY)


@pytest.fixture
def text(site: Path) -> Path:
    path = site / "text.txt"
    path.write_text(RELEASE, encoding="utf-8")
    return path


def test_a_draft_goes_to_the_briefings_folder(site: Path, run: Run, text: Path) -> None:
    result = run("draft", str(text))
    path = "briefings/2022/2022-03-03-joint-statement-on-the-council.yaml"
    assert (result.exit_code, result.stdout, (site / path).read_text("utf-8")) == (0, "", KEPT)
    assert result.stderr == (
        f"wrote {path}\n"
        "kept the text in briefings/snapshots/2022-03-03-joint-statement-on-the-council.txt: "
        "quotes are held to it\n"
        "found 1 statement, 2 signatories\n"
        "2 actors without a file; to make each:\n"
        "   briefings new actor CL\n"
        "   briefings new actor CU\n"
        'write the summary, and look at every comment that begins with "confirm:"\n'
        '"briefings check" lists what is left to do\n'
    )


@pytest.mark.usefixtures("site")
def test_the_summary_of_a_draft_is_an_error_until_it_is_written(run: Run, text: Path) -> None:
    run("draft", str(text))
    path = "briefings/2022/2022-03-03-joint-statement-on-the-council.yaml"
    result = run("check", path)
    assert (result.exit_code, result.stdout[: result.stdout.index("\n\n")]) == (
        1,
        (
            f'{path}:4:3: error[BRF315]: the field "summary" is still to be written\n'
            "    4 |   To be written: 1 statement found in one source.\n"
            "      |   ^^^^^^^^^^^^^^\n"
            "   hint: write it in place of these words"
        ),
    )


def test_a_draft_is_printed_on_request(run: Run, text: Path) -> None:
    assert run("draft", str(text), "-o", "-").stdout == DRAFT


@pytest.mark.usefixtures("site")
def test_the_standard_input_is_read_and_options_say_what_it_lacks() -> None:
    options = ["--published", "2025-07-30", "--publisher", "A Paper", "--title", "A border"]
    result = CliRunner().invoke(briefings, ["draft", "-", "-o", "-", *options], input=REPORT)
    assert (result.exit_code, result.stdout.splitlines()[:2]) == (
        0,
        ["title: A border", "date: 2025-07-30"],
    )
    assert "    publisher: A Paper\n" in result.stdout
    assert "    date: 2025-07-28\n" in result.stdout
    new = "   briefings new actor --id"
    assert result.stderr.splitlines()[1:4] == [
        "2 actors without a file; to make each:",
        (
            f"{new} norway-foreign-minister --kind government-body --country NO "
            "'Foreign minister of Norway'"
        ),
        (
            f"{new} british-intelligence-officials --kind government-body --country GB "
            "'British intelligence officials'"
        ),
    ]


def test_a_draft_is_accepted_but_for_its_summary_and_new_actors(run: Run, text: Path) -> None:
    run("draft", str(text))
    lines = run("check", "--format", "concise", "briefings/2022").stdout.splitlines()
    errors = [line for line in lines if " error[" in line and "joint-statement" in line]
    assert [line.partition(": ")[2] for line in errors] == [
        'error[BRF315]: the field "summary" is still to be written',
        'error[BRF201]: unknown actor "chile"',
        'error[BRF201]: unknown actor "cuba"',
    ]


def test_what_is_recorded_already_is_told(site: Path, run: Run, text: Path) -> None:
    (site / "briefings/actors/chile.yaml").write_text("name: Chile\nkind: state\n", "utf-8")
    first = run("draft", str(text))
    assert "recorded already" not in first.stderr
    again = run("draft", str(text), "--title", "The same under another title")
    before = "2022-03-03-joint-statement-on-the-council#canada-chile-joint-statement"
    told = f'it is recorded already, as "{before}": same document, day and speakers\n'
    assert told in again.stderr
    for place in ("-", str(site / "beside.yaml")):
        elsewhere = run("draft", str(text), "-o", place)
        assert told in elsewhere.stderr


def test_a_copy_in_the_snapshots_folder_is_named(site: Path, run: Run) -> None:
    copy = site / "briefings" / "snapshots" / "2022" / "text.txt"
    copy.parent.mkdir(parents=True)
    copy.write_text(RELEASE, encoding="utf-8")
    assert "    snapshot: 2022/text.txt\n" in run("draft", str(copy), "-o", "-").stdout


def test_a_quote_of_a_draft_stands_in_its_copy(site: Path, run: Run) -> None:
    copy = site / "briefings" / "snapshots" / "report.txt"
    copy.parent.mkdir(parents=True)
    copy.write_text(
        "“We shall fight on the beaches,” Winston Churchill said, “we shall fight on the landing "
        "grounds.” “We shall never surrender,” he added.",
        encoding="utf-8",
    )
    assert run("draft", str(copy), "--published", "1940-06-04").exit_code == 0
    found = run("check", "--format", "concise", "briefings/1940")
    assert [line for line in found.stdout.splitlines() if "BRF30" in line] == []
    assert "2 quotes checked" in found.stderr


def test_a_file_that_is_there_is_replaced_only_by_force(run: Run, text: Path) -> None:
    run("draft", str(text))
    again = run("draft", str(text))
    assert (again.exit_code, "is there already" in again.stderr) == (2, True)
    assert run("draft", str(text), "--force").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.txt"], '"none.txt" cannot be read: no such file or directory'),
        (["briefings"], '"briefings" cannot be read: is a directory'),
        (["text.txt", "--published", "soon"], '"soon" is no day'),
        (
            ["http://127.0.0.1:9/a"],
            (
                '"http://127.0.0.1:9/a" cannot be fetched: it leads to this machine or a private '
                "network"
            ),
        ),
        (["text.txt", "--output", "text.txt/a"], '"text.txt/a" cannot be written: file exists'),
    ],
)
@pytest.mark.usefixtures("text")
def test_what_cannot_be_done_is_said(run: Run, arguments: list[str], message: str) -> None:
    result = run("draft", *arguments)
    assert (result.exit_code, result.stderr.splitlines()[0]) == (2, f"error: {message}")


@ends
def test_a_pipe_with_a_name_is_refused_and_not_waited_for(site: Path, run: Run) -> None:
    os.mkfifo(site / "pipe")
    result = run("draft", "pipe")
    assert (result.exit_code, result.stderr) == (
        2,
        (
            'error: "pipe" cannot be read: it is no ordinary file\n'
            "   hint: give a file, - or an http or https address\n"
        ),
    )


PAGE = (
    "<html><head><title>A border</title></head><body><article><h1>A border</h1><p>“The border "
    "stays open,” the foreign minister of Norway said.</p><p>Nobody else spoke on that day in "
    "Oslo, as far as this page knows.</p></article></body></html>"
)


class Page(BaseHTTPRequestHandler):
    """One page, one that leads elsewhere, one that is too large, one that is Latin-1."""

    def do_GET(self) -> None:
        content, charset = PAGE.encode(), "utf-8"
        if self.path == "/latin":
            content, charset = "“café”".encode("cp1252"), "cp1252"
        if self.path == "/large":
            content = b"a" * (LARGEST + 10)
        self.send_response({"/file": 302, "/away": 302, "/none": 404}.get(self.path, 200))
        if self.path in ("/file", "/away"):
            self.send_header("Location", "file:///etc/hostname" if self.path == "/file" else "/")
        self.send_header("Content-Type", f"text/html; charset={charset}")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(fetching, "LIMITS", fetching.Limits(allows=lambda one: one.is_loopback))
    with HTTPServer(("127.0.0.1", 0), Page) as serving:
        thread = threading.Thread(target=serving.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()
        thread.join(timeout=SECONDS)


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("path", ["/", "/away"])
def test_a_page_is_fetched(run: Run, server: str, path: str) -> None:
    result = run("draft", f"{server}{path}", "-o", "-", "--published", "2022-03-03")
    assert (result.exit_code, result.stderr.splitlines()[0]) == (
        0,
        "found 1 statement, 0 signatories",
    )
    assert "      The border stays open\n" in result.stdout


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/none", "cannot be fetched: the server answers 404"),
        ("/large", "the text is longer than 1 MiB"),
        ("/file", "cannot be fetched: it leads out of the web"),
    ],
)
def test_a_page_that_cannot_be_used_is_refused(
    run: Run, server: str, path: str, message: str
) -> None:
    result = run("draft", f"{server}{path}", "-o", "-")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0].endswith(message)


def test_another_encoding_is_turned_into_utf_8(server: str) -> None:
    assert fetching.fetch(f"{server}/latin").decode() == "“café”"


def test_the_text_is_kept_and_its_quotes_are_held_to_it(site: Path, run: Run, text: Path) -> None:
    run("draft", str(text))
    copy = site / "briefings/snapshots/2022-03-03-joint-statement-on-the-council.txt"
    assert copy.read_text("utf-8") == (
        "Joint Statement on the Council\n\n"
        "The following statement was released by the Governments of Canada and Chile.\n\n"
        "Begin text:\n\nWe call on the Cuban government to act. The day was long.\n\nEnd text.\n"
    )
    assert "1 quote checked" in run("check", "briefings/2022").stderr.replace("2 quotes", "1 quote")
    path = site / "briefings/2022/2022-03-03-joint-statement-on-the-council.yaml"
    path.write_text(path.read_text("utf-8").replace("to act.", "to wait."), "utf-8")
    found = run("check", "--format", "concise", "briefings/2022").stdout
    assert "BRF30" in found


def test_another_text_is_kept_beside_the_first(site: Path, run: Run, text: Path) -> None:
    run("draft", str(text))
    text.write_text(RELEASE.replace("The day was long.", "The day was short."), "utf-8")
    assert run("draft", str(text), "--force").exit_code == 0
    assert sorted(one.name for one in (site / "briefings/snapshots").iterdir()) == [
        "2022-03-03-joint-statement-on-the-council-2.txt",
        "2022-03-03-joint-statement-on-the-council.txt",
    ]


def test_a_speaker_left_open_is_counted_and_marked(run: Run, text: Path) -> None:
    text.write_text("title: Talks\n\n“The plan is dead,” they said on Monday.\n", "utf-8")
    done = run("draft", str(text), "-o", "-", "--published", "2022-03-03")
    assert '    by: # missing: who speaks; the text says "they"\n' in done.stdout
    assert done.stderr.splitlines()[:2] == [
        "found 1 statement, 0 signatories",
        "left open who speaks in 1 statement",
    ]


def test_a_text_in_another_language_is_kept_and_not_read(run: Run, text: Path) -> None:
    french = "« Nous regrettons », a déclaré le ministre des affaires étrangères de la France. "
    text.write_text(f"title: Déclaration\n\n{french * 5}\n", "utf-8")
    done = run("draft", str(text), "--published", "2022-03-03")
    assert done.stderr == (
        "wrote briefings/2022/2022-03-03-declaration.yaml\n"
        "kept the text in briefings/snapshots/2022-03-03-declaration.txt: quotes are held to it\n"
        "the text is not in English, which alone can be read: who said what is yours to add\n"
    )
