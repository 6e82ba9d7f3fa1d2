"""Why a line is no assertion, in words: where it went wrong, what may stand there, which word was meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import regex
from lark.exceptions import UnexpectedInput

from checker.dsl._records import AssertionSyntaxError, Term
from checker.nearest import nearest

WORD = regex.compile(
    r'"(?:[^"\\]|\\.)*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|<=|>=|[+,=<>≤≥]|[^\s"“”„«»,+=<>≤≥]+|\S', regex.DOTALL
)
PARTS = ("article", "headline", "standfirst", "caption", "body", "byline", "dateline", "quotation")
VERBS = ("spelled", "written", "agrees", "differs", "adds", "matches", "mentions", "before", "after", "between", "does")
# Words that authors try, and the word of the language that says it.
SYNONYMS = {
    "are": "is",
    "consistent": "is consistent",
    "consistently": "spelled consistently",
    "contains": "mentions",
    "differ": "differs",
    "equal": "=",
    "equals": "=",
    "exceeds": ">",
    "includes": "mentions",
    "agree": "agrees",
    "match": "matches",
    "mention": "mentions",
    "since": "after",
    "stated": "is stated",
    "until": "before",
    "was": "is",
    "were": "is",
    "within": "= … within",
}
WHOLE = frozenset({"copy", "item", "piece", "report", "story", "text"})  # words that authors try for “article”
KINDS = {"amount": "money", "city": "place", "company": "organisation", "day": "date", "figure": "number"}
KINDS |= {"office": "role", "per cent": "percentage", "percent": "percentage", "quantity": "number", "surname": "name"}
LONG_SYNONYMS = [word for word in SYNONYMS if len(word) > 4]  # a slip in a shorter one is another word of English
AMOUNTS = regex.compile(r"\b(?:at (?:least|most)|(?:no )?(?:more|less|fewer) than)\b", regex.IGNORECASE)
SIGNS = {"EQUALS": "=", "LESS": "<", "MOST": "<=", "MORE": ">", "LEAST": ">=", "_PLUS": "+", "COMMA": ","}
SIGNS["_AS_LISTED"] = "as listed"
TOO_LONG = 60  # characters of the author's words that a message repeats


class Place(NamedTuple):
    """Where the parser stopped: the word it could not take (empty at the end of the line) and what it could.

    phrase: the words of the subject that it was reading; last: the word before the wrong one.
    """

    line: str
    wrong: Term
    last: str
    phrase: tuple[Term, ...]
    expected: frozenset[str]
    kinds: Mapping[str, str]


def explain(line: str, mistake: UnexpectedInput, kinds: Mapping[str, str]) -> AssertionSyntaxError:
    """Return the error for a line that the parser refused; `kinds` are the words for kinds of fact."""
    place = _place(line, mistake, kinds)
    reasons: tuple[Callable[[Place], AssertionSyntaxError | None], ...] = (
        _empty,
        _quotation_marks,
        _slip_of_keyword,
        _sum_behind,
        _verb_too_early,
        _other_verb,
        _no_verb,
        _no_kind,
        _value_after_is,
        _too_much,
    )
    return next(filter(None, (reason(place) for reason in reasons)), None) or _expected(place)


def _place(line: str, mistake: UnexpectedInput, kinds: Mapping[str, str]) -> Place:
    position = mistake.pos_in_stream
    at_end = position is None or getattr(getattr(mistake, "token", None), "type", "") == "$END"
    position = len(line) if at_end or position is None else position
    words = [Term(match.group(), *match.span()) for match in WORD.finditer(line)]
    before = [word for word in words if word.end <= position]
    end = before[-1].end if before else 0
    wrong = next((word for word in words if word.start <= position < word.end), Term("", end, end))
    parser = getattr(mistake, "interactive_parser", None)
    expected = frozenset(parser.accepts()) if parser is not None else frozenset()
    return Place(line, wrong, before[-1].text if before else "", _phrase(before, kinds), expected, kinds)


def _phrase(before: list[Term], kinds: Mapping[str, str]) -> tuple[Term, ...]:
    """Return the words of the last subject: those behind the last sign, or behind `agrees with`."""
    first, known = 0, False
    for number, word in enumerate(before, 1):
        text = word.text.lower()
        known = known or text in kinds or text in PARTS
        if text[0] in "+,=<>≤≥" or (text == "with" and known):
            first = number
    return tuple(before[first:])


def _error(message: str, word: Term) -> AssertionSyntaxError:
    return AssertionSyntaxError(message, word.start, word.end)


def _empty(place: Place) -> AssertionSyntaxError | None:
    if place.line.strip():
        return None
    return _error("an assertion is missing, such as “date of invasion = Feb 2022”", place.wrong)


def _quotation_marks(place: Place) -> AssertionSyntaxError | None:
    mark = place.wrong.text[:1]
    if mark and mark in "'‘’":
        return _error('use double quotation marks: "…"', place.wrong)
    if len(place.wrong.text) > 1 or mark not in {'"', "“", "„", "«", "”", "»"}:
        return None
    message = "this quotation mark opens nothing" if mark in "”»" else "this quotation mark is never closed"
    return _error(message, place.wrong)


def _slip_of_keyword(place: Place) -> AssertionSyntaxError | None:
    """A misspelt word where only certain words may stand: `is consistant`, `is one off`."""
    if not place.wrong.text or "WORD" in place.expected:
        return None
    options = [_word(name) for name in place.expected if (name.startswith("_") or name == "OF") and name not in SIGNS]
    options += [*PARTS, *place.kinds] if "KIND" in place.expected else []
    right = nearest(place.wrong.text, options)
    return _did_you_mean("word", place.wrong, right) if right else None


def _other_verb(place: Place) -> AssertionSyntaxError | None:
    """A verb that the language does not know, read as a word of the topic: `place name speled "Kyiv"`."""
    if not place.expected & {"_IS", "KIND"}:
        return None
    for word in (*place.phrase[1:], place.wrong):
        text = word.text.lower()
        if text in place.kinds or text in VERBS or text in PARTS:
            continue
        right = text if text in SYNONYMS else nearest(text, [*VERBS, *LONG_SYNONYMS]) if len(text) > 3 else None
        if right:
            return _did_you_mean("word", word, SYNONYMS.get(right, right))
    return None


def _sum_behind(place: Place) -> AssertionSyntaxError | None:
    total, equals, addends = place.line.partition("=")
    if place.wrong.text != "+" or not equals or place.wrong.start < len(total):
        return None
    return _error(f"a sum stands before “=”: write “{_short(f'{addends.strip()} = {total.strip()}')}”", place.wrong)


def _verb_too_early(place: Place) -> AssertionSyntaxError | None:
    """A verb that was read as a word of the topic, for want of a kind before it: `every wekday agrees …`."""
    if not place.expected & {"_IS", "KIND"}:
        return None
    for number, word in enumerate(place.phrase):
        if word.text.lower() in place.kinds:
            return None
        if number and word.text.lower() in {*VERBS, "is"}:
            return _without_kind(place, place.phrase[:number])
    return None


def _no_kind(place: Place) -> AssertionSyntaxError | None:
    """A subject without a kind of fact: `dat of invasion`, `date invasion`, `invasion`."""
    return _without_kind(place, place.phrase) if "KIND" in place.expected else None


def _without_kind(place: Place, phrase: Sequence[Term]) -> AssertionSyntaxError | None:
    spoken = [word for word in phrase if word.text.lower() != "every"]
    if not spoken or spoken[-1].text.lower() == "of":
        return None
    of = next((number for number, word in enumerate(spoken) if word.text.lower() == "of"), 0)
    for word in reversed(spoken[:of] or spoken):  # before “of” stands the kind, behind it the topic
        text = word.text.lower()
        if text in place.kinds or text in PARTS:
            continue
        right = KINDS.get(text) if of else "article" if text in WHOLE and len(spoken) == 1 else None
        if right := right or nearest(text, [*place.kinds, *PARTS]):
            return _did_you_mean("part" if right in PARTS else "kind of fact", word, right)
    first, *rest = spoken
    if first.text.lower() in {"the", "a", "an"} and rest:
        return _error(f"leave out “{first.text}”: a subject is a kind of fact and a topic, “date of invasion”", first)
    whole = Term(place.line[first.start : spoken[-1].end], first.start, spoken[-1].end)
    if first.text.lower() in place.kinds and rest:
        topic = place.line[rest[0].start : whole.end]
        return _error(f"expected “of”: did you mean “{_short(f'{first.text} of {topic}')}”?", rest[0])
    if of:
        unknown = Term(place.line[first.start : spoken[of - 1].end], first.start, spoken[of - 1].end)
        if unknown.text.lower() in PARTS:
            behind = place.line[spoken[of].end : spoken[-1].end].strip()
            meant = f"{unknown.text} number of {behind}"
            return _error(f"“{unknown.text}” is no kind of fact but a part: write such as “{_short(meant)}”", unknown)
        known = ", ".join(sorted(set(place.kinds.values()))).replace("_", " ")
        return _error(f"unknown kind of fact “{_short(unknown.text)}”; there are {known}", unknown)
    earlier = (word for word in place.line[: first.start].lower().split() if word in place.kinds)
    kind = next(earlier, "date")
    topic = "…" if len(whole.text) > TOO_LONG else whole.text
    return _error(f"“{_short(whole.text)}” names no kind of fact: write such as “{kind} of {topic}”", whole)


def _no_verb(place: Place) -> AssertionSyntaxError | None:
    if "_IS" not in place.expected or "_SPELLED" not in place.expected:
        return None
    if place.phrase and (amount := AMOUNTS.search(place.line, place.phrase[0].start, place.phrase[-1].end)):
        words = Term(amount.group(), *amount.span())
        return _error(f"the verb is missing: did you mean “is {' '.join(words.text.lower().split())}”?", words)
    subject = _short(place.line[place.phrase[0].start : place.phrase[-1].end]) if place.phrase else ""
    verbs = "“=”, “is consistent”, “is one of”, “spelled”, “agrees” or another verb"
    if not place.wrong.text:
        return _error(f"expected {verbs} after “{subject}”", place.wrong)
    return _error(f"expected {verbs} between “{subject}” and “{_short(place.wrong.text)}”", place.wrong)


def _value_after_is(place: Place) -> AssertionSyntaxError | None:
    if "_CONSISTENT" not in place.expected:
        return None
    message = "expected “consistent”, “stated” or “one of” after “is”"
    if regex.match(r"not\s+stated", place.line[place.wrong.start :], regex.IGNORECASE):
        return _error(f"{message}; for a condition write “unless: … is stated”", place.wrong)
    if place.wrong.text.lower() == "not":
        return _error(f"{message}; for “is not” write “differs from”", place.wrong)
    return _error(f"{message}; before a value write “=” for “is”" if place.wrong.text else message, place.wrong)


def _too_much(place: Place) -> AssertionSyntaxError | None:
    if place.expected - {"_WITHIN"} != {"$END"}:
        return None
    return _error(f"the assertion is complete before “{_short(place.wrong.text)}”: nothing may follow", place.wrong)


def _expected(place: Place) -> AssertionSyntaxError:
    """The message for all other cases: what may stand here."""
    names = place.expected - {"$END"} or place.expected
    if "KIND" in names:
        if place.last.lower() == "of":
            return _error("expected a topic after “of”", place.wrong)
        names = frozenset({"KIND"})
    if "WORD" in names:
        names -= {"COMMA"}
    wanted = sorted({_word(name) for name in names}, key=lambda word: (word.startswith("a "), word))
    shown = [word if word.startswith("a ") else f"“{word}”" for word in wanted] or ["another word"]
    *others, final = shown
    message = f"expected {', '.join(others)}{' or ' if others else ''}{final}"
    if place.last:
        message += f" after “{_short(place.last)}”"
    return _error(f"{message}, not “{_short(place.wrong.text)}”" if place.wrong.text else message, place.wrong)


def _word(terminal: str) -> str:
    described = {"WORD": "a value", "STRING": "a value", "KIND": "a kind of fact", "PART": "a part"}
    return described.get(terminal) or SIGNS.get(terminal) or terminal.lstrip("_").lower()


def _did_you_mean(what: str, wrong: Term, right: str) -> AssertionSyntaxError:
    return _error(f"unknown {what} “{_short(wrong.text)}”: did you mean “{right}”?", wrong)


def _short(text: str) -> str:
    return text if len(text) <= TOO_LONG else text[: TOO_LONG - 1] + "…"
