from recoupe.model import Span, Timex, TimexType, When, Why


def test_two_times_are_equal_whatever_words_give_them():
    day = {"value": "2031-05-13", "earliest": "2031-05-13", "latest": "2031-05-13"}
    assert When(**day, span=Span(0, 5), why=Why.STATED) == When(**day, span=Span(9, 14), why=Why.STORY)


def test_times_with_other_bounds_differ():
    assert When(value="2031-05", latest="2031-05-13") != When(value="2031-05", latest="2031-05-31")


def test_an_expression_gives_its_time_with_its_place():
    timex = Timex(
        document_id="d", start=3, end=8, text="mardi", type=TimexType.DATE, value="2031-05-13", earliest="2031-05-13",
        latest="2031-05-14", edtf="2031-05-13?",
    )  # fmt: skip
    assert timex.when == When(value="2031-05-13", earliest="2031-05-13", latest="2031-05-14", edtf="2031-05-13?")
    assert (timex.when.span, timex.when.why, timex.confidence) == (Span(3, 8), None, 1.0)
