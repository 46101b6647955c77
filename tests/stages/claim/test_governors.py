"""From an event to what stands above it."""

import pytest

from recoupe.model import Certainty, Modality
from recoupe.stages.claim.effects import Effect
from recoupe.stages.claim.governors import Step, above
from recoupe.stages.claim.lexicon import lexicon
from tests.stages.claim.trees import tree, word

FIN, INF = "VerbForm=Fin|Tense=Pres", "VerbForm=Inf"
Climb = tuple[list[Effect], str, bool, bool]


def climb(rows: str, form: str, language: str = "en", *, tensed: bool = False, aimed: bool = False) -> Climb | None:
    """Effects, the next stand and whether a tense counts there, and whether the governor's own words count."""
    of = tree(rows)
    found = above(of, Step(token=word(of, form), tensed=tensed, aimed=aimed), lexicon(language))
    return None if found is None else (found[0], found[1].token.text, found[1].tensed, found[2])


def modality(rows: str, form: str, language: str = "en") -> Modality | None:
    found = climb(rows, form, language)
    assert found is not None
    return found[0][0].modality if found[0] else None


def test_the_climb_ends_at_the_root_and_at_a_relative_clause() -> None:
    assert climb(f"sends send VERB root 0 {FIN}", "sends") is None
    assert climb(f"state state NOUN root 0\nsends send VERB acl:relcl 1 {FIN}", "sends") is None


def test_a_joined_verb_shares_the_words_above_where_it_has_no_tense_of_its_own() -> None:
    rows = f"will will AUX aux 2\nbuy buy VERB root 0 {INF}\nand and CCONJ cc 4\nsell sell VERB conj 2 {{}}"
    assert climb(rows.format(INF), "sell") == ([], "buy", False, True)
    assert climb(rows.format(FIN), "sell") == ([], "buy", False, False)


WANTS = f"Zembla Zembla PROPN nsubj 2\n{{}} {{}} VERB root 0 {FIN}\nto to PART mark 4\nsend send VERB xcomp 2 {INF}"


@pytest.mark.parametrize(
    ("verb", "lemma", "expected"),
    [
        ("wants", "want", Modality.WANTED),
        ("plans", "plan", Modality.PLANNED),
        ("needs", "need", Modality.OBLIGED),
        ("runs", "run", None),
    ],
)
def test_a_verb_of_intention_makes_its_infinitive_one(verb: str, lemma: str, expected: Modality | None) -> None:
    assert modality(WANTS.format(verb, lemma), "send") is expected


def test_below_a_plain_verb_the_tense_of_that_verb_counts_once() -> None:
    assert climb(WANTS.format("runs", "run"), "send") == ([], "runs", False, True)
    assert climb(WANTS.format("runs", "run"), "send", tensed=True) == ([], "runs", True, False)


def test_a_denial_denies_what_it_governs() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\ndenies deny VERB root 0 {FIN}\nsending send VERB xcomp 2 VerbForm=Ger"
    found = climb(rows, "sending")
    assert found is not None
    assert [effect.denies for effect in found[0]] == [True]
    assert not found[3]


def test_what_something_is_done_for_is_wanted_and_not_sure() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nworks work VERB root 0 {FIN}\nto to PART mark 4\nsend send VERB advcl 2 {INF}"
    found = climb(rows, "send")
    assert found is not None
    assert [(effect.modality, effect.certainty) for effect in found[0]] == [(Modality.WANTED, Certainty.UNKNOWN)]


def test_a_noun_of_intention_gives_its_modality_and_a_plain_one_possibility() -> None:
    rows = f"{{}} {{}} NOUN root 0\nto to PART mark 3\nsend send VERB acl 1 {INF}"
    intended = climb(rows.format("plan", "plan"), "send")
    assert intended is not None
    assert intended[0][0].modality is Modality.PLANNED
    plain = climb(rows.format("shells", "shell"), "send")
    assert plain == ([Effect(modality=Modality.ABLE, certainty=Certainty.POSSIBLE)], "shells", True, False)
    copula = climb(
        "Zembla Zembla PROPN nsubj 3\nis be AUX cop 3\nstate state NOUN root 0\nto to PART mark 5\nsend send VERB acl 3 VerbForm=Inf",
        "send",
    )
    assert copula is None
    one_of = climb(
        "être être AUX cop 2\nun un NOUN root 0\ndes de ADP case 4\npays pays NOUN nmod 2\nà à ADP mark 6\nlivrer livrer VERB acl 4 VerbForm=Inf",
        "livrer",
        "fr",
    )
    assert one_of == ([Effect(modality=Modality.ACTUAL)], "pays", True, False)


def test_a_goal_that_a_copula_equates_with_the_event_counts_once() -> None:
    rows = f"l' le DET det 2\nobjectif objectif NOUN nsubj 5\nest être AUX cop 5 {FIN}\nd' de ADP mark 5\nobtenir obtenir VERB root 0 {INF}"
    found = climb(rows, "obtenir", "fr")
    assert found is not None
    assert found[0][0].modality is not None
    assert (found[1], found[2], found[3]) == ("obtenir", True, False)
    assert climb(rows, "obtenir", "fr", aimed=True) is None


def test_what_is_little_likely_is_improbable() -> None:
    rows = f"il il PRON expl 4\nest être AUX cop 4 {FIN}\n{{}} {{}} ADV advmod 4\nprobable probable ADJ root 0\nque que SCONJ mark 6\nlivre livrer VERB ccomp 4 {FIN}"
    for adverb, certainty in (("peu", Certainty.IMPROBABLE), ("ici", Certainty.PROBABLE)):
        found = climb(rows.format(adverb, adverb), "livre", "fr")
        assert found is not None
        assert found[0][0].certainty is certainty


def test_a_circumstance_is_not_what_its_governor_intends() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nplans plan VERB root 0 {FIN}\nafter after SCONJ mark 4\nsending send VERB advcl 2 VerbForm=Ger"
    assert climb(rows, "sending") == ([], "plans", False, True)


def test_talks_that_collapse_are_none() -> None:
    rows = "talks talk NOUN nsubj 2\n{} {} VERB root 0 VerbForm=Fin|Tense=Past"
    found = climb(rows.format("collapsed", "collapse"), "talks")
    assert found is not None
    assert [effect.negates for effect in found[0]] == [True]
    assert climb(rows.format("opened", "open"), "talks") is None
