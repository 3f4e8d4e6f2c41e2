"""How long tests wait for what must come, in a browser, of a server, a program or a thread.

What comes is not waited for any longer, so that the bound takes time only where a test fails.
"""

SECONDS = 300
"""Longer than anything here takes on a machine that is ten times slower, and busy besides."""
