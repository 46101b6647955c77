from hypothesis import given
from hypothesis import strategies as st

from recoupe.model import Span
from recoupe.syntax.touching import Touching

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda pair: Span(pair[0], sum(pair))))


@given(SPANS, st.integers(0, 40), st.integers(1, 9))
def test_what_is_found_is_what_a_look_at_every_range_finds(spans, start, size):
    ordered = sorted(spans, key=lambda span: span.start)
    found = Touching(spans)
    assert found.overlapping(start, start + size) == [s for s in ordered if s.overlaps(Span(start, start + size))]
    assert found.touching(start, start + size) == [s for s in ordered if s.start <= start + size and start <= s.end]
