"""Local ids made those of the pile, in every place of a reading."""

import pytest

from recoupe.model import (
    Attribution,
    Claim,
    Clause,
    ClauseKind,
    Document,
    Entity,
    Frame,
    Level,
    Link,
    LinkRole,
    Manner,
    Mention,
    MentionKind,
    Reading,
    Role,
    SourceKind,
    Span,
)
from recoupe.stages.resolve.rewrite import rewrite

IDS = {"local:0": "ent-torv", "local:1": "ent-torv", "local:2": "ent-karst"}


def mention(entity: str | None) -> Mention:
    return Mention(document_id="a", start=0, end=1, text="x", kind=MentionKind.NAME, schema="Person", entity_id=entity)


def claim(giver: tuple[str, ...], receiver: tuple[str, ...] = (), place: str | None = None) -> Claim:
    return Claim(
        id="c", document_id="a", start=0, end=1, sentence=Span(0, 1), predicate="livrer", frame=Frame.EXCHANGE,
        giver=giver, receiver=receiver, place_entity_id=place, roles=(ROLE,),
    )  # fmt: skip


ROLE = Role(role="giver", start=0, end=1, text="x", entity_id="local:2")
SAYING = Attribution(
    id="s", document_id="a", source=(), cue=(), content=(), manner=Manner.DIRECT, source_kind=SourceKind.PERSON,
    source_text="x", source_entity_ids=("local:2", "local:0", "local:1"),
    chain=(Link(text="x", role=LinkRole.SPEAKER, entity_id="local:1"), Link(text="y", role=LinkRole.OUTLET)),
)  # fmt: skip
CLAUSE = Clause(id="k", document_id="a", start=0, end=1, predicate="livrer", kind=ClauseKind.FINITE, roles=(ROLE,))


def rewritten(**fields: object) -> Reading:
    document = Document(id="a", path="a", text="x", language="fr")
    entities = (Entity(id="local:0", schema="Person", name="Torv"),)
    return rewrite(Reading(document=document, entities=entities, **fields), IDS)  # type: ignore[arg-type]


def test_local_entities_are_gone() -> None:
    assert rewritten().entities == ()


def test_mentions_point_to_the_entities_of_the_pile_and_unknown_ids_stay() -> None:
    found = rewritten(mentions=(mention("local:1"), mention(None), mention("local:7")))
    assert [one.entity_id for one in found.mentions] == ["ent-torv", None, "local:7"]


def test_a_saying_has_each_source_once_in_their_order_and_its_links() -> None:
    (found,) = rewritten(attributions=(SAYING,)).attributions
    assert found.source_entity_ids == ("ent-karst", "ent-torv")
    assert [link.entity_id for link in found.chain] == ["ent-torv", None]


def test_a_claim_has_its_parties_roles_and_place() -> None:
    (found,) = rewritten(claims=(claim(("local:0", "local:1"), ("local:2",), "local:2"),)).claims
    assert (found.giver, found.receiver, found.place_entity_id) == (("ent-torv",), ("ent-karst",), "ent-karst")
    assert [role.entity_id for role in found.roles] == ["ent-karst"]
    assert found.level is Level.TYPED


@pytest.mark.parametrize(
    ("receiver", "level"), [(("local:1",), Level.OPEN), (("local:2",), Level.TYPED), ((), Level.TYPED)]
)
def test_who_gives_to_himself_was_read_wrongly_and_the_claim_stays_open(
    receiver: tuple[str, ...], level: Level
) -> None:
    (found,) = rewritten(claims=(claim(("local:0",), receiver),)).claims
    assert found.level is level


def test_a_clause_has_its_roles() -> None:
    (found,) = rewritten(clauses=(CLAUSE,)).clauses
    assert [role.entity_id for role in found.roles] == ["ent-karst"]
