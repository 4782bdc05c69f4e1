"""Chunks of sources over worker processes, results in the order of the sources whatever the workers."""

import gc
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context

from cablegraph.pipeline.document import Taken, take_in
from cablegraph.pipeline.recipe import Recipe
from cablegraph.text import CablegraphError, SourceText

CHUNK = 16
_WORTH_WORKERS = 192  # sources that take longer than the start of two processes
_WAITING = 3  # chunks a worker that are under way, so that none is idle and memory stays small


class WorkerError(CablegraphError):
    """A worker process ended before its work was done."""


def available_workers() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def take_in_all(sources: Iterable[SourceText], workers: int | None, recipe: Recipe) -> Iterator[Taken]:
    """Take in sources, in order; few of them in this process, many in worker processes.

    Args:
        sources: What to take in.
        workers: How many processes; None: one a processor, when the sources are worth their start.
        recipe: How they are annotated; its corrections may still come while sources are drawn.

    Raises:
        WorkerError: A worker process was killed (most often: no memory).
    """
    sources = iter(sources)
    enough = _WORTH_WORKERS if workers is None else 2 * CHUNK
    workers = workers or available_workers()
    first = list(islice(sources, enough))
    if workers == 1 or len(first) < enough:
        for chunk in _chunks(chain(first, sources)):
            yield from take_in(chunk, recipe.only(chunk))
        return
    # Spawned, not forked: the store's threads in this process would not survive a fork.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_collect_seldom)
    try:
        yield from _in_order(pool, _chunks(chain(first, sources)), workers * _WAITING, recipe)
    except BrokenProcessPool as error:
        raise WorkerError(
            "a worker process was killed (out of memory?); what was stored stays, try fewer workers"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _collect_seldom() -> None:
    """Let the collector of a worker rest: the tables stay, and a cable's objects go without it."""
    gc.set_threshold(50_000, 20, 50)


def _in_order(
    pool: ProcessPoolExecutor, chunks: Iterable[list[SourceText]], ahead: int, recipe: Recipe
) -> Iterator[Taken]:
    waiting: deque[Future[list[Taken]]] = deque()
    for chunk in chunks:
        waiting.append(pool.submit(take_in, chunk, recipe.only(chunk)))
        if len(waiting) >= ahead:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _chunks(sources: Iterator[SourceText]) -> Iterator[list[SourceText]]:
    while chunk := list(islice(sources, CHUNK)):
        yield chunk
