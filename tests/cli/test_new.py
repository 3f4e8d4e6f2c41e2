"""`briefings new`: asks what it cannot know, fills what it can, says what is missing."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from textwrap import dedent

import pexpect
import pytest

from briefing_site.cli.new import KINDS
from tests.cli.conftest import Run, write

PAUSE = "briefings/2022/2022-03-03-pause.yaml"
TODAY = dt.datetime.now().astimezone().date()


def test_a_state_needs_its_code_alone(site: Path, run: Run) -> None:
    done = run("new", "actor", "FR")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "briefings/actors/france.yaml\n", "")
    assert (site / "briefings/actors/france.yaml").read_text() == dedent("""\
        name: France
        kind: state
        aliases:
          - French Republic
        country: FR
        """)


@pytest.mark.parametrize(
    ("typed", "id_", "fields"),
    [
        ("UK", "united-kingdom", "name: United Kingdom\nkind: state\n"),
        ("XK", "kosovo", "name: Kosovo\nkind: state\naliases:\n  - Republic of Kosovo\n"),
        ("EU", "european-union", "name: European Union\nkind: bloc\naliases:\n  - EU\n"),
        ("Cote d'Ivoire", "ivory-coast", "name: Ivory Coast\nkind: state\n"),
        ("iceland", "iceland", "name: Iceland\nkind: state\n"),
        (
            "TW",
            "taiwan",
            "name: Taiwan\nkind: state\naliases:\n  - Republic of China\ncountry: TW\n",
        ),
    ],
)
def test_who_is_known_by_another_name_is_filled_in(
    site: Path, run: Run, typed: str, id_: str, fields: str
) -> None:
    done = run("new", "actor", typed, "--yes")
    assert (done.exit_code, done.stdout) == (0, f"briefings/actors/{id_}.yaml\n")
    written = (site / f"briefings/actors/{id_}.yaml").read_text()
    assert written.startswith(fields)


def test_an_alias_that_another_actor_has_is_left_out(site: Path, run: Run) -> None:
    write(site / "briefings", {"actors/gaul.yaml": "name: French Republic\nkind: bloc\n"})
    assert run("new", "actor", "France").exit_code == 0
    assert "aliases" not in (site / "briefings/actors/france.yaml").read_text()


def test_the_holder_of_an_office_has_its_country(site: Path, run: Run) -> None:
    write(site / "briefings", {"actors/canada.yaml": "name: Canada\nkind: state\ncountry: CA\n"})
    done = run(
        *("new", "actor", "John A. Macdonald", "--office", "Prime Minister"),
        *("--office-of", "Canada", "--since", "1867-07-01"),
    )
    assert (done.exit_code, done.stdout) == (0, "briefings/actors/john-a-macdonald.yaml\n")
    assert (site / "briefings/actors/john-a-macdonald.yaml").read_text() == dedent("""\
        name: John A. Macdonald
        kind: person
        country: CA
        roles:
          - title: Prime Minister
            of: canada
            from: 1867-07-01
        """)


def test_what_is_missing_stands_in_the_file_and_is_reported(site: Path, run: Run) -> None:
    done = run("new", "issue", "Talks: a way out", "--yes")
    path = "briefings/issues/talks-a-way-out.yaml"
    assert (done.exit_code, done.stdout) == (1, f"{path}\n")
    assert (site / path).read_text() == dedent("""\
        title: "Talks: a way out"
        proposition: # missing: One sentence that can be supported or opposed.
        """)
    assert done.stderr == dedent(f"""\
        {path}:2:1: error[BRF104]: the field "proposition" is empty
            2 | proposition: # missing: One sentence that can be supported or opposed.
              | ^^^^^^^^^^^
           hint: give it a value
        1 thing still to do
        """)


def test_a_briefing_is_a_draft_of_today_unless_said_otherwise(site: Path, run: Run) -> None:
    assert run("new", "briefing", "A meeting", "--summary", "They met.").exit_code == 0
    path = site / f"briefings/{TODAY.year}/{TODAY}-a-meeting.yaml"
    assert path.read_text() == dedent(f"""\
        title: A meeting
        date: {TODAY}
        summary: >-
          They met.
        status: draft
        """)


def test_a_statement_is_added_to_the_list_and_nothing_else_moves(site: Path, run: Run) -> None:
    before = (site / PAUSE).read_text()
    done = run(
        *("new", "statement", "--in", PAUSE, "--by", "Canada", "--act", "demand"),
        *("--quote", 'Stop: "now".', "--source", "release, para. 2", "--issue", "talks"),
    )
    assert (done.exit_code, done.stdout, done.stderr) == (0, f"{PAUSE}\n", "")
    assert (site / PAUSE).read_text() == before + (
        "  - id: demand\n"
        "    by:\n"
        "      - canada\n"
        "    act: demand\n"
        "    quote: >-\n"
        '      Stop: "now".\n'
        "    sources:\n"
        "      - source: release\n"
        "        locator: para. 2\n"
        "    issues:\n"
        "      - talks\n"
    )


def test_how_several_spoke_is_missing_and_how_one_spoke_is_not(site: Path, run: Run) -> None:
    (site / "briefings/actors/norway.yaml").write_text("name: Norway\nkind: state\n")
    said = ("--quote", "Stop.", "--source", "release")
    done = run(
        *("new", "statement", "--in", PAUSE, "--by", "canada", "--by", "norway"),
        *("--act", "demand", *said),
    )
    assert done.exit_code == 1
    assert (
        (site / PAUSE)
        .read_text()
        .endswith(
            "  - id: demand\n"
            "    form: # missing: In which form they spoke.\n"
            "    by:\n"
            "      - canada\n"
            "      - norway\n"
            "    act: demand\n"
            "    quote: >-\n"
            "      Stop.\n"
            "    sources:\n"
            "      - release\n"
        )
    )
    run("new", "statement", "--in", PAUSE, "--by", "canada", "--form", "remarks", *said)
    assert "    act: # missing: What the words do.\n" in (site / PAUSE).read_text()


def test_a_second_record_of_one_name_is_numbered(site: Path, run: Run) -> None:
    for _ in range(2):
        run("new", "event", "--in", "2022-03-03-pause", "--title", "A pause", "--date", "2022-03")
    assert (
        (site / PAUSE)
        .read_text()
        .endswith(
            "events:\n"
            "  - id: a-pause\n"
            "    date: 2022-03\n"
            "    title: A pause\n"
            "  - id: a-pause-2\n"
            "    date: 2022-03\n"
            "    title: A pause\n"
        )
    )


def test_a_new_part_takes_no_id_that_another_had(site: Path, run: Run) -> None:
    for day in ("2022-03", "2022-04"):
        run("new", "event", "--in", "2022-03-03-pause", "--title", "A pause", "--date", day)
        run("rename", "2022-03-03-pause#a-pause", "the-pause")
    assert (
        (site / PAUSE)
        .read_text()
        .endswith(
            "events:\n"
            "  - id: the-pause\n"
            "    date: 2022-03\n"
            "    title: A pause\n"
            "    formerly:\n"
            "      - a-pause\n"
            "  - id: a-pause-2\n"
            "    date: 2022-04\n"
            "    title: A pause\n"
        )
    )


def test_a_part_can_be_added_while_others_are_missing(site: Path, run: Run) -> None:
    run("new", "briefing", "A meeting", "--date", "2022-05-05")
    done = run("new", "source", "--in", "2022-05-05-a-meeting", "--title", "Paper", "--yes")
    assert done.exit_code == 0
    path = site / "briefings/2022/2022-05-05-a-meeting.yaml"
    assert path.read_text() == dedent("""\
        title: A meeting
        date: 2022-05-05
        summary: # missing: One to three sentences.
        status: draft
        sources:
          - id: source
            title: Paper
        """)


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (
            ("actor", "Canada"),
            'the id "canada" is taken (briefings/actors/canada.yaml)',
            "change that file, or choose another id with --id",
        ),
        (("actor",), "a new actor needs a name", 'say it as in: briefings new actor "…"'),
        (
            ("issue", "X", "--id", "X Y"),
            (
                '"X Y" is no id: only lower-case letters a to z, digits and single hyphens make '
                "an address"
            ),
            "choose another",
        ),
        (
            ("statement", "--in", "2022-03-03-pausse"),
            'there is no briefing "2022-03-03-pausse"',
            'did you mean "2022-03-03-pause"?',
        ),
        (
            ("statement", "--in", "2022-03-03-pause", "--by", "cnada"),
            'there is no actor "cnada"',
            'did you mean "canada"?',
        ),
        (
            ("statement", "--in", "2022-03-03-pause", "--source", "relase"),
            'there is no source "relase"',
            'did you mean "release"?',
        ),
        (
            ("source", "--in", "2022-03-03-pause", "--url", "javascript:alert(1)"),
            '"javascript:alert(1)" is no web address',
            "write it in full, starting with https://, without spaces or a user name",
        ),
        (("position",), "the briefing is not named", "name it with --in BRIEFING"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_and_nothing_is_written(
    site: Path, run: Run, arguments: tuple[str, ...], message: str, hint: str
) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*.yaml")}
    done = run("new", *arguments)
    assert (done.exit_code, done.stderr) == (2, f"error: {message}\n   hint: {hint}\n")
    assert {path: path.read_bytes() for path in site.rglob("*.yaml")} == before


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_help(run: Run, kind: str) -> None:
    assert run("new", kind, "--help").output.startswith(f"Usage: briefings new {kind} [OPTIONS]")


def test_on_a_terminal_it_asks_for_what_it_cannot_know(site: Path) -> None:
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "briefing_site", "new", "position", "--in", "2022-03-03-pause"],
        encoding="utf-8",
        timeout=20,
        env={
            "PYTHONPATH": str(Path(__file__).parents[2] / "generator"),
            "TERM": "dumb",
            "PATH": "/usr/bin",
        },
    )
    asked = [
        ("actors: ", "cnada"),
        ('did you mean "canada"?', ""),
        ("actors: ", "canada"),
        ("issue: ", "talks"),
        ("stance: ", "conditional"),
        ("summary: ", "It wants talks."),
        ("conditions: ", "Nobody shoots.; Both come."),
    ]
    for question, answer in asked:
        terminal.expect_exact(question)
        if answer:
            terminal.sendline(answer)
    terminal.expect(pexpect.EOF)
    assert (
        (site / PAUSE)
        .read_text()
        .endswith(
            "positions:\n"
            "  - actors:\n"
            "      - canada\n"
            "    issue: talks\n"
            "    stance: conditional\n"
            "    summary: >-\n"
            "      It wants talks.\n"
            "    conditions:\n"
            "      - >-\n"
            "        Nobody shoots.\n"
            "      - >-\n"
            "        Both come.\n"
        )
    )
