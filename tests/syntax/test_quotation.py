"""Quotations by their marks alone: whole, nested, mixed and broken ones."""

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.model import Span
from recoupe.syntax.quotation import quotations, quotations_in


def quoted(text: str) -> list[str]:
    return [text[one.start : one.end] for one in quotations_in(text, Span(0, len(text)))]


def test_the_marks_belong_to_the_quotation() -> None:
    assert quoted("« Nous partons », dit-elle.") == ["« Nous partons »"]
    assert quoted("“We go,” she said.") == ["“We go,”"]
    assert quoted('"We go," she said.') == ['"We go,"']
    assert quoted("''We go,'' she said.") == ["''We go,''"]


def test_only_the_outermost_quotation_counts() -> None:
    assert quoted("« Il a dit “jamais” et ‘rien’ », note-t-elle.") == ["« Il a dit “jamais” et ‘rien’ »"]
    assert quoted("« Le « vieux » port »") == ["« Le « vieux » port »"]


def test_an_apostrophe_closes_nothing() -> None:
    assert quoted("‘It’s Ann’s boat,’ he said.") == ["‘It’s Ann’s boat,’"]
    assert quoted("L’eau d’ici, c’est l’hiver.") == []


def test_marks_of_two_kinds_may_make_a_pair() -> None:
    assert quoted("“Le port est ouvert », dit-il.") == ["“Le port est ouvert »"]
    assert quoted('“We go," she said. "Now."') == ['“We go,"', '"Now."']
    assert quoted("“We go,“ she said.") == ["“We go,“"]


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = "Il a dit : « Nous partons.\n« Demain. »"
    found = quotations(text, [Span(0, 26), Span(27, len(text))])
    assert [(text[one.start : one.end], one.closed) for one in found] == [
        ("« Nous partons.", False),
        ("« Demain. »", True),
    ]


def test_a_closing_mark_without_an_opening_one_is_left_alone() -> None:
    assert quoted("Nous partons », dit-elle.") == []


def test_a_mark_before_a_comma_opens_nothing() -> None:
    assert quoted("“Nous partons”, dit-il. “, ont-ils écrit.") == ["“Nous partons”"]


MARKS = st.text(alphabet="«»“”„\"'‘’` .,\n abcé", max_size=400)


@settings(max_examples=2000, deadline=None)
@given(MARKS)
def test_no_heap_of_marks_gives_a_range_outside_the_text(text: str) -> None:
    last = 0
    for one in quotations_in(text, Span(0, len(text))):
        assert last <= one.start < one.end <= len(text)
        last = one.end


def test_the_work_grows_with_the_length_only() -> None:
    text = "«“" * 50_000 + "»" * 50_000
    assert len(quotations_in(text, Span(0, len(text)))) <= len(text)
