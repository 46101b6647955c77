import pytest

from recoupe.stages.claim.items import goods_of
from recoupe.stages.claim.lexicon import lexicon
from tests.stages.claim.trees import tree, word


def categories(rows: str, form: str, language: str = "fr") -> list[str]:
    of = tree(rows)
    return [good.category for good in goods_of(of, word(of, form), lexicon(language))]


def test_a_container_is_looked_through() -> None:
    rows = """
        des un DET det 2
        conteneurs conteneur NOUN root 0
        de de ADP case 4
        munitions munition NOUN nmod 2
        """
    assert categories(rows, "conteneurs") == ["munitions"]


def test_the_longest_entry_wins() -> None:
    rows = """
        technologie technologie NOUN root 0
        nucléaire nucléaire ADJ amod 1
        """
    assert categories(rows, "technologie") == ["nuclear_technology"]


def test_a_deal_is_looked_through() -> None:
    rows = """
        an a DET det 3
        arms arms NOUN compound 3
        deal deal NOUN root 0
        """
    assert categories(rows, "deal", "en") == ["arms"]


def test_food_aid_is_food() -> None:
    rows = """
        aide aide NOUN root 0
        alimentaire alimentaire ADJ amod 1
        """
    assert categories(rows, "aide") == ["food"]


@pytest.mark.parametrize(("noun", "language"), [("courage", "fr"), ("weather", "en")])
def test_what_is_no_good_has_no_category(noun: str, language: str) -> None:
    assert categories(f"{noun} {noun} NOUN root 0", noun, language) == []
