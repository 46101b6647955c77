"""The tables of territories, bodies, media and given names."""

from recoupe.ontology.bodies import bodies
from recoupe.ontology.given_names import given_names
from recoupe.ontology.media import media, media_by_form
from recoupe.ontology.territories import TerritoryKind, country_gender, country_names, territories


def test_every_state_has_a_name_in_both_languages_of_the_pages() -> None:
    codes = {row.code for row in territories() if row.kind is TerritoryKind.NAME and row.code}
    assert len(codes) > 200
    assert not [code for code in codes if not {"fr", "en"} <= set(country_names(code))]


def test_every_demonym_belongs_to_a_named_state() -> None:
    named = {row.code for row in territories() if row.kind is TerritoryKind.NAME}
    adjectives = {row.code for row in territories() if row.kind is TerritoryKind.ADJECTIVE}
    assert adjectives <= named
    assert len(adjectives) > 190


def test_french_demonyms_have_all_inflections() -> None:
    forms = {row.form for row in territories() if row.code == "bo" and row.kind is TerritoryKind.ADJECTIVE}
    assert {"bolivien", "bolivienne", "boliviens", "boliviennes", "Bolivian"} <= forms


def test_a_country_has_its_french_gender() -> None:
    assert tuple(country_gender(code, "fr") for code in ("bo", "pe", "us")) == ("f", "m", "mp")


def test_no_two_media_share_a_form() -> None:
    forms = [form for medium in media() for form in medium.forms]
    assert len(forms) == len(set(forms)) == len(media_by_form())


def test_bodies_are_of_schemata_that_the_ledger_knows() -> None:
    assert {body.schema for body in bodies()} <= {"PublicBody", "Organization", "Company"}


def test_given_names_carry_a_gender_or_both() -> None:
    assert set(given_names().values()) <= {"m", "f", "mf"}
    assert given_names()["Maria"] == "f"
