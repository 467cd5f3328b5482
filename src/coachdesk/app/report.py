"""Start-up marks, for those who measure the start. Knows no window; imports nothing heavy."""

import os
import time
from pathlib import Path


class StartReport:
    """Marks in milliseconds since the process began, written to ``file`` as JSON; '' writes none."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._began = _process_began()
        self._marks: dict[str, float] = {"process_start": 0.0}

    def mark(self, name: str) -> None:
        """Note a moment the first time it is reached; the first paint and what comes after it are written at once."""
        if name in self._marks:
            return
        self._marks[name] = round((time.time() - self._began) * 1000, 1)
        if self._file and "first_paint" in self._marks:
            # The first paint waits for neither of these.
            import json  # noqa: PLC0415

            from coachdesk.settings import write_whole  # noqa: PLC0415

            write_whole(Path(self._file), json.dumps(self._marks, indent=1).encode())


def _process_began() -> float:
    """When this process was started (Unix seconds), to 10 ms on Linux; elsewhere, now."""
    try:
        fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        since_boot = time.clock_gettime(time.CLOCK_BOOTTIME) - int(fields[19]) / os.sysconf("SC_CLK_TCK")
    except (OSError, AttributeError, ValueError, IndexError):
        return time.time()
    return time.time() - since_boot
