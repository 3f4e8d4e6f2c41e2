"""A proposed briefing: takes an issue that the form made, gives the comment that answers it.

It holds a draft in YAML. Nothing in it is judged: what the answers do not say is left to be
written (`missing:`), what they may say is left to be looked at (`confirm:`). The issue is anybody's
text: all of it becomes scalars and comments of YAML, in a fence that it cannot end.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from briefing_site.editing.additions import faults, with_gaps
from briefing_site.editing.filling import id_of
from briefing_site.layout.writing import Remarks, write_record
from briefing_site.model.actor import Actor
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tools.issue_form import answers_of, labels_of, shown

ROOT = Path(__file__).resolve().parent.parent
FORM = ROOT / ".github/ISSUE_TEMPLATE/propose-a-briefing.yml"

LONGEST_ANSWER = 4000
LONGEST_COMMENT = 60_000
"""Characters; GitHub takes a comment of 65,536."""

ADDRESS = re.compile(r"https?://[^\s<>\"'`]+")
QUOTED = re.compile(r'"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»')

BESIDE = " -\u2013\u2014:;,.*<>"
"""What stands between an address and its title."""

# Each paragraph on one line: in a comment, GitHub shows every line break.
HEAD = (
    "<!-- proposed briefing -->\n"
    "Thank you. A program made this draft of your answers, and has judged nothing. What still has "
    "to be written says `missing:`, what somebody has to look at says `confirm:`.\n"
)
CUT = (
    f"\nAn answer is longer than {LONGEST_ANSWER} characters; the rest of it is not in the draft.\n"
)
TOO_LONG = "\nThere is more in the answers than a draft in a comment can hold.\n"

Values = dict[str, Any]
Part = tuple[Values, Remarks]
Lines = dict[tuple[str | int, ...], list[str]]


def comment_on(title: str, body: str, actors: Iterable[Actor]) -> str:
    """Answer an issue.

    Args:
        title: The issue's title.
        body: Its body.
        actors: Those that are known.

    Returns:
        The comment; nothing where the form was not used, or brought a draft of its own.
    """
    whole = answers_of(body, labels_of(FORM))
    if "event" not in whole or "draft" in whole:
        return ""
    answers = {id_: answer[:LONGEST_ANSWER] for id_, answer in whole.items()}
    values, remarks = draft_of(title, answers, list(actors))
    draft = fenced(write_record("briefing", values, remarks))
    comment = f"{HEAD}{place_of(values)}{CUT * (answers != whole)}\n{draft}"
    return comment if len(comment) <= LONGEST_COMMENT else f"{HEAD}{TOO_LONG}"


def draft_of(title: str, answers: dict[str, str], actors: list[Actor]) -> Part:
    """Give the fields of a briefing, and the comments in it."""
    sources = [*sources_in(answers.get("sources", ""))]
    only = [source["id"] for source in sources if len(sources) == 1]
    statements = [*statements_in(answers.get("statements", ""), actors, only)]
    values, remarks = head_of(title, answers)
    for kind, parts in (
        ("source", [(one, Remarks()) for one in sources]),
        ("statement", statements),
    ):
        for index, (part, said) in enumerate(parts):
            place = (f"{kind}s", index)
            whole, gaps = with_gaps(kind, part, place)
            values.setdefault(place[0], []).append(whole)
            above = {(*place, *path): lines for path, lines in said.above.items()}
            remarks = Remarks({**remarks.above, **above}, {**remarks.beside, **gaps.beside})
    return values, remarks


def head_of(title: str, answers: dict[str, str]) -> Part:
    """Give the fields at the top of a briefing."""
    event, date = one_line(answers["event"]), answers.get("date", "")
    own = one_line(shown(title)[:LONGEST_ANSWER]).removeprefix("Briefing:").strip()
    is_day = date and not faults("briefing", "date", date)
    values = {
        "title": own or event.removesuffix("."),
        "date": date if is_day else None,
        "summary": event,
        "status": "draft",
    }
    values, remarks = with_gaps("briefing", values, ())
    beside = {**remarks.beside}
    if date and not is_day:
        beside["date",] += f' The form says "{date[:40]}"'
    above: Lines = {("title",): ["confirm: title and summary, as the form has them"]}
    if positions := answers.get("positions"):
        above["statements",] = [confirm("who stands where", positions)]
    return values, Remarks(above, beside)


def sources_in(answer: str) -> Iterator[Values]:
    """Go through the sources: an address with the words beside it, or the words alone."""
    lines = [line for line in answer.split("\n") if any(map(str.isalnum, line))]
    for number, line in enumerate(lines, 1):
        found = ADDRESS.search(line)
        url = found[0].rstrip(".,;:)") if found else ""
        if url and faults("source", "url", url):
            url = ""
        words = one_line(line.replace(url, " ")).strip(BESIDE) if url else one_line(line)
        yield {"id": f"source-{number}", "title": words or None, "url": url or None}


def statements_in(answer: str, actors: list[Actor], sources: list[str]) -> Iterator[Part]:
    """Go through the statements: each quotation with the words before it, then what is retold."""
    end = 0
    for number, found in enumerate(QUOTED.finditer(answer), 1):
        lead, end = one_line(answer[end : found.start()]), found.end()
        words = {"quote": one_line(next(filter(None, found.groups())))}
        yield statement(f"statement-{number}", lead, words | {"sources": sources}, actors)
    rest = one_line(answer[end:])
    if any(map(str.isalnum, rest)):
        yield statement("retold", rest, {"summary": rest, "sources": sources}, actors)


def statement(id_: str, speakers: str, words: Values, actors: list[Actor]) -> Part:
    """Give a statement whose speakers are named somewhere in a text."""
    above: Lines = {("by",): [confirm("who spoke", speakers)]} if speakers else {}
    return {"id": id_, "by": named_in(speakers, actors)} | words, Remarks(above)


def named_in(words: str, actors: list[Actor]) -> list[str]:
    """Give the actors whose names stand in some words, in the order of the words."""
    ids = {name: actor.id for actor in actors for name in (*actor.aliases, actor.name)}
    names = sorted(ids, key=len, reverse=True)  # the longer one first: it may hold the shorter
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    found = [ids[one[0]] for one in pattern.finditer(words)] if names else []
    return list(dict.fromkeys(found))


def confirm(what: str, words: str) -> str:
    """Ask for a look at something, with the words that it was taken from."""
    return f'confirm: {what}, from "{one_line(words)}"'


def one_line(text: str) -> str:
    """Put a text on one line."""
    return " ".join(text.split())


def place_of(values: Values) -> str:
    """Say which file the draft would be, where that is known."""
    id_ = id_of("briefing", values) if values["date"] else ""
    return f"\nIts file would be `briefings/{id_[:4]}/{id_}.yaml`.\n" if id_ else ""


def fenced(text: str) -> str:
    """Put YAML into a fence that is longer than any in it (GFM 0.29, 4.5)."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}yaml\n{text}{fence}\n"


def main(event: Path) -> None:
    """Print the answer to the issue of an event."""
    issue = json.loads(event.read_text("utf-8"))["issue"]
    outcome = read_site(Settings(briefings=ROOT / "briefings", docs=ROOT / "docs"))
    actors = outcome.world.records.actors.values()
    comment = comment_on(issue["title"], issue["body"] or "", actors)
    sys.stdout.buffer.write(comment.encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
