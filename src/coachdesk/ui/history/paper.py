"""A prospect's record laid out on pages, for a printer or a PDF. Every word is plain text, in whatever script."""

import re
from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from coachdesk.errors import WorldError
from coachdesk.language import long_date, tr
from coachdesk.model.call import HistoryItem
from coachdesk.model.prospect import Prospect
from coachdesk.ui.desk.clock import wall
from coachdesk.ui.kit.theme import FAMILIES
from coachdesk.ui.kit.tokens import BOLD, LIGHT, MEDIUM, REGULAR, SEMIBOLD, Role

MARGIN_MM = 18.0
FOOT = 30.0
"""Points kept free for the line at the foot of each page."""
INDENT = 46.0
PIXEL = 96 / 72
"""A point in the pixels of the screen, in which Qt counts tabs and what stands between blocks, whatever the device."""
DAY = QTextFormat.Property.UserProperty.value
DPI = 1200
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


Writing = Callable[["Pen"], None]


class Paper(NamedTuple):
    """What is laid out, by whose clock."""

    who: Prospect
    items: tuple[HistoryItem, ...]
    now: datetime
    zone: tzinfo | None


def pdf_of(paper: Paper) -> bytes:
    """The whole as a PDF; A4, or Letter where that is the custom."""
    return as_pdf(lambda device: put_on(device, paper), title=tr("History of {line}", line=line(paper.who.shown_name)))


def as_pdf(put: Callable[[QPagedPaintDevice], object], *, title: str) -> bytes:
    """Whatever ``put`` paints on pages, as a PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(title)
    writer.setCreator("CoachDesk")
    letter = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4))
    put(writer)
    buffer.close()
    return bytes(buffer.data().data())


def put_on(device: QPagedPaintDevice, paper: Paper) -> int:
    """Paint every page on a printer or a PDF; returns how many there are. Raises WorldError where it takes none."""
    name = ", ".join(line(part) for part in (paper.who.shown_name, paper.who.company) if part)
    return put_pages(device, lambda pen: _write(pen, paper), name=name)


def put_pages(device: QPagedPaintDevice, write: Writing, *, name: str) -> int:
    """The same for whatever ``write`` writes; ``name`` stands at the foot of each page."""
    device.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(device):
        raise WorldError(tr("The printer took nothing."), hint=tr("Nothing was printed. Try another, or save a PDF."))
    width, height, point = float(device.width()), float(device.height()), device.logicalDpiY() / 72
    room = height - FOOT * point
    document = pages_of(write, device=device, room=room)
    pages = document.pageCount()
    for page in range(pages):
        if page:
            device.newPage()
        painter.save()
        painter.translate(0, -page * room)
        document.drawContents(painter, QRectF(0, page * room, width, room))
        painter.restore()
        foot = QRectF(0, height - 14 * point, width, 14 * point)
        _foot(painter, name, foot, number=tr("Page {page} of {pages}", page=page + 1, pages=pages))
    painter.end()
    return pages


def lay_out(paper: Paper, *, device: QPagedPaintDevice, room: float) -> QTextDocument:
    """The text of all pages, as wide as the device prints and ``room`` high, in its own units."""
    return pages_of(lambda pen: _write(pen, paper), device=device, room=room)


def pages_of(write: Writing, *, device: QPagedPaintDevice, room: float) -> QTextDocument:
    """The same of whatever ``write`` writes."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setUndoRedoEnabled(False)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(INDENT * PIXEL)
    document.setDefaultTextOption(option)
    document.setDefaultFont(_font(9.5))
    cursor = QTextCursor(document)
    # One edit, laid out once: otherwise every word would lay out all before it anew.
    cursor.beginEditBlock()
    write(Pen(cursor, point=device.logicalDpiY() / 72))
    cursor.endEditBlock()
    document.documentLayout().setPaintDevice(device)
    document.setPageSize(QSizeF(device.width(), room))
    _keep_days_together(document, room=room)
    return document


def _write(pen: "Pen", paper: Paper) -> None:
    _head(pen, paper)
    day = ""
    for item in paper.items:
        local = item.at.astimezone(paper.zone)
        on = long_date(local)
        if on != day:
            pen.block(above=16, below=4, day=True)
            pen.write(on, size=10.5, weight=SEMIBOLD, role=Role.ACCENT)
            day = on
        _item(pen, item, clock=wall(item.at, paper.zone))


def _keep_days_together(document: QTextDocument, *, room: float) -> None:
    """No page ends with the name of a day: it goes to the page of what happened on it."""
    layout, block = document.documentLayout(), document.begin()
    while block.isValid():
        following = block.next()
        if block.blockFormat().property(DAY) and following.isValid():
            page, then = (int(layout.blockBoundingRect(b).bottom() // room) for b in (block, following))
            if page != then:
                shape = block.blockFormat()
                shape.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(shape)
        block = following


def line(text: str) -> str:
    """A text on one line, without the marks that would turn what stands beside it around."""
    return " ".join(_UNSEEN.sub("", text).split())


class Pen:
    """Writes blocks of plain text; lengths are points, of which each is ``point`` of the device's units."""

    def __init__(self, cursor: QTextCursor, *, point: float) -> None:
        self._cursor, self._point = cursor, point
        self._fresh = True

    def block(
        self,
        *,
        above: float = 0,
        below: float = 0,
        left: float = 0,
        hang: float = 0,
        whole: bool = False,
        day: bool = False,
    ) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(above * PIXEL)
        shape.setBottomMargin(below * PIXEL)
        shape.setLeftMargin(left * self._point)
        shape.setTextIndent(-hang * self._point)
        shape.setNonBreakableLines(whole)
        if day:
            shape.setProperty(DAY, True)
        shape.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._fresh:
            self._cursor.setBlockFormat(shape)
            self._fresh = False
        else:
            self._cursor.insertBlock(shape)

    def write(self, text: str, *, size: float = 9.5, weight: int = REGULAR, role: Role = Role.INK) -> None:
        kind = QTextCharFormat()
        kind.setFont(_font(size, weight=weight))
        kind.setForeground(QColor(LIGHT[role]))
        self._cursor.insertText(text, kind)


def _font(size: float, *, weight: int = REGULAR) -> QFont:
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPointSizeF(size)
    font.setWeight(QFont.Weight(weight))
    return font


def _head(pen: Pen, paper: Paper) -> None:
    who = paper.who
    pen.block(below=2)
    pen.write(line(who.shown_name), size=18, weight=BOLD)
    about = ", ".join(line(part) for part in (who.title, who.company) if part and part != who.shown_name)
    numbers = ", ".join(line(f"{p.number} ({p.label})" if p.label else p.number) for p in who.phones)
    for text in (about, numbers, ", ".join(map(line, who.emails)), line(who.zone)):
        if text:
            pen.block()
            pen.write(text, role=Role.INK2)
    if who.do_not_call:
        pen.block(above=6)
        pen.write(tr("Asked not to be called"), weight=SEMIBOLD, role=Role.STOP)
    local = paper.now.astimezone(paper.zone)
    count = len(paper.items)
    lines = tr("%n lines", "One line", count)
    pen.block(above=6, below=4)
    pen.write(
        tr(
            "{lines}, newest first, as of {day}, {time}. Times by the caller’s clock.",
            lines=lines,
            day=long_date(local, weekday=False),
            time=f"{local:%H:%M}",
        ),
        size=8.5,
        role=Role.INK3,
    )


def _item(pen: Pen, item: HistoryItem, *, clock: str) -> None:
    # The title keeps its first words with it: no page ends in a title alone.
    pen.block(above=5, left=INDENT, hang=INDENT, whole=True)
    pen.write(clock + "\t", size=9, role=Role.INK3)
    pen.write(line(item.title), weight=SEMIBOLD, role=Role.STOP if item.kind == "stop" else Role.INK)
    facts = item.facts or ((("", item.detail),) if item.detail else ())
    for place, (name, text) in enumerate(facts):
        if place:
            pen.block(left=INDENT)
        else:
            pen.write("\u2028")
        if name:
            pen.write(f"{name}  ", size=8.5, weight=MEDIUM, role=Role.INK3)
        lines = [line(part) for part in text.splitlines()]
        pen.write(("\u2028" if name and len(lines) > 1 else "") + "\u2028".join(lines), role=Role.INK2)


def _foot(painter: QPainter, name: str, rect: QRectF, *, number: str) -> None:
    font = _font(8)
    painter.setFont(font)
    painter.setPen(QColor(LIGHT[Role.INK3]))
    metrics = QFontMetricsF(font, painter.device())
    wide = metrics.horizontalAdvance(number + "    ")
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, rect.width() - wide)
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
