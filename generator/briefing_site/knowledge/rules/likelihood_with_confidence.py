"""Likelihood and confidence in one sentence.

How likely something is and how well founded that judgement is are two things. In one
sentence a reader takes one for the other: Intelligence Community Directive 203 (2015,
D.6.e.2) asks to keep them apart. The fields `likelihood` and `confidence` do.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    assessments:
      - text: We judge with moderate confidence that more projects are likely to resume.
        basis: [resumption]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    assessments:
      - text: More projects are likely to resume.
        likelihood: likely
        confidence: moderate
        basis: [resumption]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.assessment import AssessmentRecord
from briefing_site.model.vocabularies import CONFIDENCES, LIKELIHOODS

SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s)|\n\s*\n|\Z)", re.DOTALL)

CONFIDENCE = re.compile(rf"\b(?:{'|'.join(CONFIDENCES)})\s+confidence\b", re.IGNORECASE)

TERMS = {words for term in LIKELIHOODS.values() for words in (term.words, term.synonym)}
TERMS |= {"probably", "almost certainly", "nearly certainly", "remote chance", "remote odds"}
TERMS -= {"remote"}  # alone it says where more often than how likely

# Longest first, so that "very likely" is not told as "likely".
WRITTEN = "|".join(sorted(TERMS, key=len, reverse=True)).replace(" ", r"\s+")


@cache
def likelihoods() -> re.Pattern[str]:
    """Match a term; made when a text tells of confidence, for that takes long."""
    return re.compile(rf"\b(?:{WRITTEN})\b", re.IGNORECASE)


def check(world: World) -> Iterator[Diagnostic]:
    """Find sentences of assessments with a term of likelihood and one of confidence."""
    for _, assessment in world.of(AssessmentRecord):
        if CONFIDENCE.search(assessment.text):
            yield from mixed(assessment)


def mixed(assessment: AssessmentRecord) -> Iterator[Diagnostic]:
    """Find the sentences of one assessment that say both."""
    for sentence in SENTENCE.finditer(assessment.text):
        likelihood = likelihoods().search(sentence[0])
        confidence = CONFIDENCE.search(sentence[0])
        if likelihood and confidence:
            words = " ".join(confidence[0].split())
            yield Diagnostic(
                "likelihood-with-confidence",
                assessment.text_span(("text",), sentence[0]),
                f"{quoted(words)} and {quoted(likelihood[0])} stand in one sentence",
                Hint('make it two sentences, or use the fields "likelihood" and "confidence"'),
            )
