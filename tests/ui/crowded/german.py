"""The window in German from the first word on. A plug-in of pytest.

Loaded with ``-p`` before anything of the screens is imported, as the program does it.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from coachdesk.ui.languages import speak_in

APPLICATION = QApplication(["coachdesk"])
speak_in(APPLICATION, "de")
