"""The one worker of the register: work leaves the window's thread here, and its results come back on it."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class CancelledError(Exception):
    """Raised inside a long work when the user gave it up."""


class Job:
    """A long work as the window sees it: how far it is, and a way to give it up."""

    def __init__(self, title: str, told: Callable[[Job], None], *, can_be_given_up: bool) -> None:
        self.title = title
        self.can_be_given_up = can_be_given_up
        self.done = 0
        self.total = 0
        self._told = told
        self._given_up = threading.Event()
        self._no_more: Callable[[], bool] = lambda: False

    def report(self, done: int, total: int) -> None:
        """Tell how far the work is, from its own thread.

        Raises:
            CancelledError: the user gave it up; let it rise.
        """
        if self.is_given_up():
            raise CancelledError
        self.tell(done, total)

    def tell(self, done: int, total: int) -> None:
        """Tell as much where nothing may be raised: such a work asks :meth:`is_given_up` by itself."""
        if (done, total) != (self.done, self.total):
            self.done, self.total = done, total
            self._told(self)

    def cancel(self) -> None:
        self._given_up.set()

    def is_given_up(self) -> bool:
        return self._given_up.is_set() or self._no_more()

    def also_given_up_by(self, no_more: Callable[[], bool]) -> Job:
        """Return the job, which ``no_more`` ends too: the window closes, or the register must be alone."""
        self._no_more = no_more
        return self


def _failing(error: Exception) -> None:
    raise error


class Background(QObject):
    """Runs works one at a time, in their order, off the window's thread.

    ``busy_changed`` tells whether any is under way; ``job_changed`` gives the long work under way, or ``None``.
    """

    busy_changed = Signal(bool)
    job_changed = Signal(object)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="register")
        self._latest: dict[str, int] = {}
        self._count = 0
        self._under_way = 0
        self._closed = False
        self._job: Job | None = None
        self._beside: ThreadPoolExecutor | None = None
        self._aside: list[Future[Any]] = []
        self._given_up = threading.Event()
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        return self._under_way > 0

    def run(
        self,
        work: Callable[[], T],
        *,
        then: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        key: str | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Do ``work`` on the worker, then call ``then`` with its result, or ``failed`` with its error, on this thread.

        Args:
            work: must touch no widget.
            then: what to do with the result.
            failed: what to do with an error; without it, the error rises in the window's thread (a bug).
            key: of works with the same key only the last one's result is delivered (search as you type).
            owner: an object whose end makes the result useless: nothing is delivered then.
        """
        if self._closed:
            return
        self._count += 1
        number = self._count
        if key is not None:
            self._latest[key] = number
        self._set_under_way(1)

        def wanted() -> bool:
            return (key is None or self._latest.get(key) == number) and (owner is None or isValid(owner))

        def report(future: Future[T]) -> None:
            self._finished.emit(lambda: self._settle(future, wanted, then, failed))

        self._worker.submit(work).add_done_callback(report)

    def meanwhile(self, call: Callable[[], None]) -> None:
        """Have ``call`` done on the window's thread while a work goes on: how a work tells what is already sure."""
        self._finished.emit(call)

    def long(
        self,
        title: str,
        work: Callable[[Job], T],
        *,
        then: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        given_up: Callable[[], object] | None = None,
        can_be_given_up: bool = True,
        beside: bool = False,
    ) -> Job:
        """Do a work that tells how far it is; given up, it calls ``given_up``, neither ``then`` nor ``failed``.

        ``beside``: like :meth:`aside`, on a thread of its own, so that nothing waits for its minutes.
        """
        job = Job(
            title,
            lambda told: self._finished.emit(lambda: self.job_changed.emit(told)),
            can_be_given_up=can_be_given_up,
        )

        def over() -> None:
            if self._job is job:
                self._job = None
                self.job_changed.emit(None)

        def ended(result: T) -> None:
            over()
            if then is not None:
                then(result)

        def broken(error: Exception) -> None:
            over()
            if isinstance(error, CancelledError) or job.is_given_up():
                told: Callable[[], object] | None = given_up
            else:
                told = partial(_failing if failed is None else failed, error)
            if told is not None:
                told()

        self._job = job
        self.job_changed.emit(job)
        if beside:
            self.aside(lambda no_more: work(job.also_given_up_by(no_more)), then=ended, failed=broken)
        else:
            self.run(lambda: work(job), then=ended, failed=broken)
        return job

    def aside(
        self,
        work: Callable[[Callable[[], bool]], T],
        *,
        then: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Do on a thread of its own what must delay nothing else, one such work at a time.

        ``work`` is given what tells that it is no longer wanted: the window is closing, or the register must be alone.
        """
        if self._closed:
            return
        if self._beside is None:
            self._beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="beside")

        def deliver(future: Future[T]) -> None:
            if owner is None or isValid(owner):
                self._hand_over(future, then, failed)

        self._aside = [each for each in self._aside if not each.done()]
        future = self._beside.submit(work, self._given_up.is_set)
        self._aside.append(future)
        future.add_done_callback(lambda future: self._finished.emit(lambda: deliver(future)))

    def end_aside(self) -> None:
        """Give up what is done aside and wait for its end: called by a work that must have the register for itself."""
        self._given_up.set()
        wait(tuple(self._aside))
        if not self._closed:
            self._given_up.clear()

    def close(self) -> None:
        """Give up the long work, wait for all the others (a gesture asked for is never lost); then deliver nothing."""
        self._closed = True
        self._given_up.set()
        if self._job is not None:
            self._job.cancel()
        self._worker.shutdown(wait=True)
        if self._beside is not None:
            self._beside.shutdown(wait=True, cancel_futures=True)

    def is_closed(self) -> bool:
        """Tell, to any thread, whether the window is closing: nothing is waited for any more."""
        return self._closed

    def _deliver(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()

    def _settle(
        self,
        future: Future[Any],
        wanted: Callable[[], bool],
        then: Callable[[Any], object] | None,
        failed: Callable[[Exception], object] | None,
    ) -> None:
        self._set_under_way(-1)
        if not wanted():
            return
        self._hand_over(future, then, failed)

    def _hand_over(
        self,
        future: Future[Any],
        then: Callable[[Any], object] | None,
        failed: Callable[[Exception], object] | None,
    ) -> None:
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            if then is not None:
                then(future.result())
        elif isinstance(error, Exception) and failed is not None:
            failed(error)
        else:
            raise error

    def _set_under_way(self, change: int) -> None:
        before = self.busy
        self._under_way += change
        if before != self.busy:
            self.busy_changed.emit(self.busy)
