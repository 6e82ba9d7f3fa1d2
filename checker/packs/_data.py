"""Packs as plain data, for the cache, and back."""

from __future__ import annotations

from typing import Any

from checker.model import Assertion, Example, Origin, Pack, Rule, Severity, Subject, Topic

Data = tuple[Any, ...]


def from_data(data: Data, path: str) -> Pack:
    """Return the pack that `data` holds; `path` is the file that its origins name."""
    name, version, description, topics, rules = data
    return Pack(
        name,
        version,
        tuple(Topic(topic, tuple(cues), tuple(roles)) for topic, cues, roles in topics),
        tuple(_rule(rule, path) for rule in rules),
        description,
    )


def assertion_data(assertion: Assertion) -> Data:
    """Return an assertion as plain data."""
    subjects = tuple((s.kind, s.topic, s.part, s.every) for s in assertion.subjects)
    return assertion.form, subjects, assertion.operator, assertion.values


def _assertion(data: Data) -> Assertion:
    form, subjects, operator, values = data
    return Assertion(form, tuple(Subject(*subject) for subject in subjects), operator, values)


def _rule(data: Data, path: str) -> Rule:
    identity, assertion, text, place, severity, when, why, source, examples = data
    return Rule(
        identity,
        _assertion(assertion),
        text,
        Origin(path, *place),
        Severity(severity),
        _assertion(when) if when is not None else None,
        why,
        source,
        {
            section: tuple(Example(text, Origin(path, *place), issued, title) for text, place, issued, title in rows)
            for section, rows in examples.items()
        },
    )
