from dataclasses import replace

import pytest

from recoupe.model import Mention, MentionKind
from recoupe.stages.claim import counterparts
from recoupe.stages.claim.acts import acts_of
from recoupe.stages.claim.counterparts import Dealings, Told, asked, fill, probability
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.parties import ACTOR, OTHER, Odds
from recoupe.stages.claim.party import Cast
from recoupe.stages.claim.traits import Seen
from recoupe.stages.claim.weigh import Left, Weighed
from recoupe.syntax import Tree
from tests.stages.claim.trees import reading

DEED = """
Zembla Zembla PROPN nsubj 2
attacked attack VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
Ardavia Ardavia PROPN obj 2
"""
ANSWER = """
Ardavia Ardavia PROPN nsubj 2
retaliated retaliate VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
"""
LIKELY, UNLIKELY = Odds(-3.0, 0.5), Odds(-3.0, -6.0)


def mention(entity: str, place: int = 0) -> Mention:
    return Mention(
        document_id="doc", start=place, end=place + 5, text=entity, kind=MentionKind.NAME, schema="Country",
        entity_id=entity,
    )  # fmt: skip


def told(rows: str, place: int, parties: list[tuple[str, int]], left: tuple[Left, ...] = ()) -> Told:
    of, words = reading(rows, "en"), lexicon("en")
    cast = Cast(of, words)
    cast.enter(Tree(of.sentences[0]))
    seen = Seen(cast.tree, words, cast.mentioned(), place)
    act = next(acts_of(seen.tree, words, "en"))
    named = tuple((role, seen.tree.tokens[i], 0.9) for role, i in parties)
    return Told(
        seen, Weighed(act=act, worth=0.9, root="ASSAULT", root_worth=0.9, parties=named, left=left), frozenset()
    )


def story(odds: Odds) -> list[Told]:
    deeds = [told(DEED, place, [(ACTOR, 0), (OTHER, 2)]) for place in range(4)]
    zembla = deeds[0].seen.entity(deeds[0].seen.tree.tokens[0])
    assert zembla is not None
    left = Left(entity=zembla, odds=odds, sort="Country/name", slot="far", mention=mention(zembla))
    return [*deeds, told(ANSWER, 4, [(ACTOR, 0)], (left,))]


def test_the_side_that_one_deals_with_everywhere_fills_the_empty_role() -> None:
    acts = story(LIKELY)
    last = list(fill(acts, {(0, 0): mention("local:zm")}))[-1]
    assert [(role, each.entity_id) for role, each, _ in last.elsewhere] == [(OTHER, acts[-1].weighed.left[0].entity)]
    assert last.left == ()


def test_where_nobody_is_named_a_faint_counterpart_leaves_the_act_unsure(monkeypatch: pytest.MonkeyPatch) -> None:
    acts = story(LIKELY)
    nobody = replace(acts[-1], weighed=replace(acts[-1].weighed, parties=()))
    assert not list(fill([*acts[:-1], nobody], {}))[-1].unsure
    monkeypatch.setattr(counterparts, "LEAST", 0.99)
    last = list(fill([*acts[:-1], nobody], {}))[-1]
    assert [role for role, _, _ in last.elsewhere] == [OTHER]
    assert last.unsure


def test_one_that_its_words_make_no_party_stays_out() -> None:
    last = list(fill(story(UNLIKELY), {}))[-1]
    assert last.elsewhere == ()


def test_a_role_that_somebody_has_is_not_asked_for() -> None:
    acts = story(LIKELY)
    roles = {role for _, role, _ in asked(acts[-1], Dealings(acts, {}), {})}
    assert roles == {OTHER}


def test_dealings_in_the_article_make_a_counterpart_likelier() -> None:
    acts = story(LIKELY)
    with_dealings, without = (
        probability(next(signs for _, _, signs in asked(acts[-1], Dealings(some, {}), {})))
        for some in (acts, acts[-1:])
    )
    assert with_dealings > without
