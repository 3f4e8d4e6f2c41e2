"""A runner of GitHub's, as far as its steps need one: a work tree, a Python, and no network of it.

Steps that use an action are left out: what they do, the caller has done.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

LONGEST = 600
"""Seconds that a step may take: the one that installs fetches a hundred megabytes at most."""


@dataclass(frozen=True)
class Environment:
    """A virtual environment in which nothing is installed yet."""

    root: Path

    @property
    def programs(self) -> Path:
        return self.root / "bin"

    def run(self, lines: str, folder: Path, **around: str) -> subprocess.CompletedProcess[str]:
        """Run lines as a step of a workflow, or as a person who has activated it."""
        return subprocess.run(  # noqa: S603 - what a workflow or the README says
            ["/bin/bash", "-e", "-c", lines],
            cwd=folder,
            env={**outside(), "PATH": f"{self.programs}{os.pathsep}{os.defpath}", **around},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=LONGEST,
        )


def outside() -> dict[str, str]:
    """Give how this machine reaches packages, and nothing else of its variables.

    What pip installs is not compiled in advance, which takes longer than to install it: Python
    compiles what is imported.
    """
    kept = ("HOME", "LANG", "TMPDIR")
    proxies = ("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")
    found = {
        name: value
        for name, value in os.environ.items()
        if name in kept or name.upper() in proxies or name.startswith("PIP_")
    }
    return {**found, "PIP_COMPILE": "0"}


def new_environment(folder: Path) -> Environment:
    """Make an environment with this very Python, in which there is pip alone."""
    subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-m", "venv", folder], check=True, timeout=LONGEST
    )
    return Environment(folder)


@dataclass
class Runner:
    """Runs the jobs of a repository's CI.

    Attributes:
        environment: Where its programs are.
        repository: What was checked out.
        expressions: What each `${{ … }}` of the steps stands for.
    """

    environment: Environment
    repository: Path
    expressions: Mapping[str, str]
    outputs: Path = field(init=False)

    def __post_init__(self) -> None:
        self.outputs = self.repository.parent / "outputs"
        self.outputs.touch()

    def run_job(self, workflow: str, job: str) -> Iterator[tuple[str, int, str, str]]:
        """Run the steps of a job; give each one's name, status, output and complaints."""
        path = self.repository / ".github/workflows" / workflow
        steps = yaml.safe_load(path.read_text("utf-8"))["jobs"][job]["steps"]
        for step in steps:
            if "run" in step and self.holds(step.get("if", "true")):
                ran = self.environment.run(step["run"], self.repository, **self.around(step))
                yield step["name"], ran.returncode, ran.stdout, ran.stderr

    def holds(self, condition: str) -> bool:
        """Whether a step is to run."""
        return condition == "true" or self.expressions[condition] == "true"

    def around(self, step: Mapping[str, Any]) -> dict[str, str]:
        """Give the variables of a step."""
        own = {name: self.filled(str(value)) for name, value in step.get("env", {}).items()}
        return {
            "GITHUB_ACTIONS": "true",
            "GITHUB_REPOSITORY": "octo/new",
            "GITHUB_EVENT_PATH": str(self.repository.parent / "event.json"),
            "GITHUB_OUTPUT": str(self.outputs),
            "GITHUB_STEP_SUMMARY": str(self.repository.parent / "summary.md"),
            **own,
        }

    def filled(self, value: str) -> str:
        """Put in what the expressions stand for; one that is not known is an error."""
        before, opening, rest = value.partition("${{ ")
        if not opening:
            return value
        name, _, after = rest.partition(" }}")
        return before + self.expressions[name] + self.filled(after)
