"""From a set of local entities to one."""

import pytest

from recoupe.stages.resolve.entities import entity_of
from tests.stages.resolve.people import local


def test_an_entity_has_the_most_telling_schema_of_its_members() -> None:
    schemas = ["LegalEntity", "Organization", "Company", "PublicBody", "Whatever"]
    members = [local(name, "X Y", schema=name) for name in schemas]
    assert entity_of(members).schema == "PublicBody"
    assert entity_of(members[:3]).schema == "Company"
    assert entity_of([members[4], members[0]]).schema == "LegalEntity"
    assert entity_of(members[:2]).schema == "Organization"


def test_the_commonest_country_is_its_country() -> None:
    members = [local(str(n), "A B", country) for n, country in enumerate(["pe", "bo", None, "bo"])]
    assert entity_of(members).country == "bo"
    assert entity_of(members[2:3]).country is None


@pytest.mark.parametrize(
    ("given", "name"),
    [
        (["Ana Souza", "Ana Souza", "Anna Souza"], "Ana Souza"),
        (["Souza", "Souza", "Ana Souza"], "Ana Souza"),
        (["ANA SOUZA", "ANA SOUZA", "Ana Souza"], "Ana Souza"),
        (["ANA SOUZA"], "ANA SOUZA"),
        (["Ana Souza", "Anna Souza"], "Anna Souza"),
        (["Ana Souza", "Ane Souza"], "Ana Souza"),
    ],
)
def test_a_person_goes_by_the_fuller_commoner_calmer_and_longer_name(given: list[str], name: str) -> None:
    assert entity_of([local(str(n), one) for n, one in enumerate(given)]).name == name


def test_an_organisation_goes_by_its_commonest_name_however_short() -> None:
    members = [
        local(str(n), name, schema="Organization") for n, name in enumerate(["Polar", "Polar", "Polar Air Union"])
    ]
    assert entity_of(members).name == "Polar"


def test_every_other_form_is_an_alias_once() -> None:
    one = local("a", "Ana Souza", aliases=("Souza", "Ana Souza"))
    one.forms.update(["A. Souza", "Souza"])
    assert entity_of([one, local("b", "Anna Souza")]).aliases == ("A. Souza", "Ana Souza", "Souza")


def test_a_name_of_one_spelling_is_surer_than_one_of_two() -> None:
    assert entity_of([local("a", "Ana Souza"), local("b", "Ana Souza")]).confidence == 1.0
    assert entity_of([local("a", "Ana Souza"), local("b", "Anna Souza")]).confidence == 0.9


def test_descriptions_are_told_once_each_in_their_order_six_at_most() -> None:
    members = [local("a", "A B", description="un; deux; un"), local("b", "A B", description="deux; trois; 4; 5; 6; 7")]
    assert entity_of(members).description == "un; deux; trois; 4; 5; 6"
    assert entity_of([local("a", "A B")]).description is None


def test_names_are_kept_by_language_the_commonest_first() -> None:
    members = [
        local("a", "Ana Souza", language="fr"), local("b", "Anna Souza", language="fr"), local("c", "Anna Souza", language="fr"),
        local("d", "Ana Souza", language="en"),
    ]  # fmt: skip
    names = entity_of(members).names
    assert list(names.items()) == [("en", ["Ana Souza"]), ("fr", ["Anna Souza", "Ana Souza"])]


def test_a_state_has_the_names_of_the_table_and_an_organisation_those_of_the_texts() -> None:
    table = {"fr": ["Bolivie"], "en": ["Bolivia"]}
    state = local("a", "Bolivie", "bo", schema="Country", names=table)
    assert entity_of([state]).names == {"en": ["Bolivia"], "fr": ["Bolivie"]}
    group = local("a", "Polar", schema="Organization", names=table)
    assert entity_of([group]).names == {"fr": ["Polar"]}


def test_affiliations_have_their_first_day_and_undated_ones_come_last() -> None:
    def dated(document: str, day: str, *houses: str) -> object:
        return local(document, "A B", day=day, affiliations=tuple((house, "") for house in houses))

    members = [
        dated("a", "", "Polar", "Air"),
        dated("b", "2031-05-02", "Polar"),
        dated("c", "2031-05-01", "Polar", "Sea"),
    ]
    assert entity_of(members).affiliations == (("Polar", "2031-05-01"), ("Sea", "2031-05-01"), ("Air", ""))  # type: ignore[arg-type]
    assert entity_of([members[1], members[0]]).affiliations == (("Polar", "2031-05-02"), ("Air", ""))  # type: ignore[list-item]


def test_the_id_rests_on_schema_and_key_alone_and_of_persons_on_the_country() -> None:
    def ident(name: str, country: str | None = None, **fields: object) -> str:
        return entity_of([local("a", name, country, **fields)]).id  # type: ignore[arg-type]

    assert ident("Ana Souza") == ident("Souza Ana", day="2031-05-01") != ident("Ana Souza", "bo")
    assert ident("Polar", schema="Organization") == ident("Polar", "bo", schema="Organization")
    assert ident("Polar", schema="Organization") != ident("Polar", schema="Company")
    assert entity_of([local("b", "Zora Karst"), local("a", "Ana Souza")]).id == ident("Ana Souza")
