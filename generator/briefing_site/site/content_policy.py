"""The content security policy: takes a page's HTML, gives it with a policy that fits it.

The policy is the second wall: a browser then runs only the site's own script files and the
theme's inline scripts, each named by its hash, and asks no other host for anything.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256

PLACE = "<!-- content security policy -->"
"""Stands first in the head, as our `main.html` writes it, and gives way to the policy."""

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self' {scripts}",
    "style-src 'self' 'unsafe-inline'",  # tables align their columns with style attributes
    "img-src 'self' data:",  # the theme's icons are data: images in its style sheet
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)


def with_policy(html: str) -> str:
    """Put the policy where the template keeps its place, before anything that it governs."""
    head, place, rest = html.partition(PLACE)
    if not place:
        return html
    scripts = " ".join(sorted({_hash(script) for script in INLINE_SCRIPT.findall(rest)}))
    policy = "; ".join(DIRECTIVES).format(scripts=scripts)
    return f'{head}<meta http-equiv="Content-Security-Policy" content="{policy}">{rest}'


@lru_cache(maxsize=1_024)
def _hash(script: str) -> str:
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"
