from recoupe.model import Span


def test_ranges_that_only_touch_share_nothing():
    assert not Span(0, 4).overlaps(Span(4, 9))
    assert not Span(4, 9).overlaps(Span(0, 4))


def test_ranges_that_share_one_letter_overlap_both_ways():
    assert Span(0, 5).overlaps(Span(4, 9))
    assert Span(4, 9).overlaps(Span(0, 5))


def test_a_range_holds_itself_and_what_shares_an_edge_but_nothing_beyond():
    whole = Span(2, 8)
    assert [whole.contains(Span(*other)) for other in ((2, 8), (2, 3), (7, 8), (1, 8), (2, 9))] == [
        True,
        True,
        True,
        False,
        False,
    ]
