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
    from checker.api import load_pack as load_pack

__version__ = "0.1.0"

__all__ = ["check_document", "check_text", "facts", "load_pack"]


def __getattr__(name: str) -> Any:
    """Import the interface when it is first asked for: the command starts without it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from checker import api

    return getattr(api, name)
