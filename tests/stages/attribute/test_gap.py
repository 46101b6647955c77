"""The words between quotations, and who speaks among them."""

import pytest

from recoupe.model import Span
from recoupe.stages.attribute.gap import Speech, first_clause, last_clause, places, speech_after, speech_before
from recoupe.stages.attribute.page import Page
from tests.stages.attribute.trees import named, page

FIN, REL = "VerbForm=Fin|Tense=Past", "PronType=Rel"


def texts(of: Page, span: Span | None = None) -> list[str]:
    return [place.token.text for place in places(of, span or Span(0, len(of.text)))]


def whole(of: Page) -> Span:
    return Span(0, len(of.text))


Found = tuple[str, str, float] | None


def told(of: Page, speech: Speech | None) -> Found:
    """Source, verb and strength."""
    return None if speech is None else (named(of, speech.source), speech.place.token.text, speech.strength)


def after(rows: str, language: str = "en", *, open_end: bool = True) -> Found:
    of = page(rows, language)
    return told(of, speech_after(of, first_clause(places(of, whole(of))), open_end=open_end))


def before(rows: str, mark: str, language: str = "en") -> Found:
    of = page(rows, language)
    return told(of, speech_before(of, last_clause(places(of, whole(of))), mark=mark))


TWO = "a a DET root 0\nb b X dep 1\n. . PUNCT punct 1\n--\nc c X root 0\n: : PUNCT punct 1"


def test_the_words_of_a_range_come_in_order_from_every_sentence_in_it() -> None:
    of = page(TWO)
    assert of.text == "a b. c :"
    assert texts(of) == ["a", "b", ".", "c", ":"]
    assert texts(of, Span(2, 6)) == ["b", ".", "c"]
    assert texts(of, Span(1, 5)) == ["b", "."]


def test_a_clause_is_the_first_or_the_last_sentence_of_a_gap() -> None:
    of = page(TWO)
    gap = places(of, whole(of))
    assert [p.token.text for p in first_clause(gap)] == ["a", "b"]
    assert [p.token.text for p in last_clause(gap)] == ["c", ":"]
    comma = page(", , PUNCT punct 2\na a X root 0\n, , PUNCT punct 2\nb b X dep 2")
    assert [p.token.text for p in first_clause(places(comma, whole(comma)))] == ["a", ",", "b"]


def test_a_gap_that_opens_with_a_stop_has_no_first_clause() -> None:
    of = page(". . PUNCT root 0\na a X dep 1")
    assert first_clause(places(of, whole(of))) == []
    assert [p.token.text for p in last_clause(places(of, whole(of)))] == ["a"]


INVERTED = """
, , PUNCT punct 3
a avoir AUX aux 3 VerbForm=Fin
déclaré déclarer VERB root 0 VerbForm=Part
mardi mardi NOUN obl 3
le le DET det 6
maire maire NOUN nsubj 3
"""
STRAIGHT = f"she she PRON nsubj 2\nsaid say VERB root 0 {FIN}\non on ADP case 4\nMonday Monday PROPN obl 2"


def test_a_speaker_stands_behind_the_verb_or_before_it() -> None:
    assert after(INVERTED, "fr") == ("le maire", "déclaré", 1.0)
    assert after(STRAIGHT) == ("she", "said", 1.0)


def test_a_speaker_that_hangs_elsewhere_is_the_noun_phrase_beside_the_verb() -> None:
    astray = INVERTED.replace(
        "le le DET det 6\nmaire maire NOUN nsubj 3", "Ada Ada PROPN obl 3\nQuill Quill PROPN flat 5"
    )
    assert after(astray, "fr") == ("Ada Quill", "déclaré", 1.0)
    led_in = INVERTED.replace("le le DET det 6", "à à ADP case 6").replace("NOUN nsubj 3", "NOUN obl 3")
    assert after(led_in, "fr") == ("", "déclaré", 1.0)


def test_a_day_beside_the_verb_does_not_speak() -> None:
    assert after("said say VERB root 0 VerbForm=Fin\nMonday Monday PROPN obl 1\nQuill Quill PROPN obl 1") == (
        "Quill",
        "said",
        1.0,
    )


@pytest.mark.parametrize(
    "rows",
    [
        STRAIGHT.replace(FIN, "VerbForm=Part"),
        f"who who PRON nsubj 2 {REL}\nsaid say VERB root 0 {FIN}",
        f"because because SCONJ mark 3\nshe she PRON nsubj 3\nsaid say VERB root 0 {FIN}",
        "the the DET det 2\nport port NOUN root 0",
        "\n".join(f"w{n} w X dep 42" for n in range(1, 42)) + f"\nsaid say VERB root 0 {FIN}",
    ],
    ids=["not conjugated", "relative", "subordinate", "no verb", "too far"],
)
def test_another_clause_reports_nothing(rows: str) -> None:
    assert after(rows) is None


def test_as_is_no_conjunction_that_forbids() -> None:
    rows = f"as as SCONJ mark 3\nshe she PRON nsubj 3\nsaid say VERB root 0 {FIN}"
    assert after(rows) == ("she", "said", 1.0)


GRINNED = f"she she PRON nsubj 2\ngrinned grin VERB root 0 {FIN}"


def test_an_unknown_verb_reports_where_little_else_stands_beside_it() -> None:
    assert after(GRINNED) == ("she", "grinned", 0.7)
    assert after(GRINNED, open_end=False) is None
    assert after(f"{GRINNED}\nit it PRON obj 2") is None
    assert after(GRINNED.replace("grinned grin", "arrived arrive")) is None
    adverbs = "\n".join(f"a{n} a ADV advmod 2" for n in range(5))
    named_one = GRINNED.replace("she she PRON", "Ada Ada PROPN")
    assert after(f"{named_one}\n{adverbs}") == ("Ada", "grinned", 0.7)
    assert after(f"{named_one}\n{adverbs}\nb b ADV advmod 2") is None


def test_an_unknown_verb_that_stands_first_may_have_three_words_more() -> None:
    rows = f"grinned grin VERB root 0 {FIN}\nshe she PRON nsubj 1\n"
    assert after(rows + "\n".join(f"a{n} a ADV advmod 1" for n in range(8))) == ("she", "grinned", 0.7)
    assert after(rows + "\n".join(f"a{n} a ADV advmod 1" for n in range(9))) is None


def test_a_passive_without_an_agent_says_nothing_for_anybody() -> None:
    rows = f"it it PRON nsubj:pass 3\nwas be AUX aux:pass 3 {FIN}\nsaid say VERB root 0 VerbForm=Part"
    assert after(rows) is None


def test_a_listed_verb_speaks_where_only_a_noun_phrase_stands_before_it() -> None:
    rows = f"Ada Ada PROPN dep 3\nQuill Quill PROPN flat 1\nsaid say VERB root 0 {FIN}"
    assert after(rows) == ("Ada Quill", "said", 1.0)
    assert after(rows.replace("said say", "grinned grin")) is None
    other = f"left leave VERB dep 4 {FIN}\nthe the DET det 3\nmayor mayor NOUN dep 4\nsaid say VERB root 0 {FIN}"
    assert after(other) is None


REPLIED = f"She she PRON nsubj 2\nreplied reply VERB root 0 {FIN}\n{{}} x X dep 2"


def test_a_verb_leads_in_what_follows() -> None:
    assert before(REPLIED.format(","), ",") == ("She", "replied", 1.0)
    assert before(REPLIED.format("then"), "") == ("She", "replied", 0.9)
    far = REPLIED.format("a") + "\nb b X dep 2\nc c X dep 2\nd d X dep 2"
    assert before(far, "") is None
    assert before(far, ":") == ("She", "replied", 1.0)


def test_of_two_verbs_the_nearer_leads_in() -> None:
    rows = f"She she PRON nsubj 2\nsaid say VERB root 0 {FIN}\nand and CCONJ cc 4\nadded add VERB conj 2 {FIN}"
    assert before(rows, ":") == ("She", "added", 1.0)


def test_a_verb_in_a_subordinate_clause_leads_nothing_in_behind_a_comma() -> None:
    rows = f"When when SCONJ mark 3\nshe she PRON nsubj 3\nsaid say VERB advcl 5 {FIN}\nall all PRON nsubj 5\nleft leave VERB root 0 {FIN}"
    assert before(rows, ",") is None
    assert before(rows, "") == ("she", "said", 0.9)
    assert before(rows.replace("When when SCONJ mark 3", "so so ADV advmod 3"), ",") == ("she", "said", 1.0)


def test_before_a_colon_the_main_verb_leads_in_whatever_it_is() -> None:
    rows = f"He he PRON nsubj 2\nturned turn VERB root 0 {FIN}\nround round ADV advmod 2\n: : PUNCT punct 2"
    assert before(rows, ":") == ("He", "turned", 0.6)
    assert before(rows, ",") is None
    assert before(rows.replace(FIN, "VerbForm=Inf"), ":") is None
    relative = f"x x X root 0\nHe he PRON nsubj 3\nturned turn VERB acl 1 {FIN}"
    assert before(relative, ":") is None
