"""Distil `checker/data/names.txt`: run by hand, `python tests/distil/names.py FAKER NAMES RIGOUR`.

FAKER, NAMES and RIGOUR are the unpacked folders of the Python packages `Faker` (MIT; given and family names by
language), `names` 0.3 (the frequency lists of the 1990 census of the United States, public domain) and `rigour` 1.8
(MIT; forms of one name, from Wikidata, CC0); `doublets.txt` and `nicknames.txt` beside this script are our own.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from math import log10
from pathlib import Path

from checker.folding import fold, frame, skeleton
from checker.spelling.slips import one_slip

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "checker" / "data" / "names.txt"
HEADER = """\
#\tGiven and family names: folded form, given name (gender and log frequency), family name (log frequency),
#\tclasses; `=class`: its forms. Equal classes: forms of one name; `?`: forms current side by side; `~`: nicknames.
#\tSources: Faker (MIT), US census 1990 (public domain), Wikidata (CC0) by way of rigour (MIT), lists of our own (MIT).
#\tMade by tests/distil/names.py.
"""
WORD = re.compile(r"[a-z]{2,18}")
LATIN = re.compile(r"[a-zÀ-ɏḀ-ỿʼ'’‘ʹ]+")
GIVEN_FIELDS = {
    "m": ("first_names_male", "first_romanized_names_male"),
    "f": ("first_names_female", "first_romanized_names_female"),
}
FAMILY_FIELDS = ("last_names", "last_names_male", "last_names_female", "last_romanized_names")
Scores = defaultdict[str, dict[str, float]]


def words(values: object) -> set[str]:
    """Return the folded words of a list or weighted mapping of names."""
    parts = (re.split(r"[\s-]+", str(value[0] if isinstance(value, tuple) else value)) for value in values or ())  # type: ignore[attr-defined]
    return {folded for group in parts for part in group if WORD.fullmatch(folded := fold(part))}


def faker_names(folder: Path, given: Scores, family: dict[str, float]) -> None:
    """Add the names of each language of Faker; a language counts as much as a share of 0.004 % in the census."""
    sys.path.insert(0, str(folder))
    for path in sorted((folder / "faker/providers/person").iterdir()):
        if not path.is_dir() or path.name.startswith("__"):
            continue
        provider = importlib.import_module(f"faker.providers.person.{path.name}").Provider
        for gender, fields in GIVEN_FIELDS.items():
            for word in set().union(*(words(getattr(provider, field, None)) for field in fields)):
                given[word][gender] = given[word].get(gender, 0) + 0.004
        for word in set().union(*(words(getattr(provider, field, None)) for field in FAMILY_FIELDS)):
            family[word] = family.get(word, 0) + 0.002


def census(path: Path) -> Iterator[tuple[str, float]]:
    """Yield name and share in per cent."""
    for line in path.read_text().splitlines():
        name, share, *_ = line.split()
        yield name.lower(), float(share)


def rows(name: str) -> Iterator[list[str]]:
    """Yield the words of each line of one of our own lists."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split()


def wikidata(path: Path, given: Scores) -> Iterator[set[str]]:
    """Yield groups of Latin forms of one given name that sound alike though no rule of transliteration says so."""
    for line in path.read_text(encoding="utf-8").splitlines():
        body = line.split(" => ")[0]
        if re.search(r"[0-9¹²³⁴⁵⁶´]", body):
            continue
        forms = {fold(form) for form in body.split(", ") if LATIN.fullmatch(form)}
        kept = sorted(
            form
            for form in forms
            if 5 <= len(form) <= 14 and not re.search(r"(ov|ev|in)[aey]?$|(ova|one|[^aeiou]s)$", form)
        )
        if any(form in given for form in kept):
            yield from pairs(kept, given)


def pairs(forms: list[str], given: Scores) -> Iterator[set[str]]:
    """Yield the pairs of forms with equal or nearly equal frames, unequal skeletons and no clash of gender."""
    for a, b in combinations(forms, 2):
        if a[-1] == b[-1] or {a[-1], b[-1]} <= set("iyj"):
            near = frame(a) == frame(b) or bool(one_slip(frame(a), frame(b)))
            if (
                near
                and skeleton(a) != skeleton(b)
                and not (a in given and b in given and gender(given[a]) != gender(given[b]))
            ):
                yield {a, b}


def gender(scores: dict[str, float]) -> str:
    """Return `m`, `f`, or `u` where the rarer gender has a fifth of the other."""
    m, f = scores.get("m", 0), scores.get("f", 0)
    if min(m, f) * 5 > max(m, f):
        return "u"
    return "m" if m > f else "f"


def log_weight(share: float) -> int:
    """Return 1 to 9 for a share in per cent of 0.001 to 3."""
    return max(1, min(9, 1 + int(log10(max(share, 0.001) / 0.001) * 2.5)))


def merged(groups: Iterable[set[str]]) -> Iterator[tuple[str, set[str]]]:
    """Yield each group with a short number."""
    for number, group in enumerate(sorted(map(sorted, groups))):
        yield f"{number:x}", set(group)


def main(faker: str, names: str, rigour: str) -> None:
    """Write the table."""
    given: Scores = defaultdict(dict)
    family: dict[str, float] = {}
    faker_names(Path(faker), given, family)
    for g, stem in (("m", "male"), ("f", "female")):
        for word, share in census(Path(names) / f"names/dist.{stem}.first"):
            given[word][g] = given[word].get(g, 0) + share
    for word, share in census(Path(names) / "names/dist.all.last"):
        if share >= 0.001:
            family[word] = family.get(word, 0) + share
    classes: defaultdict[str, list[str]] = defaultdict(list)
    for number, (g, *forms) in enumerate(rows("doublets.txt")):
        for form in forms:
            classes[form].append(f"{'?' if g.endswith('?') else ''}d{number:x}")
            if not given[form]:
                given[form][g[0] if g[0] != "u" else "m"] = 0.004
    groups = list({frozenset(pair) for pair in wikidata(Path(rigour) / "rigour/data/names/persons.txt", given)})
    for number, group in merged(set(pair) for pair in groups):
        if len({c for form in group for c in classes[form] if c.startswith("d")}) > 0 and not set.intersection(
            *(set(classes[f]) for f in group)
        ):
            known = [form for form in group if classes[form]]
            if len(known) == 2:
                continue
        for form in group:
            classes[form].append(f"w{number}")
    for full, *short in rows("nicknames.txt"):
        for form in (full, *short):
            classes[form].append(f"~{full}")
            given[form] = given[form] or dict(given[full])
    members: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(classes):
        for name in classes[form]:
            if name[0] == "d":
                members[name].append(form)
    keys = sorted({*given, *family, *classes})
    lines = [f"={name}\t{','.join(forms)}" for name, forms in sorted(members.items())]
    for key in keys:
        scores = given.get(key) or {}
        first = f"{gender(scores)}{log_weight(max(scores.values()))}" if scores else ""
        last = str(log_weight(family[key])) if key in family else ""
        lines.append(f"{key}\t{first}\t{last}\t{','.join(dict.fromkeys(classes.get(key, ())))}".rstrip("\t"))
    OUT.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
