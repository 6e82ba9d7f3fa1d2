"""What an abbreviation is worth: its letters and what they stand for."""

from __future__ import annotations

from typing import NamedTuple


class Abbreviation(NamedTuple):
    """The letters, without points and plural s; the long form given at this place, or empty.

    `wanted` are the initials of the long form where the letters miss them by a slip.
    """

    letters: str
    long: str = ""
    wanted: str = ""
