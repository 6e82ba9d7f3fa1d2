"""The records of rules: packs, topics, rules and their examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from checker.language import Assertion


class Severity(StrEnum):
    """How grave a finding is; a note is never an alarm."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Topic(NamedTuple):
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


class Rule(NamedTuple):
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
    examples: Mapping[str, tuple[Example, ...]] = MappingProxyType({})
    unless: Assertion | None = None


class Names(NamedTuple):
    """A house list: names that a pack has itself, and files of names, each with what changes when the file does."""

    own: tuple[str, ...] = ()
    files: tuple[tuple[str, str], ...] = ()


class Pack(NamedTuple):
    """A compiled pack: its topics (those of the packs that it extends too) and its own rules.

    facts: names for values that its assertions may use. off, severity: what it asks of rules by their ids, its own
    and those of the packs that it extends. triggers: which words concern which rules (`checker.triggers`).
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
    triggers: Mapping[str, Mapping[str, Mapping[str, Sequence[str]]]] = MappingProxyType({})
    names: Names | None = None

    def by_id(self) -> Mapping[str, Rule]:
        """Return the rules by their ids."""
        return {rule.id: rule for rule in self.rules}
