"""How judgements came out: takes assessments, gives the score of those that can be scored."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Assessment
from briefing_site.model.vocabularies import LIKELIHOODS, Result


@frozen
class Score:
    """The mean of some judgements' scores.

    Attributes:
        mean: From 0, always right and always sure, to 1, always wrong and always sure.
        scored: How many judgements it is the mean of.
    """

    mean: float
    scored: int


def brier_score(assessments: Iterable[Assessment]) -> Score | None:
    """Score judgements by what came of them; `None` where none can be scored.

    The Brier score is the mean of (f - o)² over the judgements: f is the probability that was
    given, here the middle of the range that ICD 203 gives the term; o is 1 where it happened and
    0 where it did not. It has no unit. Who always says that chances are even gets 0.25.

    A judgement without a likelihood, without an outcome or with an unclear one has no score, nor
    has one of a retracted or superseded briefing.

    Source: Brier, G. W. (1950), "Verification of forecasts expressed in terms of probability",
    Monthly Weather Review 78 (1), 1-3, for events that happen or do not; his sum over both
    outcomes is twice this one. Ranges: Intelligence Community Directive 203, D.6.e.2.a.
    """
    scores = [error for one in assessments if (error := squared_error(one)) is not None]
    return Score(sum(scores) / len(scores), len(scores)) if scores else None


def squared_error(judged: Assessment) -> float | None:
    """Give how far a judgement was off, squared; `None` where it cannot be scored."""
    term, outcome = judged.record.likelihood, judged.record.outcome
    if term is None or outcome is None or judged.briefing.is_withdrawn:
        return None
    if outcome.result is Result.UNCLEAR:
        return None
    came_true = 1.0 if outcome.result is Result.HAPPENED else 0.0
    return (LIKELIHOODS[term].middle - came_true) ** 2
