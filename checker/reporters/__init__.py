"""The output formats, one module each, found by themselves.

Each exports `report(report, options) -> str`; those that can list facts export `facts(listing, options) -> str` too.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from checker.model import Document, Fact
from checker.resources import modules

# What `check facts` shows: each document with its facts, in text order.
Listing = Sequence[tuple[Document, Sequence[Fact]]]


class Options(NamedTuple):
    """How a report is to look. colour: with ANSI colours; notes: with the findings that are only notes."""

    colour: bool = False
    notes: bool = False


@cache
def names() -> tuple[str, ...]:
    """Return the names of all output formats, sorted."""
    return tuple(modules(__path__[0]))


def reporter(name: str) -> ModuleType:
    """Return the module of the output format `name`."""
    return import_module(f"{__name__}.{name}")
