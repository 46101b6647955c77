import pytest

from recoupe.model import Certainty, Modality, Polarity
from recoupe.stages.claim.axes import Axes, axes_of
from recoupe.stages.claim.lexicon import lexicon
from tests.stages.claim.trees import tree, word

GOODS = "des un DET det 9\nobus obus NOUN obj 8"


def axes(rows: str, form: str, language: str = "fr") -> Axes:
    of = tree(rows)
    return axes_of(of, word(of, form), lexicon(language))


def test_could_in_the_conditional_is_possible() -> None:
    found = axes(
        """
        Karst Karst PROPN nsubj 2
        pourrait pouvoir VERB root 0 Mood=Cnd|Tense=Pres|VerbForm=Fin
        livrer livrer VERB xcomp 2 VerbForm=Inf
        """,
        "livrer",
    )
    assert (found.modality, found.certainty) == (Modality.FORECAST, Certainty.POSSIBLE)


def test_can_in_the_present_is_ability() -> None:
    found = axes(
        """
        Karst Karst PROPN nsubj 2
        peut pouvoir VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        livrer livrer VERB xcomp 2 VerbForm=Inf
        """,
        "livrer",
    )
    assert found.modality is Modality.ABLE


def test_not_to_have_been_slow_to_do_is_to_have_done() -> None:
    found = axes(
        """
        Karst Karst PROPN nsubj 5
        n' ne ADV advmod 5
        a avoir AUX aux 5 Mood=Ind|Tense=Pres|VerbForm=Fin
        pas pas ADV advmod 5
        tardé tarder VERB root 0 VerbForm=Part|Tense=Past
        à à ADP mark 7
        livrer livrer VERB xcomp 5 VerbForm=Inf
        """,
        "livrer",
    )
    assert found.polarity is Polarity.AFFIRMED


def test_without_doubt_is_only_probable() -> None:
    found = axes(
        """
        Karst Karst PROPN nsubj 2
        livrera livrer VERB root 0 Mood=Ind|Tense=Fut|VerbForm=Fin
        sans sans ADP case 4
        doute doute NOUN obl 2
        """,
        "livrera",
    )
    assert (found.modality, found.certainty) == (Modality.FORECAST, Certainty.PROBABLE)


def test_an_empty_ne_after_fearing_negates_nothing() -> None:
    found = axes(
        """
        Karst Karst PROPN nsubj 2
        craint craindre VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        que que SCONJ mark 6
        Vara Vara PROPN nsubj 6
        ne ne ADV advmod 6
        livre livrer VERB ccomp 2 Mood=Sub|Tense=Pres|VerbForm=Fin
        """,
        "livre",
    )
    assert (found.polarity, found.certainty) == (Polarity.AFFIRMED, Certainty.POSSIBLE)


def test_restriction_is_no_negation() -> None:
    found = axes(
        """
        Karst Karst PROPN nsubj 4
        n' ne ADV advmod 4
        a avoir AUX aux 4 Mood=Ind|Tense=Pres|VerbForm=Fin
        livré livrer VERB root 0 VerbForm=Part|Tense=Past
        que que ADV advmod 6
        deux deux NUM obj 4
        """,
        "livré",
    )
    assert found.polarity is Polarity.AFFIRMED


def test_not_only_is_no_negation() -> None:
    found = axes(
        """
        Karst Karst PROPN nsubj 5
        did do AUX aux 5 Mood=Ind|Tense=Past|VerbForm=Fin
        not not PART advmod 5
        only only ADV advmod 5
        sell sell VERB root 0 VerbForm=Inf
        """,
        "sell",
        "en",
    )
    assert found.polarity is Polarity.AFFIRMED


def test_to_refuse_to_do_is_not_to_do() -> None:
    found = axes(
        """
        Karst Karst PROPN nsubj 2
        refused refuse VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        to to PART mark 4
        sell sell VERB xcomp 2 VerbForm=Inf
        """,
        "sell",
        "en",
    )
    assert found.polarity is Polarity.NEGATED


def test_a_hedge_on_a_wish_is_the_certainty_of_the_whole() -> None:
    found = axes(
        """
        Karst Karst PROPN nsubj 2
        cherchera chercher VERB root 0 Mood=Ind|Tense=Fut|VerbForm=Fin
        probablement probablement ADV advmod 2
        à à ADP mark 5
        acheter acheter VERB xcomp 2 VerbForm=Inf
        """,
        "acheter",
    )
    assert (found.modality, found.certainty) == (Modality.WANTED, Certainty.PROBABLE)


def test_hardly_probable_is_improbable() -> None:
    found = axes(
        """
        Il il PRON expl:subj 4
        est être AUX cop 4 Mood=Ind|Tense=Pres|VerbForm=Fin
        peu peu ADV advmod 4
        probable probable ADJ root 0
        que que SCONJ mark 7
        Karst Karst PROPN nsubj 7
        livre livrer VERB ccomp 4 Mood=Sub|Tense=Pres|VerbForm=Fin
        """,
        "livre",
    )
    assert found.certainty is Certainty.IMPROBABLE


@pytest.mark.parametrize(
    ("adverb", "certainty", "hearsay"),
    [
        ("probably", Certainty.PROBABLE, False),
        ("reportedly", Certainty.CERTAIN, True),
        ("perhaps", Certainty.POSSIBLE, False),
    ],
)
def test_adverbs_hedge(adverb: str, certainty: Certainty, hearsay: bool) -> None:
    found = axes(
        f"""
        Karst Karst PROPN nsubj 3
        {adverb} {adverb} ADV advmod 3
        sold sell VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        """,
        "sold",
        "en",
    )
    assert (found.certainty, found.hearsay) == (certainty, hearsay)


def test_what_is_told_beside_a_negated_verb_is_not_negated() -> None:
    found = axes(
        """
        Karst Karst PROPN nsubj 4
        did do AUX aux 4 Mood=Ind|Tense=Past|VerbForm=Fin
        not not PART advmod 4
        answer answer VERB root 0 VerbForm=Inf
        after after SCONJ mark 6
        selling sell VERB advcl 4 VerbForm=Ger
        shells shell NOUN obj 6
        """,
        "selling",
        "en",
    )
    assert found.polarity is Polarity.AFFIRMED


def test_what_a_suspension_follows_is_not_suspended() -> None:
    found = axes(
        """
        Zembla Zembla PROPN nsubj:pass 3
        was be AUX aux:pass 3 Mood=Ind|Tense=Past|VerbForm=Fin
        suspended suspend VERB root 0 VerbForm=Part|Tense=Past
        after after SCONJ mark 5
        selling sell VERB advcl 3 VerbForm=Ger
        shells shell NOUN obj 5
        """,
        "selling",
        "en",
    )
    assert (found.polarity, found.modality) == (Polarity.AFFIRMED, Modality.ACTUAL)


def test_what_an_attempt_aims_at_is_wanted_whether_told_by_an_infinitive_or_a_gerund() -> None:
    rows = """
        Zembla Zembla PROPN nsubj 2
        failed fail VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        in in ADP case 5
        an a DET det 5 Definite=Ind
        attempt attempt NOUN obl 2 Number=Sing
        {mark} {mark} {kind} mark 7
        {form} attack VERB acl 5 VerbForm={mood}
        Ardavia Ardavia PROPN obj 7
        """
    for mark, kind, form, mood in (("at", "SCONJ", "attacking", "Part"), ("to", "PART", "attack", "Inf")):
        found = axes(rows.format(mark=mark, kind=kind, form=form, mood=mood), form, "en")
        assert (found.modality, found.certainty) == (Modality.WANTED, Certainty.UNKNOWN)


def test_what_a_thing_was_dropped_for_is_not_what_was_dropped() -> None:
    found = axes(
        """
        Karst Karst PROPN nsubj 2
        dropped drop VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        its its PRON nmod:poss 4
        guard guard NOUN obj 2
        to to PART mark 6
        attack attack VERB advcl 2 VerbForm=Inf
        """,
        "attack",
        "en",
    )
    assert found.polarity is Polarity.AFFIRMED
