"""Writes docs/first-briefing.md: run `.venv/bin/python -m tools.first_briefing`."""

import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing_site.model.fields import TO_BE_WRITTEN
from tools.first_briefing.session import ROOT, Session

PAGE = ROOT / "docs" / "first-briefing.md"
ARTICLE = Path(__file__).with_name("article.txt")

ID = "2022-06-08-seven-states-resume-arctic-work"
FILE = f"briefings/2022/{ID}.yaml"
URL = "https://example.org/news/seven-states-resume-arctic-work"
SUMMARY = "Three months after a pause, seven states resumed projects without Russia."

FRONT_MATTER = """\
---
description: From an article's text to a page in the preview - one session at a terminal.
---"""


def session(folder: Path) -> str:
    """Do everything that the page shows, and give the page."""
    shutil.copy(ARTICLE, folder)
    at = Session(folder)
    at.say(FRONT_MATTER)
    at.say(
        "# From an article to a page\n\n"
        "Four commands lead from an article's text to a page: `draft`, `check`, `fmt`, `serve`.\n"
        "What stands here is what they print: this page is made by running them beside the\n"
        "content of one day, and a test runs them again. Yours say another day in `recorded`, the\n"
        "one on which you run them, and count another number of pieces of advice elsewhere. The\n"
        "words in quotation marks are real.\n\n"
        "In a copy of this repository, `make draft` installs them. They are then called\n"
        "`.venv/bin/briefings draft`, or `briefings draft` after `source .venv/bin/activate`.\n"
        "Save the text as `article.txt` beside the folder `briefings/`, and run them there.\n"
        "`draft` keeps a copy of its own, so delete the file afterwards: Git would list it as new."
    )
    at.show(ARTICLE.name)
    at.say(
        "## 1. Draft\n\nThe program finds who said what, who signed, and when. The draft goes to "
        "the folder of its year."
    )
    at.run(f"briefings draft {ARTICLE.name} --url {URL}")
    at.show(FILE)
    at.say(
        "## 2. Check\n\nEvery guess is listed, and what is still to be written is an error. The "
        "briefing is a draft:\nnothing of it is published yet."
    )
    at.run(f"briefings check {FILE}")
    at.say(
        "Now it is your turn. Open the file and the source, and compare. Here the guesses were "
        "right, so\nthe comments go; the summary is written; the issue is named."
    )
    at.edit(FILE, confirmed)
    at.say("## 3. Put in order\n\nWhat you typed gets the layout that every file has.")
    at.run(f"briefings fmt {FILE}")
    at.run(f"briefings check {FILE}")
    at.say("## 4. Look\n\nThe preview shows drafts if it is asked to.")
    at.serve("briefings serve --drafts", f"briefings/{ID}/")
    at.say(
        "That was the page in the browser. When it is ready, delete the line `status: draft` and "
        "open a pull\nrequest: [Contributing](contributing.md) says how."
    )
    return at.markdown()


def confirmed(text: str) -> str:
    """Do what a person does: confirm each guess, write the summary, name the issue."""
    text = re.sub(
        r"^ *# .*\n", "", text.replace("# yaml-language", "#yaml-language"), flags=re.MULTILINE
    )
    text = text.replace("#yaml-language", "# yaml-language")
    text = re.sub(rf"summary: >-\n  {TO_BE_WRITTEN}.*\n", f"summary: {SUMMARY}\n", text)
    return text.replace("status: draft\n", "status: draft\nissues: [arctic-council-work]\n")


def main() -> None:
    """Write the page."""
    with TemporaryDirectory() as folder:
        PAGE.write_text(session(Path(folder)), "utf-8")


if __name__ == "__main__":
    main()
