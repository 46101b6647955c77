"""The local entities of every document, side by side."""

from recoupe.model import Document, Entity, Mention, MentionKind, Pile, Published, Reading
from recoupe.stages.resolve.locals import locals_of


def mention(text: str, entity: str | None, kind: MentionKind = MentionKind.NAME) -> Mention:
    return Mention(document_id="a", start=0, end=1, text=text, kind=kind, schema="Person", entity_id=entity)


def reading(name: str, *mentions: Mention, day: str | None = None) -> Reading:
    document = Document(id=name, path=name, text="x", language="fr", published=Published(value=day, earliest=day))
    entities = tuple(Entity(id=f"local:{n}", schema="Person", name=f"P{n}") for n in (1, 0))
    return Reading(document=document, entities=entities, mentions=mentions)


def test_entities_come_by_document_and_place_with_language_and_day() -> None:
    found = locals_of(Pile(readings=(reading("b", day="2031-05-01"), reading("a"))))
    assert [local.place for local in found] == [("b", "local:1"), ("b", "local:0"), ("a", "local:1"), ("a", "local:0")]
    assert [(local.language, local.day) for local in found] == [("fr", "2031-05-01")] * 2 + [("fr", "")] * 2
    assert found[0].entity.name == "P1"


def test_an_entity_that_the_text_names_has_its_forms_with_counts() -> None:
    one = reading("a", mention("Ida\n Torv", "local:0"), mention("Ida Torv", "local:0"), mention("Torv", "local:0"))
    other, named = locals_of(Pile(readings=(one,)))
    assert (named.named, dict(named.forms)) == (True, {"Ida Torv": 2, "Torv": 1})
    assert (other.named, dict(other.forms)) == (False, {})


def test_a_pronoun_and_a_name_of_nobody_known_name_nobody() -> None:
    mentions = mention("elle", "local:0", MentionKind.PRONOUN), mention("Torv", None), mention("Torv", "local:9")
    assert not any(local.named or local.forms for local in locals_of(Pile(readings=(reading("a", *mentions),))))
