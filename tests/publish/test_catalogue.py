"""The two catalogues say the same things."""

import re
from enum import Enum

import pytest

from recoupe.errors import DataFileError
from recoupe.model import (
    Certainty,
    ContradictionKind,
    DerivationKind,
    ForecastStatus,
    Frame,
    LinkRole,
    Modality,
    PublishedBasis,
    RepairKind,
    Severity,
    Status,
)
from recoupe.publish.catalogue import catalogue
from recoupe.view.parts import Word


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


@pytest.mark.parametrize(
    ("prefix", "kind"),
    [
        ("basis", PublishedBasis),
        ("derivation", DerivationKind),
        ("modality", Modality),
        ("certainty", Certainty),
        ("word", Word),
        ("severity", Severity),
        ("clash", ContradictionKind),
        ("forecast", ForecastStatus),
        ("repair", RepairKind),
        ("role", LinkRole),
        ("frame", Frame),
        ("standing", Status),
    ],
)
def test_every_value_that_a_page_may_show_has_words(prefix: str, kind: type[Enum]):
    for language in ("fr", "en"):
        assert {f"{prefix}.{each.value}" for each in kind} <= catalogue(language).texts.keys()
