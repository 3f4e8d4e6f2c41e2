"""Several speakers, and nothing that says how they spoke.

To sign a text, to take part in a meeting and to speak together are not the same, and only `form`
says which it was. Until then pages use the weakest words, the statement is nobody's signature, and
it stands in no series.

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
        issues: [arctic-cooperation]

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
        form: joint-statement
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
        issues: [arctic-cooperation]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.world import World
from briefing_site.model.record import called
from briefing_site.model.vocabularies import Form

SIGNED = (Form.JOINT_STATEMENT, Form.LETTER)
"""The forms to which speakers put their names, as a contributor reads of them first."""

REST = ", ".join(form for form in Form if form not in (*SIGNED, Form.OUTCOME))

CHOICES = (
    f'write "form": {" or ".join(SIGNED)} says that they signed it, {Form.OUTCOME} that they '
    f"took part in a meeting; {REST} that they spoke together"
)


def check(world: World) -> Iterator[Diagnostic]:
    """Find statements of several speakers without a form."""
    for briefing in world.briefings:
        for statement in briefing.statements:
            if statement.form is not None:
                continue
            speakers = len(set(statement.speaker_ids))
            is_known = statement.is_known("form") and statement.is_known("by")
            if speakers > 1 and is_known:
                yield Diagnostic(
                    "several-without-form",
                    statement.at("by"),
                    f"{called(statement, 'statement')} has {speakers} speakers and no form",
                    Hint(CHOICES),
                )
