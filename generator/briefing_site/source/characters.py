"""Characters that no text may hold: takes nothing, gives the pattern that finds them."""

from __future__ import annotations

import re

FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
    r"\ufffe\uffff]"
)
"""Control and non-characters, which YAML forbids too, overrides of the writing direction, and
halves of characters, which an escape in YAML can make and no file can hold."""
