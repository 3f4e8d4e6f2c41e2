"""What commits changed, told page by page: whole lines, in the words of `briefings diff`."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_site.changes.committed import is_committed
from briefing_site.history.commits import address_of
from briefing_site.history.step import Step
from briefing_site.history.telling import MOST_LINES, tell
from briefing_site.live.content import Content
from briefing_site.pages.past import Past
from briefing_site.pipeline import Outcome
from briefing_site.settings import History
from tests.history.record import DENIAL, IRAN, ISSUE, NEWS, PAGE, VOTE, WIRE, Record

EACH = [PAGE, DENIAL, VOTE, WIRE, IRAN, ISSUE]


@pytest.mark.parametrize("page", EACH)
def test_what_never_changed_says_since_when_it_is_there(record: Record, page: str) -> None:
    (moment,) = record.past().moments[page]
    assert (moment.is_first, moment.lines) == (True, ())
    assert "First recorded on 1 August 2025" in plain(record.markdown(page))


def test_a_new_quote_is_told_on_the_statement_and_on_its_briefing(record: Record) -> None:
    record.news(("We never said it.", "We never said that."))
    record.commit()
    assert record.lines(DENIAL) == [["quote: We never said it that."], []]
    assert record.lines(PAGE) == [["statement denial", "  quote: We never said it that."], []]
    assert record.lines(f"statements/{NEWS}/offer.md") == [[]]


def test_a_vote_a_source_an_actor_and_an_issue_tell_of_themselves(record: Record) -> None:
    record.news(
        ("for: [iran, oman]", "for: [oman]\n    against: [iran]"), ("grade: B2", "grade: A1")
    )
    record.change("actors/iran.yaml", ("name: Iran", "name: Iran\nname_in_sentence: Iran"))
    record.change("issues/talks.yaml", ("should be talks", "should be talks soon"))
    record.commit()
    assert record.lines(VOTE)[0] == ["Iran's vote changed from for to against"]
    assert record.lines(WIRE)[0] == ["grade: B2 → A1"]
    assert record.lines(IRAN)[0] == ["name_in_sentence added: Iran"]
    assert record.lines(ISSUE)[0] == ["proposition: There should be talks soon."]


def test_a_day_and_a_correction_are_told_on_the_pages_of_the_parts_they_are_of(
    record: Record,
) -> None:
    record.change(
        f"2024/{NEWS}.yaml",
        ("date: 2024-01-02\n", "date: 2024-01-01\n"),
        ("votes:", "    date: 2024-01-01\nvotes:"),
    )
    record.commit()
    day = "date: 2024-01-02 → 2024-01-01"
    assert record.lines(PAGE)[0][0] == day
    assert record.lines(DENIAL)[0] == record.lines(VOTE)[0] == [day]
    assert record.lines(f"statements/{NEWS}/offer.md")[0] == ["date added: 2024-01-01"]
    mended = "corrections: [{date: 2024-02-01, of: denial, text: It was dated 2 January.}]\n"
    record.change(f"2024/{NEWS}.yaml", ("votes:", f"{mended}votes:"))
    record.commit()
    told = "correction added: 2024-02-01: It was dated 2 January."
    assert record.lines(DENIAL)[0] == record.lines(PAGE)[0] == [told]
    assert record.lines(VOTE)[0] == [day]


def test_a_correction_that_is_of_another_part_now_is_told_on_the_pages_of_both(
    record: Record,
) -> None:
    mended = "corrections: [{date: 2024-02-01, of: denial, text: It was misspelt.}]\n"
    record.news(("votes:", f"{mended}votes:"))
    record.commit()
    record.news(("of: denial", "of: offer"))
    record.commit()
    told = ["correction 1 (2024-02-01: It was misspelt.)", "  of: denial → offer"]
    offer = f"statements/{NEWS}/offer.md"
    assert [record.lines(page)[0] for page in (DENIAL, offer, PAGE)] == [told] * 3
    record.news((", of: offer", ""))
    record.commit()
    assert record.lines(offer)[0][0] == told[0]
    assert len(record.lines(DENIAL)) == 3


def test_speakers_that_came_and_went_are_called_by_name(record: Record) -> None:
    record.put("actors/qatar.yaml", "name: State of Qatar\nkind: state\n")
    record.news(("by: [iran]\n", "by: [iran, {actor: oman, joined: 2024-02-03}, qatar]\n"))
    record.news(("act: offer", "act: offer\n    to: [iran]\n    about: [council]"))
    record.commit()
    assert record.lines(DENIAL)[0] == ["by: added Oman, joined 2024-02-03, State of Qatar"]
    offered = record.lines(f"statements/{NEWS}/offer.md")[0]
    assert offered == ["to: added Iran", "about: added The Council"]
    record.change("actors/qatar.yaml", ("State of Qatar", "Qatar"))
    record.news((", qatar]", "]"))
    record.commit()
    assert record.lines(DENIAL)[0] == ["by: removed Qatar"]


def test_a_vote_tells_of_its_body_and_of_its_result_in_the_words_of_pages(record: Record) -> None:
    record.news(("body: council", "body: oman"), ("result: adopted", "result: rejected"))
    record.news(("for: [iran, oman]", "against: [iran, oman]\n    vetoed_by: [iran]"))
    record.news(
        ("sources: [wire]\npositions", "sponsors: [council]\n    sources: [wire]\npositions")
    )
    record.commit()
    assert record.lines(VOTE)[0] == [
        "body: The Council → Oman",
        "result: adopted → not adopted",
        "vetoed_by: added Iran",
        "sponsors: added The Council",
        "2 votes changed from for to against: Iran, Oman",
    ]


def test_marks_that_pages_show_alike_are_no_change(record: Record) -> None:
    record.news(("title: News of the talks", 'title: Iran\'s news of the "talks"'))
    record.news(("summary: There was news.", "summary: Iran's news."))
    record.news(("votes:", "events: [{id: e, title: Oman's day, date: 2024-01-02}]\nvotes:"))
    record.change("issues/talks.yaml", ("title: Talks", "title: Iran's talks"))
    record.commit()
    kept = [len(record.lines(page)) for page in EACH]
    record.news(('Iran\'s news of the "talks"', "Iran’s news of the “talks”"))
    record.news(("Oman's day", "Oman’s day"))
    record.change("issues/talks.yaml", ("title: Iran's talks", "title: Iran’s talks"))
    record.commit()
    assert [len(record.lines(page)) for page in EACH] == kept
    record.news(("summary: Iran's news.", "summary: Iran’s news."), ("“talks”", "“talk”"))
    record.commit()
    assert record.lines(PAGE)[0] == [
        "title: Iran’s news of the “talks” → Iran’s news of the “talk”",
        "summary: other white space, marks or capitals only",
    ]


def test_a_stance_is_told_on_the_pages_of_its_actor_and_of_its_issue(record: Record) -> None:
    record.news(("stance: opposes", "stance: supports"))
    record.commit()
    told = (
        f"Iran on Talks, from 2024-01-02, in {NEWS}: no shift, but placed otherwise: "
        "✗ against → ✓ for: There should be talks."
    )
    assert record.lines(IRAN)[0] == record.lines(ISSUE)[0] == [told]


def test_what_a_name_elsewhere_changes_is_told_without_words(record: Record) -> None:
    record.change("actors/iran.yaml", ("name: Iran", "name: Persia"))
    record.commit()
    newest, first = record.past().moments[DENIAL]
    assert newest.lines == ()
    assert newest.version not in ("", first.version)
    assert "What it shows of other records changed" in record.markdown(DENIAL)
    assert len(record.past().moments[PAGE]) == 1


def test_a_text_is_compared_as_it_is_read(record: Record) -> None:
    record.news(("There was news.", "There was **news**."))
    record.commit()
    record.news(("**news**", "news of [[iran]]"))
    record.commit()
    assert record.lines(PAGE) == [["summary: There was news of Iran."], []]


def test_a_comment_and_another_layout_are_no_change(record: Record) -> None:
    record.news(("summary: There was news.", "summary: >-  # so it was\n  There was\n  news."))
    record.commit()
    assert record.lines(PAGE) == [[]]


def test_a_part_that_came_is_told_and_has_a_beginning_of_its_own(record: Record) -> None:
    record.news(
        (
            "votes:",
            "  - {id: more, by: [oman], act: support, quote: Come., sources: [wire]}\nvotes:",
        )
    )
    record.commit()
    assert record.lines(PAGE)[0] == ["statement added: Come."]
    (moment,) = record.past().moments[f"statements/{NEWS}/more.md"]
    assert (moment.is_first, moment.commit.day) == (True, dt.date(2025, 8, 2))


def test_a_renamed_record_and_a_renamed_part_keep_what_was_told(record: Record) -> None:
    record.news(("We never said it.", "We never said that."))
    record.commit()
    text = record.remove(f"2024/{NEWS}.yaml")
    record.put("2024/2024-01-02-talks.yaml", f"{text}formerly: [{NEWS}]\n")
    record.commit()
    record.change(
        "2024/2024-01-02-talks.yaml",
        ("id: denial", "id: no\n    formerly: [denial]"),
        ("evidence: [denial]", "evidence: [no]"),
    )
    record.commit()
    assert DENIAL not in record.past().moments
    quote = "quote: We never said it that."
    assert record.lines("statements/2024-01-02-talks/no.md") == [
        ["statement renamed: no, was denial"],
        [quote],
        [],
    ]
    assert record.lines("briefings/2024-01-02-talks.md") == [
        ["statement renamed: no, was denial"],
        [f"briefing renamed: 2024-01-02-talks, was {NEWS}"],
        ["statement denial", f"  {quote}"],
        [],
    ]


def test_of_a_merge_what_the_branch_was_before_is_followed(record: Record) -> None:
    git = record.clone.git
    git("checkout", "--quiet", "-b", "aside")
    record.news(("grade: B2", "grade: C3"))
    record.commit()
    record.news(("grade: C3", "grade: A1"))
    record.commit()
    git("checkout", "--quiet", "main")
    when = {"GIT_COMMITTER_DATE": "2025-08-09T23:30:00-0500"}
    git("merge", "--quiet", "--no-ff", "--message", "Merge", "aside", **when)
    newest, _ = record.past().moments[WIRE]
    assert record.lines(WIRE) == [["grade: B2 → A1"], []]
    assert newest.commit.id == git("rev-parse", "HEAD").strip()
    assert newest.commit.day == dt.date(2025, 8, 10)  # in UTC


def test_a_state_that_cannot_be_read_is_passed_over_and_counted(record: Record) -> None:
    record.news(("title: News of the talks", "titel: News"), ("grade: B2", "grade: C3"))
    record.commit()
    record.remove("actors/oman.yaml")
    record.commit()
    record.put("actors/oman.yaml", "name: Oman\nkind: state\n")
    record.news(("titel: News", "title: News of the talks"))
    record.commit()
    past = record.past()
    newest, first = past.moments[WIRE]
    assert (newest.commit.skipped, first.commit.skipped) == (2, 0)
    assert record.lines(WIRE) == [["grade: B2 → C3"], []]
    assert [len(past.moments[page]) for page in ("actors/oman.md", IRAN, VOTE)] == [1, 1, 2]
    assert (
        past.notice == "history: 2 commits cannot be read: what changed there is told with the next"
    )
    assert "With what 2 commits before it changed, which could not be read" in record.markdown(WIRE)


def test_a_reference_that_leads_nowhere_makes_a_state_one_that_nobody_saw(record: Record) -> None:
    record.remove("actors/oman.yaml")
    record.commit()
    assert record.past().notice.startswith("history: 1 commit cannot be read")
    assert record.lines("actors/oman.md") == [[]]


def test_many_lines_of_one_commit_are_counted(record: Record) -> None:
    said = "".join(
        f"  - {{id: s{n}, by: [iran], act: deny, quote: No. {n}, sources: [wire]}}\n"
        for n in range(40)
    )
    record.news(("votes:", f"{said}votes:"))
    record.commit()
    newest = record.past().moments[PAGE][0]
    assert (len(newest.lines), newest.more) == (MOST_LINES, 40 - MOST_LINES)
    assert f"{40 - MOST_LINES} more lines, which the commit shows" in record.markdown(PAGE)


def test_a_second_run_reads_one_commit_more(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Outcome] = []

    def counted(before: Outcome, after: Outcome) -> Step:
        told.append(after)
        return tell(before, after)

    monkeypatch.setattr("briefing_site.history.everything.tell", counted)
    for word in ("this", "that", "so"):
        record.news(("said", f"said {word}"))
        record.commit()
    first = record.past()
    assert len(told) == 4
    assert record.past() == first
    assert len(told) == 4
    record.news(("said so", "said so ever"))
    record.commit()
    assert record.past() == record.past(cache=None)
    assert len(told) == 5 + 5


def test_what_is_kept_badly_is_told_again(record: Record) -> None:
    record.news(("grade: B2", "grade: A1"))
    record.commit()
    first = record.past()
    assert record.settings.cache
    files = sorted(record.settings.cache.rglob("*.json"))
    assert len(files) == 2
    files[0].write_text("{")
    files[1].write_text('{"sound": true, "came": [1]}')
    assert record.past() == first


def test_a_preview_takes_what_was_kept_and_tells_nothing(record: Record) -> None:
    assert record.past(history=History.KEPT).moments == {}
    whole = record.past()
    assert record.past(history=History.KEPT).moments == whole.moments
    record.news(("grade: B2", "grade: A1"))
    record.commit()
    kept = record.past(history=History.KEPT)
    assert kept.moments == whole.moments
    assert kept.notice == "the history is that of the last build"


def test_older_commits_than_are_told_are_not_passed_over_in_silence(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_site.history.everything.MOST_COMMITS", 1)
    record.news(("grade: B2", "grade: C3"))
    record.commit("2025-08-03T12:00:00+0000")
    record.news(("grade: C3", "grade: A1"))
    record.commit("2025-08-04T12:00:00+0000")
    past = record.past()
    assert past.since == dt.date(2025, 8, 3)
    assert past.notice == "history: it goes back 1 commits, to 2025-08-03"
    assert record.lines(WIRE) == [["grade: C3 → A1"]]
    assert "The history goes back to 3 August 2025 here." in plain(record.markdown(WIRE))
    assert "The history goes back to 3 August 2025 here." in plain(record.markdown(DENIAL))


def plain(markdown: str) -> str:
    """Give Markdown without its elements."""
    return re.sub(r"<[^>]*>", "", markdown)


def test_no_words_of_git_reach_a_page(record: Record) -> None:
    git = record.clone.git
    git("config", "user.name", "<script>alert(1)</script>")
    git("config", "user.email", "someone@example.net")
    record.news(("grade: B2", "grade: A1"))
    record.commit(message="<b>A subject</b>\n\n[link](javascript:alert)")
    text = record.markdown(WIRE)
    assert "grade" in text
    assert not any(word in text for word in ("script", "someone", "subject", "alert"))


def test_a_clone_that_is_shallow_says_so(record: Record) -> None:
    record.news(("grade: B2", "grade: A1"))
    record.commit()
    aside = record.clone.root.parent / "shallow"
    record.clone.git("clone", "--quiet", "--depth", "1", f"file://{record.clone.root}", str(aside))
    past = record.past(briefings=aside / "briefings")
    assert (past.is_told, past.moments) == (False, {})
    assert past.notice == (
        "no history: only the newest commits are here; in a workflow, check out with fetch-depth: 0"
    )


def test_briefings_in_a_repository_of_their_own_say_so(record: Record) -> None:
    git = record.clone.git
    inner = record.clone.root.parent / "inner"
    record.clone.briefings.rename(inner)
    for ask in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "x")):
        git("-C", str(inner), "-c", "user.name=x", "-c", "user.email=x@example.org", *ask)
    add = ("submodule", "--quiet", "add", "--force", f"file://{inner}", "briefings")
    git("rm", "-r", "--quiet", "--cached", "briefings")
    git("-c", "protocol.file.allow=always", *add)
    record.commit()
    past = record.past()
    assert (past.is_told, past.moments, past.known) == (False, {}, None)
    assert past.notice == (
        "no history: the briefings are a repository within this one (a submodule), which has its "
        "own commits"
    )


def test_briefings_behind_a_link_say_so(record: Record) -> None:
    record.clone.briefings.rename(record.clone.root / "content")
    record.clone.briefings.symlink_to("content")
    record.commit()
    past = record.past()
    assert (past.is_told, past.moments) == (False, {})
    assert past.notice == (
        "no history: the briefings folder is a link, and git has no more of it than where it leads"
    )


def test_without_a_repository_there_is_no_history(record: Record) -> None:
    record.clone.root.joinpath(".git").rename(record.clone.root.parent / "elsewhere")
    past = record.past()
    assert (past.is_told, past.notice) == (
        False,
        f'no history: "{record.clone.root}" is in no git repository',
    )
    assert record.markdown(PAGE) == ""


def test_a_repository_without_a_commit_has_none(record: Record) -> None:
    record.clone.git("checkout", "--quiet", "--orphan", "empty")
    assert record.past().notice == "no history: nothing is committed yet"


def test_without_the_option_no_page_says_a_word(record: Record) -> None:
    assert record.markdown(PAGE, history=History.NONE) == ""


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("https://github.com/a/b", "https://github.com/a/b/commit/1234567"),
        ("https://github.com/a/b.git/", "https://github.com/a/b/commit/1234567"),
        ("https://gitlab.com/a/b/c", "https://gitlab.com/a/b/c/-/commit/1234567"),
        ("https://gitlab.example.org/a/b", "https://gitlab.example.org/a/b/-/commit/1234567"),
        ("https://example.org/a/b", ""),
        ("https://github.example.org/a/b", "https://github.example.org/a/b/commit/1234567"),
        ("https://notgithub.com/a/b", ""),
        ("javascript:alert(1)//github.com/", ""),
        ("/a/b", ""),
        ("", ""),
    ],
)
def test_a_commit_has_an_address_where_its_host_is_known(repository: str, address: str) -> None:
    assert address_of(repository, "1234567") == address


def test_a_page_shows_what_changed(record: Record) -> None:
    record.news(("We never said it.", "We *never* said that."))
    commit = record.commit()
    text = record.markdown(DENIAL)
    assert f"https://github.com/example/record/commit/{commit}" in text
    assert "<del>never said it</del> <ins>&#42;never&#42; said that</ins>" in text


def test_the_preview_shows_the_history_that_a_build_told(record: Record) -> None:
    record.news(("grade: B2", "grade: A1"))
    record.commit()
    built, content = record.page(WIRE), Content()
    content.follow(replace(record.settings, history=History.KEPT))
    assert content.page(WIRE) == built
    record.news(("grade: A1", "grade: C3"))
    content.changed([record.clone.briefings / f"2024/{NEWS}.yaml"])
    shown = content.page(WIRE)
    assert shown
    assert shown.body[-1] == built.body[-1]  # what is saved and not committed is in no history


@pytest.mark.parametrize("time", ["99999999999999", "18446744073709551615"])
def test_a_clock_that_runs_ahead_of_all_years_hides_no_commit(record: Record, time: str) -> None:
    record.news(("We never said it.", "We said it."))
    git = record.clone.git
    git("add", "--all")
    who = f"A <a@example.org> {time} +0000"
    parent, tree = git("rev-parse", "HEAD").strip(), git("write-tree").strip()
    written = record.clone.root / "commit"
    written.write_text(f"tree {tree}\nparent {parent}\nauthor {who}\ncommitter {who}\n\nx\n")
    made = git("hash-object", "-t", "commit", "--literally", "-w", str(written)).strip()
    git("update-ref", "HEAD", made)
    assert [len(one) for one in record.lines(DENIAL)] == [1, 0]


def test_days_are_told_from_the_first_to_the_last_whatever_clocks_said(record: Record) -> None:
    for number, day in enumerate(("2026-03-04", "1999-01-02", *["2000-01-01"] * 3)):
        record.news((f"summary: {'So ' * number}There", f"summary: {'So ' * (number + 1)}There"))
        record.commit(f"{day}T12:00:00+0000")
    assert "6 changes between 1 August 2025 and 4 March 2026" in record.markdown(PAGE)


def test_a_file_of_the_clone_does_not_say_what_followed_what(record: Record) -> None:
    record.news(("grade: B2", "grade: A1"))
    last = record.commit()
    grafts = record.clone.root / ".git/info/grafts"
    grafts.parent.mkdir(exist_ok=True)
    grafts.write_text(f"{last}\n")
    assert [len(one) for one in record.lines(WIRE)] == [1, 0]


def forge(record: Record, cache: Path) -> Past:
    """Let a cache tell of words that nobody had; give what it told before."""
    record.news(("We never said it.", "We said it."))
    record.commit()
    whole = record.past(cache=cache)
    for path in cache.rglob("*.json"):
        path.write_text(path.read_text().replace("said", "wrote"))
    return whole


def test_nothing_is_taken_from_a_cache_that_was_committed(record: Record) -> None:
    cache = record.clone.root / ".cache"
    whole = forge(record, cache)
    assert record.past(cache=cache) != whole
    record.commit()
    assert record.past(cache=cache).moments == whole.moments


def test_a_folder_may_be_committed_where_git_cannot_tell(
    record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = record.clone.root / ".cache"
    assert not is_committed(cache)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert is_committed(cache)
    assert not is_committed(tmp_path / "no-repository/.cache")


def test_a_disk_that_knows_no_capitals_has_the_cache_that_was_committed_in_them(
    record: Record,
) -> None:
    cache = record.clone.root / ".cache"
    whole = forge(record, cache)
    cache.rename(record.clone.root / ".Cache")
    record.commit()
    record.clone.root.joinpath(".Cache").rename(cache)
    assert record.past(cache=cache).moments == whole.moments


def test_nothing_is_kept_where_a_link_that_was_committed_leads(
    record: Record, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    cache = record.clone.root / ".cache"
    cache.symlink_to(elsewhere)
    record.commit()
    assert record.past(cache=cache).moments
    assert not [*elsewhere.iterdir()]


def test_a_folder_that_no_commit_has_is_said_to_have_no_history(record: Record) -> None:
    record.clone.root.joinpath(".gitignore").write_text("briefings/\n", "utf-8")
    record.clone.git("rm", "-r", "-q", "--cached", "briefings")
    record.clone.git("commit", "-q", "-m", "Leave the briefings out")
    assert record.past().notice == "no history: the newest commit has none of the briefings"


def test_the_days_of_a_history_never_go_back(record: Record) -> None:
    for number, day in enumerate(("2026-03-04", "2020-01-01")):
        record.news((f"summary: {'So ' * number}There", f"summary: {'So ' * (number + 1)}There"))
        record.commit(f"{day}T12:00:00+0000")
    told = [moment.commit.day.isoformat() for moment in record.past().moments[PAGE]]
    assert told == ["2026-03-04", "2026-03-04", "2025-08-01"]
