"""How classes of VerbNet become senses."""

from recoupe.ontology import senses
from training.senses.compiled import GENERIC, sense_of_class, sense_of_classes
from training.senses.resources import number, settings

SENSES = {"10": "remove", "10.5": "steal", "42.1": "kill"}


def test_a_class_has_the_sense_of_the_nearest_class_above_it() -> None:
    assert sense_of_class("10.5.1", SENSES) == "steal"
    assert sense_of_class("10.4", SENSES) == "remove"
    assert sense_of_class("99", SENSES) is None


def test_a_lemma_whose_classes_agree_has_their_sense() -> None:
    assert sense_of_classes([frozenset({"42.1"}), frozenset({"42.1"})], SENSES) == "kill"


def test_a_lemma_whose_classes_differ_is_known_and_no_more() -> None:
    assert sense_of_classes([frozenset({"42.1"}), frozenset({"10.5"})], SENSES) == GENERIC


def test_a_class_without_a_sense_makes_the_lemma_no_more_than_known() -> None:
    assert sense_of_classes([frozenset({"42.1"}), frozenset({"99"})], SENSES) == GENERIC


def test_a_lemma_without_a_class_is_unknown() -> None:
    assert sense_of_classes([frozenset()], SENSES) is None


def test_the_number_of_a_class_is_read_from_its_name() -> None:
    assert number("other_cos-45.4") == "45.4"
    assert number("run-51.3.2-2-1") == "51.3.2"


def test_every_class_leads_to_a_sense_that_exists() -> None:
    assert set(settings()["classes"].values()) <= set(senses())
