"""What a rule author reads: each broken line and pack with its exact message and place."""

from __future__ import annotations

import pytest

from checker import dsl, packs
from tests.test_dsl import WORDS

VERBS = "expected “=”, “is consistent”, “is one of”, “spelled”, “agrees” or another verb"

# The wrong words stand between the brackets; where nothing is missing but words, the brackets are empty.
LINES = {
    "[]": "an assertion is missing, such as “date of invasion = Feb 2022”",
    # the kind of fact
    "[dat] of invasion = Feb 2022": "unknown kind of fact “dat”: did you mean “date”?",
    "every [wekday] agrees with its date": "unknown kind of fact “wekday”: did you mean “weekday”?",
    "[invasion] = Feb 2022": "“invasion” names no kind of fact: write such as “date of invasion”",
    "date [invasion] = Feb 2022": "expected “of”: did you mean “date of invasion”?",
    "number of men + [women] = number of people": "“women” names no kind of fact: write such as “number of women”",
    "[thing] of x = 5": "unknown kind of fact “thing”; there are " + ", ".join(sorted(set(WORDS.values()))),
    "every[]": "expected a kind of fact after “every”",
    "number of [=] 5": "expected a topic after “of”",
    # the verb
    "date of invasion[]": f"{VERBS} after “date of invasion”",
    'name of spokesperson ["Dmitry Peskov"]': f'{VERBS} between “name of spokesperson” and “"Dmitry Peskov"”',
    'place name [speled] "Kyiv"': "unknown word “speled”: did you mean “spelled”?",
    "date of invasion [afer] date of ceasefire": "unknown word “afer”: did you mean “after”?",
    "article [contains] Ukraine": "unknown word “contains”: did you mean “mentions”?",
    "number of killed [equls] 12": "unknown word “equls”: did you mean “=”?",
    "number of killed [consistent]": "unknown word “consistent”: did you mean “is consistent”?",
    # after the verb
    "date of invasion =[]": "expected a value after “=”",
    "date of invasion =[=] Feb 2022": "expected a value after “=”, not “=”",
    "spokesperson name spelled [consistantly]": "unknown word “consistantly”: did you mean “consistently”?",
    "spokesperson name spelled[]": "expected “as listed”, “consistently” or a value after “spelled”",
    "every name spelled [as lsted]": "unknown word “as lsted”: did you mean “as listed”?",
    "number of killed is [consistant]": "unknown word “consistant”: did you mean “consistent”?",
    "number of killed is[]": "expected “consistent”, “stated” or “one of” after “is”",
    "title of Harris is [Vice] President": (
        "expected “consistent”, “stated” or “one of” after “is”; before a value write “=” for “is”"
    ),
    'title of Harris is [not] "X"': (
        "expected “consistent”, “stated” or “one of” after “is”; for “is not” write “differs from”"
    ),
    'title of Harris is one [off] "X"': "unknown word “off”: did you mean “of”?",
    'title of Harris is one of "X",[]': "expected “or” or a value after “,”",
    "date of invasion = May 2020 within[]": "expected a value after “within”",
    'number of killed = "12" [withn] 5': "unknown word “withn”: did you mean “within”?",
    "number of killed [within] 5": "unknown word “within”: did you mean “= … within”?",
    'number of killed = "12" [and] 5': "the assertion is complete before “and”: nothing may follow",
    "age of suspect between 18[]": "expected “and” after “18”",
    "age of suspect between 18 and 25 [and] 30": "the assertion is complete before “and”: nothing may follow",
    "number of killed is consistent [always]": "the assertion is complete before “always”: nothing may follow",
    "every list of shares adds [to] 100%": "expected “up” after “adds”, not “to”",
    "headline agrees with [bdy]": "unknown part “bdy”: did you mean “body”?",
    "article does not [mentions] Ukraine": "unknown word “mentions”: did you mean “mention”?",
    "article mentions a and b [or] c": "expected “and” after “b”, not “or”",
    "number of people = number of men [+] number of women": (
        "a sum stands before “=”: write “number of men + number of women = number of people”"
    ),
    # quotation marks
    'place name spelled ["]Kyiv': "this quotation mark is never closed",
    "place name spelled Kyiv[”]": "this quotation mark opens nothing",
    "place name spelled ['Kyiv']": 'use double quotation marks: "…"',
    'place name spelled [""]': "nothing stands between the quotation marks",
    'date of x = [about "Feb 2022"]': "put the whole value in quotation marks, or name a fact such as “date of …”",
    # sense
    "date of x = [number of y]": (
        "a number cannot be held against a date; if these words are a value, put them in quotation marks"
    ),
    "number of killed [after] 12": "“after” is for dates and times: write “>” for a number",
    "name of x [before] name of y": (
        "a person comes neither before nor after another: use “=”, “is one of” or “differs from”"
    ),
    "age of x between [18] and age of y": "compare with two values or with two facts, not with one of each",
    '[headline] = "X"': "say which fact of the headline is meant, such as “headline date”",
    "[article] is stated": "“article” goes only with “mentions” and “spelled as listed”",
    '[article] spelled "Brenmouth Albion"': (
        "“article” goes only with “mentions” and “spelled as listed”: say what is meant, such as “every person name …”"
    ),
    # the kind stands before “of”: a word of the topic is no slip of one
    "[nmber] of council seats = 5": "unknown kind of fact “nmber”: did you mean “number”?",
    "[quantity] of council seats = 5": "unknown kind of fact “quantity”: did you mean “number”?",
    "[dat] of place = 5": "unknown kind of fact “dat”",
    "[headline] of killed = 5": ("“headline” is no kind of fact but a part: write such as “headline number of killed”"),
    "[story] mentions Ukraine": "unknown part “story”: did you mean “article”?",
    # sums in words
    "number of men [plus] number of women = number of people": "for a sum write “+” instead of “plus”",
    "number of men [and] number of women = number of people": "for a sum write “+” instead of “and”",
    "number of men [minus] number of women = 5": "there is no “minus”: write the sum that it comes from, “… + … = …”",
    "[date] mentions Ukraine": "only the article or a part of it mentions words: write “article mentions …”",
}


@pytest.mark.parametrize("marked", LINES)
def test_line(marked: str) -> None:
    before, _, rest = marked.partition("[")
    wrong, _, after = rest.partition("]")
    with pytest.raises(dsl.AssertionSyntaxError) as caught:
        dsl.parse(before + wrong + after, WORDS)
    error = caught.value
    assert (error.message, error.start, error.end) == (LINES[marked], len(before), len(before + wrong))


HEAD = "pack: p\nrules:\n"
KEYS = "“pack”, “version”, “description”, “extends”, “off”, “severity”, “topics”, “facts”, “names” and “rules”"
PACKS = {
    "": f"1:1: an empty file is no pack; a pack has {KEYS}",
    "pack: p\n": "1:1: a pack needs the key “rules”",
    "rules:\n  a: date is stated\n": "1:1: a pack needs the key “pack”",
    "pack: My Pack\nrules: [date is stated]": ("1:7: a pack's name is small letters, figures and hyphens: “my-pack”"),
    "pack: p\nverison: 2\nrules: [date is stated]": "2:1: unknown key “verison”: did you mean “version”?",
    "pack: p\nauthor: x\nrules: [date is stated]": (f"2:1: unknown key “author”; a pack has {KEYS}"),
    "pack: p\npack: q\nrules: [date is stated]": "2:1: doubled key “pack”: it stands in line 1 already",
    "pack: p\nrules: 5": "2:8: “rules” is to be a mapping of ids, or a list of assertions",
    "pack: p\nrules: []": "2:8: “rules” is to be a mapping of ids, or a list of assertions",
    "pack: p\ntopics: [a]\nrules: [date is stated]": (
        "2:9: “topics” is to be a mapping: “invasion: [invaded, war began]”"
    ),
    "pack: p\ntopics: {a: []}\nrules: [date is stated]": "2:13: “a” is empty",
    "pack: p\ntopics: {a: {rôle: x}}\nrules: [date is stated]": "2:14: unknown key “rôle”: did you mean “role”?",
    "pack: p\ntopics: {a: x, A: y}\nrules: [date is stated]": (
        "2:16: doubled topic “A”: capital letters make no difference"
    ),
    HEAD + "  a:\n    severity: note\n": "4:5: a rule needs the key “assert” with an assertion",
    HEAD + "  a: {assert: date is stated, severity: eror}": "3:41: unknown severity “eror”: did you mean “error”?",
    HEAD + "  a: {assert: date is stated, severity: bad}": (
        "3:41: unknown severity “bad”: expected “error”, “warning” or “note”"
    ),
    HEAD + "  a: {assert: date is stated, why: [b]}": "3:36: “why” is to be a text: put it in quotation marks",
    HEAD + "  a: {assert: date is stated, why: }": "3:36: “why” is empty",
    HEAD + "  a:\n": "3:5: an assertion is missing, such as “date of invasion = Feb 2022”",
    HEAD + "  A B: date is stated": "3:3: a rule's id is small letters, figures and hyphens: “a-b”",
    HEAD + "  - date is stated\n  - Date is stated": (
        "4:5: doubled rule “date-is-stated”: line 3 has it already; write “- id: …”"
    ),
    HEAD + "  - [date is stated]": "3:5: a rule in a list is an assertion, or one id with its keys",
    HEAD + "  a: {assert: date is stated, examples: {hold: x}}": "3:42: unknown key “hold”: did you mean “holds”?",
    HEAD
    + "  a: {assert: date is stated, examples: {holds: {txt: x}}}": "3:50: unknown key “txt”: did you mean “text”?",
    HEAD + "  a: {assert: date is stated, examples: {holds: {issued: 2024-11-06}}}": (
        "3:49: an example needs the key “text”"
    ),
    HEAD + "  a: {assert: date is stated, examples: {holds: {text: x, issued: 6.11.}}}": (
        "3:67: “6.11.” is no date: expected one as in 2024-11-06"
    ),
    HEAD + "  a: date is stated\n  - dat is stated": "4:5: unknown kind of fact “dat”: did you mean “date”?",
    HEAD
    + "  - date is stated\n  a: date is stated": "4:3: expected “- ”, another item of the list, or less indentation",
    HEAD + "  a: date is stated\n  - b: date is stated": "4:5: no hyphen before an id among others",
    # the words inside an assertion, in every style of YAML
    HEAD + "  a: date of invasion == Feb 2022": "3:24: expected a value after “=”, not “=”",
    HEAD + "  a: 'place name spelled ''Kyiv'''": '3:26: use double quotation marks: "…"',
    HEAD + '  a: "place\\tname \\u0073peled \\"x\\""': "3:19: unknown word “speled”: did you mean “spelled”?",
    HEAD + "  a: >-\n    date of invasion\n    == Feb 2022\n": "5:6: expected a value after “=”, not “=”",
    HEAD + "  a: |\n    date of invasion\n    =\n": "5:6: expected a value after “=”",
    HEAD + "  a: date of invasion\n     eqals Feb 2022": "4:6: unknown word “eqals”: did you mean “=”?",
    HEAD + "  a: {assert: date is stated, when: article mentons x}": (
        "3:45: unknown word “mentons”: did you mean “mentions”?"
    ),
    # what the words mean
    HEAD + "  a: date of invasion = Febtember": "3:25: “Febtember” cannot be read as a date",
    "pack: p\ntopics: {invasion: invaded}\nrules: [date of invasoin is stated]": (
        "3:17: unknown topic “invasoin”: did you mean “invasion”?"
    ),
    HEAD + "  a: date of first landing is stated": (
        "3:14: unknown topic “first landing”: declare it under “topics”, or put the phrase in quotation marks"
    ),
    HEAD + "  a: every weekday agrees with its dat": "3:20: unknown word “dat”: did you mean “date”?",
    HEAD + "  a: date of x between May 2022 and May 2021": (
        "3:24: nothing lies between “May 2022” and “May 2021”: put the lower one first"
    ),
    # rules that cannot both hold, or say nothing
    HEAD + "  a: date of x = Feb 2022\n  b: X date is one of March 2022, May 2022": (
        "4:13: contradicts the rule “a” in line 3: both cannot hold"
    ),
    HEAD + "  a: date of x = Feb 2022\n  b: date of x differs from Feb 2022": (
        "4:16: contradicts the rule “a” in line 3: both cannot hold"
    ),
    HEAD + "  - date of x is after May 2022\n  - date of x = 9 April 2022": (
        "4:15: contradicts the rule “date-of-x-is-after-may-2022” in line 3: both cannot hold"
    ),
    HEAD + "  a: date of x before May 2022\n  b: date of x between June 2022 and July 2022": (
        "4:16: contradicts the rule “a” in line 3: both cannot hold"
    ),
    HEAD + '  a: place name spelled "Kyiv"\n  b: place name spelled "Kiev"': (
        "4:17: contradicts the rule “a” in line 3: both cannot hold"
    ),
    HEAD + "  a: date of x = 2021\n  b: {assert: date of x = 2022, when: article mentions Y}": (
        '4:25: contradicts the rule “a” in line 3: both cannot hold where article mentions "Y"'
    ),
    HEAD + "  b: {assert: date of x = 2022, unless: article mentions Y}\n  a: date of x > 2023".replace(">", "after"): (
        '4:16: contradicts the rule “b” in line 3: both cannot hold unless article mentions "Y"'
    ),
    # days that no calendar has
    HEAD + "  a: date of x = 31 June 2025": "3:18: June has 30 days, not 31",
    HEAD + "  a: date of x = 2025-06-41": "3:18: June has 30 days, not 41",
    HEAD + "  a: date of x = 2025-13-01": "3:18: there is no month 13",
    HEAD + "  a: date of x differs from 30 February": "3:29: February has 29 days, not 30",
    HEAD + "  a: date of x is one of 29 Feb 2024, 29 Feb 2023": (
        "3:39: 2023 is no leap year: February 2023 has 28 days, not 29"
    ),
    HEAD + "  a: date of x = Monday, 14 June 2025": "3:18: 14 June 2025 is a Saturday, not a Monday",
    HEAD + "  a: date of x = last week": "3:18: “last week” depends on the day of publication: name the date",
    "pack: p\nfacts: {date of x: 31 June 2025}": "2:20: June has 30 days, not 31",
    HEAD + "  a: date of x after 14 June": (
        "3:22: for “after” a date needs its year: only “=”, “is one of” and “differs from” may mean a day of any year"
    ),
    HEAD + "  a: date of x = 14 June within 2 days": (
        "3:18: for “within” a date needs its year: only “=”, “is one of” and “differs from” may mean a day of any year"
    ),
    # facts that make no rule
    "pack: p\nfacts: {mayr of Lyon: Ann Roe}": (
        "2:9: “mayr of Lyon” is neither a fact nor an office: did you mean “mayor of Lyon”?"
    ),
    "pack: p\nfacts: {dat of invasion: Feb 2022}": (
        "2:9: “dat of invasion” is neither a fact nor an office: did you mean “date of invasion”?"
    ),
    "pack: p\nfacts: {start of war: {is: Feb 2022, severity: error}}": (
        "2:38: “start of war” makes no rule that “severity” could belong to: it reads neither as a fact, such as"
        " “date of …”, nor as an office, and only names a value"
    ),
    HEAD + "  a: date of x after x date": "3:22: a fact is held against itself: the rule can never hold",
    HEAD + "  a: date of x >= date of x": "3:19: a fact is held against itself: the rule can never fail",
}


@pytest.mark.parametrize("text", PACKS)
def test_pack(text: str) -> None:
    with pytest.raises(packs.PackError) as caught:
        packs.read(text.encode(), "p.yaml")
    shown = [str(mistake).splitlines()[0] for mistake in caught.value.mistakes]
    assert shown == [f"p.yaml:{PACKS[text]}"]


@pytest.mark.parametrize(
    "rules",
    [
        "  a: date of x = Feb 2022\n  b: date of x = 24 Feb 2022",
        "  a: date of x = Feb 2022\n  b: date of y = March 2022",
        "  a: date of x = Feb 2022\n  b: headline date of x = March 2022",
        "  a: {assert: date of x = 2021, unless: age is stated}\n  b: {assert: date of x = 2022, when: age is stated}",
        "  a: {assert: date of x = 2021, when: age is stated}\n  b: {assert: date of x = 2022, when: date is stated}",
        "  a: date of x = Feb 2022\n  b: date of x differs from March 2022",
        "  a: date of x >= May 2022\n  b: date of x <= May 2022",
        "  a: date of x is one of May 2022, June 2022\n  b: date of x is one of June 2022, July 2022",
        '  a: place name spelled "Kyiv"\n  b: place name spelled "Lviv"',
        '  a: place name spelled "Kyiv"\n  b: place name spelled "Kiev", "Kyiv"',
        "  a: date of x after date of y\n  b: date of y after date of x",
    ],
)
def test_rules_that_hold_together(rules: str) -> None:
    assert len(packs.read(f"{HEAD}{rules}".encode(), "p.yaml").rules) == 2


def test_what_a_kind_cannot_do_is_never_a_rule() -> None:
    for line in ("every weekday agrees with its place", "every place agrees"):
        with pytest.raises(packs.PackError, match="not supported yet"):
            packs.read(f"{HEAD}  a: {line}".encode(), "p.yaml")


def test_line_and_caret() -> None:
    with pytest.raises(packs.PackError) as caught:
        packs.read(b"pack: p\nrules:\n  a: date of invasion = Febtember\n\tb: 5", "rules/p.yaml")
    assert str(caught.value) == (
        "rules/p.yaml:4:1: a tab cannot indent: use spaces\n  \tb: 5\n  ^\nguide: README.md#keys-of-a-pack"
    )
    with pytest.raises(packs.PackError) as caught:
        packs.read("pack: p\nrules:\n  a: name of 習近平 = date of x\n  b: dat is stated".encode(), "rules/p.yaml")
    assert str(caught.value) == (
        "rules/p.yaml:3:20: a date cannot be held against a person; if these words are a value, "
        "put them in quotation marks\n"
        "    a: name of 習近平 = date of x\n"
        "                        ^^^^^^^^^\n"
        "rules/p.yaml:4:6: unknown kind of fact “dat”: did you mean “date”?\n"
        "    b: dat is stated\n"
        "       ^^^\n"
        "guide: README.md#values README.md#subjects-kinds-and-parts"
    )


def test_long_lines_are_cut_around_the_caret() -> None:
    with pytest.raises(packs.PackError) as caught:
        packs.read(b"pack: p\nrules:\n  a: date of " + b'"' + b"x" * 5000 + b'" equls Feb 2022', "p.yaml")
    _, line, caret, _ = str(caught.value).splitlines()
    assert line[caret.index("^") :].startswith("equls") and caret.count("^") == 5 and len(line) < 110


def test_all_mistakes_at_once() -> None:
    text = "pack: P\nrules:\n  a: dat is stated\n  b: {assert: date is statd, when: x, severity: y}\n  c: {asert: z}\n"
    with pytest.raises(packs.PackError) as caught:
        packs.read(text.encode(), "p.yaml")
    assert [mistake.origin[1:] for mistake in caught.value.mistakes] == [
        (1, 7), (3, 6), (4, 23), (4, 36), (4, 49), (5, 7)
    ]  # fmt: skip
