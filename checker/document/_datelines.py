"""Datelines of wire style, and lines that say when an article was published.

Patterns are compiled where a text first needs them: most articles need few, and each costs about a millisecond.
"""

from __future__ import annotations

import re

# CITY in capitals, region and date, agency in brackets or slashes, then a dash.
CITY = r"[A-Z][A-Z.'’]*(?:[ /-][A-Z][A-Z.'’]*){0,5}"
AGENCY = r"(?:\([^()\r\n]{2,30}\)|/[A-Z][A-Za-z-]+/)"
BETWEEN = r"(?:, ?[^()\r\n—–:_/]{1,40}?)?"
DASH = r"(?:—|–|--|_|(?<=[)/])\.?-|(?<=\s)-(?=\s|$))"
SHOUTED_CITY = rf"({CITY}{BETWEEN}(?: ?{AGENCY})?)\s*{DASH}(?:\s*(?=[\"'“‘«`A-Z0-9])|\s*$)"
# A city in small letters counts before the agency that reports from there; an agency alone stands in brackets.
NAME = r"[A-Z][A-Za-z.'’-]+(?: [A-Z][A-Za-z.'’-]+){0,3}"
KNOWN = (
    r"\((?:AP|AFP|Reuters|REUTERS|CNN|UPI|dpa|DPA|ANI|PTI|IANS|Xinhua|TASS|BBC|EFE|ANSA|Kyodo|Yonhap|Interfax|Anadolu"
    r"|Bloomberg|WAM|SPA|PA|NPR|CBS|NBC|ABC|Associated Press)\)"
)
WITH_AGENCY = (
    rf"(?:{CITY}{BETWEEN} ?{AGENCY}|{NAME}{BETWEEN} ?{KNOWN})[.:]?\s*(?:{DASH}\s*|$|\.\.+\s*)"
    rf"|\({NAME}\)\s*{DASH}\s*"
)
REACH = 120

WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)[a-z]*,?\s+)?"
DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?)(?:,?\s+\d{4})?"
    r"|\d{4}-\d\d-\d\d"
)
DATE = rf"(?i:{WEEKDAY}(?:{DAY})[\s,|·-]*(?:(?:at\s+)?\d{{1,2}}[:.]\d\d.{{0,20}})?$)"
PUBLISHED = (
    r"(?i:(?:.{0,30}\|\s*)?(?:first published|last updated|published|posted|updated|modified)\b(?::| on\b| at\b|\s+\d))"
)


def dateline(text: str) -> int:
    """Return where the body begins after the dateline of `text`, its dash included; 0 where there is none."""
    head = text[:REACH]
    if head[:2].isupper():
        match = re.match(SHOUTED_CITY, head)
        if match is not None and re.search("[A-Z]{3}", match[1]):
            return match.end()
    match = re.match(WITH_AGENCY, head) if "(" in head or "/" in head else None
    return match.end() if match is not None else 0


def dated(text: str) -> bool:
    """Tell whether a line says nothing but when it was published."""
    if len(text) >= 80 or text[-1] == "." or not any(letter.isdigit() for letter in text):
        return False
    return re.match(DATE, text) is not None or re.match(PUBLISHED, text) is not None
