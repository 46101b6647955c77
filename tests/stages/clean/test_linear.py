"""The work of a stage grows as the text does: counted in steps, not in seconds."""

import sys

import pytest

from recoupe.model import Document, Reading
from recoupe.stages import clean
from recoupe.stages.clean.broken import STOP
from recoupe.stages.clean.mojibake import LOST, SUSPECT

PIECES = [
    "fin. mot ",
    "mot\n",
    "« mot » ",
    "une pressure and the train ",
    "1. les armes\n",
    "ministÃ¨re ",
    "mot\ufffd ",
]


def steps(text):
    """Return how many lines of Python it takes to clean a text."""
    count = 0

    def trace(frame, event, arg):
        nonlocal count
        count += 1
        return trace

    reading = Reading(document=Document(id="doc-1", path="a.txt", text=text, language="fr"))
    sys.settrace(trace)
    try:
        clean.STAGE.run(reading)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_takes_about_twice_the_steps(piece):
    steps(piece * 50)
    assert steps(piece * 400) < 2.6 * steps(piece * 200)


@pytest.mark.parametrize("pattern", [STOP, SUSPECT, LOST], ids=["STOP", "SUSPECT", "LOST"])
@pytest.mark.parametrize("text", ["a" * 1_000_000, "a-" * 500_000, "_" * 1_000_000, "Ã" * 1_000_000])
def test_a_pattern_comes_to_an_end_on_its_worst_text(pattern, text):
    assert sum(1 for _ in pattern.finditer(text)) == 0
