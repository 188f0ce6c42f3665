"""Colours, type scale and style sheet of the window, light and dark."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from string import Template

from PyQt6.QtCore import QObject, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PyQt6.QtWidgets import QApplication, QWidget

CHOICES = ("system", "light", "dark")
SIZES = {"small": -1, "normal": 0, "large": 2, "larger": 4}  # of the text: so many pixels more than the system's
_LEAST_TEXT_PX = 11


@dataclass(frozen=True)
class Tokens:
    """Named colours of one appearance; every text colour stands at 4.5:1 or more on the ground it is used on."""

    name: str
    window: str
    panel: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str
    accent_text: str
    accent_soft: str
    accent_hover: str
    groove: str
    scroll: str
    amber: str
    amber_ground: str
    amber_border: str
    red: str
    red_ground: str
    red_border: str
    good: str
    before: str
    gain: str


LIGHT = Tokens(
    name="light",
    window="#EEF2F5",
    panel="#FFFFFF",
    raised="#F5F8FA",
    border="#D9E1E7",
    text="#15212B",
    muted="#52616E",
    accent="#0B6B7F",
    accent_text="#FFFFFF",
    accent_soft="#E1F0F3",
    accent_hover="#095868",
    groove="#D5DEE5",
    scroll="#B3C0CA",
    amber="#7A4B00",
    amber_ground="#FFF5DF",
    amber_border="#E8B04A",
    red="#9B1C17",
    red_ground="#FDEBEA",
    red_border="#DE6A63",
    good="#1C6B46",
    before="#7D8B97",
    gain="#0F9D80",
)

DARK = Tokens(
    name="dark",
    window="#12171C",
    panel="#1A2127",
    raised="#222B33",
    border="#323D47",
    text="#E7EDF2",
    muted="#A2B0BC",
    accent="#52BACD",
    accent_text="#08191D",
    accent_soft="#16373F",
    accent_hover="#7CCFDE",
    groove="#3A4752",
    scroll="#566673",
    amber="#F2C879",
    amber_ground="#33290F",
    amber_border="#A57A22",
    red="#FFB1AB",
    red_ground="#3B1B1A",
    red_border="#B4514B",
    good="#7FD3A6",
    before="#8A97A3",
    gain="#22C7A4",
)

# Where a Linux session names no interface font, the first of these that is installed reads best at small sizes.
_PREFERRED = ("Inter", "Source Sans 3", "Noto Sans", "Open Sans", "Roboto", "Cantarell", "Ubuntu", "Liberation Sans")

_QSS = Template(
    """
QMainWindow, QDialog { background: $window; }
QWidget { color: $text; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 6px; }
QMenuBar { background: $panel; border-bottom: 1px solid $border; padding: 2px 6px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $accent_soft; }
QMenu { background: $panel; border: 1px solid $border; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 10px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 7px; }
QToolBar { background: $panel; border: none; border-bottom: 1px solid $border; padding: 2px 10px; spacing: 2px; }
QToolBar::separator { background: $border; width: 1px; margin: 6px 7px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 5px 7px; background: transparent; }
QToolButton:hover { background: $accent_soft; }
QToolButton:pressed, QToolButton:checked { background: $accent_soft; color: $accent; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton:disabled { color: $muted; }
QStatusBar { background: $panel; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; font-size: ${small}px; padding: 2px 6px; }
QStatusBar QPushButton { padding: 1px 10px; font-size: ${small}px; }
QProgressBar { background: $groove; border: none; border-radius: 3px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QLabel#disclaimer { color: $text; font-weight: 600; }

QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QWidget#panel, QWidget#views { background: $panel; }
QWidget#views QToolButton { padding: 5px 3px; }
QWidget#views QToolButton[popupMode="1"] { padding-right: 16px; }
QToolButton::menu-button { border: none; width: 14px; }
QWidget#stage, QWidget#foot { background: $window; }
QGraphicsView#slice { border: 2px solid $panel; border-radius: 3px; }
QGraphicsView#slice:focus { border-color: $accent; }
QTextBrowser#article { background: $panel; border: none; selection-background-color: $accent;
    selection-color: $accent_text; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QScrollBar:vertical { background: $panel; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $scroll; border-radius: 3px; min-height: 36px; }
QScrollBar::handle:vertical:hover { background: $muted; }
QScrollBar:horizontal { background: $panel; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: $scroll; border-radius: 3px; min-width: 36px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QLabel[role="heading"] { color: $muted; font-size: ${small}px; font-weight: 600; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="muted"] { color: $muted; font-size: ${small}px; }
QLabel[role="figure"] { font-size: ${figure}px; font-weight: 600; }
QLabel[role="value"] { font-weight: 600; }
QLabel[role="good"] { color: $good; font-weight: 600; }
QLabel[role="bad"] { color: $amber; font-weight: 600; }
QLabel[role="emphasis"] { color: $accent; font-weight: 600; }

QPushButton { background: $panel; border: 1px solid $border; border-radius: 6px; padding: 6px 14px; }
QPushButton[role="slim"] { padding: 6px 8px; }
QPushButton:hover { border-color: $accent; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:disabled { color: $muted; }
QPushButton[role="primary"], QPushButton:default { background: $accent; color: $accent_text; border-color: $accent; }
QPushButton[role="primary"]:hover, QPushButton:default:hover { background: $accent_hover; }
QPushButton[role="segment"] {
    padding: 5px 4px; border-radius: 5px; border: 1px solid transparent; background: $raised;
}
QPushButton[role="segment"]:hover { border-color: $accent; }
QPushButton[role="segment"]:checked { background: $accent; color: $accent_text; font-weight: 600; }
QPushButton[role="segment"]:focus { border: 1px solid $text; }
QPushButton[role="choice"] {
    text-align: left; padding: 7px 10px; border-radius: 6px; border: 1px solid transparent; background: transparent;
}
QPushButton[role="choice"]:hover { background: $raised; }
QPushButton[role="choice"]:checked {
    background: $accent_soft; color: $accent; font-weight: 600; border-left: 3px solid $accent;
}
QPushButton[role="choice"]:focus { border: 1px solid $accent; }
QPushButton[role="section"] {
    text-align: left; border: none; border-radius: 5px; background: transparent; padding: 7px 4px; font-weight: 600;
}
QPushButton[role="section"]:hover { background: $raised; }
QPushButton[role="section"]:focus { border: 1px solid $accent; }
QPushButton[role="quiet"] { border: none; background: transparent; padding: 2px; }
QPushButton[role="quiet"]:hover { background: $accent_soft; }
QPushButton[role="quiet"]:focus { border: 1px solid $accent; }

QToolButton#start { text-align: left; padding: 12px 16px; border: 1px solid $border; border-radius: 8px;
    background: $raised; }
QToolButton#start:hover, QToolButton#start:focus { border-color: $accent; background: $accent_soft; }
QDialog#palette { background: $panel; border: 1px solid $accent; }
QDialog#palette QLineEdit { padding: 7px 9px; font-size: ${title}px; }
QDialog#palette QTreeWidget { background: $panel; border: none; outline: none; }
QDialog#palette QTreeWidget::item { padding: 4px 6px; }
QDialog#palette QTreeWidget::item:selected { background: $accent_soft; color: $text; }
QDoubleSpinBox, QSpinBox, QLineEdit, QComboBox {
    background: $raised; border: 1px solid $border; border-radius: 5px; padding: 3px 6px;
    selection-background-color: $accent; selection-color: $accent_text;
}
QDoubleSpinBox:focus, QSpinBox:focus, QLineEdit:focus, QComboBox:focus { border: 1px solid $accent; }
QDoubleSpinBox:disabled, QComboBox:disabled { color: $muted; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $border; selection-background-color: $accent_soft;
    selection-color: $text; outline: none; }
QSlider { min-height: 20px; max-height: 20px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $groove; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::sub-page:horizontal:disabled { background: $groove; }
QSlider::handle:horizontal {
    width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: $panel; border: 2px solid $accent;
}
QSlider::handle:horizontal:hover { background: $accent_soft; }
QSlider::handle:horizontal:focus { background: $accent; }
QSlider::handle:horizontal:disabled { border-color: $groove; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator:unchecked {
    width: 12px; height: 12px; border: 1px solid $muted; border-radius: 2px; background: $raised;
}
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QFrame#legend { background: $panel; border: 1px solid $border; border-radius: 6px; }
QFrame#legend QLabel { font-size: ${small}px; }
QLabel[gauge] { font-size: ${small}px; }
QLabel[gauge="near"] { color: $amber; }
QLabel[gauge="amber"] { color: $amber; font-weight: 600; }
QLabel[gauge="red"] { color: $red; font-weight: 600; }
QFrame#tour { background: $panel; border: 1px solid $accent; border-radius: 9px; }
QFrame#tour:focus { border: 2px solid $accent; }
QFrame#card { background: $raised; border: 1px solid $border; border-radius: 8px; }
QFrame#warning[level="amber"] { background: $amber_ground; border: 1px solid $amber_border; border-radius: 8px; }
QFrame#warning[level="red"] { background: $red_ground; border: 1px solid $red_border; border-radius: 8px; }
QFrame#warning[level="note"] { background: $raised; border: 1px solid $border; border-radius: 8px; }
QPushButton#crossed { text-align: left; padding: 7px 11px; border-radius: 8px; font-weight: 600; }
QPushButton#crossed[level="amber"] { background: $amber_ground; border: 1px solid $amber_border; color: $amber; }
QPushButton#crossed[level="red"] { background: $red_ground; border: 1px solid $red_border; color: $red; }
QFrame#warning[level="amber"] QLabel[role="value"] { color: $amber; }
QFrame#warning[level="red"] QLabel[role="value"] { color: $red; }
QFrame#card QLabel[role]:disabled, QFrame#warning[level] QLabel:disabled,
QFrame#warning[level] QLabel[role]:disabled { color: $scroll; }
QFrame#warning[level]:disabled, QPushButton#crossed[level]:disabled {
    background: $raised; border-color: $border; color: $scroll;
}
QFrame#message { border: 1px solid $accent; border-radius: 8px; }
QFrame#message[level="error"] { background: $red_ground; border-color: $red_border; }
QFrame#message[level="error"] QLabel { color: $red; }
QFrame#message[level="info"] { background: $accent_soft; }
QFrame#rule { background: $border; border: none; }

QTableWidget { background: $panel; border: none; gridline-color: $border; outline: none;
    alternate-background-color: $panel; selection-background-color: $accent_soft; selection-color: $text; }
QTableWidget::item { padding: 3px 6px; border-bottom: 1px solid $border; }
QTableWidget::item:selected { background: $accent_soft; color: $text; }
QHeaderView { background: $panel; }
QHeaderView::section { background: $panel; color: $muted; border: none; border-bottom: 1px solid $border;
    padding: 3px 6px; font-size: ${small}px; font-weight: 600; }
QTableCornerButton::section { background: $panel; border: none; }
"""
)


class Theme(QObject):
    """The appearance of the application: follows the system unless told otherwise.

    Parameters
    ----------
    app : QApplication
        Its palette and font are set. Its windows are given their style sheet by `dress`.
    """

    changed = pyqtSignal(object)

    def __init__(self, app: QApplication):
        super().__init__(app)
        self._app = app
        self.choice = "system"
        self.tokens = LIGHT
        self.text_size = "normal"
        self._system_px = _set_font(app)
        app.setStyle("Fusion")  # the one style that takes a palette and a style sheet alike on every system
        hints = app.styleHints()
        if hints is not None:
            hints.colorSchemeChanged.connect(self._system_changed)
        self.choose("system")

    @property
    def base_px(self) -> int:
        """Height of the body text, px."""
        return max(_LEAST_TEXT_PX, self._system_px + SIZES[self.text_size])

    def choose_size(self, name: str) -> None:
        """Set the size of all text, a name in `SIZES`."""
        self.text_size = name
        font = QFont(self._app.font())
        font.setPixelSize(self.base_px)
        self._app.setFont(font)
        self.choose(self.choice)

    def step_size(self, by: int) -> None:
        """Take the next size, larger (1) or smaller (-1), if there is one."""
        names = list(SIZES)
        at = names.index(self.text_size) + by
        if 0 <= at < len(names):
            self.choose_size(names[at])

    def choose(self, choice: str) -> None:
        """Set "system", "light" or "dark"."""
        self.choice = choice
        self.tokens = self._resolve()
        self._app.setPalette(palette(self.tokens))
        self.changed.emit(self.tokens)

    def dress(self, window: QWidget) -> None:
        """Give a window, and the dialogs and menus that belong to it, the style sheet.

        The application has none: of that, Qt would polish every widget once for each widget that it lies in, which
        stood everything still for a second.
        """
        window.setStyleSheet(style_sheet(self.tokens, self.base_px))

    def _resolve(self) -> Tokens:
        if self.choice != "system":
            return DARK if self.choice == "dark" else LIGHT
        hints = self._app.styleHints()
        return DARK if hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _system_changed(self) -> None:
        if self.choice == "system" and self._resolve() is not self.tokens:
            self.choose("system")


def _set_font(app: QApplication) -> int:
    """Choose the interface font and return its height in pixels."""
    font = QFont(app.font())
    family = QFontInfo(font).family()
    if sys.platform.startswith("linux") and family.startswith(("DejaVu", "Bitstream", "Sans")):
        installed = set(QFontDatabase.families())
        family = next((name for name in _PREFERRED if name in installed), family)
        font.setFamily(family)
    wide = family.startswith(("DejaVu", "Bitstream", "Verdana"))
    base = max(12 if wide else 13, min(QFontInfo(font).pixelSize(), 17))
    if wide:
        base = 12
    font.setPixelSize(base)
    app.setFont(font)
    return base


def palette(t: Tokens) -> QPalette:
    """The palette for tokens `t`: for what a style sheet does not reach (dialogs of the system, disabled text)."""
    roles = {
        QPalette.ColorRole.Window: t.window,
        QPalette.ColorRole.WindowText: t.text,
        QPalette.ColorRole.Base: t.panel,
        QPalette.ColorRole.AlternateBase: t.raised,
        QPalette.ColorRole.Text: t.text,
        QPalette.ColorRole.Button: t.panel,
        QPalette.ColorRole.ButtonText: t.text,
        QPalette.ColorRole.BrightText: t.accent_text,
        QPalette.ColorRole.ToolTipBase: t.raised,
        QPalette.ColorRole.ToolTipText: t.text,
        QPalette.ColorRole.Highlight: t.accent,
        QPalette.ColorRole.HighlightedText: t.accent_text,
        QPalette.ColorRole.PlaceholderText: t.muted,
        QPalette.ColorRole.Link: t.accent,
        QPalette.ColorRole.Mid: t.border,
        QPalette.ColorRole.Dark: t.muted,
        QPalette.ColorRole.Light: t.panel,
    }
    out = QPalette()
    for role, colour in roles.items():
        out.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        out.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.muted))
    return out


def style_sheet(t: Tokens, base_px: int) -> str:
    """The style sheet for tokens `t` and a body text of `base_px` pixels."""
    sizes = {"small": base_px - 1, "title": base_px + 3, "figure": base_px + 11}
    return _QSS.substitute({name: getattr(t, name) for name in Tokens.__dataclass_fields__} | sizes)
