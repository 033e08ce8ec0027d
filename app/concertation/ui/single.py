"""One window at a time: a second launch hands its file to the first and goes away."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from concertation.locations import user_folder

_WAIT_MS = 400


class SingleInstance(QObject):
    """``asked`` gives the file a later launch was asked to open, or an empty text to come to the front."""

    asked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = "concertation-" + hashlib.sha256(str(user_folder()).encode()).hexdigest()[:16]
        self._server: QLocalServer | None = None

    def claim(self, path: str = "") -> bool:
        """Return whether this launch is the first; if not, the first one has been told ``path``."""
        if self._tell_first(path):
            return False
        QLocalServer.removeServer(self._name)  # left by a launch that was killed
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        self._server.listen(self._name)
        return True

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None

    def _tell_first(self, path: str) -> bool:
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
