"""The packs that ship: each rule explains itself, does what its examples say, and leaves ordinary copy alone."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

import pytest

from checker import packs, selftest
from checker.model import Example, Origin, Pack, Rule, Severity
from checker.pipeline import check

NAMES = packs.known()
FACTUAL = {"equals", "spelled_as"}  # forms that declare something from outside the article

# Who publishes at the hosts that sources name; a source from elsewhere is to be looked at, and entered here.
PUBLISHERS = {
    "aviation-safety.net": "Aviation Safety Network",
    "bea.aero": "Bureau of Enquiry and Analysis for Civil Aviation Safety",
    "christchurchattack.royalcommission.nz": "Royal Commission of Inquiry into the attack on Christchurch mosques",
    "constitution.congress.gov": "Constitution Annotated",
    "earthquake.usgs.gov": "United States Geological Survey",
    "govinfo.library.unt.edu": "National Commission on Terrorist Attacks",
    "hillsborough.independent.gov.uk": "Hillsborough Independent Panel",
    "history.house.gov": "House of Representatives, Office of the Historian",
    "manchesterarenainquiry.org.uk": "Manchester Arena Inquiry",
    "olympics.com": "International Olympic Committee",
    "undocs.org": "United Nations, official documents",
    "unstats.un.org": "United Nations Group of Experts on Geographical Names",
    "unterm.un.org": "United Nations, terminology",
    "worldathletics.org": "World Athletics",
    "www.aec.gov.au": "Australian Electoral Commission",
    "www.apstylebook.com": "Associated Press Stylebook",
    "www.archives.gov": "National Archives of the United States",
    "www.bankofengland.co.uk": "Bank of England",
    "www.britannica.com": "Encyclopaedia Britannica",
    "www.bucknell.edu": "Bucknell University, style guide after the Associated Press Stylebook",
    "www.congress.gov": "Library of Congress, legislation",
    "www.csb.gov": "Chemical Safety and Hazard Investigation Board",
    "www.ecb.europa.eu": "European Central Bank",
    "www.elections.org.za": "Electoral Commission of South Africa",
    "www.electionguide.org": "International Foundation for Electoral Systems",
    "www.electionsquebec.qc.ca": "Élections Québec",
    "www.electoralcommission.ie": "Electoral Commission of Ireland",
    "www.electoralcommission.org.uk": "Electoral Commission of the United Kingdom",
    "www.fbi.gov": "Federal Bureau of Investigation",
    "www.fdic.gov": "Federal Deposit Insurance Corporation",
    "www.fec.gov": "Federal Election Commission",
    "www.federalreservehistory.org": "Federal Reserve History",
    "www.fifa.com": "FIFA",
    "www.finma.ch": "Swiss Financial Market Supervisory Authority",
    "www.gov.uk": "Government of the United Kingdom",
    "www.govinfo.gov": "Government Publishing Office",
    "www.grenfelltowerinquiry.org.uk": "Grenfell Tower Inquiry",
    "www.history.navy.mil": "Naval History and Heritage Command",
    "www.hse.gov.uk": "Health and Safety Executive",
    "www.iaea.org": "International Atomic Energy Agency",
    "www.icty.org": "International Criminal Tribunal for the former Yugoslavia",
    "www.ilo.org": "International Labour Organization",
    "www.inaugural.senate.gov": "Joint Congressional Committee on Inaugural Ceremonies",
    "www.loc.gov": "Library of Congress",
    "www.nasa.gov": "NASA",
    "www.nationalarchives.gov.uk": "National Archives of the United Kingdom",
    "www.nhc.noaa.gov": "National Hurricane Center",
    "www.nist.gov": "National Institute of Standards and Technology",
    "www.nrc.gov": "Nuclear Regulatory Commission",
    "www.onderzoeksraad.nl": "Dutch Safety Board",
    "www.poynter.org": "Poynter Institute",
    "www.premierleague.com": "Premier League",
    "www.regjeringen.no": "Government of Norway",
    "www.sec.gov": "Securities and Exchange Commission",
    "www.senate.gov": "Senate of the United States",
    "www.ssa.gov": "Social Security Administration",
    "www.supremecourt.gov": "Supreme Court of the United States",
    "www.theguardian.com": "Guardian and Observer style guide",
    "www.un.org": "United Nations",
    "www.usgs.gov": "United States Board on Geographic Names",
}

# Ordinary copy, near the topics of the packs, with nothing wrong in it. Written for this test.
NEUTRAL = (
    "The council will vote on the budget on Thursday. The leader of the council, Ruth Adeyemi, said the library would "
    "stay open for 30 hours a week, as it has since 2015. About 400 people had signed a petition.",
    "Two brothers from Harrow Bay were among those killed in the Grenfell Tower fire. Their mother met the minister "
    "for the first time last year, and a film about the family will be shown in May.",
    "Her family left Odessa in Texas in 1998 and moved to Pennsylvania. She studied in Lyon and Mumbai, worked in "
    "Hong Kong and Beijing, and came home when her father, a judge, retired in 2011.",
    "The Senate passed the bill by 52 votes to 48, and the House of Representatives by 220 to 210. Twelve senators "
    "had said that they would wait for the ruling of the Supreme Court, where five justices agreed.",
    "She won 306 electoral votes in the end. Turnout was higher than four years ago: 61 per cent of those who could "
    "vote did so, and 2 per cent of the ballots were blank. Her party took 34 per cent of the vote and 40 seats.",
    "There were 40 votes in favour, 25 against and five abstentions. The mayor did not vote. At the last meeting "
    "the same plan had 33 votes in favour.",
    "The brewer's profit fell 12 per cent to £4.4 million from £5 million in the year before, while revenue rose "
    "2 per cent to £61 million. Prices rose faster than the inflation target of the central bank, at 3.4 per cent.",
    "He worked for Lehman Brothers until 2006 and for a fund in Geneva from 2007 to 2012. In a book of 2015 he wrote "
    "about the flash crash and about Black Wednesday, when he was still at school.",
    "Harrow Town have won ten of their 18 matches, drawn five and lost three. Tom Hale, 19, scored twice before half "
    "time on Saturday. His sister ran 20 miles a week before her first marathon, and finished 10,000 metres in May.",
    "He watched the 2012 London Olympics on television, went to the World Cup in Brazil in 2014 as a football fan, "
    "and has lived in Sydney since 2019. At the Olympics in Rio in 2016 he met his wife.",
    "The book tells of the Chernobyl disaster of 26 April 1986 and of the evacuation of Pripyat a day later. Its "
    "author, who was born in 1979, lost an uncle. A second book, on the Titanic, came out in 2018.",
    "In March 2022 Ukraine asked for more aid. Trains from Kharkiv and Lviv were full, and in Kyiv the stations were "
    "closed at night. The president spoke to parliament in Romania by video.",
    "The trial over the fire begins on 6 May, and the judge expects it to take three weeks. Fourteen witnesses will "
    "be heard, three of them by video. The first hearing, in January, lasted two days.",
)


def shipped() -> list[Rule]:
    return [rule for pack in packs.load(NAMES) for rule in pack.rules]


def read(text: str) -> Example:
    return Example(text, Origin("test", 1, 1), "2024-05-02")


@pytest.fixture(scope="module")
def everything() -> tuple[Pack, ...]:
    return packs.load(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_pack_describes_itself(name: str) -> None:
    (pack,) = packs.load([name])
    assert pack.name == name and pack.version and pack.description


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_is_explained_and_tested(name: str) -> None:
    loaded = packs.load([name])
    assert [rule.id for rule in loaded[0].rules if not rule.why] == []
    assert selftest.untested(loaded) == ()


@pytest.mark.parametrize("name", NAMES)
def test_examples(name: str) -> None:
    assert [str(outcome) for outcome in selftest.run(packs.load([name])) if not outcome.passed] == []


def test_ids_are_unique() -> None:
    assert [name for name, count in Counter(rule.id for rule in shipped()).items() if count > 1] == []


def test_facts_from_outside_have_a_source() -> None:
    declared = [rule for rule in shipped() if rule.assertion.form in FACTUAL and rule.assertion.values]
    assert declared and [rule.id for rule in declared if not rule.source] == []


def test_sources_are_publications() -> None:
    sources = {rule.id: urlsplit(rule.source) for rule in shipped() if rule.source}
    unknown = {name: url.geturl() for name, url in sources.items() if url.hostname not in PUBLISHERS}
    assert unknown == {}
    assert {url.scheme for url in sources.values()} == {"https"}


@pytest.mark.parametrize("text", NEUTRAL, ids=lambda text: " ".join(text.split()[:4]))
def test_ordinary_copy_is_left_alone(text: str, everything: tuple[Pack, ...]) -> None:
    document = selftest.document(read(text))
    found = check([document], everything).of(document)
    assert [(one.rule, one.message) for one in found if one.severity is not Severity.NOTE] == []


def test_what_holds_for_one_pack_is_no_alarm_for_another(everything: tuple[Pack, ...]) -> None:
    alarms = []
    for rule in (rule for pack in everything for rule in pack.rules):
        for example in rule.examples["holds"]:
            document = selftest.document(example)
            found = check([document], [pack for pack in everything if not rule.id.startswith(f"{pack.name}/")])
            alarms += [(rule.id, one.rule) for one in found.of(document) if one.severity is not Severity.NOTE]
    assert alarms == []
