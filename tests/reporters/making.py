"""Reports to render: one as an editor would meet it, one without findings, and any that Hypothesis can think of."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from checker.language import Assertion, Subject
from checker.model import (
    Document,
    Example,
    Finding,
    Origin,
    Part,
    Related,
    Rule,
    Severity,
    Span,
    Suggestion,
    Verdict,
)
from checker.report import Report

STORY = (
    "Ferry sinks off Porto\r\n\r\n"
    "PORTO, Nov. 6 — A ferry sank on Monday and 12 people died, Dmitri Peskov said.\r\n\r\n"
    "“It is a tragedy,” Dmitry Peskov told {0} reporters [sic](1): 100%, he said, of the <b>crew</b> & 21 people "
    "died.\r\n"
)
EARLIER = "Dmitry Peskov spoke.\nДмитрий Песков сказал: 9 погибли.\n"

NAMES = Rule(
    "everyday/person-names",
    Assertion("spelled_consistently", (Subject("person", every=True),)),
    "every person name spelled consistently",
    Origin("everyday.yaml", 8, 5),
    why="A name spelled two ways is the error that readers see first.",
    source="https://example.org/names",
    examples={"flags": (Example("Dmitri *Peskov* spoke. Dmitry Peskov left.", Origin("everyday.yaml", 20, 9)),)},
)
DEATHS = NAMES._replace(id="everyday/deaths", line="number of killed is consistent", source="a manual", examples={})
QUIET = NAMES._replace(id="everyday/weekdays", line="every weekday agrees with its date", why="", source="")


def span(text: str, words: str, occurrence: int = 1) -> Span:
    """Return where `words` stand in `text`."""
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def whole(path: str, text: str, issued: date | None = None) -> Document:
    """Return a document whose text is all body."""
    parts = (Part("body", Span(0, len(text))),) if text else ()
    return Document(path, text, parts, issued)


def of(documents: tuple[Document, ...], findings: tuple[Finding, ...], *rules: Rule) -> Report:
    """Return a report of `findings`, each under its document, in text order."""
    found = {
        id(document): tuple(sorted((f for f in findings if f.document is document), key=lambda f: (f.span, f.rule)))
        for document in documents
    }
    contradicted = {finding.rule for finding in findings}
    verdicts = {rule.id: Verdict.CONTRADICTED if rule.id in contradicted else Verdict.NO_FACT for rule in rules}
    return Report(documents, found, verdicts, {rule.id: rule for rule in rules})


def usual() -> Report:
    """Return a report of two articles: an error, a warning with a repair and an earlier story, and a note."""
    story, earlier = whole("stories/ferry #1.txt", STORY, date(2024, 11, 6)), whole("stories/früher.txt", EARLIER)
    warning = Finding(
        NAMES.id, Severity.WARNING, "“Dmitri Peskov” here, “Dmitry Peskov” elsewhere", story,
        span(STORY, "Dmitri Peskov"),
        (
            Related(story, span(STORY, "Dmitry Peskov"), "2 times"),
            Related(earlier, span(EARLIER, "Дмитрий Песков")),
        ),
        (Suggestion(span(STORY, "Dmitri"), "Dmitry"),),
        "aaaa",
    )  # fmt: skip
    error = Finding(
        DEATHS.id, Severity.ERROR, "12 people died, but 21 people died: 100% {sure}, see [sic](1)", story,
        span(STORY, "12 people"), (Related(story, span(STORY, "21 people")),), (), "bbbb",
    )  # fmt: skip
    note = Finding(DEATHS.id, Severity.NOTE, "9 погибли", earlier, span(EARLIER, "9 погибли"), fingerprint="cccc")
    return of((story, earlier), (warning, error, note), NAMES, DEATHS, QUIET)


def clean() -> Report:
    """Return a report of one article without findings."""
    return of((whole("a.txt", "Nothing here."),), (), NAMES)


NASTY = ["</script>", "]]>", "<!--", "\r\n", "\r", "\n\n", "\t", "\x00", "\x1b[2J", "\x7f", "\x85", "\u2028", "\u202e",
         "\u2066", "\ufeff", "\ufffe", "\U0001fffe", "\ud800", "\udcff", "😀", "שלום", "%0A", "::", ",", "{0}", "](1)",
         "\\", '"', "&amp;", "e\u0301"]  # fmt: skip
PATHS = ["a.txt", "b c.txt", "ü/%41#?.md", "-", "../x:y.txt", "/tmp/a.txt", "\udce9.txt", "a\nb,c.txt"]

texts = st.lists(st.sampled_from(NASTY) | st.text(st.characters(), max_size=8), max_size=12).map("".join)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Return any report: several documents, earlier ones too, places anywhere, any text."""
    paths = draw(st.lists(st.sampled_from(PATHS), min_size=1, max_size=3, unique=True))
    documents = tuple(whole(path, draw(texts)) for path in paths)
    everywhere = (*documents, whole("earlier.txt", draw(texts)))
    findings = tuple(_finding(draw, documents, everywhere, number) for number in range(draw(st.integers(0, 4))))
    rule = NAMES._replace(why=draw(texts), source=draw(texts | st.just(NAMES.source)))
    return of(documents, findings, rule, QUIET)


def _finding(draw: st.DrawFn, own: tuple[Document, ...], everywhere: tuple[Document, ...], number: int) -> Finding:
    document = draw(st.sampled_from(own))
    related = draw(st.lists(st.sampled_from(everywhere), max_size=5))
    return Finding(
        draw(st.sampled_from([NAMES.id, QUIET.id, "house/undeclared"])),
        draw(st.sampled_from(list(Severity))),
        draw(texts),
        document,
        _span(draw, document),
        tuple(Related(other, _span(draw, other), draw(texts)) for other in related),
        tuple(Suggestion(_span(draw, document), draw(texts)) for _ in range(draw(st.integers(0, 2)))),
        draw(st.sampled_from(["", f"f{number}"])),
    )


def _span(draw: st.DrawFn, document: Document) -> Span:
    ends = sorted(draw(st.tuples(*2 * [st.integers(0, len(document.text))])))
    return Span(ends[0], ends[1])
