"""A guard for texts on which a pattern that goes back and forth would never end.

It measures nothing: what is linear is over in a second or two, or in minutes on a machine that is
overwhelmed; what is not takes an hour, and the guard ends that.
"""

import pytest

ends = pytest.mark.timeout(500)
