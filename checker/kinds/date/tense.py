"""The tense of the clause around a date: does the sentence look back or forward?"""

from __future__ import annotations

from checker.tokens import Tokens

FORWARD = frozenset(
    """will shall won ll wo expected scheduled due plans planned plan planning would should can could may might must
    going hopes hope intends intend upcoming aims aim wants want ready tomorrow proposes set ahead
    starting beginning effective expires starts begins opens meets closes ends takes runs resumes
    reopens returns kicks""".split()
)
BACK = frozenset(
    """said was were had did told took made came went gave got found began became left held met won lost saw ran
    fell rose sent spent led broke brought built bought wrote spoke stood kept set put hit shot struck drew grew
    knew felt heard paid sold thought fought caught taught sought flew threw blew wore tore swore sat slept
    swept shook sank sang rang rode drove chose froze stole hid bit beat bet cut let quit shut spread
    been since ago after been followed died""".split()
) - {"set", "let", "cut", "put", "hit", "won"}
ENDS = frozenset(".!?\n;")
REACH = 14  # tokens looked at on each side


def tense(words: Tokens, first: int, last: int) -> str:
    """Return `past` or `future` by the nearest telling verb of the sentence, before the date first; else empty."""
    texts = words.texts
    for index in range(first - 1, max(first - REACH, -1), -1):
        word = texts[index]
        if word in ENDS:
            break
        told = _telling(word, texts, index)
        if told:
            return told
    for index in range(last, min(last + REACH, len(texts))):
        word = texts[index]
        if word in ENDS:
            break
        told = _telling(word, texts, index)
        if told:
            return told
    return ""


def _telling(word: str, texts: list[str], index: int) -> str:
    if not word.islower():
        return ""
    before = texts[index - 1].lower() if index else ""
    if word in FORWARD or (word == "to" and index and texts[index - 1] in ("is", "are")):
        return "future"
    if word in BACK or (word.endswith("ed") and len(word) > 4):
        return "" if before in ("be", "to") else "past"  # "will be held on Friday"
    return ""
