"""Sentences: `|` marks in each text where one ends."""

from __future__ import annotations

import pytest

from checker.document import from_text
from checker.sentences import sentences

TEXTS = """
The ferry stayed in port. |The wind was strong.
The ferry stayed in port.  |The wind, at 3.5 on the scale, was strong.
Mr. Roe met Dr. Berg and Sen. Lee on St. Olaf Street. |They talked.
J. K. Roe and John F. Berg met the U.S. President on Monday. |Nobody came.
He moved to the U.S. |The trip took a week.
He moved to the U.S. in May. |His wife stayed.
The talks began at 10 a.m. |They ended at 4 p.m. |A storm came.
The talks began at 10 a.m. Monday and ended at 4 p.m. EST.
Gull Inc. Chief Executive Jane Roe sold Berg Co. shares. |She left.
She works for Gull Ltd. |The company is small.
It sailed on Nov. 6, 2023. |It came back on Jan. 2.
It sailed on Nov. 6. |Eleven people were on board.
It was No. 5 of the list. |See Fig. 3 for more.
Did it sail? |No. |It stayed!
“It stayed.” |The captain left.
"It stayed." |"It did not sail," he said.
“Why did it stay?” Roe asked. |Nobody knew.
“Why did it stay?” |Nobody knew.
It stayed (as it had in May). |Nobody knew.
It stayed in port ... and nobody knew. |It sailed ... |They waved.
It stayed… |Nobody knew.
It cost 3.50 euros. |15 people paid.
The iPhone was lost. iPhones sink.
“It is over,” said Roe. |“We sail.” |She smiled.
World War I. |The ship was old.
Ph.D. students sailed with Prof. Roe. |All came back.
Did they pay the bill?|Nobody did.
See www.gull.example.Com for more.
He lives in Washington, D.C. |He sails.
He met Lt. Gen. Roe of Calif. and left.
The ship (built in 1990.) sank. |It lies there still.
Zoë sailed. |Ångström followed. |Éva stayed.
He asked: “Will it sail?” and left. |It did.
He was ill. |Doctors came. |The cat sat. |Mary left.
He lives in Peoria, Ill., and sails. |It began at 6 pm. |Roe came.
Roe vs. Berg was heard. |Gov. Lee won.
""".strip().split("\n")


@pytest.mark.parametrize("marked", TEXTS)
def test_where_sentences_end(marked: str) -> None:
    text = marked.replace("|", "")
    document = from_text(text)
    wanted = [sentence.strip() for sentence in marked.split("|")]
    assert [text[slice(*span)] for span in sentences(document)] == wanted


def test_a_sentence_ends_with_its_part() -> None:
    text = "Ferry stays in port\n\nHALDEN — The ferry stayed\n\nREAD MORE\n\nThe wind was strong. It blew, they say."
    document = from_text(text)
    assert [text[slice(*span)] for span in sentences(document)] == [
        "Ferry stays in port", "HALDEN —", "The ferry stayed", "The wind was strong.", "It blew, they say.",
    ]  # fmt: skip
