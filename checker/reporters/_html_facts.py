"""The facts of a story as a table, each linked to its place in the text."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Fact
from checker.report import counted
from checker.reporters._html import escaped, link
from checker.reporters._places import place, shown

Row = tuple[str, Fact]  # anchor, fact


def table(rows: Sequence[Row], is_open: bool) -> str:
    """Return the table, folded away unless `is_open`."""
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Line", "Kind", "In the text", "Value", "Of"))
    body = "\n".join(_row(anchor, fact) for anchor, fact in rows)
    unfolded = " open" if is_open else ""
    return (
        f'<details class="facts"{unfolded}><summary>{counted(len(rows), "fact")} found in the text</summary>\n'
        f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table></div></details>'
    )


def _row(anchor: str, fact: Fact) -> str:
    line, column = place(fact.document, fact.span.start)
    value = shown(fact)
    said = f" (says {fact.speaker})" if fact.speaker else ""
    # what only says the words again would be read twice
    of = fact.subject if fact.subject != fact.text else ""
    cells = (
        fact.mention.kind.replace("_", " "), fact.text, "" if _plain(value) == _plain(fact.text) else value, of + said,
    )  # fmt: skip
    told = "".join(f"<td>{escaped(cell)}" for cell in cells)  # HTML needs no end tags here, and a story has many facts
    return f"<tr><td>{link(anchor, f'{line}:{column}')}{told}"


def _plain(text: str) -> str:
    return text.casefold().rstrip(".,;:!?").strip()
