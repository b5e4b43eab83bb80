"""Worker processes: the one place that starts them. What they run is Qt-free, and gets its workspace by path."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
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
    and the results end. An error of `work` is raised here.
    """
    cores = os.cpu_count() or 1
    source = iter(items)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(cores, mp_context=context, initializer=start, initargs=arguments) as pool:
        waiting: list[Future[Result]] = [pool.submit(work, item) for item in islice(source, 2 * cores)]
        while waiting and not cancelled():
            yield waiting.pop(0).result()
            waiting.extend(pool.submit(work, item) for item in islice(source, 1))
        for future in waiting:
            future.cancel()
