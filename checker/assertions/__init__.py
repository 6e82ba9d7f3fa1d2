"""The forms of the assertion language, one module each, found by themselves; each exports `evaluate`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from importlib import import_module

from checker.factbase import Facts
from checker.model import Assertion, Judgement
from checker.resources import modules

Evaluate = Callable[[Assertion, Facts], Sequence[Judgement]]


@cache
def forms() -> dict[str, Evaluate]:
    """Return every form that is implemented: the name of its grammar alternative -> its `evaluate`.

    A form's module is imported when the first rule of that form is judged.
    """
    return {name: partial(_evaluate, name) for name in modules(__path__[0])}


def _evaluate(name: str, assertion: Assertion, facts: Facts) -> Sequence[Judgement]:
    return _loaded(name)(assertion, facts)


@cache
def _loaded(name: str) -> Evaluate:
    found: Evaluate = import_module(f"{__name__}.{name}").evaluate
    return found
