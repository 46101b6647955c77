from recoupe.lang.bylines import before_names, between_names, of_translator


def test_names_are_parted_by_signs_and_by_the_words_of_any_language():
    assert between_names(",/", "joint").split("Ana Souza, Luis Arroyo et Lise Morel and Paul Cray") == [
        "Ana Souza",
        "Luis Arroyo",
        "Lise Morel",
        "Paul Cray",
    ]


def test_a_joint_inside_a_name_parts_nothing():
    assert between_names(",", "joint").split("Yvette Andrade") == ["Yvette Andrade"]


def test_only_the_uses_asked_for_part_names():
    assert between_names(",", "joint").split("AFP avec Reuters") == ["AFP avec Reuters"]
    assert between_names(",", "joint", "with").split("AFP avec Reuters") == ["AFP", "Reuters"]


def test_the_word_before_the_names_is_no_part_of_them():
    assert [before_names().sub("", line) for line in ("Par Lise Morel", "BY: Paul Cray", "Byron Paul")] == [
        "Lise Morel",
        "Paul Cray",
        "Byron Paul",
    ]


def test_the_credit_of_a_translator_is_known_by_its_beginning():
    found = [bool(of_translator().match(line)) for line in ("Traduit par Lise", " Translated by Paul", "Par Lise")]
    assert found == [True, True, False]
