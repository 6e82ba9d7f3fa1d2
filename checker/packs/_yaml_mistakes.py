"""What the YAML parser gave up at, in the words of a rule author: at the line that is wrong, not at the next one."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml
from yaml.reader import Reader

# What the YAML parser says, by a part of its message -> what a rule author can do about it. libyaml and the parser in
# Python put some of it differently.
ADVICE = {
    "mapping values are not allowed": "“: ” starts a value here: put a text that contains it in quotation marks",
    "cannot start any token": "a plain text cannot begin with this character: put it in quotation marks",
    "unexpected end of stream": "a quotation mark opens here and is never closed",
    "expected ',' or ']'": "a list in brackets is not closed: expected “,” or “]”",
    "expected ',' or '}'": "a mapping in braces is not closed: expected “,” or “}”",
    "expected '-' indicator": "expected “- ”, another item of the list, or less indentation",
    "expected key": "expected “key: value” in line with the keys above",
    "expected <block end>": "expected “key: value” in line with the keys above",
    "could not find expected ':'": "expected “:” after the key",
    "unknown escape": "unknown escape after “\\” in double quotation marks: write “\\\\” for a backslash",
}
KEY = re.compile(r"[ \t]*(?:- +)*[\"']?[^\W\d][\w -]*[\"']?[ \t]*:(?:\s|$)")
TEXT = re.compile(r'(?<=[\[,:\s-])"(?:[^"\\]|\\.)*"', re.DOTALL)

Said = tuple[int, int, str]  # a half-open range of the text, and one sentence


class Failure(NamedTuple):
    """Where the parser stopped, and where what it was reading began (-1: unknown), as offsets in the text."""

    text: str
    problem: str
    at: int
    began: int

    def line(self, index: int) -> tuple[int, int]:
        """Return the half-open range of the line that holds the offset `index`, without its end."""
        end = self.text.find("\n", index)
        return self.text.rfind("\n", 0, index) + 1, end if end >= 0 else len(self.text)

    def number(self, index: int) -> int:
        """Return the number, from 1, of the line that holds the offset `index`."""
        return self.text.count("\n", 0, index) + 1

    def starts_line(self) -> bool:
        """Tell whether only blanks stand before the place, in its line."""
        return not self.text[self.line(self.at)[0] : self.at].strip(" ")


def explained(text: str, error: yaml.YAMLError) -> Said:
    """Return the range of the text that is wrong, and why, for an error of the YAML parser."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        bad = Reader.NON_PRINTABLE.search(text)
        index, sign = (bad.start(), bad.group()) if bad is not None else (0, "\0")
        return index, index + 1, f"a pack cannot contain the control character U+{ord(sign):04X}"
    began = error.context_mark.index if error.context_mark is not None else -1
    failure = Failure(text, error.problem or "", min(error.problem_mark.index, len(text)), began)
    reasons: tuple[Callable[[Failure], Said | None], ...] = (_tab, _text, _bracket, _colon, _column)
    return next(filter(None, (reason(failure) for reason in reasons)), None) or _plain(failure)


def _plain(failure: Failure) -> Said:
    advice = next((advice for part, advice in ADVICE.items() if part in failure.problem), None)
    return failure.at, failure.at + 1, advice or f"this is not YAML: {failure.problem}"


def _tab(failure: Failure) -> Said | None:
    if failure.text[failure.at : failure.at + 1] != "\t" or "end of stream" in failure.problem:
        return None
    return failure.at, failure.at + 1, "a tab cannot indent: use spaces"


def _text(failure: Failure) -> Said | None:
    """A quotation mark that is closed by the next text's opening one, or never."""
    if "end of stream" in failure.problem and failure.began >= 0:
        return failure.began, failure.began + 1, ADVICE["unexpected end of stream"]
    if failure.began < 0:
        return None
    texts = list(TEXT.finditer(failure.text, max(failure.began - 1, 0), failure.at))
    found = texts[-1] if texts else None
    if found is None or "\n" not in found.group() or failure.text[found.end() : failure.at].strip():
        return None
    closed = failure.number(found.end())
    return found.start(), found.start() + 1, f"a quotation mark opens here and is not closed before line {closed}"


def _bracket(failure: Failure) -> Said | None:
    """A bracket that is not closed where the next key, or nothing, follows."""
    sign = failure.text[failure.began : failure.began + 1]
    if sign not in {"[", "{"} or "expected ','" not in failure.problem:
        return None
    first, last = failure.line(failure.at)
    number = failure.number(failure.began)
    closing = "]" if sign == "[" else "}"
    if not failure.text[failure.at :].strip() or (
        number < failure.number(failure.at) and KEY.match(failure.text, first)
    ):
        return failure.began, failure.began + 1, f"this “{sign}” is never closed with “{closing}”"
    what = "list in brackets" if sign == "[" else "mapping in braces"
    told = f"a {what} is not closed: expected “,” or “{closing}”"
    return failure.at, min(failure.at + 1, last), told


def _colon(failure: Failure) -> Said | None:
    """A line that has no colon, or no blank after its hyphen, and is noticed at the next one only."""
    if "could not find expected ':'" in failure.problem and failure.began >= 0:
        return _without_colon(failure, failure.began)
    before = _before(failure)
    if before < 0 or not failure.problem.startswith("mapping values") or not _is_key(failure, failure.at):
        return None
    first, last = failure.line(before)
    if KEY.match(failure.text, first, last) or _indent(failure, before) != _indent(failure, failure.at):
        return None
    return _without_colon(failure, before)


def _without_colon(failure: Failure, index: int) -> Said:
    first, last = failure.line(index)
    line = failure.text[first:last].strip()
    start = first + _indent(failure, index)
    if line.startswith("-") and line[1:2].strip():
        return start, start + 1, f"a blank is missing after the hyphen: “- {_short(line[1:])}”"
    word, _, rest = line.partition(" ")
    example = f": “{word}: {_short(rest.strip())}”" if rest and word.isidentifier() else ""
    return start, start + len(word), f"expected “:” after the key{example}"


def _column(failure: Failure) -> Said | None:
    """A key that begins in another column than the one above that it belongs to."""
    told = ("mapping values", "expected key", "did not find expected key", "expected <block end>")
    before = _before(failure)
    if before < 0 or not failure.problem.startswith(told) or not _is_key(failure, failure.at):
        return None
    mine, above = _indent(failure, failure.at), _indent(failure, before)
    if mine == above:
        return None
    start = failure.line(failure.at)[0] + mine
    lines = f"this line is indented by {mine}, line {failure.number(before)} by {above}"
    width = failure.text.find(":", start) - start
    return start, start + max(width, 1), f"{lines}: the keys of one thing begin in one column"


def _is_key(failure: Failure, index: int) -> bool:
    """Tell whether the line at `index` is a key with its first colon there, or begins there."""
    first, last = failure.line(index)
    key = KEY.match(failure.text, first, last)
    return key is not None and (failure.starts_line() or index < key.end())


def _before(failure: Failure) -> int:
    """Return where the last line above the place begins that is neither empty nor a comment, or -1."""
    start = failure.line(failure.at)[0]
    while start > 0:
        start = failure.line(start - 1)[0]
        line = failure.text[start : failure.line(start)[1]].strip()
        if line and not line.startswith("#"):
            return start
    return -1


def _indent(failure: Failure, index: int) -> int:
    first, last = failure.line(index)
    line = failure.text[first:last]
    return len(line) - len(line.lstrip(" "))


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
