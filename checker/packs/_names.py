"""The house list of a pack: names written under `names`, or files of names; the rule that comes with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker import dsl
from checker.packs import _schema as schema
from checker.packs._data import Data
from checker.packs._lines import Line, note
from checker.packs._mistakes import Sheet
from checker.packs._nodes import Node, Scalar
from checker.packs._nodes import Sequence as List
from checker.packs._rules import Found
from checker.spelling.house_list import is_list

FORM = "spelled_as_listed"
RULE = "listed-names"
LINE = "article spelled as listed"
WHY = "The house has listed how these names are spelled."
NO_LIST = "this pack has no list of names: add “names: ../house/names.csv”"


def names(sheet: Sheet, node: Node | None) -> Data:
    """Return what stands under `names`: the names themselves, and the files with the places that name them."""
    told, files = [], []
    alone = not isinstance(node, List)
    for item in schema.items(sheet, node, "names"):
        text = schema.text(sheet, item, "names")
        if text and (alone or is_list(text)):
            place = sheet.place(item.start)
            files.append((text, *place, sheet.line(place[0])))
        elif text:
            told.append(text)
    return tuple(told), tuple(files)


def implied(sheet: Sheet, node: Node | None, pack: str, found: Sequence[Found], inherited: bool) -> Iterator[Found]:
    """Yield the rule that a list brings along, unless one of its form is among those found.

    inherited: whether a pack that this one extends has a list. A rule of the form without a list is a mistake.
    """
    own = [line for data, line in found if line.parsed.assertion.form == FORM]
    if node is None and not inherited:
        for line in own:
            note(sheet, line.scalar, *line.parsed.verb, NO_LIST)
    if node is None or own:
        return
    line = Line(Scalar(LINE, node.start, node.start + 1), dsl.read(LINE), sound=True)
    yield Found((f"{pack}/{RULE}", line.data, LINE, sheet.place(node.start), "warning", None, None, WHY, "", {}), line)
