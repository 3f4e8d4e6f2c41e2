"""An issue that nothing is placed under.

An issue's page shows who stands where on it. One that no briefing and no other issue
names, in a field or by a link, has an empty page.

Bad:
    # briefings/issues/arctic-shipping.yaml
    title: Shipping in the Arctic
    proposition: The Northern Sea Route should be open to all ships.

Good:
    # briefings/issues/arctic-shipping.yaml
    title: Shipping in the Arctic
    proposition: The Northern Sea Route should be open to all ships.
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-shipping]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find issues that no other record names; silent while a file cannot be read in full."""
    for id_, issue in world.records.issues.items():
        if world.is_whole and not world.names.may_hold("issue", issue):
            yield Diagnostic(
                "unreferenced-issue",
                issue.at("title"),
                f"nothing is placed under the issue {quoted(id_)}",
                Hint("name it in a briefing, or delete this file"),
            )
