"""The mistakes that `check` is there to find: what whoever made each is told, in one table.

The records are those of the rules; the table has place, message and cure.
"""

from collections.abc import Callable
from pathlib import Path

MatchGolden = Callable[[str, Path], None]

HERE = Path(__file__).parent
RULES = HERE.parent / "rules"

MISTAKES = {
    "a position from silence": "BRF302/bad",
    "a position from an abstention": "BRF451/bad",
    "a position from another's words": "BRF452/bad",
    "evidence that is retracted or superseded": "BRF417/bad",
    "evidence in a draft": "BRF217/bad",
    "several speakers without a form": "BRF440/bad",
    "an actor in two lists of a vote": "BRF350/bad",
    "a result that a veto contradicts": "BRF353/bad",
    "two records of one vote that differ": "BRF357/bad",
    "votes of one day that differ": "BRF450/bad",
    "a result against the votes": "BRF423/bad",
    "a veto of who is not against": "BRF351/bad",
    "two sides of a vote that mean the same": "BRF453/bad",
    "a vote of a state": "BRF456/bad",
    "an outcome that nothing shows": "BRF457/bad",
    "a snapshot that is misspelt": "BRF458/bad",
    "a briefing of no known day of recording": "BRF459/bad",
    "a quote with marks that were typed anew": "BRF460/bad",
    "a document that two briefings record": "BRF461/bad",
    "a day that is known in UTC alone": "BRF426/bad",
    "a day that is copied from UTC": "BRF426/copied-from-utc",
    "a statement later than its source": "BRF427/bad",
    "words from a source that nobody read": "BRF359/bad",
    "an update from before the record": "BRF360/bad",
    "overlapping memberships and offices": "BRF332/bad",
    "tags that differ by case": "BRF432/bad",
    "one address in two spellings": "BRF412/bad",
    "a title that names a wrong": "BRF429/bad",
    "null and ~": "BRF120/bad",
    "a text of invisible characters": "BRF121/bad",
    "a text that ends at #": "BRF411/bad",
    "an open end where a day belongs": "BRF455/bad",
}


def finding(case: str) -> str:
    """Give what the report of a rule's case says of that rule."""
    code, _, _ = case.partition("/")
    report = (RULES / f"{case}.expected").read_text("utf-8")
    return next(block.strip() for block in report.split("\n\n") if f"[{code}]" in block)


def test_each_mistake_is_told_with_its_place_and_its_cure(match_golden: MatchGolden) -> None:
    told = {mistake: finding(case) for mistake, case in MISTAKES.items()}
    assert [mistake for mistake, text in told.items() if "\n   hint: " not in text] == []
    table = "\n\n".join(f"# {mistake}\n{text}" for mistake, text in told.items())
    match_golden(f"{table}\n", HERE / "told.expected")
