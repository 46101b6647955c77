"""Entities across documents: spellings joined, namesakes apart, unnamed sources never joined by words alone."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.model import (
    ActsFor,
    Claim,
    Document,
    Entity,
    Frame,
    Judgement,
    JudgementKind,
    Mention,
    MentionKind,
    Pile,
    Reading,
    Span,
)
from recoupe.stages.resolve import STAGE


def reading(document_id: str, *entities: Entity, language: str = "fr", named: bool = True) -> Reading:
    """Return a document in which each entity is mentioned once; `named`: by a name."""
    kind = MentionKind.NAME if named else MentionKind.NOMINAL
    mentions = tuple(
        Mention(document_id=document_id, start=i, end=i + 1, text=e.name, kind=kind, schema=e.schema, entity_id=e.id)
        for i, e in enumerate(entities)
    )
    document = Document(id=document_id, path=document_id, text="x" * 9, language=language)
    return Reading(document=document, entities=entities, mentions=mentions)


def person(name: str, country: str | None = None, **more: object) -> Entity:
    return replace(Entity(id="local:0", schema="Person", name=name, country=country), **more)  # type: ignore[arg-type]


def resolved(*readings: Reading) -> tuple[Entity, ...]:
    return STAGE.run(Pile(readings=readings)).entities


def test_spellings_of_one_name_meet() -> None:
    for one, other in [
        ("Sergueï Vachtchenko", "Sergei Vashchenko"),
        ("Kim Dal-su", "Dal Su Kim"),
        ("Анна Жукова", "Anna Joukova"),
    ]:
        assert len(resolved(reading("a", person(one)), reading("b", person(other)))) == 1, (one, other)


def test_namesakes_with_other_given_names_stay_apart() -> None:
    assert len(resolved(reading("a", person("Luis Arroyo")), reading("b", person("Marta Arroyo")))) == 2


def test_one_name_in_two_countries_is_two_persons() -> None:
    assert len(resolved(reading("a", person("Luis Arroyo", "bo")), reading("b", person("Luis Arroyo", "pe")))) == 2


def test_a_surname_of_a_country_joins_its_one_bearer() -> None:
    entities = resolved(reading("a", person("Luis Arroyo", "bo")), reading("b", person("Arroyo", "bo")))
    assert [entity.name for entity in entities] == ["Luis Arroyo"]
    assert entities[0].aliases == ("Arroyo",)


def test_an_initial_does_not_disagree() -> None:
    assert len(resolved(reading("a", person("Luis Arroyo")), reading("b", person("L. Arroyo")))) == 1


def test_a_country_has_its_names_in_both_languages() -> None:
    state = Entity(
        id="local:0", schema="Country", name="Bolivie", names={"fr": ["Bolivie"], "en": ["Bolivia"]}, country="bo"
    )
    english = replace(state, name="Bolivia")
    (entity,) = resolved(reading("a", state), reading("b", english, language="en"))
    assert entity.names == {"fr": ["Bolivie"], "en": ["Bolivia"]}


def test_unnamed_officials_of_two_documents_are_two() -> None:
    officials = Entity(id="local:0", schema="LegalEntity", name="responsables boliviens", country="bo")
    entities = resolved(reading("a", officials, named=False), reading("b", officials, named=False))
    assert len(entities) == 2
    assert len({entity.id for entity in entities}) == 2


def test_one_expert_of_two_houses_is_one_person_with_two_affiliations() -> None:
    one = person("Ana Souza", affiliations=(("CEPA", ""),), description="CEPA")
    other = person("Ana Souza", affiliations=(("Altiplano", ""),), description="conseillère")
    (entity,) = resolved(reading("a", one), reading("b", other))
    assert {house for house, _ in entity.affiliations} == {"CEPA", "Altiplano"}
    assert entity.description == "CEPA; conseillère"


def test_an_acronym_joins_the_long_name_with_its_initials() -> None:
    short = Entity(id="local:0", schema="Organization", name="CEPA")
    long = Entity(id="local:0", schema="Organization", name="Centro de Estudios Polares Andinos")
    assert len(resolved(reading("a", short), reading("b", long))) == 1


def test_bodies_and_media_meet_under_any_of_their_names() -> None:
    one = Entity(id="local:0", schema="PublicBody", name="Conseil de sécurité de l'ONU")
    other = Entity(id="local:0", schema="PublicBody", name="UN Security Council")
    assert len(resolved(reading("a", one), reading("b", other, language="en"))) == 1


def test_a_body_that_every_state_has_is_joined_by_its_country_alone() -> None:
    ministry = Entity(id="local:0", schema="PublicBody", name="Defence Ministry")
    assert len(resolved(reading("a", ministry), reading("b", ministry))) == 2
    own = replace(ministry, country="bo")
    assert len(resolved(reading("a", own), reading("b", own))) == 1
    assert len(resolved(reading("a", own), reading("b", replace(own, country="pe")))) == 2


def test_every_reference_becomes_the_entity_of_the_pile() -> None:
    first = reading("a", person("Luis Arroyo", "bo"))
    claim = Claim(
        id="c", document_id="a", start=0, end=1, sentence=Span(0, 1), predicate="livrer", frame=Frame.EXCHANGE,
        giver=("local:0",), receiver=("local:0",), place_entity_id="local:0",
    )  # fmt: skip
    pile = STAGE.run(Pile(readings=(replace(first, claims=(claim,)),)))
    (entity,) = pile.entities
    (found,) = pile.readings[0].claims
    assert found.giver == found.receiver == (entity.id,)
    assert found.place_entity_id == entity.id
    assert pile.readings[0].mentions[0].entity_id == entity.id


def test_a_user_may_merge_and_split() -> None:
    pile = Pile(readings=(reading("a", person("Luis Arroyo")), reading("b", person("Lucho Arroyo"))))
    ids = [entity.id for entity in STAGE.run(pile).entities]
    merge = Judgement(kind=JudgementKind.MERGE, entity_id=ids[0], other=ids[1])
    assert [e.id for e in STAGE.run(replace(pile, judgements=(merge,))).entities] == [ids[0]]
    same = Pile(readings=(reading("a", person("Luis Arroyo")), reading("b", person("Luis Arroyo"))))
    (entity,) = STAGE.run(same).entities
    split = Judgement(kind=JudgementKind.SPLIT, entity_id=entity.id, other="b")
    assert len(STAGE.run(replace(same, judgements=(split,))).entities) == 2


NAMES = st.sampled_from(["Luis Arroyo", "Arroyo Luis", "L. Arroyo", "Marta Arroyo", "Ana Souza", "Souza", "Anna Souza"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(NAMES, st.sampled_from([None, "bo", "pe"])), max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(people: list[tuple[str, str | None]], random: object) -> None:
    readings = [reading(f"d{i}", person(name, country)) for i, (name, country) in enumerate(people)]
    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolved(*sorted(shuffled, key=lambda r: r.document.id)) == resolved(*readings)
    assert {e.id for e in resolved(*shuffled)} == {e.id for e in resolved(*readings)}


def test_whom_somebody_acts_for_is_an_entity_of_the_pile() -> None:
    state = Entity(id="local:1", schema="Country", name="Bolivie", country="bo")
    tie = ActsFor(entity_id="local:1", document_id="a", span=Span(0, 5))
    entities = resolved(reading("a", person("Luis Arroyo", "bo", acts_for=(tie,)), state), reading("b", state))
    arroyo, bolivia = sorted(entities, key=lambda entity: entity.schema, reverse=True)
    assert [(each.entity_id, each.document_id, each.span) for each in arroyo.acts_for] == [
        (bolivia.id, "a", Span(0, 5))
    ]
    assert bolivia.acts_for == ()
