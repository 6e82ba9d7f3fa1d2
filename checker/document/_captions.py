"""Captions and credits of pictures, by their shapes."""

from __future__ import annotations

import re

LABELS = ("FILE", "File", "Photo", "PHOTO", "Caption", "IMAGE", "Image", "Media")
LABELLED = (
    r"(?:FILE(?: PHOTO| IMAGE| PIC)?|File (?:photo|picture|image))\s*[:–—-]|(?:Photos?|Caption|PHOTOS?|IMAGE):\s"
    r"|(?:Image|Media) (?:copyright|source),? .{1,60}?(?:Image|Media) caption,? "
)
# The style of picture agencies: "CITY, REGION – NOVEMBER 06: …".
MONTHS = r"(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
AGENCY_STYLE = rf"[A-Z][A-Z ,.'’-]{{2,60}}\s*[–—-]+\s*{MONTHS} \d{{1,2}}(?:, \d{{4}})?\s*:"
AGENCIES = (
    r"(?:AP|AFP|EPA|EPA-EFE|Reuters|REUTERS|Getty|Getty Images|Associated Press|Anadolu|Bloomberg|Xinhua|TASS|PA"
    r"|The New York Times)\b"
)
IN_BRACKETS = (
    r"[(\[]\s*(?:(?:AP |File |Handout |Courtesy )?(?:Photo|Image|Picture|Credit)s?\b[^()\[\]\n]{0,120}"
    rf"|[^()\[\]\n]{{0,80}}(?:/|via )\s?{AGENCIES}[^()\[\]\n]{{0,60}})\s*[)\]]\.?$"
    r"|(?<![.!?”\"’]\s)\((?:Getty Images|Getty|Reuters|AP|AFP|EPA)\)$"
)
PLAIN = (
    r"(?:REUTERS|AP Photo|EPA|AFP|Photo|Photograph|Image|Credit|PHOTO)(?:/|: ?)[^.()\n]{2,60}$"
    rf"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,3}}/{AGENCIES}[^.()\n]{{0,30}}$"
)
LONGEST_CAPTION, LONGEST_CREDIT = 1200, 100
# How far from the end a credit begins, in code points.
REACH = 160


def caption(text: str) -> bool:
    """Tell whether a block is a picture's caption: labelled, in agency style, or with a credit at its end."""
    if len(text) > LONGEST_CAPTION:
        return False
    if text.startswith(LABELS) and re.match(LABELLED, text):
        return True
    if text[:3].isupper() and re.match(AGENCY_STYLE, text):
        return True
    tail = text[-REACH:]
    return any(re.search(pattern, tail) for pattern in _credits(tail))


def credit(text: str) -> bool:
    """Tell whether a block is the credit of a picture and nothing else."""
    return len(text) < LONGEST_CREDIT and any(re.match(pattern, text) for pattern in _credits(text))


def _credits(text: str) -> list[str]:
    """Return the patterns of credits that the signs of `text` allow."""
    if text.rstrip(".")[-1:] in {")", "]"}:
        return [IN_BRACKETS]
    return [PLAIN] if "/" in text or ":" in text else []
