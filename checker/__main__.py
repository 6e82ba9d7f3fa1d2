"""`python -m checker` is `check`."""

import sys

from checker.cli import main

if __name__ == "__main__":  # processes of --jobs may import this again
    sys.exit(main())
