from recoupe.stages.clean.places import is_country, is_place


def test_a_place_is_known_in_any_case():
    assert all(map(is_place, ("SÉOUL", "séoul", "Bolivie", "Bolivia")))
    assert not is_place("Portevent")


def test_only_a_country_is_one():
    assert is_country("BOLIVIE")
    assert not is_country("Séoul")
