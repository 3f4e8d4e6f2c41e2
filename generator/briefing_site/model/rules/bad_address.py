"""An address that is not http or https.

Only web addresses with a host are accepted: `javascript:` and `data:` addresses can run
programs in a reader's browser, and an address with a user name in it misleads.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    links:
      website: javascript:alert(1)

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    links:
      website: https://www.canada.ca/
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.model.fault import Fault
from briefing_site.model.fields import check_address


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "bad-address",
        fault.span,
        f"{quoted(fault.value)} is no web address",
        Hint(cure(fault.value)),
    )


def cure(text: str) -> str:
    """Say how an address is written, or which one seems to be meant."""
    inside = ADDRESS.search(text)
    for meant in (inside[0] if inside else "", text.replace(" ", "%20"), f"https://{text}"):
        if meant != text and is_meant(meant):
            return f"write {whole(meant)}"
    return "write it in full, starting with https://, without spaces or a user name"


def is_meant(text: str) -> bool:
    """Whether a text is an address that somebody may have meant: its host has a dot."""
    try:
        return "." in (urlsplit(check_address(text)).hostname or "")
    except PydanticCustomError:
        return False


ADDRESS = re.compile(r"(?<=[(<])https?://[^\s<>()]+(?=[)>])")
"""An address in the brackets that Markdown puts around it."""
