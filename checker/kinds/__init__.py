"""Kinds of fact, one module or folder each, found by themselves; each exports `KIND` (or `KINDS`)."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from checker.model import Kind


@cache
def kinds() -> dict[str, Kind]:
    """Return every kind by name, sorted by name."""
    found: list[Kind] = []
    for info in iter_modules(__path__):
        if info.name.startswith("_"):
            continue
        module = import_module(f"{__name__}.{info.name}")
        found += getattr(module, "KINDS", None) or [module.KIND]
    return {kind.name: kind for kind in sorted(found, key=lambda kind: kind.name)}
