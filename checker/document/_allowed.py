"""What an article allows, where its format has no front matter.

`deskcheck: allow everyday/weekday-date, … (the reason) until 2024-12-31`; reason and last day may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SAID = re.compile(
    r"\bdeskcheck:\s*allow\s+([\w/]+(?:-[\w/]+)*(?:\s*,\s*[\w/]+(?:-[\w/]+)*)*)"
    r"(?:\s*\(([^()]{0,500})\))?(?:\s*until\s+([\w-]{1,60}))?"
)
COMMENT = re.compile(r"<!--(?:(?!-->).){0,2000}-->", re.S)


def in_words(text: str) -> dict[str, str]:
    """Return the article's `allow`, as front matter would have it, where `text` says it anywhere; else nothing."""
    found = list(SAID.finditer(text)) if "deskcheck:" in text else []
    if any(match[2] or match[3] for match in found):
        entries = (entry for match in found for entry in _entries(*match.groups()))
        return {"allow": f"[{', '.join(entries)}]"}
    return {"allow": ", ".join(match[1] for match in found)} if found else {}


def _entries(rules: str, reason: str | None, until: str | None) -> Iterator[str]:
    """Yield an entry for each of some rules, as YAML in one line."""
    from json import dumps  # a text in JSON is one in YAML, too

    told = {"reason": " ".join((reason or "").split()), "until": until or ""}
    for rule in rules.split(","):
        keys = {"rule": rule.strip(), **{key: value for key, value in told.items() if value}}
        yield dumps(keys, ensure_ascii=False)


def in_comments(text: str) -> dict[str, str]:
    """Return the article's `allow` where a comment of markup says it; else nothing."""
    if "deskcheck:" not in text:
        return {}
    return in_words("\n".join(match.group() for match in COMMENT.finditer(text)))
