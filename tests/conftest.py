"""What many tests look at, and how properties are tried."""

from __future__ import annotations

import pytest
from hypothesis import settings

from geodata import Atlas

# How long a case takes says how busy the machine is, not whether the case holds.
settings.register_profile("any_machine", deadline=None)
settings.load_profile("any_machine")


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The shipped data; shared, so never changed."""
    return Atlas.shipped()
