"""Distil `checker/data/words.txt`: run by hand, `python tests/distil/words.py LIST…`.

LIST are `american-english` and `british-english` of Debian's packages wamerican and wbritish: size 60 of SCOWL,
of whose words we keep those in lower case without apostrophes.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

OUT = Path(__file__).parents[2] / "checker" / "data" / "words.txt"
HEADER = """\
#\tOrdinary English words. Source: SCOWL, size 60, American and British; only words in lower case are kept.
#\tCopyright 2000-2018 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the
#\tassociated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted
#\twithout fee, provided that the above copyright notice appears in all copies and that both that copyright notice
#\tand this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the
#\tsuitability of this array for any purpose. It is provided "as is" without express or implied warranty.
#\tMade by tests/distil/words.py.
"""


def main(*lists: str) -> None:
    """Write the list."""
    words = {word for path in lists for word in Path(path).read_text(encoding="utf-8").split()}
    kept = sorted(word for word in words if re.fullmatch("[a-z]{2,}|[ai]", word))
    OUT.write_text(HEADER + "".join(f"{word}\t\n" for word in kept), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
