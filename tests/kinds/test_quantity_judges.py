"""What the judges of quantities say of small stories; every silence is a false alarm that will not come back."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checker.document import from_text
from checker.kinds import kinds
from checker.model import Document, Fact, Judgement, Part, Span, Verdict


def judged(kind: str, word: str, document: Document) -> Sequence[Judgement]:
    """Return what the judge `word` of a kind says of all the kind's facts in the document."""
    starts = {part.span.start: part.name for part in document.parts}
    facts = []
    for mention in kinds()[kind].find(document):
        start = max(start for start in starts if start <= mention.span.start)
        facts.append(Fact(mention.subject, mention, document, starts[start]))
    judge = kinds()[kind].consistency if word == "consistency" else kinds()[kind].agreements[word]
    assert judge is not None
    return judge(facts)


FLAGS = [
    ("number", "consistency", "Police held two men on Monday. The nine men are due in court."),
    ("number", "consistency", "The airline may move as many as 7,000 jobs. Unions said 7,010 jobs could go."),
    ("number", "consistency",
     "The pact binds 183 countries and regions. It was signed by 238 countries and "
     "regions."),
    ("number", "consistency",
     "The fire in Lagos killed 15 people. Twelve of the 25 people who died in Lagos were "
     "guards."),
    ("number", "consistency",
     "Up to 30 million and 50 million people live there. Later 30 million to 50 million "
     "people may come. "
     "In all 30 million to 49 million people may stay."),
    ("number", "consistency",
     "The city was the 57th to hold the Dorn Shield games. The city was the 58th to hold "
     "the Dorn Shield games."),
    ("number", "consistency",
     "About 2,000 people have rallied in town. About 2,002 people took part, the mayor "
     "said."),
    ("money", "consistency",
     "The council will spend $3 million on the new stone bridge. Critics say the council "
     "will spend "
     "$3 billion on the new stone bridge."),
    ("percentage", "consistency",
     "Doctors gave her an 85% chance of survival if treated early. Doctors gave her a 50% "
     "chance of "
     "survival if treated early."),
    ("age", "consistency", "Jane Smith, 45, was driving. The 54-year-old Jane Smith was unhurt."),
    ("age", "consistency", "Jane Smith, 45, was driving. Later Smith, 54, was unhurt."),
    ("money", "consistency", "The plant cost $3.4 million to build. Owners of the $3.4 billion plant are proud."),
    ("number", "consistency",
     "The Dorn mill, which employs more than 500 people in Harrow, will grow. The Dorn mill employs less than 100 "
     "people in Harrow."),
    ("measure", "conversion", "The lake lies 5 miles (12 km) from town."),
    ("measure", "conversion", "It was 30°C (68°F) in the shade."),
    ("measure", "conversion", "They burnt 40 acres (40 hectares) of forest."),
    (
        "money",
        "conversion",
        "It took $20m (£10.5m) in May, $75m (£40m) in June, and may take $1.8 billion (£9.4 million) by July.",
    ),
    ("money", "conversion", "It paid $20m (£16m) in May and $30m (£24bn) in June."),
    ("percentage", "figures", "Profit climbed from $200m to $300m, a 40% rise."),
    ("percentage", "figures", "Sales rose 14% to 700 from 784."),
    ("percentage", "figures", "Costs were $120m, up 30% from $100m."),
    ("percentage", "figures", "Just 42 of the 80 members, or 62%, agreed."),
    ("number", "parts", "The bus carried 12 men and 9 women, 20 in all."),
    ("number", "parts", "The bus carried 20 people: 12 men and 9 women."),
    ("number", "parts", "Of the seven dead, five were men and three women."),
    ("number", "parts", "Of the seven victims, nine were from Leeds."),
    ("number", "parts", "Of the 432 members, 219 voted for and 216 against."),
    ("number", "majority", "The bill passed 219 to 213, a majority of eight."),
    ("number", "majority", "Lee lost by 213 votes to 219, by a margin of just five."),
    ("money", "rate", "The fund paid $600,000 for 30 people, or $25,000 each."),
    ("money", "rate", "They bought 5 tonnes at £200 a tonne, a total of £1,500."),
    ("percentage", "figures", "Support rose from 10% to 12%, an increase of 2%."),
    ("percentage", "figures", "Support fell two percentage points to 7% from 12%."),
    ("multiple", "figures", "Membership doubled from 400 to 600."),
    ("multiple", "figures", "Losses more than halved to £4m from £7m."),
    ("number", "list", "It borders four countries: France, Spain and Italy."),
    ("number", "list", "Two countries - Iran, Iraq and Libya - signed."),
]  # fmt: skip

SILENT = [
    ("number", "parts", "Of the seven dead, five were men and three were from Leeds."),
    ("number", "parts", "Of the seven dead, five were men and two women."),
    ("number", "parts", "Of the 12 countries, 500 delegates were sent by two."),
    ("number", "majority", "The bill passed 219 to 213. The party has a majority of eight."),
    ("number", "majority", "The bill passed 219 to 213, a majority of six."),
    ("money", "rate", "The fund paid $600,000 for 30 people, and $25,000 for each child."),
    ("money", "rate", "The fund paid $610,000 for 30 people, or about $20,000 each."),
    ("percentage", "figures", "Support rose from 10% to 12%, an increase of 20%."),
    ("percentage", "figures", "Support rose from 10% to 12% as turnout fell by 2%."),
    ("multiple", "figures", "Sales doubled and profit rose from £3m to £4m."),
    ("multiple", "figures", "Sales doubled from 400 to 812."),
    ("number", "consistency", "Police held two men on Monday. Three other men fled."),
    ("number", "consistency", "It is the largest or second largest port in Asia. It is the 5th or 6th largest port."),
    ("number", "consistency", "Two people were badly hurt. All 11 people on the first boat fell into the sea."),
    ("number", "consistency", "Some 31 states took the money. Aid went to the 19 states, mostly small, that did not."),
    ("number", "consistency", "Six guests and a guide were hurt. Of these six, four guests and a guide stay there."),
    ("number", "consistency",
     "Twelve films competing in the new world cinema drama class were named. The 16 films competing in the new world "
     "cinema short class follow."),
    ("number", "consistency",
     "A record number of 13.7 million people flew to Spain last year. The ports logged a record number of 11.9 million "
     "passengers last year."),
    ("number", "consistency", "Old cameras can take 1.3 megapixel images. New phones can take 3.2 megapixel images."),
    ("number", "consistency",
     "Strength was 170 staff and sixteen aircraft. By May this had increased to almost 400 staff and 25 aircraft."),
    ("percentage", "consistency",
     "The vaccine was found to be 48 percent effective in preventing flu. The vaccine was found to be 53 percent "
     "effective in preventing flu for the young."),
    ("percentage", "consistency",
     "Industrial output expanded 6 percent year-on-year in 2016. The oil industry expanded 10 percent year-on-year in "
     "2016."),
    ("number", "consistency",
     "Five men sat down. The two men at the door stood. They were a group of seven "
     "men."),
    ("number", "consistency", "At least 50 people were hurt. Some 53 people were treated."),
    ("number", "consistency", "Nearly 20,000 people came. Police counted 19,872 people."),
    ("number", "consistency", "Over 90 countries take part. It works in 90 countries."),
    ("number", "consistency",
     "In March 784 members paid. The club rose from 784 members to 792 members by "
     "May."),
    ("number", "consistency", "Her four children stayed. Their two children left."),
    ("number", "consistency", "The Five Nations began in 1910. The Six Nations began in 2000."),
    ("number", "consistency", "The panel is a 12-member body. The 30-member council chooses it."),
    ("money", "consistency", "The council will spend $3 million on the bridge and $4 million on the road."),
    ("percentage", "consistency", "Iraqis filed 13% of the claims. Syrians filed 20% of the claims."),
    ("money", "consistency", "The plant cost $3.4 million to build. Sales of books grew to $3.4 billion."),
    ("money", "conversion", "It took $20m (£10.5m) in May, $75m (£40m) in June, and may take $110m (£59m) by July."),
    ("money", "conversion", "It paid $20m (£16m) in May and $30m (€28m) in June, of which $2m (£2m) was spent."),
    ("measure", "conversion", "The island lies-296 kilometers (184 miles) north."),
    ("measure", "conversion", "The ship measured 106. 12 metres (348 ft) in length."),
    ("age", "consistency", "Jane Smith, 45, was driving with John Smith, 12. Smith, 45, was unhurt."),
    ("age", "consistency", "Jane Smith, 45, was 30 years old when she moved."),
    ("measure", "conversion", "The lake lies 5 miles (8 km) from town, 1,000 feet (300 m) up, at 20°C (68°F)."),
    ("measure", "conversion",
     "It warmed by 2°C (3.6°F). The ship carried 100 tons (91 tonnes) of rice, 10 gallons "
     "(45 litres) of oil."),
    ("measure", "conversion", "The lake lies 5 miles from town and 12 km from the sea."),
    ("percentage", "figures", "Sales rose 14% to 892 from 784. Profit fell 15% to $56m, against $66m."),
    ("percentage", "figures", "Prices rose from $33.05 to $680, an increase of more than 1,900%."),
    ("percentage", "figures", "Sales rose 14% to 892."),
    ("percentage", "figures", "It rose from 0 to 5, up 100%."),
    ("number", "parts", "The bus carried 20 people, among them 12 men and 9 women with children."),
    ("number", "parts", "It had 12 men and 9 women. In 20 of all cases it was full."),
    ("number", "list", "It borders four countries, among them France, Spain and Italy."),
    ("number", "list", "There are two reasons: the weather and, above all, money."),
    ("number", "list", "The 7-iron - a club - broke. Three men - Smith said - ran."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "word", "text"), FLAGS)
def test_flagged(kind: str, word: str, text: str) -> None:
    found = [j for j in judged(kind, word, from_text(text)) if j.verdict is Verdict.CONTRADICTED]
    assert found
    assert all(j.message and j.related and j.span.start < j.span.end for j in found)


@pytest.mark.parametrize(("kind", "word", "text"), SILENT)
def test_silent(kind: str, word: str, text: str) -> None:
    assert [j.message for j in judged(kind, word, from_text(text)) if j.verdict is Verdict.CONTRADICTED] == []


def story(title: str, body: str) -> Document:
    """Return a document with a headline."""
    end = len(title)
    parts = (Part("headline", Span(0, end)), Part("body", Span(end + 1, end + 1 + len(body))))
    return Document("-", f"{title}\n{body}", parts)


@pytest.mark.parametrize(
    ("title", "body", "flagged"),
    [
        ("14 killed in crash", "Fourteen people died on Monday.", False),
        ("14 killed in crash", "Ten women and four men died on Monday.", False),
        ("19 killed in crash", "Twelve people died on Monday in the 3rd crash.", True),
        ("$2.2M home sold", "It went for $2,230,000 to 1 buyer.", False),
        ("$2.9M home sold", "It went for $2,230,000 to 1 buyer.", True),
        ("75% blame mayor", "Three-quarters of the 40 asked did.", False),
        ("Man freed after 22 years", "He was jailed in 1991 and freed in 2013, 3 judges said.", False),
        ("Half of 600 jobs go", "The firm cuts 300 of its 600 jobs.", False),
        ("Town wins 19-13", "The 2 teams met on 4 fields.", False),
    ],
)
def test_headline_against_body(title: str, body: str, flagged: bool) -> None:
    found = [j for kind in ("number", "money", "percentage") for j in judged(kind, "body", story(title, body))]
    assert any(j.verdict is Verdict.CONTRADICTED for j in found) is flagged


def test_minority_is_named_and_all_places_of_the_other_are_shown() -> None:
    document = from_text("The two men sat. The two men ate. The nine men left. Police held two men.")
    (finding,) = [j for j in judged("number", "consistency", document) if j.verdict is Verdict.CONTRADICTED]
    assert document.text[slice(*finding.span)] == "nine men"
    assert [document.text[slice(*related.span)] for related in finding.related] == ["two men"] * 3
    assert finding.related[0].note == "3 times"


def test_the_sum_is_shown() -> None:
    document = from_text("The bus carried 12 men and 9 women, 20 in all.")
    (finding,) = judged("number", "parts", document)
    assert finding.message == "12 + 9 = 21, but the text says 20"


def test_a_fall_is_told_as_one() -> None:
    document = from_text("Sales rose 14% to 700 from 784.")
    (finding,) = judged("percentage", "figures", document)
    assert finding.message == "from 784 to 700 is a fall of 10.7%, but the text says “14%”"
