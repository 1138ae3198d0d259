"""Workers that share out tasks: each a process of its own, so that what ends one costs one task and no more."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from foedus.errors import FoedusError, ReadError

Task = TypeVar("Task")
Result = TypeVar("Result")

PATIENCE = 600.0  # seconds for one task: several times what the longest text that is read takes
MEMORY = 2 * 1024**3  # bytes of a worker's own data: several times what the longest text takes
_STILLBORN = 3  # workers in a row that end before their first task: then none will live
_READY, _DONE, _UNABLE = "ready", "done", "unable"


def cores() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not everywhere
        return os.cpu_count() or 1


def shared(
    tasks: Sequence[Task],
    work: Callable[[Task], Result],
    *,
    workers: int,
    begin: Callable[[], object],
    died: Callable[[Task, str], Result],
    patience: float = PATIENCE,
) -> Iterator[Result]:
    """Do tasks on several processes, and yield what comes of each as it comes.

    Parameters
    ----------
    tasks
        What can be pickled.
    work
        What to do with one: a function of a module, or a partial of one.
    workers
        How many processes at most, at least 1.
    begin
        What a worker does once, such as loading a model.
    died
        What comes of a task in whose midst a worker ended, given how it ended, in words.
    patience
        Seconds after which a worker that is still at one task is ended.

    Raises
    ------
    ReadError
        If `begin` or `work` raises a FoedusError, or if worker after worker ends before its first task.
    """
    left = deque(tasks)
    alive: dict[Connection[Any, Any], _Worker[Task]] = {}
    stillborn = 0
    try:
        while left or any(worker.task for worker in alive.values()):
            idle = sum(not worker.task for worker in alive.values())
            for _ in range(min(workers - len(alive), len(left) - idle)):
                worker = _start(begin, work)
                alive[worker.pipe] = worker
            for worker in [alive[pipe] for pipe in wait(list(alive), timeout=1.0)]:  # type: ignore[index]
                said = worker.hear()
                if said is None:
                    del alive[worker.pipe]
                    how = worker.bury()
                    stillborn = 0 if worker.task else stillborn + 1
                    if worker.task:
                        yield died(worker.task[0], how)
                    elif stillborn == _STILLBORN:
                        raise ReadError(f"Workers cannot be started: each ends at once ({how}).")
                    continue
                what, value = said
                if what == _UNABLE:
                    raise ReadError(value)
                stillborn, worker.task = 0, None
                if what == _DONE:
                    yield value
                if left:
                    worker.give(left.popleft())
            for worker in alive.values():
                worker.end_if_late(patience)
    finally:
        for worker in alive.values():
            worker.process.kill()
            worker.bury()


@dataclass(slots=True, eq=False)
class _Worker(Generic[Task]):
    """A process, the way to it, and what it is at."""

    process: Any
    pipe: Connection[Any, Any]
    task: tuple[Task] | None = None
    since: float = 0.0
    late: bool = False

    def give(self, task: Task) -> None:
        """Hand it a task; that it may have ended meanwhile is heard later."""
        self.task, self.since = (task,), time.monotonic()
        with contextlib.suppress(OSError):
            self.pipe.send(task)

    def hear(self) -> tuple[str, Any] | None:
        """Return what it says; None if it has ended."""
        try:
            said: tuple[str, Any] = self.pipe.recv()
        except (EOFError, OSError):
            return None
        return said

    def end_if_late(self, patience: float) -> None:
        """End it if it has been at one task for too long."""
        if self.task and not self.late and time.monotonic() - self.since > patience:
            self.late = True
            self.process.kill()

    def bury(self) -> str:
        """Wait for its end and say how it ended."""
        self.process.join()
        self.pipe.close()
        code = self.process.exitcode
        if self.late:
            return "it took too long"
        if code < 0:
            name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
            return f"{name}, as when memory runs out" if name == "SIGKILL" else name
        return f"exit {code}"


def _start(begin: Callable[[], object], work: Callable[[Any], object]) -> _Worker[Any]:
    context = multiprocessing.get_context("spawn")  # a fork would copy locks that other threads hold
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there, begin, work), daemon=True)
    with _deaf():
        process.start()
    there.close()  # so that the end of the process is the end of the pipe
    return _Worker(process, here)


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Ignore Ctrl-C, which a process that is started meanwhile then ignores for good: the parent ends it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(pipe: Connection[Any, Any], begin: Callable[[], object], work: Callable[[Any], object]) -> None:
    """Do what comes through the pipe until it is closed: the life of a worker."""
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")  # the workers are the threads
    nothing = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):  # what a library prints would stand between our own lines
        os.dup2(nothing, stream)
    _limit_memory()
    try:
        begin()
        gc.freeze()  # what was loaded stays: looking for garbage in it after every document takes time
        said: tuple[str, object] = (_READY, None)
        while True:
            pipe.send(said)
            said = (_DONE, work(pipe.recv()))
    except FoedusError as error:
        with contextlib.suppress(OSError):
            pipe.send((_UNABLE, str(error)))
    except (EOFError, ConnectionError):
        return  # the parent has ended


def _limit_memory() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, resource.getrlimit(resource.RLIMIT_DATA)[1]))
    except (ImportError, OSError, ValueError):
        pass  # not every system has such a limit
