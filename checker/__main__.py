"""`python -m checker` is `check`."""

import sys

from checker.cli import main

sys.exit(main())
