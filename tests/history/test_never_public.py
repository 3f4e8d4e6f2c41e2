"""What no reader saw, and what was taken back, does not come back by a page's history."""

from __future__ import annotations

import pytest

from briefing_site.document.write_markdown import write_markdown
from briefing_site.interface import speaking
from briefing_site.pages.site import planned_pages
from tests.history.record import DENIAL, FIRST, IRAN, ISSUE, NEWS, PAGE, VOTE, WIRE, Record

HIDDEN = "Xenon"
"""A word that must stand on no page."""

DRAFT = FIRST[f"2024/{NEWS}.yaml"].replace("title: News of", "status: draft\ntitle: Words on")


def everywhere(record: Record, **others: object) -> str:
    """Give all pages as Markdown."""
    library = record.library(**others)
    with speaking("en"):
        pages = [planned.build() for planned in planned_pages(library)]
    return "\n".join(write_markdown(page.path, page.body) for page in pages)


def test_words_of_a_draft_are_not_told_once_it_is_published(record: Record) -> None:
    path = "2024/2024-03-04-draft.yaml"
    record.put(path, DRAFT.replace("We never said it.", f"{HIDDEN} said it."))
    record.commit()
    record.change(path, (f"{HIDDEN} said it.", "Nobody said it."))
    record.commit()
    record.change(path, ("status: draft\n", ""))
    record.commit()
    assert HIDDEN not in everywhere(record)
    (moment,) = record.past().moments["briefings/2024-03-04-draft.md"]
    assert (moment.is_first, moment.lines) == (True, ())


@pytest.mark.parametrize("drafts", [False, True])
def test_a_draft_has_no_history_and_is_in_no_other(record: Record, *, drafts: bool) -> None:
    path = "2024/2024-03-04-draft.yaml"
    record.put(path, DRAFT.replace("stance: opposes", "stance: supports"))
    record.commit()
    record.change(path, ("We never said it.", "We said it."))
    record.commit()
    past = record.past(drafts=drafts)
    assert not any("draft" in page for page in past.moments)
    assert record.lines(IRAN) == record.lines(ISSUE) == [[]]


def test_what_goes_back_into_work_begins_anew_when_it_is_published(record: Record) -> None:
    record.news(("We never said it.", f"{HIDDEN} said it."))
    record.commit()
    record.news(("title: News of", "status: draft\ntitle: News of"))
    record.commit()
    assert PAGE not in record.past().moments
    record.news(("status: draft\n", ""), (f"{HIDDEN} said it.", "Nobody said it."))
    record.commit()
    assert HIDDEN not in everywhere(record)
    assert [len(record.past().moments[page]) for page in (PAGE, DENIAL, VOTE, WIRE)] == [1] * 4


def test_a_draft_that_something_published_names_is_a_state_that_nobody_saw(record: Record) -> None:
    record.put("2024/2024-03-04-xenon.yaml", DRAFT)
    record.news(("There was news.", "There was [[2024-03-04-xenon]] news."))
    record.commit()
    record.news(("[[2024-03-04-xenon]] news.", "such news."))
    record.commit()
    assert "xenon" not in everywhere(record)
    assert record.lines(PAGE) == [["summary: There was such news."], []]


def test_words_of_what_was_retracted_are_not_repeated(record: Record) -> None:
    record.news(
        ("We never said it.", f"{HIDDEN} said it."), ("stance: opposes", "stance: supports")
    )
    record.commit()
    record.news((f"{HIDDEN} said it.", "Nobody said it."))
    record.commit()
    assert HIDDEN in everywhere(record)
    record.news(("title: News of", "status: retracted\nretraction: It erred.\ntitle: News of"))
    record.commit()
    assert HIDDEN not in everywhere(record)
    for page in (PAGE, DENIAL, VOTE):
        shown = record.markdown(page)
        assert "It was withdrawn: only the days are listed" in shown, page
        assert shown.count("withdrawn: retracted") == 1, page
        assert "What it shows of other records" not in shown, page
    assert "against" not in record.markdown(IRAN)
    assert "taken back later" in record.markdown(IRAN)


def test_a_withdrawal_that_is_taken_back_is_told_on_each_page_of_the_briefing(
    record: Record,
) -> None:
    retracted = "status: retracted\nretraction: It erred.\ntitle: News of"
    record.news(("title: News of", retracted))
    record.commit()
    record.news((retracted, "title: News of"))
    record.commit()
    for page in (DENIAL, VOTE):
        assert record.lines(page) == [["no longer withdrawn"], ["withdrawn: retracted"], []], page
    newest, withdrawn, _ = record.lines(PAGE)
    assert newest[0] == "no longer withdrawn"
    assert "withdrawn: retracted" in withdrawn


def test_a_statement_that_was_removed_is_not_quoted_again(record: Record) -> None:
    said = "  - {id: gone, by: [iran], act: deny, quote: Xenon was there., sources: [wire]}\nvotes:"
    record.news(("votes:", said))
    record.commit()
    record.news(("Xenon was there.", "Xenon was never there."))
    record.commit()
    record.news((said.replace("was there", "was never there"), "votes:"))
    record.commit()
    assert HIDDEN not in everywhere(record)
    assert record.lines(PAGE) == [["statement removed"], [], [], []]
    assert "What was changed is not repeated" in record.markdown(PAGE)


def test_a_statement_that_took_the_id_of_one_that_is_gone_begins_anew(record: Record) -> None:
    record.news(
        ("We never said it.", f"{HIDDEN} said it."), ("evidence: [denial]", "evidence: [offer]")
    )
    record.commit()
    text = record.files[f"2024/{NEWS}.yaml"]
    start, end = text.index("  - id: denial"), text.index("  - id: offer")
    record.put(f"2024/{NEWS}.yaml", text[:start] + text[end:])
    record.commit()
    record.put(
        f"2024/{NEWS}.yaml",
        text.replace(f"{HIDDEN} said it.", "Another thing.").replace("by: [iran]", "by: [oman]"),
    )
    record.commit()
    assert HIDDEN not in everywhere(record)
    (moment,) = record.past().moments[DENIAL]
    assert moment.is_first


def test_a_position_that_was_removed_is_not_told_again(record: Record) -> None:
    record.news(("Is against talks.", f"{HIDDEN} is against talks."))
    record.commit()
    record.news(("Xenon is against", "Is quite against"))
    record.commit()
    text = record.files[f"2024/{NEWS}.yaml"]
    record.put(f"2024/{NEWS}.yaml", text.partition("positions:")[0])
    record.commit()
    assert HIDDEN not in everywhere(record)
    assert record.lines(PAGE)[0] == ["position removed"]


def test_a_passage_that_was_removed_is_not_told_again(record: Record) -> None:
    one = "    quote: We never said it.\n"
    first = "      - {id: denial, act: deny, quote: We never said it.}\n"
    second = "      - {id: more, act: deny, quote: Nor Xenon.}\n"
    record.news(("    act: deny\n" + one, f"    passages:\n{first}{second}"))
    record.commit()
    record.news(("Nor Xenon.", "Nor ever Xenon."))
    record.commit()
    record.news((second.replace("Nor Xenon", "Nor ever Xenon"), ""))
    record.commit()
    assert HIDDEN not in everywhere(record)
    assert record.lines(DENIAL)[0] == ["passage removed"]


def test_what_is_not_committed_is_not_told(record: Record) -> None:
    record.news(("We never said it.", f"{HIDDEN} said it."))
    assert HIDDEN not in record.markdown(DENIAL)
    assert record.lines(DENIAL) == [[]]
