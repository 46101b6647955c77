import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from recoupe.model import Document, Manner, Modality, Reading, Sentence, Span, When
from recoupe.model.ids import content_id
from recoupe.pipeline import document_stages
from tests.stages.time.dated import WEDNESDAY, claim, dated, said, saying, times
from tests.stages.time.trees import sentence

TEXT = "Le port, a dit lundi le maire, rouvrira vendredi."
TREE = """
Le le DET det 2
port port NOUN nsubj 10
, , PUNCT punct 5
a avoir AUX aux:tense 5
dit dire VERB parataxis 10
lundi lundi NOUN obl:mod 5
le le DET det 8
maire maire NOUN nsubj 5
, , PUNCT punct 5
rouvrira rouvrir VERB root 0
vendredi vendredi NOUN obl:mod 10
. . PUNCT punct 10
"""


def test_a_saying_and_what_is_said_each_get_their_own_day() -> None:
    reading = dated(
        TEXT,
        (sentence(TEXT, TREE),),
        (claim("opens", TEXT, "rouvrira vendredi", "rouvrir"),),
        (saying(TEXT, "a dit", "rouvrira vendredi"),),
    )
    assert times(reading) == ["2031-05-16"]
    assert said(reading) == ["2031-05-12"]


def test_a_time_inside_another_clause_is_not_the_claims() -> None:
    text = "Le maire, élu en 2029, a fermé le port."
    tree = """
    Le le DET det 2
    maire maire NOUN nsubj 9
    , , PUNCT punct 4
    élu élire VERB acl 2
    en en ADP case 6
    2029 2029 NUM obl:mod 4
    , , PUNCT punct 4
    a avoir AUX aux:tense 9
    fermé fermer VERB root 0
    le le DET det 11
    port port NOUN obj 9
    . . PUNCT punct 9
    """
    reading = dated(text, (sentence(text, tree),), (claim("shuts", text, "a fermé le port", "fermer"),))
    assert times(reading) == [None]


def test_a_time_before_two_joined_verbs_dates_both() -> None:
    text = "Mardi, le maire a fermé le port et rouvert le pont."
    tree = """
    Mardi mardi NOUN obl:mod 6
    , , PUNCT punct 1
    le le DET det 4
    maire maire NOUN nsubj 6
    a avoir AUX aux:tense 6
    fermé fermer VERB root 0
    le le DET det 8
    port port NOUN obj 6
    et et CCONJ cc 10
    rouvert rouvrir VERB conj 6
    le le DET det 12
    pont pont NOUN obj 10
    . . PUNCT punct 6
    """
    claims = (claim("shuts", text, "a fermé le port", "fermer"), claim("opens", text, "rouvert le pont", "rouvrir"))
    assert times(dated(text, (sentence(text, tree),), claims)) == ["2031-05-13", "2031-05-13"]


def test_two_years_that_bound_a_stretch_are_one_time() -> None:
    text = "La pêche a baissé entre 2019 et 2021."
    tree = """
    La le DET det 2
    pêche pêche NOUN nsubj 4
    a avoir AUX aux:tense 4
    baissé baisser VERB root 0
    entre entre ADP case 6
    2019 2019 NUM obl:mod 4
    et et CCONJ cc 8
    2021 2021 NUM conj 6
    . . PUNCT punct 4
    """
    reading = dated(text, (sentence(text, tree),), (claim("falls", text, "a baissé", "baisser"),))
    when = reading.claims[0].time
    assert when == When(value="2019/2021", earliest="2019-01-01", latest="2021-12-31", edtf="2019/2021")


def test_a_duration_or_an_age_is_no_time_of_a_claim() -> None:
    text = "Le maire ferma le port pendant six mois."
    tree = """
    Le le DET det 2
    maire maire NOUN nsubj 3
    ferma fermer VERB root 0
    le le DET det 5
    port port NOUN obj 3
    pendant pendant ADP case 8
    six six NUM nummod 8
    mois mois NOUN obl:mod 3
    . . PUNCT punct 3
    """
    assert times(dated(text, (sentence(text, tree),), (claim("shuts", text, "ferma le port", "fermer"),))) == [None]


def test_a_report_published_on_a_day_speaks_on_that_day() -> None:
    text = "Selon un rapport publié lundi, le port est fermé."
    tree = """
    Selon selon ADP case 3
    un un DET det 3
    rapport rapport NOUN obl:mod 10
    publié publier VERB acl 3
    lundi lundi NOUN obl:mod 4
    , , PUNCT punct 3
    le le DET det 8
    port port NOUN nsubj 10
    est être AUX cop 10
    fermé fermé ADJ root 0
    . . PUNCT punct 10
    """
    of = text.index("un rapport")
    saying_of = replace(saying(text, "Selon", "le port est fermé"), source=(Span(of, text.index(",")),))
    assert said(dated(text, (sentence(text, tree),), (), (saying_of,))) == ["2031-05-12"]


def test_without_a_tree_one_claim_and_one_time_go_together() -> None:
    text = "Le port a fermé mardi."
    bare = Sentence(document_id="doc", start=0, end=len(text), block=0, kind=sentence(TEXT, TREE).kind)
    assert times(dated(text, (bare,), (claim("shuts", text, text[:-1], "fermer"),))) == ["2031-05-13"]


def test_without_a_tree_two_times_date_nothing() -> None:
    text = "Le port a fermé mardi et le pont lundi."
    bare = Sentence(document_id="doc", start=0, end=len(text), block=0, kind=sentence(TEXT, TREE).kind)
    assert times(dated(text, (bare,), (claim("shuts", text, text[:-1], "fermer"),))) == [None]


def test_a_relative_date_inside_a_quotation_counts_from_when_it_was_said() -> None:
    text = "« Le port rouvrira demain », a dit lundi le maire."
    tree = """
    « « PUNCT punct 4
    Le le DET det 3
    port port NOUN nsubj 4
    rouvrira rouvrir VERB ccomp 9
    demain demain ADV advmod 4
    » » PUNCT punct 4
    , , PUNCT punct 4
    a avoir AUX aux:tense 9
    dit dire VERB root 0
    lundi lundi NOUN obl:mod 9
    le le DET det 12
    maire maire NOUN nsubj 9
    . . PUNCT punct 9
    """
    reading = dated(
        text,
        (sentence(text, tree),),
        (claim("opens", text, "Le port rouvrira demain", "rouvrir"),),
        (saying(text, "a dit", "« Le port rouvrira demain »", Manner.DIRECT),),
    )
    assert times(reading) == ["2031-05-13"]


def test_an_accusation_and_the_saying_that_it_is_have_one_day() -> None:
    text = "La Zemblie a accusé mardi la Karstie de piller le port."
    tree = """
    La le DET det 2
    Zemblie Zemblie PROPN nsubj 4
    a avoir AUX aux:tense 4
    accusé accuser VERB root 0
    mardi mardi NOUN obl:mod 4
    la le DET det 7
    Karstie Karstie PROPN obj 4
    de de ADP mark 9
    piller piller VERB ccomp 4
    le le DET det 11
    port port NOUN obj 9
    . . PUNCT punct 4
    """
    reading = dated(
        text,
        (sentence(text, tree),),
        (
            claim("accuses", text, "a accusé mardi la Karstie", "accuser"),
            claim("loots", text, "piller le port", "piller"),
        ),
        (saying(text, "a accusé", "piller le port"),),
    )
    assert times(reading) == ["2031-05-13", None]
    assert said(reading) == ["2031-05-13"]


def test_a_plan_turns_a_weekday_ahead() -> None:
    text = "Karst a proposé de céder lundi."
    tree = """
    Karst Karst PROPN nsubj 3
    a avoir AUX aux:tense 3
    proposé proposer VERB root 0
    de de ADP mark 5
    céder céder VERB xcomp 3
    lundi lundi NOUN obl:mod 5
    . . PUNCT punct 3
    """
    yields = replace(claim("yields", text, "céder lundi", "céder"), modality=Modality.OFFERED)
    assert times(dated(text, (sentence(text, tree),), (yields,))) == ["2031-05-19"]


def test_the_time_of_the_later_of_two_acts_is_not_the_earliers() -> None:
    text = "Karst a protesté et rappelé lundi son consul."
    tree = """
    Karst Karst PROPN nsubj 3
    a avoir AUX aux:tense 3
    protesté protester VERB root 0
    et et CCONJ cc 5
    rappelé rappeler VERB conj 3
    lundi lundi NOUN obl:mod 5
    son son DET det 8
    consul consul NOUN obj 5
    . . PUNCT punct 3
    """
    acts = (claim("protests", text, "a protesté", "protester"), claim("recalls", text, "rappelé lundi", "rappeler"))
    assert times(dated(text, (sentence(text, tree),), acts)) == [None, "2031-05-12"]


def test_what_is_asked_for_is_not_dated_by_the_name_of_its_object() -> None:
    text = "Karst veut annuler le décret du 4 mai."
    tree = """
    Karst Karst PROPN nsubj 2
    veut vouloir VERB root 0
    annuler annuler VERB xcomp 2
    le le DET det 5
    décret décret NOUN obj 3
    du de ADP case 7
    4 4 NUM nmod 5
    mai mai NOUN nmod 7
    . . PUNCT punct 2
    """
    lifts = replace(claim("lifts", text, "annuler le décret du 4 mai", "annuler"), modality=Modality.WANTED)
    assert times(dated(text, (sentence(text, tree),), (lifts,))) == [None]


def test_what_is_done_every_year_has_no_day_of_another_sentence() -> None:
    text = "Karst a fêté lundi le pacte. Karst le fête chaque année."
    first = """
    Karst Karst PROPN nsubj 3
    a avoir AUX aux:tense 3
    fêté fêter VERB root 0
    lundi lundi NOUN obl:mod 3
    le le DET det 6
    pacte pacte NOUN obj 3
    . . PUNCT punct 3
    """
    second = """
    Karst Karst PROPN nsubj 3
    le le PRON obj 3
    fête fêter VERB root 0
    chaque chaque DET det 5
    année année NOUN obl:mod 3
    . . PUNCT punct 3
    """
    cut = text.index("Karst le")
    sentences = (sentence(text, first), sentence(text, second, start=cut))
    feast = claim("feast", text, "a fêté lundi", "fêter")
    habit = replace(claim("habit", text, "le fête chaque année", "fêter"), sentence=Span(cut, len(text)))
    feast = replace(feast, sentence=Span(0, cut - 1))
    assert times(dated(text, sentences, (feast, habit))) == ["2031-05-12", None]


DAYS: list[dict[str, str]] = tomllib.loads(Path(__file__).with_name("days.toml").read_text(encoding="utf-8"))["text"]
PRINTED = replace(WEDNESDAY, value="2026-11-20", earliest="2026-11-20", latest="2026-11-20")


@pytest.mark.parametrize("row", DAYS, ids=lambda row: row["text"])
def test_an_act_of_a_text_has_the_day_that_the_text_gives_it(row: dict[str, str]) -> None:
    text, language = row["text"], row["language"]
    reading = Reading(
        document=Document(id=content_id("doc", text), path="a", text=text, language=language, published=PRINTED)
    )
    for stage in document_stages():
        reading = stage.run(reading)
    at = text.index(row["act"])
    token = next(token for one in reading.sentences for token in one.tokens if token.start == at)
    (found,) = (one for one in reading.claims if one.predicate == token.lemma and one.start <= at < one.end)
    assert (found.time is not None and f"{found.time.earliest}/{found.time.latest}") == (row["day"] or False)
