"""Sentence ends: stops that end a sentence and stops that do not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.components import sentences as component
from recoupe.components.words import blank, tokenizer_for


def sentences(text: str, language: str = "fr") -> list[str]:
    nlp = blank(language)
    nlp.add_pipe("recoupe_segmenter", config={"language": language})
    return [sentence.text.strip() for sentence in nlp(text).sents]


def test_a_quotation_of_several_sentences_is_split_inside() -> None:
    assert sentences("« Le quai est vide. Personne ne répond ! » a-t-elle dit. Le maire se tait.") == [
        "« Le quai est vide.",
        "Personne ne répond ! » a-t-elle dit.",
        "Le maire se tait.",
    ]


def test_a_guillemet_that_closes_after_the_stop_stays_with_its_sentence() -> None:
    assert sentences("Il a déclaré : « Nous partons. » Puis il est sorti.") == [
        "Il a déclaré : « Nous partons. »",
        "Puis il est sorti.",
    ]


def test_a_straight_quote_closes_or_opens_by_its_turn() -> None:
    assert sentences('"Nous partons." Puis il sort. "Restez", dit-elle.') == [
        '"Nous partons."',
        "Puis il sort.",
        '"Restez", dit-elle.',
    ]


@pytest.mark.parametrize(
    "text",
    [
        "M. Verel et le Dr. Tasse ont reçu J. Oram au port de St. Elme.",
        "Le prix monte de 3,5 % selon l'art. 12 du code.",
        "Il dit : La route est libre.",
        "Le convoi est parti ; La gare est vide.",
        "Il a attendu… puis il est parti.",
    ],
)
def test_a_stop_that_ends_nothing(text: str) -> None:
    assert sentences(text) == [text]


def test_question_marks_in_a_row_end_one_sentence() -> None:
    assert sentences("Vraiment ?? Elle en doute.") == ["Vraiment ??", "Elle en doute."]


def test_a_stop_glued_to_a_capital_ends_a_sentence() -> None:
    assert sentences("The tariff rose by 3.5 percent.It fell again.", "en") == [
        "The tariff rose by 3.5 percent.",
        "It fell again.",
    ]


def test_an_empty_line_ends_a_sentence_without_a_stop() -> None:
    assert sentences("Le port rouvre\n\nDeux navires sont arrivés.") == ["Le port rouvre", "Deux navires sont arrivés."]


def test_a_short_line_is_a_title_and_a_wrapped_line_is_not() -> None:
    wrapped = "Une ligne assez longue qui a été coupée par un logiciel de\nmessagerie au milieu de la phrase."
    assert sentences(f"Le port rouvre\n{wrapped}") == ["Le port rouvre", wrapped]


def test_english_titles_and_acronyms_end_nothing() -> None:
    assert sentences('"We leave," he said. "They stay." Mr. Vel of the U.N. Council met Gen. Oram.', "en") == [
        '"We leave," he said.',
        '"They stay."',
        "Mr. Vel of the U.N. Council met Gen. Oram.",
    ]


@settings(deadline=None)
@given(st.text(alphabet="Aa .!?»«\n\u00a0…:\"'-1"))
def test_the_first_token_begins_a_sentence_and_sentences_cover_the_text(text: str) -> None:
    doc = component.SegmenterComponent("fr")(tokenizer_for("fr")(text))
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text
    assert all(doc[0].is_sent_start for _ in doc[:1])
