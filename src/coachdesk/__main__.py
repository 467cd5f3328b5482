"""The program's front door: ``python -m coachdesk`` and the ``coachdesk`` command."""

import sys

from coachdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
