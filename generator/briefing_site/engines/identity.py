"""What a site is called and what stands in its navigation: takes mkdocs.yml, gives `Identity`.

It is read as YAML, without MkDocs: it is what remains of MkDocs once another engine builds.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any, Final, TypeAlias

import yaml

from briefing_site.frozen import frozen
from briefing_site.interface import language
from briefing_site.pages.kinds import ARTICLES

Node: TypeAlias = yaml.nodes.Node
Entry: TypeAlias = "tuple[str, str | tuple[Entry, ...]]"
"""Words of the navigation, and the path or the address that they lead to, or what is below them."""

NAME: Final = "Briefings"
PLUGIN: Final = "briefings"
ENVIRONMENT: Final = "!ENV"

USUAL: Final[tuple[Entry, ...]] = (
    ("Home", "index.md"),
    ("Briefings", "briefings/index.md"),
    ("Actors", "actors/index.md"),
    ("Issues", "issues/index.md"),
)
"""The navigation where mkdocs.yml has none: one that lists every page is no navigation."""


class UnreadableError(Exception):
    """A file of settings that is no YAML, or no mapping: says why, in one clause."""


@frozen
class Identity:
    """What an engine is told of a site.

    Attributes:
        name: What it is called.
        address: Its address with a slash at its end, or nothing.
        description: What it is of, in a sentence, or nothing.
        terms: Under which terms it may be used, or nothing.
        language: The tag of the language that it speaks.
        navigation: What stands in its navigation.
        extensions: The extensions of Markdown that its hand-written pages use, each with its
            options, as Python-Markdown calls them.
        options: What stands below `briefings`, the plugin, as it is written there.
    """

    name: str
    address: str
    description: str
    terms: str
    language: str
    navigation: tuple[Entry, ...]
    extensions: Mapping[str, Mapping[str, object]]
    options: Mapping[str, object] = field(default_factory=dict)

    @property
    def shared(self) -> dict[str, object]:
        """What templates are told of shared links: the locale, and the kinds that are articles."""
        return {"articles": sorted(ARTICLES), "locale": str(language(self.language).locale)}

    def at(self, address: str) -> Identity:
        """Give the same of a site at another address."""
        return replace(self, address=with_slash(address))

    def called(self, name: str) -> Identity:
        """Give the same of a site of another name."""
        return replace(self, name=name)

    def speaking(self, language: str) -> Identity:
        """Give the same of a site in another language."""
        return replace(self, language=language)


def read_identity(config: Path | None) -> Identity:
    """Read what mkdocs.yml says of a site; the usual where it says nothing, or is not there.

    Raises:
        UnreadableError: It is no YAML, or no mapping of settings.
    """
    said = settings_in(config) if config and config.exists() else {}
    theme = said.get("theme")
    language = theme.get("language") if isinstance(theme, Mapping) else None
    return Identity(
        name=text(said.get("site_name")) or NAME,
        address=with_slash(text(said.get("site_url"))),
        description=text(said.get("site_description")),
        terms=text(said.get("copyright")),
        language=text(language) or "en",
        navigation=tuple(entries(said.get("nav"))) or USUAL,
        extensions=dict(extensions(said.get("markdown_extensions"))),
        options=options(said.get("plugins")),
    )


def settings_in(config: Path) -> Mapping[str, Any]:
    """Read a file of settings."""
    try:
        said = yaml.load(config.read_bytes(), Loader=_Loader)  # noqa: S506 - a SafeLoader below
    except (OSError, UnicodeError, yaml.YAMLError) as error:
        problem = getattr(error, "problem", None) or getattr(error, "strerror", None) or error
        raise UnreadableError(str(problem).lower()) from error
    if not isinstance(said, Mapping):
        message = "it is no mapping of settings"
        raise UnreadableError(message)
    return said


def text(value: object) -> str:
    """Give a setting that is a text; nothing where it is none."""
    return value.strip() if isinstance(value, str) else ""


def with_slash(address: str) -> str:
    """Give an address with a slash at its end."""
    return f"{address.rstrip('/')}/" if address else ""


def entries(nav: object) -> Iterator[Entry]:
    """Give the entries of a navigation; one of a page alone bears the page's name."""
    for entry in nav if isinstance(nav, list) else ():
        if isinstance(entry, str):
            yield entry.removesuffix("/index.md").removesuffix(".md"), entry
        elif isinstance(entry, Mapping):
            for words, below in entry.items():
                yield str(words), below if isinstance(below, str) else tuple(entries(below))


def extensions(listed: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Give each extension of Markdown with those of its options that are plain values."""
    for named in listed if isinstance(listed, list) else ():
        for name, options in named.items() if isinstance(named, Mapping) else ((named, None),):
            plain = options if isinstance(options, Mapping) else {}
            yield str(name), {key: value for key, value in plain.items() if is_plain(value)}


def options(plugins: object) -> Mapping[str, object]:
    """Give what is said of this project's own plugin; nothing where it is only named."""
    named = plugins.items() if isinstance(plugins, Mapping) else each_named(plugins)
    found = next((said for name, said in named if name == PLUGIN), None)
    return {str(key): value for key, value in found.items()} if isinstance(found, Mapping) else {}


def each_named(plugins: object) -> Iterator[tuple[object, object]]:
    """Go through a list of plugins, each with its options if any."""
    for one in plugins if isinstance(plugins, list) else ():
        yield from one.items() if isinstance(one, Mapping) else ()


def is_plain(value: object) -> bool:
    """Whether a value is one that any file of settings can hold."""
    return isinstance(value, (str, bool, int, float))


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml: an environment's variable as MkDocs has it, any other tag as nothing."""


def _variable(loader: yaml.SafeLoader, node: Node) -> object:
    """Give the first variable that is set, else what stands behind their names."""
    if isinstance(node, yaml.ScalarNode):
        return _set(loader, node.value) if node.value in os.environ else None
    if not isinstance(node, yaml.SequenceNode):
        return None
    given = loader.construct_sequence(node)
    names, usual = (given[:-1], given[-1]) if len(given) > 1 else (given, None)
    return next((_set(loader, name) for name in names if name in os.environ), usual)


def _set(loader: yaml.SafeLoader, name: str) -> object:
    """Read the value of a variable as if it stood in the file: `true` is no text."""
    value = os.environ[name]
    tag = loader.resolve(yaml.nodes.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call] # likewise
    return loader.construct_object(yaml.nodes.ScalarNode(tag, value))


def _nothing(_: yaml.SafeLoader, __: str, ___: Node) -> None:
    """Read what is only for MkDocs, such as the name of a function of Python."""


_Loader.add_constructor(ENVIRONMENT, _variable)
_Loader.add_multi_constructor("", _nothing)
