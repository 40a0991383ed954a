"""Threads and processes."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import izde
import pytest


def forms(index: izde.Index) -> list[str]:
    return [mention.form for mention in index.mentions("Shetpe")]


EXPECTED = ["Shetpe", "Шетпе", "Shetpe", "Shepte"]


def test_threads_share_an_index(index: izde.Index) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: forms(index), range(400)))
    assert all(answer == EXPECTED for answer in answers)


def test_threads_share_an_answer(index: izde.Index) -> None:
    answer = index.mentions("Shetpe")
    with ThreadPoolExecutor(8) as pool:
        for read in pool.map(lambda _: [each.form for each in answer], range(64)):
            assert read == EXPECTED


def test_other_threads_run_during_a_call(index: izde.Index) -> None:
    beats = 0
    over = threading.Event()

    def beat() -> None:
        nonlocal beats
        while not over.is_set():
            beats += 1
            time.sleep(0.0001)

    thread = threading.Thread(target=beat)
    thread.start()
    begun = time.monotonic()
    while time.monotonic() < begun + 0.3:
        index.verify()
    over.set()
    thread.join()
    assert beats > 50


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_child_goes_on_with_the_index(index: izde.Index) -> None:
    assert forms(index) == EXPECTED
    begun = index.iter_mentions("Shetpe")
    next(begun)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            code = 0 if forms(index) == EXPECTED else 2
            try:
                list(begun)
                list(index.mentions("Shetpe"))
            except izde.IzdeError:
                pass
            gc.collect()
            os.write(writer, str(code).encode())
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    os.close(writer)
    assert os.read(reader, 8) == b"0"
    os.close(reader)
    assert os.waitstatus_to_exitcode(status) == 0
    # And so does the parent.
    assert [each.form for each in begun] == EXPECTED[1:]
    assert forms(index) == EXPECTED


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_pools_of_processes(index: izde.Index, method: str) -> None:
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        assert list(pool.map(forms, [index] * 8)) == [EXPECTED] * 8


def test_an_index_is_pickled_by_its_path(index: izde.Index) -> None:
    other = pickle.loads(pickle.dumps(index))
    assert other.path == index.path
    assert forms(other) == EXPECTED


def test_many_answers_leave_nothing_behind(path: str) -> None:
    files = len(os.listdir("/proc/self/fd"))
    for _ in range(30):
        index = izde.Index(path)
        answers = [index.mentions("Shetpe") for _ in range(5)]
        iterator = index.iter_mentions("Shetpe")
        next(iterator)
        del answers, iterator
        index.close()
    gc.collect()
    assert len(os.listdir("/proc/self/fd")) <= files + 2


def test_a_call_adds_little(index: izde.Index) -> None:
    """The bound is loose, for machines that are busy; python/README.md has the figure."""
    added: list[float] = []
    for _ in range(200):
        begun = time.perf_counter()
        answer = index.search("strike Shetpe")
        taken = (time.perf_counter() - begun) * 1e6
        added.append(taken - answer.summary.elapsed_ms * 1000)
    assert sorted(added)[len(added) // 2] < 500
