"""Where paragraphs begin and end."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from recoupe.syntax.paragraphs import paragraphs


def words(text: str) -> list[str]:
    return [text[span.start : span.end] for span in paragraphs(text)]


def test_each_line_is_a_paragraph() -> None:
    assert words(" Un titre \r\n\r\n\tUn corps.\nUn autre.") == ["Un titre", "Un corps.", "Un autre."]


def test_lines_wrapped_at_one_width_are_one_paragraph() -> None:
    line = "le ministre de Valmère a parlé des livraisons de grain et de la frontière"
    text = "\n".join([line] * 6) + "\n\nFin du récit."
    assert words(text) == ["\n".join([line] * 6), "Fin du récit."]


@given(st.text(alphabet="ab \n\r\t.", max_size=80))
def test_paragraphs_hold_every_letter_once_and_in_order(text: str) -> None:
    found = paragraphs(text)
    assert "".join("".join(words(text)).split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
