"""Negated verbs: "did not sail", "was never paid"; what one sentence denies, another cannot tell in the same words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from checker.families import family
from checker.kinds._quantity.context import STOP
from checker.model import Document, Fact, Judgement, Kind, Mention, Related, Relation, Span, Verdict
from checker.sentences import sentences
from checker.tokens import places, tokenise, tokens, vocabulary

BE = frozenset("is are was were am be been being isn aren wasn weren".split())
HAVE = frozenset("has have had hasn haven hadn".split())
AUXILIARIES = BE | HAVE | frozenset("did do does will would can could didn don doesn won wouldn couldn".split())
FEWEST = 4  # words of meaning, the verb among them, that a denial needs to be known again
NEXT = 4  # tokens after the verb whose meaning has to be told too
MOST = 60  # denials of one article that are looked at: a longer one is no news story
# Words that make a sentence no plain telling of what happened, or somebody's view of it.
OPEN = frozenset(
    """no nor neither without unless if whether would could should may might must until none cannot deny denied denies
    denying refuse refused refuses refusing fail failed fails failing claim claims claimed alleged allegedly accused
    accuses insist insisted insists argue argued argues say says said added adds told tells suggested suggests reported
    reportedly believe believes believed think thinks thought expected promised vowed wants wanted hoped hopes plan
    plans planned because but although though however yet ?""".split()
)
NOT = frozenset({"not", "never", "t"})
IRREGULAR = """be is are was were been am|have has had|go goes went gone|see saw seen|take took taken|give gave given
make made|come came|get got gotten|find found|hold held|keep kept|lead led|leave left|lose lost|meet met|pay paid
put|run ran|sell sold|send sent|set|shoot shot|sit sat|speak spoke spoken|spend spent|stand stood|steal stole stolen
strike struck|swear swore sworn|teach taught|think thought|throw threw thrown|win won|write wrote written|buy bought
bring brought|build built|catch caught|choose chose chosen|draw drew drawn|drive drove driven|eat ate eaten
fall fell fallen|feel felt|fight fought|fly flew flown|forget forgot|grow grew grown|hear heard|hit|hurt|know knew known
lay laid|let|lie lay lain|ride rode ridden|ring rang rung|rise rose risen|sing sang sung|sink sank sunk|sleep slept
swim swam swum|wear wore worn|withdraw withdrew withdrawn|become became|begin began begun|break broke broken"""


class Negation(NamedTuple):
    """A verb that is negated, by its word family."""

    verb: str


@cache
def _verbs() -> dict[str, str]:
    forms = (group.split() for group in IRREGULAR.replace("\n", "|").split("|"))
    return {form: group[0] for group in forms for form in group}


def stem(word: str) -> str:
    """Return the key that all forms of a lower-case word share: sent and sends are `send`."""
    return _verbs().get(word) or family(word)


def find(document: Document) -> Sequence[Mention]:
    """Return the negated verbs of the article, from the auxiliary to the verb."""
    texts, starts, ends = document.derived(tokens)
    found = []
    for at in places(document, NOT):
        first = at - 2 if texts[at] == "t" else at - 1
        if first < 0 or texts[first].lower() not in AUXILIARIES or (first < at - 1 and texts[at - 1] not in "'’"):
            continue
        last = at + 1 if texts[first].lower() in BE or not texts[at + 1].isalpha() else at + 2
        verb = texts[at + 1].lower() if last > at + 1 else "be"
        found.append(Mention("negation", Span(starts[first], ends[last - 1]), Negation(stem(verb))))
    return found


def judge(facts: Sequence[Fact]) -> list[Judgement]:
    """Return a judgement for each denial that a sentence of the same article tells as done, in the same words."""
    groups: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[id(fact.document)].append(fact)
    return [judgement for group in groups.values() for judgement in _document(group[0].document, group[:MOST])]


class Clause(NamedTuple):
    """The words of a denial: those with a meaning, by family, its names and figures, and what follows its verb."""

    fact: Fact
    sentence: int
    words: frozenset[str]
    hard: frozenset[str]
    next: frozenset[str]


def _document(document: Document, facts: Sequence[Fact]) -> list[Judgement]:
    spans = document.derived(sentences)
    clauses = [_clause(document, fact, bisect_right(spans, fact.span) - 1) for fact in facts if not fact.speaker]
    denials = [clause for clause in clauses if clause is not None]
    if not denials:
        return []
    texts, begins, _ = document.derived(tokens)
    wanted = {name for clause in denials for name in clause.hard}
    told: dict[int, set[str]] = defaultdict(set)
    for at in places(document, wanted):
        told[bisect_right(spans, (begins[at], len(document.text))) - 1].add(texts[at])
    found = []
    for clause in denials:
        for at, names in told.items():
            if at == clause.sentence or not clause.hard <= names:
                continue
            verdict = _verdict(document.text[slice(*spans[at])], clause)
            if verdict is Verdict.HELD:
                found.append(Judgement(verdict, document, clause.fact.span))
            elif verdict is Verdict.CONTRADICTED:
                message, related = _message(document, spans[at]), (Related(document, spans[at]),)
                found.append(Judgement(verdict, document, clause.fact.span, message, related))
    return found


def _clause(document: Document, fact: Fact, sentence: int) -> Clause | None:
    """Return the words around a negated verb, between two semicolons (or stops without a space) of its sentence.

    None where they name nothing that the article names twice, so that no other sentence can tell the same.
    """
    texts, starts, ends = document.derived(tokens)
    span = document.derived(sentences)[sentence]
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    at, end = bisect_left(starts, fact.span.start), bisect_left(starts, fact.span.end)
    stops = [place for place in range(first, last - 1) if texts[place] in ";.?!" and _stops(texts, starts, ends, place)]
    first = max([first, *(place + 1 for place in stops if place < at)])
    last = min([last, *(place for place in stops if place >= at)])
    told = document.derived(vocabulary)
    hard = {text for text in texts[first + 1 : last] if text[0].isdigit() or text[0].isupper()}
    if not hard or any(told[text] < 2 for text in hard):
        return None
    words = texts[first:last]
    meaning = _meaning(words) | {fact.value.verb}
    if len(meaning) < FEWEST or not OPEN.isdisjoint(word.lower() for word in words):
        return None
    return Clause(fact, sentence, meaning, frozenset(hard), _meaning(texts[end:last][:NEXT]))


def _stops(texts: list[str], starts: list[int], ends: list[int], at: int) -> bool:
    return texts[at] == ";" or (ends[at] == starts[at + 1] and texts[at + 1].istitle() and len(texts[at + 1]) > 1)


def _meaning(words: Sequence[str]) -> frozenset[str]:
    low = (word.lower() for word in words if word[0].isalnum())
    return frozenset(stem(word) for word in low if word not in STOP and word not in AUXILIARIES | NOT | {"ever"})


def _verdict(text: str, clause: Clause) -> Verdict:
    """Return how a sentence stands to a denial: it denies or plainly tells the same, all but one word in five."""
    words = tokenise(text).texts
    low = {word.lower() for word in words}
    if not OPEN.isdisjoint(low) or clause.fact.value.verb not in {stem(word) for word in low}:
        return Verdict.UNDECIDED
    meaning = _meaning(words) | {clause.fact.value.verb}
    if not clause.next <= meaning or 5 * len(clause.words & meaning) < 4 * len(clause.words):
        return Verdict.UNDECIDED
    return Verdict.CONTRADICTED if NOT.isdisjoint(low) else Verdict.HELD


def _message(document: Document, span: Span) -> str:
    return f"The story tells elsewhere what is denied here: “{' '.join(document.text[slice(*span)].split())[:160]}”"


def parse(text: str, issued: date | None) -> Negation | None:
    """Return the negation of a whole surface form ("did not sail", "not sail"), or None."""
    words = [word for word in tokenise(text).texts if word not in {"'", "’"}]
    if len(words) not in {2, 3} or words[-2].lower() not in NOT or not words[-1].isalpha():
        return None
    return Negation(stem(words[-1].lower()))


def compare(one: Negation, other: Negation) -> Relation:
    """Return whether two verbs are one; two verbs say nothing of each other."""
    return Relation.AGREE if one == other else Relation.UNDECIDED


def show(value: Negation) -> str:
    """Return `not sail`."""
    return f"not {value.verb}"


KIND = Kind("negation", ("negation", "negations", "denial", "denials"), find, parse, compare, show, consistency=judge)
