"""Which words of a sentence stand at the same time as the clause that an expression dates."""

from dataclasses import replace

import pytest

from recoupe.model import Claim, Frame, Modality, Span
from recoupe.stages.time.spread import after, reached
from recoupe.syntax.tree import Tree
from tests.stages.time.trees import tree

GERUND, PART = "Tense=Pres|VerbForm=Part", "Tense=Past|VerbForm=Part"


def words(of: Tree, anchor: str, head: str | None = None, *, saying: bool = False) -> list[str]:
    by_text = {token.text: token for token in of}
    found = reached(of, by_text[anchor], by_text[head] if head else None, saying=saying)
    return [token.text for token in found]


FIRE = f"""
Gunmen gunman NOUN nsubj 2
opened open VERB root 0 Tense=Past|VerbForm=Fin
fire fire NOUN obj 2
Sunday Sunday PROPN obl:tmod 2
wounding wound VERB advcl 2 {GERUND}
two two NUM obj 5
"""


def test_a_time_reaches_the_arguments_of_its_verb_that_are_nouns_and_what_goes_on_beside_it() -> None:
    assert words(tree(FIRE), "opened") == ["Gunmen", "opened", "fire", "wounding"]


@pytest.mark.parametrize(
    "row",
    [
        f"wounding wound VERB advcl 2 {GERUND}\nwhile while SCONJ mark 5",
        f"wounding wound VERB advcl 2 {GERUND}\nhaving have AUX aux 5",
        f"wounding wound VERB advcl 2 {GERUND}\nMonday Monday PROPN obl:tmod 5",
        f"wounded wound VERB advcl 2 {PART}",
        "wounds wound VERB advcl 2 Tense=Pres|VerbForm=Fin",
        f"wounding wound VERB acl 2 {GERUND}",
    ],
    ids=["conjunction", "auxiliary", "own time", "past participle", "finite", "no adverbial"],
)
def test_a_clause_of_another_form_or_with_words_of_its_own_is_not_reached(row: str) -> None:
    rows = FIRE.strip().splitlines()[:4]
    assert words(tree("\n".join([*rows, row])), "opened") == ["Gunmen", "opened", "fire"]


def test_a_gerund_is_reached_too() -> None:
    assert "wounding" in words(tree(FIRE.replace(GERUND, "VerbForm=Ger")), "opened")


JOINED = """
Mardi mardi NOUN obl:mod 3
Karst Karst PROPN nsubj 3
ferma fermer VERB root 0
le le DET det 5
port port NOUN obj 3
et et CCONJ cc 7
rouvrit rouvrir VERB conj 3
hier hier NOUN obl:mod 7
"""


def test_a_time_before_joined_verbs_reaches_each_and_one_behind_its_own_alone() -> None:
    of = tree(JOINED)
    assert words(of, "ferma", "Mardi") == ["ferma", "port", "rouvrit"]
    assert "rouvrit" not in words(of, "ferma", "port")
    assert "rouvrit" not in words(of, "ferma")
    assert "ferma" not in words(of, "rouvrit", "hier")


OPEN = """
Karst Karst PROPN nsubj 2
ordonna ordonner VERB root 0
départ départ NOUN obj 2
équipage équipage NOUN nmod 3
partir partir VERB xcomp 2
fort fort NOUN obj 5
"""


def test_a_time_reaches_the_open_complement_and_what_the_nouns_are_of() -> None:
    assert words(tree(OPEN), "ordonna") == ["ordonna", "départ", "équipage", "partir", "fort"]


def test_the_day_of_a_saying_does_not_reach_the_open_complement() -> None:
    found = words(tree(OPEN), "ordonna", saying=True)
    assert "partir" not in found
    assert "départ" in found


def test_a_noun_as_a_saying_reaches_nothing_that_it_is_of() -> None:
    of = tree("annonce annonce NOUN nsubj 3\ndépart départ NOUN nmod 1\nplaît plaire VERB root 0")
    assert words(of, "annonce") == ["annonce", "départ"]
    assert words(of, "annonce", saying=True) == ["annonce"]


def test_a_pronoun_names_no_event() -> None:
    assert words(tree(FIRE.replace("fire fire NOUN", "it it PRON")), "opened") == ["Gunmen", "opened", "wounding"]


SPEAKING = f"""
Speaking speak VERB advcl 5 {GERUND}
Monday Monday PROPN obl:tmod 1
the the DET det 4
envoy envoy NOUN nsubj 5
rejected reject VERB root 0 Tense=Past|VerbForm=Fin
plan plan NOUN obj 5
"""


def test_a_participle_that_opens_a_sentence_shares_its_time_with_the_main_clause() -> None:
    assert words(tree(SPEAKING), "Speaking") == ["Speaking", "rejected"]
    assert words(tree(SPEAKING.replace("the the DET det 4", "when when SCONJ mark 1")), "Speaking") == ["Speaking"]
    finite = SPEAKING.replace(f"5 {GERUND}", "5 VerbForm=Fin")
    assert words(tree(finite), "Speaking") == ["Speaking"]


def test_a_participle_behind_its_verb_does_not_date_it() -> None:
    assert words(tree(FIRE), "wounding") == ["wounding"]


def test_a_participle_that_describes_an_event_dates_it() -> None:
    rows = f"agreement agreement NOUN nsubj 3\nreached reach VERB acl 1 {PART}\nholds hold VERB root 0"
    assert words(tree(rows), "reached") == ["agreement", "reached"]
    assert words(tree(rows.replace("NOUN nsubj", "PRON nsubj")), "reached") == ["reached"]
    assert words(tree(rows.replace(PART, "VerbForm=Inf")), "reached") == ["reached"]
    assert words(tree(rows.replace("acl 1", "acl:relcl 1")), "reached") == ["reached"]


LEAVE = Claim(id="c", document_id="d", start=0, end=1, sentence=Span(0, 1), predicate="partir", frame=Frame.OTHER)


@pytest.mark.parametrize(
    ("modality", "ahead"),
    [(Modality.ACTUAL, False), (Modality.ONGOING, False), (Modality.PLANNED, True), (Modality.WANTED, True)],
)
def test_an_open_complement_that_is_not_real_lies_ahead_of_its_verb(modality: Modality, ahead: bool) -> None:
    of = tree(OPEN)
    claim = replace(LEAVE, modality=modality)
    assert after(claim, of.tokens[4]) is ahead
    assert not after(claim, of.tokens[2])
    assert not after(claim, of.tokens[4], {claim.modality})  # "is to begin leaving on Monday": both lie ahead
