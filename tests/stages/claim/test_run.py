from dataclasses import replace

import pytest

from recoupe.model import BlockKind, Claim, Frame, Item, Level, Plover, Role, Span
from recoupe.stages.claim.run import RULED as RULED_SHARE
from recoupe.stages.claim.run import join, run, run_fast
from tests.stages.claim.trees import reading

SENTENCE = Span(0, 40)
ZEMBLA, ARDAVIA = "local:zm", "local:ao"
ATTACK = """
Zembla Zembla PROPN nsubj 2
attacked attack VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
Ardavia Ardavia PROPN obj 2
"""


def claim(predicate: str, frame: Frame, name: str, **fields: object) -> Claim:
    row: dict[str, object] = {
        "id": name, "document_id": "doc", "start": 7, "end": 15, "sentence": SENTENCE, "predicate": predicate,
        "frame": frame, "confidence": 0.5,
    }  # fmt: skip
    return Claim(**{**row, **fields})  # type: ignore[arg-type]


def role(name: str, start: int = 0) -> Role:
    return Role(role=name, start=start, end=start + 6, text="Zembla", entity_id=ZEMBLA)


SHELLS = Item(text="shells", category="munitions", start=16, end=22)
RULED = claim(
    "give", Frame.EXCHANGE, "ruled", giver=(ZEMBLA,), receiver=(ARDAVIA,), roles=(role("giver"),), items=(SHELLS,)
)
WEIGHED = claim(
    "give", Frame.OTHER, "weighed", roles=(role("actor"),), confidence=0.9, sense="give", start=0, end=30,
    plover=Plover(type="AID"),
)  # fmt: skip


def test_a_word_that_both_read_makes_one_claim() -> None:
    assert [one.id for one in join([RULED], [WEIGHED])] == ["ruled"]


def test_what_passes_hands_keeps_the_rules_sides_and_has_the_weighed_worth() -> None:
    (found,) = join([RULED], [WEIGHED])
    assert (found.giver, found.receiver, found.roles) == ((ZEMBLA,), (ARDAVIA,), RULED.roles)
    assert (found.confidence, found.sense, found.plover) == (0.9, "give", Plover(type="AID"))


def test_any_other_act_has_the_weighed_parties_and_covers_the_words_of_both() -> None:
    (found,) = join([replace(RULED, frame=Frame.FORCE, giver=(), receiver=(), end=35)], [WEIGHED])
    assert (found.roles, found.start, found.end) == (WEIGHED.roles, 0, 35)


def test_the_level_is_the_weighed_one() -> None:
    (found,) = join([replace(RULED, receiver=())], [replace(WEIGHED, level=Level.OPEN)])
    assert found.level is Level.OPEN


def test_the_rules_event_type_stands_where_they_have_one() -> None:
    (found,) = join([replace(RULED, plover=Plover(type="COOPERATE"))], [WEIGHED])
    assert found.plover == Plover(type="COOPERATE")


def test_an_exchange_between_two_sides_stands_alone() -> None:
    (found,) = join([RULED], [])
    assert (found.level, found.confidence) == (Level.TYPED, round(RULED.confidence * RULED_SHARE, 3))


def test_an_exchange_of_one_side_that_nothing_bears_out_stays_open() -> None:
    (found,) = join([replace(RULED, receiver=())], [])
    assert found.level is Level.OPEN


def test_an_attack_that_only_the_rules_read_stays_open() -> None:
    (found,) = join([claim("attack", Frame.FORCE, "ruled")], [])
    assert found.level is Level.OPEN


def test_a_denial_that_only_the_rules_read_is_typed_as_it_was() -> None:
    denial = claim("deny", Frame.COMMUNICATION, "ruled", denies_id="other")
    (found,) = join([denial], [])
    assert (found.level, found.denies_id) == (Level.TYPED, "other")


def test_what_only_the_weights_read_comes_after_what_the_rules_read() -> None:
    other = replace(WEIGHED, id="other", predicate="sue")
    assert [one.id for one in join([RULED], [other])] == ["ruled", "other"]


def test_a_verb_said_twice_in_a_sentence_makes_two_claims() -> None:
    twice = [WEIGHED, replace(WEIGHED, id="second", start=31, end=39)]
    assert [one.id for one in join([], twice)] == ["weighed", "second"]


def test_the_same_verb_in_another_sentence_is_another_claim() -> None:
    elsewhere = replace(WEIGHED, sentence=Span(41, 80))
    assert [one.id for one in join([RULED], [elsewhere])] == ["ruled", "weighed"]


def test_a_title_makes_claims_and_a_caption_none() -> None:
    assert run(reading(ATTACK, "en", kind=BlockKind.TITLE)).claims
    assert run(reading(ATTACK, "en", kind=BlockKind.CAPTION)).claims == ()


def test_claims_are_sorted_by_their_place_and_no_id_comes_twice() -> None:
    found = run(reading(ATTACK, "en")).claims
    assert list(found) == sorted(found, key=lambda one: (one.start, one.end, one.id))
    assert len({one.id for one in found}) == len(found)


def test_the_fast_reader_finds_an_attack_without_the_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recoupe.stages.claim.encoded.encoder", None)
    (found,) = run_fast(reading(ATTACK, "en")).claims
    assert (found.predicate, {one.role for one in found.roles}) == ("attack", {"actor", "target"})
