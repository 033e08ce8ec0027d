"""Following up: what is put off too often is flagged, an action by its due dates and a point by its meetings."""

from __future__ import annotations

FLAGGED_FROM = 3  # the third later due date of an action, the third return of a point
