"""The pack that the house lists of the settings make."""

from __future__ import annotations

from collections.abc import Sequence

from checker import packs
from checker.config import Listed
from checker.model import Names, Pack
from checker.packs import Mistake, PackError
from checker.packs._house import house_names

SOURCE = b"""\
pack: deskcheck
version: 1
names: [Deskcheck]  # in place of those of the settings
rules:
  listed-names:
    assert: article spelled as listed
    why: The settings of the project list how these names are spelled.
"""


def pack_of(lists: Sequence[Listed]) -> Pack:
    """Return the pack `deskcheck` with one rule, by all of `lists`. Raises PackError with the mistakes of all."""
    found: list[Names] = []
    mistakes: list[Mistake] = []
    for one in lists:
        try:
            names = house_names((one.own, one.files), one.origin.path, ())
            found += [names] if names is not None else []
        except PackError as error:
            mistakes += error.mistakes
    if mistakes:
        raise PackError(mistakes)
    pack = packs.read(SOURCE, "settings")
    own = dict.fromkeys(name for names in found for name in names.own)
    files = dict.fromkeys(file for names in found for file in names.files)
    rules = tuple(rule._replace(origin=lists[-1].origin) for rule in pack.rules)
    return pack._replace(names=Names(tuple(own), tuple(files)), rules=rules)
