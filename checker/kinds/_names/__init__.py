"""Names in the text: people, places, organisations and other proper names, and the entities they belong to.

What others use (each through `document.derived`):
names(document): every name with its sort, in text order.
entities(document): the same, grouped by what they name.
people(document): the mentions of people, `subject` being the person's fullest name.
"""

from __future__ import annotations

from checker.kinds._names.clusters import Entity, PersonName, entities, mentions_of, people
from checker.kinds._names.names import names
from checker.kinds._names.runs import Name

__all__ = ["Entity", "Name", "PersonName", "entities", "mentions_of", "names", "people"]
