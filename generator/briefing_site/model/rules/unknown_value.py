"""A value that is not one of those allowed.

Some fields have a closed vocabulary, so that records can be compared and counted. The message lists
it; what each word means stands in the reference of the data model.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: country
    country: CA

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import did_you_mean, quoted
from briefing_site.model.fault import Fault
from briefing_site.model.written import NOTHING


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "unknown-value",
        fault.span,
        f"{quoted(fault.field)} cannot be {quoted(fault.value)}",
        meant(fault.value, fault.context["allowed"]),
    )


def meant(value: str, allowed: list[str]) -> Hint | None:
    """Suggest the value that a word stands for, or that the field be left out."""
    word = value.casefold()
    if word in NOTHING:
        return Hint("give it a value, or delete the line")
    terms = (term for term in allowed if word in WORDS_FOR.get(term, "").split(", "))
    return did_you_mean(next(terms, value), allowed)


WORDS_FOR = {
    # What older YAML read as yes and no.
    "true": "yes, y, on",
    "false": "no, n, off",
    # How the site's own pages call a stance, and how people do.
    "supports": "for, in favour, in favor, pro, support, supporting, yes",
    "opposes": "against, contra, oppose, opposing, no",
    "conditional": "for on conditions, on conditions, if",
    "unclear": "unknown, no position",
    # How people say what words do.
    "declare": "decide, decides, announce, announces, say, says, state, states, note, notes",
    "demand": "urge, urges, call, calls, call for, call on, calls on, ask, asks, request, requests",
    "support": "welcome, welcomes, endorse, endorses, commend, commends",
    "condemn": "deplore, deplores, denounce, denounces",
    # How people vote.
    "for": "yes, in favour, in favor, y",
    "against": "no, n",
    "abstained": "abstention, abstain, abstains",
    # What they are, and what came of it.
    "state": "country, nation",
    "bloc": "alliance, group",
    "government-body": "ministry, agency, department, government",
    "organization": "organisation, ngo, institution",
    "rejected": "not adopted, vetoed, failed",
    "adopted-without-vote": "consensus, by consensus",
}
"""What people write for a term that is allowed, in small letters."""
