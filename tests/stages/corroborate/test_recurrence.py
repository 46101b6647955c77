"""Articles that count meetings and do not agree with themselves."""

from dataclasses import replace

import pytest

from recoupe.model import Mention, MentionKind, Reading, Span, Timex, TimexType
from recoupe.stages.corroborate.recurrence import recurrences
from tests.stages.corroborate.claims import document, meeting

TEXT = "Ida Torvald rencontre Aldo Kerrel pour la deuxième fois en six mois. Ils s’étaient vus au port."


def article(last: str, printed: str | None = "2031-06-17", text: str = TEXT) -> Reading:
    start = text.index("six mois")
    first, second = Span(0, text.index(".") + 1), Span(text.index(".") + 2, len(text))
    return Reading(
        document=replace(document("a", printed), text=text),
        times=(
            Timex(document_id="a", start=start, end=start + 8, text="six mois", type=TimexType.DURATION, value="P6M"),
        ),
        mentions=tuple(
            Mention(
                document_id="a", start=at, end=at + 4, text="…", kind=MentionKind.NAME, schema="Person", entity_id=who
            )
            for at, who in ((0, "torvald"), (22, "kerrel"))
        ),
        claims=(
            replace(meeting("a1", None, None), start=first.start, end=first.end, sentence=first),
            replace(meeting("a2", last), start=second.start, end=second.end, sentence=second),
        ),
    )


def test_a_second_meeting_in_six_months_leaves_no_nine_between() -> None:
    (one,) = recurrences(article("2030-09-13"))
    assert one.kind.value == "date"
    assert one.claims == ("a1", "a2")
    assert "deuxième fois en six mois" in one.explanation


@pytest.mark.parametrize("last", ["2031-02-13", "2030-12-20"])
def test_a_meeting_within_the_time_agrees(last: str) -> None:
    assert recurrences(article(last)) == []


def test_without_a_date_of_the_page_nothing_is_reckoned() -> None:
    assert recurrences(article("2030-09-13", None)) == []


def test_a_third_time_says_nothing_of_the_last() -> None:
    assert recurrences(article("2030-09-13", text=TEXT.replace("deuxième", "quinzième"))) == []
