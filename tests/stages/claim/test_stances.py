import pytest

from recoupe.model import Modality, Polarity
from recoupe.stages.claim.acts import Act, acts_of
from recoupe.stages.claim.stances import REAL, Stances, stance_of
from tests.stages.claim.test_weigh import ATTACK, seen

NOT = """
Zembla Zembla PROPN nsubj 4
did do AUX aux 4 Mood=Ind|Tense=Past|VerbForm=Fin
not not PART advmod 4 Polarity=Neg
attack attack VERB root 0 VerbForm=Inf
Ardavia Ardavia PROPN obj 4
"""
WILL = """
Zembla Zembla PROPN nsubj 3
will will AUX aux 3 VerbForm=Fin
attack attack VERB root 0 VerbForm=Inf
Ardavia Ardavia PROPN obj 3
"""


def the_verb(rows: str) -> Act:
    found, words = seen(rows)
    return next(act for act in acts_of(found.tree, words, "en") if act.pos == "VERB")


@pytest.mark.parametrize(
    ("rows", "polarity", "modality"),
    [
        (ATTACK, Polarity.AFFIRMED, Modality.ACTUAL),
        (NOT, Polarity.NEGATED, Modality.ACTUAL),
        (WILL, Polarity.AFFIRMED, Modality.PLANNED),
    ],
    ids=["attacked", "did not attack", "will attack"],
)
def test_how_an_act_stands_is_weighed(rows: str, polarity: Polarity, modality: Modality) -> None:
    found, words = seen(rows)
    act = next(act for act in acts_of(found.tree, words, "en") if act.pos == "VERB")
    axes = stance_of(found, act, words)
    assert (axes.polarity, axes.modality) == (polarity, modality)


def test_the_encoder_has_a_say_in_whether_an_act_is_told_as_real() -> None:
    found, words = seen(ATTACK)
    act = next(act for act in acts_of(found.tree, words, "en") if act.pos == "VERB")
    real, unreal = ({name.value: 19.0 * ((name in REAL) == answer) for name in Modality} for answer in (True, False))
    assert stance_of(found, act, words, real).modality in REAL
    assert stance_of(found, act, words, unreal).modality not in REAL


def test_what_no_claim_was_made_of_stands_as_the_rules_read_it() -> None:
    found, words = seen(NOT)
    stances, act = Stances(found, words), the_verb(NOT)
    assert stances.known(act).sureness == 1.0
    assert stances.of(act).sureness < 1.0
    assert stances.known(act) == stances.of(act)


@pytest.mark.parametrize(("article", "polarity"), [("no", Polarity.NEGATED), ("the", Polarity.AFFIRMED)])
def test_what_none_does_is_not_done(article: str, polarity: Polarity) -> None:
    rows = f"{article} {article} DET det 2\ncountry country NOUN nsubj 3\nbacked back VERB root 0 VerbForm=Fin|Tense=Past\nKarst Karst PROPN obj 3"
    found, words = seen(rows)
    assert stance_of(found, the_verb(rows), words).polarity is polarity


@pytest.mark.parametrize(
    "none",
    ["No no DET det 3\nless less ADJ advmod 3 Degree=Cmp", "No no DET det 3\nwonder wonder NOUN nmod 3"],
    ids=["no less", "no wonder"],
)
def test_no_before_a_comparison_or_a_wonder_denies_nothing(none: str) -> None:
    rows = f"{none}\nKarst Karst PROPN nsubj 4\nbacked back VERB root 0 VerbForm=Fin|Tense=Past\nVara Vara PROPN obj 4"
    found, words = seen(rows)
    assert stance_of(found, the_verb(rows), words).polarity is Polarity.AFFIRMED
