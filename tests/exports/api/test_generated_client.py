"""A client that is generated from the OpenAPI document reads every answer, and loses nothing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import httpx
import pytest

from briefing_site.exports.api.everything import api_files
from briefing_site.pages.library import Library
from tests.waiting import SECONDS

ROOT = "api/v1"
NAME = "generated_client"
SETTINGS = f"package_name_override: {NAME}\npost_hooks: []\n"
RESERVED = {"list": "list_"}
"""What Python has another meaning for."""


@pytest.fixture(scope="module")
def answers(everything: Library) -> dict[str, str]:
    """Give every file of the API by its address."""
    return {one.path.removeprefix(ROOT): one.text for one in api_files(everything)}


@pytest.fixture(scope="module")
def generated(answers: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let a client be imported that is generated from the document."""
    folder = tmp_path_factory.mktemp("client")
    (folder / "openapi.json").write_text(answers["/openapi.json"], "utf-8")
    (folder / "settings.yml").write_text(SETTINGS, "utf-8")
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none"]
    command += ["--path", "openapi.json", "--config", "settings.yml", "--fail-on-warning"]
    told = subprocess.run(  # noqa: S603 - its own command
        [*command, "--output-path", NAME],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    sys.path.insert(0, str(folder))
    yield
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == NAME]:
        del sys.modules[name]


@pytest.fixture
def ask(generated: None, answers: dict[str, str]) -> Callable[..., Any]:  # noqa: ARG001 - it is imported
    """Give what asks for an operation's answer by its parameters."""

    def answer(request: httpx.Request) -> httpx.Response:
        text = answers.get(request.url.path.removeprefix(f"/{ROOT}"))
        return httpx.Response(200, text=text) if text else httpx.Response(404)

    client = import_module(f"{NAME}.client").Client(
        base_url=f"https://example.org/{ROOT}",
        httpx_args={"transport": httpx.MockTransport(answer)},
    )

    def ask(operation: str, **parameters: str) -> Any:  # noqa: ANN401 - each answers otherwise
        name = re.sub(r"(?<!^)(?=[A-Z])", "_", operation).lower()
        module = import_module(f"{NAME}.api.default.{RESERVED.get(name, name)}")
        return module.sync(client=client, **parameters)

    return ask


def asked(paths: dict[str, Any], address: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Give each operation that has an answer at an address, with its parameters."""
    for path, item in paths.items():
        pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(path))
        if found := re.fullmatch(pattern, address):
            yield item["get"]["operationId"], found.groupdict()


def test_it_reads_every_answer_whole(ask: Callable[..., Any], answers: dict[str, str]) -> None:
    paths = json.loads(answers["/openapi.json"])["paths"]
    read = set()
    for address, text in answers.items():
        for operation, parameters in asked(paths, address):
            answer = ask(operation, **parameters)
            assert answer.to_dict() == json.loads(text), address
            read.add(operation)
    assert read == {item["get"]["operationId"] for item in paths.values()}


def test_where_nothing_is_it_says_so(ask: Callable[..., Any]) -> None:
    assert ask("actor", id="nobody") is None
