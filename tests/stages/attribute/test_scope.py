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
