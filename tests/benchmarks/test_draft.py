"""The measure for drafts: known inputs give known figures, and the answers are well formed."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.draft.__main__ import main
from benchmarks.draft.answers import FOLDER, between, read_answers
from benchmarks.draft.scoring import Pair, Score, overlap, score_names, score_pairs
from briefing_site.model.fields import id_problem

ONE = Pair("We condemn the arrests in the city", frozenset({"chile", "peru"}))
TWO = Pair("They must be released at once", frozenset({"chile"}))


def test_overlap_is_the_share_of_words_that_either_has() -> None:
    assert overlap("We condemn the arrests", "we condemn the ARRESTS.") == 1
    assert overlap("a b c d", "c d e f") == 2 / 6
    assert overlap("a a b", "a b b") == 2 / 4
    assert overlap("", "a") == 0


def test_signatories_are_compared_as_sets() -> None:
    score = score_names(["chile", "peru", "cuba"], ["peru", "chile", "brazil", "fiji"])
    assert (score, score.precision, score.recall) == (Score(2, 3, 4), 2 / 3, 0.5)


def test_a_pair_needs_the_words_and_every_speaker() -> None:
    part = Pair("condemn the arrests in the city", ONE.speakers)
    other = Pair(TWO.quote, frozenset({"peru"}))
    assert score_pairs([part, other], [ONE, TWO]) == Score(1, 2, 2)


def test_an_answer_counts_once() -> None:
    assert score_pairs([ONE, ONE], [ONE]) == Score(1, 2, 1)


def test_the_most_alike_are_matched_first() -> None:
    shorter = Pair("We condemn the arrests", ONE.speakers)
    assert score_pairs([shorter, ONE], [ONE, shorter]) == Score(2, 2, 2)


def test_nothing_found_where_nothing_is_counts_as_right() -> None:
    empty = Score()
    assert (empty.precision, empty.recall, empty + Score(1, 2, 4)) == (1, 1, Score(1, 2, 4))


def test_a_quote_is_named_by_its_ends() -> None:
    assert between("We met. We call on all. They left.", "We call", "all.") == "We call on all."
    with pytest.raises(ValueError, match="does not hold"):
        between("We met.", "We call", "all.")


def test_the_answers_are_well_formed() -> None:
    answers = list(read_answers())
    ids = {id_ for one in answers for id_ in one.signatories}
    ids |= {id_ for one in answers for speakers, _ in one.quotes for id_ in speakers}
    assert len(answers) == 22
    assert [id_ for id_ in sorted(ids) if id_problem(id_)] == []
    assert all(speakers and parts for one in answers for speakers, parts in one.quotes)


def test_the_answers_copy_no_text() -> None:
    ends = [
        words
        for one in read_answers()
        for _, parts in one.quotes
        for part in parts
        for words in part
    ]
    assert max(len(words.split()) for words in ends) <= 12


def test_the_command_prints_a_line_for_each_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "2022-03-13-iran-s-missile-strikes-on-the-kurdistan-region-of-iraq"
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / f"{name}.txt").write_text(
        "The United States strongly condemns what emanated from Iran. The strikes were an "
        "outrageous violation of sovereignty. No U.S. facilities were damaged, none at the United "
        "States. Iran must immediately cease it in internal affairs. The United States stands "
        "with those who defend themselves.",
        encoding="utf-8",
    )
    (tmp_path / "briefings").mkdir()
    arguments = ["--texts", str(tmp_path / "sources"), "--briefings", str(tmp_path / "briefings")]
    assert main(arguments) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1 + len(list(FOLDER.glob("*.yaml"))) + 1
    assert lines[-1].split() == ["all", "1", "texts", "none", "P", "0.00", "R", "0.00"]


def test_without_texts_the_command_fails(tmp_path: Path) -> None:
    (tmp_path / "briefings").mkdir()
    arguments = ["--texts", str(tmp_path / "none"), "--briefings", str(tmp_path / "briefings")]
    assert main(arguments) == 1


def test_every_text_of_our_own_holds_the_words_of_its_answer() -> None:
    folder = FOLDER.parent / "fresh"
    counts = [
        len(answer.pairs((folder / f"{answer.name}.txt").read_text("utf-8")))
        for answer in read_answers(folder)
    ]
    assert (len(counts), sum(counts)) == (12, 56)


@pytest.mark.parametrize(
    ("name", "texts"),
    [("public", 10), ("public2", 12), ("public3", 12), ("public4", 12), ("public5", 10)],
)
def test_every_public_text_has_an_address_and_speakers_by_id(name: str, texts: int) -> None:
    folder = FOLDER.parent / name
    answers = list(read_answers(folder))
    ids = {id_ for one in answers for by, _ in one.quotes for id_ in (*by, *one.signatories)}
    heads = [path.read_text("utf-8").partition("http")[0] for path in folder.glob("*.yaml")]
    assert (len(answers), heads) == (texts, ["# text: "] * texts)
    assert [id_ for id_ in sorted(ids) if id_problem(id_)] == []
