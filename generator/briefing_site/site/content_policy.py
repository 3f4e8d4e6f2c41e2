"""The content security policy: takes a page's HTML, gives it with a policy that fits it.

The policy is the second wall: a browser then runs only the site's own script files and the
theme's inline scripts, each named by its hash, and asks no other host for anything.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

from briefing_site.pages.scripts import PART, Part

HEAD = re.compile(r"<head(?:\s[^>]*)?>(?:\s*<meta\s+charset=[^>]*>)?", re.IGNORECASE)
"""Where a page's head begins: its policy comes before anything that it governs."""

DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self'{engine}{scripts}",
    "style-src 'self' 'unsafe-inline'",  # tables align their columns with style attributes
    "img-src 'self' data:",  # the theme's icons are data: images in its style sheet
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)


ENGINE = re.compile(rf'{PART}="{Part.QUERY}"')
"""What is on a page that runs queries, by SQLite as WebAssembly. Its worker is given the policy of
the page by some browsers and none by others."""


def with_policy(html: str, scripts: Iterable[str]) -> str:
    """Put the policy at the start of a page's head; what has none stays as it is.

    Args:
        html: The finished page.
        scripts: The inline scripts that may run.
    """
    hashes = "".join(sorted({f" {_hash(script)}" for script in scripts}))
    engine = " 'wasm-unsafe-eval'" if ENGINE.search(html) else ""
    policy = "; ".join(DIRECTIVES).format(scripts=hashes, engine=engine)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return HEAD.sub(lambda head: head[0] + meta, html, count=1)


@lru_cache(maxsize=1_024)
def _hash(script: str) -> str:
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"
