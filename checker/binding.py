"""Bind mentions to topics: which date is the date of the invasion.

A topic stands in a sentence where its cue words do, in order, with a few words between them at most. The fact that
belongs to it stands in the same clause, with no other verb between: "the conflict in Ukraine triggered by Moscow in
February 2022", "the February 2022 invasion", "On Feb. 24, 2022, Russia invaded Ukraine".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.families import family
from checker.model import Document, Mention, Span
from checker.tokens import tokenise, tokens

GAP = 3  # words that may stand between two words of a cue: "conflict (in Ukraine) triggered"
REACH = 12  # words between a cue and its fact
STOPS = frozenset('\n . ! ? ; : — – ( ) [ ] … “ ” "'.split(" ")) | {"\n"}
SUBORDINATORS = frozenset(
    "after although as because before but if since than that though unless until when where whereas which while who"
    " whom whose why how".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did will would can could may might must shall should"
    " 's 're 've 'll".split()
)
# Irregular past forms that news copy leans on; regular ones end in -ed.
VERBS = AUXILIARIES | frozenset(
    "began became bought broke brought built came caught chose cut drew drove fed fell felt fled flew fought found gave"
    " got grew held hit kept knew led left lent lost made met paid put ran rode rose said sat saw says sent set shot"
    " sold sought spent spoke stole stood struck swore tells thinks thought threw told took went wins won wore"
    " wrote".split()
)
PREPOSITIONS = frozenset("a an back by early for from in last late mid next of on over the this to until".split())
GOVERNORS = frozenset("about against at for from in into of on over to with".split())
# Words that can follow a noun without making it the modifier of another noun.
FUNCTION = (
    PREPOSITIONS
    | GOVERNORS
    | SUBORDINATORS
    | frozenset(
        "across along amid among and around between during he inside it near nor not or outside s she so then they"
        " through today tomorrow toward towards under we within without yesterday yet you".split()
    )
)
COORDINATORS = frozenset("and or nor then".split())
COPULAS = frozenset("is was are were reached hit stood".split())
PERIODS = frozenset("year day week month night morning evening afternoon weekend decade time season".split())
RELATIVE = frozenset("after anniversary before following post pre prior since until".split())


class Cue(NamedTuple):
    """An occurrence of a topic: its span, its token indices (half-open), and whether it is told as an action.

    words: the indices of its own words, without those that stand between them.
    """

    span: Span
    first: int
    last: int
    is_verb: bool
    words: tuple[int, ...] = ()


def family_index(document: Document) -> dict[str, list[int]]:
    """Return word family -> indices of its tokens. Use through `document.derived(family_index)`."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(document.derived(tokens).texts):
        if text[0].isalnum():
            index[family(text)].append(number)
    return dict(index)


def find_cues(document: Document, phrases: Iterable[str]) -> tuple[Cue, ...]:
    """Return where the cue `phrases` stand in the document, in text order, the longest of those that start together."""
    best: dict[int, Cue] = {}
    index = document.derived(family_index)
    for phrase in phrases:
        words = [family(word) for word in tokenise(phrase).texts if word[0].isalnum()]
        for start in index.get(words[0], ()) if words else ():
            found = _follow(document, words, start)
            if found and (start not in best or found[-1] >= best[start].last):
                best[start] = _cue(document, found)
    return tuple(best[start] for start in sorted(best))


def _follow(document: Document, words: Sequence[str], start: int) -> tuple[int, ...]:
    """Return the indices of the tokens that are `words`, in order, from `start` on; none where they do not follow."""
    texts = document.derived(tokens).texts
    found = [start]
    for word in words[1:]:
        for ahead in range(found[-1] + 1, min(found[-1] + GAP + 2, len(texts))):
            if texts[ahead] in STOPS and not _is_point(texts, ahead):
                return ()
            if family(texts[ahead]) == word:
                found.append(ahead)
                break
            if _acts(texts, ahead):
                return ()
        else:
            return ()
    return tuple(found)


def _acts(texts: list[str], at: int) -> bool:
    """Tell whether a word between those of a cue is a verb of its own: "council approved 300 seats".

    What is behind a figure or a little word only says which: "turnout among registered voters"; "the council has 51
    seats" tells of the council's seats.
    """
    word = texts[at].lower()
    if not _is_verb(word) or word in AUXILIARIES:
        return False
    before = texts[at - 1].lower()
    return not (word.endswith("ed") and (before in FUNCTION or before[0].isdigit()))


def _is_point(texts: list[str], at: int) -> bool:
    """Tell whether the stop belongs to an initial or an abbreviation: "Roe v. Wade"."""
    return texts[at] == "." and at > 0 and len(texts[at - 1]) <= 2 and texts[at - 1].isalpha()


def _cue(document: Document, words: tuple[int, ...]) -> Cue:
    texts, starts, ends = document.derived(tokens)
    first, last = words[0], words[-1] + 1
    told = any(_is_verb(texts[word].lower()) for word in words)
    return Cue(Span(starts[first], ends[last - 1]), first, last, told, words)


def _is_verb(word: str) -> bool:
    return word in VERBS or (len(word) > 4 and word.endswith("ed"))


def nearest(document: Document, cue: Cue, mentions: Sequence[Mention]) -> Mention | None:
    """Return the one of `mentions` (in text order) that tells its fact of `cue`, or None where none clearly does."""
    texts, starts, _ = document.derived(tokens)
    where = [mention.span.start for mention in mentions]
    after = bisect_left(where, cue.span.start)
    own = {starts[word] for word in cue.words}
    inside = [m for m in mentions[after:] if m.span.end <= cue.span.end]
    if inside:  # a date among the author's own words, "Good Friday agreement", is part of the name
        return inside[0] if inside[0].span.start not in own else None
    before = mentions[after - 1] if after else None
    if before is not None and _precedes(texts, starts, before, cue):
        return before
    following = next((m for m in mentions[after:] if m.span.start >= cue.span.end), None)
    if following is not None and _follows(texts, starts, following, cue):
        return following
    return None


def _precedes(texts: list[str], starts: list[int], mention: Mention, cue: Cue) -> bool:
    if _is_period(texts, starts, mention):
        return False
    between = [text.lower() for text in texts[bisect_left(starts, mention.span.end) : cue.first]]
    if between[:1] == [","]:  # "In February 2022, they invaded", "the September 10, 2001, attacks"
        between = between[1:]
    if COORDINATORS.intersection(between):  # "opened in 1911 and closed in 2019"
        return False
    if not cue.is_verb:  # "the February 2022 full-scale invasion", not "in March 2023 … the invasion"
        alike = len(between) <= 4 and all(word == "-" or word.isalpha() for word in between)
        return alike and not _broken(between) and not _modifies(texts, cue)
    return len(between) <= REACH and "," not in between and not _broken(between)


def _follows(texts: list[str], starts: list[int], mention: Mention, cue: Cue) -> bool:
    between = [text.lower() for text in texts[cue.last : bisect_right(starts, mention.span.start) - 1]]
    if len(between) > REACH:
        return False
    if not cue.is_verb and between:
        if _modifies(texts, cue):
            return False
        if between[0] in COPULAS and not _completes(texts, cue):
            between = between[1:]  # "Turnout was 62 per cent"
        elif _is_participle(between[0]) and (between[1:2] == ["by"] or not _completes(texts, cue)):
            between = between[1:]  # "the war launched by Moscow in February 2022"
    if "," in between:
        comma = len(between) - 1 - between[::-1].index(",")
        if not PREPOSITIONS.issuperset(between[comma + 1 :]):
            return False
    return not _broken(between)


def _is_period(texts: list[str], starts: list[int], mention: Mention) -> bool:
    """Tell whether the words that follow say which one is meant: "the year they invaded" is no date of its own."""
    last = bisect_left(starts, mention.span.end) - 1
    return last > 0 and texts[last].lower() in PERIODS and texts[last - 1].lower() in ("the", "that", "very")


def _is_participle(word: str) -> bool:
    return _is_verb(word) and word not in AUXILIARIES


def _modifies(texts: list[str], cue: Cue) -> bool:
    """Tell whether the cue only says which: "the Harrow Street fire inquiry" has a date of its own."""
    after = texts[cue.last] if cue.last < len(texts) else ""
    return after.isalpha() and after.islower() and after not in FUNCTION and not _is_verb(after)


def _completes(texts: list[str], cue: Cue) -> bool:
    """Tell whether the cue completes another noun, whose verb comes next: "survivors of the fire met in May"."""
    position = cue.first - 1
    while position > 0 and cue.first - position <= 4 and texts[position].lower() not in GOVERNORS:
        if not texts[position].isalpha():
            return False
        position -= 1
    before = texts[position - 1].lower() if position > 0 else ""
    return texts[position].lower() in GOVERNORS and before.isalpha() and not _is_verb(before)


def _broken(words: Iterable[str]) -> bool:
    return any(word in STOPS or word in SUBORDINATORS or word in RELATIVE or _is_verb(word) for word in words)


def is_reference(document: Document, cue: Cue) -> bool:
    """Tell whether the cue only helps to date something else: "the anniversary of the invasion"."""
    texts = document.derived(tokens).texts
    before = [text.lower() for text in texts[max(0, cue.first - 4) : cue.first]]
    return any(word in ("anniversary", "eve") for word in before)
