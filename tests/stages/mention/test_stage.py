"""The stage as a whole, on trees by hand: what becomes of notes, and in which order."""

import pytest

from recoupe.model import Document, MentionKind, Reading
from recoupe.stages.mention import stage
from recoupe.stages.mention.stage import run, run_fast
from tests.stages.claim.trees import sentence

ROWS = """
Ana Ana PROPN nsubj 3
Souza Souza PROPN flat 1
left leave VERB root 0 VerbForm=Fin
Bolivia Bolivia PROPN obj 3
before before SCONJ mark 7
she she PRON nsubj 7 Gender=Fem|Number=Sing|Person=3|PronType=Prs
spoke speak VERB advcl 3 VerbForm=Fin
"""


def reading(rows: str = ROWS, language: str = "en") -> Reading:
    one = sentence(rows)
    text = " ".join(token.text for token in one.tokens)
    return Reading(document=Document(id="doc", path="", text=text, language=language), sentences=(one,))


def test_names_states_and_pronouns_become_mentions_of_numbered_entities() -> None:
    found = run_fast(reading())
    names = {entity.id: entity.name for entity in found.entities}
    assert [(m.text, m.kind, names.get(m.entity_id or "")) for m in found.mentions] == [
        ("Ana Souza", MentionKind.NAME, "Ana Souza"), ("Bolivia", MentionKind.NAME, "Bolivia"),
        ("she", MentionKind.PRONOUN, "Ana Souza"),
    ]  # fmt: skip
    assert [entity.id for entity in found.entities] == ["local:0", "local:1"]
    assert [entity.schema for entity in found.entities] == ["Person", "Country"]


def test_a_mention_is_the_text_between_its_offsets() -> None:
    found = run_fast(reading())
    assert all(found.document.text[m.start : m.end] == m.text for m in found.mentions)


def test_a_title_before_a_name_is_a_mention_too_and_describes_the_person() -> None:
    rows = "la le DET det 2 Definite=Def\nministre ministre NOUN nsubj 6\nbolivienne bolivien ADJ amod 2\nAna Ana PROPN appos 2\nSouza Souza PROPN flat 4\npart partir VERB root 0 VerbForm=Fin"
    found = run_fast(reading(rows, "fr"))
    souza = next(entity for entity in found.entities if entity.schema == "Person")
    assert (souza.description, souza.country, souza.names) == ("ministre bolivienne", "bo", {"fr": ["Ana Souza"]})
    whole = [m.text for m in found.mentions if m.kind is MentionKind.NOMINAL and m.entity_id == souza.id]
    assert whole == ["la ministre bolivienne Ana Souza"]


def test_a_noun_that_is_nobody_stands_between_a_name_and_a_pronoun() -> None:
    rows = ROWS.replace("Bolivia Bolivia PROPN obj", "wall wall NOUN obj").replace(
        "she she PRON nsubj 7 Gender=Fem", "it it PRON nsubj 7 Gender=Neut"
    )
    assert not [m for m in run_fast(reading(rows)).mentions if m.text == "it" and m.entity_id]


def test_two_who_are_joined_may_be_meant_together() -> None:
    rows = """
    Ana Ana PROPN nsubj 6
    Souza Souza PROPN flat 1
    and and CCONJ cc 4
    Luis Luis PROPN conj 1
    Arroyo Arroyo PROPN flat 4
    left leave VERB root 0 VerbForm=Fin
    before before SCONJ mark 9
    they they PRON nsubj 9 Number=Plur|Person=3|PronType=Prs
    spoke speak VERB advcl 6 VerbForm=Fin
    """
    found = run_fast(reading(rows))
    they = {m.entity_id for m in found.mentions if m.text == "they"}
    assert they == {entity.id for entity in found.entities}


def test_a_language_without_tables_is_left_alone() -> None:
    one = reading(language="xx")
    assert run(one) is one


def test_the_fast_reader_asks_no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Reading] = []
    monkeypatch.setattr(stage, "antecedents_of", lambda reading, *_: asked.append(reading))
    run_fast(reading())
    assert asked == []
    run(reading())
    assert len(asked) == 2, "for pronouns, and for descriptions"
