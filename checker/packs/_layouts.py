"""Whether the examples of `… written like …` can be read as what they are examples of."""

from __future__ import annotations

from collections.abc import Iterator

from checker.dsl import Parsed
from checker.layouts import writing


def mistakes(parsed: Parsed) -> Iterator[tuple[int, int, str]]:
    """Yield the half-open offsets in the line of what is wrong with examples of a layout, and why."""
    subject = parsed.assertion.subjects[0]
    what = (subject.kind or subject.part).replace("_", " ")
    known = writing(subject.kind or subject.part)
    if known is None:
        yield *parsed.verb, f"“written like” is not supported yet for the {what}"
        return
    for term in parsed.values:
        if known.read(term.text) is None:
            message = f"“{term.text[:60]}” cannot be taken apart as a written {what}: write such as {known.such_as}"
            yield term.start, term.end, message
