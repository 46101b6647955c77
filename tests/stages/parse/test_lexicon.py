"""The lexicons: what a form may be."""

import lzma

import pytest

from recoupe.stages.parse.lexicon import Lexicon, lexicon_for


def names(form: str, language: str = "fr") -> set[str]:
    lexicon = lexicon_for(language)
    return {lexicon.names[number] for number in lexicon.features(form)}


def test_a_conditional_is_known_by_mood_and_person() -> None:
    (reading,) = lexicon_for("fr").analyses("fourniraient")
    assert (reading.lemma, reading.pos, reading.mood, reading.person, reading.number) == (
        "fournir",
        "VERB",
        "Cnd",
        "3",
        "Plur",
    )


def test_an_ambiguous_form_has_all_its_readings() -> None:
    assert {reading.lemma for reading in lexicon_for("fr").analyses("livre")} >= {"livre", "livrer"}


def test_the_curly_apostrophe_is_as_good_as_the_straight_one() -> None:
    assert names("aujourd’hui") == names("aujourd'hui") >= {"ADV", "known"}


def test_a_capital_at_the_start_of_a_sentence_hides_nothing() -> None:
    assert names("Livraisons") >= {"NOUN", "NOUN:Plur"}


def test_an_unknown_compound_is_judged_by_its_last_part() -> None:
    assert names("syldavo-coréennes") >= {"compound", "ADJ", "nominal:Fem:Plur"}


def test_a_clitic_is_judged_by_its_pronoun() -> None:
    assert names("-t-elle") >= {"clitic", "PRON"}


def test_a_word_that_does_not_exist_is_unknown() -> None:
    assert names("brzkwt") == {"unknown"}


def test_english_forms_are_irregular_or_regular() -> None:
    assert {reading.lemma for reading in lexicon_for("en").analyses("women")} == {"woman"}
    assert names("wrote", "en") >= {"VERB:Fin:Ind:Past", "valency:that"}
    assert "VERB:Part:Past" not in names("wrote", "en")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_feature_ids_are_sorted_and_below_the_count(language: str) -> None:
    lexicon = lexicon_for(language)
    for form in ("port", "Port", "-là", "1999", "", "émissaire", "said"):
        found = lexicon.features(form)
        assert list(found) == sorted(set(found))
        assert all(0 <= number < lexicon.feature_count for number in found)


def test_a_file_of_another_kind_is_refused_by_name(tmp_path) -> None:
    path = tmp_path / "wrong.bin"
    path.write_bytes(lzma.compress(b"something else"))
    with pytest.raises(ValueError, match=r"wrong\.bin"):
        Lexicon.load(path)
