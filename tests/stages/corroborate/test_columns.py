"""What claims are compared by, a column each."""

from dataclasses import replace

from recoupe.model import Polarity
from recoupe.stages.corroborate.columns import NONE, Columns, event_type
from recoupe.stages.corroborate.profile import Profile
from tests.stages.corroborate.pages import profiles
from tests.stages.corroborate.test_joining import FIRST, OTHER, SECOND

KNOWN = list(profiles(FIRST, SECOND, OTHER).values())


def changed(one: Profile, **changes: object) -> Profile:
    return replace(one, claim=replace(one.claim, **changes))  # type: ignore[arg-type]


def test_what_two_claims_have_in_common_has_one_number_and_what_is_missing_none() -> None:
    columns = Columns.of([KNOWN[0], changed(KNOWN[0], sense="ram", plover=None), *KNOWN[1:]])
    assert columns.codes["page"].tolist() == [0, 0, 1, 2]
    assert event_type(KNOWN[0]) == "ASSAULT"
    assert columns.codes["event type"].tolist() == [0, NONE, 0, 0]
    assert columns.codes["sense"][1] != NONE


def test_a_vector_that_claims_share_stands_in_the_table_once_and_the_empty_one_first() -> None:
    columns = Columns.of([KNOWN[0], changed(KNOWN[0], polarity=Polarity.NEGATED)])
    assert len(set(columns.vectors["near"].tolist())) == 1
    assert columns.vectors["speaker"].tolist() == [0, 0]
    assert columns.flags["negated"].tolist() == [False, True]


def test_days_are_numbers_and_unknown_ones_are_told_by_a_flag() -> None:
    undated = replace(KNOWN[0], span=None)
    columns = Columns.of([replace(KNOWN[0], span=("2031-05-11", "2031-05-13")), undated])
    first, last = columns.days["told first"], columns.days["told last"]
    assert (last[0] - first[0], columns.flags["dated"].tolist()) == (2, [True, False])


def test_no_claims_make_empty_columns() -> None:
    assert Columns.of([]).codes["page"].tolist() == []
