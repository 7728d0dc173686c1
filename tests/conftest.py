"""Settings for all tests."""

from hypothesis import settings

# How long a case takes says how busy the machine is, not whether the case holds.
settings.register_profile("any_machine", deadline=None)
settings.load_profile("any_machine")
