"""Roles of people: "Kremlin spokesperson", "the mayor of Lyon"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.kinds._names.role_judges import offices, wording, wordings
from checker.kinds._names.role_phrases import Role
from checker.kinds._names.roles import read, roles_and_references, same_body, shown
from checker.model import Document, Kind, Mention, Relation

LESSER = frozenset("vice deputy assistant associate shadow junior prime honorary under sub co".split())


def find(document: Document) -> Sequence[Mention]:
    """Return the roles told beside people's names, and "the" roles that only one person of the story bears.

    In text order; `subject` is the person's fullest name.
    """
    return document.derived(roles_and_references)


def parse(text: str, issued: date | None) -> Role | None:
    """Return the role of a whole surface form: "mayor of Lyon", "Lyon mayor", "former French president"."""
    return read(text)


def compare(one: Role, other: Role) -> Relation:
    """Return how two roles stand: one office, one office in two wordings, two offices.

    An office that is qualified in one of them only ("former", "acting") is undecided, and so is one told of two bodies.
    """
    if one.words == other.words:
        told = one.organisation and other.organisation
        if one.qualifiers != other.qualifiers or (told and not same_body(one.organisation, other.organisation)):
            return Relation.UNDECIDED
        return Relation.AGREE
    table = wordings()
    if one.words in table and table[one.words] == table.get(other.words):
        return Relation.VARIANT
    within = _inside(one.words, other.words) or _inside(other.words, one.words)
    return Relation.UNDECIDED if within else Relation.CONFLICT


def holds(told: Role, wanted: Role) -> bool:
    """Return whether who is told to have a role holds the wanted one: the office itself, now, and of the same body.

    A wanted role without a body is any body's; a deputy, a former holder and one elect hold another one.
    """
    if set(told.qualifiers) != set(wanted.qualifiers):
        return False
    if wanted.organisation and not (told.organisation and same_body(told.organisation, wanted.organisation)):
        return False
    table = wordings()
    if told.words == wanted.words or table.get(told.words, -1) == table.get(wanted.words, -2):
        return True
    more = told.words.removesuffix(wanted.words)
    return more[-1:] == " " and not wanted.organisation and LESSER.isdisjoint(more.split())


def _inside(one: str, other: str) -> bool:
    """Tell whether one role is told within the other: "minister" in "foreign minister", "mayor" in "mayor of Lyon"."""
    return f" {one} " in f" {other} "


KIND = Kind(
    "role",
    ("role", "roles", "title", "titles"),
    find,
    parse,
    compare,
    shown,
    spelling=wording,
    consistency=offices,
)
