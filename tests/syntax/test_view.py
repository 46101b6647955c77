"""What the parser reads, and the way back to the raw text."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.model import Block, BlockKind, Repair, RepairKind, Span
from recoupe.syntax.view import PLAIN, RepairedView

TEXT = "Anse Verte, le 4 mai. L’amiral a pris son teach blindé pour l’Ordrie."


def repair(text: str, words: str, kind: RepairKind, replacement: str | None = None) -> Repair:
    start = text.index(words)
    return Repair(document_id="doc", start=start, end=start + len(words), kind=kind, replacement=replacement)


def view_of(text: str, *repairs: Repair) -> RepairedView:
    return RepairedView(text, repairs, (Block(start=0, end=len(text), kind=BlockKind.BODY),))


def raw_words(text: str, view: RepairedView, words: str) -> str:
    start = view.text.index(words)
    span = view.raw(start, start + len(words))
    return text[span.start : span.end]


def test_a_dateline_is_not_read() -> None:
    view = view_of(TEXT, repair(TEXT, "Anse Verte, le 4 mai. ", RepairKind.DATELINE))
    assert view.text.startswith("L'amiral a pris")
    assert raw_words(TEXT, view, "L'amiral") == "L’amiral"


def test_a_replacement_points_to_the_words_that_it_replaces() -> None:
    view = view_of(TEXT, repair(TEXT, "teach", RepairKind.FOREIGN_WORD, "train"))
    assert "son train blindé" in view.text
    assert raw_words(TEXT, view, "train") == "teach"
    assert raw_words(TEXT, view, "blindé") == "blindé"


def test_what_a_replacement_shares_with_the_raw_words_stands_one_to_one() -> None:
    text = "une étude de Port-Ordrie. groupe de travail"
    view = view_of(text, repair(text, "Port-Ordrie. groupe", RepairKind.BROKEN_SENTENCE, "Port-Ordrie, groupe"))
    assert raw_words(text, view, "Port-Ordrie") == "Port-Ordrie"
    assert raw_words(text, view, "groupe") == "groupe"
    assert raw_words(text, view, ",") == "."


def test_a_word_without_a_sure_replacement_stays() -> None:
    assert "teach" in view_of(TEXT, repair(TEXT, "teach", RepairKind.FOREIGN_WORD)).text


def test_dropping_wins_over_replacing() -> None:
    view = view_of(
        TEXT, repair(TEXT, "teach", RepairKind.FOREIGN_WORD, "train"), repair(TEXT, TEXT, RepairKind.CAPTION)
    )
    assert view.text == ""


def test_captions_and_furniture_are_left_out() -> None:
    blocks = (
        Block(start=0, end=21, kind=BlockKind.CAPTION),
        Block(start=22, end=len(TEXT), kind=BlockKind.BODY),
    )
    assert RepairedView(TEXT, (), blocks).text == TEXT[22:].translate(PLAIN)


def test_invisible_characters_are_read_past() -> None:
    text = "La mi\u00adnistre\u200b est venue."
    view = view_of(text)
    assert view.text == "La ministre est venue."
    assert raw_words(text, view, "ministre") == "mi\u00adnistre"


def test_a_range_outside_the_view_is_an_error() -> None:
    with pytest.raises(IndexError):
        view_of(TEXT).raw(0, len(TEXT) + 1)


@st.composite
def repaired_texts(draw: st.DrawFn) -> tuple[str, tuple[Repair, ...], tuple[Block, ...]]:
    text = draw(st.text(alphabet="ab’ .\u00a0é\n\u00ad", min_size=1, max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)) | {0, len(text)})
    kinds = st.sampled_from(list(BlockKind))
    blocks = tuple(Block(start=a, end=b, kind=draw(kinds)) for a, b in itertools.pairwise(cuts))
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 10))
    repairs = tuple(
        Repair(
            document_id="doc",
            start=start,
            end=min(start + size, len(text)),
            kind=draw(st.sampled_from(list(RepairKind))),
            replacement=draw(st.none() | st.text(alphabet="ab ,", max_size=5)),
        )
        for start, size in draw(st.lists(spans, max_size=5))
    )
    return text, repairs, blocks


@given(repaired_texts())
def test_every_range_of_a_view_lies_in_the_text_and_in_order(
    made: tuple[str, tuple[Repair, ...], tuple[Block, ...]],
) -> None:
    text, repairs, blocks = made
    view = RepairedView(text, repairs, blocks)
    spans = [view.raw(i, i + 1) for i in range(len(view.text))]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert all(a.start <= b.start and a.end <= b.end for a, b in itertools.pairwise(spans))
    if spans:
        assert view.raw(0, len(view.text)) == Span(spans[0].start, spans[-1].end)


@given(repaired_texts())
def test_a_view_without_replacements_is_the_raw_text_in_plain_letters(
    made: tuple[str, tuple[Repair, ...], tuple[Block, ...]],
) -> None:
    text, _, blocks = made
    view = RepairedView(text, (), blocks)
    for i, char in enumerate(view.text):
        span = view.raw(i, i + 1)
        assert text[span.start : span.end].translate(PLAIN) in {char, ""}


@given(repaired_texts())
def test_nothing_of_a_dropped_repair_is_read(made: tuple[str, tuple[Repair, ...], tuple[Block, ...]]) -> None:
    text, repairs, blocks = made
    view = RepairedView(text, repairs, blocks)
    dropped = [Span(r.start, r.end) for r in repairs if r.kind is RepairKind.BOILERPLATE]
    read = [view.raw(i, i + 1) for i in range(len(view.text))]
    assert not any(span.start < span.end and span.overlaps(other) for span in read for other in dropped)
