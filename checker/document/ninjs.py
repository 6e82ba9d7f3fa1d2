"""IPTC ninjs 1 to 3 (https://iptc.org/standards/ninjs/), and any other JSON object that holds an article's text.

`headline`, `byline`, `body_text` or `body_html`, `description_text`, the dates, and the captions of associated
pictures; of ninjs 2 and 3 `headlines`, `bodies` and `descriptions`; of Superdesk's own items `abstract` and `dateline`
too. A list of items is several documents. Offsets are those of the text taken out, `Document.source` leads to the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.document._encoding import decode
from checker.document._format import DocumentError, Format
from checker.document._records import TEXTS, nonempty, record, text_key
from checker.document._traced import Piece
from checker.model import Document

MEMBERS = re.compile(rb'(?i)"(?:body_?text|body_?html|bodies)"\s*:')
OTHERS = re.compile(
    rb'"(?:uri|headlines?|version_?created|first_?created|content_?created|pubstatus|standard)"\s*:', re.I
)
PICTURES = ("picture", "video", "graphic", "image", "photo")
Place = tuple[int, int]
Places = Mapping[tuple["str | int", ...], Place]


def _claims(data: bytes) -> bool:
    head = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head[:1] in (b"{", b"[") and MEMBERS.search(data) is not None and OTHERS.search(data) is not None


def _read(path: str, data: bytes) -> list[Document]:
    from checker.document._json import load, places

    text = decode(path, data)
    value = load(path, text)
    found = places(text)
    items: Iterator[tuple[Any, tuple[str | int, ...]]]
    items = ((one, (index,)) for index, one in enumerate(value)) if isinstance(value, list) else iter([(value, ())])
    documents = nonempty(_article(path, item, keys, text, found) for item, keys in items if isinstance(item, dict))
    if not documents:
        raise DocumentError(
            f"{path}: no article in this JSON: expected ninjs, or a text under one of {', '.join(TEXTS)}"
        )
    return documents


def _article(path: str, item: Mapping[str, Any], keys: tuple[str | int, ...], text: str, places: Places) -> Document:
    wanted: dict[str, Place] = {}
    for key in item:
        place = places.get((*keys, key))
        if place is not None:
            wanted.setdefault(key.lower(), place)
    for key, name in (("headlines", "headline"), ("bodies", "body"), ("descriptions", "summary")):
        chosen = _chosen(item.get(key), (*keys, key), places)
        if chosen is not None:
            wanted.setdefault(name, chosen)
    wanted.setdefault("byline", wanted.get("by", (0, 0)))
    is_picture = str(item.get("type", "")).lower() in PICTURES
    wanted.setdefault("caption" if is_picture else "summary", wanted.get("description_text", (0, 0)))
    wanted.setdefault("dateline", places.get((*keys, "dateline", "text"), (0, 0)))
    if "body_html" in wanted and "text" not in wanted:
        wanted.pop("body_text", None)
    captions = [_pieces(text, place) for place in _captions(item.get("associations"), (*keys, "associations"), places)]
    if not text_key(tuple(wanted)) and not captions and not (is_picture and "description_text" in wanted):
        return Document(path, "", ())
    values = {key: _pieces(text, place) for key, place in wanted.items() if place[1] > place[0]}
    return record(path, values, text, captions)


def _pieces(text: str, place: Place) -> list[Piece]:
    from checker.document._json import pieces

    return list(pieces(text, *place))


def _chosen(values: Any, keys: tuple[str | int, ...], places: Places) -> Place | None:
    """Return the place of the value for readers, of several in their roles: the one called main, else the first."""
    listed = list(enumerate(values)) if isinstance(values, list) else []
    roles = [(str(one.get("role", "")).lower(), index) for index, one in listed if isinstance(one, dict)]
    best = sorted(roles, key=lambda role: (role[0] not in ("main", "publicationsource", ""), role[1]))
    return next((places[(*keys, n, "value")] for _, n in best if (*keys, n, "value") in places), None)


def _captions(values: Any, keys: tuple[str | int, ...], places: Places) -> Iterator[Place]:
    """Yield the places of the captions of pictures that are part of the item."""
    listed = values.items() if isinstance(values, dict) else enumerate(values) if isinstance(values, list) else ()
    for key, one in listed:
        if isinstance(one, dict) and str(one.get("type", "picture")).lower() in PICTURES:
            place = places.get((*keys, key, "description_text")) or _chosen(
                one.get("descriptions"), (*keys, key, "descriptions"), places
            )
            if place is not None:
                yield place


FORMAT = Format("ninjs", (".ninjs",), _read, _claims, shared=(".json",))
