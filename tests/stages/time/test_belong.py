"""What an expression belongs to: claims, and a saying."""

from dataclasses import replace

import pytest

from recoupe.model import Attribution, Claim, Document, Modality, Reading, Sentence, Span, Timex, TimexType
from recoupe.stages.time.belong import Owner, owner_of
from recoupe.stages.time.page import Page
from tests.stages.time.dated import claim, saying
from tests.stages.time.trees import sentence


def timex(text: str, words: str) -> Timex:
    at = text.index(words)
    return Timex(
        document_id="doc", start=at, end=at + len(words), text=words, type=TimexType.DATE, value="2031-05-12",
        earliest="2031-05-12", latest="2031-05-12",
    )  # fmt: skip


def owner(
    text: str, rows: str, words: str, *claims: Claim, sayings: tuple[Attribution, ...] = (), language: str = "fr",
    times: tuple[Timex, ...] = (),
) -> Owner:  # fmt: skip
    one = sentence(text, rows) if rows else Sentence(
        document_id="doc", start=0, end=len(text), block=0, kind=sentence("a", "a a X root 0").kind
    )  # fmt: skip
    document = Document(id="doc", path="a", text=text, language=language)
    asked = timex(text, words)
    page = Page.of(
        Reading(document=document, sentences=(one,), claims=claims, attributions=sayings, times=(asked, *times))
    )  # fmt: skip
    return owner_of(page, asked)


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
OPENS = claim("opens", TEXT, "rouvrira vendredi", "rouvrir")
SAID = saying(TEXT, "a dit", "rouvrira vendredi")


def test_a_saying_and_what_is_said_have_their_own_days() -> None:
    assert owner(TEXT, TREE, "lundi", OPENS, sayings=(SAID,)) == Owner(attribution_id="saying")
    assert owner(TEXT, TREE, "vendredi", OPENS, sayings=(SAID,)) == Owner(claim_ids=("opens",))


def test_two_claims_of_one_word_share_its_day() -> None:
    assert owner(TEXT, TREE, "vendredi", OPENS, replace(OPENS, id="other")).claim_ids == ("opens", "other")


def test_a_verb_that_is_no_claim_and_no_cue_keeps_its_day_to_itself() -> None:
    assert owner(TEXT, TREE, "lundi", OPENS) == Owner()


ACCUSED = "La Zemblie a accusé mardi la Karstie de piller le port."
ACCUSED_TREE = """
La le DET det 2
Zemblie Zemblie PROPN nsubj 4
a avoir AUX aux:tense 4
accusé accuser VERB root 0
mardi mardi NOUN obl:mod 4
la le DET det 7
Karstie Karstie PROPN obj 4
de de ADP mark 9
piller piller VERB xcomp 4
le le DET det 11
port port NOUN obj 9
. . PUNCT punct 4
"""
ACCUSES = claim("accuses", ACCUSED, "a accusé mardi la Karstie", "accuser")
LOOTS = claim("loots", ACCUSED, "piller le port", "piller")


def test_one_word_may_be_a_saying_and_a_deed_and_what_is_said_is_not_dated_by_it() -> None:
    said = saying(ACCUSED, "a accusé", "piller le port")
    assert owner(ACCUSED, ACCUSED_TREE, "mardi", ACCUSES, LOOTS, sayings=(said,)) == Owner(("accuses",), "saying")


def test_a_deed_shares_its_day_with_its_open_complement_where_that_is_real() -> None:
    assert owner(ACCUSED, ACCUSED_TREE, "mardi", ACCUSES, LOOTS) == Owner(("accuses",), shared=("loots",))
    planned = replace(LOOTS, modality=Modality.PLANNED)
    assert owner(ACCUSED, ACCUSED_TREE, "mardi", ACCUSES, planned) == Owner(("accuses",))


def test_what_hangs_from_a_cue_through_its_content_is_part_of_what_is_said() -> None:
    text = "Karst promet un accord lundi."
    rows = """
    Karst Karst PROPN nsubj 2
    promet promettre VERB root 0
    un un DET det 4
    accord accord NOUN obj 2
    lundi lundi NOUN nmod 4
    . . PUNCT punct 2
    """
    promise = saying(text, "promet", "un accord")
    assert owner(text, rows, "lundi", sayings=(promise,)) == Owner()
    outside = rows.replace("nmod 4", "obl:mod 2")
    assert owner(text, outside, "lundi", sayings=(promise,)) == Owner(attribution_id="saying")
    held = saying(text, "promet", "un accord lundi")
    assert owner(text, outside, "lundi", sayings=(held,)) == Owner()


PUBLISHED = "Selon un rapport publié lundi, le port est fermé."
PUBLISHED_TREE = """
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


def test_a_source_that_was_published_on_a_day_spoke_on_it() -> None:
    of = PUBLISHED.index("un rapport")
    said = replace(saying(PUBLISHED, "Selon", "le port est fermé"), source=(Span(of, PUBLISHED.index(",")),))
    assert owner(PUBLISHED, PUBLISHED_TREE, "lundi", sayings=(said,)) == Owner(attribution_id="saying")
    assert owner(PUBLISHED, PUBLISHED_TREE, "lundi", sayings=(replace(said, source=()),)) == Owner()
    named, named_tree = (one.replace("publié", "nommé") for one in (PUBLISHED, PUBLISHED_TREE))
    other = replace(saying(named, "Selon", "le port est fermé"), source=(Span(of, named.index(",")),))
    assert owner(named, named_tree, "lundi", sayings=(other,)) == Owner()


LOOSE = "Le port a fermé : lundi."
LOOSE_TREE = """
Le le DET det 2
port port NOUN nsubj 4
a avoir AUX aux:tense 4
fermé fermer NOUN dep 6
: : PUNCT punct 6
lundi lundi NOUN root 0
. . PUNCT punct 6
"""


def test_what_hangs_from_nothing_known_is_of_the_one_claim_whose_clause_holds_it() -> None:
    shuts = claim("shuts", LOOSE, "a fermé : lundi", "fermer")
    assert owner(LOOSE, LOOSE_TREE, "lundi", shuts) == Owner(claim_ids=("shuts",))
    assert owner(LOOSE, LOOSE_TREE, "lundi", shuts, replace(shuts, id="other")) == Owner()
    assert owner(LOOSE, LOOSE_TREE, "lundi", replace(shuts, end=15)) == Owner()


BARE = "Le port a fermé mardi."


def test_without_a_tree_one_claim_and_one_time_go_together() -> None:
    shuts = claim("shuts", BARE, BARE[:-1], "fermer")
    assert owner(BARE, "", "mardi", shuts) == Owner(claim_ids=("shuts",))
    assert owner(BARE, "", "mardi", shuts, replace(shuts, id="other")) == Owner()
    assert owner(BARE, "", "mardi", shuts, times=(timex(BARE, "port"),)) == Owner()


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        ((Span(0, 7),), Owner(attribution_id="saying")),
        ((Span(0, 22),), Owner()),
        ((Span(0, 7), Span(0, 7)), Owner()),
        ((Span(0, 7), Span(0, 22)), Owner(attribution_id="saying")),
    ],
    ids=["outside", "inside", "two", "one of two"],
)
def test_without_a_tree_the_time_is_the_sayings_where_it_stands_outside_what_one_alone_says(
    contents: tuple[Span, ...], expected: Owner
) -> None:
    said = saying(BARE, "a fermé", "Le port")
    sayings = tuple(
        replace(said, id="saying" if n == 0 else f"s{n}", content=(content,)) for n, content in enumerate(contents)
    )
    shuts = claim("shuts", BARE, BARE[:-1], "fermer")
    assert owner(BARE, "", "mardi", *(() if contents != (Span(0, 7),) else (shuts,)), sayings=sayings) == expected


def test_what_stands_in_no_sentence_belongs_to_nothing() -> None:
    document = Document(id="doc", path="a", text=BARE, language="fr")
    page = Page.of(Reading(document=document, times=(timex(BARE, "mardi"),)))
    assert owner_of(page, timex(BARE, "mardi")) == Owner()
