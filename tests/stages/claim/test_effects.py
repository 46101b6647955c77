"""What a clause's own words do to its event."""

import pytest

from recoupe.model import Certainty, Modality
from recoupe.stages.claim.effects import MEANING, Effect, effect_of, fits, own_effects
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.rows import MarkerRow
from tests.stages.claim.trees import tree, word

FIN, PAST = "VerbForm=Fin|Tense=Pres", "VerbForm=Fin|Tense=Past"
INF = "VerbForm=Inf"


def effects(rows: str, form: str, language: str = "en", *, tensed: bool = False) -> list[Effect]:
    of = tree(rows)
    return own_effects(of, word(of, form), lexicon(language), tensed=tensed)


def negates(rows: str, form: str, language: str = "fr") -> bool:
    return any(effect.negates for effect in effects(rows, form, language))


SHIPS = "Zemblie Zemblie PROPN nsubj 4\nn' ne ADV advmod 4\na avoir AUX aux:tense 4 VerbForm=Fin|Tense=Pres\nlivré livrer VERB root 0 VerbForm=Part|Tense=Past\n{} {} {} {}\nobus obus NOUN obj 4"


@pytest.mark.parametrize(
    ("word_", "row", "negated"),
    [("pas", "pas ADV advmod 4", True), ("que", "que ADV advmod 4", False), ("jamais", "jamais ADV advmod 4", True),
     ("hier", "hier ADV advmod 4", False)],
)  # fmt: skip
def test_two_words_negate_a_french_verb(word_: str, row: str, negated: bool) -> None:
    lemma, upos, relation, head = row.split()
    assert negates(SHIPS.format(word_, lemma, upos, f"{relation} {head}"), "livré") is negated


def test_not_only_negates_nothing() -> None:
    rows = "Zembla Zembla PROPN nsubj 5\ndid do AUX aux 5 {}\nnot not PART advmod 5\n{} x ADV advmod 5\nsend send VERB root 0 VerbForm=Inf\nfuel fuel NOUN obj 5"
    assert negates(rows.format(PAST, "now"), "send", "en")
    assert not negates(rows.format(PAST, "only"), "send", "en")


def test_no_shells_were_sent_negates_in_english_alone() -> None:
    assert negates(f"no no DET det 2\nshells shell NOUN nsubj 3\ncame come VERB root 0 {PAST}", "came", "en")
    assert not negates(
        f"aucun aucun DET det 2\nobus obus NOUN nsubj 3\narrive arriver VERB root 0 {FIN}", "arrive", "fr"
    )
    assert negates("aucune aucun DET det 2\nlivraison livraison NOUN root 0", "livraison", "fr")


@pytest.mark.parametrize(
    ("rows", "modality"),
    [
        (f"Zembla Zembla PROPN nsubj 2\nsends send VERB root 0 {FIN}", Modality.ONGOING),
        (f"Zembla Zembla PROPN nsubj 2\nsends send VERB root 0 {PAST}", Modality.ACTUAL),
        ("Zembla Zembla PROPN nsubj 2\nsends send VERB root 0 VerbForm=Fin|Tense=Fut", Modality.FORECAST),
        ("sends send VERB root 0 VerbForm=Fin|Mood=Imp", Modality.WANTED),
        (f"is be AUX aux 2 {FIN}\nsends send VERB root 0 VerbForm=Part|Tense=Pres", Modality.ONGOING),
        (f"was be AUX aux 2 {PAST}\nsends send VERB root 0 VerbForm=Part|Tense=Pres", Modality.ACTUAL),
        (f"will will AUX aux 2 {FIN}\nsends send VERB root 0 {INF}", Modality.FORECAST),
        (f"Zembla Zembla PROPN nsubj 3\nto to PART mark 3\nsends send VERB root 0 {INF}", Modality.PLANNED),
    ],
    ids=["present", "past", "future", "imperative", "progressive", "past progressive", "will", "headline"],
)
def test_tense_and_auxiliaries_tell_how_an_event_stands(rows: str, modality: Modality) -> None:
    (effect,) = effects(rows, "sends")
    assert (effect.modality, effect.tense) == (modality, True)


def test_a_tense_counts_once() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nsends send VERB root 0 {FIN}"
    assert effects(rows, "sends", tensed=True) == []


def test_an_infinitive_of_nobody_has_no_tense() -> None:
    assert effects(f"to to PART mark 2\nsends send VERB root 0 {INF}", "sends") == []


def test_an_adverb_hedges_and_an_adjective_beside_a_noun() -> None:
    (hedged,) = [
        e
        for e in effects(
            f"Zembla Zembla PROPN nsubj 3\nprobably probably ADV advmod 3\nsends send VERB root 0 {FIN}", "sends"
        )
        if not e.tense
    ]
    assert hedged.certainty is Certainty.PROBABLE
    (alleged,) = effects("alleged alleged ADJ amod 2\nsale sale NOUN root 0", "sale")
    assert alleged.hearsay
    assert effects("large large ADJ amod 2\nsale sale NOUN root 0", "sale") == []


def test_a_condition_is_supposed_and_a_question_unknown() -> None:
    condition = effects(
        f"if if SCONJ mark 3\nZembla Zembla PROPN nsubj 3\nsends send VERB advcl 4 {FIN}\ndrops drop VERB root 0 {FIN}",
        "sends",
    )
    assert Modality.HYPOTHETICAL in {effect.modality for effect in condition}
    asked = effects(f"Zembla Zembla PROPN nsubj 2\nsends send VERB root 0 {FIN}\n? ? PUNCT punct 2", "sends")
    assert any(effect.certainty is Certainty.UNKNOWN for effect in asked)


def test_an_intention_is_no_hedge() -> None:
    assert not Effect(modality=Modality.WANTED).is_hedge
    assert Effect(modality=Modality.FORECAST).is_hedge
    assert Effect().is_hedge
    assert all(effect.tense for effect in MEANING.values())


def row(**fields: object) -> MarkerRow:
    return MarkerRow(cue="x", pos="VERB", slot="clause", **fields)  # type: ignore[arg-type]


def test_a_row_of_the_table_does_what_it_says() -> None:
    made = effect_of(row(modality=Modality.ABLE, certainty=Certainty.POSSIBLE, hearsay=True))
    assert (made.modality, made.certainty, made.hearsay, made.negates) == (
        Modality.ABLE,
        Certainty.POSSIBLE,
        True,
        False,
    )


@pytest.mark.parametrize(
    ("form", "rows", "good"),
    [
        (None, "goes go VERB root 0", True),
        ("Cnd", "goes go VERB root 0 Mood=Cnd", True),
        ("Cnd", "goes go VERB root 0 Mood=Ind", False),
        ("Past", "has have AUX aux 2 Mood=Ind\ngoes go VERB root 0 VerbForm=Part|Tense=Past", True),
        ("Past", "goes go VERB root 0 VerbForm=Part|Tense=Past", False),
        ("Past", "has have AUX aux 2 Mood=Cnd\ngoes go VERB root 0 VerbForm=Part|Tense=Past", False),
        ("Pres", "goes go VERB root 0 VerbForm=Fin|Tense=Imp", True),
        ("Pres", "goes go VERB root 0 VerbForm=Fin|Tense=Past", False),
        ("Prog", "goes go VERB root 0 VerbForm=Ger", True),
        ("Prog", "goes go VERB root 0 VerbForm=Fin", False),
        ("goes", "Goes go VERB root 0", True),
        ("went", "goes go VERB root 0", False),
    ],
)
def test_a_word_stands_in_the_form_that_a_row_is_for(form: str | None, rows: str, good: bool) -> None:
    of = tree(rows)
    token = next(token for token in of if token.lemma == "go")
    assert fits(of, token, row(form=form)) is good


NEVER = """
Zemblie Zemblie PROPN nsubj:pass 5
{} {} ADV advmod 5
a avoir AUX aux:tense 5 VerbForm=Fin|Tense=Pres
été être AUX aux:pass 5
consultée consulter VERB root 0 VerbForm=Part|Tense=Past
à à ADP case 8
{} {} DET det 8
moment moment NOUN obl 5
"""


@pytest.mark.parametrize(
    ("opener", "det", "negated"),
    [("n'", "aucun", True), ("hier", "aucun", False), ("n'", "ce", False)],
)
def test_a_determiner_of_negation_counts_in_any_place_beside_ne(opener: str, det: str, negated: bool) -> None:
    rows = NEVER.format(opener, "ne" if opener == "n'" else opener, det, det)
    assert negates(rows, "consultée") is negated


def test_in_a_language_of_one_word_an_oblique_with_no_negates_nothing() -> None:
    rows = "Zembla Zembla PROPN nsubj 2\nattacked attack VERB root 0 {}\nwith with ADP case 5\nno no DET det 5\nwarning warning NOUN obl 2"
    assert not negates(rows.format(PAST), "attacked", "en")
