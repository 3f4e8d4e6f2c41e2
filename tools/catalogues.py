"""Keeps the catalogues: takes the code's messages, gives `messages.pot` and every `.po` file.

Run it after a text was added or changed: `.venv/bin/python -m tools.catalogues`. A language's
file keeps what is translated, and has an empty text for what is new; the tests hold that none is
left empty. For a new language, name it: `.venv/bin/python -m tools.catalogues it`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import SEEK_END, BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from briefing_site.interface.catalogues import LOCALES, SOURCE, known_languages
from briefing_site.pages.terms import all_messages

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generator/briefing_site"
TEMPLATE = LOCALES / "messages.pot"
METHODS = [
    ("interface/**.py", "ignore"),
    ("**.py", "python"),
    ("**.jinja", "jinja2.ext:babel_extract"),
    ("theme/**.html", "jinja2.ext:babel_extract"),
    ("theme/**.js", "javascript"),
]
OPTIONS = {"**.jinja": {"trim_blocks": "true", "silent": "false"}}
KEYWORDS = {"_": None, "label": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}


def extracted() -> Catalog:
    """Gather every message that the code shows, in the order of messages."""
    catalog = Catalog(project="briefing-site", charset="utf-8")
    for path, message, context in sorted(found(), key=lambda one: (one[0], str(one[1]))):
        catalog.add(message, locations=[(path, 0)], context=context)
    return catalog


def found() -> Iterator[tuple[str, str | tuple[str, ...], str | None]]:
    """Go through the messages of the sources and of the vocabularies, each with its place."""
    messages = extract_from_dir(PACKAGE, METHODS, OPTIONS, keywords=KEYWORDS)
    for path, _, message, _, context in messages:
        yield f"generator/briefing_site/{Path(path).as_posix()}", message, context
    for word, context in all_messages():
        yield "generator/briefing_site/pages/terms.py", word, context


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


def main(new: list[str]) -> None:
    """Write the template and every catalogue anew."""
    template = extracted()
    TEMPLATE.write_bytes(written(template))
    for tag in sorted({*known_languages(), *new} - {SOURCE}):
        (LOCALES / f"{tag}.po").write_bytes(written(updated(tag, template)))


if __name__ == "__main__":
    main(sys.argv[1:])
