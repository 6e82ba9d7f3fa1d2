"""`every number agrees with its list`: "three countries: Iraq, Libya and Sudan" announces what it lists."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds._quantity.binding import Counted
from checker.kinds._quantity.found import Found
from checker.kinds._quantity.kind import bound
from checker.kinds._quantity.values import ONE
from checker.model import Document, Fact, Judgement, Related, Span, Verdict
from checker.tokens import Tokens, tokens

OPENS = frozenset({":", "—", "–", "-"})
CLOSES = frozenset({".", ";", "—", "–", "\n", "?", "!", ")"})
LONGEST = 4  # words of one item; a longer one may hold a list of its own
MOST = 20


def judge(facts: Sequence[Fact]) -> list[Judgement]:
    """Return a judgement for each count that a colon or a dash and a list of names follow."""
    documents = {id(fact.document): fact.document for fact in facts}
    asked = {(id(fact.document), fact.span) for fact in facts}
    return [
        judgement
        for key, document in documents.items()
        for found, what in document.derived(bound)
        if (key, found.span) in asked and _announces(found, what)
        for judgement in _judgements(document, found, what)
    ]


def _announces(found: Found, what: Counted) -> bool:
    value = found.value
    whole = value.low == value.high and not value.hedge and value.unit == "" and not value.low % ONE
    return whole and bool(what.noun) and 2 * ONE <= value.low <= MOST * ONE


def _judgements(document: Document, found: Found, what: Counted) -> list[Judgement]:
    all_tokens = document.derived(tokens)
    items = listed(all_tokens, what.end)
    if items is None:
        return []
    number, count = found.value.low // ONE, len(items)
    if count == number:
        return [Judgement(Verdict.HELD, document, found.span)]
    span = Span(items[0].start, items[-1].end)
    noun = document.text[found.span.start : all_tokens.ends[what.end - 1]]
    message = f"“{noun}” announces {number}, but {count} are listed: {document.text[slice(*span)]}"
    return [
        Judgement(Verdict.CONTRADICTED, document, found.span, message, (Related(document, span, f"{count} listed"),))
    ]


def listed(all_tokens: Tokens, at: int) -> list[Span] | None:
    """Return the items of a list of names that opens at token `at` with a colon or a dash; None where none is certain.

    Certain is a list whose items are all capitalised, short, parted by commas, and closed by one "and" before the last.
    """
    texts = all_tokens.texts
    if at + 3 >= len(texts) or texts[at] not in OPENS or _touching(all_tokens, at):
        return None
    items: list[list[int]] = [[]]
    ands = 0
    for index in range(at + 1, min(at + 1 + MOST * LONGEST, len(texts))):
        text = texts[index]
        if text in CLOSES or (text == "-" and not _touching(all_tokens, index)):
            return _spans(all_tokens, items) if ands == 1 else None
        if text == "," or text.lower() in {"and", "or"}:
            ands += text != ","
            if items[-1]:
                items.append([])
            elif text == ",":
                return None
            continue
        if ands > 1 or not (text[0].isupper() or text in {"-", "’", "'", "of", "the", "s"}):
            return None
        items[-1].append(index)
    return None


def _spans(all_tokens: Tokens, items: Sequence[Sequence[int]]) -> list[Span] | None:
    if len(items) < 2 or any(not 0 < len(item) <= LONGEST for item in items):
        return None
    if any(not all_tokens.texts[item[0]][0].isupper() for item in items):
        return None
    return [Span(all_tokens.starts[item[0]], all_tokens.ends[item[-1]]) for item in items]


def _touching(all_tokens: Tokens, at: int) -> bool:
    """Return whether a dash is a hyphen: it touches the word before and the word after."""
    if all_tokens.texts[at] == ":":
        return False
    return all_tokens.ends[at - 1] == all_tokens.starts[at] and all_tokens.ends[at] == all_tokens.starts[at + 1]
