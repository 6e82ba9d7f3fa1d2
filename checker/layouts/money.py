"""How sums of money are written: sign or name of the currency, `million`, `m` or all the noughts."""

from __future__ import annotations

from checker.layouts._quantities import quantities, vocabulary

WORDS = vocabulary(
    "USD: $ dollars dollar",
    "GBP: £ pounds pound",
    "EUR: € euros euro",
    "million: million m M mn mln mil",
    "billion: billion bn b B bln",
    "trillion: trillion tn trn",
    "cents: cents cent ¢",
    "pence: p pence penny",
)

WRITING = quantities(WORDS, "“$5”, “$5 million” or “£5m”", one_is_idiom=True)
