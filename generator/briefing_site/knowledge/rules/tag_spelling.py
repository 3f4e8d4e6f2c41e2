"""A tag that is spelled in another way elsewhere.

Tags bring briefings together. Two that differ in capitals, in accents, in a hyphen or a space alone
are two tags, and each leads to but a part of what belongs together. The spelling that most
briefings have, else the first, is taken for the right one.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
    tags: [joint-statement, sanctions]
    # briefings/2022/2022-06-09-arctic-projects.yaml
    title: The projects begin
    date: 2022-06-09
    summary: Projects without Russia begin.
    issues: [arctic-cooperation]
    tags: [Joint statement, sanctions, Sanctions]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
    tags: [joint-statement, sanctions]
    # briefings/2022/2022-06-09-arctic-projects.yaml
    title: The projects begin
    date: 2022-06-09
    summary: Projects without Russia begin.
    issues: [arctic-cooperation]
    tags: [joint-statement, sanctions]
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.frozen import frozen
from briefing_site.knowledge.world import World
from briefing_site.model.briefing import Briefing
from briefing_site.source.characters import UNSEEN
from briefing_site.source.span import Span

JOINTS = re.compile(rf"[{UNSEEN}_.'\u2019\u2010-\u2015-]+")
"""What stands between the words of a tag, or not."""


@frozen
class Use:
    """A tag where a briefing has it."""

    tag: str
    briefing: Briefing
    index: int

    @property
    def span(self) -> Span:
        """Its place."""
        return self.briefing.at("tags", self.index)


def check(world: World) -> Iterator[Diagnostic]:
    """Find tags that are but another spelling of one that is used more, or earlier."""
    uses: dict[str, list[Use]] = defaultdict(list)
    for briefing in world.briefings:
        for index, tag in enumerate(briefing.tags):
            uses[folded(tag)].append(Use(tag, briefing, index))
    for same in uses.values():
        usual = Counter(use.tag for use in same).most_common(1)[0][0]
        first = next(use for use in same if use.tag == usual)
        yield from (fault(use, first) for use in same if use.tag != usual)


@lru_cache(maxsize=65_536)
def folded(tag: str) -> str:
    """Make tags equal that differ only in capitals, accents and what joins their words."""
    letters = unicodedata.normalize("NFKD", tag).casefold()
    bare = "".join(char for char in letters if not unicodedata.combining(char))
    return JOINTS.sub("", bare) or tag


def fault(use: Use, usual: Use) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "tag-spelling",
        use.span,
        f"the tag {quoted(use.tag)} is not the same as {quoted(usual.tag)}",
        Hint(f"write {whole(usual.tag)}, where the same is meant"),
        (Note(f"{quoted(usual.tag)} stands here", usual.span),),
    )
