"""What may be locked by its licence, and what is refused."""

from __future__ import annotations

from importlib.metadata import Distribution, PathDistribution
from pathlib import Path

import pytest

from tools.licences import fits, locked_in, refused, refused_here


def package(folder: Path, *headers: str, name: str = "some-package") -> Distribution:
    """Lay out an installed package that says of itself what the headers say."""
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    lines = ["Metadata-Version: 2.4", f"Name: {name}", "Version: 1.0", *headers, ""]
    (info / "METADATA").write_text("\n".join(lines), "utf-8")
    return PathDistribution(info)


def judged(folder: Path, *headers: str) -> list[str]:
    return list(refused({"some-package": "1.0"}, {"some-package": package(folder, *headers)}))


def test_every_locked_package_is_under_a_licence_that_fits() -> None:
    assert refused_here() == []


@pytest.mark.parametrize(
    "header",
    [
        "License-Expression: MIT",
        "License-Expression: GPL-2.0-only OR LGPL-2.1-or-later OR MPL-1.1",
        "License-Expression: MIT AND (GPL-3.0-or-later OR Apache-2.0 WITH LLVM-exception)",
        "License: mpl-2.0",
        "Classifier: License :: OSI Approved :: BSD License",
    ],
)
def test_one_that_fits_is_let_in(tmp_path: Path, header: str) -> None:
    assert judged(tmp_path, header) == []


@pytest.mark.parametrize(
    ("header", "licence"),
    [
        ("License-Expression: GPL-3.0-or-later", "GPL-3.0-or-later"),
        ("License-Expression: AGPL-3.0-only", "AGPL-3.0-only"),
        ("License-Expression: MIT AND GPL-2.0-only", "MIT AND GPL-2.0-only"),
        (
            "License-Expression: GPL-2.0-only WITH Classpath-exception-2.0",
            "GPL-2.0-only WITH Classpath-exception-2.0",
        ),
        ("License-Expression: LicenseRef-Proprietary", "LicenseRef-Proprietary"),
        ("License: agpl-3.0-or-later", "AGPL-3.0-or-later"),
        (
            "Classifier: License :: OSI Approved :: GNU General Public License v3 (GPLv3)",
            "GNU General Public License v3 (GPLv3)",
        ),
        ("Classifier: License :: Other/Proprietary License", "Other/Proprietary License"),
    ],
)
def test_one_that_does_not_fit_is_refused_by_its_name(
    tmp_path: Path, header: str, licence: str
) -> None:
    assert judged(tmp_path, header) == [f'some-package 1.0 is under "{licence}"']


def test_what_is_said_in_several_places_has_to_fit_in_each(tmp_path: Path) -> None:
    headers = ("License: MIT", "Classifier: License :: OSI Approved :: GNU GPL, as it were")
    assert judged(tmp_path, *headers) == ['some-package 1.0 is under "GNU GPL, as it were"']


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("Summary: none named", ""),
        ("License: GNU General Public License (GPL)", ': "GNU General Public License (GPL)"'),
        ("Classifier: License :: OSI Approved", ""),
    ],
)
def test_one_that_nobody_can_read_is_refused(tmp_path: Path, header: str, words: str) -> None:
    message = "some-package 1.0 names no licence that can be read"
    assert judged(tmp_path, header) == [message + words]


def test_one_that_is_not_installed_or_in_another_version_is_named(tmp_path: Path) -> None:
    at_hand = {"some-package": package(tmp_path, "License: MIT")}
    assert list(refused({"other": "2", "some-package": "1.1"}, at_hand)) == [
        "other 2 is not installed here, so that no licence can be read",
        "some-package 1.1 is not installed here, so that no licence can be read",
    ]


def test_of_several_versions_the_one_for_this_python_is_judged() -> None:
    lock = (
        "one==1 ; python_full_version < '3.11' \\\n    --hash=sha256:0\n"
        "one==2 ; python_full_version >= '3.11' \\\n    --hash=sha256:1\n"
        "Other_Package==3 \\\n    --hash=sha256:2\n"
    )
    assert locked_in([lock]) == {"one": "2", "other-package": "3"}


def test_what_is_permitted_to_one_package_is_to_no_other() -> None:
    assert fits("Artistic-1.0-Perl", "Artistic-1.0-Perl")
    assert not fits("Artistic-1.0-Perl")
