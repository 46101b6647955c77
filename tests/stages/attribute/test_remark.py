import pytest

from tests.stages.attribute.reading import read


def speakers(text: str) -> set[str]:
    return {one.source_text for one in read(text).attributions}


def test_a_remark_beside_a_quotation_is_its_speakers_and_not_of_whom_it_speaks() -> None:
    found = speakers("« Le musée restera fermé », a confié la conservatrice, tout en déplorant le manque de gardiens.")
    assert found == {"la conservatrice"}


def test_a_verb_without_a_subject_goes_on_with_the_last_speaker_where_the_language_drops_it() -> None:
    found = read(
        "Soto dijo que el puerto abre. «No subirá el precio», añadió. Se espera que llueva.", "es"
    ).attributions
    assert [(one.source_text, one.cue_lemma) for one in found] == [
        ("Soto", "decir"),
        ("Soto", "añadir"),
        ("", "esperar"),
    ]


def test_a_place_says_nothing_in_a_clause_without_a_subject() -> None:
    (one,) = read("La ministra viajó a Lima, donde pidió a los mineros que abran el puerto.", "es").attributions
    assert one.source_text == "La ministra"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Souza acusó a Chile de mentir.\nLa policía detuvo a Luis Arroyo. Reconoció que mató a Marta Díaz.",
        "El presidente Iván Rojas dijo que el puerto abre. Su rival, Hugo Paz, viajó a Quito. Admitió que recibió dinero.",
    ],
)
def test_where_somebody_else_acts_in_between_the_last_speaker_does_not_go_on(text: str) -> None:
    last = max(read(text, "es").attributions, key=lambda one: one.cue[0].start)
    assert last.source_text == ""
