"""What is added most is a file of its own in a package, found by listing its folder."""

import pkgutil
from importlib import import_module
from types import ModuleType


def names(package: str) -> list[str]:
    """Names of a package's modules, in alphabetical order; none is imported.

    Args:
        package: its dotted name, written out where it is asked for: rules are rerun
            after an edit of any module of a package that their modules name.
    """
    folder = import_module(package).__path__
    return sorted(module.name for module in pkgutil.iter_modules(folder))


def module(package: str, name: str) -> ModuleType:
    """One module of a package."""
    return import_module(f"{package}.{name}")
