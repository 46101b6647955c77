"""Killed at any moment, the next run completes, with the same bytes, and parses nothing twice that was finished."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from recoupe.pipeline import versions
from recoupe.store.files import FileLedger

ROOT = Path(__file__).parents[2]


class Victim:
    """The process that does the job in children."""

    def __init__(self, kind):
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.victim", kind],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
            env=os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])},
        )  # fmt: skip
        assert self._process.stdout.readline() == "ready\n"

    def run(self, folder, kill_after=None):
        """Do the job in a folder; return the seconds that it took and how it ended (0: well)."""
        folder.mkdir(exist_ok=True)
        begin = time.perf_counter()
        self._process.stdin.write(f"{folder}\n")
        child = int(self._process.stdout.readline())
        if kill_after is not None:
            time.sleep(kill_after)
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        status = int(self._process.stdout.readline())
        return time.perf_counter() - begin, status

    def close(self):
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def files_of(folder):
    """Return the files that a job leaves, without the index (DuckDB's own bytes differ) and the log."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in {"index.duckdb", "read.log"}
    }


def finished(folder):
    """Return the documents that are safe in a folder: those of the ledger and of the journal."""
    ledger = FileLedger(folder / "ledger")
    held = {entry.read.id for entry in ledger.load().entries} if ledger.exists() else set()
    return held | set(ledger.journal(versions()).entries())


def log(folder):
    path = folder / "read.log"
    return path.read_text("utf-8").split() if path.exists() else []


def kills(victim, folder, count, seed):
    """Kill a job at so many random moments, finish it, and hold what it leaves against a job that nobody killed."""
    chance = random.Random(seed)
    runs = [victim.run(folder / name) for name in ("whole", "again")]
    assert [status for _, status in runs] == [0, 0]
    seconds, whole = min(runs)[0], files_of(folder / "whole")
    killed, at = 0, Counter()
    while killed < count:
        place = folder / "place"
        if victim.run(place, kill_after=chance.uniform(0, seconds))[1]:
            killed += 1
            at[stage_of(place)] += 1
            safe, before = finished(place), len(log(place))
            assert victim.run(place)[1] == 0
            assert not safe & set(log(place)[before:])
        assert files_of(place) == whole
        shutil.rmtree(place)
    print(f"killed {killed} times: {dict(at)}")


def stage_of(folder):
    """Return what a job was about when it ended, by what it left."""
    if not (folder / "ledger" / "ledger.json").exists():
        return "build"
    left = {path.name for path in folder.iterdir()}
    return "dossier" if "dossier" in left else "export" if "export" in left else "index"


@pytest.fixture
def victim(request):
    made = Victim(request.param)
    yield made
    made.close()


@pytest.mark.parametrize("victim", ["invented"], indirect=True)
def test_a_job_killed_at_a_random_moment_is_finished_by_the_next(victim, tmp_path):
    kills(victim, tmp_path, count=5, seed=1)


@pytest.mark.soak
@pytest.mark.parametrize(("victim", "count"), [("invented", 200), ("real", 20)], indirect=["victim"])
def test_a_job_killed_at_many_random_moments_is_finished_by_the_next(victim, count, tmp_path):
    kills(victim, tmp_path, count=count, seed=2)
