"""How far a saying reaches in its sentence."""

from tests.stages.attribute.reading import said


def test_an_incise_reports_its_part_of_the_sentence() -> None:
    text = "Two thousand tonnes have lain there since May, one of the officials said; nobody has moved them."
    content = "Two thousand tonnes have lain there since May"
    assert said(text, "en") == [("one of the officials", "said", content)]


def test_an_incise_stands_between_subject_and_verb() -> None:
    assert said("The ministry, he said, had promised more.", "en") == [
        ("he", "said", "The ministry … had promised more")
    ]


def test_a_relative_clause_behind_the_speaker_is_not_said() -> None:
    found = said("L’essai a réussi, a dit l’agence, dont trois experts ont visité le site.")
    assert [content for _, _, content in found] == ["L’essai a réussi"]


def test_a_relative_word_gives_the_floor_to_its_noun() -> None:
    assert said("Oskar Brandt, qui a affirmé que le pont était sûr, est parti.")[0][0] == "Oskar Brandt"


def test_the_writer_is_no_source() -> None:
    assert said("Rappelons que la digue fuit.") == []


def test_a_country_before_a_colon_says_nothing_unquoted() -> None:
    assert said("France : le pont ferme ses portes aujourd’hui") == []


def test_a_denial_beside_a_confirmation_stands() -> None:
    text = "The spokesman confirmed the arrest, but denied that he had been warned."
    assert [cue for _, cue, _ in said(text, "en")] == ["confirmed", "denied"]


def test_the_accused_passive_names_the_accuser() -> None:
    source, _, content = said("Ada Quill is accused by prosecutors of selling the boat.", "en")[0]
    assert source == "prosecutors"
    assert content.endswith("of selling the boat")


def contents(text: str, language: str) -> list[tuple[str, str]]:
    """Return source and content of every outermost saying."""
    return [(source, content) for source, _, content in said(text, language)]


def test_a_remark_behind_a_reported_clause_is_the_speakers_own() -> None:
    assert contents("The captain said that the reef had torn the hull, adding that nobody was hurt.", "en") == [
        ("The captain", "that the reef had torn the hull"),
        ("The captain", "that nobody was hurt"),
    ]
    assert contents("Le capitaine a dit que la coque tient, ajoutant que personne n’est blessé.", "fr") == [
        ("Le capitaine", "que la coque tient"),
        ("Le capitaine", "que personne n’est blessé"),
    ]


def test_a_remark_behind_a_thing_is_no_part_of_it() -> None:
    assert contents("Ada Quill blasted Oskar Brandt, saying that he had lied.", "en") == [
        ("Ada Quill", "Oskar Brandt"),
        ("Ada Quill", "that he had lied"),
    ]


def test_a_saying_set_against_another_is_the_writers() -> None:
    assert contents("The port said it would reopen, though Ada Quill admitted that the wall still leaks.", "en") == [
        ("The port", "it would reopen"),
        ("Ada Quill", "that the wall still leaks"),
    ]
    assert contents("Le port a dit qu’il rouvrira, tandis que Lorne a affirmé qu’il restera fermé.", "fr") == [
        ("Le port", "qu’il rouvrira"),
        ("Lorne", "qu’il restera fermé"),
    ]


def test_what_the_writer_tells_the_reader_is_nobodys_saying() -> None:
    assert said("It is worth noting that the port is closed.", "en") == []
    assert said("Il faut savoir que la digue fuit.") == []
