"""What is read of a language server that stops."""

import io
import sys
from pathlib import Path

import pytest

from tools.language_client import LanguageServer, LanguageServerError, messages

WHOLE = b'Content-Length: 8\r\n\r\n{"id":1}'


@pytest.mark.parametrize("length", range(len(WHOLE)))
def test_a_message_that_is_cut_off_at_the_end_is_none(length: int) -> None:
    assert list(messages(io.BytesIO(WHOLE + WHOLE[:length]))) == [{"id": 1}]


def test_a_server_that_ends_is_not_waited_for(tmp_path: Path) -> None:
    program = "import sys; sys.stdin.buffer.readline(); print('Content-Length: 99\\n\\n{', end='')"
    with (
        pytest.raises(LanguageServerError, match=r"\Athe language server ended\Z"),
        LanguageServer([sys.executable, "-c", program], tmp_path, {}),
    ):
        pass
