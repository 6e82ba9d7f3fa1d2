"""Verbs of saying, and the words around them that tell who speaks."""

SAYS = frozenset(
    """said say says saying told tell tells telling added add adds adding explained explains explaining noted notes
    noting stressed stresses stressing continued continues declared declares declaring insisted insists insisting
    argued argues arguing announced replied replies responded responds answered answers asked asks asking warned warns
    warning claimed claims claiming stated states stating wrote writes writing tweeted tweets tweeting posted recalled
    recalls remarked remarks commented comments concluded concludes admitted admits acknowledged acknowledges confirmed
    confirms denied denies promised promises vowed vows pledged urged urges suggested suggests revealed reveals observed
    observes joked jokes quipped testified maintained maintains emphasised emphasized emphasises emphasizes underlined
    underscored reiterated repeated repeats predicted predicts complained complains lamented boasted shouted cried
    called calls calling described describes describing hailed dismissed accused agreed agrees interjected thinks
    believes feels pointed points exclaimed cautioned countered blasted slammed conceded advised
    retorted mused reasoned reads defended""".split()
)
PRONOUNS = {"he": "m", "she": "f", "they": ""}
# What leads away from the subject of the verb: "the lawyer for Smith said", "said of Trump".
AWAY = frozenset("of for to about that in on at when as after before with by during from if because while".split())
# The quotation is part of a sentence that goes on; who speaks stands before it.
GOING_ON = frozenset("and but while as which that when in because who or so than for to".split())
ADVERBS = frozenset(
    """also then has had have later further once only who meanwhile today yesterday earlier still however again even
    will would could can may might does did monday tuesday wednesday thursday friday saturday sunday""".split()
)
# Words that no name of an office has.
VERBS = frozenset(
    """was were is are be been has had have who which knows knew must quoted drew made took came released issued gave
    held""".split()
)
