"""Entities of a pile: told apart, tied to one another, and judged by users."""

from collections.abc import Callable

import pytest

from recoupe.model import ActsFor, Document, Entity, Judgement, JudgementKind, Mention, MentionKind, Pile, Reading, Span
from recoupe.stages.resolve import stage
from recoupe.stages.resolve.entities import entity_of
from recoupe.stages.resolve.locals import Local
from recoupe.stages.resolve.stage import Sets, judged, run, served
from tests.stages.resolve.people import local


def sets(*groups: list[Local]) -> Sets:
    return [(entity_of(members), members) for members in groups]


@pytest.fixture
def three() -> Sets:
    return sets(
        [local("a", "Luis Arroyo"), local("b", "Luis Arroyo")], [local("c", "Lucho Arroyo")], [local("d", "Ana Souza")]
    )


def members(found: Sets) -> dict[str, list[str]]:
    return {entity.id: [one.document_id for one in group] for entity, group in found}


Made = Callable[[str, str], Judgement]


def merge(entity: str, other: str) -> Judgement:
    return Judgement(kind=JudgementKind.MERGE, entity_id=entity, other=other)


def split(entity: str, document: str) -> Judgement:
    return Judgement(kind=JudgementKind.SPLIT, entity_id=entity, other=document)


def test_two_that_a_user_merges_are_one_under_the_first_id(three: Sets) -> None:
    luis, lucho, ana = (entity.id for entity, _ in three)
    found = judged(three, (merge(lucho, luis),))
    assert members(found) == {lucho: ["a", "b", "c"], ana: ["d"]}
    assert found[0][0].name == "Luis Arroyo", "the commonest name of all members"


def test_a_document_that_a_user_splits_off_is_another_entity(three: Sets) -> None:
    luis, lucho, ana = (entity.id for entity, _ in three)
    found = members(judged(three, (split(luis, "b"),)))
    (new,) = set(found) - {luis, lucho, ana}
    assert (found[luis], found[new]) == (["a"], ["b"])


@pytest.mark.parametrize("made", [merge, split])
def test_a_judgement_that_no_longer_fits_is_left_aside(three: Sets, made: Made) -> None:
    luis = three[0][0].id
    before = members(three)
    for judgement in (made("ent-gone", luis), made(luis, "gone"), made(luis, luis)):
        assert members(judged(three, (judgement,))) == before


def test_an_entity_is_not_split_where_nothing_would_be_left(three: Sets) -> None:
    ana = three[2][0].id
    assert members(judged(three, (split(ana, "d"),))) == members(three)


def test_judgements_are_applied_in_their_order(three: Sets) -> None:
    luis, lucho, _ = (entity.id for entity, _ in three)
    merged = members(judged(three, (merge(luis, lucho), split(luis, "c"))))
    assert merged[luis] == ["a", "b"]
    assert members(judged(three, (split(luis, "c"), merge(luis, lucho))))[luis] == ["a", "b", "c"]


def tie(entity: str, start: int = 0) -> ActsFor:
    return ActsFor(entity_id=entity, document_id="a", span=Span(start, start + 1))


def test_whom_somebody_acts_for_is_told_once_as_an_entity_of_the_pile_and_is_never_oneself() -> None:
    one = local(
        "a", "Ana Souza", acts_for=(tie("local:1"), tie("local:1"), tie("local:2"), tie("local:9"), tie("local:1", 5))
    )
    ids = {"a": {"local:1": "ent-state", "local:2": "ent-ana"}}
    entity = Entity(id="ent-ana", schema="Person", name="Ana Souza")
    assert [(each.entity_id, each.span.start) for each in served(entity, [one], ids)] == [
        ("ent-state", 0),
        ("ent-state", 5),
    ]


def page(name: str, *entities: Entity) -> Reading:
    mentions = tuple(
        Mention(document_id=name, start=0, end=1, text=e.name, kind=MentionKind.NAME, schema=e.schema, entity_id=e.id)
        for e in entities
    )
    return Reading(document=Document(id=name, path=name, text="x", language="fr"), entities=entities, mentions=mentions)


def person(name: str, number: int = 0, country: str | None = None) -> Entity:
    return Entity(id=f"local:{number}", schema="Person", name=name, country=country)


def test_two_persons_of_one_name_and_two_countries_are_two_in_the_order_of_their_ids() -> None:
    pile = run(
        Pile(readings=(page("a", person("Ana Souza", country="pe")), page("b", person("Ana Souza", country="bo"))))
    )
    assert len(pile.entities) == 2
    assert [entity.id for entity in pile.entities] == sorted({entity.id for entity in pile.entities})
    assert {reading.mentions[0].entity_id for reading in pile.readings} == {entity.id for entity in pile.entities}


def test_entities_that_would_share_an_id_are_told_apart_by_the_first_document_of_each() -> None:
    found = sets([local("a", "Ana Souza")], [local("b", "Ana Souza")], [local("c", "Zora Karst")])
    first, second, other = (entity.id for entity, _ in stage._unique(found))
    assert len({first, second, found[0][0].id}) == 3
    assert other == found[2][0].id
    assert stage._unique(found[:1]) == found[:1]


def test_a_person_that_is_never_named_is_joined_to_nobody() -> None:
    unnamed = page("b", person("Ana Souza"))
    unnamed = Reading(document=unnamed.document, entities=unnamed.entities)
    assert len(run(Pile(readings=(page("a", person("Ana Souza")), unnamed))).entities) == 2
