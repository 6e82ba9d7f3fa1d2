"""Who says a quotation: the name, pronoun or office beside a verb of saying."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.kinds.quotation._story import Story, holder, people_in, referent, sentence_at, story
from checker.kinds.quotation._verbs import ADVERBS, AWAY, GOING_ON, PRONOUNS, SAYS, VERBS
from checker.model import Document, Mention, Span

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# An office or organisation as a speaker: an article and a few words, names, capitals, or a name and a noun. Compiled
# where a text first needs it, as most need none.
OFFICE = (
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother)(?: [\w’'-]+){1,5}$|[A-Z][\w’'-]*(?: (?:of|for|and|the|[A-Z][\w’'-]*)){1,5}$"
    r"|[A-Z]{2,}$|[A-Z][\w’'-]+ [a-z]+$"
)
REACH = 300
# A quotation without a word about who speaks goes on with the speaker of the last one, this near.
NEAR = 200
STOPS = SAYS | VERBS
MARKS = "\"'“”‘’«»`.,;:!?…-–— \t\r\n\xa0"


class Clause(NamedTuple):
    """The words beside a quotation, other quotations left out, and the verb of saying among them."""

    words: list[re.Match[str]]
    verb: int


class Last(NamedTuple):
    """The last quotation before: where it ends, who said it, and the last person who was quoted."""

    end: int = 0
    speaker: str = ""
    person: str = ""


def speakers(document: Document, quoted: Sequence[Span]) -> list[str]:
    """Return who says each of the quotations, in the fullest form of the name; empty where nothing tells."""
    told = story(document)
    found: list[str] = []
    in_sentence: list[Span] = []
    last = Last()
    for index, span in enumerate(quoted):
        speaker = _after(told, span, quoted[index + 1 : index + 5], last) or _before(told, span, last)
        in_sentence.append(sentence_at(told, span.start))
        if not speaker and _goes_on(told, span, last):
            speaker = last.speaker
        elif not speaker and index and in_sentence[index - 1] == in_sentence[index]:
            speaker = found[index - 1]
        found.append(speaker)
        last = Last(span.end, speaker or last.speaker, speaker if speaker in told.names else last.person)
    for index in range(len(found) - 1, 0, -1):
        if not found[index - 1] and in_sentence[index - 1] == in_sentence[index]:
            found[index - 1] = found[index]
    return found


def _goes_on(told: Story, span: Span, last: Last) -> bool:
    """Tell whether a quotation stands alone in its sentence, soon after the last one."""
    start = max(sentence_at(told, span.start).start, last.end)
    return span.start - last.end < NEAR and not told.document.text[start : span.start].strip(MARKS)


def _after(told: Story, span: Span, following: Sequence[Span], last: Last) -> str:
    """Return who speaks by the words after a quotation (`…,” said Smith`)."""
    text = told.document.text
    if text[span.end - 1] == "." or text[span.end + 1 : span.end + 2] == ".":
        return ""
    end = min(sentence_at(told, span.end).end, span.end + REACH)
    clause = _clause(text, span.end, end, following)
    if not clause.words or clause.words[0].group() in GOING_ON:
        return ""
    if clause.words[0].group() == "according" and len(clause.words) > 2:
        return _named(told, clause.words[2].start(), end, last) or _office(told, clause.words[2:])
    if clause.verb < 0:
        return ""
    if clause.verb == 0:
        return _inverted(told, clause, end, last)
    return _subject(told, clause, span.end, last)


def _inverted(told: Story, clause: Clause, end: int, last: Last) -> str:
    """Return who speaks where the verb comes first (`said Kremlin spokesman Dmitry Peskov`)."""
    rest = clause.words[1:]
    if not rest:
        return ""
    pronoun = rest[0].group().lower()
    if pronoun in PRONOUNS:
        return referent(told, PRONOUNS[pronoun], rest[0].start(), last.end, last.person)
    return _named(told, rest[0].start(), end, last) or _office(told, rest)


def _named(told: Story, start: int, end: int, last: Last) -> str:
    """Return the first person between `start` and `end`, unless another noun is the head (`the lawyer of Smith`)."""
    found = people_in(told, start, end)
    if not found:
        return ""
    between = told.document.text[start : found[0].span.start]
    if "\n" in between or any(word.lower() in AWAY for word in WORD.findall(between)):
        return ""
    return found[0].subject


def _office(told: Story, words: Sequence[re.Match[str]], whole: bool = False) -> str:
    """Return the office that the words begin with, before anything that leads away from it; or the `whole` words."""
    text = told.document.text
    taken = 0
    for before, word in zip([None, *words], words, strict=False):
        parted = before is not None and text[before.end() : word.start()].strip(" \t\n\xa0")
        if taken > 5 or parted or word.group().lower() in (STOPS if whole else STOPS | AWAY):
            break
        taken += 1
    phrase = text[words[0].start() : words[taken - 1].end()] if taken else ""
    if not re.match(OFFICE, phrase) or phrase.rpartition(" ")[2].lower() in AWAY:
        return ""
    return holder(told, phrase)


def _before(told: Story, span: Span, last: Last) -> str:
    """Return who speaks by the words before a quotation in its sentence (`Peskov said that “…`)."""
    text = told.document.text
    start = max(sentence_at(told, span.start).start, last.end, span.start - REACH)
    clause = _clause(text, start, span.start, (), backwards=True)
    if clause.verb > 0:
        return _subject(told, clause, start, last)
    found = people_in(told, start, span.start)
    if found and text[found[-1].span.end : span.start].strip("\"'“‘«` \t\xa0") == ":":
        return found[-1].subject
    return ""


def _subject(told: Story, clause: Clause, start: int, last: Last) -> str:
    """Return the subject of the clause's verb, which stands before it."""
    text = told.document.text
    words = clause.words[: clause.verb]
    while words and _adverb(words[-1].group().lower()):
        words = words[:-1]
    if not words:
        return ""
    nearest = words[-1]
    if nearest.group().lower() in PRONOUNS:
        return referent(told, PRONOUNS[nearest.group().lower()], nearest.start(), last.end, last.person)
    found = people_in(told, start, nearest.end())
    chosen = _adjacent(text, found, nearest.end())
    if chosen is not None:
        return chosen.subject if not _led_away(text, start, chosen) else _office(told, _phrase(text, words), whole=True)
    return _office(told, _phrase(text, words), whole=True)


def _adverb(word: str) -> bool:
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4)


def _adjacent(text: str, found: Sequence[Mention], end: int) -> Mention | None:
    """Return the person whose name ends at `end`, or has but an insertion between commas before it."""
    if not found:
        return None
    if found[-1].span.end >= end - 1 and text[end : end + 1] != ",":
        return found[-1]
    if text[end : end + 1] in {",", "—", "–", ")"} or text[end : end + 2] in {" –", " —", " -"}:
        return next(
            (
                m
                for m in reversed(found)
                if text[m.span.end : m.span.end + 2].strip()[:1] in {",", "—", "–", "("} and m.span.end < end - 1
            ),
            found[-1],
        )
    return None


def _led_away(text: str, start: int, mention: Mention) -> bool:
    """Tell whether a preposition before the name makes another noun the subject (`a spokesman for Smith`)."""
    before = WORD.findall(text[max(start, mention.span.start - 40) : mention.span.start])
    return bool(before) and before[-1] in {"of", "for", "to", "with", "by", "from", "against"}


def _phrase(text: str, words: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """Return the last words without a mark between them."""
    first = len(words) - 1
    while first > 0 and not text[words[first - 1].end() : words[first].start()].strip(" \t\n\xa0"):
        first -= 1
    return words[first:]


def _clause(text: str, start: int, end: int, quoted: Sequence[Span], backwards: bool = False) -> Clause:
    """Return the words of `text[start:end]` outside `quoted`, and the index of the first (last) verb of saying."""
    words: list[re.Match[str]] = []
    for span in (*quoted, Span(end, end)):
        words += WORD.finditer(text, start, min(span.start, end))
        start = span.end
        if start >= end:
            break
    order = range(len(words) - 1, -1, -1) if backwards else range(len(words))
    return Clause(words, next((index for index in order if words[index].group() in SAYS), -1))
