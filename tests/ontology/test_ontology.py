import pytest

from recoupe.lang import LANGUAGES
from recoupe.model import Modality, Plover, Polarity, Quadrant
from recoupe.ontology import categories, event_types, falls_under, quadrant_of, senses
from recoupe.ontology.folding import folded
from recoupe.stages.claim.choose import BARE
from recoupe.stages.claim.lexicon import lexicon


def test_artillery_is_arms_and_food_is_not() -> None:
    assert falls_under("artillery", "arms")
    assert not falls_under("food", "arms")


def test_every_category_ends_at_a_root() -> None:
    assert all(category.parent is None or category.parent in categories() for category in categories().values())


def test_plover_has_sixteen_types_with_glosses_in_both_languages() -> None:
    assert len(event_types()) == 16
    assert all(set(found.glosses) == {"en", "fr"} for found in event_types().values())


def test_every_sense_maps_to_a_mode_that_its_type_has() -> None:
    for sense in senses().values():
        if sense.plover is not None and sense.plover.mode is not None:
            assert sense.plover.mode in event_types()[sense.plover.type].modes, sense.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_lemma_leads_to_a_sense_that_exists(language: str) -> None:
    rows = [row for found in lexicon(language).predicates.values() for row in found]
    assert {row.sense for row in rows} <= set(senses()) | BARE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_good_has_a_category_of_the_closed_list(language: str) -> None:
    assert {category for found in lexicon(language).goods.values() for _, category in found} <= set(categories())


def test_an_event_without_a_type_has_no_quadrant() -> None:
    assert quadrant_of(None) is None
    assert quadrant_of(Plover(type="AID")) is Quadrant.MATERIAL_COOPERATION


def test_aid_to_come_is_folded_into_an_agreement() -> None:
    assert folded(Plover(type="AID"), Modality.PROMISED, Polarity.AFFIRMED) == Plover(type="AGREE")
    assert folded(Plover(type="AID"), Modality.ACTUAL, Polarity.AFFIRMED) == Plover(type="AID")


def test_an_announced_attack_is_folded_into_a_threat() -> None:
    assert folded(Plover(type="ASSAULT"), Modality.FORECAST, Polarity.AFFIRMED) == Plover(type="THREATEN")


def test_a_meeting_refused_is_folded_into_a_rejection() -> None:
    assert folded(Plover(type="CONSULT"), Modality.ACTUAL, Polarity.NEGATED) == Plover(type="REJECT")
