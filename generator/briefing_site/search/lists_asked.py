"""Lists that a question asks for: takes the library, gives each with words of such questions.

Who asks what changed last month asks for no record, but for the page that lists what changed. It
is offered above what is found, and is no hit itself.
"""

from __future__ import annotations

from typing import NamedTuple

from briefing_site.interface import _
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.search.spelling import words_of

BETWEEN = "|"
"""What stands between two questions in a text that is translated."""


class AskedList(NamedTuple):
    """A list of the site.

    Attributes:
        address: Relative to the site's root.
        title: As its page is called.
        questions: The words of each, as the index spells them, with spaces between.
    """

    address: str
    title: str
    questions: tuple[str, ...]


def lists_asked_for(library: Library) -> list[AskedList]:
    """Give the lists that questions are about, with the words by which they are asked for.

    A translation has the questions of its own language. The words of one may stand in any order;
    of a single word, nothing else may be asked.
    """
    every = (
        (
            (links.CHANGES,),
            _("Changes"),
            _("what changed | last month | what is new | latest changes | changes | corrections"),
        ),
        (
            (links.AHEAD,),
            _("Ahead"),
            _("happens next | what is next | comes next | coming events | upcoming | calendar"),
        ),
        (
            (links.DATA,),
            _("Data"),
            _("all data | data download | as a table | download | dataset | data | CSV | JSON"),
        ),
        (
            (links.COMPARE, links.TWO_DOCUMENTS),
            _("Who is behind both of two documents"),
            _("who signed both | both documents | two documents | who signed together"),
        ),
        (
            (links.COMPARE,),
            _("Compare"),
            _("compare countries | compare actors | compare two | compare | comparison"),
        ),
        (
            (links.MATRIX,),
            _("Who stands where"),
            _("who stands where | table of positions | all positions | positions | matrix"),
        ),
        (
            (links.WRITING,),
            _("Can I write this?"),
            _("can I write | may I write | is it true that | fact check"),
        ),
        (
            (links.THREADS,),
            _("Threads"),
            _("without an answer | not answered | accusations answered | unanswered"),
        ),
        ((links.VOTES,), _("Votes"), _("who voted how | all votes | votes | voting record")),
        ((links.SOURCES,), _("Sources"), _("all sources | one source | one report | sources")),
    )
    page = library.addresses.page
    return [AskedList(page(*place), name, questions_of(text)) for place, name, text in every]


def questions_of(text: str) -> tuple[str, ...]:
    """Part a text into the questions that stand in it."""
    every = (" ".join(words_of(one)) for one in text.split(BETWEEN))
    return tuple(filter(None, every))
