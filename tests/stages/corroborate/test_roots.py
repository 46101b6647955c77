"""How few and how many sources an editor would count."""

import pytest

from recoupe.model import Modality, SourceKind
from recoupe.stages.corroborate.counting import count
from recoupe.stages.corroborate.report import Report
from tests.stages.corroborate.claims import ENTITIES, deal, document, report, saying


def counted(*reports: Report) -> tuple[int, int, int]:
    found = count("e", reports, ENTITIES, (), ())
    return found.at_least, found.independent_sources, found.at_most


def told(name: str, day: str, *who: str, **fields: object) -> Report:
    page = document(name[0], day, outlet=f"Paper {name}")
    said = saying(name, *who) if who else None
    return report(deal(name, day="2031-05-28", **fields), said, document=page)


@pytest.mark.parametrize(("day", "sources"), [("2031-05-29", 2), ("2031-06-10", 1)])
def test_a_second_paper_is_a_source_only_in_the_same_hours(day: str, sources: int) -> None:
    assert counted(told("a1", "2031-05-29"), told("b1", day))[1] == sources


def test_what_is_told_in_nobodys_name_rests_on_who_is_on_record() -> None:
    reports = told("a1", "2031-05-29", "torvald"), told("b1", "2031-05-29"), told("c1", "2031-06-10")
    assert counted(*reports) == (1, 1, 2)


def test_voices_of_two_states_are_two_sources_however_strictly() -> None:
    assert counted(told("a1", "2031-05-29", "torvald"), told("b1", "2031-05-29", "kerrel")) == (2, 2, 2)


def test_what_may_come_each_page_works_out_for_itself() -> None:
    pages = (told(name, day, modality=Modality.FORECAST) for name, day in (("a1", "2031-05-01"), ("b1", "2031-05-20")))
    assert counted(*pages)[1] == 2


def test_unnamed_voices_of_a_later_day_are_told_after_the_first() -> None:
    def unnamed(name: str, day: str) -> Report:
        said = saying(name, kind=SourceKind.UNNAMED, text=f"dockers ({name})")
        return report(deal(name), said, document=document(name[0], day, outlet=name))

    assert counted(unnamed("a1", "2031-05-29"), unnamed("b1", "2031-05-30"))[1] == 2
    assert counted(unnamed("a1", "2031-05-29"), unnamed("b1", "2031-06-09"))[1] == 1


def test_nobody_is_no_source() -> None:
    assert counted() == (0, 0, 0)
