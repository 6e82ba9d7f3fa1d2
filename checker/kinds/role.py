"""Roles of people: "Kremlin spokesperson", "the mayor of Lyon"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.kinds._names.references import roles_and_references
from checker.kinds._names.role_judges import offices, wording
from checker.kinds._names.roles import Role, shown
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
    """Return whether two roles are told in one wording."""
    return Relation.AGREE if one.words == other.words else Relation.UNDECIDED


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
