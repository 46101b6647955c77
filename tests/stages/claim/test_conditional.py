from recoupe.stages.claim.conditional import Conditional, conditional_reading
from recoupe.stages.claim.lexicon import lexicon
from tests.stages.claim.trees import tree, word


def read(rows: str, form: str) -> Conditional:
    of = tree(rows)
    return conditional_reading(of, word(of, form), lexicon("fr"))


def test_a_bare_conditional_is_hearsay() -> None:
    assert read(
        """
        Karst Karst PROPN nsubj 2
        disposerait disposer VERB root 0 Mood=Cnd|VerbForm=Fin
        de de ADP case 4
        chars char NOUN obl 2
        """,
        "disposerait",
    ) is Conditional.HEARSAY  # fmt: skip


def test_after_a_past_report_it_is_the_future() -> None:
    assert read(
        """
        Karst Karst PROPN nsubj 3
        a avoir AUX aux 3 Mood=Ind|Tense=Pres|VerbForm=Fin
        annoncé annoncer VERB root 0 VerbForm=Part|Tense=Past
        que que SCONJ mark 6
        Vara Vara PROPN nsubj 6
        viendrait venir VERB ccomp 3 Mood=Cnd|VerbForm=Fin
        """,
        "viendrait",
    ) is Conditional.FUTURE_IN_PAST  # fmt: skip


CONDITION = """
Si si SCONJ mark 3
Vara Vara PROPN nsubj 3
payait payer VERB advcl 5 Mood=Ind|Tense=Imp|VerbForm=Fin
Karst Karst PROPN nsubj 5
livrerait livrer VERB root 0 Mood=Cnd|VerbForm=Fin
"""


def test_after_a_condition_it_is_hypothetical() -> None:
    assert read(CONDITION, "livrerait") is Conditional.HYPOTHETICAL


def test_a_concession_sets_no_condition_for_the_main_clause() -> None:
    assert read(
        """
        Même même ADV advmod 4
        si si SCONJ mark 4
        Vara Vara PROPN nsubj 4
        payait payer VERB advcl 6 Mood=Ind|Tense=Imp|VerbForm=Fin
        Karst Karst PROPN nsubj 6
        pourrait pouvoir VERB root 0 Mood=Cnd|VerbForm=Fin
        livrer livrer VERB xcomp 6 VerbForm=Inf
        """,
        "pourrait",
    ) is Conditional.POSSIBLE  # fmt: skip


def test_should_is_a_forecast_and_negated_a_duty() -> None:
    forecast = """
        La le DET det 2
        réunion réunion NOUN nsubj 3
        devrait devoir VERB root 0 Mood=Cnd|VerbForm=Fin
        aboutir aboutir VERB xcomp 3 VerbForm=Inf
        """
    duty = """
        Vara Vara PROPN nsubj 3
        ne ne ADV advmod 3
        devrait devoir VERB root 0 Mood=Cnd|VerbForm=Fin
        pas pas ADV advmod 3
        livrer livrer VERB xcomp 3 VerbForm=Inf
        """
    assert read(forecast, "devrait") is Conditional.FORECAST
    assert read(duty, "devrait") is Conditional.DEONTIC


def test_a_question_asks() -> None:
    assert read(
        """
        Vara Vara PROPN nsubj 2
        devrait devoir VERB root 0 Mood=Cnd|VerbForm=Fin
        -elle elle PRON expl 2
        partir partir VERB xcomp 2 VerbForm=Inf
        ? ? PUNCT punct 2
        """,
        "devrait",
    ) is Conditional.QUESTION  # fmt: skip


def test_with_probably_it_is_probable() -> None:
    assert read(
        """
        Karst Karst PROPN nsubj 2
        livrerait livrer VERB root 0 Mood=Cnd|VerbForm=Fin
        probablement probablement ADV advmod 2
        """,
        "livrerait",
    ) is Conditional.PROBABLE  # fmt: skip


def test_a_relative_that_resumes_a_possibility_is_hypothetical() -> None:
    assert read(
        """
        Karst Karst PROPN nsubj 2
        pourrait pouvoir VERB root 0 Mood=Cnd|VerbForm=Fin
        partir partir VERB xcomp 2 VerbForm=Inf
        ce ce PRON obj 3
        qui qui PRON nsubj 6 PronType=Rel
        changerait changer VERB acl:relcl 4 Mood=Cnd|VerbForm=Fin
        tout tout PRON obj 6
        """,
        "changerait",
    ) is Conditional.HYPOTHETICAL  # fmt: skip


def test_under_a_question_it_is_unknown() -> None:
    assert read(
        """
        On on PRON nsubj 2
        ignore ignorer VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        si si SCONJ mark 5
        Karst Karst PROPN nsubj 5
        viendrait venir VERB ccomp 2 Mood=Cnd|VerbForm=Fin
        """,
        "viendrait",
    ) is Conditional.UNKNOWN  # fmt: skip
