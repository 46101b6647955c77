"""Claims in a calendar, in which those that could be of one happening are near one another."""

import pytest

from recoupe.model import Frame, When
from recoupe.stages.corroborate.told import LONG, REACH, Calendar, Told, days_apart, days_between, days_of
from tests.stages.corroborate.claims import deal, meeting

Days = tuple[str, str]


def one(
    span: Days | None = None, printed: Days | None = None, *, goods: tuple[str, ...] = ("fuel",), parties: str = ""
) -> Told:
    claim = meeting("a1") if parties else deal("a1")
    return Told(
        claim=claim, family="a", parties=frozenset(parties), place=None, land=None, key=(), span=span, printed=printed,
        goods=frozenset(goods),
    )  # fmt: skip


def found(known: list[Told], asked: Told) -> list[int]:
    calendar = Calendar()
    for number, head in enumerate(known):
        calendar.add(head, number)
    return calendar.near(asked)


@pytest.mark.parametrize(
    ("time", "days"),
    [
        (None, None),
        (When(), None),
        (When(earliest="2031-05-01", latest="2031-05-31"), ("2031-05-01", "2031-05-31")),
        (When(earliest="2031-05-01"), ("2031-05-01", "2031-05-01")),
        (When(latest="2031-05-31"), ("2031-05-31", "2031-05-31")),
        (When(earliest="2031", latest="2031"), None),
        (When(earliest="2031-05-01", latest="2031"), None),
    ],
)
def test_a_time_has_a_first_and_a_last_day(time: When | None, days: Days | None) -> None:
    assert days_of(time) == days


def test_spans_that_share_a_day_are_not_apart() -> None:
    may, june, turn = ("2031-05-01", "2031-05-31"), ("2031-06-01", "2031-06-30"), ("2031-05-31", "2031-06-01")
    assert days_apart(may, june)
    assert days_apart(june, may)
    assert not days_apart(may, turn)
    assert not days_apart(turn, june)
    assert days_between("2031-05-31", "2031-06-02") == 2


def day(text: str) -> Days:
    return (text, text)


def test_what_lies_up_to_four_months_off_is_near() -> None:
    known = [one(day(f"2031-{month:02}-15")) for month in range(1, 13)]
    asked = one(day("2031-06-30"))
    assert [n + 1 for n in found(known, asked)] == list(range(6 - REACH, 6 + REACH + 1))


def test_a_dated_claim_is_compared_with_dated_ones_alone() -> None:
    known = [one(day("2031-05-15")), one(printed=day("2031-05-15"))]
    assert found(known, one(day("2031-05-15"))) == [0]
    assert found(known, one(printed=day("2031-05-15"))) == [1]


def test_what_has_no_day_at_all_is_near_to_all_that_is_undated() -> None:
    known = [one(printed=day("2031-05-15")), one(), one(day("2031-05-15"))]
    assert found(known, one()) == [0, 1]
    assert found(known, one(printed=day("2019-01-01"))) == [1]


def test_a_time_of_four_years_is_looked_for_everywhere() -> None:
    def months(count: int) -> Told:
        return one(("2031-01-15", f"{2031 + count // 12}-{count % 12 + 1:02}-15"))

    far = one(day("2050-01-01"))
    assert found([months(LONG - 1), months(LONG)], far) == [1]


def test_an_exchange_is_found_by_the_widest_category_of_its_goods_and_others_by_a_party() -> None:
    may = day("2031-05-15")
    known = [one(may, goods=("artillery",)), one(may, goods=("fuel",)), one(may, parties="xy"), one(may, parties="z")]
    assert found(known, one(may, goods=("rockets",))) == [0]
    assert found(known, one(may, parties="xz")) == [2, 3]
    assert found(known, one(may, parties="q")) == []
    assert known[0].claim.frame is Frame.EXCHANGE


def test_a_happening_that_shares_two_parties_is_found_once() -> None:
    assert found([one(day("2031-05-15"), parties="xy")], one(day("2031-05-15"), parties="xy")) == [0]
