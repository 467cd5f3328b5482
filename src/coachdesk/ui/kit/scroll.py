"""Scrolling that takes no room: a thin bar laid over the right edge, so that nothing shifts when it comes."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QWidget

WIDTH = 10


class OverBar(QScrollBar):
    """Follows the area's own bar, which stays hidden; hidden itself where there is nothing to scroll."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        own = area.verticalScrollBar()
        own.rangeChanged.connect(self._range_changed)
        own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(own.setValue)
        area.installEventFilter(self)
        self._place()

    def _range_changed(self, least: int, most: int) -> None:
        own = self._area.verticalScrollBar()
        self.setRange(least, most)
        self.setPageStep(own.pageStep())
        self.setSingleStep(own.singleStep())
        self.setVisible(most > least)
        self.raise_()

    def _place(self) -> None:
        self.setGeometry(self._area.width() - WIDTH, 0, WIDTH, self._area.height())
        own = self._area.verticalScrollBar()
        self._range_changed(own.minimum(), own.maximum())

    # --- Qt

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return False


class Scroll(QScrollArea):
    """An area as wide as its place whose contents scroll up and down."""

    def __init__(self, body: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.over = OverBar(self)
        if body is not None:
            self.setWidget(body)
