"""The records that every layer shares: spans, documents, mentions, facts, rules, judgements and findings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from checker.language import Assertion as Assertion
from checker.language import Subject as Subject
from checker.rulebook import Example as Example
from checker.rulebook import Names as Names
from checker.rulebook import Origin as Origin
from checker.rulebook import Pack as Pack
from checker.rulebook import Rule as Rule
from checker.rulebook import Severity as Severity
from checker.rulebook import Topic as Topic

T = TypeVar("T")


class Span(NamedTuple):
    """A half-open range of code points of the text as read."""

    start: int
    end: int


class Relation(StrEnum):
    """How two values of one kind stand to each other; `VARIANT` is another spelling of one name."""

    AGREE = "agree"
    VARIANT = "variant"
    CONFLICT = "conflict"
    UNDECIDED = "undecided"


class Verdict(StrEnum):
    """How a rule, or one judgement of it, ends."""

    HELD = "held"
    CONTRADICTED = "contradicted"
    NO_FACT = "no_fact"
    UNDECIDED = "undecided"


class Part(NamedTuple):
    """A block of the article: headline, standfirst, dateline, byline, caption, body, furniture or metadata."""

    name: str
    span: Span


class Source(NamedTuple):
    """The file that a document's text was taken from, and where in it each run of that text stands.

    text: the file as read. offsets: where each run begins in the document's text, ascending, and at last its length.
    starts, ends: where the run stands in the file. A run of other length there (`&eacute;`) is one place as a whole.
    """

    text: str
    offsets: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]

    def at(self, offset: int, closing: bool = False) -> int:
        """Return the place in the file of the code point at `offset`; closing: where the one before it ends."""
        if not self.starts:
            return 0
        run = min(bisect_right(self.offsets, max(0, offset - closing)), len(self.starts)) - 1
        start, end, first = self.starts[run], self.ends[run], self.offsets[run]
        if end - start == self.offsets[run + 1] - first:
            return min(start + offset - first, end)
        return end if closing or offset >= self.offsets[-1] else start


class Document:
    """One article as read.

    `parts` are in order and do not overlap; text outside them, and parts named `furniture` or `metadata`,
    is no evidence. `issued` is the publication date, where known. `source` leads from the text to the places in a file
    that holds markup too; None where the text is the file's own, or the file has no lines to point at.
    """

    __slots__ = ("_derived", "issued", "meta", "parts", "path", "source", "text")

    def __init__(
        self,
        path: str,
        text: str,
        parts: tuple[Part, ...],
        issued: date | None = None,
        meta: Mapping[str, str] = MappingProxyType({}),
        source: Source | None = None,
    ) -> None:
        self.path = path
        self.text = text
        self.parts = parts
        self.issued = issued
        self.meta = meta
        self.source = source
        self._derived: dict[Any, Any] = {}

    def dated(self, issued: date | None) -> Document:
        """Return this document with another publication date; nothing that was derived is kept."""
        return Document(self.path, self.text, self.parts, issued, self.meta, self.source)

    def derived(self, build: Callable[[Document], T]) -> T:
        """Return `build(self)`, computed once for this document (tokens, sentences, name clusters…)."""
        try:
            return self._derived[build]  # type: ignore[no-any-return]
        except KeyError:
            value = self._derived[build] = build(self)
            return value

    def forget(self) -> None:
        """Drop what was derived; asked for again, it is computed again."""
        self._derived.clear()


class Mention(NamedTuple):
    """A place in the text where a fact of some kind is told.

    `value` belongs to the kind. `subject` is what the value is of, in the kind's own terms: the entity's fullest
    name for a person, place or organisation, the person for a role or an age, the speaker for a quotation, what is
    counted for a number; empty where nothing is known.
    """

    kind: str
    span: Span
    value: Any
    subject: str = ""


class Fact(NamedTuple):
    """A mention in its document, bound to a subject.

    `cue` is the span of the words that bound it to a topic; `part` the part of the article it stands in;
    `speaker` who answers for it when it stands inside a quotation (empty: the paper itself).
    """

    subject: str
    mention: Mention
    document: Document
    part: str = "body"
    speaker: str = ""
    cue: Span | None = None

    @property
    def span(self) -> Span:
        """The span of the mention."""
        return self.mention.span

    @property
    def value(self) -> Any:
        """The value of the mention."""
        return self.mention.value

    @property
    def text(self) -> str:
        """The surface form, as it stands in the document."""
        return self.document.text[self.mention.span.start : self.mention.span.end]


class Suggestion(NamedTuple):
    """A possible repair: the text of `span` in the finding's document, replaced.

    certain: the rule itself declares what is to stand there (a house spelling), so it may be repaired unasked.
    """

    span: Span
    replacement: str
    certain: bool = False


class Related(NamedTuple):
    """Another place that a judgement rests on, with a short note (`2 times`)."""

    document: Document
    span: Span
    note: str = ""


class Judgement(NamedTuple):
    """What an assertion says of one fact (or of one pair or group, anchored at `document` and `span`).

    `severity` may only lower the severity of the rule (a nickname is a note). `message` is one sentence for the
    editor; it quotes both sides and shows the sum where there is one.
    """

    verdict: Verdict
    document: Document
    span: Span
    message: str = ""
    related: tuple[Related, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    severity: Severity | None = None


class Timex(NamedTuple):
    """A TIMEX3 type (DATE, TIME, DURATION, SET) and value."""

    type: str
    value: str


Judge = Callable[[Sequence[Fact]], "Sequence[Judgement]"]


class Kind(NamedTuple):
    """A kind of fact, as a record of functions; one module (or folder) of `kinds/` exports it as `KIND`.

    words: what the assertion language calls it, singular and plural, the kind's own name first.
    find: document -> mentions, in text order; never raises.
    parse: (text, issued) -> value of a whole surface form, or None where the kind cannot read it.
    compare: symmetric; a value agrees with itself and with any value that contains it.
    show: value -> the canonical surface form; `parse(show(v)) == v`.
    timex: value -> TIMEX3 type and value, for temporal kinds.
    bounds: value -> the least and the greatest that it may be, both inclusive and comparable within the kind, or None.
    spelling: judges facts for `… spelled consistently`.
    consistency: judges facts for `… is consistent`.
    agreements: for `every weekday agrees with its date`: the word after `its` -> judge of this kind's facts.
    """

    name: str
    words: tuple[str, ...]
    find: Callable[[Document], Sequence[Mention]]
    parse: Callable[[str, date | None], Any]
    compare: Callable[[Any, Any], Relation]
    show: Callable[[Any], str]
    timex: Callable[[Any], Timex] | None = None
    bounds: Callable[[Any], tuple[Any, Any] | None] | None = None
    spelling: Judge | None = None
    consistency: Judge | None = None
    agreements: Mapping[str, Judge] = MappingProxyType({})


class Finding(NamedTuple):
    """A contradiction reported to the editor."""

    rule: str
    severity: Severity
    message: str
    document: Document
    span: Span
    related: tuple[Related, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    fingerprint: str = ""
