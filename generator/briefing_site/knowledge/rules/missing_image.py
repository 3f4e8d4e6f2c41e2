"""An image that is not in the repository.

Images come from this repository, below `docs/`, and are named from there. An image on
another host would tell that host who reads the page, and could be changed there without
a word.

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
    background: |
      ![The Arctic Council's members](images/arctic-council.svg)

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
    background: |
      ![The Arctic Council's members](images/arctic-council.svg)
    # docs/images/arctic-council.svg
    <svg xmlns="http://www.w3.org/2000/svg"/>
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.document.address import safe_address
from briefing_site.knowledge.world import World
from briefing_site.source.images import has_image


def check(world: World) -> Iterator[Diagnostic]:
    """Find images that are not below the folder of images; unsafe ones are another rule's."""
    for text in world.proses_with("images"):
        shown = [image.address for image in text.prose.images]
        for address, place in text.places(shown, as_addresses=True):
            if safe_address(address) and not has_image(world.docs, address):
                yield Diagnostic(
                    "missing-image",
                    place(),
                    f"no image {quoted(address)} is in the repository",
                    Hint('put the file below "docs/", and write its path from there'),
                )
