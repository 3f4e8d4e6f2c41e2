"""Holds the licences of what is locked: takes locks and installed packages, gives what must go.

This project is under the MIT licence, and so is whatever it is installed with: permissive, or the
MPL 2.0 or the LGPL, whose terms end at the package itself. Of several licences to choose from one
has to fit; of several that hold together, all. GPL, AGPL, and what nobody can read, never fit.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent

# fmt: off
FITTING = frozenset(
    {
        # Permissive.
        "0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause",
        "BSL-1.0", "CC0-1.0", "CNRI-Python", "HPND", "ISC", "MIT", "MIT-0", "MIT-CMU", "PSF-2.0",
        "Python-2.0", "Unicode-3.0", "Unlicense", "W3C-20150513", "Zlib",
        # What is changed in the package itself stays open; what uses it may be anything.
        "MPL-2.0",
        "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later",
    }
)
"""Licences as SPDX writes them."""
# fmt: on

OF_CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "GNU Lesser General Public License v2 (LGPLv2)": "LGPL-2.1-only",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.1-or-later",
    "GNU Lesser General Public License v3 (LGPLv3)": "LGPL-3.0-only",
    "GNU Lesser General Public License v3 or later (LGPLv3+)": "LGPL-3.0-or-later",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
"""Classifiers that name a licence that fits; "BSD" is any of that family, all of them permissive.
Any other, and be it one that can be read, does not fit."""

TOLD = {
    # "BSD": its file is that of three clauses.
    "antlr4-python3-runtime": "BSD-3-Clause",
    # The metadata names none; the licence in the wheel is MIT's, and MPL 2.0 that of axe-core.
    "axe-playwright-python": "MIT AND MPL-2.0",
    # A classifier of another name: its file is BSD's, of three clauses.
    "click-default-group": "BSD-3-Clause",
    # Spelt otherwise than SPDX does.
    "datasette": "Apache-2.0",
    # Two licences, between which its own file lets everyone choose.
    "hjson": "MIT OR AFL-2.1",
    # Three classifiers, which its licence joins by "either … or": the terms of Perl.
    "text-unidecode": "Artistic-1.0-Perl OR GPL-2.0-or-later",
}
"""What was read in a package's own licence, where its metadata says nothing or not how it joins."""

PERMITTED = {"text-unidecode": "Artistic-1.0-Perl"}
"""A licence that fits one package: its changed copies must say so, which asks nothing of a user."""

LOCKED = re.compile(r"^([A-Za-z0-9].*) \\$", re.MULTILINE)
NAMES_A_LICENCE = re.compile(r"License :: (?!OSI Approved$|DFSG approved$)")
LICENCE = re.compile(r"\b(?!AND\b|OR\b)[A-Za-z0-9][\w.+-]*(?: WITH [\w.-]+)?")


def locked_in(locks: Iterable[str]) -> dict[str, str]:
    """Give the packages that locks name for this system and this Python, each with its version."""
    pins = (Requirement(pin) for lock in locks for pin in LOCKED.findall(lock))
    return {
        canonicalize_name(pin.name): next(iter(pin.specifier)).version
        for pin in pins
        if pin.marker is None or pin.marker.evaluate()
    }


def installed() -> dict[str, Distribution]:
    """Give the packages of this environment by their names."""
    return {canonicalize_name(one.metadata["Name"]): one for one in distributions()}


def refused(locked: Mapping[str, str], at_hand: Mapping[str, Distribution]) -> Iterator[str]:
    """Say of each locked package that must not be there, or cannot be judged, why."""
    for name, version in sorted(locked.items()):
        found = at_hand.get(name)
        if found is None or found.version != version:
            yield f"{name} {version} is not installed here, so that no licence can be read"
            continue
        said = declared(name, found)
        if not said:
            yield f"{name} {version} names no licence that can be read{in_its_words(found)}"
        for expression in said:
            if not fits(expression, PERMITTED.get(name)):
                yield f'{name} {version} is under "{expression}"'


def declared(name: str, package: Distribution) -> list[str]:
    """Give every licence that a package says it is under, each an SPDX expression."""
    if name in TOLD:
        return [TOLD[name]]
    metadata = package.metadata
    fields = [metadata.get_all(name) or [] for name in ("License-Expression", "License")]
    classifiers = metadata.get_all("Classifier") or []
    return [
        *filter(None, (spdx(text) for field in fields for text in field)),
        *(of_classifier(one) for one in classifiers if NAMES_A_LICENCE.match(one)),
    ]


def in_its_words(package: Distribution) -> str:
    """Give the first line of what a package says of its licence, to be put after a message."""
    said = " ".join(package.metadata.get_all("License") or []).strip()
    return f': "{said.splitlines()[0][:60]}"' if said else ""


def of_classifier(classifier: str) -> str:
    """Give the licence that a classifier names, in its own words where it is none of ours."""
    name = classifier.rpartition(" :: ")[2]
    return OF_CLASSIFIERS.get(name, name)


def spdx(text: str) -> str | None:
    """Read an SPDX expression, or nothing from words that are none."""
    try:
        return canonicalize_license_expression(text)
    except InvalidLicenseExpression:
        return None


def fits(expression: str, permitted: str | None = None) -> bool:
    """Tell whether an SPDX expression leaves a licence that fits.

    Args:
        expression: In SPDX's own spelling; other words fit never.
        permitted: One more that does, for this package alone.
    """
    if spdx(expression) is None:
        return False
    judged = LICENCE.sub(lambda one: str(one[0] in FITTING or one[0] == permitted), expression)
    read = ast.parse(judged.replace("AND", "and").replace("OR", "or"), mode="eval")
    return _holds(read.body)


def _holds(node: ast.expr) -> bool:
    match node:
        case ast.BoolOp(ast.And(), values):
            return all(map(_holds, values))
        case ast.BoolOp(_, values):
            return any(map(_holds, values))
        case ast.Constant(bool(value)):
            return value
    return False


def refused_here(root: Path = ROOT) -> list[str]:
    """Judge the locks of the project in `root` by this environment."""
    locks = (lock.read_text("utf-8") for lock in sorted(root.glob("requirements-*.lock")))
    return list(refused(locked_in(locks), installed()))


def main() -> int:
    """Print what must go; 1 where something must."""
    found = refused_here()
    sys.stderr.writelines(f"licences: {line}\n" for line in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
