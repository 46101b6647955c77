"""The two catalogues say the same things."""

import re
from collections import Counter
from enum import StrEnum

import pytest

from recoupe.errors import DataFileError
from recoupe.model import (
    Certainty,
    ContradictionKind,
    DerivationKind,
    ForecastStatus,
    Frame,
    JudgementKind,
    Level,
    LinkRole,
    Modality,
    PublishedBasis,
    Quadrant,
    RepairKind,
    Severity,
    Status,
)
from recoupe.ontology import senses
from recoupe.publish.catalogue import LANGUAGES, catalogue
from recoupe.view.parts import Side, Word

SHOWN = (
    ("word", Word), ("letter", Word), ("side", Side), ("basis", PublishedBasis), ("certainty", Certainty),
    ("modality", Modality), ("frame", Frame), ("level", Level), ("role", LinkRole), ("clash", ContradictionKind),
    ("derivation", DerivationKind), ("repair", RepairKind), ("severity", Severity), ("standing", Status), ("forecast", ForecastStatus),
    ("quadrant", Quadrant), ("quadrant_letter", Quadrant), ("judge", JudgementKind),
)  # fmt: skip
"""Every closed list of values that some page words by its name."""

WEAK = (
    r"vu d’abord", r"mots de parole", r"^touches$", r"les deux dans le temps", r"elle envers l’autre",
    r"genre de rapport", r"sans que personne dise", r"que l’on sache$", r"\bimprimé", r"^effacer$", r"^muettes$",
    r"soutient cette histoire", r"^fermeté", r"si souvent qu’on", r"texte fautif", r"avéré selon", r"^avéré",
)  # fmt: skip


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sense_has_a_verb_for_one_and_for_several(language: str):
    words = catalogue(language)
    missing = [
        name for name in senses() for many in (False, True) for alone in (False, True)
        if not words.verb(name, many=many, alone=alone)
    ]  # fmt: skip
    assert missing == []
    assert {key.split(".")[1] for key in words.texts if key.startswith("sense.")} == set(senses())
    assert {words.texts[f"sense.{name}.object"] for name in senses()} == {"", "whom"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_senses_have_one_verb(language: str):
    """A facet lists them side by side."""
    words = catalogue(language)
    verbs = Counter(words.verb(name) for name in senses())
    assert [verb for verb, count in verbs.items() if count > 1] == []


def test_a_verb_has_its_preposition_only_before_an_object():
    assert catalogue("en").verb("talk", many=True) == "hold talks with"
    assert catalogue("en").verb("talk", many=True, alone=True) == "hold talks"
    assert catalogue("fr").verb("talk") == "s’entretient avec"
    assert catalogue("fr").verb("no_such_sense") is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("prefix", "values"), SHOWN)
def test_every_value_that_a_page_may_show_has_its_words(language: str, prefix: str, values: type[StrEnum]):
    words = catalogue(language).texts
    assert [each.value for each in values if f"{prefix}.{each.value}" not in words] == []


@pytest.mark.parametrize("weak", WEAK)
def test_french_has_none_of_the_wordings_that_a_careful_ear_rejected(weak: str):
    found = [key for key, text in catalogue("fr").texts.items() if re.search(weak, text, re.IGNORECASE)]
    assert found == []


def test_french_marks_are_never_parted_from_their_words_by_the_end_of_a_line():
    parted = {key: text for key, text in catalogue("fr").texts.items() if re.search(r"\S [;:?!»%]|« ", text)}
    assert parted == {}
