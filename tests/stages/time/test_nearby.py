"""The times of a claim's own sentence, each with its signs."""

from dataclasses import replace

import pytest

from recoupe.model import Attribution, Claim, Document, Modality, Reading, Span, Timex, TimexType, Why
from recoupe.stages.time.belong import owner_of
from recoupe.stages.time.candidate import Candidate
from recoupe.stages.time.nearby import near, path_between
from recoupe.stages.time.page import Page
from tests.stages.time.dated import WEDNESDAY, claim, saying
from tests.stages.time.trees import sentence, tree


def timex(text: str, words: str, day: str = "2031-05-12") -> Timex:
    at = text.index(words)
    return Timex(
        document_id="doc", start=at, end=at + len(words), text=words, type=TimexType.DATE, value=day, edtf=day,
        earliest=day, latest=day,
    )  # fmt: skip


def candidates(
    text: str, rows: str, one: Claim, *words: str, others: tuple[Claim, ...] = (), sayings: tuple[Attribution, ...] = ()
) -> list[Candidate]:
    document = Document(id="doc", path="a", text=text, language="fr", published=WEDNESDAY)
    times = tuple(timex(text, word) for word in words)
    page = Page.of(
        Reading(
            document=document, sentences=(sentence(text, rows),), claims=(one, *others), times=times, attributions=sayings
        )
    )  # fmt: skip
    return near(page, one, {each: owner_of(page, each) for each in times})


FIN, PART = "Tense=Pres|VerbForm=Fin", "Tense=Past|VerbForm=Part"
TEXT = "Lundi, Karst a libéré le consul et Zemblie a rouvert le port mardi."
TREE = f"""
Lundi lundi NOUN obl:mod 5
, , PUNCT punct 1
Karst Karst PROPN nsubj 5
a avoir AUX aux:tense 5 {FIN}
libéré libérer VERB root 0 {PART}
le le DET det 7
consul consul NOUN obj 5
et et CCONJ cc 11
Zemblie Zemblie PROPN nsubj 11
a avoir AUX aux:tense 11 {FIN}
rouvert rouvrir VERB conj 5 {PART}
le le DET det 13
port port NOUN obj 11
mardi mardi NOUN obl:mod 11
. . PUNCT punct 5
"""
FREES = claim("frees", TEXT, "a libéré le consul", "libérer")
OPENS = claim("opens", TEXT, "a rouvert le port mardi", "rouvrir")


@pytest.mark.parametrize(
    ("word", "at", "path"),
    [
        ("libéré", "Lundi", ((), ("obl",))),
        ("libéré", "mardi", ((), ("conj", "obl"))),
        ("rouvert", "Lundi", (("conj",), ("obl",))),
        ("rouvert", "mardi", ((), ("obl",))),
        ("consul", "mardi", (("obj",), ("conj", "obl"))),
        ("Lundi", "Lundi", ((), ())),
    ],
)
def test_the_way_between_two_words_goes_up_to_the_one_above_both_and_down(
    word: str, at: str, path: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    of = tree(TREE)
    token = next(token for token in of if token.text == word)
    place = next(token for token in of if token.text == at)
    assert path_between(of, token, replace(timex(TEXT, at), start=place.start, end=place.end)) == path


def test_where_no_word_stands_there_is_no_way() -> None:
    of = tree(TREE)
    assert path_between(of, of.tokens[4], replace(timex(TEXT, "mardi"), start=900, end=905)) is None


def test_a_relation_that_describes_keeps_its_subtype() -> None:
    of = tree("port port NOUN root 0\nrouvert rouvrir VERB acl:relcl 1\nmardi mardi NOUN obl:mod 2")
    at = replace(timex("port rouvert mardi", "mardi"))
    assert path_between(of, of.tokens[0], at) == ((), ("acl:relcl", "obl"))


def test_a_claims_own_time_is_stated_and_one_of_its_clause_is_not() -> None:
    (own,) = candidates(TEXT, TREE, FREES, "Lundi", others=(OPENS,))
    assert (own.why, own.when.value) == (Why.STATED, "2031-05-12")
    assert {"owner own", "near no other own", "near nearest of 1", "words 5", "verbs 0 before"} <= set(own.signs)
    (other,) = candidates(TEXT, TREE, OPENS, "Lundi", others=(FREES,))
    assert other.why is Why.CLAUSE
    assert {"owner shared", "path conj|obl", "up conj", "down obl", "up 1 down 1"} <= set(other.signs)


def test_of_two_times_the_one_on_the_shorter_way_is_the_nearest() -> None:
    first, second = candidates(TEXT, TREE, OPENS, "Lundi", "mardi")
    assert "near further of 2" in first.signs
    assert "near nearest of 2" in second.signs
    assert "near other own not own" in first.signs
    assert "near no other own" in second.signs


def test_predicates_that_stand_closer_are_counted() -> None:
    (alone,) = candidates(TEXT, TREE, OPENS, "Lundi")
    (rival,) = candidates(TEXT, TREE, OPENS, "Lundi", others=(FREES,))
    assert "near closer 0" in alone.signs
    assert {"near closer 1", "near closer 1 verb"} <= set(rival.signs)


def test_the_time_of_the_later_of_two_acts_is_none_of_the_earlier() -> None:
    assert candidates(TEXT, TREE, FREES, "mardi") == []


def test_a_claim_without_a_word_in_a_tree_has_no_candidate() -> None:
    assert candidates(TEXT, TREE, replace(FREES, sentence=Span(900, 901)), "Lundi") == []


ASIDE = "Le maire, élu lundi, ferme le port."
ASIDE_TREE = f"""
Le le DET det 2
maire maire NOUN nsubj 7
, , PUNCT punct 4
élu élire VERB acl 2 {PART}
lundi lundi NOUN obl:mod 4
, , PUNCT punct 4
ferme fermer VERB root 0 {FIN}
le le DET det 9
port port NOUN obj 7
. . PUNCT punct 7
"""
SHUTS = claim("shuts", ASIDE, "ferme le port", "fermer")
ELECTED = claim("elected", ASIDE, "élu lundi", "élire")


def test_a_time_that_describes_an_argument_says_nothing_of_the_act() -> None:
    assert candidates(ASIDE, ASIDE_TREE, SHUTS, "lundi", others=(ELECTED,)) == []
    assert len(candidates(ASIDE, ASIDE_TREE, ELECTED, "lundi")) == 1


def test_a_time_of_publishing_does_though_it_describes_an_argument() -> None:
    text, rows = (one.replace("élu", "publié").replace("élire", "publier") for one in (ASIDE, ASIDE_TREE))
    assert len(candidates(text, rows, claim("shuts", text, "ferme le port", "fermer"), "lundi")) == 1


def test_a_clause_that_describes_a_party_to_an_event_is_not_parted_with_it() -> None:
    rows = TREE.replace("rouvert rouvrir VERB conj 5", "rouvert rouvrir VERB acl:relcl 7").replace(
        "NOUN obj 5", "NOUN advcl 5"
    )
    assert candidates(TEXT, rows, OPENS, "Lundi") == []
    kept = rows.replace("NOUN advcl 5", "NOUN obj 5")
    (found,) = candidates(TEXT, kept, OPENS, "Lundi")
    assert {"out of acl:relcl at once", "up first acl:relcl real"} <= set(found.signs)


def test_how_long_what_was_done_is_to_last_is_not_when_it_was_done() -> None:
    text = "Karst ferme le port jusqu'au lundi"
    rows = f"""
    Karst Karst PROPN nsubj 2
    ferme fermer VERB root 0 {FIN}
    le le DET det 4
    port port NOUN obj 2
    jusqu'au jusque ADP case 6
    lundi lundi NOUN obl:mod 2
    """
    shuts = claim("shuts", text, "ferme le port", "fermer")
    assert candidates(text, rows, shuts, "lundi") == []
    (planned,) = candidates(text, rows, replace(shuts, modality=Modality.PLANNED), "lundi")
    assert {"near bound until", "near ahead past"} <= set(planned.signs)


def test_the_day_of_a_thing_is_not_that_of_what_is_asked_for() -> None:
    text = "Annuler le décret du lundi"
    rows = """
    Annuler annuler VERB root 0 VerbForm=Inf
    le le DET det 3
    décret décret NOUN obj 1
    du de ADP case 5
    lundi lundi NOUN nmod 3
    """
    lifts = claim("lifts", text, text, "annuler")
    assert candidates(text, rows, replace(lifts, modality=Modality.WANTED), "lundi") == []
    assert len(candidates(text, rows, lifts, "lundi")) == 1
    near_verb = rows.replace("nmod 3", "obl:mod 1")
    assert len(candidates(text, near_verb, replace(lifts, modality=Modality.WANTED), "lundi")) == 1


SINCE = "Les fonds gelés depuis lundi dorment."


def since(rows_of_verb: str) -> Candidate:
    rows = f"""
    Les le DET det 2
    fonds fonds NOUN nsubj 6
    {rows_of_verb}
    depuis depuis ADP case 5
    lundi lundi NOUN obl:mod 3
    dorment dormir VERB root 0 {FIN}
    . . PUNCT punct 6
    """
    (found,) = candidates(SINCE, rows, claim("frozen", SINCE, "gelés depuis lundi", "geler"), "lundi")
    return found


def test_what_came_about_at_once_did_so_on_the_day_and_what_lasts_since() -> None:
    assert since(f"gelés geler VERB acl 2 {PART}").when.latest == "2031-05-12"
    assert since(f"gelés geler VERB parataxis 6 {FIN}").when.latest == "2031-05-14"


def test_what_is_said_is_told_from_what_frames_it() -> None:
    said = saying(TEXT, "a libéré", "Zemblie a rouvert le port")
    (across,) = candidates(TEXT, TREE, OPENS, "Lundi", sayings=(said,))
    assert "near voice told across" in across.signs
    (inside,) = candidates(
        TEXT, TREE, OPENS, "mardi", sayings=(replace(said, content=(Span(said.content[0].start, 66),)),)
    )
    assert "near voice told" in inside.signs
    (own,) = candidates(TEXT, TREE, OPENS, "mardi")
    assert "near voice own" in own.signs


def test_signs_tell_the_form_of_the_act_and_the_age_of_the_time() -> None:
    (found,) = candidates(TEXT, TREE, FREES, "Lundi")
    assert {
        "near fr pres part", "near fr pres part main", "near act other", "near age 3 real", "near above none",
        "near hangs verb obl:mod", "near certain affirmed", "near tense pres part", "near main", "near real past",
        "near grain day", "near date", "near bound none", "near before verb", "path |obl", "path |obl pres part subject",
    } <= set(found.signs)  # fmt: skip


@pytest.mark.parametrize(("rank", "found"), [("première premier ADJ amod 3", 0), ("brève bref ADJ amod 3", 1)])
def test_since_when_there_was_no_such_event_is_not_when_it_was(rank: str, found: int) -> None:
    text = f"La {rank.split()[0]} visite depuis lundi plaît."
    rows = f"""
    La le DET det 3
    {rank}
    visite visite NOUN nsubj 6
    depuis depuis ADP case 5
    lundi lundi NOUN nmod 3
    plaît plaire VERB root 0 {FIN}
    . . PUNCT punct 6
    """
    assert len(candidates(text, rows, claim("visit", text, "visite depuis lundi", "visite"), "lundi")) == found
