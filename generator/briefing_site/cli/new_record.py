"""The command that adds a record of one kind: takes the kind, gives a click command."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from briefing_site.cli.afterwards import read_ahead, report_new, write_plan
from briefing_site.cli.asking import ask_for
from briefing_site.cli.endings import status
from briefing_site.cli.faults import UsageFault
from briefing_site.cli.folder import briefings_option, open_folder
from briefing_site.cli.terminal import is_somebody_there
from briefing_site.diagnostics.refused import Refused
from briefing_site.editing.additions import faults, new_file, new_item
from briefing_site.editing.filling import dated, filled, id_of
from briefing_site.editing.forms import ITEMS, OWNERS, SHORTHANDS, TITLES, Question, form
from briefing_site.editing.naming import briefing_of, value_of
from briefing_site.editing.passages import new_passage, statements_in_briefing
from briefing_site.editing.plan import Plan
from briefing_site.frozen import frozen
from briefing_site.layout.writing import Remarks
from briefing_site.pipeline import Outcome, read_folder

ARTICLES = {"actor": "an", "issue": "an", "event": "an", "assessment": "an"}

DEFAULTS = {
    ("briefing", "date"): "By default that with which --id begins, else today, to be confirmed.",
    ("briefing", "status"): "By default draft.",
    ("briefing", "recorded"): "By default today.",
    ("correction", "date"): "By default today.",
}
"""What holds where an option is not given, by the kind of record and the field."""

HELP = {
    "actor": "NAME is the common name; for a state its ISO code or a name in any language of sites "
    "is enough, as in FR: code, aliases, kind and the name in the site's language are known then.",
    "issue": "TITLE says what it is about. The proposition is one sentence that can be "
    "supported or opposed.",
    "briefing": "TITLE says what it is about. It is a draft until you delete that line.",
    "statement": "Actors are named by id, name or alias; a source may be followed by the place "
    'in it, as in "release, para. 4".',
    "passage": "BRIEFING may be followed by the statement, as in "
    "2022-06-08-arctic-work#resumption; left out, it is the only one. A statement that holds its "
    "words itself gets passages, of which they are the first, and its file the one layout.",
    "correction": "What was wrong and what is right stands wherever that is shown which it is of.",
    "vote": "Who voted is named by id, name or alias. An issue alone makes no position: say with "
    "--when-for and --when-against what each side says of its proposition, where the text says it.",
}


def command_for(kind: str) -> click.Command:
    """Make the command that adds a record of a kind."""
    article = ARTICLES.get(kind, "a")
    where = f" to a {OWNERS.get(kind, 'briefing')}, at the end of its list"
    return click.Command(
        kind,
        params=[*places(kind), *(option(kind, one) for one in asked(kind)), *own_options(kind)],
        callback=adding(kind),
        short_help=f"Add {article} {kind}{'' if kind in TITLES else where}.",
        help=f"Add {article} {kind}{'' if kind in TITLES else where}.\n\n{HELP.get(kind, '')}",
    )


def places(kind: str) -> list[click.Parameter]:
    """Give what comes first: the title of a file, or the briefing of a part."""
    if kind in TITLES:
        return [click.Argument([TITLES[kind]], required=False)]
    meaning = "The briefing that it goes into: its id or its file."
    return [click.Option(["--in", "briefing"], metavar="BRIEFING", help=meaning)]


def asked(kind: str) -> list[Question]:
    """Give the fields that are options."""
    fields = (*form(kind), *SHORTHANDS.get(kind, ()))
    return [one for one in fields if one.field != TITLES.get(kind)]


def option(kind: str, question: Question) -> click.Option:
    """Make the option of a field of a kind of record."""
    meaning = [f"{question.meaning.removesuffix('.')}."]
    name = [f"--{question.option}", question.field]
    if question.is_flag:
        return click.Option(name, flag_value="true", help=meaning[0])
    meaning += [f"One of {', '.join(question.choices)}."] * bool(question.choices)
    meaning += ["Can be repeated."] * question.is_list
    meaning += [one for one in [DEFAULTS.get((kind, question.field))] if one]
    return click.Option(
        name,
        multiple=question.is_list,
        type=click.Choice(question.choices) if question.choices else click.STRING,
        metavar=question.option.upper() if question.choices else "TEXT",
        help=" ".join(meaning),
    )


def own_options(kind: str) -> list[click.Parameter]:
    """Give the options that are no fields."""
    found: list[click.Parameter] = []
    if kind in TITLES:
        meaning = f"The file's name without .yaml; by default made from the {TITLES[kind]}."
        found.append(click.Option(["--id", "id_"], metavar="ID", help=meaning))
    found.append(click.Option(["--yes", "-y"], is_flag=True, help="Ask nothing."))

    @briefings_option
    def folder() -> None:
        """Carry the option."""

    return [*found, *folder.__click_params__]  # type: ignore[attr-defined] # as click keeps them


def adding(kind: str) -> Callable[..., None]:
    """Make what the command does."""

    def add(*, folder: Path, yes: bool, **typed: Any) -> None:  # noqa: ANN401 - whatever was typed
        is_asking = not yes and is_somebody_there()
        add_record(kind, open_folder(folder), typed, is_asking=is_asking)

    return add


def add_record(kind: str, folder: Path, typed: dict[str, Any], *, is_asking: bool) -> None:
    """Add a record, and say where it is and what it still needs."""
    outcome = read_folder(folder)
    briefing, _, statement = (typed.pop("briefing", None) or "").partition("#")
    briefing = briefing_of(briefing)
    id_ = typed.pop("id_", None)
    if kind in ITEMS and not briefing:
        briefing = ask_for_briefing(outcome, is_asking=is_asking)
    if kind in OWNERS and not statement:
        statement = ask_for_statement(outcome, briefing, is_asking=is_asking)
    language = language_beside(folder) if kind == "actor" else "en"
    addition = Addition(kind, folder.name, outcome, briefing, statement, language)
    plan = addition.plan(addition.values(typed, is_asking=is_asking), id_)
    after = read_ahead(folder, plan)
    write_plan(folder, plan, after)
    written = [one.after for one in plan.changes if one.after]
    click.echo("\n".join(written))
    sys.exit(status(report_new(outcome, after, "thing still to do", "things still to do")))


@frozen
class Addition:
    """A record that is being added.

    Attributes:
        kind: Its kind.
        folder: The name of the briefings folder.
        outcome: What is there already.
        briefing: The briefing that it goes into, or nothing.
        statement: The statement in it that it goes into, or nothing.
        language: The tag of the site's language, where names are in it.
    """

    kind: str
    folder: str
    outcome: Outcome
    briefing: str
    statement: str = ""
    language: str = "en"

    def values(self, typed: Mapping[str, Any], *, is_asking: bool) -> dict[str, Any]:
        """Complete what was typed, and ask for the rest where somebody is there to answer."""
        today = local_day()
        given = {
            question.field: self.checked(question, typed[question.field])
            for question in (*form(self.kind), *SHORTHANDS.get(self.kind, ()))
            if typed.get(question.field)
        }
        values = self.filled(given, today)
        if is_asking:
            for known_later in ({"id"}, set()):
                values = ask_for(
                    self.kind, values, self.outcome, self.briefing, known_later=known_later
                )
                values = self.filled(values, today)
        return values

    def filled(self, values: dict[str, Any], today: dt.date) -> dict[str, Any]:
        """Complete values as far as they can be known."""
        return filled(self.kind, values, self.outcome, today, self.briefing, self.language)

    def checked(self, question: Question, given: Any) -> Any:  # noqa: ANN401 - a text, or several
        """Turn what was typed for a field into its value, or refuse it."""
        typed = given if question.is_list else [given]
        found = [value_of(question, one, self.outcome, self.briefing) for one in typed]
        value = found if question.is_list else found[0]
        if question in SHORTHANDS.get(self.kind, ()):
            return value
        for fault in faults(self.kind, question.field, value):
            raise Refused(fault.message, fault.hint.message if fault.hint else question.meaning)
        return value

    def plan(self, values: dict[str, Any], id_: str | None) -> Plan:
        """Plan the record."""
        if self.kind in OWNERS:
            return new_passage(self.outcome, self.briefing, self.statement, values)
        if self.kind in ITEMS:
            return new_item(self.outcome, self.kind, self.briefing, values)
        remarks = Remarks()
        if self.kind == "briefing":
            values, remarks = dated(values, id_ or "", local_day())
        own = id_ or named(self.kind, values)
        return new_file(self.outcome, self.folder, self.kind, own, values, remarks)


def language_beside(folder: Path) -> str:
    """Give the language of the site that a briefings folder belongs to; English where none says."""
    from briefing_site.engines.identity import UnreadableError, read_identity  # noqa: PLC0415

    try:
        return read_identity(folder.parent / "mkdocs.yml").language
    except UnreadableError:
        return "en"


def local_day() -> dt.date:
    """Give the day that it is for whoever types."""
    return dt.datetime.now().astimezone().date()


def named(kind: str, values: Mapping[str, Any]) -> str:
    """Give the id of a new file, which needs a title to be made from."""
    if id_ := id_of(kind, dict(values)):
        return id_
    message = f"a new {kind} needs a {TITLES[kind]}"
    raise UsageFault(message, f'say it as in: briefings new {kind} "…"')


def ask_for_briefing(outcome: Outcome, *, is_asking: bool) -> str:
    """Ask which briefing a part goes into; offer the newest."""
    known = sorted(outcome.world.records.briefings)
    if not is_asking or not known:
        message = "the briefing is not named"
        raise UsageFault(message, "name it with --in BRIEFING")
    return briefing_of(click.prompt("The briefing that it goes into", default=known[-1], err=True))


def ask_for_statement(outcome: Outcome, briefing: str, *, is_asking: bool) -> str:
    """Ask which statement a passage goes into, where there are several."""
    known = statements_in_briefing(outcome, briefing)
    if len(known) == 1:
        return known[0]
    if not is_asking or not known:
        message = "the statement is not named"
        raise UsageFault(message, f"name it as in: --in {briefing}#{(*known, 'statement')[0]}")
    click.echo(f"\nThe statement that it goes into.\n  {', '.join(known)}", err=True)
    return str(click.prompt("statement", default=known[-1], err=True))
