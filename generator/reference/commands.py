"""The page of all commands: takes the commands themselves, gives Markdown."""

from __future__ import annotations

from collections.abc import Iterator

import click

from generator.cli import briefings
from generator.reference.markdown import code, fenced, sentence, table

INTRODUCTION = """\
`briefings` is installed by `make site` into `.venv/bin/`. `python -m generator` is the same.
What stands here is also shown by `briefings --help` and, for one command, by
`briefings check --help`."""

EXIT = """\
## Exit status

| Status | Meaning |
| --- | --- |
| 0 | done, nothing wrong |
| 1 | there are findings, or the build stopped |
| 2 | the command could not be understood, or a folder that it needs is not there |"""


def commands_page() -> str:
    """Describe every command."""
    context = click.Context(briefings, info_name="briefings")
    return "\n\n".join(["# Commands", INTRODUCTION, *sections(briefings, context), EXIT]) + "\n"


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


def section(command: click.Command, parent: click.Context) -> Iterator[str]:
    """Describe one command: how it is typed, what it does, its options."""
    context = click.Context(command, info_name=command.name, parent=parent)
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    yield f"## {context.command_path}"
    yield fenced(usage, "text")
    yield from (sentence(" ".join(part.split())) for part in (command.help or "").split("\n\n"))
    rows = [option_row(one, context) for one in command.params if isinstance(one, click.Option)]
    if rows:
        yield table(["Option", "Meaning"], rows)


def option_row(option: click.Option, context: click.Context) -> list[str]:
    """Describe one option."""
    typed, meaning = option.get_help_record(context) or ("", "")
    return [code(typed), sentence(" ".join(meaning.split()))]
