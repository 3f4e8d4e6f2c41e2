"""Files gone wrong: takes the bytes of one, gives them as a careless or hostile hand left them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

TEXTS = (
    *("\x00", "\x1b[2J", "\ufeff", "\u202e", "\ufffe", "\ud800", "\r", "\x85", "\u2028", "\t"),
    *("&a ", "*a", "*a : ", "<<: *a\n", "!!python/object:os.system ", "!", "? ", ": ", "- "),
    *("{", "}", "[", "]", ", ", "|", ">", "|2-\n", "'", '"', "\\", "#", " # c", "---\n", "..."),
    *("[[", "]]", "[[canada", "[@", "[@release]", "[[#pause|", "![x](../../x.png)", "<b>", "`"),
    *("<script>alert(1)</script>", "{{ 7*7 }}", "{% x %}", "[y](javascript:z)", "@x", "&#33;"),
    *("| --- |\n", "```\n", "> " * 40, "- " * 40, "(" * 300, "*" * 300, "e\u0301" * 50),
    *("2022-02-31", "9999-99-99", "-0", "1e999", "null", "~", "NO", "id: pause\n", "é", "外交"),
    "x" * 3000,
)
"""What YAML, Markdown, HTML, templates and terminals take for something."""

PIECES = (*(one.encode("utf-8", "surrogatepass") for one in TEXTS), b"\xff", b"\xc3")
"""The same as bytes, with some that are no text."""


def mutated(content: bytes, random: Random) -> bytes:
    """Change a file in one to three places."""
    for _ in range(random.randint(1, 3)):
        content = random.choice(MUTATIONS)(content, random)
    return content


def with_piece(content: bytes, random: Random) -> bytes:
    """Put something in anywhere."""
    place = random.randint(0, len(content))
    return content[:place] + random.choice(PIECES) + content[place:]


def with_piece_in_a_word(content: bytes, random: Random) -> bytes:
    """Put something in between two words, where the file most often stays whole."""
    words = content.split(b" ")
    place = random.randint(0, len(words) - 1)
    return b" ".join([*words[:place], random.choice(PIECES), *words[place:]])


def with_other_value(content: bytes, random: Random) -> bytes:
    """Let a field hold something else."""
    lines = content.split(b"\n")
    place = random.randint(0, len(lines) - 1)
    name, colon, _ = lines[place].partition(b": ")
    return b"\n".join([*lines[:place], name + colon + random.choice(PIECES), *lines[place + 1 :]])


def without_slice(content: bytes, random: Random) -> bytes:
    """Take out up to thirty bytes."""
    place = random.randint(0, len(content))
    return content[:place] + content[place + random.randint(1, 30) :]


def with_line_elsewhere(content: bytes, random: Random) -> bytes:
    """Repeat a line anywhere, indented as anybody likes."""
    lines = content.split(b"\n")
    line = b" " * random.randint(0, 6) + random.choice(lines).strip()
    place = random.randint(0, len(lines))
    return b"\n".join([*lines[:place], line, *lines[place:]])


def cut_off(content: bytes, random: Random) -> bytes:
    """End a file anywhere."""
    return content[: random.randint(0, len(content))]


MUTATIONS: tuple[Callable[[bytes, Random], bytes], ...] = (
    with_piece,
    with_piece_in_a_word,
    with_piece_in_a_word,
    with_other_value,
    without_slice,
    with_line_elsewhere,
    cut_off,
)


def spoil(folder: Path, random: Random) -> list[Path]:
    """Change one or two of the files of a briefings folder, and give which."""
    files = sorted(folder.rglob("*.yaml"))
    chosen = random.sample(files, min(len(files), random.randint(1, 2)))
    for path in chosen:
        path.write_bytes(mutated(path.read_bytes(), random))
    return chosen
