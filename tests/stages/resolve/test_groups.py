"""Which states, places, bodies, media and organisations of different documents are one."""

import pytest

from recoupe.stages.resolve.clusters import Clusters
from recoupe.stages.resolve.groups import join_groups, key_of
from recoupe.stages.resolve.locals import Local
from tests.stages.resolve.people import local, names


def joined(*groups: Local) -> list[list[str]]:
    clusters = Clusters(list(groups))
    join_groups(list(groups), clusters)
    return names(clusters)


def key(name: str, country: str | None = None, **fields: object) -> str:
    return key_of(local("a", name, country, **fields))  # type: ignore[arg-type]


def test_a_state_is_known_by_its_code_else_by_its_name() -> None:
    assert key("Bolivie", "bo", schema="Country") == key("Bolivia", "bo", schema="Country") == "country bo"
    assert key("La Zemblie", schema="Country") == key("Zemblie", schema="Country") == "country zemblie"


def test_a_capital_has_one_key_in_every_language_and_another_place_its_spelling() -> None:
    assert key("Londres", "gb", schema="Address") == key("London", "gb", schema="Address")
    assert key("Londres", "cl", schema="Address") != key("London", "cl", schema="Address")
    assert key("Anse-Verte", schema="Address") == key("Anse Verte", schema="Address")
    assert key("Anse Verte", "bo", schema="Address") != key("Anse Verte", "pe", schema="Address")


def test_what_no_text_names_shares_its_key_with_nobody() -> None:
    one, other = (local(name, "responsables boliviens", "bo", schema="LegalEntity", named=False) for name in "ab")
    assert key_of(one) != key_of(other)
    assert key_of(one) != key_of(
        local("a", "responsables boliviens", "bo", schema="LegalEntity", named=False, number=1)
    )


def test_an_organ_of_a_state_needs_no_name() -> None:
    one, other = (local(name, "Defence Ministry", "bo", schema="PublicBody", named=False) for name in "ab")
    assert key_of(one) == key_of(other) == "group bo defence ministry"
    assert key_of(one) != key_of(local("a", "Defence Ministry", "pe", schema="PublicBody", named=False))
    assert key_of(local("a", "Polar Institute", "bo", schema="Organization", named=False)).startswith("unnamed")


def test_the_country_of_an_organisation_that_is_no_organ_does_not_tell() -> None:
    assert key("Polar Institute", "bo", schema="Organization") == key("the Polar Institute", schema="Organization")


def test_a_person_is_known_by_the_words_of_his_name_in_any_order() -> None:
    assert key("Ana Souza") == key("Souza Ana") != key("Ana Karst")


def test_a_body_and_a_medium_are_known_by_any_of_their_names() -> None:
    council = key("Conseil de sécurité de l'ONU", schema="PublicBody")
    assert council == key("UN Security Council", schema="PublicBody")
    assert council.startswith("body ")
    assert key("Agence France-Presse", schema="Company") == key("AFP", schema="Company") == "medium AFP"


@pytest.mark.parametrize("name", ["Defence Ministry", "Supreme Court"])
def test_a_body_that_every_state_has_is_nobody_known_without_its_country(name: str) -> None:
    assert key(name, schema="PublicBody") == "unnamed a local:0"
    assert not key(name, "bo", schema="PublicBody").startswith("unnamed")
    assert not key(f"Zemblan {name}", schema="PublicBody").startswith("unnamed")
    assert not key(name, schema="Organization").startswith("unnamed")


def test_what_shares_a_key_is_joined_and_persons_with_a_name_are_left_to_their_own_rules() -> None:
    assert joined(*(local(name, "Polar Institute", schema="Organization") for name in "abc")) == [
        ["Polar Institute"] * 3
    ]
    assert joined(local("a", "Ana Souza"), local("b", "Ana Souza")) == [["Ana Souza"], ["Ana Souza"]]


def organisations(*given: str) -> list[Local]:
    return [local(chr(97 + n), name, schema="Organization") for n, name in enumerate(given)]


LONG = "Centro de Estudios Polares Andinos"


@pytest.mark.parametrize("short", ["CEPA", "C.E.P.A."])
def test_an_acronym_joins_the_one_long_name_with_its_initials(short: str) -> None:
    assert joined(*organisations(short, LONG)) == [[short, LONG]]


@pytest.mark.parametrize(
    "given",
    [
        ("CEPA", LONG, "Corps Européen Polaire Armé"),
        ("PA", "Polar Air"),
        ("Cepa", LONG),
        ("CEPAS", LONG),
        ("CEPA", LONG.upper()),
    ],
    ids=["two long names", "two letters", "no capitals", "other letters", "long name in capitals"],
)
def test_an_acronym_that_does_not_tell_joins_nothing(given: tuple[str, ...]) -> None:
    assert joined(*organisations(*given)) == [[name] for name in given]


@pytest.mark.parametrize("schema", ["Organization", "Company", "PublicBody", "LegalEntity"])
def test_an_acronym_may_be_of_any_group(schema: str) -> None:
    assert joined(local("a", "CEPA", schema=schema), local("b", LONG, schema=schema)) == [["CEPA", LONG]]


def test_one_long_name_of_two_documents_is_one_for_its_acronym() -> None:
    assert joined(*organisations("CEPA", LONG, LONG)) == [["CEPA", LONG, LONG]]


def test_an_acronym_joins_no_place_and_nothing_unnamed() -> None:
    place = local("b", LONG, schema="Address")
    unnamed = local("b", LONG, schema="Organization", named=False)
    for long in (place, unnamed):
        assert joined(local("a", "CEPA", schema="Organization"), long) == [["CEPA"], [LONG]]


def test_a_body_of_common_words_is_one_where_the_texts_give_it_an_acronym() -> None:
    def committee(document: str, *aliases: str) -> Local:
        return local(document, "Democratic National Committee", schema="PublicBody", aliases=aliases)

    assert key_of(committee("a", "DNC")) == key_of(committee("b", "D.N.C."))
    assert key_of(committee("a")) != key_of(committee("b"))
