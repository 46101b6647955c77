import pytest

from recoupe.model import Reading
from recoupe.stages.claim.acts import acts_of
from recoupe.stages.claim.apart import candidates
from recoupe.stages.claim.lexicon import Lexicon, lexicon
from recoupe.stages.claim.party import Cast
from recoupe.stages.claim.traits import Seen
from recoupe.stages.claim.weigh import Weighed, beside, fitted, may_act, plover_of, weigh
from recoupe.syntax import Tree
from tests.stages.claim.trees import reading

ATTACK = """
Zembla Zembla PROPN nsubj 2
attacked attack VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
Ardavia Ardavia PROPN obj 2
"""
ATTACKED = """
Ardavia Ardavia PROPN nsubj:pass 3
was be AUX aux:pass 3 Mood=Ind|Tense=Past|VerbForm=Fin
attacked attack VERB root 0 VerbForm=Part|Tense=Past
by by ADP case 5
Zembla Zembla PROPN obl:agent 3
"""
SIGNED_IN = """
Zembla Zembla PROPN nsubj 2
met meet VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
envoys envoy NOUN obj 2 Number=Plur
in in ADP case 5
Ardavia Ardavia PROPN obl 2
"""
SCORED = """
Half half NOUN nsubj 2 Number=Sing
moved move VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
gently gently ADV advmod 2
"""


def seen(rows: str, language: str = "en") -> tuple[Seen, Lexicon]:
    of: Reading = reading(rows, language)
    words, tree = lexicon(language), Tree(of.sentences[0])
    cast = Cast(of, words)
    cast.enter(tree)
    return Seen(tree, words, cast.mentioned(), 0), words


def weighed(rows: str, form: str, least: float = 0.2) -> Weighed | None:
    found, words = seen(rows)
    act = next(act for act in acts_of(found.tree, words, "en") if act.token.text == form)
    return weigh(found, act, least=least, nobody=0.62)


def parties(rows: str, form: str) -> set[tuple[str, str]]:
    found = weighed(rows, form)
    assert found is not None
    return {(role, word.text) for role, word, _ in found.parties}


def test_an_attack_has_who_acts_and_who_is_struck() -> None:
    assert parties(ATTACK, "attacked") == {("actor", "Zembla"), ("other", "Ardavia")}


def test_a_passive_has_the_same_parties() -> None:
    assert parties(ATTACKED, "attacked") == parties(ATTACK, "attacked")


def test_an_attack_is_of_its_event_type() -> None:
    found = weighed(ATTACK, "attacked")
    assert found is not None
    plover = plover_of(found)
    assert (found.root, plover.type if plover else None) == ("ASSAULT", "ASSAULT")


def test_an_act_that_is_worth_too_little_is_none() -> None:
    assert weighed(ATTACK, "attacked", least=1.0) is None


def test_probabilities_of_parties_are_such() -> None:
    found = weighed(ATTACK, "attacked")
    assert found is not None
    assert all(0 <= share <= 1 for *_, share in found.parties)
    assert 0 < found.root_worth <= 1


def test_the_place_of_a_meeting_is_no_party_of_it() -> None:
    roles = {word: role for role, word in parties(SIGNED_IN, "met")}
    assert roles["Ardavia"] == "place"


def test_candidates_are_every_mention_and_the_nouns_beside_the_act_but_not_the_act() -> None:
    found, words = seen(SIGNED_IN)
    act = next(iter(acts_of(found.tree, words, "en")))
    assert [word.text for word in candidates(found, act)] == ["Zembla", "envoys", "Ardavia"]


def test_what_stands_outside_the_clause_of_an_act_is_not_beside_it() -> None:
    found, words = seen(SIGNED_IN)
    act = next(iter(acts_of(found.tree, words, "en")))
    assert beside(found, act, found.tree.tokens[0]) is None


def test_of_a_passive_nobody_outside_its_words_acts_nor_does_its_subject() -> None:
    found, words = seen(ATTACKED)
    act = next(acts_of(found.tree, words, "en"))
    assert may_act(act, "subject")
    assert not may_act(act, "-")


@pytest.mark.parametrize(("own", "out"), [("Vara Vara PROPN nsubj 4", False), ("it it PRON expl 4", True)])
def test_nobody_outside_a_clause_does_what_its_subject_does(own: str, out: bool) -> None:
    found, words = seen(
        f"""
        Zembla Zembla PROPN nsubj 2
        said say VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        {own}
        attacked attack VERB ccomp 2 Mood=Ind|Tense=Past|VerbForm=Fin
        Ardavia Ardavia PROPN obj 4
        """
    )
    act = next(act for act in acts_of(found.tree, words, "en") if act.token.text == "attacked")
    chosen = {0: "actor", 2: "actor", 4: "other"} if not out else {0: "actor", 4: "other"}
    assert ("actor" in {role for i, role in fitted(found, act, chosen).items() if i == 0}) is out
