"""The one style sheet, for Qt's own controls; kit widgets paint themselves. Made only from the tokens."""

from collections.abc import Callable
from string import Template

from coachdesk.ui.kit.tokens import Role

_SHEET = Template("""
QToolTip { background: $toast; color: $onToast; border: 0; padding: 6px 8px; }
QLineEdit, QComboBox, QSpinBox, QTimeEdit {
  background: $surface; color: $ink; border: 1px solid $control; border-radius: 6px; padding: 0 8px;
  min-height: ${field}px; selection-background-color: $accentFill; selection-color: $onAccent;
  placeholder-text-color: $ink3; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QTimeEdit:focus { border: 1px solid $accentText; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: $ink3; border-color: $hairline; }
QLineEdit[bare="true"], QPlainTextEdit[bare="true"], QTextEdit[bare="true"] {
  background: transparent; border: 0; border-radius: 0; padding: 0; min-height: 0; }
QLineEdit[target="true"] { min-height: 24px; }
QPlainTextEdit, QTextEdit {
  background: $surface; color: $ink; border: 1px solid $control; border-radius: 6px; padding: 6px;
  selection-background-color: $accentFill; selection-color: $onAccent;
  placeholder-text-color: $ink3; }
QPlainTextEdit:focus, QTextEdit:focus { border-color: $accentText; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox QAbstractItemView { background: $surface; color: $ink; border: 1px solid $control; outline: 0;
  selection-background-color: $tint; selection-color: $ink; }
QPushButton { background: $surface; color: $ink; border: 1px solid $control; border-radius: 6px;
  padding: 0 14px; min-height: ${button}px; font-weight: 500; }
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $sunken; border-color: $accentText; }
QPushButton:default { background: $accentFill; color: $onAccent; border-color: $accentFill; }
QPushButton:disabled { background: $surface; color: $ink3; border-color: $hairline; }
QMenu { background: $surface; color: $ink; border: 1px solid $control; padding: 4px; }
QMenu::item { padding: 5px 16px; border-radius: 4px; }
QMenu::item:selected { background: $tint; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QAbstractItemView { background: $surface; color: $ink; border: 0; outline: 0;
  selection-background-color: $tint; selection-color: $ink; alternate-background-color: $surface; }
QAbstractItemView[clear="true"] { background: transparent; }
QLineEdit[soft="true"] { color: $ink2; }
QTableView { gridline-color: $hairline; }
QHeaderView { background: $window; border: 0; }
QHeaderView::section { background: $window; color: $ink2; border: 0; border-bottom: 1px solid $hairline;
  padding: 6px 8px; font-weight: 500; }
QTableCornerButton::section { background: $window; border: 0; }
QScrollArea { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 3px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 3px; }
QScrollBar::handle { background: $control; border-radius: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $ink2; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: transparent; border: 0; width: 0; height: 0; }
QProgressBar { background: $hairline; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accentFill; border-radius: 3px; }
""")


def style_sheet(hex_of: Callable[[Role], str], px: Callable[[float], int]) -> str:
    """The sheet for one set of colours and one text size."""
    return _SHEET.substitute({role.value: hex_of(role) for role in Role}, field=px(28), button=px(26))
