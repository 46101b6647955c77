from dataclasses import replace

from recoupe.model import Entity, Mention, MentionKind, Reading
from recoupe.stages.claim import STAGE
from tests.stages.claim.trees import reading

TWO = """
Karst Karst PROPN obl 10
de de ADP case 3
Zemblie Zemblie PROPN nmod 1
et et CCONJ cc 5
Vara Vara PROPN conj 1
d' de ADP case 7
Ardavie Ardavie PROPN nmod 5
les le DET det 9 Definite=Def
{noun} {lemma} NOUN nsubj 10 Number=Plur
signent signer VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
un un DET det 12 Definite=Ind
traité traité NOUN obj 10 Number=Sing
"""


def with_presidents(noun: str, lemma: str) -> Reading:
    """A reading in which Karst and Vara are presidents of the two states."""
    base = reading(TWO.format(noun=noun, lemma=lemma))
    people = {"Karst": "zm", "Vara": "ao"}
    entities = tuple(
        Entity(id=f"local:{name}", schema="Person", name=name, country=country, description="président")
        for name, country in people.items()
    )
    mentions = tuple(
        Mention(
            document_id="doc",
            start=base.document.text.index(name),
            end=base.document.text.index(name) + len(name),
            text=name,
            kind=MentionKind.NAME,
            schema="Person",
            entity_id=f"local:{name}",
            confidence=0.9,
        )
        for name in people
    )
    return replace(base, entities=base.entities + entities, mentions=base.mentions + mentions)


def parties(noun: str, lemma: str) -> set[str | None]:
    (claim,) = (one for one in STAGE.run(with_presidents(noun, lemma)).claims if one.predicate == "signer")
    return {role.entity_id for role in claim.roles if role.role == "actor"}


def test_the_leaders_of_two_states_are_persons() -> None:
    assert parties("dirigeants", "dirigeant") == {"local:Karst", "local:Vara"}


def test_the_two_countries_are_states() -> None:
    assert parties("pays", "pays") >= {"local:zm", "local:ao"}
