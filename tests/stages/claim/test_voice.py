"""Who says a claim, and what repairs its words rest on."""

from dataclasses import replace

import pytest

from recoupe.model import (
    Attribution,
    Document,
    Entity,
    Manner,
    Reading,
    Repair,
    RepairKind,
    SourceKind,
    Span,
    Stance,
    Token,
)
from recoupe.stages.claim.voice import Voice
from tests.stages.claim.trees import tree, word

WORD = Token(i=0, start=20, end=26, text="livré", lemma="livrer", upos="VERB", deprel="root", head=0)
SAYING = Attribution(
    id="b", document_id="doc", source=(Span(0, 5),), cue=(Span(6, 9),), content=(Span(10, 50),), vouched=(Span(10, 50),),
    manner=Manner.INDIRECT, source_kind=SourceKind.PERSON, source_text="Karst", source_entity_ids=("karst",),
)  # fmt: skip


def voice(*sayings: Attribution, repairs: tuple[Repair, ...] = (), entities: tuple[Entity, ...] = ()) -> Voice:
    document = Document(id="doc", path="", text="x" * 60, language="fr")
    return Voice(Reading(document=document, attributions=sayings, repairs=repairs, entities=entities))


def heard(
    *sayings: Attribution, parties: frozenset[str] = frozenset(), relatives: tuple[Token, ...] = ()
) -> str | None:
    found = voice(*sayings).innermost(WORD, parties, relatives=relatives)
    return None if found is None else found.id


def test_the_shortest_saying_that_vouches_for_a_word_is_meant() -> None:
    inner = replace(SAYING, id="a", content=(Span(15, 30),), vouched=(Span(15, 30),))
    assert heard(SAYING, inner) == "a"
    assert heard(SAYING) == "b"
    assert heard() is None


@pytest.mark.parametrize(
    "changes",
    [{"vouched": ()}, {"vouched": (Span(10, 25),)}, {"vouched": (Span(21, 50),)}, {"cue": (Span(25, 30),)}],
)
def test_a_word_that_is_not_vouched_for_or_is_the_cue_is_not_said(changes: dict[str, object]) -> None:
    assert heard(replace(SAYING, **changes)) is None  # type: ignore[arg-type]


def test_what_a_party_itself_wants_is_the_articles_own() -> None:
    wants = replace(SAYING, stance=Stance.WANTS)
    assert heard(wants, parties=frozenset({"karst"})) is None
    assert heard(wants, parties=frozenset({"vara"})) == "b"
    assert heard(replace(wants, source=())) is None
    assert heard(SAYING, parties=frozenset({"karst"})) == "b"


def test_a_denial_leaves_the_relative_clauses_inside_it_standing_not_the_one_that_holds_it() -> None:
    denies = replace(SAYING, stance=Stance.DENIES)
    inside, around = replace(WORD, start=12, end=15), replace(WORD, start=2, end=5)
    assert heard(denies) == "b"
    assert heard(denies, relatives=(inside,)) is None
    assert heard(denies, relatives=(around,)) == "b"
    assert heard(SAYING, relatives=(inside,)) == "b"


def test_who_will_not_speak_of_something_leaves_it_unanswered() -> None:
    silent = replace(SAYING, stance=Stance.NON_ANSWER, vouched=())
    of = tree("fell fall VERB root 0")
    assert voice(silent).unanswered(WORD, of)
    assert not voice(SAYING).unanswered(WORD, of)
    assert not voice(replace(silent, content=(Span(30, 50),))).unanswered(WORD, of)


@pytest.mark.parametrize(("mark", "silent"), [(",", False), ("the", True)])
def test_what_the_article_adds_behind_a_comma_is_told_all_the_same(mark: str, silent: bool) -> None:
    rows = f"""
    whether whether SCONJ mark 3
    Karst Karst PROPN nsubj 3
    pays pay VERB root 0
    growers grower NOUN obj 3
    {mark} {mark} PUNCT punct 7
    who who PRON nsubj 7
    shipped ship VERB acl:relcl 4
    """
    of = tree(rows)
    told = word(of, "shipped")
    saying = replace(SAYING, stance=Stance.NON_ANSWER, vouched=(), content=(Span(0, told.end),))
    assert voice(saying).unanswered(told, of) is silent


def test_a_source_speaks_of_itself_as_a_party_or_as_one_of_its_state() -> None:
    people = (Entity(id="karst", schema="Person", name="Karst", country="zm"), Entity(id="zm", schema="Country", name="Z", country="zm"),
              Entity(id="ao", schema="Country", name="A", country="ao"), Entity(id="x", schema="Person", name="X"))  # fmt: skip
    one = voice(SAYING, entities=people)
    assert one.speaks_of_itself(WORD, frozenset({"karst"}))
    assert one.speaks_of_itself(WORD, frozenset({"zm"}))
    assert not one.speaks_of_itself(WORD, frozenset({"ao"}))
    nobody = voice(replace(SAYING, source_entity_ids=("x",)), entities=people)
    assert not nobody.speaks_of_itself(WORD, frozenset({"unknown"})), "two of no state are not of one"
    assert not voice(entities=people).speaks_of_itself(WORD, frozenset({"karst"}))


def test_the_repairs_of_a_claims_words_warn_and_furniture_does_not() -> None:
    def repair(start: int, end: int, kind: RepairKind) -> Repair:
        return Repair(document_id="doc", start=start, end=end, kind=kind)

    made = voice(
        repairs=(repair(0, 5, RepairKind.MISSPELLING), repair(9, 12, RepairKind.FOREIGN_WORD), repair(4, 8, RepairKind.BYLINE),
                 repair(10, 12, RepairKind.FOREIGN_WORD), repair(20, 30, RepairKind.UNTRANSLATED))
    )  # fmt: skip
    assert made.warnings(Span(4, 20)) == ("foreign_word", "misspelling")
    assert made.warnings(Span(5, 9)) == ()
