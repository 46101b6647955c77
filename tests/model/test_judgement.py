"""Which judgements hold: every one is kept in the file, the last on a thing counts, and each can be undone."""

from recoupe.model import Judgement, JudgementKind
from recoupe.model.judgement import in_force

YES = Judgement(kind=JudgementKind.CONFIRM, target="clm-1", made="2031-05-06T10:00:00+00:00")
NO = Judgement(kind=JudgementKind.REJECT, target="clm-1", made="2031-05-06T11:00:00+00:00")


def note(words: str) -> Judgement:
    return Judgement(kind=JudgementKind.NOTE, target="clm-1", note=words)


def test_a_later_verdict_takes_the_place_of_an_earlier_one():
    assert in_force([YES, NO]) == (NO,)


def test_a_verdict_that_is_undone_gives_way_to_the_one_before():
    assert in_force([YES, NO, Judgement(kind=JudgementKind.UNDO, target=NO.id)]) == (YES,)


def test_every_note_holds():
    assert in_force([note("seen in print"), note("ask the ministry")]) == (
        note("seen in print"),
        note("ask the ministry"),
    )


def test_a_letter_for_a_source_and_a_figure_for_information_stand_together():
    letter = Judgement(kind=JudgementKind.LETTER, target="src-1", field="source", value="B")
    figure = Judgement(kind=JudgementKind.LETTER, target="src-1", field="information", value="3")
    again = Judgement(kind=JudgementKind.LETTER, target="src-1", field="source", value="C")
    assert in_force([letter, figure, again]) == (figure, again)


def test_verdicts_on_two_claims_leave_one_another_alone():
    other = Judgement(kind=JudgementKind.REJECT, target="clm-2")
    assert in_force([YES, other]) == (YES, other)
