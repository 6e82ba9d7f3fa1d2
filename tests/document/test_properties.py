"""What holds for every document, whatever its text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from checker.document import DocumentError, from_text, read
from checker.model import Document
from checker.quotes import quoted_spans
from checker.sentences import sentences
from checker.tokens import tokens

PIECES = st.sampled_from(
    """The ferry stayed in port.|Ferry stays|“We wait,” she said.|READ MORE|By Jane Roe|HALDEN —|(Photo by Jane/AP)|
    |\n|\n\n|---\n|title: x\n|'|"|“|”|``|''|‘|’| |Dr. Roe said so.|3.5 million|U.S.|»|«|©|a.m. It|ç|\ufeff|…|:""".split(
        "|"
    )
)
TEXT = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join))


def analysed(text: str) -> Document | None:
    """Return the document with all its analyses done, None for broken front matter."""
    try:
        document = from_text(text)
    except DocumentError:
        return None
    for analysis in (tokens, sentences, quoted_spans):
        document.derived(analysis)  # type: ignore[arg-type]
    return document


@given(TEXT)
def test_parts_are_in_order_disjoint_and_trimmed(text: str) -> None:
    document = analysed(text)
    if document is None:
        return
    for part in document.parts:
        assert 0 <= part.span.start < part.span.end <= len(text)
        assert text[slice(*part.span)].strip() == text[slice(*part.span)]
    for one, other in pairwise(document.parts):
        assert one.span.end <= other.span.start


@given(TEXT)
def test_sentences_and_quotations_are_in_order_and_inside_parts(text: str) -> None:
    document = analysed(text)
    if document is None:
        return
    for spans in (document.derived(sentences), document.derived(quoted_spans)):
        for span in spans:
            assert any(part.span.start <= span.start < span.end <= part.span.end for part in document.parts)
        for one, other in pairwise(spans):
            assert one.end <= other.start


@given(TEXT)
def test_every_word_of_the_evidence_is_in_a_sentence(text: str) -> None:
    document = analysed(text)
    if document is None:
        return
    covered = {offset for span in document.derived(sentences) for offset in range(*span)}
    found = document.derived(tokens)
    assert all(start in covered for word, start in zip(found.texts, found.starts, strict=True) if word != "\n")


@given(
    st.one_of(st.binary(), st.text().map(lambda text: text.encode("utf-16")), st.text().map(lambda text: text.encode()))
)
def test_bytes_raise_nothing_but_their_own_error(data: bytes) -> None:
    try:
        document = read("a.txt", data)
    except DocumentError as error:
        assert "\n" not in str(error)
        return
    analysed(document.text)


@given(TEXT)
def test_a_paragraph_in_front_moves_all_spans(text: str) -> None:
    front = "The harbour lies in the north of the island. The wind is strong there all year, and few people stay.\n\n"
    before = from_text(front + "The ferry sailed.\n\n" + text) if analysed(text) else None
    if before is None:
        return
    after = from_text(front + front + "The ferry sailed.\n\n" + text)
    shifted = [(name, span.start + len(front), span.end + len(front)) for name, span in before.parts]
    assert [(name, *span) for name, span in after.parts][1:] == shifted
    for analysis in (sentences, quoted_spans):
        moved = [(start + len(front), end + len(front)) for start, end in analysis(before)]
        assert [tuple(span) for span in analysis(after) if span.start >= len(front)] == moved


@given(TEXT)
def test_line_ends_of_either_kind_give_the_same_parts(text: str) -> None:
    text = text.replace("\r", "")
    unix, dos = analysed(text), analysed(text.replace("\n", "\r\n"))
    assert (unix is None) == (dos is None)
    if unix is None or dos is None:
        return
    seen = [(part.name, unix.text[slice(*part.span)]) for part in unix.parts]
    assert [(part.name, dos.text[slice(*part.span)].replace("\r\n", "\n")) for part in dos.parts] == seen


def test_hostile_texts_are_read_to_their_end() -> None:
    line = "“The ferry's crew (of 12) won't sail,” Dr. Roe said at 3.5 p.m. He ‘left’ the U.S. in Nov. 2023. "
    for text in (line * 10_000, (line + "\n") * 10_000, "“" * 100_000, "'a " * 100_000, ". " * 200_000, "A." * 200_000,
                 "-" * 500_000, "(" * 300_000, "READ MORE\n" * 20_000, "x" * 1_000_000, "By A " * 100_000,
                 "." * 300_000, ".'" * 200_000, ". " + "'" * 200_000, "[" * 300_000):  # fmt: skip
        assert analysed(text) is not None  # a pattern that backtracks would take hours
