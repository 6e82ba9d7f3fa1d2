"""Roles of people: "Kremlin spokesperson", "the mayor of Lyon"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.kinds._names.role_judges import offices, wording, wordings
from checker.kinds._names.roles import Role, roles_and_references, shown
from checker.model import Document, Kind, Mention, Relation


def find(document: Document) -> Sequence[Mention]:
    """Return the roles told beside people's names, and "the" roles that only one person of the story bears.

    In text order; `subject` is the person's fullest name.
    """
    return document.derived(roles_and_references)


def parse(text: str, issued: date | None) -> Role | None:
    """Return the role of a whole surface form: its words alone, without an organisation."""
    return Role(text.lower()) if text.strip() else None


def compare(one: Role, other: Role) -> Relation:
    """Return how two roles stand: one office, one office in two wordings, two offices.

    An office that is qualified in one of them only ("former", "acting") is undecided.
    """
    if one.words == other.words:
        return Relation.AGREE if one.qualifiers == other.qualifiers else Relation.UNDECIDED
    table = wordings()
    if one.words in table and table[one.words] == table.get(other.words):
        return Relation.VARIANT
    within = _inside(one.words, other.words) or _inside(other.words, one.words)
    return Relation.UNDECIDED if within else Relation.CONFLICT


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
