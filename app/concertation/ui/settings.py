"""What the window remembers from one day to the next: an INI file in the user's folder, never in the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from concertation.locations import user_folder

if TYPE_CHECKING:
    from pathlib import Path

_RECENT = 8


class Settings:
    """Typed reading and writing of the INI file; what is missing or spoilt falls back to its default."""

    def __init__(self, path: Path | None = None) -> None:
        self._store = QSettings(str(path or user_folder() / "fenetre.ini"), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: float) -> float:
        try:
            return float(str(self._store.value(key, default)))
        except ValueError:
            return default

    def flag(self, key: str, *, default: bool) -> bool:
        return str(self._store.value(key, default)).lower() == "true"

    def state(self, key: str) -> QByteArray:
        """Return a state of Qt's (geometry, splitter, header); empty where there is none."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def write(self, key: str, value: str | float | bool | QByteArray) -> None:
        self._store.setValue(key, value if isinstance(value, QByteArray) else str(value))

    def recent(self) -> list[str]:
        """Return the registers opened lately, the last one first."""
        return [path for path in self.text("recent").split("\n") if path]

    def opened(self, path: str) -> None:
        """Put a register at the head of the recent ones."""
        kept = [path, *(one for one in self.recent() if one != path)]
        self.write("recent", "\n".join(kept[:_RECENT]))

    def apart(self, path: Path) -> Settings:
        """Return the same choices in another file, whose changes are not kept; the recent registers are left out."""
        other = Settings(path)
        for key in self._store.allKeys():
            if key != "recent":
                other._store.setValue(key, self._store.value(key))
        return other

    def sync(self) -> None:
        self._store.sync()
