"""What all tests share: steady properties, and studies that are run once."""

from pathlib import Path

import pytest
import studies
from hypothesis import settings

# The same examples on every run, however busy the machine is.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def finished(tmp_path_factory) -> Path:
    """A tiny study after its run; to be copied, never changed."""
    return studies.finish(studies.write(tmp_path_factory.mktemp("tiny"), studies.TINY))


@pytest.fixture
def tiny(finished, tmp_path) -> Path:
    """A copy of the finished tiny study."""
    return studies.copy(finished, tmp_path / "study")


@pytest.fixture(scope="session")
def default(tmp_path_factory) -> Path:
    """The default study after its run, in a folder of its own."""
    folder = studies.checkout(tmp_path_factory.mktemp("default"))
    return studies.finish(folder, "--forceall", project=folder)


@pytest.fixture(scope="session")
def project(tmp_path_factory) -> Path:
    """A copy of the project whose files tests change, and restore."""
    return studies.checkout(tmp_path_factory.mktemp("project"))
