"""Datelines, bylines and captions, by their shapes."""

from __future__ import annotations

import re

# Wire style: CITY in capitals, region and date, agency in brackets or slashes, then a dash.
CITY = r"[A-Z][A-Z.'’]*(?:[ /-][A-Z][A-Z.'’]*){0,5}"
AGENCY = r"(?:\([^()\r\n]{2,30}\)|/[A-Z][A-Za-z-]+/)"
BETWEEN = r"(?:, ?[^()\r\n—–:_/]{1,40}?)?"
DASH = r"(?:—|–|--|_|(?<=[)/])\.?-|(?<=\s)-(?=\s|$))"
NAME = r"[A-Z][A-Za-z.'’-]+(?: [A-Z][A-Za-z.'’-]+){0,3}"
KNOWN = (
    r"\((?:AP|AFP|Reuters|REUTERS|CNN|UPI|dpa|DPA|ANI|PTI|IANS|Xinhua|TASS|BBC|EFE|ANSA|Kyodo|Yonhap|Interfax|Anadolu"
    r"|Bloomberg|WAM|SPA|PA|NPR|CBS|NBC|ABC|Associated Press)"
)
DATELINE = re.compile(
    rf"({CITY}{BETWEEN}(?: ?{AGENCY})?)\s*{DASH}(?:\s*(?=[\"'“‘«`A-Z0-9])|\s*$)"
    rf"|({CITY}{BETWEEN} ?{AGENCY}|{NAME}{BETWEEN} ?{KNOWN}\))[.:]?\s*(?:{DASH}\s*|$|\.\.+\s*)"
    rf"|(\({NAME}\))\s*{DASH}\s*"
)
SHOUTED = re.compile(r"[A-Z]{3}")

WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)[a-z]*,?\s+)?"
DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?)(?:,?\s+\d{4})?"
    r"|\d{4}-\d\d-\d\d"
)
DATED = re.compile(
    rf"{WEEKDAY}(?:{DAY})[\s,|·-]*(?:(?:at\s+)?\d{{1,2}}[:.]\d\d.{{0,20}})?$"
    r"|(?:.{0,30}\|\s*)?(?:first published|last updated|published|posted|updated|modified)\b(?::| on\b| at\b|\s+\d)",
    re.IGNORECASE,
)

BYLINE = re.compile(
    r"(?:(?:[Ww]ritten|[Ww]ords|[Rr]eporting|[Rr]eported|[Ss]tory|[Tt]ext|[Aa]dditional reporting|[Ee]dited)\s+)?"
    r"[Bb][Yy]:?\s+(?=[^\W\d_a-z])"
)
SIGN_OFF = re.compile(r"\(?(?:reporting|additional reporting|editing|writing|edited) by [A-Z]", re.IGNORECASE)
SMALL = frozenset("and in of for the at with by de van von der den el al da di du la le bin ibn from to & | -".split())
DESK = frozenset(
    """correspondent correspondents reporter writer writers editor editors staff news press reuters afp ap bureau
    columnist contributor analyst""".split()
)

FILED = re.compile(
    r"(?:FILE(?: PHOTO| IMAGE| PIC)?|File (?:photo|picture|image))\s*[:–—-]|(?:Photos?|Caption|PHOTOS?|IMAGE):\s"
    r"|(?:Image|Media) (?:copyright|source),? .{1,60}?(?:Image|Media) caption,? "
)
MONTHS = r"(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
AGENCY_CAPTION = re.compile(rf"[A-Z][A-Z ,.'’-]{{2,60}}\s*[–—-]+\s*{MONTHS} \d{{1,2}}(?:, \d{{4}})?\s*:")
CREDIT = re.compile(
    r"[(\[]\s*(?:(?:AP |File |Handout |Courtesy )?(?:Photo|Image|Picture|Credit)s?\b[^()\[\]\n]{0,120}"
    r"|[^()\[\]\n]{0,80}(?:/|via )\s?(?:AP|AFP|EPA|EPA-EFE|Reuters|REUTERS|Getty|Getty Images|Associated Press"
    r"|Anadolu|Bloomberg|Xinhua|TASS|PA|The New York Times)\b[^()\[\]\n]{0,60}"
    r")\s*[)\]]\.?$|(?<![.!?”\"’]\s)\((?:Getty Images|Getty|Reuters|AP|AFP|EPA)\)$"
    r"|(?:REUTERS|AP Photo|EPA|AFP|Photo|Photograph|Image|Credit|PHOTO)(?:/|: ?)[^.()\n]{2,60}$"
    r"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}/(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images|Getty|Associated Press)\b"
    r"[^.()\n]{0,30}$"
)
CREDIT_REACH = 160


def dateline(text: str) -> int:
    """Return where the body begins after the dateline of `text`, its dash included; 0 where there is none."""
    match = DATELINE.match(text, 0, 120)
    if match is None:
        return 0
    if match.lastindex == 1 and not SHOUTED.search(match[1]):
        return 0
    return match.end()


def dated(text: str) -> bool:
    """Tell whether a line says nothing but when it was published."""
    return len(text) < 80 and text[-1] != "." and DATED.match(text) is not None


def byline(text: str) -> bool:
    """Tell whether a line names the writers (`By Jane Doe, Associated Press`), or signs off for the agency."""
    if len(text) > 160:
        return False
    if SIGN_OFF.match(text):
        return True
    match = BYLINE.match(text)
    if match is None or len(text) > 100 or (text[:2] == "by" and len(text) > 40):
        return False
    words = text[match.end() :].replace(",", " ").split()
    return len(words) >= 2 and all(_name_like(word) for word in words)


def _name_like(word: str) -> bool:
    return word.lower() in SMALL | DESK or not (word[0].islower() or word[0].isdigit())


def desk(text: str) -> bool:
    """Tell whether a line below a byline names the writer's desk (`BBC News, Washington`)."""
    words = re.findall(r"\w+", text[:80])
    return len(text) < 80 and len(words) <= 6 and any(word.lower() in DESK for word in words) and text[-1] != "."


def caption(text: str) -> bool:
    """Tell whether a block is a picture's caption: agency style, or one that ends with a credit."""
    if len(text) > 1200:
        return False
    return bool(
        FILED.match(text) or AGENCY_CAPTION.match(text) or CREDIT.search(text, max(0, len(text) - CREDIT_REACH))
    )


def credit(text: str) -> bool:
    """Tell whether a block is the credit of a picture and nothing else."""
    return len(text) < 100 and CREDIT.match(text) is not None
