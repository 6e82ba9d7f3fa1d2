"""Packs as plain data, for the cache, and back."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from checker.model import Assertion, Example, Names, Origin, Pack, Rule, Severity, Subject, Topic

Data = tuple[Any, ...]


def from_data(data: Data, path: str) -> Pack:
    """Return the pack that `data` holds; `path` is the file that its origins name."""
    name, version, description, topics, rules, facts, off, severity, index, (own, _) = data
    return Pack(
        name,
        version,
        tuple(Topic(topic, tuple(cues), tuple(roles)) for topic, cues, roles in topics),
        tuple(_rule(rule, path) for rule in rules),
        description,
        facts,
        off,
        tuple((rule, Severity(level)) for rule, level in severity),
        index,
        Names(own) if own else None,
    )


def assertion_data(assertion: Assertion) -> Data:
    """Return an assertion as plain data."""
    subjects = tuple((s.kind, s.topic, s.part, s.every) for s in assertion.subjects)
    return assertion.form, subjects, assertion.operator, assertion.values, assertion.tolerance


def assertion_of(data: Data) -> Assertion:
    """Return the assertion that `data` holds."""
    form, subjects, operator, values, tolerance = data
    return Assertion(form, tuple(Subject(*subject) for subject in subjects), operator, values, tolerance)


@lru_cache(4096)  # the rules of a pack often share a condition
def condition_of(data: Data | None) -> Assertion | None:
    """Return the condition that `data` holds; equal ones are one object."""
    return assertion_of(data) if data is not None else None


def _rule(data: Data, path: str) -> Rule:
    identity, assertion, text, place, severity, when, unless, why, source, examples = data
    return Rule(
        identity,
        assertion_of(assertion),
        text,
        Origin(path, *place),
        Severity(severity),
        condition_of(when),
        why,
        source,
        {
            section: tuple(Example(text, Origin(path, *place), issued, title) for text, place, issued, title in rows)
            for section, rows in examples.items()
        },
        condition_of(unless),
    )
