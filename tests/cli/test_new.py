"""`briefings new`: asks what it cannot know, fills what it can, says what is missing."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from textwrap import dedent

import pexpect
import pytest

from briefing_site.cli import new_record
from briefing_site.cli.new import KINDS
from tests.cli.conftest import Run, write
from tests.waiting import SECONDS

PAUSE = "briefings/2022/2022-03-03-pause.yaml"
HEAD = """\
title: A statement
date: 2022-03-03
summary: >-
  Canada spoke.
sources:
  - id: release
    title: A release
    url: https://example.org/release
"""
DIVIDED = """\
statements:
  - id: pause
    by:
      - canada
    sources:
      - release
    issues:
      - talks
    passages:
      # the words
      - id: pause
        act: declare
        quote: >-
          We are pausing.
  # the next
  - id: rest
    by:
      - canada
    act: declare
    summary: >-
      It said more.
    sources:
      - release
"""
WHOLE = """\
statements:
  # above it
  - id: pause # its id
    by:
      - canada
    about:
      - canada
    act: declare
    quote: >-
      We are pausing.
    locator: para. 2 # where
    sources:
      - release
    issues:
      - talks
"""
TODAY = dt.date(2026, 3, 4)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test begin on one day and end on the next."""
    monkeypatch.setattr(new_record, "local_day", lambda: TODAY)


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


@pytest.mark.parametrize("typed", ["DE", "Alemania", "germany", "Deutschland", "Германия"])
def test_a_state_has_its_english_id_and_its_name_in_the_sites_language(
    site: Path, run: Run, typed: str
) -> None:
    write(site, {"mkdocs.yml": "theme:\n  name: material\n  language: es\n"})
    done = run("new", "actor", typed, "--yes")
    assert (done.exit_code, done.stdout) == (0, "briefings/actors/germany.yaml\n")
    assert (site / "briefings/actors/germany.yaml").read_text() == (
        "name: Alemania\nkind: state\naliases:\n  - República Federal de Alemania\ncountry: DE\n"
    )


@pytest.mark.parametrize("typed", ["FR", "Francia", "France", "Франция"])
@pytest.mark.parametrize(
    ("file", "fields"),
    [("france", "country: FR\n"), ("francia", "country: FR\n"), ("francia", "")],
)
def test_a_state_is_not_made_twice(
    site: Path, run: Run, typed: str, file: str, fields: str
) -> None:
    path = f"briefings/actors/{file}.yaml"
    write(site, {path: f"name: {file.title()}\nkind: state\n{fields}"})
    done = run("new", "actor", typed, "--yes")
    assert done.exit_code == 2
    assert f'is "{file}", which has a file ({path})' in done.stderr


def test_a_body_is_not_made_twice(site: Path, run: Run) -> None:
    write(site, {"briefings/actors/ue.yaml": "name: Unión Europea\nkind: bloc\n"})
    done = run("new", "actor", "EU", "--yes")
    assert 'is "ue", which has a file (briefings/actors/ue.yaml)' in done.stderr


def test_a_state_of_other_times_may_have_a_file_beside(site: Path, run: Run) -> None:
    write(site, {"briefings/actors/germany.yaml": "name: Germany\nkind: state\ncountry: DE\n"})
    dates = ("--from", "1949", "--to", "1990-10-02")
    done = run("new", "actor", "DE", "--yes", "--id", "west-germany", *dates)
    assert done.stdout == "briefings/actors/west-germany.yaml\n"


def test_a_speaker_may_be_named_in_any_language(site: Path, run: Run) -> None:
    write(site, {"briefings/actors/germany.yaml": "name: Germany\nkind: state\ncountry: DE\n"})
    write(site, {"briefings/actors/albania.yaml": "name: Albania\nkind: state\ncountry: AL\n"})
    run(
        *("new", "statement", "--in", PAUSE, "--by", "Alemania", "--act", "demand"),
        *("--quote", "Stop.", "--source", "release"),
    )
    assert "      - germany\n" in (site / PAUSE).read_text()


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
        # confirm: the date, which nobody gave; this is the day on which the file was made
        date: {TODAY}
        summary: >-
          They met.
        status: draft
        recorded: {TODAY}
        """)


def test_a_briefing_has_the_day_of_its_id(site: Path, run: Run) -> None:
    run("new", "briefing", "A meeting", "--summary", "They met.", "--id", "2022-05-06-meeting")
    text = (site / "briefings/2022/2022-05-06-meeting.yaml").read_text("utf-8")
    assert text.startswith("title: A meeting\ndate: 2022-05-06\n")


def test_a_flag_takes_no_value_and_help_says_what_holds_without_an_option(
    site: Path, run: Run
) -> None:
    assert run("new", "actor", "The Group", "--kind", "movement", "--plural").exit_code == 0
    assert "plural: true\n" in (site / "briefings/actors/the-group.yaml").read_text("utf-8")
    told = " ".join(run("new", "briefing", "--help").stdout.split())
    assert "By default that with which --id begins, else today, to be confirmed." in told
    told = " ".join(run("new", "actor", "--help").stdout.split())
    assert "by default made from the name" in told


def test_on_a_terminal_a_briefing_is_asked_for_its_day(site: Path) -> None:
    terminal = on_a_terminal("briefing", "A note on Cuba")
    answer_all(terminal, [("date: ", "2021-07-26"), ("summary: ", "They met.")])
    text = (site / "briefings/2021/2021-07-26-a-note-on-cuba.yaml").read_text("utf-8")
    assert "confirm" not in text


def test_a_statement_is_added_to_the_list_and_nothing_else_moves(site: Path, run: Run) -> None:
    before = (site / PAUSE).read_text()
    done = run(
        *("new", "statement", "--in", PAUSE, "--by", "Canada", "--act", "demand"),
        *("--form", "letter"),
        *("--quote", 'Stop: "now".', "--source", "release, para. 2", "--issue", "talks"),
    )
    assert (done.exit_code, done.stdout, done.stderr) == (0, f"{PAUSE}\n", "")
    assert (site / PAUSE).read_text() == before + (
        "  - id: demand\n"
        "    form: letter\n"
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


def test_in_which_form_they_spoke_is_missing_until_it_is_said(site: Path, run: Run) -> None:
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


@pytest.mark.parametrize(
    ("kind", "words", "form"),
    [
        ("news", ("--quote", "Stop."), "form: remarks"),
        ("news", ("--summary", "It said so."), "form: reported"),
        ("speech", ("--quote", "Stop."), "form: speech"),
        ("interview", ("--quote", "Stop."), "form: interview"),
        ("social", ("--quote", "Stop."), "form: post"),
        ("official", ("--quote", "Stop."), "form: # missing: In which form they spoke."),
    ],
)
def test_the_form_is_known_where_the_kind_of_the_source_tells_it(
    site: Path, run: Run, kind: str, words: tuple[str, str], form: str
) -> None:
    path = site / PAUSE
    path.write_text(path.read_text().replace("    snapshot", f"    kind: {kind}\n    snapshot"))
    source = ("--source", "release, para. 2")
    run("new", "statement", "--in", PAUSE, "--by", "canada", "--act", "demand", *words, *source)
    assert f"  - id: demand\n    {form}\n" in path.read_text()


def test_a_passage_is_added_behind_those_of_a_statement(site: Path, run: Run) -> None:
    (site / PAUSE).write_text(HEAD + DIVIDED)
    done = run(
        *("new", "passage", "--in", f"{PAUSE}#pause", "--act", "demand", "--to", "Canada"),
        *("--quote", "Stop: now.", "--locator", "para. 3", "--lead-in", "It said"),
    )
    assert (done.exit_code, done.stdout, done.stderr) == (0, f"{PAUSE}\n", "")
    assert (site / PAUSE).read_text() == HEAD + DIVIDED.replace(
        "  # the next\n",
        "      - id: demand\n"
        "        act: demand\n"
        "        to:\n"
        "          - canada\n"
        "        lead_in: It said\n"
        "        quote: >-\n"
        "          Stop: now.\n"
        "        locator: para. 3\n"
        "  # the next\n",
    )


def test_words_of_a_statement_become_its_first_passage(site: Path, run: Run) -> None:
    (site / PAUSE).write_text(HEAD + WHOLE)
    done = run("new", "passage", "--in", "2022-03-03-pause", "--act", "demand", "--quote", "Stop.")
    assert (done.exit_code, done.stdout, done.stderr) == (0, f"{PAUSE}\n", "")
    assert (site / PAUSE).read_text() == HEAD + dedent("""\
        statements:
          # above it
          - id: pause # its id
            by:
              - canada
            sources:
              - release
            issues:
              - talks
            passages:
              - id: pause
                act: declare
                about:
                  - canada
                quote: >-
                  We are pausing.
                locator: para. 2 # where
              - id: demand
                act: demand
                quote: >-
                  Stop.
        """)


@pytest.mark.parametrize("kind", ["block", "brackets"])
def test_a_passage_finds_its_place_in_any_form_of_file(site: Path, run: Run, kind: str) -> None:
    block = "[{id: pause, act: declare, quote: We are pausing.}]"
    brackets = f"{{id: pause, by: [canada], sources: [release], passages: {block}}}"
    written = f"  - {brackets}\n" if kind == "block" else f"  [{brackets}]\n"
    (site / PAUSE).write_text(f"{HEAD}statements:\n{written}")
    assert (
        run("new", "passage", "--in", PAUSE, "--act", "demand", "--quote", "Stop.").exit_code == 0
    )
    more = ", {id: demand, act: demand, quote: Stop.}]}"
    assert (site / PAUSE).read_text() == (
        f"{HEAD}statements:\n{written}".replace("}]}", f"}}{more}", 1)
    )


def test_what_a_passage_lacks_is_left_to_be_written(site: Path, run: Run) -> None:
    (site / PAUSE).write_text(HEAD + DIVIDED)
    done = run("new", "passage", "--in", f"{PAUSE}#pause", "--yes")
    assert done.exit_code == 1
    assert (
        "      - id: # missing: Unique in the briefing.\n"
        "        act: # missing: What the words do.\n"
        "        quote: # missing: Verbatim words; […] stands for words left out.\n"
    ) in (site / PAUSE).read_text()


def test_a_correction_names_what_it_is_of(site: Path, run: Run) -> None:
    before = (site / PAUSE).read_text()
    done = run(
        *("new", "correction", "--in", PAUSE, "--of", "pause", "--date", "2022-03-05"),
        *("--text", "An earlier version gave another day: it was 3 March."),
    )
    assert (done.exit_code, done.stdout, done.stderr) == (0, f"{PAUSE}\n", "")
    assert (site / PAUSE).read_text() == before + (
        "corrections:\n"
        "  - date: 2022-03-05\n"
        "    text: >-\n"
        "      An earlier version gave another day: it was 3 March.\n"
        "    of: pause\n"
    )


def test_a_correction_is_of_today_and_says_what_it_lacks(site: Path, run: Run) -> None:
    done = run("new", "correction", "--in", PAUSE, "--yes")
    assert done.exit_code == 1
    assert (
        (site / PAUSE)
        .read_text()
        .endswith(
            f"corrections:\n  - date: {TODAY}\n"
            "    text: # missing: What was wrong and what is right.\n"
        )
    )


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
    assert path.read_text() == dedent(f"""\
        title: A meeting
        date: 2022-05-05
        summary: # missing: One to three sentences.
        status: draft
        recorded: {TODAY}
        sources:
          - id: source
            title: Paper
        """)


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (
            ("actor", "Canada"),
            '"Canada" is "canada", which has a file (briefings/actors/canada.yaml)',
            "change that file; one of other times has --from and --to, and an --id of its own",
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
            ("statement", "--in", "2022-03-03-pause", "--source", "x"),
            'there is no source "x"',
            'one of "release"; or add it first: "briefings new source"',
        ),
        (
            ("source", "--in", "2022-03-03-pause", "--url", "javascript:alert(1)"),
            '"javascript:alert(1)" is no web address',
            "write it in full, starting with https://, without spaces or a user name",
        ),
        (
            ("correction", "--in", "2022-03-03-pause", "--of", "nothing-like-it"),
            'there is no statement, vote, event or source "nothing-like-it"',
            'one of "pause", "release", "rest"',
        ),
        (
            ("assessment", "--in", "2022-03-03-pause", "--basis", "nothing-like-it"),
            'there is no statement, vote, event or source "nothing-like-it"',
            (
                'one of "pause", "release", "rest"; or add it first: "briefings new statement", '
                '"briefings new vote", "briefings new event" or "briefings new source"'
            ),
        ),
        (
            ("statement", "--in", "2022-03-03-pause", "--by", "Sergey Lavrov"),
            'there is no actor "Sergey Lavrov"',
            (
                'one of "canada"; an id looks like "sergey-lavrov"; to add it, make '
                'briefings/actors/sergey-lavrov.yaml: briefings new actor "Sergey Lavrov"'
            ),
        ),
        (("position",), "the briefing is not named", "name it with --in BRIEFING"),
        (
            ("passage", "--in", "2022-03-03-pause"),
            "the statement is not named",
            "name it as in: --in 2022-03-03-pause#pause",
        ),
        (
            ("passage", "--in", "2022-03-03-pause#pase"),
            '"2022-03-03-pause" has no statement "pase"',
            'did you mean "pause"?',
        ),
        (
            ("passage", "--in", "2022-03-03-pause#else"),
            '"2022-03-03-pause" has no statement "else"',
            'there is "pause", "rest"',
        ),
        (
            ("passage", "--in", "2022-03-03-pause#pause", "--about", "cnada"),
            'there is no actor "cnada"',
            'did you mean "canada"?',
        ),
        (
            ("passage", "--in", "2022-03-03-pause#pause", "--lead-in", "so " * 21),
            "a lead-in has at most 60 characters, and this one 63",
            'shorten it, and write the rest as "summary: …"',
        ),
        (
            ("correction", "--in", "2022-03-03-pause", "--of", "pase"),
            'there is no statement, vote, event or source "pase"',
            'did you mean "pause"?',
        ),
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


def on_a_terminal(*arguments: str) -> pexpect.spawn[str]:
    """Run `briefings new` where somebody is there to answer."""
    return pexpect.spawn(
        sys.executable,
        ["-m", "briefing_site", "new", *arguments],
        encoding="utf-8",
        timeout=SECONDS,
        env={
            "PYTHONPATH": str(Path(__file__).parents[2] / "generator"),
            "TERM": "dumb",
            "PATH": "/usr/bin",
        },
    )


def answer_all(terminal: pexpect.spawn[str], asked: list[tuple[str, str]]) -> None:
    """Wait for each question, and answer it."""
    for question, answer in asked:
        terminal.expect_exact(question)
        if answer:
            terminal.sendline(answer)
    terminal.expect(pexpect.EOF)


def test_on_a_terminal_it_asks_for_what_it_cannot_know(site: Path) -> None:
    terminal = on_a_terminal("position", "--in", "2022-03-03-pause")
    asked = [
        ("actors: ", "cnada"),
        ('did you mean "canada"?', ""),
        ("actors: ", "canada"),
        ("issue: ", "talks"),
        ("stance: ", "conditional"),
        ("summary: ", "It wants talks."),
        ("conditions: ", "Nobody shoots.; Both come."),
    ]
    answer_all(terminal, asked)
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


def test_on_a_terminal_it_asks_which_statement_a_passage_goes_into(site: Path) -> None:
    (site / PAUSE).write_text(HEAD + DIVIDED)
    terminal = on_a_terminal("passage", "--in", "2022-03-03-pause")
    asked = [("pause, rest", ""), ("statement [rest]: ", "pause")]
    asked += [("act: ", "demand"), ("quote: ", "Stop.")]
    answer_all(terminal, asked)
    assert (
        "      - id: demand\n        act: demand\n        quote: >-\n          Stop.\n"
        "  # the next\n"
    ) in (site / PAUSE).read_text()
