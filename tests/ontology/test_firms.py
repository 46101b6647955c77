"""Large firms by name."""

from recoupe.ontology.firms import firms


def test_a_firm_has_the_state_of_its_seat() -> None:
    assert firms()["Boeing"] == "us"
    assert all(len(code) == 2 and code.islower() for code in firms().values())
