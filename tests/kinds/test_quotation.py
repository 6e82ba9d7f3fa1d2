"""Quotations: what is one quotation in different words, and what are two quotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import from_text
from checker.factbase import facts_of
from checker.kinds.quotation import KIND, compare, parse, show
from checker.kinds.quotation._consistency import consistency
from checker.model import Document, Judgement, Relation, Severity, Verdict

FIRST = (
    "“We are talking about a hostile neighbour that is openly and secretly at war with our people,” said Ivan Orlov."
)
SECOND = "Ivan Orlov called it an “unfriendly neighbour that is openly and secretly at war with our people”."

WORDINGS = {
    "substituted": (
        "“We will build the new bridge before the winter comes,” Mayor Jane Roe said on Monday.",
        "On Tuesday Roe said: “We will mend the new bridge before the winter comes.”",
    ),
    "at the edge": (FIRST, SECOND),
    "left out": (
        "“The harbour is not safe for any ship of that size,” Jane Roe said on Monday evening.",
        "Roe repeated on Tuesday: “The harbour is safe for any ship of that size.”",
    ),
    "speaker unknown": (
        "“The harbour was never built for ships of that size,” Jane Roe said on Monday evening.",
        "The report quotes the words “the harbour was never meant for ships of that size” on its first page.",
    ),
    "denied in few words": (
        "“I did not ask for money,” Jane Roe said on Monday evening.",
        "Roe had told traders: “I did ask for money.”",
    ),
    "beyond an ellipsis": (
        "“The children, whom I met on Monday, need peace before anything else can be done,” Jane Roe said.",
        "Roe had told traders: “The children … need bread before anything else can be done.”",
    ),
    "at the end": (
        "“The boat left the harbour at nine on Monday,” Jane Roe said.",
        "Roe had told traders: “The boat left the harbour at nine on Tuesday.”",
    ),
    "more words for one": (
        "“We in this old harbour town cannot face this alone,” Jane Roe said on Monday evening.",
        "Roe had told traders: “We in this old harbour town cannot face this by itself.”",
    ),
    "misspelled": (
        "“We have a long way to go before the bridges are safe,” Jane Roe said.",
        "Roe had told traders: “We have a long way to go before the brigdes are safe.”",
    ),
    "figures": (
        "“We counted 40 boats in the bay before the storm,” Jane Roe said on Monday evening.",
        "Roe had said: “We counted 14 boats in the bay before the storm.”",
    ),
}
ALIKE = {
    "repeated": (
        "“The harbour is not safe for ships,” Jane Roe said.",
        "Roe repeated: “the harbour is not safe for ships”.",
    ),
    "a cut": (
        "“The harbour is not safe for ships of that size, and never was,” Jane Roe said on Monday.",
        "Roe had called it “not safe for ships of that size” before.",
    ),
    "a cut of words told twice": (
        "“It was one of the biggest griefs of my youth, it was one of the biggest griefs of my life,” Jane Roe said.",
        "Roe had called it “one of the biggest griefs of my life” before.",
    ),
    "ellipsis": (
        "“The harbour, as everybody in this town knows well, is not safe for ships of that size,” Jane Roe said.",
        "Roe repeated on Monday: “The harbour … is not safe for ships of that size.”",
    ),
    "insertion": (
        "“He said they would not pay for the repairs of the harbour,” Jane Roe said on Monday.",
        "Roe repeated: “[The mayor] said they would not pay for the repairs of the harbour.”",
    ),
    "number in letters": (
        "“We lost twenty people in one night,” Jane Roe said on Monday.",
        "Roe repeated: “We lost 20 people in one night.”",
    ),
    "hyphen": (
        "“It was a well-known secret in the old town,” Jane Roe said on Monday.",
        "Roe repeated: “It was a well known secret in the old town.”",
    ),
    "contraction": (
        "“We don't know who will pay for the harbour,” Jane Roe said on Monday.",
        "Roe repeated: “We do not know who will pay for the harbour.”",
    ),
    "spelling": (
        "“The labour of this town alone has built the whole harbour,” Jane Roe said.",
        "Roe repeated: “The labor of this town alone has built the whole harbor.”",
    ),
}
SILENT = {
    "parallel": ("“We will win the house,” she said.", "“We will win the senate,” she added."),
    "in one breath": (
        "“If we win on Saturday we will be in the final,” Jane Roe said.",
        "“If we lose on Saturday we will be in the final,” she said.",
    ),
    "two statements": (
        "“The harbour is not safe for ships of that size,” Jane Roe said on Monday.",
        "Roe repeated on Tuesday: “Nobody in the town has paid for the repairs of the old harbour.”",
    ),
    "two speakers": (
        "“We will build the new bridge before the winter comes,” Mayor Jane Roe said on Monday.",
        "Senator Paul Finch replied on Tuesday: “We will mend the new bridge before the winter comes.”",
    ),
    "turns of phrase": (
        "“We're going to win… we're going to keep at it,” Jane Roe told the crew on Monday.",
        "Roe had said before: “Go on. We're going to win. We're going to win.”",
    ),
    "goes on": (
        "“We have built forty schools in this county,” Jane Roe said on Monday evening.",
        "“We have built forty clinics in this county,” Roe went on later in the hall.",
    ),
    "question and answer": (
        "“Will the county close the old school this year?” a mother asked in the hall.",
        "“The county will not close the old school this year,” Jane Roe said.",
    ),
    "refrain": (
        "“We shall rebuild the harbour of this town,” Jane Roe said on Monday evening.",
        "“We shall rebuild the schools of this town,” Roe said, and the crowd cheered.",
        "“We shall rebuild the bridges of this town,” Roe said when it was dark.",
    ),
    "paraphrase": (
        "“The children need peace before anything else can be done here,” Jane Roe said.",
        "Roe said that nothing could be done before the children had peace.",
    ),
    "translated": (
        "“The only way to calm is to go on with talks so that they return to the table,” Ivan Orlov said on Monday.",
        "Orlov repeated: “The one path to quiet is the continuation of talks with the aim of a return to the table.”",
    ),
}  # fmt: skip


def judged(*texts: str) -> list[Judgement]:
    document = from_text("\n\n".join(texts))
    return consistency(document.derived(facts_of("quotation")))


def verdicts(*texts: str) -> list[Verdict]:
    return [judgement.verdict for judgement in judged(*texts)]


@pytest.mark.parametrize("texts", WORDINGS.values(), ids=list(WORDINGS))
def test_one_quotation_in_different_words_is_contradicted(texts: tuple[str, str]) -> None:
    assert verdicts(*texts) == [Verdict.CONTRADICTED]


@pytest.mark.parametrize("texts", ALIKE.values(), ids=list(ALIKE))
def test_the_same_words_hold(texts: tuple[str, str]) -> None:
    assert verdicts(*texts) == [Verdict.HELD]


@pytest.mark.parametrize("texts", SILENT.values(), ids=list(SILENT))
def test_two_quotations_are_not_compared(texts: tuple[str, str]) -> None:
    assert verdicts(*texts) == []


def test_the_finding_names_the_words_and_the_speaker() -> None:
    (finding,) = judged(FIRST, SECOND)
    text = finding.document.text
    assert text[slice(*finding.span)] == "unfriendly"
    assert [text[slice(*place.span)] for place in finding.related] == ["hostile"]
    assert finding.suggestions == ()  # one goes on where the other ends: nobody knows for how much the word stands
    assert finding.message == (
        "one quotation of Ivan Orlov is told in different words: “unfriendly neighbour that is openly and secretly at "
        "war” and “hostile neighbour that is openly and secretly at war”"
    )


ALONE = "“We in this old harbour town cannot face this alone,” Jane Roe said on Monday evening."
ITSELF = "Jane Roe had told traders: “We in this old harbour town cannot face this by itself.”"


def test_a_repair_takes_the_whole_of_what_differs_and_only_the_words_of_the_same_article() -> None:
    (finding,) = judged(ALONE, ITSELF)
    assert finding.document.text[slice(*finding.span)] == "by itself"
    assert [suggestion.replacement for suggestion in finding.suggestions] == ["alone"]
    (open_ended,) = judged(ALONE, ITSELF.replace("itself", "itself, and never could in all these years"))
    assert open_ended.suggestions == ()
    assert "“cannot face this by itself, and never” and “cannot face this alone”" in open_ended.message
    for texts in ((ALONE, ITSELF), (ITSELF, ALONE)):
        (apart,) = consistency([fact for text in texts for fact in from_text(text).derived(facts_of("quotation"))])
        assert apart.verdict is Verdict.CONTRADICTED
        assert apart.suggestions == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [("are on my", "were on my"), ("will be on my", "would be on my"), ("are on my", "are on her")],
)
def test_tense_and_person_within_a_sentence_of_the_reporter_are_a_note(one: str, other: str) -> None:
    texts = [f"said that “all the options {words} table in the harbour”." for words in (one, other)]
    (finding,) = judged(f"Jane Roe {texts[0]}", f"Later in the evening Jane Roe {texts[1]}")
    assert finding.severity is Severity.NOTE
    plain_texts = [text.replace("that", "there:") for text in texts]
    (plain,) = judged(f"Jane Roe {plain_texts[0]}", f"Later in the evening Jane Roe {plain_texts[1]}")
    assert plain.severity is None


def test_the_finding_is_at_the_odd_one() -> None:
    text = "Roe repeated in the evening of the same day: “We will build the new bridge before the winter comes.”"
    odd = text.replace("build", "mend")
    opening = "Mayor Jane Roe spoke twice."
    for order in ((text, odd, text), (odd, text, text), (text, text, odd)):
        document = from_text("\n\n".join((opening, *order)))
        found = consistency(document.derived(facts_of("quotation")))
        contradicted = [finding for finding in found if finding.verdict is Verdict.CONTRADICTED]
        assert [document.text[slice(*finding.span)] for finding in contradicted] == ["mend"]
        assert [len(finding.related) for finding in contradicted] == [2]


def test_documents_are_held_against_each_other() -> None:
    documents = [from_text(FIRST, "a.txt"), from_text(SECOND.replace("Ivan", "Iwan"), "b.txt")]
    (finding,) = consistency([fact for document in documents for fact in document.derived(facts_of("quotation"))])
    assert finding.document is documents[1]
    assert finding.related[0].document is documents[0]


def test_a_speaker_who_is_not_known_needs_more_words_elsewhere() -> None:
    texts = ("Nobody knows who wrote “the interests of the child come first” on the wall.",
             "Nobody knows who wrote “the interests of the club come first” on the ship.")  # fmt: skip
    assert verdicts(*texts) == [Verdict.CONTRADICTED]
    facts = [fact for text in texts for fact in from_text(text).derived(facts_of("quotation"))]
    assert consistency(facts) == []


def test_small_words_are_a_note() -> None:
    (finding,) = judged(
        "“There is no reason to pretend that this is a happy day,” Jane Roe said on Monday.",
        "Roe repeated on Tuesday: “There is no reason to pretend this is a happy day.”",
    )
    assert finding.severity is Severity.NOTE


def test_a_headline_may_shorten_but_not_alter() -> None:
    body = "“We will build the new bridge before the winter comes,” Mayor Jane Roe said on Monday."
    assert verdicts("Roe: “We'll build new bridge before the winter comes”", body) == []
    assert verdicts("Roe: “We will mend the new bridge before the winter comes”", body) == [Verdict.CONTRADICTED]


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("We will wait for them here.", "we will wait for them here", Relation.AGREE),
        ("We will wait for them here until noon.", "wait for them here", Relation.AGREE),
        ("We will build bridges before winter comes", "We will mend bridges before winter comes", Relation.CONFLICT),
        ("We will wait for them here.", "Nobody has paid for this.", Relation.UNDECIDED),
    ],
)  # fmt: skip
def test_compare(one: str, other: str, wanted: Relation) -> None:
    left, right = parse(one, None), parse(other, None)
    assert left is not None and right is not None
    assert compare(left, right) is wanted
    assert compare(right, left) is wanted


WORD = st.sampled_from(
    "we will not build the new old bridge before winter comes … 7 it's [them] O'Neill U.S. 4%".split()
)
SAID = st.lists(WORD, min_size=1, max_size=14).map(" ".join)


@given(SAID)
def test_parse_reads_what_show_writes(text: str) -> None:
    value = parse(text, None)
    if value is not None:
        assert parse(show(value), None) == value


@given(SAID, SAID)
def test_compare_is_symmetric_and_reflexive(one: str, other: str) -> None:
    left, right = parse(one, None), parse(other, None)
    if left is None or right is None:
        return
    assert compare(left, left) is Relation.AGREE
    assert compare(left, right) is compare(right, left)


@given(st.lists(st.tuples(SAID, st.sampled_from([" Jane Roe said.", " he said.", " it was."])), max_size=6), st.text())
def test_values_read_back_and_judging_never_raises(said: list[tuple[str, str]], noise: str) -> None:
    document: Document = from_text(noise.replace("---", "") + "\n".join(f"“{words},”{after}" for words, after in said))
    for mention in KIND.find(document):
        assert parse(document.text[slice(*mention.span)], None) == mention.value
    consistency(document.derived(facts_of("quotation")))


def test_many_quotations_are_judged_in_linear_time() -> None:
    same = "“We will build the new bridge before the winter comes,” Jane Roe said.\n\n"
    document = from_text(same * 2000)
    found = consistency(document.derived(facts_of("quotation")))
    assert len(found) < 2000 * 7
