"""The names of a document: what each run of capitalised words names."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds._names.name import ORGANISATION, OTHER, PERSON, PLACE, Name
from checker.kinds._names.pieces import camel, pieces, plain, story_months
from checker.kinds._names.runs import Run, runs
from checker.kinds._names.sorting import articled, classify, resolve, story_words
from checker.model import Document
from checker.tokens import tokens

__all__ = ["ORGANISATION", "OTHER", "PERSON", "PLACE", "Name", "names"]


def names(document: Document) -> tuple[Name, ...]:
    """Return the names of a document in text order, each with its sort. Use through `document.derived(names)`.

    Single words are sorted by what the whole story says of them: a word of a person's full name is that person.
    """
    found = document.derived(tokens)
    every = document.derived(runs)
    strong = evidence(every)
    multiple: list[Name] = []
    single: list[Name] = []
    for run in every:
        if len(run.words) == 1:
            if not plain(found, run.words, strong):
                single.append(Name("", run.words))
            continue
        for words in pieces(found, run, strong):
            name = classify(found, words)
            (multiple if name.sort else single).append(name)
    known = {**dict.fromkeys(articled(found, single), ORGANISATION), **story_words(multiple)}
    both = multiple + [name for name in (resolve(found, name, known) for name in single) if name.sort]
    return tuple(sorted(one_sort_each(both), key=lambda name: name.words[0].start))


def evidence(every: Sequence[Run]) -> frozenset[str]:
    """Return what capitals tell of the story's words, for `pieces`.

    A word that has a capital within a sentence, or inside; with a space after it, one that opens a name there; with
    "!", a month that is a family name in the story.
    """
    strong = {word.text for run in every for word in run.words if not word.weak or camel(word.text)}
    strong.update([f"{run.words[0].text} " for run in every if not run.words[0].weak])
    strong.update([f"{month}!" for run in every for month in story_months(run)])
    return frozenset(strong)


def one_sort_each(every: Sequence[Name]) -> list[Name]:
    """Return the names; a form that is a person somewhere in the story is one wherever nothing else is known."""
    people = {name.text for name in every if name.sort == PERSON}
    return [name._replace(sort=PERSON) if name.sort == OTHER and name.text in people else name for name in every]
