"""The filters of the templates: takes values of a view, gives Markdown that shows them.

A template's `{{ value }}` is escaped as plain text unless it is `Markdown` already, so that
forgetting a filter is never a hole. What these filters give is `Markdown`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefing_site.document.address import destination
from briefing_site.document.escape import escape_attribute, escape_inline
from briefing_site.interface import _, pgettext, spoken
from briefing_site.pages.cards import WordsView
from briefing_site.pages.dates import DateView
from briefing_site.pages.desk import LinkView
from briefing_site.pages.markdown import Markdown
from briefing_site.pages.stances import StanceView


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
    return leading_to(view.text, view.href)


def leading_to(words: str, href: str) -> Markdown:
    """Write words as a link: for those that a sentence only names."""
    return Markdown(f"[{shown(words)}]({destination(href)})")


def linked(views: Iterable[LinkView], separator: str = "") -> Markdown:
    """Write several links in a row."""
    found = [link(view) for view in views]
    return Markdown(separator.join(found)) if separator else in_a_row(found)


def in_a_row(parts: Iterable[str]) -> Markdown:
    """Write things one after another, with the language's own comma."""
    return Markdown(pgettext("between the parts of a list", ", ").join(map(shown, parts)))


def listed(views: Iterable[LinkView]) -> Markdown:
    """Write several links as a sentence does: `A, B and C`."""
    return Markdown(spoken().list_of([link(view) for view in views]))


def stance(view: StanceView) -> Markdown:
    """Write a stance as a chip: sign, word and colour."""
    stale = " brf-stance--stale" if view.is_stale else ""
    chip = f"brf-stance brf-stance--{escape_attribute(view.value)}{stale}"
    return Markdown(f'<span class="{chip}">{view.sign} {shown(view.word)}</span>')


def quoted(words: WordsView) -> Markdown:
    """Write words in quotation marks, with their own language and direction."""
    lang = escape_attribute(words.lang)
    within_marks = _("“{words}”", words=shown(words.text))
    return Markdown(f'<span lang="{lang}" dir="auto">{within_marks}</span>')


def date(view: DateView) -> Markdown:
    """Write a date so that machines can read it too."""
    if not view.machine:
        return Markdown(f'<span class="brf-date">{shown(view.words)}</span>')
    return Markdown(f'<time datetime="{escape_attribute(view.machine)}">{shown(view.words)}</time>')


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
        leading_to,
        linked,
        in_a_row,
        listed,
        stance,
        quoted,
        date,
        indentation,
        capital,
    )
}
