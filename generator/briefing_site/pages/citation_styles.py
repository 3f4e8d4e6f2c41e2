"""Citations as text: takes a reference, gives it in the styles of APA and Chicago.

A page of the site is one kind of work, a web page with a date and with authors whose names
stand as they are, unless a record tells a person's family name; words and votes are another,
found in an archive. For both each style is one pattern. The sources: Publication Manual of
the American Psychological Association, 7th edition, 10.16; The Chicago Manual of Style, 18th
edition, 14.104. The tests hold both to what citeproc-js, the reference processor of the
Citation Style Language, makes of the same references; a title keeps the capitals that it has
on the page.

No library for Python gets them right: of the 44 citations in the tests citeproc-py 0.11.1 writes
29 otherwise (full stops outside quotation marks, the title twice where nobody is the author), at
22 ms a page, eight times what the rest of the rendering takes; typst 0.15 13; and pandoc 3.9, a
program of 155 MB that also drops `<i>` from a title, 4 even when its markup and its styles are
adapted. citeproc-js itself needs a JavaScript engine, and its licence is the AGPL or the CPAL.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing_site.model.person_names import PersonName
from briefing_site.naming.quotation_marks import nested
from briefing_site.pages.known_dates import in_apa, in_chicago
from briefing_site.pages.references import Author, Reference, capital_first

MOST_IN_APA = 20
"""Authors that APA names; of more it names the first nineteen and the last."""

MOST_IN_CHICAGO = 6
"""Authors that Chicago names; of more it names the first three."""

CLOSING_QUOTES = "\u201d\u2019"
CUT = "…"
CLOSING_MARKS = f"{CLOSING_QUOTES}\"'"


def apa(reference: Reference) -> str:
    """Write a reference as APA does: `Author. (2025, July 31). Title. Site. Address`."""
    date = f"({in_apa(reference.date)})."
    detail = f" [{reference.detail}]" if reference.detail else ""
    title = sentence(nested(f"{with_status(reference.title, reference)}{detail}"))
    opening = [sentence(authors_in_apa(reference.authors)), date, title]
    if not reference.authors:
        opening = [title, date]
    site = reference.site if reference.said is None else reference.page
    return " ".join(filter(None, (*opening, sentence(site), reference.address)))


def chicago(reference: Reference) -> str:
    """Write a reference as Chicago does: `Author. “Title.” Site, July 31, 2025.`."""
    inner = nested(with_status(reference.title, reference), outside=1)
    authors = authors_in_chicago(reference.authors)
    return " ".join(
        filter(
            None,
            (
                sentence(authors or reference.site),
                f"“{sentence(inner)}”",
                *(sentence(part) for part in closing(reference, authors)),
                f"{reference.address}." if reference.address else "",
            ),
        )
    )


def closing(reference: Reference, authors: str) -> tuple[str, ...]:
    """Give what stands behind the title in Chicago, each a sentence."""
    date = in_chicago(reference.date)
    if reference.said is None:
        return (f"{reference.site}, {date}" if authors else date,)
    # The words for a date say what its parts say and more: both would be two dates of speaking.
    return (
        capital_first(reference.setting, reference.found_in),
        capital_first(reference.told_when) or date,
        reference.page,
    )


def with_status(title: str, reference: Reference) -> str:
    """Tell behind the title that a page is withdrawn or has a successor."""
    return f"{title} [{reference.status}]" if reference.status else title


def sentence(text: str) -> str:
    """End a text with a full stop, inside its closing quotation marks, unless it ends already.

    Words that were cut have no end of their own: behind their marks it is plain whose it is.
    """
    if not text or text.rstrip(CLOSING_MARKS).endswith((".", "?", "!")):
        return text
    words = text.rstrip(CLOSING_QUOTES)
    if words.endswith(CUT):
        return f"{text}."
    return f"{words}.{text[len(words) :]}"


def authors_in_apa(found: Sequence[Author]) -> str:
    """Name authors as APA does: `A`, `A & B`, `A, B, & C`, `Price, N., & B`."""
    authors = [author if isinstance(author, str) else with_initials(author) for author in found]
    if len(authors) > MOST_IN_APA:
        return f"{', '.join(authors[: MOST_IN_APA - 1])}, … {authors[-1]}"
    turned = any(isinstance(author, PersonName) for author in found)
    return listed(authors, ", & " if turned else " & ", ", & ")


def with_initials(name: PersonName) -> str:
    """Name a person as APA does: `Eide, E. B.`, `Kouchner, J.-P.`; what is no capital stays."""
    words = ("-".join(map(initial, word.split("-"))) for word in name.given.split())
    return f"{name.family}, {' '.join(words)}"


def initial(word: str) -> str:
    """Shorten a given name to its capital."""
    return f"{word[0]}." if word[:1].isupper() else word


def authors_in_chicago(found: Sequence[Author]) -> str:
    """Name authors as Chicago does: `A`, `A and B`, `A, B, and C`, `Price, Ned, and B`.

    Only the first is put by the family name, and one that comes first anyway has no comma.
    """
    authors = [*map(in_index, found[:1]), *map(str, found[1:])]
    is_turned = authors[:1] != [*map(str, found[:1])]
    if len(authors) > MOST_IN_CHICAGO:
        return f"{', '.join(authors[:3])}, et al"
    return listed(authors, ", and " if is_turned else " and ", ", and ")


def in_index(author: Author) -> str:
    """Put a person's family name first, with a comma unless it always comes first."""
    if isinstance(author, PersonName) and not author.is_family_first:
        return author.inverted
    return str(author)


def listed(names: Sequence[str], of_two: str, last: str) -> str:
    """Join names, two of them by one word and more by another before the last."""
    if len(names) <= len("ab"):
        return of_two.join(names)
    return f"{', '.join(names[:-1])}{last}{names[-1]}"
