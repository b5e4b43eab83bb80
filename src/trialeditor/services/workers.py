"""Worker processes: the one place that starts them. What they run is Qt-free, and gets its workspace by path."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing.connection import wait
from typing import TypeVar

from trialeditor.services.outcome import CancelCheck, never

Item = TypeVar("Item")
Result = TypeVar("Result")
WORTH_IT = 64
"""Fewer items than this are done before a process has started."""


def in_processes(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    start: Callable[..., None],
    arguments: tuple[object, ...],
    cancelled: CancelCheck = never,
) -> Iterator[Result]:
    """Yield what `work` makes of each item, in order, on all cores. `start` runs once in each process, first.

    All of them are functions of modules, with values that can be pickled. When `cancelled` says so, no more is begun
    and the results end; so when nobody asks for more results. An error of `work` is raised here. When this process is
    killed, the others end too.
    """
    cores = os.cpu_count() or 1
    source = iter(items)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(cores, mp_context=context, initializer=partial(_begin, start, arguments)) as pool:
        waiting: list[Future[Result]] = [pool.submit(work, item) for item in islice(source, 2 * cores)]
        try:
            while waiting and not cancelled():
                yield waiting.pop(0).result()
                waiting.extend(pool.submit(work, item) for item in islice(source, 1))
        finally:
            for future in waiting:
                future.cancel()


def _begin(start: Callable[..., None], arguments: tuple[object, ...]) -> None:
    """Begin a worker process: from now on it ends with the one that started it.

    A pool tells its workers to end; where its own process was killed, nobody does, and they would wait for ever.
    """
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    start(*arguments)
    gc.freeze()  # what stands here now stays to the end: nobody need look through it for garbage again


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)  # its threads may be anywhere, and nobody waits for what they write
