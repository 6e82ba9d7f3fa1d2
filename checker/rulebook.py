"""The records of rules: packs, topics, rules and their examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from checker.language import Assertion


class Severity(StrEnum):
    """How grave a finding is; a note is never an alarm."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Topic:
    """A declared topic: cue phrases that bind facts to it, or role words that name its holder."""

    name: str
    cues: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


class Origin(NamedTuple):
    """Where something was written: file, line and column, both from 1."""

    path: str
    line: int
    column: int


class Example(NamedTuple):
    """A story in miniature that tests a rule; `issued` is an ISO date, `title` its headline, both may be empty."""

    text: str
    origin: Origin
    issued: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a pack; `id` is `pack/rule`, `line` the assertion as written, `origin` where it begins.

    when, unless: conditions; the rule is silent where the first is not met, or the second is.
    examples: `holds`, `flags` and `silent` -> texts.
    """

    id: str
    assertion: Assertion
    line: str
    origin: Origin
    severity: Severity = Severity.WARNING
    when: Assertion | None = None
    why: str = ""
    source: str = ""
    examples: Mapping[str, tuple[Example, ...]] = field(default_factory=dict)
    unless: Assertion | None = None


class Names(NamedTuple):
    """A house list: names that a pack has itself, and files of names, each with what changes when the file does."""

    own: tuple[str, ...] = ()
    files: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """A compiled pack: its topics (those of the packs that it extends too) and its own rules.

    facts: names for values that its assertions may use. off, severity: what it asks of rules by their ids, its own
    and those of the packs that it extends. index: which words concern which rules (`checker.triggers`).
    names: the house list that its rules `spelled as listed` speak of.
    """

    name: str
    version: str
    topics: tuple[Topic, ...]
    rules: tuple[Rule, ...]
    description: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    off: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    index: Mapping[str, Mapping[str, Mapping[str, Sequence[str]]]] = field(
        default_factory=dict, repr=False, compare=False
    )
    names: Names | None = None
    _by_id: dict[str, Rule] = field(init=False, default_factory=dict, repr=False, compare=False)

    def by_id(self) -> Mapping[str, Rule]:
        """Return the rules by their ids: a table that is made once."""
        if not self._by_id:
            self._by_id.update((rule.id, rule) for rule in self.rules)
        return self._by_id
