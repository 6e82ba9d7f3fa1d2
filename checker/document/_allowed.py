"""What an article allows, where its format has no front matter: `deskcheck: allow everyday/weekday-date, …`."""

from __future__ import annotations

import re

SAID = re.compile(r"\bdeskcheck:\s*allow\s+([\w/]+(?:-[\w/]+)*(?:\s*,\s*[\w/]+(?:-[\w/]+)*)*)")
COMMENT = re.compile(r"<!--(?:(?!-->).){0,2000}-->", re.S)


def in_words(text: str) -> dict[str, str]:
    """Return the article's `allow` (rules, separated by commas) where `text` says it anywhere; else nothing."""
    found = [match[1] for match in SAID.finditer(text)] if "deskcheck:" in text else []
    return {"allow": ", ".join(found)} if found else {}


def in_comments(text: str) -> dict[str, str]:
    """Return the article's `allow` where a comment of markup says it; else nothing."""
    if "deskcheck:" not in text:
        return {}
    return in_words("\n".join(match.group() for match in COMMENT.finditer(text)))
