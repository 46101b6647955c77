"""What holds of every page, whatever it says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.model import BlockKind, Document, Reading
from recoupe.stages.clean import STAGE
from recoupe.syntax.view import DROPPED, RepairedView

PIECES = st.sampled_from(
    [
        "Le ministre", "de Valmère", "a livré", "du carburant", ".", ". ", "..", "\n", "\n\n", " ", "«", "»", "“", '"', "[the]", "[",
        "]", "teach", "moreover", "pressure", "de ", "CLAIRPORT (AFP) — ", "Par Odile Marchais", "© Phare", " | ", "GETTY", "1940",
        "années", "Lire aussi : ", "abc-fr-12", "-", "in", "Ã©", "\ufffd", "\u00ad", "Je n’ai pas", "SCRS", "expert", "\r", "\t",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40), st.sampled_from(["fr", "en"]))
def test_repairs_and_blocks_lie_in_the_text_and_the_text_stays(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    document = Document(id="doc", path="a.txt", text=text, language=language)
    reading = STAGE.run(Reading(document=document))
    assert reading.document.text == text
    assert all(0 <= repair.start < repair.end <= len(text) for repair in reading.repairs)
    assert all(0 <= block.start < block.end <= len(text) for block in reading.blocks)
    assert all(a.end <= b.start for a, b in zip(reading.blocks, reading.blocks[1:], strict=False))
    assert len({(r.start, r.end, r.kind) for r in reading.repairs}) == len(reading.repairs)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_a_block_that_is_furniture_is_covered_by_repairs(pieces: list[str]) -> None:
    text = "".join(pieces)
    reading = STAGE.run(Reading(document=Document(id="doc", path="a.txt", text=text, language="fr")))
    for block in reading.blocks:
        if block.kind is BlockKind.FURNITURE:
            dropped = [repair for repair in reading.repairs if repair.kind in DROPPED]
            assert any(repair.start < block.end and block.start < repair.end for repair in dropped)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_the_view_of_a_page_maps_back_into_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    reading = STAGE.run(Reading(document=Document(id="doc", path="a.txt", text=text, language="fr")))
    view = RepairedView(text, reading.repairs, reading.blocks)
    if view.text:
        span = view.raw(0, len(view.text))
        assert 0 <= span.start <= span.end <= len(text)
