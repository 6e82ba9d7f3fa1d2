"""The stable interface for other programs: text in, findings or facts out. No state is kept; threads may share it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from checker import packs as packs_
from checker.document import from_text
from checker.factbase import facts_of
from checker.kinds import kinds
from checker.model import Document, Fact, Finding, Pack
from checker.pipeline import check

DEFAULT = ("everyday",)


def load_pack(name: str) -> Pack:
    """Return the pack called `name`, or the one in the file `name` (with a `/` or `.yaml`). Raises packs.PackError."""
    return packs_.load([name])[0]


def check_text(
    text: str, *, issued: date | None = None, packs: Iterable[Pack | str] = DEFAULT, path: str = "-"
) -> tuple[Finding, ...]:
    """Return the findings on plain text, in text order, notes included; offsets are code points of `text`.

    issued: the publication date. packs: packs, or their names. path: what the findings call the document.
    """
    return check_document(from_text(text, path, issued), packs=packs)


def check_document(
    document: Document, *, packs: Iterable[Pack | str] = DEFAULT, against: Sequence[Document] = ()
) -> tuple[Finding, ...]:
    """Return the findings on a document, alone and against earlier ones, in text order, notes included."""
    chosen = [load_pack(pack) if isinstance(pack, str) else pack for pack in packs]
    return check([document], chosen, against=against).of(document)


def facts(document: Document | str, *, issued: date | None = None) -> tuple[Fact, ...]:
    """Return every fact of a document, or of plain text, in text order."""
    read = from_text(document, issued=issued) if isinstance(document, str) else document
    found = [fact for name in kinds() for fact in read.derived(facts_of(name))]
    return tuple(sorted(found, key=lambda fact: (fact.span, fact.mention.kind)))
