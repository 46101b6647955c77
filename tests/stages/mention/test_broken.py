"""Broken, nested and missing marks: no crash, and no mention outside the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.mention.reading import read

BITS = st.sampled_from(
    ["«", "»", "“", "”", '"', "'", " ", "\n\n", "-", "Souza", "Ana Souza", "le président", "bolivien", "a déclaré", "il", ", ", ". ",
     "des responsables péruviens", "(", ")", "Bolivie-Pérou", "’", "d’", "les deux pays", "son", "U.S.", "的", "12", "l’"]
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(BITS, max_size=30), st.sampled_from(["", " "]), st.sampled_from(["fr", "en"]))
def test_whatever_the_marks_a_mention_is_words_of_the_text(bits: list[str], joint: str, language: str) -> None:
    text = joint.join(bits)
    reading = read(text, language)
    for mention in reading.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
