"""Common nouns that mean somebody, and sources that stay unnamed."""

from tests.stages.mention.reading import called, one, read


def test_a_role_with_a_country_is_the_person_who_bears_it() -> None:
    reading = read("Le président bolivien Luis Arroyo est à Lima. Le dirigeant bolivien repart demain.", "fr")
    assert one(reading, "Le dirigeant bolivien").name == "Luis Arroyo"


def test_the_president_is_the_one_named_last_with_that_title() -> None:
    reading = read("President Luis Arroyo arrived in Lima. The president left on Monday.", "en")
    assert one(reading, "The president").name == "Luis Arroyo"


def test_unnamed_officials_keep_their_words_and_their_country() -> None:
    reading = read("Des responsables japonais ont confirmé la vente.", "fr")
    officials = one(reading, "Des responsables japonais")
    assert (officials.schema, officials.name, officials.country) == ("LegalEntity", "responsables japonais", "jp")


def test_an_expert_has_no_country_of_a_state_to_speak_for() -> None:
    reading = read("Un analyste du marché a refusé de répondre.", "fr")
    assert one(reading, "Un analyste du marché").country is None


def test_another_diplomat_is_another_and_the_diplomat_is_the_last() -> None:
    reading = read("A diplomat agreed. A diplomat refused. The diplomat left.", "en")
    first, second = one(reading, "A diplomat"), one(reading, "A diplomat", nth=1)
    assert first.id != second.id
    assert one(reading, "The diplomat") == second


def test_a_counterpart_is_the_leader_of_that_country() -> None:
    text = (
        "Le président bolivien Luis Arroyo et la présidente péruvienne Ana Souza négocient. "
        "Arroyo a remercié son homologue péruvienne."
    )
    reading = read(text, "fr")
    assert one(reading, "son homologue péruvienne").name == "Ana Souza"


def test_a_role_said_of_somebody_is_hers() -> None:
    reading = read("Ana Souza est la présidente péruvienne.", "fr")
    assert one(reading, "Ana Souza").country == "pe"


def test_a_possessive_lends_its_country_to_the_minister() -> None:
    reading = read("Bolivia protested on Monday. Its foreign minister, Ana Souza, left Lima.", "en")
    assert one(reading, "Ana Souza").country == "bo"


def test_the_country_is_the_one_state_just_named() -> None:
    assert one(read("La Bolivie manque de blé. Le pays en importe.", "fr"), "Le pays").country == "bo"


def test_the_country_is_nobody_where_two_states_were_named() -> None:
    reading = read("La Bolivie manque de blé et le Pérou aussi. Le pays en importe.", "fr")
    assert not [mention for mention in reading.mentions if mention.text == "Le pays" and mention.entity_id]


def test_both_countries_are_the_two_that_were_named_together() -> None:
    text = "Chile sells wine to Peru. Bolivia and Argentina trade. The two countries signed a treaty."
    assert {entity.country for entity in called(read(text, "en"), "The two countries") if entity} == {"bo", "ar"}


def test_a_title_that_two_bore_just_now_is_left_unnamed() -> None:
    reading = read("Peruvian President Luis Souza met Bolivian President Pedro Arroyo. The president smiled.", "en")
    assert one(reading, "The president").schema == "LegalEntity"


def test_a_relative_is_the_one_who_was_named_as_such() -> None:
    text = "Luis Arroyo décrit sa fille, Ana Souza, comme une rebelle. Sa fille vit à Lima."
    assert one(read(text, "fr"), "Sa fille").name == "Ana Souza"


def test_a_relative_of_whom_two_were_named_is_neither() -> None:
    text = "Luis Arroyo cite sa fille, Ana Souza, et Rui Vara sa fille, Eva Karst. Sa fille vit à Lima."
    assert one(read(text, "fr"), "Sa fille").schema == "LegalEntity"
