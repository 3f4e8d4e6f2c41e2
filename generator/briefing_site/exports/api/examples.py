"""Examples of answers: takes the library, gives files of the API, by the names of their schemas.

They are of what comes first, so that they stay as they are while a site grows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from briefing_site.exports.api.changed import changes_files
from briefing_site.exports.api.file import answer_file
from briefing_site.exports.api.known import known_examples
from briefing_site.exports.api.lists import entry_of, file_of, list_files
from briefing_site.exports.api.standings import standing_on
from briefing_site.exports.file import ExportedFile
from briefing_site.frozen import frozen
from briefing_site.pages import api_paths
from briefing_site.pages.library import Library
from briefing_site.published.fields import Kind
from briefing_site.published.kinds import described, kinds


@frozen(slots=False)
class Examples:
    """Files of the API that show what one is like."""

    library: Library

    def of(self, name: str) -> list[Any]:
        """Give an example of an answer, if there is one."""
        return [json.loads(self._files[name].text)] if name in self._files else []

    def path_of(self, name: str) -> str:
        """Give the path of an example, relative to the API; nothing where there is none."""
        return self._files[name].path.removeprefix(api_paths.API) if name in self._files else ""

    @cached_property
    def _files(self) -> Mapping[str, ExportedFile]:
        return dict(self._examples())

    def _examples(self) -> Iterator[tuple[str, ExportedFile]]:
        library = self.library
        for one in kinds():
            record = None if one.within else next(one.records(library), None)
            if record:
                yield one.kind.value, answer_file(api_paths.record(one.several, record.id), record)
        yield "list", self._list()
        kb = library.kb
        issue = next((one for one in kb.issues.values() if kb.positions_on[one.id]), None)
        if issue:
            yield "standing", answer_file(api_paths.standing(issue.id), standing_on(library, issue))
        yield "changes", [*changes_files(library)][-1]
        yield from known_examples(library)

    def _list(self) -> ExportedFile:
        """Make the list of issues, which is the shortest."""
        issues = described(Kind.ISSUE)
        entries = [
            entry_of(self.library, issues, one, file_of(issues, one))
            for one in issues.records(self.library)
        ]
        return next(list_files(issues, entries))
