import json

from hypothesis import given
from hypothesis import strategies as st

from recoupe.model import Claim, Corroboration, Reading, Span, Standing, When, Why
from recoupe.model.codec import from_row, to_row
from tests.records import reading


def test_a_reading_survives_the_way_to_json_and_back():
    before = reading()
    assert from_row(Reading, json.loads(json.dumps(to_row(before)))) == before


def test_words_that_many_records_hold_are_one_object():
    one, other = (from_row(Reading, json.loads(json.dumps(to_row(reading())))) for _ in range(2))
    assert one.claims[0].document_id is other.mentions[0].document_id
    assert one.claims[0].predicate is other.claims[0].predicate
    assert one.document.text == other.document.text


def test_a_list_of_spans_is_pairs_and_a_single_span_is_named():
    row = to_row(reading())
    assert row["attributions"][0]["content"] == [[0, 52]]
    assert row["claims"][0]["sentence"] == {"start": 0, "end": 90}


def test_a_field_that_a_row_lacks_takes_its_default():
    row = to_row(reading().claims[0])
    del row["warnings"]
    assert from_row(Claim, row).warnings == ()


@given(st.lists(st.tuples(st.text(), st.text(), st.text(), st.text())), st.integers(0, 9))
def test_nested_tuples_survive(edges, count):
    before = Corroboration(
        event_id="event-1", documents=count, outlets=1, origins=1, independent_sources=1,
        supporting=(Standing(claim_id="c", source_id="s", origin_id="o"),), edges=tuple(edges),
    )  # fmt: skip
    assert from_row(Corroboration, to_row(before)) == before


def test_spans_know_what_they_share():
    assert Span(0, 4).overlaps(Span(3, 9))
    assert not Span(0, 4).overlaps(Span(4, 9))
    assert Span(0, 9).contains(Span(3, 9))


def test_the_span_of_a_time_goes_there_and_back() -> None:
    when = When(value="2031-05-13", earliest="2031-05-13", latest="2031-05-13", span=Span(4, 9), why=Why.STATED)
    row = to_row(when)
    assert row["span"] == {"start": 4, "end": 9}
    assert from_row(When, row).span == when.span
