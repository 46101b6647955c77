from recoupe.stages.mention.index import Index, initials
from recoupe.stages.mention.working import Figure, Nature


def figure(name: str, nature: Nature = Nature.GROUP) -> Figure:
    return Figure(schema="Organization", nature=nature, key=name.lower(), name=name)


def test_a_person_is_found_by_any_part_of_the_name_in_the_order_met():
    index, ana, luis = Index(), figure("Ana Souza", Nature.PERSON), figure("Luis Souza", Nature.PERSON)
    index.person(luis, ("luis", "souza"))
    index.person(ana, ("ana", "souza"))
    assert index.persons("souza") == [luis, ana]
    assert index.persons("ana") == [ana]
    assert index.persons("ana", "souza") == [luis, ana]
    assert index.persons("arroyo") == []


def test_a_body_is_found_by_key_initials_first_and_last_word_and_by_no_other():
    index, office = Index(), figure("Office of Polar Affairs")
    index.group(office)
    for handle in ("office of polar affairs", "OPA", "Office", "Affairs"):
        assert index.others(handle) == [office]
    assert index.others("Polar") == []


def test_bodies_stand_in_the_order_met_and_once():
    index, one, two = Index(), figure("Polar Union"), figure("Polar Office")
    index.group(two)
    index.group(one)
    assert index.others("Polar", "Union") == [two, one]


def test_a_body_that_turns_out_a_person_is_no_other():
    index, found = Index(), figure("Souza")
    index.group(found)
    found.nature = Nature.PERSON
    assert index.others("Souza") == []


def test_what_was_joined_to_another_is_forgotten():
    index, ana, union = Index(), figure("Ana Souza", Nature.PERSON), figure("Polar Union")
    index.person(ana, ("ana",))
    index.group(union)
    index.forget(ana)
    index.forget(union)
    assert index.persons("ana") == index.others("Polar") == []


def test_initials_are_the_capitals():
    assert [initials(name) for name in ("Office of Polar Affairs", "polar union", "Union")] == ["OPA", "", "U"]
