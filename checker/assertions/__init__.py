"""The forms of the assertion language, one module each, found by themselves; each exports `evaluate`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module

from checker.factbase import Facts
from checker.model import Assertion, Judgement
from checker.resources import modules

Evaluate = Callable[[Assertion, Facts], Sequence[Judgement]]


@cache
def forms() -> dict[str, Evaluate]:
    """Return every form that is implemented: the name of its grammar alternative -> its `evaluate`."""
    return {name: import_module(f"{__name__}.{name}").evaluate for name in modules(__path__[0])}
