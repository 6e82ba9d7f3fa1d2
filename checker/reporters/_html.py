"""HTML without surprises: every text escaped, every character that would act shown instead."""

from __future__ import annotations

import html
import re

# Controls, marks that turn the reading order, halves of pairs, what Unicode promises never to be a character.
# Tab and line end are left: text is shown as it stands.
ACTING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
    "|[" + "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)) + "]"
)
LINE_END = re.compile("\r\n?")


def escaped(text: str) -> str:
    """Return `text` for an element or a quoted attribute; `␛` and `[U+202E]` stand for what would act."""
    return html.escape(ACTING.sub(_shown, LINE_END.sub("\n", text)))


def link(anchor: str, text: str) -> str:
    """Return a link to an anchor of the page; `text` is HTML."""
    return f'<a href="#{anchor}">{text}</a>'


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\ufffd" if 0xD800 <= code <= 0xDFFF else f"[U+{code:04X}]"
