"""Which sense of a predicate a clause shows."""

from dataclasses import replace

import pytest

from recoupe.lang.rows.predicates import PredicateRow
from recoupe.stages.claim.arguments import verb_arguments
from recoupe.stages.claim.choose import choose
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.nouns import noun_arguments
from recoupe.stages.claim.party import Cast
from recoupe.syntax import Tree
from tests.stages.claim.trees import reading, word


def sense(rows: str, form: str, language: str = "en") -> str | None:
    """The sense of a word in a sentence whose names of invented states are parties."""
    one, words = reading(rows, language), lexicon(language)
    of = Tree(one.sentences[0])
    cast = Cast(one, words)
    cast.enter(of)
    token = word(of, form)
    read = noun_arguments if token.upos == "NOUN" else verb_arguments
    row = choose(of, read(of, token, words), words, cast)
    return None if row is None else row.sense


GIVES = "Zembla Zembla PROPN nsubj 2\ngave give VERB root 0 VerbForm=Fin\n{}"


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("shells shell NOUN obj 2", "give"),
        ("welcome welcome NOUN obj 2", "host"),
        ("up up ADP compound:prt 2", "none"),
        ("speech speech NOUN obj 2", "light"),
    ],
)
def test_the_first_row_whose_demands_are_met_fits(rest: str, expected: str) -> None:
    assert sense(GIVES.format(rest), "gave") == expected


def test_a_state_is_a_party_and_a_thing_is_none() -> None:
    rows = "Zembla Zembla PROPN nsubj 2\nmet meet VERB root 0 VerbForm=Fin\n{} {} {} obj 2"
    assert sense(rows.format("Ardavia", "Ardavia", "PROPN"), "met") == "meet"
    assert sense(rows.format("demand", "demand", "NOUN"), "met") == "concede"


def test_an_event_noun_is_read_by_its_modifiers() -> None:
    rows = "{} {} {} {} 2\nattack attack NOUN root 0"
    assert sense(rows.format("suicide", "suicide", "NOUN", "compound"), "attack") == "suicide_attack"
    assert sense(rows.format("cyber", "cyber", "ADJ", "amod"), "attack") == "cyber"
    assert sense(rows.format("the", "the", "DET", "det"), "attack") == "attack"


def test_a_word_of_no_table_has_no_sense() -> None:
    assert sense("Zembla Zembla PROPN nsubj 2\nzzks zzk VERB root 0", "zzks") is None


def test_what_is_received_tells_a_host_from_one_who_obtains() -> None:
    rows = "Zemblie Zemblie PROPN nsubj 2\nreçoit recevoir VERB root 0 VerbForm=Fin\n{} {} {} obj 2"
    assert sense(rows.format("obus", "obus", "NOUN"), "reçoit", "fr") == "obtain"
    assert sense(rows.format("ministre", "ministre", "NOUN"), "reçoit", "fr") == "host"


def fits(
    rows: str, form: str, *, beside: tuple[str, ...] = (), needs: tuple[str, ...] = (), language: str = "en"
) -> bool:
    """Tell whether a row with these demands, alone in the table for the word, is the one that fits."""
    one, words = reading(rows, language), lexicon(language)
    of = Tree(one.sentences[0])
    token = word(of, form)
    pos = "NOUN" if token.upos == "NOUN" else "VERB"
    row = PredicateRow(lemma=token.lemma, pos=pos, sense="give", needs=needs, beside=beside)
    words = replace(words, predicates={**words.predicates, (token.lemma, pos): (row,)})
    cast = Cast(one, words)
    cast.enter(of)
    read = noun_arguments if pos == "NOUN" else verb_arguments
    found = choose(of, read(of, token, words), words, cast)
    assert found in (row, None)
    return found is row


FIN = "VerbForm=Fin"
VERB = f"Zembla Zembla PROPN nsubj 2\nverbs verb VERB root 0 {FIN}\n{{}}"
NOUN = "noun noun NOUN root 0\n{}"


@pytest.mark.parametrize(
    ("condition", "rows", "other"),
    [
        ("obj=port", "port port NOUN obj 2", "ship ship NOUN obj 2"),
        ("obl=port", "to to ADP case 4\nport port NOUN obl 2", "to to ADP case 4\nship ship NOUN obl 2"),
        ("obl=to", "to to ADP case 4\nship ship NOUN obl 2", "by by ADP case 4\nship ship NOUN obl 2"),
        ("adv=back", "back back ADV advmod 2", "back back ADV dep 2"),
        ("prt=up", "up up ADP compound:prt 2", "up up ADP dep 2"),
        ("prt=up", "up up ADV advmod 2", "off off ADV advmod 2"),
        ("xcomp=leave", "to to PART mark 4\nleave leave VERB xcomp 2", "to to PART mark 4\nleave leave VERB advcl 2"),
        ("ccomp", "it it PRON nsubj 4\nrains rain VERB ccomp 2", "it it PRON nsubj 4\nrains rain VERB advcl 2"),
        ("has-xcomp", "leave leave VERB xcomp 2", "leave leave VERB advcl 2"),
        ("has-xcomp", "leave leave VERB ccomp 2", "port port NOUN obj 2"),
        ("no-xcomp", "port port NOUN obj 2", "leave leave VERB xcomp 2"),
        ("has-obj", "port port NOUN obj 2", "now now ADV advmod 2"),
        ("no-obj", "now now ADV advmod 2", "port port NOUN obj 2"),
        ("expl", "itself itself PRON expl 2 Reflex=Yes", "port port NOUN obj 2"),
        ("no-expl", "port port NOUN obj 2", "itself itself PRON expl 2 Reflex=Yes"),
    ],
)
def test_a_verb_shows_what_stands_beside_it(condition: str, rows: str, other: str) -> None:
    assert fits(VERB.format(rows), "verbs", beside=(condition,))
    assert not fits(VERB.format(other), "verbs", beside=(condition,))


@pytest.mark.parametrize("relation", ["amod", "compound", "nmod", "flat"])
def test_a_noun_shows_its_modifiers_and_its_preposition(relation: str) -> None:
    assert fits(NOUN.format(f"cyber cyber X {relation} 1"), "noun", beside=("mod=cyber",))
    assert fits(NOUN.format(f"Cyber x X {relation} 1"), "noun", beside=("mod=cyber",))
    assert not fits(NOUN.format("cyber cyber X dep 1"), "noun", beside=("mod=cyber",))
    assert fits(NOUN.format("Under under ADP case 1"), "noun", beside=("case=under",))


def test_a_verb_shows_a_question_below_it() -> None:
    rows = f"Zemblie Zemblie PROPN nsubj 2\nignore ignorer VERB root 0 {FIN}\n{{}} {{}} SCONJ mark 5\nKarst Karst PROPN nsubj 5\nvient venir VERB ccomp 2 {FIN}"
    assert fits(rows.format("si", "si"), "ignore", beside=("question",), language="fr")
    assert not fits(rows.format("que", "que"), "ignore", beside=("question",), language="fr")


def test_every_condition_must_hold() -> None:
    rows = VERB.format("port port NOUN obj 2")
    assert fits(rows, "verbs", beside=("obj=port", "no-xcomp"))
    assert not fits(rows, "verbs", beside=("obj=port", "has-xcomp"))


@pytest.mark.parametrize(
    ("kind", "rows", "other"),
    [
        ("goods", "shells shell NOUN obj 2", "hope hope NOUN obj 2"),
        ("weapon", "missiles missile NOUN obj 2", "food food NOUN obj 2"),
        ("force", "troops troop NOUN obj 2", "food food NOUN obj 2"),
        ("party", "Ardavia Ardavia PROPN obj 2", "hope hope NOUN obj 2"),
        ("person", "minister minister NOUN obj 2", "Ardavia Ardavia PROPN obj 2"),
        ("place", "Ardavia Ardavia PROPN obj 2", "hope hope NOUN obj 2"),
        ("place", "to to ADP case 4\nArdavia Ardavia PROPN obl 2", "for for ADP case 4\nArdavia Ardavia PROPN obl 2"),
        ("territory", "Ardavia Ardavia PROPN obj 2", "hope hope NOUN obj 2"),
        ("deal", "treaty treaty NOUN obj 2", "hope hope NOUN obj 2"),
        ("measure", "sanctions sanction NOUN obj 2", "treaty treaty NOUN obj 2"),
        ("for_goods", "for for ADP case 4\nshells shell NOUN obl 2", "to to ADP case 4\nshells shell NOUN obl 2"),
    ],
)
def test_the_object_must_be_of_the_kind(kind: str, rows: str, other: str) -> None:
    assert fits(VERB.format(rows), "verbs", needs=(kind,))
    assert not fits(VERB.format(other), "verbs", needs=(kind,))
    assert fits(VERB.format(rows), "verbs", needs=("xyz", kind)), "one of the kinds is enough"


def test_the_subject_may_have_to_be_goods() -> None:
    rows = f"{{}} NOUN nsubj 2\nverbs verb VERB root 0 {FIN}"
    assert fits(rows.format("shells shell"), "verbs", needs=("subject_goods",))
    assert not fits(rows.format("hope hope"), "verbs", needs=("subject_goods",))


def test_goods_after_of_are_the_object_of_a_noun() -> None:
    assert fits(NOUN.format("of of ADP case 3\nshells shell NOUN nmod 1"), "noun", needs=("goods",))
    assert not fits(NOUN.format("for for ADP case 3\nshells shell NOUN nmod 1"), "noun", needs=("goods",))
    assert not fits(NOUN.format("of of ADP case 3\nmissiles missile NOUN nmod 1"), "noun", needs=("weapon",))
    assert fits(NOUN.format("of of ADP case 3\nArdavia Ardavia PROPN nmod 1"), "noun", needs=("territory",))
