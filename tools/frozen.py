"""The frozen site: takes a folder, lays out a site there that no change of the content changes."""

import re
import shutil
from pathlib import Path

from tools.settings_copy import copy_settings

ROOT = Path(__file__).parents[1]
FROZEN = ROOT / "tests/sites/frozen/briefings"

RECORD = re.compile(
    r"(\]\((?:\.\./)*(?:actors|briefings|issues|series|statements|threads)/)[^)\s]+\.md(?:#[^)\s]*)?"
)
"""A hand-written page's link to the page of a record, or of what is made of some."""


def lay_out_frozen(folder: Path) -> Path:
    """Put the frozen content beside the hand-written pages and the settings; give these.

    The hand-written pages go with the living content. Their links to its records lead to the list
    of each section here.
    """
    shutil.copytree(FROZEN, folder / "briefings")
    shutil.copytree(ROOT / "docs", folder / "docs")
    for page in (folder / "docs").rglob("*.md"):
        page.write_text(RECORD.sub(r"\1index.md", page.read_text("utf-8")), "utf-8")
    return copy_settings(folder)
