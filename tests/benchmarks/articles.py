"""Articles for measuring: made up, of the length and the density of facts that news copy has."""

from __future__ import annotations

import random

GIVEN = "Ruth Martin Olga Samuel Ingrid Tomas Leila Dmitry Hannah Paulo Grace Viktor Amina Peter Noor Callum".split()
FAMILY = "Adeyemi Brandt Castellano Dvorak Eriksen Farouk Gallagher Haddad Ivanenko Jansen Kowalski Lindqvist".split()
ROLES = ["mayor", "council leader", "police spokesman", "union secretary", "chief executive", "professor"]
PLACES = "Lisbon Odesa Nairobi Toronto Glasgow Marseille Osaka Denver".split()
MONTHS = "January March April June September November".split()
SENTENCES = (
    "{given} {family}, the {role} of {place}, said on Tuesday that {number} people had been moved from their homes.",
    "The plan, which will cost ${money} million over {small} years, was first shown in {month} 2016.",
    "“We will keep every promise that we made to the people of {place},” {family} told reporters.",
    "Officials in {place} said {number} homes and {small} schools were without power on {month} {day}.",
    "Prices rose {small}.{digit} percent in the year to {month}, the statistics office said.",
    "{family} and his colleagues had asked for more time, but the council voted {small} to {digit} against them.",
    "The storm, the worst in {number} years, is expected to move north by the weekend.",
    "“There is nothing more to say about it,” said {given} {family}, who has lived there since {year}.",
    "It was not clear when the road between {place} and the coast would open again.",
    "The decision came after months of argument about who should pay for the work and who should do it.",
    "Many of those who had come to listen left before the end, and few wanted to talk about what they had heard.",
    "It is the kind of place where people know their neighbours and where the shops close early in winter.",
    "“We have been through worse than this and we will get through it again,” said a woman who asked not to be named.",
    "Critics of the plan say that it does too little for those who need help most and too much for those who do not.",
    "Supporters answer that nothing else has worked and that waiting any longer would only make matters worse.",
    "A report published last week found that the company had paid {money},000 euros to consultants.",
)


def article(words: int, seed: int = 1) -> str:
    """Return an article of about `words` words; the same for the same seed."""
    chance = random.Random(seed)
    cast = [(chance.choice(GIVEN), family) for family in chance.sample(FAMILY, 5)]
    paragraphs: list[str] = []
    count = 0
    while count < words:
        given, family = chance.choice(cast)
        sentence = chance.choice(SENTENCES).format(
            given=given,
            family=family,
            role=chance.choice(ROLES),
            place=chance.choice(PLACES),
            month=chance.choice(MONTHS),
            number=chance.randint(20, 900),
            money=chance.randint(2, 90),
            small=chance.randint(2, 19),
            digit=chance.randint(1, 9),
            day=chance.randint(1, 28),
            year=chance.randint(1960, 2015),
        )
        paragraphs.append(sentence)
        count += len(sentence.split())
    return "\n\n".join(" ".join(paragraphs[at : at + 3]) for at in range(0, len(paragraphs), 3)) + "\n"
