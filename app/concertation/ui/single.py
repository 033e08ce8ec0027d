"""One window at a time: a second launch hands its file to the first and goes away."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from concertation.locations import user_folder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_WAIT_MS = 400


class SingleInstance(QObject):
    """``asked`` gives the file a later launch was asked to open, or an empty text to come to the front.

    A lock tells the first launch; the way in for later ones is opened by :meth:`listen`, once the window is painted,
    since Qt's network library takes long to load.
    """

    asked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder = user_folder()
        self._lock = QLockFile(str(folder / "fenetre.lock"))
        self._lock.setStaleLockTime(0)  # only the end of its process frees it
        self._name = f"concertation-{sha256(str(folder).encode()).hexdigest()[:16]}"
        self._server: QLocalServer | None = None

    def claim(self, path: str = "") -> bool:
        """Return whether this launch is the first; if not, the first one has been told ``path``."""
        return self._lock.tryLock(0) or not self._tell_first(path)

    def listen(self) -> None:
        """Hear later launches from now on."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)  # left by a launch that was killed
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        self._server.listen(self._name)

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _tell_first(self, path: str) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(path.encode() + b"\n")
        socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()
        return True

    def _hear(self) -> None:
        server = self._server
        while server is not None and (socket := server.nextPendingConnection()) is not None:
            socket.waitForReadyRead(_WAIT_MS)
            line = bytes(socket.readAll().data()).decode(errors="replace")
            socket.deleteLater()
            self.asked.emit(line.strip())
