"""Where the project's own data lies: in the wheel beside the package, in a checkout one folder up."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent


def root(name: str) -> Path:
    """Return the folder of shipped data called `name` (`rules` or `grammars`).

    A path beside the module costs a tenth of `importlib.resources` at start; the wheel is never zipped.
    """
    packed = PACKAGE / name
    return packed if packed.is_dir() else PACKAGE.parent / name
