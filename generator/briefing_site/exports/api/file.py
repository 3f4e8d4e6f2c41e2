"""Files of the API: takes a path in it and what is answered there, gives the file."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from briefing_site.exports.api.answers import HashedFile
from briefing_site.exports.file import ExportedFile
from briefing_site.exports.positions import compact
from briefing_site.pages import api_paths
from briefing_site.published.plain import plain


def answer_file(path: str, answer: Any) -> ExportedFile:  # noqa: ANN401 - a record, or a list
    """Make the file of an answer."""
    return ExportedFile(f"{api_paths.API}{path}", compact(plain(answer)))


def hashed(file: ExportedFile) -> HashedFile:
    """Give a file's hash."""
    written = file.bytes
    return HashedFile(
        file=file.path.removeprefix(api_paths.API),
        bytes=len(written),
        sha256=sha256(written).hexdigest(),
    )
