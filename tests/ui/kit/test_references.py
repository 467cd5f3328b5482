import sys

from PySide6.QtCore import QObject, Signal


class Speaker(QObject):
    said = Signal(str, bool)


def test_emitting_a_signal_leaves_the_count_of_true_alone() -> None:
    speaker = Speaker()
    before = sys.getrefcount(True)
    for _ in range(1000):
        speaker.said.emit("x", True)
    assert abs(sys.getrefcount(True) - before) < 100
