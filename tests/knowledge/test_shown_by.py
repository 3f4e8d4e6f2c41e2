"""What shows a position: statements and votes, each once."""

from __future__ import annotations

from collections.abc import Callable

from briefing_site.knowledge.base import KnowledgeBase

Learn = Callable[[dict[str, str]], KnowledgeBase]

FILES = {
    "actors/a.yaml": "{name: A, kind: state}",
    "issues/talks.yaml": "{title: Talks, proposition: There should be talks.}",
    "2024/2024-01-01-x.yaml": """
        title: Words
        date: 2024-01-01
        summary: Words.
        sources: [{id: wire, title: Wire, url: 'https://example.org/wire'}]
        statements:
          - id: speech
            form: speech
            by: [a]
            sources: [wire]
            passages:
              - {id: speech, act: declare, summary: Words}
              - {id: offer, act: offer, summary: Words}
          - {id: post, form: post, by: [a], act: declare, summary: Words, sources: [wire]}
        votes:
          - {id: vote, body: a, title: Words, result: adopted, for: [a], sources: [wire]}
        positions:
          - actors: [a]
            issue: talks
            stance: supports
            summary: Words.
            evidence: [offer, speech, vote, post]
    """,
}


def test_passages_of_one_statement_are_one_statement(learn: Learn) -> None:
    (position,) = learn(FILES).positions
    assert [said.record.id for said in position.statements] == ["speech", "post"]
    assert [vote.record.id for vote in position.votes] == ["vote"]
