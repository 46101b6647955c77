"""Whom a pronoun cannot mean, and whom a reflexive must mean."""

from recoupe.model import MentionKind, Token
from recoupe.stages.mention.binding import barred, bound, doubled, governing, related, told
from recoupe.stages.mention.scene import Scene
from tests.stages.mention.scenes import person, staged

PAST = "VerbForm=Fin"


def cast(rows: str, *names: str, language: str = "en") -> Scene:
    """A scene in which these words, and no others, stand for persons of their own name."""
    each = staged(rows, language)
    each.found.clear()
    for token in each.tokens:
        if token.text in names:
            each.add(token.i, token.i, person(token.text), MentionKind.NAME, "Person")
    return each


def word(each: Scene, text: str) -> Token:
    return next(token for token in each.tokens if token.text == text)


def names(found: set[object] | None) -> set[str] | None:
    return None if found is None else {figure.name for figure in found}  # type: ignore[attr-defined]


ACCUSES = f"Souza Souza PROPN nsubj 2\naccuses accuse VERB root 0 {PAST}\nhim he PRON obj 2\nof of ADP case 6\nhis his PRON nmod:poss 6\nsilence silence NOUN obl 2"


def test_an_object_is_not_the_subject_of_its_clause_and_a_possessive_may_be() -> None:
    each = cast(ACCUSES, "Souza")
    assert names(barred(each, word(each, "him"), oblique=True)) == {"Souza"}
    assert barred(each, word(each, "his"), owner=True) == set()


def test_nobody_owns_himself() -> None:
    rows = "Luis Luis PROPN root 0\n, , PUNCT punct 4\nhis his PRON nmod:poss 4\nfather father NOUN appos 1"
    each = cast(rows, "Luis")
    assert names(barred(each, word(each, "his"), owner=True)) == {"Luis"}
    copula = "Luis Luis PROPN nsubj 4\nis be AUX cop 4\nhis his PRON nmod:poss 4\nfather father NOUN root 0"
    each = cast(copula, "Luis")
    assert names(barred(each, word(each, "his"), owner=True)) == {"Luis"}
    root = cast("his his PRON root 0\nLuis Luis PROPN dep 1", "Luis")
    assert barred(root, word(root, "his"), owner=True) == set()


SAID = f"He he PRON nsubj 2\nsaid say VERB root 0 {PAST}\nSouza Souza PROPN nsubj 4\npays pay VERB ccomp 2 {PAST}"


def test_a_subject_is_nobody_named_in_what_it_governs() -> None:
    each = cast(SAID, "Souza")
    assert names(barred(each, word(each, "He"))) == {"Souza"}
    later = f"Souza Souza PROPN nsubj 2\nsaid say VERB root 0 {PAST}\nhe he PRON nsubj 4\npays pay VERB ccomp 2 {PAST}"
    each = cast(later, "Souza")
    assert barred(each, word(each, "he")) == set()


def test_what_stands_in_front_with_its_preposition_bars_nobody() -> None:
    rows = f"For for ADP case 2\nSouza Souza PROPN obl 4\nhe he PRON nsubj 4\nleft leave VERB root 0 {PAST}"
    each = cast(rows, "Souza")
    assert barred(each, word(each, "he")) == set()
    behind = f"he he PRON nsubj 2\nleft leave VERB root 0 {PAST}\nfor for ADP case 4\nSouza Souza PROPN obl 2"
    each = cast(behind, "Souza")
    assert names(barred(each, word(each, "he"))) == {"Souza"}


def test_a_subject_pronoun_takes_up_a_subject_before_it() -> None:
    rows = f"Souza Souza PROPN nsubj 2\nviendra venir VERB root 0 {PAST}\n-elle elle PRON nsubj 2"
    each = cast(rows, "Souza", language="fr")
    assert names(doubled(each, word(each, "-elle"))) == {"Souza"}
    assert barred(each, word(each, "-elle")) == set()
    object_ = cast(rows.replace("PRON nsubj", "PRON obj"), "Souza", language="fr")
    assert doubled(object_, word(object_, "-elle")) == set()
    assert names(barred(object_, word(object_, "-elle"))) == {"Souza"}


def test_a_subject_is_shared_by_joined_and_open_clauses() -> None:
    rows = f"Souza Souza PROPN nsubj 2\ncame come VERB root 0 {PAST}\nand and CCONJ cc 4\nthanked thank VERB conj 2 {PAST}\nhim he PRON obj 4"
    each = cast(rows, "Souza")
    assert names(barred(each, word(each, "him"), oblique=True)) == {"Souza"}
    asked = f"Souza Souza PROPN nsubj 2\nasked ask VERB root 0 {PAST}\nArroyo Arroyo PROPN obj 2\nhelp help VERB xcomp 2\nhim he PRON obj 4"
    each = cast(asked, "Souza", "Arroyo")
    assert names(barred(each, word(each, "him"), oblique=True)) == {"Arroyo"}
    hopes = f"Souza Souza PROPN nsubj 2\nhopes hope VERB root 0 {PAST}\nmeet meet VERB xcomp 2\nhim he PRON obj 3"
    each = cast(hopes, "Souza")
    assert names(barred(each, word(each, "him"), oblique=True)) == {"Souza"}


def test_a_relative_clause_has_the_noun_above_as_its_subject() -> None:
    rows = f"Souza Souza PROPN root 0\nqui qui PRON nsubj 4 PronType=Rel\nl' le PRON obj 4\nreçut recevoir VERB acl:relcl 1 {PAST}"
    each = cast(rows, "Souza", language="fr")
    assert names(barred(each, word(each, "l'"), oblique=True)) == {"Souza"}


def test_a_reflexive_is_the_subject_of_its_clause() -> None:
    rows = f"Souza Souza PROPN nsubj 2\ncalled call VERB root 0 {PAST}\nhimself himself PRON obj 2\nArroyo Arroyo PROPN obl 2"
    each = cast(rows, "Souza", "Arroyo")
    assert names(bound(each, word(each, "himself"))) == {"Souza"}
    assert bound(each, word(each, "called")) == set()


def test_what_one_tells_another_may_speak_of_either() -> None:
    rows = f"Souza Souza PROPN nsubj 2\ntold tell VERB root 0 {PAST}\nArroyo Arroyo PROPN obj 2\nhe he PRON nsubj 5\nhelps help VERB ccomp 2 {PAST}"
    each = cast(rows, "Souza", "Arroyo")
    assert names(told(each, word(each, "he"))) == {"Arroyo"}
    each = cast(rows.replace("PROPN obj 2", "PROPN obl 2"), "Souza", "Arroyo")
    assert told(each, word(each, "he")) == set()
    each = cast(rows.replace("VERB ccomp 2", "VERB conj 2"), "Souza", "Arroyo")
    assert told(each, word(each, "he")) == set()


def test_subjects_above_are_told_from_those_beside() -> None:
    each = cast(SAID.replace("Souza Souza PROPN", "she she PRON"))
    assert governing(each, word(each, "she")) == ({0}, set())
    rows = f"Souza Souza PROPN nsubj 2\ncame come VERB root 0 {PAST}\nhe he PRON nsubj 4\nleft leave VERB conj 2 {PAST}"
    each = cast(rows, "Souza")
    assert governing(each, word(each, "he")) == (set(), {0})


def test_a_relative_clause_speaks_of_its_noun() -> None:
    rows = f"baker baker NOUN root 0\nwho who PRON nsubj 3 PronType=Rel\nlost lose VERB acl:relcl 1 {PAST}\nher she PRON nmod:poss 5\nshop shop NOUN obj 3"
    each = cast(rows, "baker")
    assert names(related(each, word(each, "her"), plural=False)) == {"baker"}
    assert related(each, word(each, "her"), plural=True) is None
    nobody = cast(rows)
    assert related(nobody, word(nobody, "her"), plural=False) == set()
    assert related(each, word(each, "baker"), plural=False) is None


def test_who_holds_a_noun_is_not_whom_it_is_with() -> None:
    rows = "Souza Souza PROPN nmod 2\nquarrel quarrel NOUN root 0\nwith with ADP case 4\nher she PRON nmod 2"
    each = cast(rows, "Souza")
    assert names(barred(each, word(each, "her"), oblique=True)) == {"Souza"}
