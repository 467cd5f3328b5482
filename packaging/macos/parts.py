"""Run by the frozen program before its own first line: Python also looks where macOS keeps the parts."""

import sys

sys.path.append("/Library/Application Support/CoachDesk")
