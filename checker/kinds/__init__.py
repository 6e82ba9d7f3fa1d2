"""Kinds of fact, one module or folder each, found by themselves; each exports `KIND` (or `KINDS`)."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from checker.model import Kind
from checker.resources import modules


@cache
def kinds() -> dict[str, Kind]:
    """Return every kind by name, sorted by name."""
    found: list[Kind] = []
    for name in modules(__path__[0]):
        module = import_module(f"{__name__}.{name}")
        found += getattr(module, "KINDS", None) or [module.KIND]
    return {kind.name: kind for kind in sorted(found, key=lambda kind: kind.name)}
