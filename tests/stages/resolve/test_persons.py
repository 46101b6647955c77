"""Which persons of different documents are one."""

import pytest

from recoupe.stages.resolve.clusters import Clusters
from recoupe.stages.resolve.company import Company
from recoupe.stages.resolve.locals import Local
from recoupe.stages.resolve.persons import join_persons
from tests.stages.resolve.people import local, names


def joined(*people: Local) -> list[list[str]]:
    clusters = Clusters(list(people))
    join_persons(list(people), clusters)
    return names(clusters)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Souza", "Ana Souza"),
        ("Ana Souza", "Souza Ana"),
        ("Kim Dal Su", "Kim Dal-su"),
        ("Kim Dalsu", "Kim Dal-su"),
        ("Kim Dalsu", "Dal Su Kim"),
        ("Luis Arroyo", "L. Arroyo"),
        ("L. Arroyo", "Luis Arroyo"),
        ("Serguei Karst", "Sergi Karst"),
        ("Aleksandr Karst", "Alexandre Karst"),
    ],
)
def test_given_names_that_do_not_disagree_are_one(one: str, other: str) -> None:
    assert joined(local("a", one), local("b", other)) == [[one, other]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Souza", "Luis Souza"),
        ("Luis Souza", "Lisa Souza"),
        ("Luis Arroyo", "M. Arroyo"),
        ("Marten Karst", "Berten Karst"),
        ("Ana Souza", "Ana Karst"),
        ("Sergi Karst", "Aserg Karst"),
    ],
)
def test_given_names_that_disagree_or_tell_too_little_are_two(one: str, other: str) -> None:
    assert joined(local("a", one), local("b", other)) == [[one], [other]]


def test_two_spellings_in_one_document_are_two_persons_and_one_full_name_is_one() -> None:
    assert joined(local("a", "Luis Arroyo"), local("a", "L. Arroyo", number=1)) == [["Luis Arroyo"], ["L. Arroyo"]]
    assert joined(local("a", "Ana Souza"), local("a", "Souza Ana", number=1)) == [["Ana Souza", "Souza Ana"]]


def test_persons_of_two_countries_are_two_and_an_unknown_country_is_no_other() -> None:
    assert joined(local("a", "Luis Arroyo", "bo"), local("b", "Luis Arroyo", "pe")) == [["Luis Arroyo"]] * 2
    assert joined(local("a", "Luis Arroyo", "bo"), local("b", "L. Arroyo", "pe")) == [["Luis Arroyo"], ["L. Arroyo"]]
    assert joined(local("a", "Luis Arroyo", "bo"), local("b", "L. Arroyo")) == [["Luis Arroyo", "L. Arroyo"]]


def test_every_pair_of_a_surname_is_compared() -> None:
    found = joined(local("a", "Ana Souza"), local("b", "Luis Souza"), local("c", "Anna Souza"), local("d", "L. Souza"))
    assert ["Luis Souza", "L. Souza"] in found


def test_a_surname_joins_its_one_bearer_of_the_country() -> None:
    assert joined(local("a", "Luis Arroyo", "bo"), local("b", "Arroyo", "bo")) == [["Luis Arroyo", "Arroyo"]]


@pytest.mark.parametrize(
    "people",
    [
        (local("a", "Luis Arroyo", "bo"), local("b", "Arroyo")),
        (local("a", "Luis Arroyo"), local("b", "Arroyo", "bo")),
        (local("a", "Luis Arroyo", "pe"), local("b", "Arroyo", "bo")),
        (local("a", "Luis Arroyo", "bo"), local("a", "Arroyo", "bo", number=1)),
        (local("a", "Luis Arroyo", "bo"), local("b", "Marta Arroyo", "bo"), local("c", "Arroyo", "bo")),
    ],
    ids=["no country", "bearer without country", "another country", "same document", "two bearers"],
)
def test_a_surname_alone_is_joined_to_nobody_else(people: tuple[Local, ...]) -> None:
    assert joined(*people) == [[one.entity.name] for one in people]


def test_a_surname_of_no_known_country_joins_its_one_bearer_in_the_same_company() -> None:
    beside = [local(document, "Ida Torvald", number=1) for document in "ab"]
    beside += [local(document, "Polar Institute", schema="Organization", number=2) for document in "ab"]
    full, short = local("a", "Luis Arroyo", "bo"), local("b", "Arroyo")
    clusters = Clusters([full, short, *beside])
    join_persons([full, short], clusters, Company([full, short, *beside]))
    assert clusters.root(short) is clusters.root(full)


def test_a_bearer_of_two_spellings_is_one_bearer() -> None:
    people = local("a", "Luis Arroyo", "bo"), local("b", "L. Arroyo", "bo"), local("c", "Arroyo", "bo")
    assert joined(*people) == [["Luis Arroyo", "L. Arroyo", "Arroyo"]]
