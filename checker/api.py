"""The stable interface for other programs: text in, findings or facts out. No state is kept; threads may share it.

All of it is in the package itself: `from checker import check_text, check_document, facts, load_document, load_pack`.
Findings, facts, documents and packs are immutable records (`checker.model`); offsets are code points, half-open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from checker import packs as packs_
from checker.document import from_text
from checker.factbase import all_facts
from checker.model import Document, Fact, Finding, Pack
from checker.pipeline import check, dated, open_document

DEFAULT = ("everyday",)


def load_pack(name: str) -> Pack:
    """Return the pack called `name`, or the one in the file `name` (with a `/` or `.yaml`).

    Who checks many articles loads a pack once and gives it to each check. Raises PackError.
    """
    return packs_.load([name])[0]


def loaded(packs: Iterable[Pack | str]) -> list[Pack]:
    """Return packs, those that are named loaded. Raises PackError."""
    return [load_pack(pack) if isinstance(pack, str) else pack for pack in packs]


def load_document(path: str, *, issued: date | None = None, form: str = "") -> Document:
    """Return the first article in the file at `path`, in any format that the command reads.

    issued: the publication date, where the article has none of its own. form: the format's name, where its content
    does not tell. Raises DocumentError.
    """
    return open_document(path, issued, form)


def check_text(
    text: str, *, issued: date | None = None, packs: Iterable[Pack | str] = DEFAULT, path: str = "-"
) -> tuple[Finding, ...]:
    """Return the findings on plain text, in text order, notes included; offsets are code points of `text`.

    issued: the publication date, where front matter and dateline name none. packs: packs, or their names. path: what
    the findings call the document. Raises PackError, and DocumentError for front matter that cannot be read.
    """
    return check_document(dated(from_text(text, path), issued), packs=packs)


def check_document(
    document: Document, *, packs: Iterable[Pack | str] = DEFAULT, against: Sequence[Document] = ()
) -> tuple[Finding, ...]:
    """Return the findings on a document, alone and against earlier ones, in text order, notes included.

    Raises PackError, and DocumentError where the document's metadata state no date.
    """
    own = dated(document)
    return check([own], loaded(packs), against=[dated(one) for one in against]).of(own)


def facts(document: Document | str, *, issued: date | None = None) -> tuple[Fact, ...]:
    """Return every fact of a document, or of plain text, in text order; issued: as in `check_text`."""
    read = dated(from_text(document) if isinstance(document, str) else document, issued)
    return tuple(all_facts(read))
