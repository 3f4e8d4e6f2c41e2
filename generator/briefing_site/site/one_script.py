"""Modules as one script: takes the name of one of the theme's modules, gives it with its imports.

A page that was opened from a file may load a script and no module. The theme's modules import by
name and export functions, classes and constants, each where it is declared; that is all that is
read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_site.site.early_files import SCRIPTS, THEME

IMPORT = re.compile(r'^import \{([^}]*)\} from "\./(\w+\.js)";$', re.MULTILINE)
EXPORT = re.compile(r"^export ((?:async )?function|class|const) (\w+)", re.MULTILINE)
RENAMED = re.compile(r"(\w+) as (\w+)")
ITSELF = "import.meta.url"
"""A module's own address, in whose folder the script stands too."""


def one_script(module: str, begin: str) -> str:
    """Write a module and all that it imports as one script.

    Args:
        module: Its file's name.
        begin: What is done last, in which the module is `script`.
    """
    parts = "".join(
        f'modules["{name}"] = (() => {{\n{text}}})();\n' for name, text in _parts(module)
    )
    return (
        '{\n"use strict";\nconst modules = {};\nconst itself = document.currentScript.src;\n'
        f'{parts}const script = modules["{module}"];\n{begin}\n}}\n'
    )


def _parts(module: str) -> Iterator[tuple[str, str]]:
    """Give each module once, behind those that it imports."""
    texts: dict[str, str] = {}

    def take(name: str) -> None:
        text = (THEME / SCRIPTS / name).read_text("utf-8")
        for _, imported in IMPORT.findall(text):
            if imported not in texts:
                take(imported)
        texts[name] = _inside(text)

    take(module)
    yield from texts.items()


def _inside(text: str) -> str:
    """Write a module as what stands in a function."""
    exported = ", ".join(name for _, name in EXPORT.findall(text))
    inside = EXPORT.sub(r"\1 \2", IMPORT.sub(_imported, text).replace(ITSELF, "itself"))
    return f"{inside}return {{ {exported} }};\n"


def _imported(found: re.Match[str]) -> str:
    names = " ".join(RENAMED.sub(r"\1: \2", found[1]).split())
    return f'const {{ {names} }} = modules["{found[2]}"];'
