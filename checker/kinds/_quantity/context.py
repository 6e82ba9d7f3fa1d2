"""The words around a number that decide what it is: a name, a date, a time, or a count of something."""

from __future__ import annotations

NAMING = frozenset(
    "page pages chapter channel room no number nos numbers section sections article articles verse version "
    "phase level grade type flight highway route gate platform unit item line figure table part volume vol "
    "episode season round game match stage step day week year series size apartment apt suite box class "
    "category division formula route group amendment title rule act clause paragraph point pier studio bus "
    "train terminal act psalm note model boeing airbus lane mile exit interstate us psalm protocol resolution "
    "agenda area zone sector block lot ward district precinct # № § p pp world".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec".split()
)
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun".split()
)
CLOCK = frozenset("a.m. p.m. am pm gmt est edt pst pdt utc bst cet o'clock oclock et noon midnight hrs".split())
BEFORE_YEAR = (
    frozenset(
        "in since by of from until till before after during early mid late between to and through for the "
        "summer winter spring autumn fall circa".split()
    )
    | MONTHS
)
IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "lives": "life", "wives": "wife", "knives": "knife", "troops": "troop", "police": "police",
    "staff": "staff", "crew": "crew", "personnel": "personnel", "cattle": "cattle", "sheep": "sheep",
    "deer": "deer", "fish": "fish", "aircraft": "aircraft", "series": "series", "species": "species",
    "dead": "dead", "injured": "injured", "wounded": "wounded", "missing": "missing", "policemen": "policeman",
    "policewomen": "policewoman", "firemen": "fireman", "gunmen": "gunman", "servicemen": "serviceman",
    "businessmen": "businessman", "congressmen": "congressman", "crewmen": "crewman", "fishermen": "fisherman",
    "spokesmen": "spokesman", "militiamen": "militiaman", "grandchildren": "grandchild",
    "schoolchildren": "schoolchild", "criteria": "criterion", "media": "media", "hostages": "hostage",
    "wolves": "wolf", "halves": "half", "shelves": "shelf", "nationals": "national", "others": "other",
    "percent": "", "headquarters": "headquarters",
}  # fmt: skip
STOP = frozenset(
    "a an the this that these those and or but nor so yet if when while as than because since until after "
    "before although though in on at by for from to of with without within into onto over under about against "
    "between among during through across per is are was were be been being am has have had having do does did "
    "will would shall should can could may might must not he she it they we you i his her its their our your my "
    "him them us me who whom whose which what where why how there here said says say told tells according also "
    "just only even still already now then ago later earlier more less fewer each apiece every all any both "
    "either neither no none some many much most few several such own up down out off away back again too very "
    "against despite via plus minus times per versus v vs compared including like unlike near next inside "
    "outside towards toward won lost took came went made got began left rose fell grew gave held became".split()
)
EVENTS = {
    "killed": "killed", "dead": "killed", "died": "killed", "die": "killed", "dies": "killed",
    "deaths": "killed", "death": "killed", "kill": "killed", "kills": "killed", "killing": "killed",
    "dying": "killed", "fatalities": "killed", "fatality": "killed", "slain": "killed", "massacred": "killed",
    "perished": "killed", "murdered": "killed", "toll": "killed", "injured": "injured", "injuring": "injured",
    "injures": "injured", "injure": "injured", "injuries": "injured", "hurt": "injured", "wounded": "injured",
    "wounding": "injured", "wounds": "injured", "wound": "injured", "arrested": "arrested",
    "arresting": "arrested", "arrests": "arrested", "detained": "arrested", "detaining": "arrested",
    "missing": "missing", "kidnapped": "kidnapped", "abducted": "kidnapped", "kidnapping": "kidnapped",
    "abducting": "kidnapped", "rescued": "rescued", "evacuated": "evacuated", "displaced": "displaced",
    "infected": "infected", "charged": "charged", "shot": "shot", "fired": "fired", "sacked": "fired",
    "hired": "hired", "attended": "attended", "trapped": "trapped", "deported": "deported",
    "executed": "executed", "convicted": "convicted", "sentenced": "sentenced", "released": "released",
    "freed": "released", "freeing": "released", "drowned": "killed",
}  # fmt: skip


def lemma(word: str) -> str:
    """Return the singular of a lower-case noun; what looks singular stays."""
    known = IRREGULAR.get(word)
    if known is not None:
        return known
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def plural(word: str) -> bool:
    """Return whether a lower-case word looks like a plural noun."""
    return word in IRREGULAR or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))
