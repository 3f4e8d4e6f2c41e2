"""Sites of long lists: takes how many stand in them, gives a folder of content.

One text that all of many sign, or votes in which each of them is named, as of a parliament.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

ISSUE = "title: Work\nproposition: Work goes on.\n"
HEAD = (
    "title: Words\ndate: {day}\nsummary: Words.\nissues: [work]\n"
    "sources: [{{id: s, title: S, url: 'https://example.org/{day}', published: {day}}}]\n"
)
SIGNED = (
    "statements:\n  - {{id: words, form: joint-statement, by: [{all}], about: [island], "
    "act: demand, summary: Words., sources: [s], issues: [work]}}\n"
)
VOTED = (
    "votes:\n  - {{id: vote, body: body, title: A text, result: adopted, for: [{some}], "
    "against: [{others}], sources: [s], issues: [{{issue: work}}]}}\n"
)


def names(number: int) -> list[str]:
    """Give the ids of so many."""
    return [f"state-{place}" for place in range(number)]


def write(folder: Path, number: int, *, texts: int = 1, form: str = SIGNED) -> Path:
    """Write a site of so many who stand in so many long lists, and give its content's folder."""
    for path, text in files(names(number), texts, form):
        place = folder / "briefings" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    return folder / "briefings"


def files(ids: Sequence[str], texts: int, form: str) -> Iterator[tuple[str, str]]:
    """Go through the files of such a site."""
    yield "issues/work.yaml", ISSUE
    for id_ in (*ids, "island", "body"):
        yield f"actors/{id_}.yaml", f"name: {id_.title()}\nkind: organization\n"
    for number in range(texts):
        day = f"2024-02-{number + 1:02}"
        some, others = ids[number::2], [one for one in ids if one not in ids[number::2]]
        rows = {"all": ids, "some": some, "others": others}
        text = form.format(**{key: ", ".join(row) for key, row in rows.items()})
        yield f"2024/{day}-words.yaml", HEAD.format(day=day) + text
