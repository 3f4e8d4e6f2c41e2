"""A port of this machine for a server that is still to be started: nobody else gets it by then."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

HERE = "127.0.0.1"


@contextmanager
def kept_port() -> Iterator[int]:
    """Keep a port until the end: a server can listen there that says that it shares it, as ours do.

    One that is found and let go could be given to any other program before the server has it.
    """
    with socket.socket() as keeping:
        keeping.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        keeping.bind((HERE, 0))
        yield int(keeping.getsockname()[1])
