"""Entry of the program: ``concertation`` and ``python -m concertation``."""

from __future__ import annotations

import sys


def main() -> int:
    from concertation.bootstrap import start  # noqa: PLC0415  # the clock of the start-up report begins before imports

    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
