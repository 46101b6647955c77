"""Every cue of the lexicons comes with a sentence that shows it at work."""

from functools import cache

import pytest

from recoupe.lang import load
from recoupe.lang.rows.reporting import CueClass, ReportingRow
from recoupe.model import Document, Reading
from recoupe.stages import mend
from recoupe.stages.attribute.collect import drafts_of
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.page import lay_out
from recoupe.stages.parse import parse_text

LANGUAGES = ("en", "es", "fr")
MISSED = {"en": 100, "es": 22, "fr": 100}
"""One example in how many may be missed, for what the parser that ships gets wrong: Spanish has the smallest treebank."""


def rows(code: str) -> tuple[ReportingRow, ...]:
    return load(code).table("reporting", ReportingRow)


@cache
def found(code: str) -> dict[str, list[Draft]]:
    """Read all examples as one text; return the drafts of each."""
    examples = [row.example for row in rows(code)]
    text = "\n".join(examples)
    reading = Reading(
        document=Document(id="examples", path="", text=text, language=code), sentences=parse_text(text, code)
    )
    drafts = drafts_of(lay_out(mend.STAGE.run(reading)))
    by_example: dict[str, list[Draft]] = {}
    start = 0
    for example in examples:
        end = start + len(example)
        by_example[example] = [draft for draft in drafts if start <= draft.cue[0].start < end]
        start = end + 1
    return by_example


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_example_shows_its_cue(code: str) -> None:
    missing = [
        row.lemma
        for row in rows(code)
        if not any(draft.cue_row is not None and draft.cue_row.row == row for draft in found(code)[row.example])
        and not ("support" in row.frames and found(code)[row.example])
    ]
    assert len(missing) <= len(rows(code)) // MISSED[code], missing


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_has_five_hundred_cues(code: str) -> None:
    assert len({(row.lemma, row.pos) for row in rows(code)}) == len(rows(code)) >= 500


@pytest.mark.parametrize("code", LANGUAGES)
def test_there_are_cues_of_every_class(code: str) -> None:
    assert {row.pos for row in rows(code)} == set(CueClass)
