"""How editors write a person's office: before the name, between commas, after "is", with what it is the office of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.kinds._names.lexis import words as lexis
from checker.kinds._names.runs import APOSTROPHES, HYPHENS, Name
from checker.tokens import Tokens

ROLES = lexis("role")
MODIFIERS = lexis("rolemodifier")
QUALIFIERS = lexis("qualifier")
KIN = lexis("kin")
VERBS = frozenset(
    "judge host head lead coach boss pilot doctor partner nurse champion captain chair whip dean master".split()
)
NO_OWNER = lexis("function") | QUALIFIERS
DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our"})
LINKS = frozenset({"of", "at", "for", "with", "in"})
WITHIN = frozenset({"of", "for", "and", "the", "&", "s", "S", "."}) | APOSTROPHES | HYPHENS  # an owner of several words
CLOSING = frozenset(',.!?;:)\n"”') | {"who"}  # what follows a name that stands beside its office
BEHIND = frozenset({"elect", "designate", "emeritus", "emerita"})  # "the president elect"
ENDED = frozenset({"from", "until", "till", "between", "during", "when", "in"})
BEFORE_HEAD = MODIFIERS | QUALIFIERS
LONG_FORMS = {
    "sen": "senator", "gov": "governor", "rep": "representative", "gen": "general", "col": "colonel", "maj": "major",
    "capt": "captain", "lt": "lieutenant", "sgt": "sergeant", "cpl": "corporal", "adm": "admiral", "cmdr": "commander",
    "congresswoman": "congresswoman", "ex": "former", "pte": "private",
}  # fmt: skip
FARTHEST = 8  # words of a role on one side of a name


class Role(NamedTuple):
    """A role: its words in lower case ("prime minister"), whose it is ("Kremlin"), and "former", "acting"…"""

    words: str
    organisation: str = ""
    qualifiers: tuple[str, ...] = ()

    @property
    def head(self) -> str:
        """The last word, which names the office."""
        return self.words.rpartition(" ")[2]


class Phrase(NamedTuple):
    """A role in the text: token indices, half-open."""

    first: int
    last: int
    role: Role


def before(found: Tokens, name: Name) -> Phrase | None:
    """Return the role that ends where the name starts, or that the name is told of: "The mayor of Lyon is …"."""
    start, own = (name.title or name.words)[0].first, name.words[0].first
    title = name.title[-1].text if name.title else ""
    titled = role_word(title)
    if not titled and start > 2 and found.texts[start - 1] in (",", "is"):
        return introduced(found, name, start - 1)
    return phrase_back(found, own if titled or not title else start) or linked_back(found, own)


def introduced(found: Tokens, name: Name, end: int) -> Phrase | None:
    """Return the role before a comma or an "is" at token `end`: "The mayor of Lyon, Jean Martin, left".

    A list goes on after the name ("the mayor of Lyon, Jean Martin and Ann Lee"); nothing is known of it.
    """
    texts = found.texts
    at = name.words[-1].last
    following, second = (*texts[at : at + 2], "\n", "\n")[:2]
    if texts[end] == "is":
        if following in APOSTROPHES:
            return None
    elif following not in CLOSING or (following == "," and (second in ("and", "or") or second[0].isupper())):
        return None
    phrase = phrase_back(found, end, False) or linked_back(found, end)
    if phrase is None:
        return None
    first = phrase.first
    if not first or texts[first - 1].lower() not in DETERMINERS:
        return phrase if phrase.role.organisation and not APOSTROPHES.isdisjoint(texts[first:end]) else None
    linked = first > 2 and (texts[first - 2] in LINKS or texts[first - 2] == "to")
    return None if linked and (role_word(texts[first - 3]) or texts[first - 3] in KIN) else phrase


def phrase_back(found: Tokens, end: int, verbs: bool = True) -> Phrase | None:
    """Return the role phrase that ends before token `end`; `verbs`: a lone "judge" or "head" there may be a verb."""
    texts = found.texts
    at = end
    while (
        at > 0 and end - at < FARTHEST and (role_word(texts[at - 1]) or modifier(found, at - 1) or tied(found, at - 1))
    ):
        at -= 1
    if at == end or not any(role_word(text) for text in texts[at:end][-2:]):
        return None
    head = at
    at, organisation = owner_back(found, at)
    if verbs and at == end - 1 and texts[at] in VERBS:
        return None
    qualifiers, first = [], at
    while first > 0 and (qualifier := qualifier_back(found, first)):
        first -= 1 + 2 * ("-" in qualifier) + (texts[first - 1] in HYPHENS)
        qualifiers.append(qualifier)
    words, inner = split_qualifiers(found, head, end)
    if not words:
        return None
    return Phrase(first, end, Role(words, organisation, (*reversed(qualifiers), *inner)))


def qualifier_back(found: Tokens, end: int) -> str:
    """Return the "former", "then-" or "would-be" that ends before token `end`, in lower case; empty for none."""
    if end > 1 and tied(found, end - 1):
        end -= 1
    text = found.texts[end - 1].lower()
    if text in QUALIFIERS:
        return text
    whole = f"{found.texts[end - 3].lower()}-{text}" if end > 2 and tied(found, end - 2) else ""
    return whole if whole in QUALIFIERS else ""


def linked_back(found: Tokens, end: int) -> Phrase | None:
    """Return the role that ends before token `end` with what it is the office of: "the Bishop of Bath and Wells"."""
    texts = found.texts
    if end < 3 or not texts[end - 1][0].isupper():
        return None
    for at in range(end - 2, max(end - 2 * FARTHEST, 0), -1):
        text = texts[at]
        if text in LINKS and role_word(texts[at - 1]):
            break
        if not (text[0].isupper() or text in WITHIN):
            return None
    else:
        return None
    phrase = phrase_back(found, at, False)
    if phrase is None or phrase.role.organisation:
        return None
    owner = at + 1 + (texts[at + 1] in DETERMINERS)
    return Phrase(phrase.first, end, phrase.role._replace(organisation=" ".join(texts[owner:end])))


def split_qualifiers(found: Tokens, first: int, last: int) -> tuple[str, tuple[str, ...]]:
    """Return the role words of tokens `first` to `last`, in lower case and long form, and their qualifiers."""
    words: list[str] = []
    qualifiers: list[str] = []
    for index in range(first, last):
        text = found.texts[index].lower()
        if text in QUALIFIERS and not words:
            qualifiers.append(text)
        elif text[0].isalpha():
            words.append(LONG_FORMS.get(text, text))
        elif text in HYPHENS and words and index + 1 < last:
            words.append("-")
    return " ".join(words).replace(" - ", "-"), tuple(qualifiers)


def owner_back(found: Tokens, end: int) -> tuple[int, str]:
    """Return where the organisation or place before token `end` starts, and its words: "Kremlin", "Walmart's"."""
    texts, starts, ends = found
    at = end
    if at > 1 and texts[at - 1] in {"s", "S"} and texts[at - 2] in APOSTROPHES and starts[at - 2] == ends[at - 3]:
        at -= 2
    last = at
    while at > 0 and texts[at - 1][0].isupper() and texts[at - 1].lower() not in NO_OWNER and last - at < FARTHEST:
        at -= 1
    if at == last:
        return end, ""
    return at, " ".join(texts[at:last])


def after(found: Tokens, name: Name) -> Phrase | None:
    """Return the role told after the name, between commas or after "is": "Doug McMillon, Walmart's chief executive"."""
    texts = found.texts
    at = name.words[-1].last
    if at + 2 >= len(texts) or texts[at] not in (",", "is"):
        return None
    return ahead(found, at + 3 if texts[at + 1 : at + 3] == ["who", "is"] else at + 1)


def ahead(found: Tokens, start: int) -> Phrase | None:
    """Return the role phrase that starts at token `start`, None where another name follows it: "President Macron"."""
    texts = found.texts
    first = at = start + (texts[start] in DETERMINERS if start < len(texts) else 0)
    head = -1
    while at < len(texts) and at - first < 2 * FARTHEST:
        text = texts[at]
        if text.lower() in ROLES:
            head = at
        elif not (text[0].isupper() or text in BEFORE_HEAD or tied(found, at) or possessed(texts, at)):
            break
        at += 1
    at = head + 1
    if head < 0 or (at < len(texts) and (texts[at][0].isupper() or tied(found, at) or texts[at] in APOSTROPHES)):
        return None
    phrase = phrase_back(found, at, False)
    if phrase is None or phrase.first != first:
        return None
    (words, organisation, qualifiers) = phrase.role
    if not organisation and at < len(texts) and texts[at] in LINKS:
        at, organisation = linked(found, at)
        if organisation and texts[at - 1] == "s":
            return None
    return Phrase(first, at, Role(words, organisation, (*qualifiers, *behind(found, at))))


def possessed(texts: Sequence[str], at: int) -> bool:
    """Return whether the token at `at` is a part of "'s"."""
    return texts[at] in APOSTROPHES or (texts[at] == "s" and texts[at - 1] in APOSTROPHES)


def behind(found: Tokens, at: int) -> tuple[str, ...]:
    """Return what tells, after an office, that it is not held now: "elect", "then" for "from 1995 to 2001"."""
    after = found.texts[at : at + 2]
    if after and after[0] in BEHIND:
        return (after[0],)
    ended = len(after) == 2 and after[0] in ENDED and (after[0] == "when" or after[1][0].isdigit())
    return ("then",) if ended else ()


def owner_forward(found: Tokens, start: int) -> tuple[int, str]:
    """Return the token after the organisation that starts at `start`, and its words, without "'s"."""
    texts = found.texts
    at = start
    while at < len(texts) and texts[at][0].isupper() and at - start < FARTHEST:
        at += 1
    last = at
    if at == start:
        return start, ""
    if at + 1 < len(texts) and texts[at] in APOSTROPHES and texts[at + 1] in {"s", "S"}:
        at += 2
    return at, " ".join(texts[start:last])


def linked(found: Tokens, start: int) -> tuple[int, str]:
    """Return the end and the words of the organisation after "of", "at"… at token `start`; (`start`, "") for none."""
    texts = found.texts
    at = start + 1
    while at < len(texts) and texts[at] in DETERMINERS:
        at += 1
    end, organisation = owner_forward(found, at)
    while organisation and end + 1 < len(texts) and texts[end] in {"of", "for", "and"} and texts[end + 1][0].isupper():
        end, more = owner_forward(found, end + 1)
        organisation = f"{organisation} {texts[end - len(more.split()) - 1]} {more}"
    return (end, organisation) if organisation else (start, "")


def role_word(text: str) -> bool:
    """Return whether `text`, in any case and without its full stop, is a role noun or a rank's short form."""
    folded = text.lower().rstrip(".")
    return folded in ROLES or folded in LONG_FORMS


def modifier(found: Tokens, index: int) -> bool:
    """Return whether token `index` may stand before the role noun: "prime", the stop of "Sen."."""
    text = found.texts[index]
    if text == ".":
        return index > 0 and found.texts[index - 1].lower() in LONG_FORMS
    return text.lower() in MODIFIERS


def tied(found: Tokens, index: int) -> bool:
    """Return whether token `index` is a hyphen that ties two words."""
    texts, starts, ends = found
    return (
        texts[index] in HYPHENS and 0 < index < len(texts) - 1 and starts[index] == ends[index - 1]
        and starts[index + 1] == ends[index]
    )  # fmt: skip
