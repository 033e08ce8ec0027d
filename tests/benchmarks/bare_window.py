"""The least window that PySide6 can show, gone once painted: what ours is measured against."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class BareWindow(QMainWindow):
    """Notes when it is painted."""

    painted = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted = self.painted or time.perf_counter()
        QTimer.singleShot(0, QApplication.quit)


app = QApplication(sys.argv)
window = BareWindow()
window.resize(1366, 768)
window.show()
app.exec()

from concertation.bootstrap import _process_started  # noqa: E402  # once painted, to weigh on nothing measured

status = Path("/proc/self/status").read_text(encoding="ascii")
report = {
    "first_paint_ms": 1000 * (window.painted - _process_started()),
    "peak_memory_bytes": int(status.partition("VmHWM:")[2].split()[0]) * 1024,
}
sys.stdout.write(json.dumps(report))
