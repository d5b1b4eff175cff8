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
    """The default study after its run, elsewhere than where its results are from."""
    folder = studies.checkout(tmp_path_factory.mktemp("default") / "a clone, é")
    studies.clear(folder)
    return studies.finish(folder, project=folder, **studies.ELSEWHERE)


@pytest.fixture(scope="session")
def imported(tmp_path_factory) -> Path:
    """The tiny study, run elsewhere and by a workflow that imports this one."""
    folder = tmp_path_factory.mktemp("imported") / "an other place, é"
    study = studies.importing(studies.write(folder, studies.TINY))
    return studies.finish(
        study, *studies.IMPORTING, "--cores", "1", **studies.ELSEWHERE
    )


@pytest.fixture(scope="session")
def project(tmp_path_factory) -> Path:
    """A copy of the project whose files tests change, and restore."""
    return studies.checkout(tmp_path_factory.mktemp("project"))
