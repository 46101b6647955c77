import pytest

from recoupe.stages.resolve.keys import consonants, fold, group_key, initials, parts, spelling


def test_folding_leaves_one_apostrophe_one_hyphen_and_single_spaces():
    assert fold("Défense  d’Été‑Nord") == "defense d'ete-nord"


@pytest.mark.parametrize("names", [("Choïgou", "Shoigu", "Шойгу"), ("Poutine", "Putin", "Путин")])
def test_the_spellings_of_a_name_meet(names: tuple[str, ...]):
    assert len({spelling(name) for name in names}) == 1


def test_other_names_stay_apart():
    assert spelling("Souza") != spelling("Sousse")


def test_a_name_is_its_words_with_hyphens_opened_and_middle_initials_dropped():
    assert parts("Henry Q. Arroyo-Paz") == parts("Henri Arroyo Paz")
    assert len(parts("Henry Q. Arroyo-Paz")) == 3


def test_two_words_keep_an_initial():
    assert len(parts("Q. Arroyo")) == 2


def test_given_names_are_compared_by_their_consonants():
    assert consonants("aleksandr") == "lksndr"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("the Polar Institute", "polar institute"),
        ("L’Institut polaire", "institut polaire"),
        ("Institut de l'Air", "institut de air"),
        ("U.N. Council", "un council"),
    ],
)
def test_an_organisation_is_compared_without_articles_and_stops(name: str, key: str):
    assert group_key(name) == key


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Centre for Polar and Maritime Studies", "CPMS"),
        ("Centre d'études des Mers", "CM"),
        ("Centro de Estudios Polares Andinos", "CEPA"),
        ("Institute", ""),
        ("Polar-Air Union", "PAU"),
    ],
)
def test_initials_are_of_the_weighty_words(name: str, short: str):
    assert initials(name) == short
