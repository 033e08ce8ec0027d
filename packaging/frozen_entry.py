"""Where a frozen application starts."""

import multiprocessing
import sys

from concertation.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
