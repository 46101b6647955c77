from pathlib import Path

import pytest

from recoupe.errors import DataFileError
from recoupe.lang import LANGUAGES, iso_of, load, words_of_all
from recoupe.lang.settings import Settings, read_settings

PATH = Path("language.toml")


def test_a_setting_that_is_left_out_has_its_default():
    assert read_settings(PATH, {"decimal": ","}) == Settings(decimal=",")


def test_lists_become_tuples():
    assert read_settings(PATH, {"quotes": [["«", "»"]]}).quotes == (("«", "»"),)


def test_an_unknown_setting_is_named_with_those_that_are_known():
    with pytest.raises(DataFileError, match=r"unknown setting haed_first; known are .*head_first"):
        read_settings(PATH, {"haed_first": True})


def test_a_setting_of_the_wrong_type_is_named():
    with pytest.raises(DataFileError, match="head_first is to be of type bool"):
        read_settings(PATH, {"head_first": "yes"})


def test_a_language_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(DataFileError, match="no language 'xx'; there are en, es, fr"):
        load("xx")


def test_every_language_that_ships_tells_its_codes():
    assert {code: (load(code).iso, load(code).settings.iso3) for code in LANGUAGES} == {
        "en": ("en", "eng"),
        "es": ("es", "spa"),
        "fr": ("fr", "fra"),
    }


def test_a_code_that_no_folder_has_stands_for_itself():
    assert (iso_of("fr"), iso_of("pt")) == ("fr", "pt")


def test_the_words_of_all_languages_are_those_of_the_uses_asked_for():
    articles = words_of_all("reference", "article")
    assert {"the", "la", "l'"} <= articles
    assert "near" not in articles
