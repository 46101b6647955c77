"""The stage as a whole: spans that hold, order that does not matter, texts that are broken."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.model import Document, Reading
from recoupe.stages import attribute
from recoupe.stages.attribute import stage
from tests.stages.attribute.reading import read

PIECES = st.sampled_from(
    [
        "« Nous partons », a dit le maire. ",
        "Le maire a affirmé que ",
        "“",
        "”",
        "«",
        "»",
        '"',
        "‘",
        "’",
        "''",
        ", a-t-elle ajouté",
        "selon ",
        "la digue tient. ",
        "\n",
        ": ",
        "— ",
    ]
)


def holds(text: str) -> bool:
    reading = read.__wrapped__(text)
    ranges = [span for one in reading.attributions for span in (*one.source, *one.cue, *one.content)]
    return all(0 <= start < end <= len(text) for start, end in ranges)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=14))
def test_no_broken_quotation_leads_outside_the_text(pieces: list[str]) -> None:
    assert holds("".join(pieces))


@pytest.mark.soak
@settings(max_examples=10_000, deadline=None)
@given(st.lists(PIECES, max_size=14))
def test_no_broken_quotation_of_ten_thousand_leads_outside_the_text(pieces: list[str]) -> None:
    assert holds("".join(pieces))


def test_the_source_text_is_the_text_between_its_offsets() -> None:
    reading = read("« Le pont est sûr », ont déclaré le maire et la ministre Ada Quill.")
    for one in reading.attributions:
        assert one.source_text == reading.document.text[one.source[0].start : one.source[-1].end]


def test_a_second_run_changes_nothing() -> None:
    reading = read("« Le pont est sûr », a déclaré le maire. Il craint que la digue ne cède.")
    assert attribute.STAGE.run(reading).attributions == reading.attributions


def test_ids_are_unique() -> None:
    ids = [one.id for one in read("Le maire a dit que le pont tenait et que la digue tenait.").attributions]
    assert len(ids) == len(set(ids))


def test_a_language_that_does_not_ship_has_no_attributions() -> None:
    reading = Reading(document=Document(id="a", path="", text="Er sagte: „Nein.“", language="de"))
    assert attribute.STAGE.run(reading) is reading


def test_every_confidence_is_a_probability() -> None:
    reading = read("Selon le maire, le pont tient. « Oui », a dit Ada Quill. Il veut partir.")
    assert all(0.0 < one.confidence < 1.0 for one in reading.attributions)


def test_furniture_says_nothing() -> None:
    from recoupe.model import BlockKind

    reading = read("« Nous partons », a dit le maire.")
    sentences = tuple(replace(one, kind=BlockKind.FURNITURE) for one in reading.sentences)
    assert attribute.STAGE.run(replace(reading, sentences=sentences, attributions=())).attributions == ()


def test_the_fast_reader_asks_no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read("Le maire a déclaré que le port fermait.")

    def never(_: Reading) -> None:
        raise AssertionError

    monkeypatch.setattr(stage, "sayings_of", never)
    assert attribute.FAST.run(replace(found, attributions=())).attributions
