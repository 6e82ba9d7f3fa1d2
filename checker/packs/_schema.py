"""The keys of a pack file, and readers that take a node apart and note what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as Keys

from checker.nearest import nearest
from checker.packs._mistakes import Sheet
from checker.packs._nodes import Mapping, Node, Scalar, Sequence

PACK = {
    "pack": "the name of the pack: small letters, figures and hyphens",
    "version": "the version of the pack",
    "description": "what the pack is for, in a sentence",
    "extends": "packs that come along, by name or by file beside this one",
    "off": "rules, of this pack or of those it extends, that are not checked",
    "severity": "rules, of this pack or of those it extends, and how grave their findings are to be",
    "topics": "topics and the phrases that tell of them",
    "facts": "facts that rules may name, or that are rules: “date of invasion: Feb 2022”",
    "names": "how the house spells names: a list, or a file with a name a line or a column “name”",
    "rules": "the rules: a mapping of ids, or a list of assertions",
}
TOPIC = {
    "cues": "phrases that tell of the topic; a fact beside one is about it",
    "role": "words for the office whose holder the topic is",
}
RULE = {
    "assert": "the assertion, in the assertion language",
    "when": "a condition, in the same language: the rule is silent where it does not hold",
    "unless": "a condition, in the same language: the rule is silent where it holds",
    "severity": "how grave a finding is: error, warning (the default) or note",
    "why": "why the rule is there, for the editor who reads a finding",
    "source": "where the declared fact can be looked up",
    "examples": "stories in miniature that test the rule",
}
FACT = {
    "is": "the value, or a list of values of which any will do",
    **{key: text for key, text in RULE.items() if key != "assert"},
}
SEVERITIES = ("error", "warning", "note")
OPENING = ('"', "“", "'")  # marks that a text begins with
EXAMPLES = {
    "holds": "texts that the rule looks at and finds right",
    "flags": "texts with at least one finding of the rule",
    "silent": "texts without a finding of the rule",
}
EXAMPLE = {
    "text": "the text of the story",
    "issued": "the publication date, as in 2024-11-06",
    "title": "the headline",
}


def fields(sheet: Sheet, node: Node, known: Keys[str, str], what: str) -> dict[str, Node]:
    """Return the values of a mapping by key; unknown keys, and a node that is no mapping, are mistakes."""
    if not isinstance(node, Mapping):
        sheet.mistake(node.start, _end(sheet, node), f"expected keys and values here: {what} has {listed(known)}")
        return {}
    for key, _ in node.pairs:
        if key.text not in known:
            hint = meant(key.text, known) or f"; {what} has {listed(known)}"
            sheet.mistake(key.start, key.end, f"unknown key “{short(key.text)}”{hint}")
    return {key.text: value for key, value in node.pairs if key.text in known}


def require(sheet: Sheet, node: Node, key: str, message: str) -> None:
    """Note `message` where a mapping lacks `key`, unless one of its unknown keys is a slip of it."""
    if not isinstance(node, Mapping) or node.get(key) is not None:
        return
    if not any(nearest(name.text, [key]) for name, _ in node.pairs):
        sheet.mistake(node.start, node.start + 1, message)


def text(sheet: Sheet, node: Node | None, what: str) -> str:
    """Return the text of a scalar, without space around it; a list, a mapping or an empty text is a mistake."""
    if node is None:
        return ""
    if not isinstance(node, Scalar):
        sheet.mistake(node.start, _end(sheet, node), f"“{what}” is to be a text{_brackets(sheet, node)}")
        return ""
    found = node.text.strip()
    if not found:
        sheet.mistake(node.start, node.end, f"“{what}” is empty")
    elif found[0] == "-" and found[1:2] in OPENING and not node.style:
        sheet.mistake(node.start, node.start + 1, "a blank is missing after the hyphen: “- ” begins an item of a list")
    return found


def items(sheet: Sheet, node: Node | None, what: str) -> list[Node]:
    """Return the items of a list; a single text or mapping counts as a list of one, an empty list is a mistake."""
    if node is None:
        return []
    if not isinstance(node, Sequence):
        return [node]
    if not node.items:
        sheet.mistake(node.start, node.end, f"“{what}” is empty")
    return node.items


def texts(sheet: Sheet, node: Node | None, what: str) -> list[str]:
    """Return the texts of a list of scalars, or of one scalar."""
    found = [text(sheet, item, what) for item in items(sheet, node, what)]
    return [one for one in found if one]


def meant(word: str, known: Iterable[str]) -> str:
    """Return `: did you mean …?` with the nearest of `known`, or nothing."""
    near = nearest(word, known)
    return f": did you mean “{near}”?" if near else ""


def listed(words: Iterable[str]) -> str:
    """Return words as `“a”, “b” and “c”`."""
    *others, last = [f"“{word}”" for word in words]
    return f"{', '.join(others)} and {last}" if others else last


def short(words: str) -> str:
    """Return words cut to what a message can repeat."""
    return words if len(words) <= 60 else words[:59] + "…"


def _end(sheet: Sheet, node: Node) -> int:
    """Return the end of the first line of a node: the caret does not run over whole lists."""
    line = sheet.text.find("\n", node.start, node.end)
    return node.end if line < 0 else line


def _brackets(sheet: Sheet, node: Node) -> str:
    """Explain a text that YAML took for a collection: `why: [sic] it is so`, `assert: {…}`."""
    return ": put it in quotation marks" if sheet.text[node.start : node.start + 1] in "[{" else ""
