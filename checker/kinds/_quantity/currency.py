"""Currencies: symbols, codes and names, and the one code that stands for each.

Codes are those of ISO 4217; `$` stands for a dollar that names no country, `penny` and `cent` for the small coins.
A currency that several countries share by name and none is given ("5 million pesos") keeps its name.
"""

from __future__ import annotations

SYMBOLS = {
    "$": "$", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY",
    "₴": "UAH", "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₿": "BTC", "¢": "cent",
}  # fmt: skip
DOLLARS = {
    "us": "$", "u.s.": "$", "american": "$", "usd": "$", "a": "AUD", "au": "AUD", "aud": "AUD",
    "australian": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD", "canadian": "CAD", "nz": "NZD", "nzd": "NZD",
    "zealand": "NZD", "hk": "HKD", "hkd": "HKD", "kong": "HKD", "s": "SGD", "sgd": "SGD", "singapore": "SGD",
    "singaporean": "SGD", "nt": "TWD", "taiwan": "TWD", "jamaican": "JMD", "mxn": "MXN",
}  # fmt: skip
NAMES = {
    "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "won": "KRW", "rand": "ZAR", "baht": "THB",
    "ringgit": "MYR", "rupiah": "IDR", "dong": "VND", "naira": "NGN", "hryvnia": "UAH", "hryvnya": "UAH",
    "zloty": "PLN", "forint": "HUF", "real": "BRL", "shekel": "ILS", "taka": "BDT", "bitcoin": "BTC",
    "sterling": "GBP", "quid": "GBP", "buck": "$", "pence": "penny", "p": "penny", "penny": "penny",
    "cent": "cent", "rmb": "CNY", "rs": "INR", "usd": "$", "ruble": "RUB", "rouble": "RUB", "dollar": "$",
    "pound": "GBP", "swiss franc": "CHF", "swedish krona": "SEK", "norwegian krone": "NOK",
    "danish krone": "DKK", "indian rupee": "INR", "mexican peso": "MXN", "turkish lira": "TRY",
    "british pound": "GBP",
}  # fmt: skip
IRREGULAR = {
    "markkaa": "markka",
    "leva": "lev",
    "kronor": "krona",
    "kroner": "krone",
    "reais": "real",
    "lei": "leu",
    "lire": "lira",
    "pence": "pence",
    "rs": "rs",
}
SHOWN = {"GBP": "£", "EUR": "€", "$": "$"}
SMALL = {"penny": "pence", "cent": "cents"}
NAMED = frozenset(
    "rupee franc peso krona krone lira dirham riyal rial dinar shilling koruna leu guilder mark drachma escudo "
    "peseta markka kuna lari tenge birr kwacha cedi afghani lev deutschmark deutschemark".split()
)
CODES = frozenset(
    "AUD CAD NZD HKD SGD TWD JMD MXN JPY CNY KRW ZAR THB MYR IDR VND NGN UAH PLN HUF BRL ILS BDT BTC INR RUB "
    "TRY PHP CHF SEK NOK DKK".split()
)


ALL = frozenset({"$", "GBP", "EUR", "penny", "cent"}) | CODES | NAMED


def money(unit: str) -> bool:
    """Return whether `unit` is a currency."""
    return unit in ALL


def currency(name: str, nations: str = "") -> str:
    """Return the code of a currency named `name` (lower case) and of `nations`, the words before it (lower case)."""
    name = IRREGULAR.get(name) or (name[:-1] if name.endswith("s") and len(name) > 3 else name)
    if nations:
        last = nations.split()[-1]
        if name in {"dollar", "$"}:
            return DOLLARS.get(last, "$")
        named = NAMES.get(f"{last} {name}")
        if named:
            return named
    code = name.upper()
    return NAMES.get(name) or (code if code in CODES else {"EUR": "EUR", "GBP": "GBP"}.get(code, name))
