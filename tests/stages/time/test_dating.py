from dataclasses import replace

import pytest

from recoupe.model import (
    Attribution,
    Claim,
    Document,
    Frame,
    Manner,
    Modality,
    Published,
    PublishedBasis,
    Reading,
    Sentence,
    SourceKind,
    Span,
    When,
    Why,
)
from recoupe.stages.time import DATE_STAGE, STAGE
from recoupe.stages.time.bounds import bounded
from tests.stages.time.trees import sentence

WEDNESDAY = Published(value="2031-05-14", earliest="2031-05-14", latest="2031-05-14", basis=PublishedBasis.METADATA)

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


def claim(name: str, text: str, clause: str, predicate: str) -> Claim:
    start = text.index(clause)
    return Claim(
        id=name, document_id="doc", start=start, end=start + len(clause), sentence=Span(0, len(text)), predicate=predicate,
        frame=Frame.OTHER,
    )  # fmt: skip


def saying(text: str, cue: str, content: str, manner: Manner = Manner.INDIRECT) -> Attribution:
    at, of = text.index(cue), text.index(content)
    return Attribution(
        id="saying", document_id="doc", source=(), cue=(Span(at, at + len(cue)),), content=(Span(of, of + len(content)),),
        manner=manner, source_kind=SourceKind.PERSON, source_text="",
    )  # fmt: skip


def dated(
    text: str,
    sentences: tuple[Sentence, ...],
    claims: tuple[Claim, ...] = (),
    attributions: tuple[Attribution, ...] = (),
) -> Reading:
    document = Document(id="doc", path="a.txt", text=text, language="fr", published=WEDNESDAY)
    reading = Reading(document=document, sentences=sentences, claims=claims, attributions=attributions)
    return DATE_STAGE.run(STAGE.run(reading))


def times(reading: Reading) -> list[str | None]:
    return [one.time.value if one.time else None for one in reading.claims]


def said(reading: Reading) -> list[str | None]:
    return [one.said.value if one.said else None for one in reading.attributions]


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


def test_an_inferred_date_is_told_as_an_issue() -> None:
    text = "Digue rompue\nPublié le 12 mars 2031\nLa digue a cédé hier."
    reading = STAGE.run(Reading(document=Document(id="doc", path="a.txt", text=text, language="fr")))
    assert reading.document.published.value == "2031-03-12"
    assert [issue.code for issue in reading.issues] == ["published_inferred"]
    assert [timex.value for timex in reading.times] == ["2031-03-12", "2031-03-11"]


def test_a_text_older_than_its_page_counts_from_its_own_day() -> None:
    text = (
        "La visite commence demain. Elle aura lieu les 18 et 19 juin, dit le palais. La dernière rencontre eut lieu en "
        "septembre de l'année dernière. On y vit le roi le 13 septembre 2030. Cette semaine est longue."
    )
    page = Published(value="2031-07-04", earliest="2031-07-04", latest="2031-07-04", basis=PublishedBasis.METADATA)
    reading = STAGE.run(Reading(document=Document(id="doc", path="a.txt", text=text, language="fr", published=page)))
    assert reading.document.published == page
    assert [issue.code for issue in reading.issues] == ["older_original"]
    assert reading.times[-1].value == "2031-W25"


def test_a_language_that_does_not_ship_has_no_times() -> None:
    reading = Reading(document=Document(id="doc", path="a.txt", text="Am 3. Mai 2031.", language="de"))
    assert STAGE.run(reading) == reading == DATE_STAGE.run(reading)


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


ARREST = "Karst a cédé lundi, deux jours après l'arrestation du consul."
ARREST_TREE = """
Karst Karst PROPN nsubj 3
a avoir AUX aux:tense 3
cédé céder VERB root 0
lundi lundi NOUN obl:mod 3
, , PUNCT punct 9
deux deux NUM nummod 7
jours jour NOUN obl:mod 9
après après ADP case 9
l'arrestation arrestation NOUN obl:mod 3
du de ADP case 11
consul consul NOUN nmod 9
. . PUNCT punct 3
"""


def test_a_length_parts_an_event_from_that_of_its_main_clause() -> None:
    reading = dated(
        ARREST,
        (sentence(ARREST, ARREST_TREE),),
        (
            claim("yields", ARREST, "a cédé lundi", "céder"),
            claim("arrest", ARREST, "l'arrestation du consul", "arrestation"),
        ),
    )
    assert times(reading) == ["2031-05-12", "2031-05-10"]


def test_a_time_keeps_the_words_that_give_it_and_how() -> None:
    reading = dated(ARREST, (sentence(ARREST, ARREST_TREE),), (claim("yields", ARREST, "a cédé lundi", "céder"),))
    when = reading.claims[0].time
    assert when is not None
    assert when.span == Span(13, 18)
    assert when.why is Why.STATED


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("depuis mars 2031", ("2031-03-01", "2031-05-14")),
        ("avant mars 2031", (None, "2031-02-28")),
        ("après mars 2031", ("2031-04-01", None)),
        ("fin mars 2031", ("2031-03-16", "2031-03-31")),
    ],
)
def test_what_stands_before_a_period_opens_or_narrows_it(words: str, bounds: tuple[str | None, str | None]) -> None:
    text = f"Karst cède {words}."
    document = Document(id="doc", path="a.txt", text=text, language="fr", published=WEDNESDAY)
    (timex,) = STAGE.run(Reading(document=document)).times
    when = bounded(document, timex)
    assert (when.earliest, when.latest) == bounds


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


EVE = "Au lendemain de la prise du fort, Karst a cédé mardi."
EVE_TREE = """
Au au ADP case 2
lendemain lendemain NOUN obl:mod 11
de de ADP case 5
la le DET det 5
prise prise NOUN nmod 2
du de ADP case 7
fort fort NOUN nmod 5
, , PUNCT punct 2
Karst Karst PROPN nsubj 11
a avoir AUX aux:tense 11
cédé céder VERB root 0
mardi mardi NOUN obl:mod 11
. . PUNCT punct 11
"""


def test_the_eve_parts_an_event_from_that_of_its_main_clause_by_a_day() -> None:
    reading = dated(
        EVE,
        (sentence(EVE, EVE_TREE),),
        (claim("yields", EVE, "a cédé mardi", "céder"), claim("taking", EVE, "la prise du fort", "prise")),
    )
    assert times(reading) == ["2031-05-13", "2031-05-12"]


def test_what_a_length_parts_from_a_sentence_without_a_day_counts_from_publication() -> None:
    text = "Ces tirs surviennent deux jours après l'arrestation du consul."
    tree = """
    Ces ce DET det 2
    tirs tir NOUN nsubj 3
    surviennent survenir VERB root 0
    deux deux NUM nummod 5
    jours jour NOUN obl:mod 3
    après après ADP case 8
    l' le DET det 8
    arrestation arrestation NOUN obl:mod 3
    du de ADP case 10
    consul consul NOUN nmod 8
    . . PUNCT punct 3
    """
    reading = dated(text, (sentence(text, tree),), (claim("arrest", text, "l'arrestation du consul", "arrestation"),))
    assert times(reading) == ["2031-05-12"]


@pytest.mark.parametrize(
    ("words", "ahead", "begun", "bounds"),
    [
        ("depuis mars 2031", False, True, ("2031-03-01", "2031-03-31")),
        ("peu avant midi", False, False, ("2031-05-14", "2031-05-14")),
        ("jusqu'au 20 mai 2031", True, False, ("2031-05-14", "2031-05-20")),
    ],
)
def test_an_end_is_open_only_where_the_event_goes_on(
    words: str, ahead: bool, begun: bool, bounds: tuple[str | None, str | None]
) -> None:
    text = f"Karst cède {words}."
    document = Document(id="doc", path="a.txt", text=text, language="fr", published=WEDNESDAY)
    timex = STAGE.run(Reading(document=document)).times[-1]
    when = bounded(document, timex, ahead=ahead, begun=begun)
    assert (when.earliest, when.latest) == bounds


def test_how_long_an_act_is_to_last_is_not_when_it_was_done() -> None:
    text = "Le juge a ajourné le procès jusqu'au 20 mai 2031."
    tree = """
    Le le DET det 2
    juge juge NOUN nsubj 4
    a avoir AUX aux:tense 4
    ajourné ajourner VERB root 0
    le le DET det 6
    procès procès NOUN obj 4
    jusqu'au jusqu'au ADP case 8
    20 20 NUM obl:mod 4
    mai mai NOUN nmod 8
    2031 2031 NUM nmod 9
    . . PUNCT punct 4
    """
    reading = dated(text, (sentence(text, tree),), (claim("puts off", text, "a ajourné le procès", "ajourner"),))
    assert times(reading) == [None]


ASIDE = "Karst a cédé lundi, deux jours après que le consul qui fut arrêté a parlé."
ASIDE_TREE = """
Karst Karst PROPN nsubj 3
a avoir AUX aux:tense 3
cédé céder VERB root 0
lundi lundi NOUN obl:mod 3
, , PUNCT punct 7
deux deux NUM nummod 7
jours jour NOUN obl:mod 16
après après SCONJ mark 16
que que SCONJ fixed 8
le le DET det 11
consul consul NOUN nsubj 16
qui qui PRON nsubj:pass 14
fut être AUX aux:pass 14
arrêté arrêter VERB acl:relcl 11
a avoir AUX aux:tense 16
parlé parler VERB advcl 3
. . PUNCT punct 3
"""


def test_a_clause_that_describes_a_party_to_an_event_is_not_parted_with_it() -> None:
    whole = sentence(ASIDE, ASIDE_TREE)
    reading = dated(ASIDE, (whole,), (claim("arrest", ASIDE, "fut arrêté", "arrêter"),))
    assert times(reading) == [None]
    reading = dated(ASIDE, (whole,), (claim("speech", ASIDE, "a parlé", "parler"),))
    assert times(reading) == ["2031-05-10"]
