"""Speakers named before a colon or behind a dash."""

import pytest

from recoupe.model import BlockKind
from recoupe.stages.attribute.labels import label_drafts
from tests.stages.attribute.trees import page, told

FIN = "VerbForm=Fin|Tense=Pres"
TITLE, BODY = BlockKind.TITLE, BlockKind.BODY


def labelled(
    rows: str, language: str = "fr", kind: BlockKind = BODY, mentions: str = ""
) -> tuple[str, str, str] | None:
    of = page(rows, language, kind=kind, mentions=mentions)
    found = label_drafts(of)
    assert len(found) < 2
    return told(of, found[0]) if found else None


QUOTED = f"""
Quill Quill PROPN {{}} 5
: : PUNCT punct 5
“ “ PUNCT punct 5
Nous nous PRON nsubj 5
partons partir VERB root 0 {FIN}
demain demain ADV advmod 5
” ” PUNCT punct 5
"""
PERSON = "Quill Person"


def test_a_name_before_a_quotation_speaks_in_a_headline_and_less_surely_in_running_text() -> None:
    rows = QUOTED.format("dep")
    for kind, strength in ((TITLE, 1.0), (BODY, 0.8)):
        of = page(rows, "fr", kind=kind, mentions=PERSON)
        (draft,) = label_drafts(of)
        assert told(of, draft) == ("Quill", ":", "“Nous partons demain”")
        assert (draft.form, draft.strength) == ("label", strength)


@pytest.mark.parametrize(
    ("schema", "speaks"),
    [("Person", True), ("Company", True), ("Country", True), ("LegalEntity", True), ("Address", False)],
)
def test_a_place_before_a_quotation_says_where_and_not_who(schema: str, speaks: bool) -> None:
    assert (labelled(QUOTED.format("dep"), mentions=f"Quill {schema}") is not None) is speaks


UNQUOTED = f"""
Quill Quill PROPN dep 5
: : PUNCT punct 5
le le DET det 4
pont pont NOUN nsubj 5
ferme fermer VERB root 0 {FIN}
demain demain ADV advmod 5
"""


@pytest.mark.parametrize(
    ("kind", "mentions", "speaks"),
    [
        (TITLE, "Quill Person", True),
        (BlockKind.HEADING, "Quill Person", True),
        (BODY, "Quill Person", False),
        (TITLE, "Quill Country", False),
        (TITLE, "Quill LegalEntity", False),
        (TITLE, "Quill Address", False),
        (TITLE, "", True),
    ],
)
def test_without_quotation_marks_a_known_speaker_speaks_in_a_headline_alone(
    kind: BlockKind, mentions: str, speaks: bool
) -> None:
    assert (labelled(UNQUOTED, kind=kind, mentions=mentions) is not None) is speaks


def test_a_heading_that_tells_nothing_has_no_speaker() -> None:
    rows = UNQUOTED.replace(f"ferme fermer VERB root 0 {FIN}", "morts mort NOUN root 0").replace(
        "NOUN nsubj 5", "NOUN nmod 5"
    )
    assert labelled(rows, kind=TITLE, mentions=PERSON) is None


def test_a_noun_that_can_speak_speaks_in_a_headline() -> None:
    rows = UNQUOTED.replace("Quill Quill PROPN", "Maire maire NOUN")
    assert labelled(rows, kind=TITLE) == ("Maire", ":", "le pont ferme demain")
    assert labelled(rows.replace("Maire maire", "Grue grue"), kind=TITLE) is None


def test_words_in_capitals_are_a_speaker_of_a_transcript() -> None:
    assert labelled(UNQUOTED.replace("Quill Quill PROPN", "MAIRE x X")) == ("MAIRE", ":", "le pont ferme demain")


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("De de ADP", "Quill"),
        ("Photo photo NOUN", "Quill"),
        ("3 3 NUM", "Quill"),
        ("dit dire VERB", "Quill"),
        ("Il il PRON", "Quill"),
    ],
)
def test_a_sender_a_caption_or_a_clause_is_no_speaker(first: str, rest: str) -> None:
    rows = QUOTED.format("dep").replace("Quill Quill PROPN dep 5", f"{first} dep 6\n{rest} {rest} PROPN dep 6")
    rows = rows.replace("punct 5", "punct 6").replace("nsubj 5", "nsubj 6").replace("advmod 5", "advmod 6")
    assert labelled(rows, kind=TITLE, mentions=PERSON) is None


def test_a_label_has_seven_words_at_most_and_its_content_three_at_least() -> None:
    def long(count: int) -> str:
        names = "\n".join(f"QUILL{n} x PROPN {'root 0' if n == 0 else 'flat 1'}" for n in range(count))
        return f"{names}\n: : PUNCT punct 1\nil il X dep 1\ny y X dep 1\nva va X dep 1"

    assert labelled(long(7)) is not None
    assert labelled(long(8)) is None
    assert labelled("QUILL x PROPN root 0\n: : PUNCT punct 1\nil il X dep 1\nva va X dep 1\nlà là X dep 1") is not None
    assert labelled("QUILL x PROPN root 0\n: : PUNCT punct 1\nil il X dep 1\nva va X dep 1") is None


SIGNED = """
“ “ PUNCT punct 3
Walls wall NOUN nsubj 3
hold hold VERB root 0
” ” PUNCT punct 3
{} {} PUNCT punct 3
Ada Ada PROPN dep 3
Quill Quill PROPN flat 6
"""


@pytest.mark.parametrize(("mark", "signed"), [("—", True), ("–", True), ("-", True), (":", False), (",", False)])
def test_a_name_behind_a_dash_signs_a_quotation(mark: str, signed: bool) -> None:
    found = labelled(SIGNED.format(mark, mark), "en")
    assert found == (("Ada Quill", mark, "“Walls hold”") if signed else None)


def test_a_sentence_behind_the_dash_signs_nothing() -> None:
    long = SIGNED.format("—", "—") + "\n".join(f"w{n} w X dep 3" for n in range(5))
    assert labelled(long, "en") is None
    assert labelled(SIGNED.format("—", "—").replace("Ada Ada", "ada ada"), "en") is None
    opened = "Yes yes INTJ dep 4\n" + SIGNED.format("—", "—").strip().replace("3", "4").replace("flat 6", "flat 7")
    assert labelled(opened, "en") is None
