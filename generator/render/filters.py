"""The filters of the templates: takes values of a view, gives Markdown that shows them.

A template's `{{ value }}` is escaped as plain text unless it is `Markdown` already, so that
forgetting a filter is never a hole. What these filters give is `Markdown`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.knowledge.differences import Change, Passage
from generator.pages.cards import SpeakerView
from generator.pages.dates import DateView
from generator.pages.desk import LinkView
from generator.pages.markdown import Markdown
from generator.pages.stances import StanceView
from generator.prose import destination, escape_attribute, escape_inline


def shown(value: object) -> str:
    """Escape a value for any place in a page's text, unless it is Markdown already."""
    return value if isinstance(value, Markdown) else escape_inline(str(value))


def attr(value: object) -> Markdown:
    """Escape a text for an HTML attribute in double quotes."""
    return Markdown(escape_attribute(str(value)))


def url(address: str) -> Markdown:
    """Write an address as the destination of a Markdown link."""
    return Markdown(destination(address))


def link(view: LinkView) -> Markdown:
    """Write words that lead somewhere."""
    return Markdown(f"[{shown(view.text)}]({destination(view.href)})")


def linked(views: Iterable[LinkView], separator: str = ", ") -> Markdown:
    """Write several links in a row."""
    return Markdown(separator.join(link(view) for view in views))


def listed(views: Iterable[LinkView]) -> Markdown:
    """Write several links as a sentence does: `A, B and C`."""
    *first, last = [link(view) for view in views]
    return Markdown(f"{', '.join(first)} and {last}" if first else last)


def speaker(view: SpeakerView) -> Markdown:
    """Write a speaker with flag and office."""
    name = link(LinkView(view.name, view.href))
    before = f"{view.flag}&nbsp;" if view.flag else ""
    behind = f", {shown(view.office)}" if view.office else ""
    return Markdown(f"{before}{name}{behind}")


def stance(view: StanceView) -> Markdown:
    """Write a stance as a chip: sign, word and colour."""
    stale = " brf-stance--stale" if view.is_stale else ""
    chip = f"brf-stance brf-stance--{escape_attribute(view.value)}{stale}"
    return Markdown(f'<span class="{chip}">{view.sign} {shown(view.value)}</span>')


MARKS = {Change.SAME: ("", ""), Change.GONE: ("<del>", "</del>"), Change.NEW: ("<ins>", "</ins>")}


def reworded(passages: Iterable[Passage]) -> Markdown:
    """Write words with those that went struck through, and those that came underlined."""
    written = ""
    for passage in passages:
        before, behind = MARKS[passage.change]
        written += f"{' ' * passage.spaced}{before}{shown(passage.text)}{behind}"
    return Markdown(written.strip())


def date(view: DateView) -> Markdown:
    """Write a date so that machines can read it too."""
    if not view.machine:
        return Markdown(f'<span class="brf-date">{shown(view.words)}</span>')
    return Markdown(f'<time datetime="{escape_attribute(view.machine)}">{shown(view.words)}</time>')


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """Write a number with its noun: `1 statement`, `2 statements`."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def indentation(depth: int) -> Markdown:
    """Write the spaces before an item of a nested list, four a level as Python-Markdown asks."""
    return Markdown("    " * depth)


def capital(text: str) -> str:
    """Start a text with a capital."""
    return text[:1].upper() + text[1:]


FILTERS: dict[str, Callable[..., str]] = {
    one.__name__: one
    for one in (
        attr,
        url,
        link,
        linked,
        listed,
        speaker,
        stance,
        reworded,
        date,
        counted,
        indentation,
        capital,
    )
}
