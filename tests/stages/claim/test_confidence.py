import math
from dataclasses import replace

import pytest

from recoupe.model import Attribution, BlockKind, Modality, Role
from recoupe.stages.claim import loglinear
from recoupe.stages.claim.acts import acts_of
from recoupe.stages.claim.axes import Axes
from recoupe.stages.claim.confidence import HEARD, Saying, confidence, signs_of
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.parties import ACTOR, OTHER
from recoupe.stages.claim.party import Cast
from recoupe.stages.claim.traits import Seen
from recoupe.stages.claim.weigh import Weighed
from recoupe.syntax import Tree
from tests.stages.claim.trees import reading

ATTACK = """
Zembla Zembla PROPN nsubj 2
attacked attack VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
Ardavia Ardavia PROPN obj 2
yesterday yesterday NOUN obl:mod 2
while while SCONJ mark 7
Karst Karst PROPN nsubj 7
slept sleep VERB advcl 2 Mood=Ind|Tense=Past|VerbForm=Fin
"""
SLEEPER = 5


def attack(*, kind: BlockKind = BlockKind.BODY, arc: float = 1.0) -> Seen:
    of, words = reading(ATTACK, "en"), lexicon("en")
    first = of.sentences[0]
    tokens = (replace(first.tokens[0], confidence=arc), *first.tokens[1:])
    tree, cast = Tree(replace(first, tokens=tokens, kind=kind)), Cast(of, words)
    cast.enter(tree)
    return Seen(tree, words, cast.mentioned(), 0)


def weighed(seen: Seen, *parties: tuple[str, float], at: int | None = None, **more: object) -> Weighed:
    act = next(iter(acts_of(seen.tree, seen.lexicon, "en")))
    named = tuple((role, seen.tree.tokens[2 * i if at is None else at], odds) for i, (role, odds) in enumerate(parties))
    return Weighed(act=act, worth=0.8, root="x", root_worth=0.5, parties=named, **more)  # type: ignore[arg-type]


def signs(
    *parties: tuple[str, float], roles: tuple[Role, ...] = (), saying: Saying | None = None, at: int | None = None,
    kind: BlockKind = BlockKind.BODY, arc: float = 1.0, elsewhere: tuple[object, ...] = (), **axes: object
) -> dict[str, float]:  # fmt: skip
    seen = attack(kind=kind, arc=arc)
    of = weighed(seen, *parties, at=at, elsewhere=elsewhere)
    return signs_of(seen, of, list(roles), Axes(**axes), saying or Saying())  # type: ignore[arg-type]


def test_shares_are_weighed_as_odds():
    found = signs((ACTOR, 0.9), (OTHER, 0.6))
    assert found["act"] == pytest.approx(math.log(4))
    assert found["root"] == pytest.approx(0)
    assert found["party"] == pytest.approx(math.log(1.5))
    assert found["parties"] == pytest.approx((math.log(9) + math.log(1.5)) / 2)


def test_no_share_is_taken_for_more_than_sure():
    assert signs((ACTOR, 1.0))["party"] == pytest.approx(math.log(99))


def test_what_is_missing_is_told():
    nobody, one, both = (signs(*found) for found in ((), ((ACTOR, 0.9),), ((ACTOR, 0.9), (OTHER, 0.9))))
    names = ("no party", "no actor", "no other", "several parties")
    assert [[found[name] for name in names] for found in (nobody, one, both)] == [
        [1, 1, 1, 0],
        [0, 0, 1, 0],
        [0, 0, 0, 0],
    ]
    assert (nobody["party"], nobody["parties"]) == (0.0, 0.0)


def test_three_parties_are_several():
    assert signs(*[(OTHER, 0.9)] * 3)["several parties"] == 1.0


def test_a_party_from_another_sentence_is_told_and_counts():
    found = signs(elsewhere=((ACTOR, None, 0.9),))
    assert (found["elsewhere"], found["no actor"], found["no party"]) == (1.0, 0.0, 0.0)


def test_a_name_behind_a_party_is_told_from_words_alone():
    named, unnamed = (
        Role(role="actor", text="Souza", start=0, end=5, entity_id="e"),
        Role(role="target", text="sailors", start=6, end=13),
    )
    place = Role(role="place", text="Lima", start=0, end=4, entity_id="p")
    both = signs(roles=(named, unnamed))
    assert (both["nobody named"], both["unnamed"]) == (0.0, 1.0)
    assert signs(roles=(place,))["nobody named"] == 1.0


def test_the_rest_is_yes_or_no() -> None:
    assert [signs(kind=kind)["title"] for kind in (BlockKind.TITLE, BlockKind.BODY)] == [1.0, 0.0]
    real = (Modality.ACTUAL, Modality.ONGOING, Modality.PLANNED)
    assert [signs(modality=each)["real"] for each in real] == [1.0, 1.0, 0.0]
    assert (signs()["verb"], signs()["passive"]) == (1.0, 0.0)


def test_a_party_that_is_no_argument_stands_outside_and_far() -> None:
    inside, outside = signs((ACTOR, 0.9)), signs((ACTOR, 0.9), at=SLEEPER)
    assert (inside["outside"], outside["outside"]) == (0.0, 1.0)
    assert outside["reach"] > inside["reach"] > 0


def test_a_saying_counts_where_its_source_vouches() -> None:
    heard = Attribution.__new__(Attribution)
    for name, value in {"confidence": 0.7, "source_entity_ids": ()}.items():
        object.__setattr__(heard, name, value)
    names = ("told", "vouched", "saying", "source unknown")
    assert [signs()[name] for name in names] == [0.0, 0.0, 0.0, 0.0]
    assert [signs(saying=Saying(heard, 0.5))[name] for name in names] == [1.0, 0.0, 0.7, 1.0]
    assert Saying(heard, HEARD - 0.01).source is None
    assert Saying(heard, HEARD).source is heard


def test_an_act_that_stands_unsurely_counts_less() -> None:
    assert signs(sureness=0.5)["stance"] == pytest.approx(math.log(0.5))


def test_the_least_sure_arc_counts() -> None:
    assert signs((ACTOR, 0.9), arc=0.25)["arc"] == 0.25
    assert signs(arc=0.25)["arcs"] == 0.25


def test_the_probability_rises_with_what_speaks_for_it_and_is_even_where_nothing_is_seen(monkeypatch):
    monkeypatch.setattr(loglinear, "signs", lambda _: {"wet": math.log(3), "dry": -1.0})
    assert loglinear.logistic("any", {}) == 0.5
    assert loglinear.logistic("any", {"wet": 1.0, "unheard": 5.0}) == pytest.approx(0.75)
    assert loglinear.logistic("any", {"wet": 2.0}) == pytest.approx(0.9)


def test_the_confidence_is_a_share_in_three_digits() -> None:
    found = confidence(signs((ACTOR, 0.9), (OTHER, 0.9)))
    assert 0 < found < 1
    assert round(found, 3) == found
    assert confidence(signs((ACTOR, 0.5), (OTHER, 0.5))) < found
