"""YAML as nobody should write it: the same record in many forms, with comments everywhere."""

from __future__ import annotations

import random
from typing import Any

import yaml

WORDS = (
    *("talks", "resume:", "never", "#1", "'quoted'", '"double"', "-", "dash", "[[iran|Tehran]]"),
    *("[@wire, para. 4]", "état", "外交", "2025-07-31", "no", "true", "1984", "a\tb", "trailing:"),
    *("{brace}", "*star", "&and", "!bang", "%per", "@at", "`tick`", ",", "?", "|", "a  b", "\\"),
)


class Mess:
    """Writes values in a form that chance chooses."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - a test's files, the same each time
        self.comments: list[str] = []
        self.is_in_block = False  # what is indented further would be a part of its text

    def text(self, most: int = 12) -> str:
        """Make a text of some words, at times of several lines or paragraphs."""
        words = self.random.choices(WORDS, k=self.random.randint(1, most))
        joint = self.random.choice([" ", " ", " ", "\n", "\n\n"])
        return joint.join(words).strip() or "x"

    def comment(self) -> str:
        """Make a comment that occurs once."""
        note = f"# note {len(self.comments)} {self.random.choice(['', '# twice', 'a: b', '- c'])}"
        self.comments.append(note.rstrip())
        return note

    def gap(self, indent: int) -> str:
        """Make what may stand between two lines: comments at odd columns, empty lines."""
        lines = ""
        while self.random.random() < 0.35:
            column = self.random.choice([0, *([indent, indent + 5] * (not self.is_in_block))])
            if self.random.random() < 0.7:
                lines += " " * column + self.comment()
                self.is_in_block = False
            lines += "\n"
        return lines

    def tail(self) -> str:
        """Make what may stand at the end of a line."""
        return (" " + self.comment() if self.random.random() < 0.25 else "") + "\n"

    def scalar(self, value: str) -> str:
        """Write a text on one line in one of the forms that hold it."""
        forms = [
            yaml.dump(value, default_style=style, width=10**6, allow_unicode=True)
            for style in ('"', "'")
        ]
        plain = yaml.dump(value, width=10**6, allow_unicode=True).removesuffix("\n...\n")
        return self.random.choice([forms[0], plain if "\n" not in plain else forms[0]]).strip("\n")

    def block(self, value: str, indent: int) -> str:
        """Write a text as a literal block."""
        tail = self.tail()
        self.is_in_block = True
        lines = [f"{' ' * indent}{line}" if line else "" for line in value.split("\n")]
        return "|-" + tail + "\n".join(lines) + "\n"

    def value(self, value: Any, indent: int) -> str:  # noqa: ANN401 - texts, lists, mappings
        """Write a value behind a key or a dash, to the end of its last line."""
        if isinstance(value, str):
            fits = value == value.strip() and "\t" not in value
            if fits and self.random.random() < 0.3:
                return " " + self.block(value, indent + 2)
            return " " + self.scalar(value) + self.tail()
        if not value:
            return (" []" if isinstance(value, list) else " {}") + self.tail()
        if self.random.random() < 0.3:
            return " " + self.flow(value, indent) + self.tail()
        inner = indent + self.random.choice([2, 3, 4])
        opening = self.tail() + self.gap(inner)
        write = self.items if isinstance(value, list) else self.fields
        return opening + write(value, inner)

    def flow(self, value: Any, indent: int) -> str:  # noqa: ANN401
        """Write a value in brackets, over several lines with comments if chance wills it."""
        if isinstance(value, str):
            return yaml.dump(value, default_style='"', width=10**6).strip("\n")
        if isinstance(value, list):
            inside = (self.flow(item, indent) for item in value)
            marks = "[]"
        else:
            inside = (f"{key}: {self.flow(item, indent)}" for key, item in value.items())
            marks = "{}"
        return (
            marks[0]
            + self.tear(indent)
            + "".join(f"{item}{self.tear(indent)},{self.tear(indent)} " for item in inside)
            + marks[1]
        )

    def tear(self, indent: int) -> str:
        """Make what may stand between two signs in brackets: a line break, after a comment."""
        if self.random.random() < 0.7:
            return ""
        note = " " + self.comment() if self.random.random() < 0.6 else ""
        return f"{note}\n{self.gap(indent + 1)}{' ' * (indent + 1)}"

    def fields(self, record: dict[str, Any], indent: int) -> str:
        """Write a mapping's fields, each on a line of its own, in an order of chance."""
        keys = list(record)
        self.random.shuffle(keys)
        return "".join(
            f"{self.start(indent)}{key}:{self.value(record[key], indent)}" for key in keys
        )

    def items(self, values: list[Any], indent: int) -> str:
        """Write a list's items, each behind a dash."""
        return "".join(self.start(indent) + self.item(value, indent) for value in values)

    def start(self, indent: int) -> str:
        """Make what stands before a key or a dash: odd lines, then its indentation."""
        gap = self.gap(indent)
        self.is_in_block = False
        return gap + " " * indent

    def item(self, value: Any, indent: int) -> str:  # noqa: ANN401
        """Write one item; a mapping's first field may stand on the line of the dash."""
        if isinstance(value, dict) and value and self.random.random() < 0.7:
            body = self.fields(value, indent + 2)
            first, _, rest = body.partition("\n")
            if first.strip() and not first.strip().startswith("#"):
                return f"- {first.strip()}\n{rest}"
            return f"-\n{body}"
        return "-" + self.value(value, indent)


def briefing(mess: Mess) -> dict[str, Any]:
    """Make a record with something of every kind, and fields that no model knows."""
    source = {"id": "wire", "title": mess.text(30), "note": mess.text(40), "grade": "B2"}
    said = {
        "id": "said",
        "by": ["iran", "france"],
        "act": "declare",
        "quote": mess.text(40),
        "sources": [{"source": "wire", "locator": mess.text(3)}, "wire"],
    }
    return {
        "title": mess.text(),
        "date": "2025-07-31",
        "summary": mess.text(60),
        "tags": [mess.text(2) for _ in range(mess.random.randint(0, 4))],
        "sources": [source, {"url": "https://example.org/" + "a" * 100}],
        "statements": [said, {"unknown": {"deep": [["x", "y"], {"z": "0"}]}}],
        "unknown": mess.text(),
    }


def messy_file(seed: int) -> tuple[str, list[str]]:
    """Write a briefing with comments in odd places.

    Returns:
        The file's text, and each comment in it.
    """
    mess = Mess(seed)
    record = briefing(mess)
    text = mess.gap(0) + mess.fields(record, 0) + mess.gap(0)
    return text, mess.comments
