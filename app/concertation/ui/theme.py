"""The look of the whole window: palette, style sheet, fonts and sizes; tells every widget when they change."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory
from shiboken6 import isValid

from concertation.locations import resource
from concertation.sweeping import no_sweeping
from concertation.ui.scale import ZOOMS, Scale
from concertation.ui.tokens import DARK, LIGHT, Tokens

_SOURCE_SANS_RATIO = 1.07  # its letters are smaller than those of the systems' fonts at the same size


class Scheme(StrEnum):
    """What the user chose between following the system, light and dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The application's one theme; widgets read it through :func:`theme` and repaint on ``changed``."""

    changed = Signal()

    def __init__(self, app: QApplication, *, bundled_font: bool = False) -> None:
        super().__init__(app)
        self._app = app
        self.scheme = Scheme.SYSTEM
        self._applied = False
        self._fonts: dict[tuple[str, bool], QFont] = {}  # of the present choices, as painting asks for them
        self.tokens = LIGHT
        self._font = bundled() if bundled_font else app.font()
        self._style = app.style().objectName().lower()
        self._platform = (QPalette(app.palette()), app.style().objectName())
        base = max(10.0, self._font.pointSizeF())
        self.scale = Scale(base=base, dpi=_dpi(), ratio=_SOURCE_SANS_RATIO if bundled_font else 1.0)
        self._hints = QGuiApplication.styleHints()
        self._access = self._hints.accessibility()  # both kept: PySide6 ends the second with the first's wrapper
        self._hints.colorSchemeChanged.connect(self.apply)
        self._access.contrastPreferenceChanged.connect(self.apply)

    @property
    def high_contrast(self) -> bool:
        """Return whether the system asks for high contrast: then its own palette and style are kept."""
        return self._access.contrastPreference() == Qt.ContrastPreference.HighContrast

    def choose(self, scheme: Scheme | None = None, zoom: float | None = None) -> None:
        """Change the scheme, the zoom or both, at once; what is in place already costs nothing."""
        before = (self.scheme, self.scale) if self._applied else None
        if scheme is not None:
            self.scheme = scheme
        if zoom is not None:
            self.scale = replace(self.scale, zoom=min(max(zoom, ZOOMS[0]), ZOOMS[-1]))
        if (self.scheme, self.scale) != before:
            self.apply()

    def apply(self) -> None:
        """Give the application the palette, font and style sheet of the present choices."""
        self._applied = True
        # Qt lists the widgets, then calls each: one that Python deletes meanwhile would be called all the same
        with no_sweeping():
            self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        self._fonts.clear()
        self._hints.setColorScheme(_QT_SCHEMES[self.scheme])
        font = QFont(self._font)
        font.setPointSizeF(self.scale.points("body"))
        font.setFeature(QFont.Tag("tnum"), 1)
        self._app.setFont(font)
        if self.high_contrast:
            self._follow_platform()
        else:
            self.tokens = DARK if self._is_dark() else LIGHT
            self._use_style("fusion")
            self._app.setPalette(palette_of(self.tokens))
            self._app.setStyleSheet(style_sheet(self.tokens, self.scale))

    def font(self, role: str = "body", *, strong: bool = False) -> QFont:
        """Return the font of a role of text: caption, body, lead, heading, title."""
        if (font := self._fonts.get((role, strong))) is None:
            font = self._fonts[role, strong] = QFont(self._app.font())
            font.setPointSizeF(self.scale.points(role))
            font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return QFont(font)

    def color(self, role: str) -> QColor:
        """Return the colour of a role of :class:`Tokens`, such as ``late`` or ``hairline``."""
        return QColor(getattr(self.tokens, role))

    def _use_style(self, name: str) -> None:
        """Change Qt's style only where it is another one: it costs a new measure of every widget."""
        if self._style != name and (created := QStyleFactory.create(name)) is not None:
            self._style = name
            self._app.setStyle(created)

    def _is_dark(self) -> bool:
        if self.scheme is Scheme.SYSTEM:
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self.scheme is Scheme.DARK

    def _follow_platform(self) -> None:
        palette, style = self._platform
        self._app.setStyleSheet("")
        self._use_style(style)
        self._app.setPalette(palette)
        self.tokens = tokens_of(palette)


_QT_SCHEMES = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}


def theme() -> Theme:
    """Return the application's theme, as ``QApplication.palette()`` returns its palette; made at the first call."""
    global _theme  # noqa: PLW0603  # every cell that is painted asks for it: it is not looked for each time
    if _theme is None or not isValid(_theme):
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101  # no widget lives before the application
        _theme = app.findChild(Theme) or Theme(app)
    return _theme


_theme: Theme | None = None


def palette_of(tokens: Tokens) -> QPalette:
    """Return Qt's palette for our roles."""
    palette = QPalette()
    for role, name in _PALETTE.items():
        palette.setColor(role, QColor(getattr(tokens, name)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return palette


_PALETTE = {
    QPalette.ColorRole.Window: "background",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "alternate",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.PlaceholderText: "secondary",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "hairline",
    QPalette.ColorRole.Midlight: "hairline",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border",
    QPalette.ColorRole.Shadow: "border",
}


def tokens_of(palette: QPalette) -> Tokens:
    """Return tokens taken from the platform's palette, for high contrast: state is told by icon and word alone."""

    def of(role: QPalette.ColorRole) -> str:
        return palette.color(role).name()

    window, base, text = of(QPalette.ColorRole.Window), of(QPalette.ColorRole.Base), of(QPalette.ColorRole.Text)
    plain = dict.fromkeys(("done", "soon", "late", "vote", "text", "secondary", "border", "hairline"), text)
    tints = dict.fromkeys(("done_tint", "soon_tint", "late_tint", "vote_tint", "neutral", "track", "alternate"), base)
    return Tokens(
        dark=palette.color(QPalette.ColorRole.Window).lightness() < 128,
        background=window,
        surface=base,
        accent=of(QPalette.ColorRole.Link),
        on_accent=base,
        selection=of(QPalette.ColorRole.Highlight),
        disabled=palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name(),
        desk=window,
        veil="#78000000",
        **plain,
        **tints,
    )


def style_sheet(tokens: Tokens, scale: Scale) -> str:
    """Return the style sheet with its ``@role``, ``@px(n)``, ``@pt(role)`` and ``@file(name)`` put in place."""
    text = resource("styles", "concertation.qss").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    suffix = "dark" if tokens.dark else "light"
    text = re.sub(r"@px\(([\d.]+)\)", lambda found: f"{scale.px(float(found[1]))}px", text)
    text = re.sub(r"@pt\((\w+)\)", lambda found: f"{scale.points(found[1]):.2f}pt", text)
    text = re.sub(r"@file\((\w+)\)", lambda found: resource("styles", f"{found[1]}-{suffix}.svg").as_posix(), text)
    colours = tokens.colours()
    return re.sub(r"@(\w+)", lambda found: colours[found[1]], text)


def _dpi() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInch() if screen else 96.0


def bundled() -> QFont:
    """Return the shipped Source Sans 3 at 10 pt, so that pictures are the same on every machine."""
    for style in ("Regular", "Semibold", "It", "SemiboldIt"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"SourceSans3-{style}.ttf")))
    font = QFont("Source Sans 3")
    font.setPointSizeF(10.0)
    return font
