"""Batches of articles spread over processes; what comes back is what one process finds, in the same order."""

from __future__ import annotations

import copyreg
import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Any

from checker.model import Document, Part, Span
from checker.options import UsageError
from checker.run import Judged, Plan, judged

MOST = 60  # processes: more of them Windows cannot wait for


def spread(batches: Sequence[Plan], jobs: int) -> Iterator[Judged]:
    """Yield what is found in each batch, judged by up to `jobs` processes.

    The first batch is judged before they start: what it loads, all of them share. Standard input is read here. Raises
    UsageError where processes cannot be started or one of them is ended from outside.
    """
    yield judged(batches[0])
    others = batches[1:]
    pool: ProcessPoolExecutor | None = None
    try:
        pool = _pool(min(jobs, len(others), MOST))
        futures = [None if _is_own(batch) else pool.submit(judged, batch) for batch in others]
        for batch, future in zip(others, futures, strict=True):
            yield judged(batch) if future is None else future.result()
    except BrokenProcessPool:
        raise UsageError(f"--jobs {jobs}: a process ended before its work was done (is memory short?)") from None
    except OSError as error:
        raise UsageError(f"--jobs {jobs}: no processes can be started: {error.strerror or error}") from error
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # a fork shares packs and tables that are loaded already; elsewhere than on Linux it is not safe
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    gc.collect()
    gc.freeze()  # what is there now the processes need not look through, nor copy for that
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=gc.get_threshold())


def _begin(*threshold: int) -> None:
    """Set a process up: it collects garbage as seldom as the one that started it, leaves Ctrl-C to that one, and ends
    when that one does.
    """
    gc.set_threshold(*threshold)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_outlived, args=(parent,), daemon=True).start()


def _outlived(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _is_own(batch: Plan) -> bool:
    return any(path == "-" for path, _ in batch.articles)


def _plain(document: Document) -> tuple[Any, ...]:
    """Return a document for another process: what was derived of it stays behind, its parts go as plain numbers."""
    names = [part.name for part in document.parts]
    ends = [place for part in document.parts for place in part.span]
    meta = dict(document.meta)
    return _document, (document.path, document.text, names, ends, document.issued, meta, document.source)


def _document(path: str, text: str, names: list[str], ends: list[int], *others: Any) -> Document:
    spans = zip(ends[::2], ends[1::2], strict=True)
    return Document(
        path, text, tuple(Part(name, Span(*span)) for name, span in zip(names, spans, strict=True)), *others
    )


copyreg.pickle(Document, _plain)
