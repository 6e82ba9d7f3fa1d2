"""A house list of names, however long: the listed forms of which a name in the text is another spelling.

A list is made into sorted lines of `key<TAB>names` once, to be kept as plain data; a look-up then costs a few searches
and as many comparisons as there are listed names of one given name and beginning, or of one family name and initial.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.folding import fold, frame, skeleton
from checker.gazetteer.names import entry
from checker.model import Relation
from checker.spelling.alignment import ordered, parse, relate
from checker.spelling.slips import one_slip

EDGE = 2  # letters at either end of a word, of which one slip leaves at least one end as it was
MOST = 500  # names under one key that are compared


def listed(names: Iterable[str]) -> bytes:
    """Return the index of a list of names, as sorted lines; order and doubles in the list make no difference."""
    found: dict[str, set[str]] = {}
    for name in names:
        plain = " ".join(name.split())
        if plain:
            for key in keys(plain):
                found.setdefault(key, set()).add(plain)
    lines = ("\t".join((key, *sorted(found[key]))) for key in found)
    return b"\n" + b"".join(line + b"\n" for line in sorted(line.encode("utf-8", "replace") for line in lines))


def keys(name: str) -> Iterator[str]:
    """Yield the keys of a name: variants that are one slip or a transliteration apart share at least one."""
    parts = parse(name).parts
    if not parts:
        return
    last = skeleton(parts[-1])
    if len(parts) == 1:
        yield f"^{last[:EDGE]}"
        yield f"${last[-EDGE:]}"
        return
    first = same_given(parts[0])
    yield f"{first} ^{last[:EDGE]}"
    yield f"{first} ${last[-EDGE:]}"
    yield f"{last} {skeleton(parts[0])[:1]}"
    yield f"{last} .{len(parts)}"


def same_given(part: str) -> str:
    """Return what the forms of a given name share: its class, or its skeleton."""
    classes = sorted(name for name in entry(part).classes if name[0] == "d")
    return f"={classes[0]}" if classes else skeleton(part)


def house_forms(index: bytes, name: str) -> tuple[str, ...]:
    """Return the listed names of which `name` is another spelling, sorted; none where it is itself on the list.

    index: what `listed` returned. Case alone makes no other spelling, nor does a shorter form of a name.
    """
    candidates = {form for key in set(keys(name)) for form in under(index, key)}
    folded = fold(name)
    if name in candidates or any(fold(form) == folded and form.lower() == name.lower() for form in candidates):
        return ()
    parts = parse(name).parts
    return tuple(
        sorted(
            form
            for form in candidates
            if alike(parts, parse(form).parts) and relate(*ordered(form, name)) is Relation.VARIANT
        )
    )


def alike(parts: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Return whether two names are worth a comparison: their parts share consonants, or are one slip apart."""
    if len(parts) != len(others):
        return True
    return all(
        a == b or one_slip(a, b) is not None or frame(a) == frame(b) or same_given(a) == same_given(b)
        for a, b in zip(reversed(parts), reversed(others), strict=True)
    )


def under(index: bytes, key: str) -> list[str]:
    """Return the names under `key`, at most `MOST`, by bisection."""
    wanted = key.encode("utf-8", "replace") + b"\t"
    low, high = 0, len(index) - 1
    while low < high:
        middle = (low + high) >> 1
        start = index.rfind(b"\n", low, middle + 1)
        if start < 0:
            start = low
        if index[start + 1 : start + 1 + len(wanted)] < wanted:
            low = index.find(b"\n", start + 1)
        else:
            high = start
    if not index.startswith(wanted, low + 1):
        return []
    line = index[low + 1 + len(wanted) : index.find(b"\n", low + 1)]
    return line.decode("utf-8").split("\t")[:MOST]
