"""The command: takes a folder of texts, prints how well drafts of them agree with the answers."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.draft.answers import FOLDER, Answer, read_answers
from benchmarks.draft.scoring import Pair, Score, matches, score_names, score_pairs
from briefing_site.drafting.draft import Draft, draft_of
from briefing_site.drafting.reading import read_article
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

TEXTS = Path("../shared/sources")


def main(arguments: Sequence[str] | None = None) -> int:
    """Score every text that has an answer and is at hand."""
    options = parse(arguments)
    kb = read_site(Settings(briefings=options.briefings)).kb
    names, pairs, read = Score(), Score(), 0
    print(f"{'':60}  {'signatories':>17}  {'quotes':>17}")  # noqa: T201
    for answer in read_answers(options.answers):
        path = find(answer.name, options.texts)
        if path is None:
            print(f"{answer.name[:60]:60}  not at hand")  # noqa: T201
            continue
        content = path.read_bytes()
        draft = draft_of(read_article(content, path.name), kb)
        of_names, of_pairs = score(draft, answer, content.decode())
        names, pairs, read = names + of_names, pairs + of_pairs, read + 1
        print(line(answer.name, of_names, of_pairs))  # noqa: T201
        if options.verbose:
            show(draft, answer.pairs(content.decode()))
    print(line(f"all {read} texts", names, pairs))  # noqa: T201
    return 0 if read else 1


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.draft", description=__doc__)
    parser.add_argument("--texts", type=Path, default=TEXTS, help="the folder of the texts")
    parser.add_argument("--answers", type=Path, default=FOLDER, help="the folder of the answers")
    parser.add_argument("--briefings", type=Path, default=Path("briefings"))
    parser.add_argument("--verbose", action="store_true", help="show what was missed and added")
    return parser.parse_args(arguments)


def find(name: str, folder: Path) -> Path | None:
    """Look for a text in the folder and in `seed` beside it."""
    places = (folder / f"{name}.txt", folder.parent / "seed" / f"{name}.txt")
    return next((path for path in places if path.is_file()), None)


def found_pairs(draft: Draft) -> list[Pair]:
    """Give a draft's quotes with their speakers, without those that it leaves open."""
    return [
        Pair(saying.quote, frozenset(party.id for party in saying.speaker.parties))
        for saying in draft.sayings
        if not saying.speaker.is_open
    ]


def score(draft: Draft, answer: Answer, text: str) -> tuple[Score, Score]:
    """Compare one draft with its answer."""
    signatories = draft.signatories
    signed = [party.id for party in (*signatories.parties, *signatories.aligned)]
    return (
        score_names(signed, answer.signatories),
        score_pairs(found_pairs(draft), answer.pairs(text)),
    )


def line(name: str, names: Score, pairs: Score) -> str:
    """Word one line of the table."""
    return f"{name[:60]:60}  {figures(names):>17}  {figures(pairs):>17}"


def figures(score: Score) -> str:
    """Word precision and recall with the counts they are made of."""
    if not score.found and not score.there:
        return "none"
    return f"P {score.precision:.2f}  R {score.recall:.2f}"


def show(draft: Draft, there: list[Pair]) -> None:
    """Print what a draft has too many, and what it lacks."""
    found = found_pairs(draft)
    same = matches(found, there)
    for number, pair in enumerate(found):
        if number not in same:
            print(f"    + {sorted(pair.speakers)[:3]} {pair.quote[:110]}")  # noqa: T201
    for number, pair in enumerate(there):
        if number not in same.values():
            print(f"    - {sorted(pair.speakers)[:3]} {pair.quote[:110]}")  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
