"""Where the project's own data lies: in the wheel beside the package, in a checkout one folder up."""

from __future__ import annotations

import os
from pathlib import Path

try:  # hashlib loads OpenSSL, 4 ms at every start, to give the same function
    from _blake2 import blake2b as blake2b
except ImportError:
    from hashlib import blake2b as blake2b

PACKAGE = Path(__file__).parent


def modules(folder: str) -> list[str]:
    """Return the names of the public modules and packages of `folder`, sorted; `pkgutil` costs 5 ms more at start."""
    names = {name.removesuffix(".py") for name in os.listdir(folder) if name.endswith(".py") or "." not in name}  # noqa: PTH208
    return sorted(name for name in names if not name.startswith("_"))


def root(name: str) -> Path:
    """Return the folder of shipped data called `name` (`rules` or `grammars`).

    A path beside the module costs a tenth of `importlib.resources` at start; the wheel is never zipped.
    """
    packed = PACKAGE / name
    return packed if packed.is_dir() else PACKAGE.parent / name
