from dataclasses import dataclass

from recoupe.model import Entity
from recoupe.stages.resolve.clusters import Clusters


@dataclass(eq=False)
class Local:
    document_id: str
    place: tuple[str, int]
    entity: Entity


def local(document: str, number: int, country: str | None = None) -> Local:
    return Local(document, (document, number), Entity(id="local", schema="Person", name="X", country=country))


A, B, C, D = local("a", 0), local("b", 0, "bo"), local("c", 0), local("a", 1, "pe")


def test_sets_are_in_the_order_of_their_places_whatever_is_joined_first():
    for pairs in ([(A, B), (B, C)], [(C, B), (B, A)]):
        clusters = Clusters([D, C, B, A])  # type: ignore[list-item]
        for pair in pairs:
            clusters.join(*pair)  # type: ignore[arg-type]
        assert clusters.sets() == [[A, B, C], [D]]
        assert clusters.root(C) is A  # type: ignore[arg-type]


def test_joining_what_is_one_changes_nothing():
    clusters = Clusters([A, B])  # type: ignore[list-item]
    for _ in range(2):
        clusters.join(A, B)  # type: ignore[arg-type]
    assert clusters.sets() == [[A, B]]


def test_a_set_has_the_country_that_its_members_agree_on():
    clusters = Clusters([A, B, C, D])  # type: ignore[list-item]
    clusters.join(A, B)  # type: ignore[arg-type]
    assert [clusters.country(one) for one in (A, B, C, D)] == ["bo", "bo", None, "pe"]  # type: ignore[arg-type]
    clusters.join(A, D)  # type: ignore[arg-type]
    assert clusters.country(A) is None  # type: ignore[arg-type]


def test_sets_with_members_in_one_document_are_told():
    clusters = Clusters([A, B, C, D])  # type: ignore[list-item]
    assert clusters.shares_document(A, D)  # type: ignore[arg-type]
    assert not clusters.shares_document(B, D)  # type: ignore[arg-type]
    clusters.join(A, B)  # type: ignore[arg-type]
    assert clusters.shares_document(B, D)  # type: ignore[arg-type]
