"""Articles for measuring: made up, of the length and the density of facts that news copy has.

In 450 words published news has about 11 mentions of people, 7 of places, 4 of organisations, 11 other names, 4
abbreviations, 6 dates, 5 counts and 4 quotations; these have about as many of each, and more organisations and dates.
No sentence comes twice in an article before all others have come.
"""

from __future__ import annotations

import random

GIVEN = "Ruth Martin Olga Samuel Ingrid Tomas Leila Dmitry Hannah Paulo Grace Viktor Amina Peter Noor Callum".split()
FAMILY = "Adeyemi Brandt Castellano Dvorak Eriksen Farouk Gallagher Haddad Ivanenko Jansen Kowalski Lindqvist".split()
ROLES = ["mayor", "council leader", "police spokesman", "union secretary", "chief executive", "professor"]
PLACES = "Lisbon Odesa Nairobi Toronto Glasgow Marseille Osaka Denver".split()
BODIES = [
    "the Harbour Authority", "Northern Rail", "the Ministry of Transport", "Meridian Bank", "the Teachers Union",
    "the National Statistics Office", "Calder University", "the Supreme Court",
]  # fmt: skip
SHORT = "HRA NTU BPC WSO".split()
THINGS = [
    "Riverside Park",
    "Operation Lantern",
    "the Clean Air Act",
    "Project Beacon",
    "Channel Star",
    "Old Bridge Road",
]
MONTHS = "January March April June September November".split()
SENTENCES = (
    "{given} {family}, the {role} of {place}, said on Tuesday that {number} people had been moved from their homes.",
    "The plan, which will cost ${money} million over {small} years, was first shown in {month} 2016.",
    "“We will keep every promise that we made to the people of {place},” {family} told reporters.",
    "Officials in {place} said that the schools would stay without power until the end of the week.",
    "Prices rose {small}.{digit} percent in the year to {month}, according to {body}.",
    "{family} and his colleagues had asked for more time, but the council voted against them.",
    "The storm, the worst that {place} has seen, is expected to move north by the weekend.",
    "“There is nothing more to say about it,” said {given} {family}, who has lived there since {year}.",
    "It was not clear when the road between {place} and the coast would open again.",
    "The decision came after months of argument about who should pay for the work and who should do it.",
    "Many of those who had come to listen left before the end, and few wanted to talk about what they had heard.",
    "It is the kind of place where people know their neighbours and where the shops close early in winter.",
    "“We have been through worse than this and we will get through it again,” said a woman who asked not to be named.",
    "Critics of {thing} say that it does too little for those who need help most and too much for those who do not.",
    "Supporters answer that nothing else has worked and that waiting any longer would only make matters worse.",
    "A report published last week found that {body} had paid consultants and never asked what they did.",
    "{given} {family} of {body} declined to comment, and a lawyer for {short} did not return calls.",
    "Work on {thing} began after {body} and the {short} signed an agreement in {place}.",
    "The {short} has its offices in {place}, a short walk from {thing}.",
    "{family}, a former minister, has long been close to {body} and to its rivals at {thing}.",
    "“Nobody asked the people who live here, and nobody will,” {given} {family} wrote in a letter to {body}.",
    "Police closed {thing} for most of the morning while engineers looked for the cause.",
    "At {thing} the mood was calm, although some had brought food and blankets in case they had to stay.",
    "The {short} and {body} have disagreed before, most of all about money for {thing}.",
    "{family} will meet the leaders of {place} and {place} in {month} to talk about what comes next.",
    "Last year about {number} families asked for help, more than in any year since {year}.",
    "{given} {family} studied in {place}, worked for the {short} and came home to run {body}.",
    "Those who have read the paper call it careful, dry and hard to argue with.",
    "A spokesman for {body} said the company took the matter seriously and would answer in writing.",
    "For {given} {family} it is the end of a long road that began in a small office above a bakery in {place}.",
    "Neither {family} nor {body} would say what the next step would be.",
    "The second part of {thing} is to open in {month}, if the weather and the money hold.",
    "On Friday the court will hear {small} witnesses, among them {given} {family} and two engineers of the {short}.",
    "“It was the first time that anybody from {body} came to see us,” {family} said.",
    "Few in {place} had heard of {thing} before the newspapers began to write about it.",
    "Trains between {place} and {place} ran late again, and passengers were told to take the bus.",
)


def article(words: int, seed: int = 1) -> str:
    """Return an article of about `words` words; the same for the same seed."""
    chance = random.Random(seed)
    cast = [(chance.choice(GIVEN), family) for family in chance.sample(FAMILY, 5)]
    paragraphs: list[str] = []
    left: list[str] = []
    count = 0
    while count < words:
        left = left or chance.sample(SENTENCES, len(SENTENCES))
        given, family = chance.choice(cast)
        sentence = left.pop().format(
            given=given,
            family=family,
            role=chance.choice(ROLES),
            place=chance.choice(PLACES),
            body=chance.choice(BODIES),
            short=chance.choice(SHORT),
            thing=chance.choice(THINGS),
            month=chance.choice(MONTHS),
            number=chance.randint(20, 900),
            money=chance.randint(2, 90),
            small=chance.randint(2, 19),
            digit=chance.randint(1, 9),
            year=chance.randint(1960, 2015),
        )
        sentence = sentence[0].upper() + sentence[1:]
        paragraphs.append(sentence)
        count += len(sentence.split())
    return "\n\n".join(" ".join(paragraphs[at : at + 3]) for at in range(0, len(paragraphs), 3)) + "\n"
