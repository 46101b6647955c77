import math

import pytest

from recoupe.model import BlockKind, Modality, Role, Token
from recoupe.stages.claim import loglinear
from recoupe.stages.claim.acts import Act
from recoupe.stages.claim.axes import Axes
from recoupe.stages.claim.confidence import confidence, signs_of
from recoupe.stages.claim.parties import ACTOR, OTHER
from recoupe.stages.claim.weigh import Weighed


def word(share: float = 1.0) -> Token:
    return Token(i=0, start=0, end=1, text="x", lemma="x", upos="VERB", deprel="root", head=0, confidence=share)


def weighed(*parties: tuple[str, float], pos: str = "VERB", arc: float = 1.0, **more: object) -> Weighed:
    act = Act.__new__(Act)
    for name, value in {"token": word(arc), "pos": pos}.items():
        object.__setattr__(act, name, value)
    named = tuple((role, word(), odds) for role, odds in parties)
    return Weighed(act=act, worth=0.8, root="x", root_worth=0.5, parties=named, **more)  # type: ignore[arg-type]


def signs(
    of: Weighed, *roles: Role, told: bool = False, kind: BlockKind = BlockKind.BODY, **axes: object
) -> dict[str, float]:
    return signs_of(of, list(roles), Axes(**axes), told=told, kind=kind)  # type: ignore[arg-type]


def test_shares_are_weighed_as_odds():
    found = signs(weighed((ACTOR, 0.9), (OTHER, 0.6)))
    assert found["act"] == pytest.approx(math.log(4))
    assert found["root"] == pytest.approx(0)
    assert found["party"] == pytest.approx(math.log(1.5))
    assert found["parties"] == pytest.approx((math.log(9) + math.log(1.5)) / 2)


def test_no_share_is_taken_for_more_than_sure():
    assert signs(weighed((ACTOR, 1.0)))["party"] == pytest.approx(math.log(99))


def test_what_is_missing_is_told():
    nobody, one, both = (signs(weighed(*found)) for found in ((), ((ACTOR, 0.9),), ((ACTOR, 0.9), (OTHER, 0.9))))
    names = ("no party", "no actor", "no other", "several parties")
    assert [[found[name] for name in names] for found in (nobody, one, both)] == [
        [1, 1, 1, 0],
        [0, 0, 1, 0],
        [0, 0, 0, 0],
    ]
    assert (nobody["party"], nobody["parties"]) == (0.0, 0.0)


def test_three_parties_are_several():
    assert signs(weighed(*[(OTHER, 0.9)] * 3))["several parties"] == 1.0


def test_a_party_from_another_sentence_is_told_and_counts():
    found = signs(weighed(elsewhere=((ACTOR, None, 0.9),)))
    assert (found["elsewhere"], found["no actor"], found["no party"]) == (1.0, 0.0, 0.0)


def test_a_name_behind_a_party_is_told_from_words_alone():
    named, unnamed = (
        Role(role="actor", text="Souza", start=0, end=5, entity_id="e"),
        Role(role="target", text="sailors", start=6, end=13),
    )
    place = Role(role="place", text="Lima", start=0, end=4, entity_id="p")
    both = signs(weighed(), named, unnamed)
    assert (both["nobody named"], both["unnamed"]) == (0.0, 1.0)
    assert signs(weighed(), place)["nobody named"] == 1.0


def test_the_rest_is_yes_or_no():
    assert signs(weighed(), told=True)["told"] == 1.0
    assert signs(weighed(), kind=BlockKind.TITLE)["title"] == 1.0
    assert [signs(weighed(pos=pos))["verb"] for pos in ("VERB", "NOUN")] == [1.0, 0.0]
    assert [signs(weighed(), modality=m)["real"] for m in (Modality.ACTUAL, Modality.ONGOING, Modality.PLANNED)] == [
        1,
        1,
        0,
    ]


def test_the_least_sure_arc_counts():
    assert signs(weighed((ACTOR, 0.9), arc=0.25))["arc"] == 0.25


def test_the_probability_rises_with_what_speaks_for_it_and_is_even_where_nothing_is_seen(monkeypatch):
    monkeypatch.setattr(loglinear, "signs", lambda _: {"wet": math.log(3), "dry": -1.0})
    assert loglinear.logistic("any", {}) == 0.5
    assert loglinear.logistic("any", {"wet": 1.0, "unheard": 5.0}) == pytest.approx(0.75)
    assert loglinear.logistic("any", {"wet": 2.0}) == pytest.approx(0.9)


def test_the_confidence_is_a_share_in_three_digits():
    found = confidence(signs(weighed((ACTOR, 0.9), (OTHER, 0.9))))
    assert 0 < found < 1
    assert round(found, 3) == found
    assert confidence(signs(weighed())) < found
