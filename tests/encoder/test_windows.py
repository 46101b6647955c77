from hypothesis import given
from hypothesis import strategies as st

from recoupe.encoder import windows
from recoupe.encoder.windows import CONTEXT, MOST, TITLE


def test_a_short_article_is_one_window() -> None:
    (only,) = windows([10, 20, 30])
    assert (only.places, only.first) == ((0, 1, 2), 0)


def test_a_later_window_has_the_title_and_what_stands_before_it() -> None:
    _, second, *_ = windows([10, 200, 100, 100, 200])
    assert second.first == 4
    assert second.places == (0, 3, 4)


def test_a_long_title_is_not_read_again() -> None:
    _, second, *_ = windows([TITLE, 300, 200])
    assert second.places == (2,)


@given(st.lists(st.integers(0, MOST + 50), max_size=30))
def test_every_sentence_is_new_in_one_window_and_windows_are_small(sizes: list[int]) -> None:
    new = []
    for window in windows(sizes):
        own = [place for place in window.places if place >= window.first]
        before = [place for place in window.places if place < window.first]
        new += own
        assert sum(sizes[place] for place in before) < CONTEXT + TITLE
        assert len(own) == 1 or sum(sizes[place] for place in window.places) <= MOST
    assert new == list(range(len(sizes)))
