"""The judges of the date kinds, asked of a document."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds import kinds
from checker.model import Document, Fact, Judgement


def judgements(document: Document, kind: str, agreement: str = "") -> Sequence[Judgement]:
    """Return what the judge (`consistency` without an agreement) says of all facts of a kind."""
    judge = kinds()[kind].agreements[agreement] if agreement else kinds()[kind].consistency
    assert judge is not None
    return judge([Fact(mention.subject, mention, document) for mention in kinds()[kind].find(document)])


def verdicts(document: Document, kind: str, agreement: str = "") -> list[str]:
    """Return the verdicts alone."""
    return [str(judgement.verdict) for judgement in judgements(document, kind, agreement)]
