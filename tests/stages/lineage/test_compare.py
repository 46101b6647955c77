"""How one text rests on another. Words are numbers with a letter, so that nearly all weigh alike and no two share one."""

import numpy as np
import pytest

from recoupe.model import DerivationKind
from recoupe.stages.lineage.compare import Comparison, compare, order_share
from recoupe.stages.lineage.words import Vocabulary, Words


def prose(letter: str, count: int, start: int = 0) -> list[str]:
    return [f"{letter}{n}" for n in range(start, start + count)]


def read(*texts: list[str]) -> list[Words]:
    return Vocabulary("fr").read_all([" ".join(text) for text in texts])


def compared(a: list[str], b: list[str], quoted: range = range(0)) -> Comparison | None:
    one, other = read(a, b)
    marks = np.zeros(len(one), dtype=np.bool_)
    marks[quoted.start : quoted.stop] = True
    return compare(one, other, marks)


def kinds(a: list[str], b: list[str], quoted: range = range(0)) -> tuple[DerivationKind, bool] | None:
    found = compared(a, b, quoted)
    return None if found is None else (found.kind, found.whole)


def edited(every: int, count: int = 300) -> list[str]:
    """The text `a0 a1 …` with one word in so many put anew."""
    return [f"n{n}" if n % every == every - 1 else f"a{n}" for n in range(count)]


def test_a_text_and_itself_are_copies_in_one_passage() -> None:
    found = compared(prose("a", 120), prose("a", 120))
    assert found is not None
    assert (found.kind, found.whole, found.score) == (DerivationKind.COPY, True, 1.0)
    assert [(p.a_start, p.a_end, p.b_start, p.b_end) for p in found.passages] == [(0, 120, 0, 120)]


@pytest.mark.parametrize(("count", "expected"), [(99, None), (100, (DerivationKind.COPY, True))])
def test_below_a_hundred_words_only_what_is_as_good_as_identical_is_a_copy(count: int, expected: object) -> None:
    own = round(0.85 * count)
    assert kinds([*prose("a", own), *prose("x", count - own)], [*prose("a", own), *prose("y", count - own)]) == expected


def test_a_short_text_with_one_word_in_twenty_put_anew_is_a_copy() -> None:
    assert kinds(prose("a", 60), [*prose("a", 57), *prose("y", 3)]) == (DerivationKind.COPY, True)


def test_a_short_text_within_a_long_one_is_no_copy_of_it() -> None:
    assert kinds(prose("a", 60), [*prose("a", 60), *prose("y", 300)]) is None


@pytest.mark.parametrize(("same", "expected"), [(29, None), (30, (DerivationKind.EXCERPT, False))])
def test_a_passage_of_thirty_words_is_an_excerpt(same: int, expected: object) -> None:
    a = [*prose("x", 200), *prose("a", same), *prose("x", 200, 200)]
    b = [*prose("y", 150), *prose("a", same), *prose("y", 250, 150)]
    assert kinds(a, b) == expected


def test_an_excerpt_has_its_places_on_both_sides() -> None:
    found = compared([*prose("x", 200), *prose("a", 40)], [*prose("y", 150), *prose("a", 40), *prose("y", 250, 150)])
    assert found is not None
    assert [(p.a_start, p.a_end, p.b_start, p.b_end) for p in found.passages] == [(200, 240, 150, 190)]
    assert found.score == pytest.approx(40 / 240)


def test_a_passage_that_is_too_thin_is_no_excerpt() -> None:
    # Three words in ten are shared, thirty-six in all: enough of them, but not dense enough.
    thin = [[f"a{n}" if n % 10 < 3 else f"{side}{n}" for n in range(120)] for side in "xy"]
    solid = [[f"a{n}" if n % 10 < 5 else f"{side}{n}" for n in range(120)] for side in "xy"]
    a, b = ([*prose(f"p{side}", 300), *part] for side, part in zip("xy", thin, strict=True))
    c, d = ([*prose(f"p{side}", 300), *part] for side, part in zip("xy", solid, strict=True))
    assert kinds(a, b) is None
    assert kinds(c, d) == (DerivationKind.EXCERPT, False)


def test_words_shared_in_one_order_make_a_rewrite_though_no_three_stand_together() -> None:
    a, b = prose("a", 300), edited(2)
    found = compared(a, b)
    assert found is not None
    assert (found.kind, found.whole, found.passages) == (DerivationKind.REWRITE, True, ())
    assert found.score == pytest.approx(0.5, abs=0.01)
    assert compared(a, b[::-1]) is None


def test_a_rewrite_of_which_much_still_stands_in_passages_is_a_copy() -> None:
    blocks = [f"n{n}" if n % 10 >= 7 else f"a{n}" for n in range(300)]
    found = compared(prose("a", 300), blocks)
    assert found is not None
    assert (found.kind, found.whole) == (DerivationKind.COPY, True)
    assert found.score == pytest.approx(0.7)


def test_a_text_that_holds_all_of_another_among_much_else_is_no_rewrite_of_it() -> None:
    scattered = edited(2)
    assert kinds(prose("a", 300), [*scattered, *prose("y", 1000)]) is None
    assert kinds(prose("a", 300), [*scattered, *prose("y", 500)]) == (DerivationKind.REWRITE, True)


def test_one_solid_passage_in_two_texts_of_other_things_is_an_excerpt_and_no_rewrite() -> None:
    a, b = [*prose("a", 80), *prose("x", 120)], [*prose("y", 120), *prose("a", 80)]
    assert kinds(a, b) == (DerivationKind.EXCERPT, False)


def test_a_solid_passage_that_is_half_of_both_texts_makes_them_one() -> None:
    a, b = [*prose("a", 110), *prose("x", 110)], [*prose("y", 110), *prose("a", 110)]
    assert kinds(a, b) == (DerivationKind.REWRITE, True)


def test_what_both_quote_makes_neither_rest_on_the_other() -> None:
    a, b = [*prose("a", 60), *prose("x", 200)], [*prose("a", 60), *prose("y", 200)]
    assert kinds(a, b) == (DerivationKind.EXCERPT, False)
    assert kinds(a, b, range(20)) == (DerivationKind.EXCERPT, False)
    assert kinds(a, b, range(50)) is None
    assert kinds(a, b, range(60)) is None


def test_of_two_passages_the_quoted_one_is_left_out_of_the_excerpt() -> None:
    a = [*prose("a", 60), *prose("x", 200), *prose("b", 40), *prose("x", 200, 200)]
    b = [*prose("y", 200), *prose("b", 40), *prose("y", 200, 200), *prose("a", 60)]
    found = compared(a, b, range(260, 300))
    assert found is not None
    assert [(p.a_start, p.a_end) for p in found.passages] == [(0, 60)]


def test_the_share_in_one_order_is_over_the_lighter_and_the_heavier_text() -> None:
    one, other = read(["k1", "k2", "k3"], ["k2", "z1", "k1", "z2", "k3", "z3"])
    assert order_share(one, other) == pytest.approx((2 / 3, 2 / 6))
    assert order_share(other, one) == pytest.approx((2 / 3, 2 / 6))


def test_only_the_words_to_look_at_count_in_the_share() -> None:
    one, other = read(["k1", "k2", "k3", "k4"], ["k1", "k2", "z1", "k4"])
    use_one, use_other = np.array([False, True, True, True]), np.array([True, True, True, False])
    assert order_share(one, other, use_one, use_other) == pytest.approx((1 / 3, 1 / 3))


def test_a_word_that_stands_six_times_tells_nothing_of_order() -> None:
    assert order_share(*read(["k1"] * 5, ["k1"] * 5)) == pytest.approx((1.0, 1.0))
    assert order_share(*read(["k1"] * 6, ["k1"])) == (0.0, 0.0)


def test_a_text_without_words_shares_nothing() -> None:
    assert order_share(*read([], ["k1"])) == (0.0, 0.0)
