"""Keeps the catalogues: takes the code's messages, gives `messages.pot` and every `.po` file.

Run it after a text was added or changed: `.venv/bin/python -m tools.catalogues`. A language's
file keeps what is translated, and has an empty text for what is new; until that is translated,
pages show it in English. `--missing` says what waits for a translator, and with `--complete`, for
a release, fails where something does. For a new language, name it:
`.venv/bin/python -m tools.catalogues it`.
"""

from __future__ import annotations

import argparse
import ast
import sys
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from io import SEEK_END, BytesIO
from pathlib import Path
from typing import BinaryIO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from briefing_site.interface.catalogues import (
    LOCALES,
    SOURCE,
    catalogue,
    is_translated,
    known_languages,
)
from briefing_site.naming.terms import all_messages

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generator/briefing_site"
TEMPLATE = LOCALES / "messages.pot"
METHODS = [
    ("interface/**.py", "ignore"),
    ("cli/**.py", "ignore"),  # commands speak English; theirs is another `say`
    ("**.py", "tools.catalogues:python_messages"),
    ("theme/**.html", "jinja2.ext:babel_extract"),
    ("theme/**.js", "javascript"),
]
KEYWORDS = {
    "_": None,
    "label": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "phrase": None,
    "say": None,
    "say_for": (1, 2),
}


def extracted() -> Catalog:
    """Gather every message that the code shows, in the order of messages."""
    catalog = Catalog(project="briefing-site", charset="utf-8")
    for path, message, context in sorted(found(), key=lambda one: (one[0], str(one[1]))):
        catalog.add(message, locations=[(path, 0)], context=context)
    return catalog


def found() -> Iterator[tuple[str, str | tuple[str, ...], str | None]]:
    """Go through the messages of the sources and of the vocabularies, each with its place."""
    messages = extract_from_dir(PACKAGE, METHODS, keywords=KEYWORDS)
    for path, _, message, _, context in messages:
        yield f"generator/briefing_site/{Path(path).as_posix()}", message, context
    for word, context in all_messages():
        yield "generator/briefing_site/naming/terms.py", word, context


def python_messages(
    file: BinaryIO, keywords: Container[str], *_tags: object, **_options: object
) -> Iterator[tuple[int, str, list[object], list[str]]]:
    """Go through the messages of a Python file, as Babel asks for them.

    Babel's own way sees none that stands within another, such as the words of a link in a
    sentence, nor, on Python 3.11, within an f-string.
    """
    for node in ast.walk(ast.parse(file.read())):
        match node:
            case ast.Call(func=ast.Name(id=name), args=arguments) if name in keywords:
                yield node.lineno, name, [constant(one) for one in arguments], []


def constant(node: ast.expr) -> object:
    """Give what stands in the code as it is; nothing for what is worked out."""
    return node.value if isinstance(node, ast.Constant) else None


def written(catalog: Catalog) -> bytes:
    """Write a catalogue in one order, without a date and without the numbers of lines."""
    content = BytesIO(header(catalog).encode())
    content.seek(0, SEEK_END)
    write_po(
        content,
        catalog,
        width=100,
        omit_header=True,
        sort_output=True,
        include_lineno=False,
        ignore_obsolete=True,
    )
    return content.getvalue()


def header(catalog: Catalog) -> str:
    """Say what programs for translators ask of a file, and nothing that changes by itself."""
    fields = {"Content-Type": "text/plain; charset=utf-8"}
    if catalog.locale:
        fields |= {"Language": str(catalog.locale), "Plural-Forms": catalog.plural_forms}
    lines = [f'"{name}: {value}\\n"\n' for name, value in fields.items()]
    return f'msgid ""\nmsgstr ""\n{"".join(lines)}\n'


def updated(tag: str, template: Catalog) -> Catalog:
    """Give a language's catalogue with the messages of today and what is translated of them."""
    path = LOCALES / f"{tag}.po"
    catalog = Catalog(locale=tag)
    if path.exists():
        with path.open("rb") as file:
            catalog = read_po(file, locale=tag)
    catalog.update(template, no_fuzzy_matching=True)
    return catalog


def missing(catalog: Catalog) -> list[str]:
    """Give the English texts of a catalogue that are not translated, in its order."""
    texts = (message for message in catalog if message.id and not is_translated(message))
    return [one.id if isinstance(one.id, str) else one.id[0] for one in texts]


def report(catalogs: Mapping[str, Catalog]) -> str:
    """Say for each language how much is translated, and name what is not."""
    lines: list[str] = []
    for tag, catalog in catalogs.items():
        left = missing(catalog)
        lines.append(f"{tag}: {len(catalog) - len(left)} of {len(catalog)} texts are translated")
        lines += [f"  {text}" for text in left]
    return "".join(f"{line}\n" for line in lines)


def write_all(new: Iterable[str]) -> None:
    """Write the template and every catalogue anew."""
    template = extracted()
    TEMPLATE.write_bytes(written(template))
    for tag in sorted({*known_languages(), *new} - {SOURCE}):
        (LOCALES / f"{tag}.po").write_bytes(written(updated(tag, template)))


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the catalogues, or say what they lack.

    Returns:
        1 where all was asked for and something is missing, else 0.
    """
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("new", nargs="*", metavar="LANGUAGE", help="a language to begin")
    parser.add_argument("--missing", action="store_true", help="only say what is not translated")
    parser.add_argument("--complete", action="store_true", help="fail if something is not")
    chosen = parser.parse_args(arguments)
    if not (chosen.missing or chosen.complete):
        write_all(chosen.new)
        return 0
    catalogs = {tag: catalogue(tag) for tag in known_languages() if tag != SOURCE}
    sys.stdout.write(report(catalogs))
    return int(chosen.complete and any(map(missing, catalogs.values())))


if __name__ == "__main__":
    sys.exit(main())
