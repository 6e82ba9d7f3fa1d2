"""The words of an event: verbs of what happens once, their subjects, and what sets two events apart."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds._quantity.persons import TITLES, preceding

# What people, ships and storms do once in a life; and what any one thing does or undergoes once.
LIFE = {
    "died": "die", "resigned": "resign", "retired": "retire", "sank": "sink", "crashed": "crash", "erupted": "erupt",
    "derailed": "derail", "collapsed": "collapse", "made": "make landfall", "capsized": "capsize",
    "exploded": "explode", "founded": "found", "demolished": "demolish", "executed": "execute", "elected": "elect",
    "sworn": "swear", "assassinated": "assassinate", "buried": "bury", "acquitted": "acquit", "jailed": "jail",
}  # fmt: skip
THINGS = {
    "opened": "open", "open": "open", "opens": "open", "closed": "close", "close": "close", "closes": "close",
    "began": "begin", "begin": "begin", "begins": "begin", "started": "begin", "start": "begin", "starts": "begin",
    "ended": "end", "end": "end", "ends": "end", "finished": "end", "concluded": "end", "launched": "launch",
    "signed": "sign", "approved": "approve", "passed": "pass", "adopted": "adopt", "ratified": "ratify",
    "rejected": "reject", "inaugurated": "inaugurate", "unveiled": "unveil", "convened": "convene", "held": "hold",
    "published": "publish", "released": "release", "premiered": "premiere", "abolished": "abolish", "struck": "strike",
    "voted": "vote", "abducted": "abduct", "kidnapped": "abduct", "stolen": "steal", "shut": "close",
}  # fmt: skip
VERBS = {**LIFE, **THINGS}
YEARLY = frozenset("open close begin end launch hold convene publish release premiere strike vote elect".split())
LEADS = frozenset("on in at of late early last this next morning afternoon evening night noon midnight".split()) | {
    "landfall", "here", "there", *VERBS,
}  # fmt: skip
BREAKS = frozenset(
    """. ! ? ; : \n , ( ) — – and but or after before when while as because since until till from that which who whom
    than said says told would could should not never if though although where during for between""".split(" ")
) | {"\n", "following", "to"}
AGAIN = frozenset(
    """again another second third fourth fifth first last twice initially originally previously previous earlier later
    then also each every annual other next new re-opened reopened postponed delayed instead not never had""".split()
) - {"last"}
PASSED_OVER = frozenset("was were has been be being is are officially formally finally reportedly".split())
AHEAD = frozenset("will to due shall would".split())
ARTICLES = frozenset("the this its his her their our".split())
LINKS = frozenset("of on in at for by with to from near about against between over".split())
DETERMINERS = ARTICLES | frozenset("a an some any no".split())
# The last word of a name that is a thing's and not a person's.
NAMED_THINGS = frozenset(
    """Bridge School Hospital Library Museum Festival Summit Conference Games Cup Theatre Theater Gallery Station
    Airport Stadium Tower Hall House Hotel College University Market Centre Center Tunnel Bill Act Treaty
    Agreement Accord Convention Championship Championships Exhibition Inquiry Trial Line Mill Mine
    Plant Park Pier Church""".split()
)
FORMS = frozenset("open opens close closes begin begins start starts end ends".split())


def linked(verb: str) -> bool:
    """Return whether what the verb tells may happen to a thing once a year."""
    return verb in YEARLY


def head(texts: Sequence[str], verb: int) -> tuple[str, tuple[str, ...], str] | None:
    """Return the subject of the verb at a token, the words between its article and it, and `past` or `future`."""
    at, mode = verb - 1, "future" if texts[verb] in FORMS else "past"
    while at > 0 and (texts[at] in PASSED_OVER or texts[at] in AHEAD):
        mode = "future" if texts[at] in AHEAD else mode
        at -= 1
    if mode == "future" and not (texts[verb] in FORMS or texts[verb - 1] == "be"):
        return None
    if texts[at] in {"which", "that", "who"}:
        at -= 1
        at -= texts[at] == ","
    elif texts[at] == ",":
        back = next((place for place in range(at - 1, max(at - 10, 0), -1) if texts[place] in {",", ".", "\n"}), 0)
        at = back - 1 if texts[back] == "," else at - 1  # "the vote, held on Saturday,"
    return _named(texts, at, texts[verb], mode) if at > 0 or texts[0].istitle() else None


def _named(texts: Sequence[str], at: int, verb: str, mode: str) -> tuple[str, tuple[str, ...], str] | None:
    """Return the definite noun or the name that ends with token `at`, where it can be a subject."""
    if texts[at][:1].isupper() and not (at and texts[at - 1] in {".", "\n"} and texts[at].lower() in ARTICLES):
        name = preceding(list(texts[max(at - 6, 0) : at + 1]), min(at, 6)).split()
        before = texts[at - len(name)] if at >= len(name) else "\n"
        if not name or before in LINKS or (verb not in LIFE and name[-1] not in NAMED_THINGS):
            return None
        titled = (before,) if before.lower().strip(".") in TITLES and before.istitle() else ()
        return name[-1], tuple(name[:-1][-1:]) if len(name) > 1 else titled, mode
    words: list[str] = []
    while at >= 0 and len(words) < 4 and texts[at][:1].isalpha() and texts[at].lower() not in DETERMINERS | LINKS:
        words.insert(0, texts[at])
        at -= 1
    if not words or at < 0 or texts[at].lower() not in ARTICLES or (at and texts[at - 1].lower() in LINKS):
        return None
    return words[-1].lower(), tuple(word.lower() for word in words[:-1]), mode


def thing(texts: Sequence[str], verb: int, date: int) -> tuple[str, ...]:
    """Return the object that stands between a verb and its date ("approved the plan on"), or nothing."""
    at = verb + 1 + (texts[verb] == "made")
    if at >= date or not (texts[at] in DETERMINERS or texts[at][0].isdigit() or texts[at][:1].isupper()):
        return ()
    last = next((place for place in range(at, date) if texts[place] in LINKS), date)
    return tuple(text.lower() for text in texts[at:last] if text not in DETERMINERS)
