"""What all tests share: property tests that neither time nor chance decides."""

from hypothesis import settings

# The same examples on every run, however busy the machine is.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
