"""A window with nothing in it: what Qt and Python cost by themselves. The yardstick of start.py.

python benchmarks/blank.py FILE      writes the marks of a start as `coachdesk --start-report` does, then stays open
"""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Blank(QWidget):
    """Notes when it was painted first."""

    def __init__(self, report: Path, marks: dict[str, float]) -> None:
        super().__init__()
        self._report, self._marks = report, marks
        self.resize(1280, 800)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if "first_paint" not in self._marks:
            self._marks["first_paint"] = since_start()
            self._report.write_text(json.dumps(self._marks), encoding="utf-8")


def since_start() -> float:
    """Milliseconds since the kernel made this process, to 10 ms."""
    fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    began = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - began) * 1000


if __name__ == "__main__":
    noted = {"process_start": 0.0, "qt_imported": since_start()}
    application = QApplication(sys.argv)
    window = Blank(Path(sys.argv[1]), noted)
    window.show()
    sys.exit(application.exec())
