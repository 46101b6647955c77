"""The two catalogues say the same things."""

import re

import pytest

from recoupe.errors import DataFileError
from recoupe.publish.catalogue import catalogue


def test_both_languages_have_the_same_keys():
    assert catalogue("fr").texts.keys() == catalogue("en").texts.keys()


def test_both_languages_fill_the_same_blanks():
    blanks = re.compile(r"{(\w+)}")
    french, english = (
        {key: set(blanks.findall(text)) for key, text in catalogue(code).texts.items() if not key.endswith(".one")}
        for code in ("fr", "en")
    )
    assert french == english


def test_nought_is_singular_in_french_and_plural_in_english():
    assert catalogue("fr").count("count.copies", 0) == "copie"
    assert catalogue("en").count("count.copies", 0) == "copies"


def test_a_missing_text_names_its_key():
    with pytest.raises(DataFileError, match=r"no\.such\.key"):
        catalogue("fr")("no.such.key")


def test_an_interface_that_does_not_exist_names_those_that_do():
    with pytest.raises(DataFileError, match="fr, en"):
        catalogue("tlh")
