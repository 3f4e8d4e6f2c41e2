"""Speaks to a language server as an editor does: takes texts, gives what it says of them.

The Language Server Protocol 3.17 over standard input and output, as far as tests and benchmarks
need it. Nothing may reach the network: the schema store is off, and every schema is a file.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from types import TracebackType
from typing import IO, Any, Self, cast

SECONDS = 120
MARK = "‸"
"""Where the cursor is in a text."""

SETTINGS = "workspace/configuration"
"""How the server asks what the editor's settings say."""

Message = dict[str, Any]


class LanguageServerError(Exception):
    """The server gave no answer, or none that could be used."""


@dataclass(frozen=True)
class Finding:
    """What an editor marks: the line from 1, the text that is underlined, and what it says."""

    line: int
    text: str
    message: str


class LanguageServer:
    """A language server with a folder open.

    Args:
        command: What starts it.
        folder: The folder that is open in the editor.
        settings: What the editor's settings say below `yaml`.
    """

    def __init__(self, command: list[str | Path], folder: Path, settings: Message) -> None:
        self._folder = folder
        self._settings = {"yaml": settings | {"schemaStore": {"enable": False}}}
        self._came: Queue[Message | None] = Queue()  # at its end, nothing
        self._asked = 0
        self._process = subprocess.Popen(  # noqa: S603 - what package-lock.json names
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._to = cast("IO[bytes]", self._process.stdin)
        out = cast("IO[bytes]", self._process.stdout)
        self._listener = Thread(target=self._listen, args=[out], daemon=True)
        self._listener.start()

    def __enter__(self) -> Self:
        try:
            self._greet()
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def _greet(self) -> None:
        uri = self._folder.as_uri()
        text = {
            "completion": {"completionItem": {"documentationFormat": ["markdown", "plaintext"]}},
            "hover": {"contentFormat": ["markdown", "plaintext"]},
        }
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": uri,
                "workspaceFolders": [{"uri": uri, "name": "briefings"}],
                "capabilities": {"workspace": {"configuration": True}, "textDocument": text},
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})
        while self._next().get("method") != SETTINGS:  # before that it knows no schema by a folder
            pass

    def _stop(self) -> None:
        self._process.kill()
        self._process.wait(timeout=SECONDS)
        self._listener.join(timeout=SECONDS)
        self._to.close()

    def completions(self, path: str, marked: str) -> dict[str, str]:
        """Give what is offered at the mark, by what it is called, with what stands beside it."""
        found = self._at_mark("textDocument/completion", path, marked)
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"]: shown(item.get("documentation", "")) for item in items}

    def hover(self, path: str, marked: str) -> str:
        """Give what is shown where the mouse rests at the mark."""
        found = self._at_mark("textDocument/hover", path, marked)
        return shown(found["contents"]) if found else ""

    def findings(self, path: str, text: str) -> list[Finding]:
        """Give what is marked in a text, in the order of lines."""
        return self.all_findings({path: text})[path]

    def all_findings(self, texts: Mapping[str, str]) -> dict[str, list[Finding]]:
        """Give what is marked in texts that are open at the same time, by their paths."""
        opened = {path: self._open(path, text) for path, text in texts.items()}
        marked = self._published(set(opened.values()))
        for uri in opened.values():
            self._close(uri)
        return {path: findings(marked[uri], texts[path]) for path, uri in opened.items()}

    def changed(self, path: Path) -> None:
        """Say that a file on the disk is another now."""
        change = {"uri": path.as_uri(), "type": 2}
        self._tell("workspace/didChangeWatchedFiles", {"changes": [change]})

    def _at_mark(self, method: str, path: str, marked: str) -> Any:  # noqa: ANN401 - JSON
        before, _, after = marked.partition(MARK)
        uri = self._open(path, before + after)
        line, character = before.count("\n"), len(before.rpartition("\n")[2])
        place = {"line": line, "character": character}
        found = self._ask(method, {"textDocument": {"uri": uri}, "position": place})
        self._close(uri)
        return found

    def _open(self, path: str, text: str) -> str:
        self._asked += 1  # an address of its own for each text, so that no answer is to an older
        uri = (self._folder / path).with_stem(f"{Path(path).stem}-{self._asked}").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _close(self, uri: str) -> None:
        self._tell("textDocument/didClose", {"textDocument": {"uri": uri}})

    def _ask(self, method: str, parameters: Message) -> Any:  # noqa: ANN401 - JSON
        self._asked += 1
        asked = self._asked
        self._send({"id": asked, "method": method, "params": parameters})
        while (came := self._next()).get("id") != asked or "method" in came:
            pass
        if "error" in came:
            raise LanguageServerError(str(came["error"]))
        return came["result"]

    def _published(self, uris: set[str]) -> dict[str, list[Message]]:
        found: dict[str, list[Message]] = {}
        while uris - found.keys():
            came = self._next()
            if came.get("method") == "textDocument/publishDiagnostics":
                found[came["params"]["uri"]] = came["params"]["diagnostics"]
        return found

    def _next(self) -> Message:
        try:
            came = self._came.get(timeout=SECONDS)
        except Empty:
            message = f"the language server said nothing for {SECONDS} s"
            raise LanguageServerError(message) from None
        if came is None:
            message = "the language server ended"
            raise LanguageServerError(message)
        if "method" in came and "id" in came:
            self._answer(came)
        return came

    def _answer(self, asked: Message) -> None:
        result = None
        if asked["method"] == SETTINGS:
            result = [self._settings.get(item["section"]) for item in asked["params"]["items"]]
        self._send({"id": asked["id"], "result": result})

    def _tell(self, method: str, parameters: Message) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._to.flush()

    def _listen(self, out: IO[bytes]) -> None:
        with out:
            for message in messages(out):
                self._came.put(message)
        self._came.put(None)


def messages(out: IO[bytes]) -> Iterator[Message]:
    """Read messages to the end; one that is cut off there, by the sender's end, is none."""
    while (line := out.readline()).endswith(b"\n"):
        if line.lower().startswith(b"content-length:"):
            length = int(line.partition(b":")[2])
        elif not line.strip() and len(body := out.read(length)) == length:
            yield json.loads(body)


def shown(content: str | Message) -> str:
    """Give a text that may say how it is marked up."""
    return content if isinstance(content, str) else str(content["value"])


def findings(marked: list[Message], text: str) -> list[Finding]:
    """Show diagnostics in the order of lines."""
    lines = text.splitlines()
    return sorted((finding(said, lines) for said in marked), key=lambda one: one.line)


def finding(said: Message, lines: list[str]) -> Finding:
    """Show a diagnostic by the text at its place."""
    start, end = said["range"]["start"], said["range"]["end"]
    line = lines[start["line"]]
    until = end["character"] if end["line"] == start["line"] else len(line)
    return Finding(start["line"] + 1, line[start["character"] : until], said["message"])
