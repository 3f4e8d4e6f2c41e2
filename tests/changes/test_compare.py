"""What counts as a change, and what it is called: each case is a small site before and after."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from briefing_site.changes.reading import changes_between
from briefing_site.changes.reporters import report_json, report_markdown, report_text
from tests.clone import Clone

Report = Callable[[dict[str, str], dict[str, str]], str]

IRAN = {"briefings/actors/iran.yaml": "name: Iran\nkind: state\n"}
TALKS = {"briefings/issues/talks.yaml": "title: Talks\nproposition: They should talk.\n"}
JUNE = "briefings/2024/2024-06-01-june.yaml"
JULY = "briefings/2024/2024-07-01-july.yaml"


def briefing(day: str, more: str = "", title: str = "News") -> str:
    return f"title: {title}\ndate: {day}\nsummary: There was news.\n{more}"


def position(stance: str, more: str = "") -> str:
    conditional = "    conditions: [Peace.]\n" if stance == "conditional" else ""
    return (
        "sources: [{id: w, title: W}]\n"
        f"positions:\n  - actors: [iran]\n    issue: talks\n    stance: {stance}\n"
        f"    summary: It is so.\n    sources: [w]\n{conditional}{more}"
    )


SAID = (
    "sources: [{id: w, title: W}]\n"
    "statements: [{id: said, by: [iran], act: deny, summary: No., sources: [w]}]\n"
)


@pytest.fixture
def report(clone: Clone) -> Report:
    """Report the change from some files to others."""

    def compare(before: dict[str, str], after: dict[str, str]) -> str:
        clone.write(before)
        base = clone.commit()
        for name in before:
            (clone.root / name).unlink()
        clone.write(after)
        return report_text(changes_between(clone.briefings, base, clone.commit()))

    return compare


NOTHING = "nothing that readers see changes\n"


def test_comments_layout_and_the_order_of_keys_are_nothing(report: Report) -> None:
    before = {**IRAN, JUNE: briefing("2024-06-01", "tags: [a, b]\n")}
    after = {
        "briefings/actors/iran.yml": "# a comment\nkind: 'state'\nname: >-\n  Iran\n",
        JUNE: 'tags:\n- a\n- b\nsummary: "There was news."\ndate: 2024-06-01\ntitle: News\n',
    }
    assert report(before, after) == NOTHING


SAID_BY_IRAN = (
    "sources: [{id: w, title: W}, {id: v, title: V}]\n"
    "statements: [{id: said, by: [iran], act: deny, quote: We will never talk., sources: [w]}]\n"
)


def test_a_quotation_that_changed_stands_near_the_top(report: Report) -> None:
    oman = {"briefings/actors/oman.yaml": "name: Oman\nkind: state\n"}
    after = SAID_BY_IRAN.replace("never", "gladly").replace("[w]", "[{source: v, locator: p. 2}]")
    after = after.replace("by: [iran]", "by: [oman], date: 2024-05-31")
    found = report(
        {**IRAN, **oman, JUNE: briefing("2024-06-01", SAID_BY_IRAN)},
        {**IRAN, **oman, JUNE: briefing("2024-06-01", after)},
    )
    assert found == (
        "1 briefing changed; 1 statement changed; 1 quotation changed\n\n"
        "Quotations\n"
        "  of Oman in `2024-06-01-june`, statement `said`\n"
        "    `date` added: 2024-05-31\n"
        "    `by`: added Oman; removed Iran\n"
        "    `quote`: We will [-never-] {+gladly+} talk.\n"
        "    `sources`: added v, p. 2; removed w\n"
        "    no new correction tells readers of it: was the record wrong? (`corrections`)\n\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    statement `said`\n"
        "      `date` added: 2024-05-31\n"
        "      `by`: added Oman; removed Iran\n"
        "      `sources`: added v, p. 2; removed w\n"
    )


def test_words_that_become_a_summary_are_a_quotation_that_changed(report: Report) -> None:
    after = SAID_BY_IRAN.replace("quote:", "summary:")
    found = report(
        {**IRAN, JUNE: briefing("2024-06-01", SAID_BY_IRAN, "A draft") + "status: draft\n"},
        {**IRAN, JUNE: briefing("2024-06-01", after, "A draft") + "status: draft\n"},
    )
    assert found == (
        "1 briefing changed; 1 statement changed; 1 quotation changed\n\n"
        "Quotations\n"
        "  of Iran in `2024-06-01-june`, statement `said` (draft)\n"
        "    `quote` removed: We will never talk.\n\n"
        "Briefings\n"
        "  `2024-06-01-june` *A draft* (draft)\n"
        "    statement `said`\n"
        "      `summary` added: We will never talk.\n"
    )


def test_a_statement_in_other_words_than_its_speakers_is_no_quotation(report: Report) -> None:
    before = {**IRAN, JUNE: briefing("2024-06-01", SAID)}
    found = report(before, {**IRAN, JUNE: before[JUNE].replace("summary: No.", "summary: Never.")})
    assert "Quotations" not in found
    assert "quotation" not in found


def test_a_stance_of_the_same_date_is_a_correction_and_no_shift(report: Report) -> None:
    before = {**IRAN, **TALKS, JUNE: briefing("2024-06-01", position("opposes"))}
    after = {**IRAN, **TALKS, JUNE: briefing("2024-06-01", position("supports"))}
    assert report(before, after) == (
        "1 briefing changed; 1 stance is placed otherwise\n\n"
        "Positions\n"
        "  Iran on *Talks*, from 2024-06-01, in `2024-06-01-june`: "
        "no shift, but placed otherwise: ✗ against → ✓ for: They should talk.\n\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    position 1 (Iran on Talks: ✓ for: They should talk. It is so.)\n"
        "      `stance`: opposes → supports\n"
    )


def test_a_shift_in_the_past_is_shown_although_the_newest_stance_stays(report: Report) -> None:
    before = {**IRAN, **TALKS, JULY: briefing("2024-07-01", position("supports"))}
    after = {**before, JUNE: briefing("2024-06-01", position("opposes"))}
    assert (
        "Positions\n  Iran on *Talks*, 2024-07-01: an earlier shift, new: "
        "✗ against → ✓ for: They should talk.\n\n"
    ) in report(before, after)


def test_who_is_placed_no_longer_is_said_to_be_so(report: Report) -> None:
    before = {**IRAN, **TALKS, JUNE: briefing("2024-06-01", position("conditional"))}
    after = {**IRAN, **TALKS, JUNE: briefing("2024-06-01")}
    assert report(before, after) == (
        "1 briefing changed; 1 stance is gone; 1 thing on another page changes, too; "
        "1 address vanishes without a redirect\n\n"
        "Addresses that are lost\n"
        "  error: `sources/2024-06-01-june/w/` is gone without a redirect\n"
        '    hint: put the source back, or name "w" in "formerly" of the one that takes its '
        "place\n\n"
        "Positions\n"
        "  Iran on *Talks*: ◐ for, on conditions → no longer placed: They should talk.\n\n"
        "What follows elsewhere\n"
        "  1 card of positions gone, where the site has cards to embed\n"
        "    `briefings/2024-06-01-june/position-talks-d4328f/card.html`: a card → nothing\n\n"
        "Sources\n"
        "  `2024-06-01-june`\n"
        "    source `w` is gone: *W*, without an address: 1 position rested on it\n\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    position removed: Iran on Talks: ◐ for, on conditions: They should talk. It is so.\n\n"
        "New addresses\n"
        "  `can-i-write-this/talks/` leads to `issues/talks/`\n"
    )


def test_a_rename_with_formerly_is_no_error_and_leaves_references_alone(report: Report) -> None:
    before = {**IRAN, **TALKS, JUNE: briefing("2024-06-01", position("opposes") + SAID[28:])}
    persia = {"briefings/actors/persia.yaml": "name: Iran\nkind: state\nformerly: [iran]\n"}
    after = {**TALKS, **persia, JUNE: before[JUNE].replace("iran", "persia")}
    assert report(before, after) == (
        "1 actor renamed\n\n"
        "Actors\n"
        "  renamed: `persia` *Iran*, was `iran`\n\n"
        "New addresses\n"
        "  `actors/iran/` leads to `actors/persia/`\n"
    )


def test_a_rename_without_formerly_is_one_lost_address(report: Report) -> None:
    before = {**IRAN, JUNE: briefing("2024-06-01", SAID)}
    after = {**IRAN, JULY: briefing("2024-07-01", SAID)}
    assert report(before, after) == (
        "1 briefing renamed; 3 addresses change without a redirect\n\n"
        "Addresses that are lost\n"
        "  error: `briefings/2024-06-01-june/` is `briefings/2024-07-01-july/` now, without a "
        "redirect; so are the pages of 1 statement and 1 source\n"
        '    hint: add "formerly: [2024-06-01-june]" to briefings/2024/2024-07-01-july.yaml\n\n'
        "Briefings\n"
        "  renamed: `2024-07-01-july` *News*, was `2024-06-01-june`\n"
        "    `date`: 2024-06-01 → 2024-07-01\n"
    )


def test_a_redirect_that_goes_is_a_lost_address(report: Report) -> None:
    former = {"briefings/actors/iran.yaml": IRAN["briefings/actors/iran.yaml"] + "formerly: [p]\n"}
    assert report(former, IRAN) == (
        "1 actor changed; 1 address changes without a redirect\n\n"
        "Addresses that are lost\n"
        "  error: `actors/p/` is `actors/iran/` now, without a redirect\n"
        '    hint: put "p" back into "formerly"\n\n'
        "Actors\n"
        "  `iran` *Iran*\n"
        "    `formerly`: removed p\n"
    )


def test_a_merged_actor_leads_to_the_one_that_stays(report: Report) -> None:
    twin = {"briefings/actors/persia.yaml": "name: Persia\nkind: state\n"}
    merged = IRAN["briefings/actors/iran.yaml"] + "formerly: [persia]\n"
    assert report({**IRAN, **twin}, {"briefings/actors/iran.yaml": merged}) == (
        "1 actor changed, 1 removed\n\n"
        "Actors\n"
        "  `iran` *Iran*\n"
        "    `formerly`: added persia\n"
        "  removed: `persia` *Persia*, its address leads to `iran`\n\n"
        "New addresses\n"
        "  `actors/persia/` leads to `actors/iran/`\n"
    )


def test_a_briefing_that_is_deleted_could_have_been_retracted(report: Report) -> None:
    assert report({**IRAN, JUNE: briefing("2024-06-01")}, IRAN) == (
        "1 briefing removed; 7 addresses vanish without a redirect\n\n"
        "Addresses that are lost\n"
        "  error: `briefings/2024-06-01-june/` is gone without a redirect; so are the pages of "
        "6 lists\n"
        '    hint: keep the file, with "status: retracted" and the reason in "retraction"; '
        'a briefing that took its place can name "2024-06-01-june" in "formerly"\n\n'
        "Briefings\n"
        "  removed: `2024-06-01-june` *News*\n"
    )


def test_a_briefing_taken_back_into_work_loses_its_address(report: Report) -> None:
    before = {JUNE: briefing("2024-06-01")}
    assert report(before, {JUNE: briefing("2024-06-01", "status: draft\n")}) == (
        "1 briefing changed; 1 briefing taken back into work; "
        "7 addresses vanish without a redirect\n\n"
        "Addresses that are lost\n"
        "  error: `briefings/2024-06-01-june/` is gone without a redirect; so are the pages of "
        "6 lists\n"
        '    hint: a briefing that was published can be "retracted" or "superseded"; its address '
        "then goes on to work\n\n"
        "Publication\n"
        "  `2024-06-01-june` *News*: published → draft\n\n"
        "Briefings\n"
        "  `2024-06-01-june` *News* (draft)\n"
    )


DRAFT = "status: draft\n"


def test_a_new_draft_has_a_status_of_its_own_and_changed_from_none(clone: Clone) -> None:
    base = clone.commit()
    clone.write({JUNE: briefing("2024-06-01", DRAFT)})
    changes = changes_between(clone.briefings, base, clone.commit())
    assert report_text(changes) == (
        "1 briefing added\n\n"
        "Briefings\n"
        "  added: `2024-06-01-june` *News* (draft)\n"
        "    `date`: 2024-06-01\n"
        "    `summary`: There was news.\n"
        "    `status`: draft\n"
    )
    assert report_markdown(changes) == (
        "**1 briefing added**\n\n"
        "### Briefings\n\n"
        "- added: `2024-06-01-june` *News* (draft)\n"
        "  - `date`: 2024-06-01\n"
        "  - `summary`: There was news.\n"
        "  - `status`: draft\n"
    )
    fields = json.loads(report_json(changes))["records"][0]["fields"]
    assert [(one["field"], one["before"], one["after"]) for one in fields] == [
        ("title", None, "News"),
        ("date", None, "2024-06-01"),
        ("summary", None, "There was news."),
        ("status", None, "draft"),
    ]


def test_a_new_event_is_planned_and_was_nothing_else_before(report: Report) -> None:
    event = "events: [{id: e, date: 2030-01-01, title: A summit, planned: true, sources: [w]}]\n"
    after = {JUNE: briefing("2024-06-01", f"sources: [{{id: w, title: W}}]\n{event}")}
    told = report({JUNE: briefing("2024-06-01")}, after)
    assert "    event added: 2030-01-01: A summit\n      `planned`: yes\n" in told
    assert " → " not in told


def test_a_file_that_cannot_be_read_is_not_taken_for_removed(report: Report) -> None:
    before = {**IRAN, JUNE: briefing("2024-06-01", SAID)}
    assert report(before, {**IRAN, JUNE: "title: [\n"}) == (
        "1 file cannot be read; 1 new error\n\n"
        "Errors\n"
        "  `briefings/2024/2024-06-01-june.yaml` cannot be read, and is not compared\n"
        "  `briefings/2024/2024-06-01-june.yaml:2`: BRF007: "
        "this list or mapping is not closed\n"
    )


def test_of_many_errors_the_first_are_shown(report: Report) -> None:
    wrong = {f"briefings/actors/a{number:02}.yaml": "name: A\n" for number in range(30)}
    lines = report(IRAN, {**IRAN, **wrong}).split("\n\n")[1].splitlines()
    assert len(lines) == 1 + 20 + 1
    assert lines[0] == "Errors"
    assert lines[-1] == "  and more: `briefings check` shows all errors"


HAPPENED = SAID + "events: [{id: talks, date: 2024-06, title: Talks}]\n"


def test_parts_that_say_their_former_ids_are_renamed_and_nothing_is_lost(report: Report) -> None:
    before = {**IRAN, JUNE: briefing("2024-06-01", HAPPENED)}
    renamed = HAPPENED.replace(
        "id: said, by: [iran], act: deny, summary: No.",
        "id: denial, by: [iran], act: deny, summary: Never., formerly: [said]",
    ).replace("id: talks, date: 2024-06", "id: paris, formerly: [talks], date: 2024-06")
    assert report(before, {**IRAN, JUNE: briefing("2024-06-01", renamed)}) == (
        "1 briefing changed; 1 statement renamed\n\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    statement renamed: `denial`, was `said`\n"
        "      `summary`: [-No-] {+Never+}.\n"
        "    event renamed: `paris`, was `talks`\n\n"
        "New addresses\n"
        "  1 former address of a part leads to the page of today\n"
    )


def test_a_statement_that_hides_its_former_id_is_known_by_its_words_and_its_address_is_lost(
    report: Report,
) -> None:
    before = {**IRAN, JUNE: briefing("2024-06-01", SAID)}
    after = {**IRAN, JUNE: briefing("2024-06-01", SAID.replace("id: said", "id: denial"))}
    assert report(before, after) == (
        "1 briefing changed; 1 statement renamed; 1 address changes without a redirect\n\n"
        "Addresses that are lost\n"
        "  error: `statements/2024-06-01-june/said/` is `statements/2024-06-01-june/denial/` now, "
        "without a redirect\n"
        '    hint: add "formerly: [said]" to the statement "denial" in '
        "briefings/2024/2024-06-01-june.yaml\n\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    statement renamed: `denial`, was `said`\n"
    )


def test_a_lost_statement_names_its_cure(report: Report) -> None:
    before = {**IRAN, JUNE: briefing("2024-06-01", SAID)}
    after = {**IRAN, JUNE: briefing("2024-06-01", "sources: [{id: w, title: W}]\n")}
    assert (
        "Addresses that are lost\n"
        "  error: `statements/2024-06-01-june/said/` is gone without a redirect\n"
        '    hint: put the statement back, or name "said" in "formerly" of the one that takes its '
        'place; what was wrong can stand in the briefing\'s "corrections"\n'
    ) in report(before, after)


STATES = {
    f"briefings/actors/{name.lower().replace(' ', '-')}.yaml": f"name: {name}\nkind: state\n"
    for name in ("Iran", "Oman", "Qatar", "United States")
}


def voted(lists: str) -> str:
    return briefing(
        "2024-06-01",
        "sources: [{id: w, title: W}]\n"
        f"votes: [{{id: v, body: oman, title: A text, result: adopted, {lists}, sources: [w]}}]\n",
    )


def test_a_vote_that_is_told_otherwise_says_whose_and_how(report: Report) -> None:
    before = voted("for: [iran, oman, united-states], absent: [qatar]")
    after = voted("for: [united-states], against: [iran, oman], abstained: [qatar]")
    assert report({**STATES, JUNE: before}, {**STATES, JUNE: after}) == (
        "1 briefing changed; 1 vote changed; 1 thing on another page changes, too\n\n"
        "What follows elsewhere\n"
        "  1 vote comes out otherwise in numbers\n"
        "    `2024-06-01-june#v`: 3 to 0, 1 was absent → 1 to 2, 1 abstained\n\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    vote `v` (A text)\n"
        "      2 votes changed from for to against: Iran, Oman\n"
        "      Qatar's vote changed from absent to abstained\n"
    )
    assert "United States' vote changed from for to against\n" in report(
        {**STATES, JUNE: voted("for: [united-states]")},
        {**STATES, JUNE: voted("against: [united-states]")},
    )


def test_a_vote_names_its_body_its_vetoes_its_sponsors_and_its_result(report: Report) -> None:
    before = voted("against: [iran, qatar], vetoed_by: [iran], sponsors: [united-states]")
    after = before.replace("body: oman", "body: qatar").replace("adopted", "rejected")
    after = after.replace("vetoed_by: [iran]", "vetoed_by: [qatar]")
    after = after.replace("[united-states]", "[oman, others: 3]")
    assert report({**STATES, JUNE: before}, {**STATES, JUNE: after}) == (
        "1 briefing changed; 1 vote changed\n\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    vote `v` (A text)\n"
        "      `body`: Oman → Qatar\n"
        "      `result`: adopted → not adopted\n"
        "      `vetoed_by`: added Qatar; removed Iran\n"
        "      `sponsors`: added Oman, 3 others; removed United States\n"
    )


def test_what_shares_its_name_with_another_is_called_by_its_id(report: Report) -> None:
    before = {**STATES, "briefings/actors/sultanate.yaml": "name: Oman\nkind: state\n"}
    after = voted("for: [iran]").replace("body: oman", "body: sultanate")
    assert "`body`: oman → sultanate\n" in report(
        {**before, JUNE: voted("for: [iran]")}, {**before, JUNE: after}
    )


def test_who_has_another_id_and_name_now_is_called_as_now(report: Report) -> None:
    persia = {"briefings/actors/persia.yaml": "name: Persia\nkind: state\nformerly: [iran]\n"}
    others = {path: text for path, text in STATES.items() if "iran" not in path}
    before = {**STATES, JUNE: voted("sponsors: [iran, qatar], for: [iran]")}
    after = {**others, **persia, JUNE: voted("sponsors: [qatar], against: [persia]")}
    found = report(before, after)
    assert "`sponsors`: removed Persia\n" in found
    assert "Persia's vote changed from for to against\n" in found


def test_the_votes_of_a_briefing_that_goes_are_lost_with_it(report: Report) -> None:
    before = {**STATES, JUNE: voted("for: [iran]"), JULY: briefing("2024-07-01")}
    assert (
        "error: `briefings/2024-06-01-june/` is gone without a redirect; so are the pages of "
        "1 vote and 1 source\n"
    ) in report(before, {**STATES, JULY: briefing("2024-07-01")})


def test_a_redirect_of_a_statement_that_goes_is_a_lost_address(report: Report) -> None:
    said = SAID.replace("sources: [w]}", "sources: [w], formerly: [told]}")
    before = {**IRAN, JUNE: briefing("2024-06-01", said)}
    assert report(before, {**IRAN, JUNE: briefing("2024-06-01", SAID)}) == (
        "1 briefing changed; 1 statement changed; 1 address changes without a redirect\n\n"
        "Addresses that are lost\n"
        "  error: `statements/2024-06-01-june/told/` is `statements/2024-06-01-june/said/` now, "
        "without a redirect\n"
        '    hint: put "told" back into "formerly"\n\n'
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    statement `said`\n"
        "      `formerly`: removed told\n"
    )


def test_a_redirect_of_a_briefing_that_goes_speaks_for_its_parts(report: Report) -> None:
    former = "formerly: [2024-06-01-news]\n"
    before = {**IRAN, JUNE: briefing("2024-06-01", SAID + former)}
    assert (
        "Addresses that are lost\n"
        "  error: `briefings/2024-06-01-news/` is `briefings/2024-06-01-june/` now, without a "
        "redirect; so are the pages of 1 statement and 1 source\n"
        '    hint: put "2024-06-01-news" back into "formerly"\n\n'
    ) in report(before, {**IRAN, JUNE: briefing("2024-06-01", SAID)})


def test_references_in_fields_and_links_in_texts_follow_a_rename(report: Report) -> None:
    texts = (
        "background: >-\n"
        "  See [[iran|Tehran]], [[#said]], [[2024-06-01-june#talks|the talks]], `[[x]]` and\n"
        "  [[2024-06-01-june]] [@w].\n"
        "assessments: [{text: 'It was [[#talks]].', basis: [said, '#talks', w]}]\n"
    )
    july = briefing(
        "2024-07-01",
        "key_points: ['It follows [[2024-06-01-june#said|that]].']\n"
        "sources: [{id: w, title: W}]\n"
        "statements: [{id: said, by: [iran], act: deny, summary: 'As [[#said|here]].', "
        "sources: [w], in_response_to: [2024-06-01-june#said]}]\n",
    )
    before = {**IRAN, JUNE: briefing("2024-06-01", HAPPENED + texts), JULY: july}
    renamed = (
        before[JUNE]
        .replace("[iran]", "[persia]")
        .replace("[[iran|", "[[persia|")
        .replace("id: said", "formerly: [said], id: denial")
        .replace("#said", "#denial")
        .replace("basis: [said", "basis: [denial")
        .replace("id: talks", "formerly: [talks], id: paris")
        .replace("#talks", "#paris")
        .replace("2024-06-01-june", "2024-06-01-paris")
    )
    after = {
        "briefings/actors/persia.yaml": "name: Iran\nkind: state\nformerly: [iran]\n",
        JUNE.replace("june", "paris"): renamed + "formerly: [2024-06-01-june]\n",
        JULY: july.replace("[iran]", "[persia]").replace("june#said", "paris#denial"),
    }
    assert report(before, after) == (
        "1 briefing renamed; 1 actor renamed; 1 statement renamed\n\n"
        "Briefings\n"
        "  renamed: `2024-06-01-paris` *News*, was `2024-06-01-june`\n"
        "    statement renamed: `denial`, was `said`\n"
        "    event renamed: `paris`, was `talks`\n\n"
        "Actors\n"
        "  renamed: `persia` *Iran*, was `iran`\n\n"
        "New addresses\n"
        "  `actors/iran/` leads to `actors/persia/`\n"
        "  `briefings/2024-06-01-june/` leads to `briefings/2024-06-01-paris/`\n"
        "  4 former addresses of parts lead to the page of today\n"
    )


def test_a_source_that_says_its_former_id_is_renamed_in_fields_and_texts(report: Report) -> None:
    before = briefing("2024-06-01", SAID + "background: So it was [@w, p. 3].\n")
    after = (
        before.replace("id: w,", "id: wire, formerly: [w],")
        .replace("sources: [w]", "sources: [wire]")
        .replace("@w,", "@wire,")
    )
    assert report({**IRAN, JUNE: before}, {**IRAN, JUNE: after}) == (
        "1 briefing changed\n\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    source renamed: `wire`, was `w`\n\n"
        "New addresses\n"
        "  1 former address of a part leads to the page of today\n"
    )


def test_a_link_that_leads_elsewhere_is_a_change_of_its_text(report: Report) -> None:
    june = briefing("2024-06-01", HAPPENED + "background: See [[#said|this]].\n")
    after = june.replace("[[#said|", "[[#talks|")
    assert report({**IRAN, JUNE: june}, {**IRAN, JUNE: after}) == (
        "1 briefing changed\n\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    `background`: See [[ [-#said|this-] {+#talks|this+}]].\n"
    )


def test_a_long_text_is_cut_on_both_sides_of_what_changed(report: Report) -> None:
    around = "These are words to which nothing happened at all. " * 9
    before = {JUNE: briefing("2024-06-01", f"background: {around}They agreed. {around}\n")}
    after = {JUNE: briefing("2024-06-01", f"background: {around}They refused. {around}\n")}
    assert (
        "    `background`: […] are words to which nothing happened at all. They [-agreed-] "
        "{+refused+}. These are words to which nothing happened at […]\n"
    ) in report(before, after)


def test_lists_of_texts_are_compared_text_by_text(report: Report) -> None:
    def points(*texts: str) -> dict[str, str]:
        return {JUNE: briefing("2024-06-01", f"key_points: {list(texts)}\n")}

    before = points("Austria is a member of NATO.", "The talks began in April.", "Of no concern.")
    after = points(
        "The talks began in May.", "Austria is no member of NATO.", "It is a whole new point."
    )
    assert report(before, after) == (
        "1 briefing changed\n\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    `key_points.2`: Austria is [-a-] {+no+} member of NATO.\n"
        "    `key_points.1`: The talks began in [-April-] {+May+}.\n"
        "    `key_points`: added It is a whole new point.; removed Of no concern.\n"
    )
    assert report(points("a", "b"), points("b", "a")) == (
        "1 briefing changed\n\nBriefings\n  `2024-06-01-june` *News*\n"
        "    `key_points`: in another order\n"
    )


def test_every_kind_of_field_has_its_words(report: Report) -> None:
    actor = (
        "name: Iran\nkind: state\nnative_name: {text: x, lang: fa}\n"
        "memberships: [{of: un, from: 1945-10-24}]\nroles: [{title: Chair, of: un}]\n"
        "links: {website: https://a.example/}\n"
    )
    un = {
        f"briefings/actors/{id_}.yaml": f"name: {id_.upper()}\nkind: organization\n"
        for id_ in ("un", "efta")
    }
    changed = (
        actor.replace("text: x", "text: y")
        .replace("1945-10-24}", "1945-10-24, to: 1946-01-01}, {of: efta}")
        .replace("{title: Chair, of: un}", "{title: Chair, of: un, to: 2020-01-01}")
        .replace("a.example/", "b.example/, wikidata: Q794")
    )
    path = "briefings/actors/iran.yaml"
    assert report({path: actor, **un}, {path: changed + "country: IR\n", **un}) == (
        "1 actor changed\n\n"
        "Actors\n"
        "  `iran` *Iran*\n"
        "    native name 1 (y)\n"
        "      `text`: x → y\n"
        "    `country` added: IR\n"
        "    membership 1 (UN, 1945-10-24 to 1946-01-01)\n"
        "      `to` added: 1946-01-01\n"
        "    membership added: EFTA\n"
        "    role 1 (Chair of UN, until 2020-01-01)\n"
        "      `to` added: 2020-01-01\n"
        "    `links.website`: https://a.example/ → https://b.example/\n"
        "    `links.wikidata` added: Q794\n"
    )


def test_a_text_that_differs_in_white_space_alone_says_so(report: Report) -> None:
    before = {JUNE: briefing("2024-06-01", 'background: It said "no".\n')}
    after = {JUNE: briefing("2024-06-01", "background: It said “no”.\n")}
    assert report(before, after) == (
        "1 briefing changed\n\nBriefings\n  `2024-06-01-june` *News*\n"
        "    `background`: other white space, marks or capitals only\n"
    )


def test_a_text_too_long_to_be_compared_says_so(report: Report) -> None:
    before = {JUNE: briefing("2024-06-01", f"background: {'word ' * 4000}\n")}
    after = {JUNE: briefing("2024-06-01", f"background: {'word ' * 4000}more\n")}
    assert report(before, after) == (
        "1 briefing changed\n\nBriefings\n  `2024-06-01-june` *News*\n"
        "    `background`: too long to be compared: 19,999 characters before, 20,004 "
        "characters now\n"
    )


def test_a_source_with_another_address_is_shown_with_what_rests_on_it(report: Report) -> None:
    before = {**IRAN, JUNE: briefing("2024-06-01", SAID)}
    after = {
        **IRAN,
        JUNE: briefing("2024-06-01", SAID).replace("title: W", "title: W, url: https://w.example/"),
    }
    assert report(before, after) == (
        "1 briefing changed\n\n"
        "Sources\n"
        "  `2024-06-01-june`\n"
        "    source `w` now at `https://w.example/` (had none): 1 statement rests on it\n\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
    )


@pytest.mark.parametrize("other", ["Islamic Republic of Iran", "Iran, Islamic Republic of", "Irán"])
def test_a_new_actor_that_is_called_like_another_may_be_a_duplicate(
    report: Report, other: str
) -> None:
    aliases = "aliases: [Islamic Republic of Iran]"
    known = {"briefings/actors/iran.yaml": f"name: Iran\nkind: state\n{aliases}\n"}
    new = {"briefings/actors/new.yaml": f'name: "{other}"\nkind: state\n'}
    found = "Possible duplicates\n" in report(known, {**known, **new})
    assert found is (other != "Irán")


def test_an_article_makes_no_other_actor(report: Report) -> None:
    known = {"briefings/actors/houthis.yaml": "name: Houthis\nkind: armed-group\n"}
    new = {"briefings/actors/the-houthis.yaml": "name: The Houthis\nkind: armed-group\n"}
    told = "  *The Houthis* (`the-houthis`) may be *Houthis* (`houthis`)\n"
    assert f"Possible duplicates\n{told}" in report(known, {**known, **new})


def test_a_new_briefing_of_a_statement_that_is_recorded_may_be_a_duplicate(report: Report) -> None:
    said = SAID.replace("title: W", "title: W, url: https://w.example/")
    before = {**IRAN, JUNE: briefing("2024-06-01", said)}
    again = "briefings/2024/2024-06-01-again.yaml"
    after = {**before, again: briefing("2024-06-01", said, "The same")}
    told = "  *The same* (`2024-06-01-again`) may be *News* (`2024-06-01-june`)\n"
    assert f"Possible duplicates\n{told}" in report(before, after)
    other_day = {**before, JULY: briefing("2024-07-01", said)}
    assert "Possible duplicates" not in report(before, other_day)


def test_a_new_briefing_of_a_vote_that_is_recorded_may_be_a_duplicate(report: Report) -> None:
    voted = (
        "votes:\n  - {id: a, body: iran, title: T, symbol: T/1, result: adopted, for: [iran],"
        " sources: [w]}\n"
    )
    before = {**IRAN, JUNE: briefing("2024-06-01", voted)}
    again = "briefings/2024/2024-06-01-again.yaml"
    after = {**before, again: briefing("2024-06-01", voted, "The same")}
    told = "  *The same* (`2024-06-01-again`) may be *News* (`2024-06-01-june`)\n"
    assert f"Possible duplicates\n{told}" in report(before, after)
    other_text = {**before, again: briefing("2024-06-01", voted.replace("T/1", "T/2"), "Another")}
    assert "Possible duplicates" not in report(before, other_text)


def test_austria_is_not_taken_for_australia(report: Report) -> None:
    known = {"briefings/actors/austria.yaml": "name: Austria\nkind: state\n"}
    new = {"briefings/actors/australia.yaml": "name: Australia\nkind: state\n"}
    assert "Possible duplicates" not in report(known, {**known, **new})


def test_an_end_an_outcome_and_what_was_corrected_are_told_in_words(report: Report) -> None:
    judged = "assessments:\n  - text: More talks are likely.\n    likelihood: likely\n"
    before = {**IRAN, **TALKS, JUNE: briefing("2024-06-01", position("supports") + judged)}
    ends = "    until: {date: 2024-06, date_note: late June, sources: [w]}\n"
    came = "    outcome: {date: 2024-07, result: did-not-happen, sources: [w]}\n"
    mended = "corrections:\n  - {date: 2024-07-02, text: It had another title., of: w}\n"
    changed = position("supports", ends) + judged + came + mended
    after = {**before, JUNE: briefing("2024-06-01", "updated: 2024-07-03\n" + changed)}
    assert report(before, after) == (
        "1 briefing changed; 1 stance has ended\n\n"
        "Positions\n"
        "  Iran on *Talks*, from 2024-06-01, in `2024-06-01-june`: "
        "✓ for → ✓ for, until “late June” (June 2024): They should talk.\n\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    `updated` added: 2024-07-03\n"
        "    position 1 (Iran on Talks: ✓ for: They should talk. It is so.)\n"
        "      until added: 2024-06\n"
        "        `date`: 2024-06\n"
        "        `date_note`: late June\n"
        "        `sources`: w\n"
        "    assessment 1 (More talks are likely.)\n"
        "      outcome added: 2024-07: did not happen\n"
        "        `date`: 2024-07\n"
        "        `result`: did-not-happen\n"
        "        `sources`: w\n"
        "    correction added: 2024-07-02: It had another title.\n"
        "      `of`: w\n"
    )


APART = """\
sources: [{id: w, title: W, kind: official}]
statements:
  - {id: no, by: [iran], act: deny, about: [iran], quote: We will never talk., issues: [talks],
     sources: [{source: w, locator: p. 1}], formerly: [never]}
  - {id: why, by: [iran], act: accuse, about: [iran], quote: They lied to us., issues: [talks],
     sources: [{source: w, locator: p. 2}]}
  - {id: last, by: [iran], act: demand, about: [iran], summary: "They ask, see [[#why]].",
     sources: [w], in_response_to: [why]}
"""

TOGETHER = """\
sources: [{id: w, title: W, kind: official}]
statements:
  - id: no
    by: [iran]
    about: [iran]
    sources: [w]
    passages:
      - {id: no, act: deny, quote: We will never talk., locator: p. 1, issues: [talks]}
      - {id: why, act: accuse, quote: They lied to us., locator: p. 2, issues: [talks]}
      - {id: last, act: demand, summary: "They ask, see [[#why]].", in_response_to: [why]}
    formerly: [never]
"""


def divided(statements: str) -> dict[str, str]:
    return {**IRAN, **TALKS, JUNE: briefing("2024-06-01", statements)}


def test_statements_that_became_passages_are_told_in_a_line(report: Report) -> None:
    assert report(divided(APART), divided(TOGETHER)) == (
        "1 briefing changed; 1 statement changed\n"
        "\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    statements `no`, `why`, `last` are passages of `no` now\n"
        "\n"
        "New addresses\n"
        "  2 former addresses of parts lead to the page of today\n"
    )


def test_what_else_changed_in_them_is_told_below(report: Report) -> None:
    other = (
        TOGETHER.replace("by: [iran]", "by: [iran]\n    form: remarks")
        .replace("They lied to us.", "They lied to me.")
        .replace("locator: p. 1", "locator: p. 3")
    )
    assert report(divided(APART), divided(other)) == (
        "1 briefing changed; 1 statement changed; 1 quotation changed\n"
        "\n"
        "Quotations\n"
        "  of Iran in `2024-06-01-june`, statement `why`\n"
        "    `quote`: They lied to [-us-] {+me+}.\n"
        "    no new correction tells readers of it: was the record wrong? (`corrections`)\n"
        "\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    statements `no`, `why`, `last` are passages of `no` now\n"
        "      `form` added: remarks\n"
        "      passage `no`\n"
        "        `locator`: p. 1 → p. 3\n"
        "\n"
        "New addresses\n"
        "  2 former addresses of parts lead to the page of today\n"
    )


def test_passages_come_and_go(report: Report) -> None:
    other = TOGETHER.replace("id: last, act: demand", "id: new, act: demand")
    other = other.replace("They ask, see [[#why]]", "Nothing like it at all")
    assert report(divided(TOGETHER), divided(other)) == (
        "1 briefing changed; 1 statement changed; 1 address vanishes without a redirect\n"
        "\n"
        "Addresses that are lost\n"
        "  error: `statements/2024-06-01-june/last/` is gone without a redirect\n"
        '    hint: put the passage back, or name "last" in "formerly" of the one that takes its '
        'place; what was wrong can stand in the briefing\'s "corrections"\n'
        "\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    statement `no`\n"
        "      passage added: Nothing like it at all.\n"
        "        `act`: demand\n"
        "        `in_response_to`: why\n"
        "      passage removed: They ask, see [[#why]].\n"
    )


def test_a_passage_with_another_id_is_known_by_its_words(report: Report) -> None:
    other = TOGETHER.replace("id: last, act: demand", "id: new, act: demand")
    assert report(divided(TOGETHER), divided(other)) == (
        "1 briefing changed; 1 statement changed; 1 address changes without a redirect\n"
        "\n"
        "Addresses that are lost\n"
        "  error: `statements/2024-06-01-june/last/` is "
        "`statements/2024-06-01-june/no/#statement-new` now, without a redirect\n"
        '    hint: add "formerly: [last]" to the passage "new" in '
        "briefings/2024/2024-06-01-june.yaml\n"
        "\n"
        "Briefings\n"
        "  `2024-06-01-june` *News*\n"
        "    statement `no`\n"
        "      passage renamed: `new`, was `last`\n"
    )
