import math
from dataclasses import replace

import pytest

from recoupe.model import BlockKind, Modality, Role, Sentence, Token
from recoupe.stages.claim import loglinear
from recoupe.stages.claim.acts import Act
from recoupe.stages.claim.arguments import Arguments
from recoupe.stages.claim.axes import Axes
from recoupe.stages.claim.confidence import HEARD, Saying, confidence, signs_of
from recoupe.stages.claim.parties import ACTOR, OTHER
from recoupe.stages.claim.weigh import Weighed
from recoupe.syntax import Tree
from tests.records import reading

NOBODY = Saying()


def word(share: float = 1.0, i: int = 0) -> Token:
    return Token(i=i, start=i, end=i + 1, text="x", lemma="x", upos="VERB", deprel="root", head=0, confidence=share)


def weighed(*parties: tuple[str, float], pos: str = "VERB", arc: float = 1.0, at: int = 0, **more: object) -> Weighed:
    act = Act.__new__(Act)
    token = word(arc)
    for name, value in {"token": token, "pos": pos, "arguments": Arguments(predicate=token)}.items():
        object.__setattr__(act, name, value)
    named = tuple((role, word(i=at), odds) for role, odds in parties)
    return Weighed(act=act, worth=0.8, root="x", root_worth=0.5, parties=named, **more)  # type: ignore[arg-type]


def signs(
    of: Weighed, *roles: Role, saying: Saying = NOBODY, kind: BlockKind = BlockKind.BODY, **axes: object
) -> dict[str, float]:
    tokens = (of.act.token, word(i=1), word(i=2))
    tree = Tree(Sentence(document_id="d", start=0, end=3, block=0, kind=kind, tokens=tokens))
    return signs_of(tree, of, list(roles), Axes(**axes), saying)  # type: ignore[arg-type]


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
    assert signs(weighed(), kind=BlockKind.TITLE)["title"] == 1.0
    assert [signs(weighed(pos=pos))["verb"] for pos in ("VERB", "NOUN")] == [1.0, 0.0]
    assert [signs(weighed(), modality=m)["real"] for m in (Modality.ACTUAL, Modality.ONGOING, Modality.PLANNED)] == [
        1,
        1,
        0,
    ]


def test_a_saying_is_told_with_how_surely_its_source_vouches():
    heard = reading().attributions[0]
    assert [signs(weighed(), saying=Saying(heard, share))["told"] for share in (HEARD, HEARD - 0.01)] == [1.0, 0.0]
    assert signs(weighed(), saying=Saying(heard, 0.1))["vouched"] == pytest.approx(math.log(9))
    assert signs(weighed(), saying=Saying(heard, 0.9))["saying"] == heard.confidence
    assert signs(weighed(), saying=Saying(heard, 0.9))["source unknown"] == 0.0
    assert signs(weighed(), saying=Saying(replace(heard, source_entity_ids=()), 0.9))["source unknown"] == 1.0
    assert [signs(weighed())[name] for name in ("told", "vouched", "saying", "source unknown")] == [0.0] * 4


def test_the_reach_is_that_of_the_farthest_party():
    assert signs(weighed((ACTOR, 0.9), at=7))["reach"] == pytest.approx(math.log(8))
    assert signs(weighed())["reach"] == 0.0


def test_the_verbs_of_the_sentence_are_counted():
    assert signs(weighed())["verbs"] == pytest.approx(math.log(4))


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
