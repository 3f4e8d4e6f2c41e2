"""What changes for readers far from the record that was edited, and addresses of no record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing_site.changes.change import Changes
from briefing_site.changes.derived_change import Derived, DerivedChange
from briefing_site.changes.reading import changes_between
from briefing_site.changes.reporters import report_text
from briefing_site.changes.summary import summarize
from tests.clone import Clone

Compared = Callable[[dict[str, str], dict[str, str]], Changes]

NAMES = ("Austria", "Finland", "Iran", "Norway", "Sweden")
STATES = {f"briefings/actors/{name.lower()}.yaml": f"name: {name}\nkind: state\n" for name in NAMES}
FINLAND = "briefings/actors/finland.yaml"
MEMBER = "memberships: [{of: nato, from: 1995-01-01}]\n"
NATO = {
    "briefings/actors/nato.yaml": "name: NATO\nkind: bloc\n",
    **{
        path: STATES[path] + MEMBER
        for path in ("briefings/actors/norway.yaml", "briefings/actors/sweden.yaml")
    },
}
TALKS = "briefings/issues/talks.yaml"
ISSUE = "title: Talks\nproposition: They should talk.\nshort: Talks should go on\n"
JUNE = "briefings/2024/2024-06-01-june.yaml"
JULY = "briefings/2024/2024-07-01-july.yaml"
SIGNED = "[austria, finland, norway, sweden]"


def briefing(day: str, more: str) -> str:
    head = f"title: News\ndate: {day}\nsummary: There was news.\n"
    return f"{head}sources: [{{id: w, title: W}}]\n{more}"


def said(more: str = "") -> str:
    return (
        "statements:\n"
        f"  - {{id: said, form: joint-statement, by: {SIGNED}, act: accuse, about: [iran],\n"
        "     issues: [talks], quote: We ask for talks., sources: [w],\n"
        f"     series: Four on talks{more}}}\n"
    )


PLACED = (
    f"positions:\n  - {{actors: {SIGNED}, issue: talks, stance: supports, evidence: [said],\n"
    "     summary: They ask for talks.}\n"
)

SITE = {
    **STATES,
    **NATO,
    TALKS: ISSUE,
    JUNE: briefing("2024-06-01", said(", date: 2024-05-30") + PLACED),
    JULY: briefing("2024-07-01", said()),
}


@pytest.fixture
def compared(clone: Clone) -> Compared:
    """Compare some files with others."""

    def compare(before: dict[str, str], after: dict[str, str]) -> Changes:
        clone.write(before)
        base = clone.commit()
        for name in before:
            (clone.root / name).unlink()
        clone.write(after)
        return changes_between(clone.briefings, base, clone.commit())

    return compare


def of_kind(changes: Changes, kind: Derived) -> list[DerivedChange]:
    return [one for one in changes.derived if one.kind is kind]


def test_a_series_that_is_renamed_loses_its_address(compared: Compared) -> None:
    after = {path: text.replace("Four on", "The four on") for path, text in SITE.items()}
    changes = compared(SITE, after)
    (lost,) = changes.lost
    assert (lost.address, lost.now) == ("series/four-on-talks/", "series/the-four-on-talks/")
    assert 'keep the name "Four on talks"' in lost.cure
    assert not of_kind(changes, Derived.SERIES)


def test_a_tag_that_nothing_has_any_more_loses_its_feeds(compared: Compared) -> None:
    before = {**SITE, JUNE: SITE[JUNE] + "tags: [elections]\n"}
    (lost,) = compared(before, {**SITE, JUNE: SITE[JUNE] + "tags: [votes]\n"}).lost
    assert lost.address == "tags/tag-elections/feed.xml"
    assert 'keep the tag "elections"' in lost.cure


def test_a_month_in_which_nothing_happened_any_more_is_lost(compared: Compared) -> None:
    after = {**SITE, JUNE: SITE[JUNE].replace("2024-05-30", "2024-06-01")}
    changes = compared(SITE, after)
    assert [(one.address, one.can_be_kept) for one in changes.lost] == [("changes/2024-05/", False)]


def test_a_rename_that_is_told_loses_no_list(compared: Compared) -> None:
    after = {path: text.replace("talks]", "parley]") for path, text in SITE.items()}
    after = {path: text.replace("issue: talks", "issue: parley") for path, text in after.items()}
    after["briefings/issues/parley.yaml"] = after.pop(TALKS) + "formerly: [talks]\n"
    changes = compared(SITE, after)
    assert not changes.lost
    assert {(one.address, one.to) for one in changes.redirects} == {
        ("issues/talks/", "issues/parley/"),
        ("series/talks/", "series/parley/"),
        ("can-i-write-this/talks/", "can-i-write-this/parley/"),
    }
    assert (changes.propositions, changes.held, changes.derived) == ((), (), ())


def test_a_proposition_in_other_words_names_who_stands_there(compared: Compared) -> None:
    changes = compared(SITE, {**SITE, TALKS: ISSUE.replace("go on", "stop")})
    assert summarize(changes) == "1 issue changed; 4 stances are on other words"
    assert (
        "Positions\n"
        "  *Talks*: 4 stances are on other words; does each hold with them?\n"
        "    `short`: Talks should go on → Talks should stop\n"
        "    `proposition` stayed: They should talk; does it still say the same?\n"
        "    ✓ for: Austria, Finland, Norway, Sweden\n\n"
    ) in report_text(changes)


@pytest.mark.parametrize(
    ("was", "is_"),
    [("They should talk.", "They should never talk."), ("title: Talks", "title: No talks")],
)
def test_so_does_every_text_in_which_stances_are_told(
    compared: Compared, was: str, is_: str
) -> None:
    (found,) = compared(SITE, {**SITE, TALKS: ISSUE.replace(was, is_)}).propositions
    assert found.count == len(found.placed[0].names) == SIGNED.count(",") + 1


def test_other_capitals_are_no_other_proposition(compared: Compared) -> None:
    after = {**SITE, TALKS: ISSUE.replace("They should talk.", "They Should Talk.")}
    assert not compared(SITE, after).propositions


def test_another_day_of_a_statement_moves_the_stances_that_it_shows(compared: Compared) -> None:
    changes = compared(SITE, {**SITE, JUNE: SITE[JUNE].replace("2024-05-30", "2024-05-31")})
    (held,) = changes.held
    assert held.actors == ("austria", "finland", "norway", "sweden")
    assert held.since == ("2024-05-30", "2024-05-31")
    assert summarize(changes) == (
        "1 briefing changed; 1 statement changed; 1 quotation dated otherwise; "
        "4 stances are dated otherwise or shown by less"
    )
    assert (
        "  Austria and 3 others on *Talks*, held since 2024-05-31 (was 2024-05-30), shown last on "
        "2024-05-31 (was 2024-05-30): ✓ for: Talks should go on\n"
    ) in report_text(changes)


def test_other_conditions_are_told_of_everyone_who_stands_on_them(compared: Compared) -> None:
    on = PLACED.replace("supports", "conditional").replace("evidence", "conditions: [{}], evidence")
    words = said(", date: 2024-05-30")
    before = SITE | {JUNE: briefing("2024-06-01", words + on.replace("{}", "Guns are silent."))}
    after = SITE | {
        JUNE: briefing("2024-06-01", words + on.replace("{}", "Guns are silent for good."))
    }
    changes = compared(before, after)
    assert [(one.names, one.conditions and one.conditions.after) for one in changes.held] == [
        (("Austria", "Finland", "Norway", "Sweden"), "Guns are silent for good.")
    ]
    assert summarize(changes).endswith("; 4 stances are on other conditions")
    told = report_text(changes).partition("Positions\n")[2].partition("\n\n")[0]
    assert "Austria and 3 others on *Talks*, on other conditions" in told
    assert "`conditions`: Guns are silent {+for good+}." in told


def test_capitals_alone_make_no_other_condition(compared: Compared) -> None:
    on = PLACED.replace("supports", "conditional").replace("evidence", "conditions: [{}], evidence")
    before = SITE | {JUNE: briefing("2024-06-01", said() + on.replace("{}", "Guns are silent."))}
    after = SITE | {JUNE: briefing("2024-06-01", said() + on.replace("{}", "guns are silent."))}
    assert compared(before, after).held == ()


MENDED = "updated: 2024-07-02\ncorrections: [{date: 2024-07-02, text: A word was wrong.}]\n"


@pytest.mark.parametrize(("corrections", "is_told"), [("", False), (MENDED, True)])
def test_words_that_change_without_a_correction_are_asked_after(
    corrections: str,
    is_told: bool,  # noqa: FBT001 - a parameter
    compared: Compared,
) -> None:
    other = briefing("2024-07-01", said().replace("We ask", "We begged"))
    changes = compared(SITE, SITE | {JULY: other + corrections})
    assert [one.is_told for one in changes.quotations] == [is_told]
    asked = "no new correction tells readers of it: was the record wrong? (`corrections`)"
    assert (asked in report_text(changes)) is not is_told


def test_a_membership_moves_how_statements_divide(compared: Compared) -> None:
    changes = compared(SITE, {**SITE, FINLAND: SITE[FINLAND] + MEMBER})
    assert of_kind(changes, Derived.DIVISION) == [
        DerivedChange(Derived.DIVISION, f"{day}#said", ("NATO",), "2 of 4", "3 of 4")
        for day in ("2024-06-01-june", "2024-07-01-july")
    ]
    assert of_kind(changes, Derived.MEMBERS) == [
        DerivedChange(
            *(Derived.MEMBERS, "talks", ("NATO",)),
            *("2 for, none recorded against", "3 for, none recorded against"),
        )
    ]


VOTE = (
    "votes:\n  - {id: v, body: un, title: A text, result: adopted, for: [norway, sweden],\n"
    "     abstained: [finland], sources: [w]}\n"
)
VOTED = {
    **SITE,
    "briefings/actors/un.yaml": "name: United Nations\nkind: organization\n",
    JULY: briefing("2024-07-01", VOTE),
}


def test_a_membership_moves_how_votes_divide(compared: Compared) -> None:
    changes = compared(VOTED, {**VOTED, FINLAND: SITE[FINLAND] + MEMBER})
    told = DerivedChange(
        *(Derived.BALLOTS, "2024-07-01-july#v", ("NATO",)),
        *("2 voted for", "2 voted for, 1 abstained"),
    )
    assert of_kind(changes, Derived.BALLOTS) == [told]
    assert (
        "  1 vote divides otherwise by a bloc\n"
        "    `2024-07-01-july#v`, NATO: 2 voted for → 2 voted for, 1 abstained\n"
    ) in report_text(changes)


def test_a_vote_that_is_told_otherwise_divides_otherwise(compared: Compared) -> None:
    after = (
        VOTED[JULY].replace("norway, sweden", "norway").replace("[finland]", "[finland, sweden]")
    )
    changes = compared(VOTED, {**VOTED, JULY: after})
    assert [(one.of, one.before, one.after) for one in of_kind(changes, Derived.BALLOTS)] == [
        (("NATO",), "2 voted for", "1 voted for, 1 abstained")
    ]


def test_votes_that_come_or_go_tell_that_themselves(compared: Compared) -> None:
    without = {**VOTED, JULY: briefing("2024-07-01", "")}
    for before, after in ((VOTED, without), (without, VOTED)):
        assert not of_kind(compared(before, after), Derived.BALLOTS)


RENAMED = SITE[FINLAND].replace("name: Finland", "name: Suomi")


def test_a_new_name_without_a_dated_old_one_is_asked_after(compared: Compared) -> None:
    event = "{id: e, date: 2024-06-30, title: A meeting, actors: [finland], sources: [w]}"
    before = {**VOTED, JULY: f"{VOTED[JULY]}events: [{event}]\n"}
    changes = compared(before, {**before, FINLAND: RENAMED})
    assert of_kind(changes, Derived.NAME) == [
        DerivedChange(Derived.NAME, ref, ("Suomi",), "Finland", "Suomi")
        for ref in ("2024-06-01-june#said", "2024-07-01-july#e", "2024-07-01-july#v")
    ]
    assert (
        "  3 texts call an actor otherwise; was that its name on that day? (`names` of an actor "
        "keeps each with its time)\n"
        "    `2024-06-01-june#said`, Suomi: Finland → Suomi\n"
    ) in report_text(changes)


def test_a_name_that_is_kept_with_its_time_is_that_of_its_texts(compared: Compared) -> None:
    dated = RENAMED + "names: [{name: Finland, to: 2024-06-15}]\n"
    changes = compared(VOTED, {**VOTED, FINLAND: dated})
    assert [one.where for one in of_kind(changes, Derived.NAME)] == ["2024-07-01-july#v"]
    kept = dated.replace("2024-06-15", "2024-12-31")
    assert not of_kind(compared(VOTED, {**VOTED, FINLAND: kept}), Derived.NAME)
    lost = compared({**VOTED, FINLAND: kept}, {**VOTED, FINLAND: RENAMED})
    assert len(of_kind(lost, Derived.NAME)) == 2


def test_a_new_id_alone_is_no_other_name(compared: Compared) -> None:
    after = {path: text.replace("finland", "suomi") for path, text in VOTED.items()}
    after["briefings/actors/suomi.yaml"] = after.pop(FINLAND) + "formerly: [finland]\n"
    changes = compared(VOTED, after)
    assert not of_kind(changes, Derived.NAME)
    assert not of_kind(changes, Derived.BALLOTS)


def test_a_new_stance_is_dated_by_what_shows_it_as_on_pages(compared: Compared) -> None:
    site = {path: text for path, text in SITE.items() if path != JULY}
    changes = compared({**site, JUNE: site[JUNE].replace(PLACED, "")}, site)
    assert {str(one.date) for one in changes.stances} == {"2024-05-30"}


def test_who_is_taken_off_a_statement_loses_what_it_showed(compared: Compared) -> None:
    by = SITE[JUNE].replace(f"by: {SIGNED}", f"by: {SIGNED.replace('austria, ', '')}")
    changes = compared(SITE, {**SITE, JUNE: by})
    (held,) = changes.held
    assert (held.actors, held.gone) == (("austria",), ("2024-06-01-june#said",))
    assert [(one.of, one.after) for one in of_kind(changes, Derived.SERIES)] == [
        (("Austria",), None)
    ]
    lost = {one.of for one in of_kind(changes, Derived.TIE)}
    assert lost == {("Austria", other) for other in NAMES if other != "Austria"}


def test_an_answer_that_goes_leaves_an_accusation_waiting(compared: Compared) -> None:
    answer = (
        "  - {id: no, by: [iran], act: deny, quote: We deny it., sources: [w],\n"
        "     in_response_to: [said]}\n"
    )
    before = {**SITE, JULY: SITE[JUNE].replace("2024-06-01", "2024-07-01").replace(PLACED, answer)}
    changes = compared(before, {**before, JULY: before[JULY].replace(answer, "")})
    july = "2024-07-01-july#said"
    assert of_kind(changes, Derived.ANSWER) == [
        DerivedChange(Derived.ANSWER, july, (), "2024-07-01-july#no", None)
    ]
    assert of_kind(changes, Derived.AWAITED) == [
        DerivedChange(Derived.AWAITED, july, ("Iran",), None, "unanswered")
    ]


def test_many_are_counted_and_the_first_are_shown(compared: Compared) -> None:
    more = {
        f"briefings/2024/2024-07-{day:02}-more.yaml": briefing(f"2024-07-{day:02}", said())
        for day in range(10, 20)
    }
    before = {**SITE, **more}
    found = report_text(compared(before, {**before, FINLAND: SITE[FINLAND] + MEMBER}))
    assert "  12 statements divide otherwise by a bloc\n" in found
    assert "    and 7 more\n" in found


def test_what_cannot_be_read_is_not_said_to_be_lost(compared: Compared) -> None:
    changes = compared(SITE, {**SITE, JUNE: "title: ["})
    assert changes.unread
    assert (changes.lost, changes.held, changes.derived) == ((), (), ())


def test_a_page_that_had_another_name_before_it_was_there_is_new(compared: Compared) -> None:
    new = briefing("2024-08-01", "formerly: [2024-08-01-first-name]\n")
    changes = compared(SITE, {**SITE, "briefings/2024/2024-08-01-august.yaml": new})
    told = report_text(changes)
    assert "\n  `briefings/2024-08-01-august/`, with 1 source\n" in told
    assert "`briefings/2024-08-01-first-name/` leads to `briefings/2024-08-01-august/`" in told


UNTIL = "until: {date: 2024-08-01, sources: [w]},"
ENDED = {
    **SITE,
    JUNE: SITE[JUNE].replace("stance: supports,", f"stance: supports, {UNTIL}"),
    "briefings/2024/2024-09-01-september.yaml": briefing("2024-09-01", ""),
}
WAS_FOR = "✓ for, until 1 August 2024"


@pytest.mark.parametrize(
    ("was", "is_", "told", "count"),
    [
        ("summary: There", "status: retracted\nretraction: No.\nsummary: There", None, "are gone"),
        (
            "stance: supports",
            "stance: opposes",
            "✗ against, until 1 August 2024",
            "are placed otherwise",
        ),
        ("2024-08-01", "2024-07-15", "✓ for, until 15 July 2024", "ended at another time"),
        (UNTIL, "", "✓ for", "are held again"),
        ("issue: talks, ", "issue: peace, ", None, "are gone"),
    ],
)
def test_a_stance_that_has_ended_is_compared_as_one_that_is_held(
    compared: Compared, was: str, is_: str, told: str | None, count: str
) -> None:
    site = {**ENDED, "briefings/issues/peace.yaml": ISSUE.replace("alk", "eace")}
    changes = compared(site, {**site, JUNE: site[JUNE].replace(was, is_)})
    found = report_text(changes)
    assert f"{WAS_FOR} → {told or 'no longer placed'}: Talks should go on" in found
    assert f"4 stances {count}" in summarize(changes)


def test_a_stance_that_ends_is_told_with_its_end(compared: Compared) -> None:
    unended = ENDED | {JUNE: SITE[JUNE]}
    changes = compared(unended, ENDED)
    assert [(one.before, one.after) for one in changes.stances] == [("supports", None)]
    assert f"✓ for → {WAS_FOR}: Talks should go on" in report_text(changes)
    assert "4 stances have ended" in summarize(changes)


def test_what_showed_a_stance_that_has_ended_is_told_too(compared: Compared) -> None:
    (held,) = compared(ENDED, {**ENDED, JUNE: ENDED[JUNE].replace("2024-05-30", "2024-05-31")}).held
    assert (held.since, held.ended and held.ended.until) == (
        ("2024-05-30", "2024-05-31"),
        "2024-08-01",
    )


def test_a_proposition_names_those_whose_stance_has_ended_and_what_stayed(
    compared: Compared,
) -> None:
    changes = compared(ENDED, {**ENDED, TALKS: ISSUE.replace("They should", "They should not")})
    assert (
        "  *Talks*: 4 stances are on other words; does each hold with them?\n"
        "    `proposition`: They should {+not+} talk.\n"
        "    `short` stayed: Talks should go on; does it still say the same?\n"
        f"    {WAS_FOR}: Austria, Finland, Norway, Sweden\n"
    ) in report_text(changes)


def test_what_stayed_is_asked_after_where_nobody_stands(compared: Compared) -> None:
    site = {TALKS: ISSUE}
    changes = compared(site, {TALKS: ISSUE.replace("They should", "They should not")})
    assert "  *Talks*: in other words\n" in report_text(changes)
    both = ISSUE.replace("They should", "They should not").replace("go on", "stop")
    assert not compared(site, {TALKS: both}).propositions
    short = ISSUE.replace("short: Talks should go on\n", "")
    assert not compared({TALKS: short}, site).propositions


RELEASE = SITE[JUNE].replace(
    "{id: w, title: W}", "{id: w, title: W, kind: official, published_by: norway}"
)
RELEASED = {
    **SITE,
    JUNE: RELEASE,
    "briefings/actors/un.yaml": "name: United Nations\nkind: organization\n",
}


def test_who_else_published_a_source_turns_its_independence_over(compared: Compared) -> None:
    changes = compared(
        RELEASED, {**RELEASED, JUNE: RELEASE.replace("published_by: norway", "published_by: un")}
    )
    assert (
        "Sources\n"
        "  `2024-06-01-june`\n"
        "    source `w` now published by *United Nations* (was *Norway*): "
        "1 statement rests on it\n"
        "      for 1 position that it is behind: not independent of the parties → "
        "independent of the parties\n"
    ) in report_text(changes)


def test_a_source_of_another_kind_is_named_with_what_follows(compared: Compared) -> None:
    unsigned = {**RELEASED, JUNE: RELEASE.replace(", published_by: norway", ", publisher: A")}
    after = {**unsigned, JUNE: unsigned[JUNE].replace("kind: official", "kind: news")}
    (found,) = compared(unsigned, after).sources
    assert found.kinds == ("official", "news")
    assert [(one.before, one.after) for one in found.independence] == [
        ("not independent of the parties", "independent of the parties")
    ]


def test_so_does_a_state_above_its_publisher(compared: Compared) -> None:
    site = {**RELEASED, JUNE: RELEASE.replace("published_by: norway", "published_by: un")}
    un = site["briefings/actors/un.yaml"].replace("organization", "institution")
    site["briefings/actors/un.yaml"] = un
    changes = compared(site, {**site, "briefings/actors/un.yaml": un + "parent: norway\n"})
    assert "source `w`: 1 statement rests on it\n      for 1 position" in report_text(changes)


def test_a_publisher_with_another_id_or_name_alone_is_no_other(compared: Compared) -> None:
    after = {path: text.replace("norway", "norge") for path, text in RELEASED.items()}
    after["briefings/actors/norge.yaml"] = (
        after.pop("briefings/actors/norway.yaml").replace("Norway", "Norge")
        + "formerly: [norway]\n"
    )
    assert compared(RELEASED, after).sources == ()


ANSWERED_PARTLY = briefing(
    "2024-06-01",
    "statements:\n  - {id: said, form: statement, by: [norway], about: [iran], sources: [w],\n"
    "     passages: [{id: one, act: accuse, quote: You did.},\n"
    "     {id: two, act: condemn, quote: You should not.}]}\n",
)


def test_a_passage_that_accuses_no_longer_waits_for_no_answer(compared: Compared) -> None:
    site = {**SITE, JUNE: ANSWERED_PARTLY}
    changes = compared(site, {**site, JUNE: ANSWERED_PARTLY.replace("accuse", "report")})
    assert of_kind(changes, Derived.AWAITED) == [
        DerivedChange(Derived.AWAITED, "2024-06-01-june#one", ("Iran",), "unanswered", None)
    ]
    without = ANSWERED_PARTLY.replace("{id: one, act: accuse, quote: You did.},\n     ", "")
    assert not of_kind(compared(site, {**site, JUNE: without}), Derived.AWAITED)


def vote_on(question: str, votes: str) -> str:
    return (
        f"votes:\n  - {{id: v, body: un, title: A text, result: adopted, {votes},\n"
        f"     question: {question}, sources: [w]}}\n"
    )


BEFORE_IT = "2024-06-01-june#v"
IN_A_ROW = {
    **VOTED,
    JUNE: briefing("2024-06-01", vote_on("Renewal", "for: [norway], abstained: [sweden]")),
    JULY: briefing("2024-07-01", vote_on("Renewal", "for: [norway, sweden]")),
}


def test_a_question_in_other_words_takes_a_vote_out_of_its_row(compared: Compared) -> None:
    after = {**IN_A_ROW, JUNE: IN_A_ROW[JUNE].replace("Renewal", "Renewel")}
    changes = compared(IN_A_ROW, after)
    assert of_kind(changes, Derived.COMPARED) == [
        DerivedChange(
            *(Derived.COMPARED, "2024-07-01-july#v", ()),
            *(f"with {BEFORE_IT}, Sweden voted otherwise", None),
        )
    ]
    assert "  1 vote is compared otherwise on its question\n" in report_text(changes)


def test_a_vote_between_two_is_what_the_later_one_is_compared_with(compared: Compared) -> None:
    between = briefing("2024-06-15", vote_on("renewal", "for: [norway, sweden]"))
    changes = compared(IN_A_ROW, {**IN_A_ROW, "briefings/2024/2024-06-15-mid.yaml": between})
    assert [(one.where, one.before, one.after) for one in of_kind(changes, Derived.COMPARED)] == [
        (
            "2024-07-01-july#v",
            f"with {BEFORE_IT}, Sweden voted otherwise",
            "with 2024-06-15-mid#v, nobody voted otherwise",
        )
    ]


def test_an_actor_with_another_id_alone_is_compared_as_before(compared: Compared) -> None:
    after = {path: text.replace("sweden", "sverige") for path, text in IN_A_ROW.items()}
    sverige = after.pop("briefings/actors/sweden.yaml")
    after["briefings/actors/sverige.yaml"] = sverige + "formerly: [sweden]\n"
    assert not of_kind(compared(IN_A_ROW, after), Derived.COMPARED)
