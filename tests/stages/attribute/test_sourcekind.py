"""What sort of source speaks, and which entities stand behind its words."""

from dataclasses import replace

import pytest

from recoupe.model import MentionKind, SourceKind, Span
from recoupe.stages.attribute.draft import NOBODY, Source
from recoupe.stages.attribute.page import Page, lay_out
from recoupe.stages.attribute.sourcekind import entities_of, kind_of
from tests.stages.attribute.trees import found, page, reading


def source(of: Page, *forms: str) -> Source:
    pairs = [found(of, form) for form in forms]
    spans = tuple(Span(token.start, token.end) for _, token in pairs)
    return Source(spans=spans, heads=tuple(token for _, token in pairs), tree=pairs[0][0])


def kind(rows: str, form: str, language: str = "en", mentions: str = "") -> SourceKind:
    of = page(f"{rows}\nspoke speak VERB root 0", language, mentions=mentions)
    return kind_of(of, source(of, form))


PLURAL, INDEFINITE = "Number=Plur", "Definite=Ind"


@pytest.mark.parametrize(
    ("rows", "form", "expected"),
    [
        ("the the DET det 2\nmayor mayor NOUN nsubj 3", "mayor", SourceKind.ROLE),
        (f"the the DET det 2\nmayors mayor NOUN nsubj 3 {PLURAL}", "mayors", SourceKind.COLLECTIVE),
        (f"a a DET det 2 {INDEFINITE}\nmayor mayor NOUN nsubj 3", "mayor", SourceKind.UNNAMED),
        (f"officials official NOUN nsubj 2 {PLURAL}", "officials", SourceKind.UNNAMED),
        (f"two two NUM nummod 2\naides aide NOUN nsubj 3 {PLURAL}", "aides", SourceKind.UNNAMED),
        (f"several several ADJ det 2\naides aide NOUN nsubj 3 {PLURAL}", "aides", SourceKind.UNNAMED),
        ("his his PRON nmod:poss 2\naide aide NOUN nsubj 3", "aide", SourceKind.ROLE),
        ("mayor mayor NOUN nsubj 3\nQuill Quill PROPN appos 1", "mayor", SourceKind.PERSON),
        ("mayor mayor NOUN nsubj 4\nof of ADP case 3\nArlmouth Arlmouth PROPN nmod 1", "mayor", SourceKind.UNNAMED),
        ("the the DET det 2\nbaker baker NOUN nsubj 3", "baker", SourceKind.ROLE),
        ("Quill Quill PROPN nsubj 2", "Quill", SourceKind.PERSON),
        ("she she PRON nsubj 2", "she", SourceKind.PERSON),
        ("they they PRON nsubj 2", "they", SourceKind.COLLECTIVE),
        ("many many PRON nsubj 2", "many", SourceKind.COLLECTIVE),
        ("one one PRON nsubj 2", "one", SourceKind.UNNAMED),
    ],
)
def test_a_source_is_of_the_kind_that_its_words_say(rows: str, form: str, expected: SourceKind) -> None:
    assert kind(rows, form) is expected


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("Person", SourceKind.PERSON), ("Country", SourceKind.STATE), ("PublicBody", SourceKind.ORGANISATION),
        ("Company", SourceKind.ORGANISATION), ("Organization", SourceKind.ORGANISATION), ("LegalEntity", SourceKind.PERSON),
    ],
)  # fmt: skip
def test_a_name_is_of_the_kind_of_its_entity(schema: str, expected: SourceKind) -> None:
    assert kind("Arlmouth Arlmouth PROPN nsubj 2", "Arlmouth", mentions=f"Arlmouth {schema}") is expected


def test_a_noun_of_the_table_goes_before_the_entity_that_it_mentions() -> None:
    assert kind("the the DET det 2\nmayor mayor NOUN nsubj 3", "mayor", mentions="mayor Company") is SourceKind.ROLE


def test_a_source_without_words_is_unnamed() -> None:
    of = page("Quill Quill PROPN root 0")
    assert kind_of(of, NOBODY) is SourceKind.UNNAMED
    assert kind_of(of, replace(source(of, "Quill"), tree=None)) is SourceKind.UNNAMED


PAIR = "Quill Quill PROPN nsubj 4\nand and CCONJ cc 3\nCha Cha PROPN conj 1\nspoke speak VERB root 0"


def test_a_pair_is_two_entities_in_text_order_each_once() -> None:
    of = page(PAIR, mentions="Cha Person\nQuill Person")
    assert entities_of(of, source(of, "Quill", "Cha", "Quill")) == ("ent-quill", "ent-cha")
    assert entities_of(of, NOBODY) == ()


def test_of_mentions_of_one_word_the_widest_counts_and_a_name_goes_before_a_pronoun() -> None:
    read = reading(PAIR, mentions="Quill Person\nCha Person")
    quill, cha = read.mentions
    wide = replace(quill, end=13, entity_id="ent-both")
    of = lay_out(replace(read, mentions=(quill, wide, cha)))
    assert entities_of(of, source(of, "Quill")) == ("ent-both",)
    of = lay_out(replace(read, mentions=(quill, replace(wide, kind=MentionKind.PRONOUN))))
    assert entities_of(of, source(of, "Quill")) == ("ent-quill",)
    of = lay_out(replace(read, mentions=(replace(quill, entity_id=None),)))
    assert entities_of(of, source(of, "Quill")) == ()


def test_a_pronoun_that_takes_up_two_persons_is_both() -> None:
    read = reading("they they PRON nsubj 2\nspoke speak VERB root 0", mentions="they Person")
    (they,) = read.mentions
    of = lay_out(replace(read, mentions=(they, replace(they, entity_id="ent-other"))))
    assert set(entities_of(of, source(of, "they"))) == {"ent-they", "ent-other"}
