"""How a process that reads is set up."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from recoupe.process import NEW, THREADS, settle


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_a_process_takes_one_thread_unless_the_user_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(THREADS, raising=False)
    settle()
    assert os.environ[THREADS] == "1"
    monkeypatch.setenv(THREADS, "2")
    settle()
    assert os.environ[THREADS] == "2"
    assert gc.get_threshold()[0] == NEW


def test_the_command_line_is_set_up_before_numpy_is_loaded() -> None:
    code = "import sys, recoupe.cli.main; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
