"""The page of all commands: takes the commands themselves, gives Markdown."""

from __future__ import annotations

from collections.abc import Iterator

import click

from briefing_site.cli import briefings
from briefing_site.cli.endings import STATUSES
from briefing_site.cli.manners import is_shared
from briefing_site.reference.markdown import code, fenced, sentence, table

INTRODUCTION = """\
`briefings` is installed by `make site` into `.venv/bin/`. `python -m briefing_site` is the same.
What stands here is also shown by `briefings --help` and, for one command, by
`briefings check --help`."""

SHARED = """\
## Options of every command

They may stand before a command's name or after it; what is typed last counts. On a terminal, what
takes longer than a second shows how far it is; in a pipe or a file there is neither that nor
colour."""

COMPLETION = """\
## Completion

A shell completes commands, options and codes once it has been told to. For bash, add this line to
`~/.bashrc`; for zsh, the same with `zsh_source` to `~/.zshrc`:"""

COMPLETION_LINE = 'eval "$(_BRIEFINGS_COMPLETE=bash_source briefings)"'

COMPLETION_FISH = "For fish, save what this prints as `~/.config/fish/completions/briefings.fish`:"

COMPLETION_FISH_LINE = "_BRIEFINGS_COMPLETE=fish_source briefings"


def commands_page() -> str:
    """Describe every command."""
    context = click.Context(briefings, info_name="briefings")
    shared = [option_row(one, context) for one in briefings.params if is_shared(one)]
    parts = ["# Commands", INTRODUCTION, *sections(briefings, context)]
    parts += [SHARED, table(["Option", "Meaning"], shared)]
    parts += ["## Exit status", table(["Status", "Meaning"], exit_rows())]
    parts += [COMPLETION, fenced(COMPLETION_LINE, "bash")]
    parts += [COMPLETION_FISH, fenced(COMPLETION_FISH_LINE, "fish")]
    return "\n\n".join(parts) + "\n"


def sections(group: click.Group, context: click.Context) -> Iterator[str]:
    """Describe each command of a group, and those of a group in it after its own."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None:
            raise LookupError(name)
        yield from section(command, context)
        if isinstance(command, click.Group):
            inside = click.Context(command, info_name=command.name, parent=context)
            yield from sections(command, inside)


def exit_rows() -> list[list[str]]:
    """Give every exit status with what it says."""
    return [[str(status), meaning] for status, meaning in STATUSES.items()]


def section(command: click.Command, parent: click.Context) -> Iterator[str]:
    """Describe one command: how it is typed, what it does, its options."""
    context = click.Context(command, info_name=command.name, parent=parent)
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    yield f"## {context.command_path}"
    yield fenced(usage, "text")
    yield from (sentence(" ".join(part.split())) for part in (command.help or "").split("\n\n"))
    own = [one for one in command.params if not is_shared(one)]
    rows = [option_row(one, context) for one in own if isinstance(one, click.Option)]
    if rows:
        yield table(["Option", "Meaning"], rows)


def option_row(option: click.Parameter, context: click.Context) -> list[str]:
    """Describe one option."""
    typed, meaning = option.get_help_record(context) or ("", "")
    return [code(typed), sentence(" ".join(meaning.split()))]
