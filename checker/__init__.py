"""Deskcheck: find where news copy disagrees with itself, with other copy, or with declared facts.

from checker import check_text
for finding in check_text("The bridge opened on Monday, 24 February 2022."):
    print(finding.rule, finding.message)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.api import check_document as check_document
    from checker.api import check_text as check_text
    from checker.api import facts as facts
    from checker.api import load_document as load_document
    from checker.api import load_pack as load_pack
    from checker.document import DocumentError as DocumentError
    from checker.model import Document as Document
    from checker.model import Fact as Fact
    from checker.model import Finding as Finding
    from checker.model import Pack as Pack
    from checker.packs import PackError as PackError

__version__ = "0.1.0"

# name -> the module that has it
_HOMES = {
    **dict.fromkeys(("check_document", "check_text", "facts", "load_document", "load_pack"), "checker.api"),
    "DocumentError": "checker.document",
    **dict.fromkeys(("Document", "Fact", "Finding", "Pack"), "checker.model"),
    "PackError": "checker.packs",
}
__all__ = [
    "Document",
    "DocumentError",
    "Fact",
    "Finding",
    "Pack",
    "PackError",
    "check_document",
    "check_text",
    "facts",
    "load_document",
    "load_pack",
]

if not TYPE_CHECKING:  # a type checker would take any name that is not there for one of any type

    def __getattr__(name: str) -> Any:
        """Import the interface when it is first asked for: the command starts without it."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
