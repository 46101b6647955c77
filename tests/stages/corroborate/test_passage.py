"""Reports whose very words stand in another document."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.model import Derivation, DerivationKind, Span
from recoupe.stages.corroborate.passage import copied, moved
from recoupe.stages.corroborate.report import Report
from tests.stages.corroborate.claims import deal, report


def told(name: str, start: int, end: int) -> Report:
    return report(replace(deal(name), start=start, end=end))


def taken(
    later: str, earlier: str | None, spans: list[tuple[int, int]], from_spans: list[tuple[int, int]]
) -> Derivation:
    return Derivation(
        document_id=later, from_document_id=earlier, kind=DerivationKind.EXCERPT, score=0.9, evidence="", confidence=0.9,
        spans=tuple(Span(*one) for one in spans), from_spans=tuple(Span(*one) for one in from_spans),
    )  # fmt: skip


def edges(reports: list[Report], *derivations: Derivation) -> list[tuple[str, str]]:
    return [(a, b) for a, b, _, _ in copied(reports, derivations)]


WHOLE = taken("b", "a", [(100, 200)], [(0, 100)])


def test_a_report_inside_a_copied_passage_has_the_source_that_it_had_there() -> None:
    ((source, report_id, kind, evidence),) = copied([told("a1", 10, 30), told("b1", 110, 130)], [WHOLE])
    assert (source, report_id, kind) == ("a1", "b1", "same_text")
    assert "excerpt" in evidence


@pytest.mark.parametrize(("a", "b"), [((100, 120), (110, 130)), ((10, 30), (200, 210)), ((10, 30), (90, 100))])
def test_a_report_outside_the_passage_on_either_side_is_no_copy(a: tuple[int, int], b: tuple[int, int]) -> None:
    assert edges([told("a1", *a), told("b1", *b)], WHOLE) == []


def test_of_two_reports_in_the_passage_the_one_at_the_same_place_is_meant() -> None:
    reports = [told("a1", 10, 30), told("a2", 60, 80), told("b1", 162, 170), told("b2", 112, 120)]
    assert edges(reports, WHOLE) == [("a1", "b2"), ("a2", "b1")]


def test_each_passage_has_its_own_source() -> None:
    two = taken("b", "a", [(0, 50), (100, 150)], [(200, 250), (300, 350)])
    assert edges([told("a1", 210, 220), told("a2", 310, 320), told("b1", 110, 120)], two) == [("a2", "b1")]


def test_a_document_that_has_no_report_is_no_source() -> None:
    assert edges([told("b1", 110, 130)], WHOLE) == []
    assert edges([told("b1", 110, 130), told("a1", 10, 20)], replace(WHOLE, from_document_id=None)) == []


def test_a_place_moves_with_its_passage() -> None:
    assert moved(Span(110, 130), Span(100, 200), Span(0, 100)) == Span(10, 30)
    assert moved(Span(110, 130), Span(100, 200), Span(500, 550)) == Span(505, 515)
    assert moved(Span(90, 250), Span(100, 200), Span(0, 100)) == Span(0, 100)


@given(*[st.integers(0, 200)] * 2, *[st.integers(1, 60)] * 2, st.integers(0, 200), st.integers(1, 60))
def test_a_place_that_is_moved_lies_within_and_is_never_empty(
    at: int, span_at: int, size: int, span_size: int, to: int, to_size: int
) -> None:
    target = Span(to, to + to_size)
    found = moved(Span(at, at + size), Span(span_at, span_at + span_size), target)
    assert target.start <= found.start < found.end <= target.end
