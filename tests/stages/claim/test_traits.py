import pytest

from recoupe.model import Attribution, Manner, SourceKind, Span, Stance, Token
from recoupe.stages.claim.acts import Act, acts_of
from recoupe.stages.claim.axes import axes_of
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.party import Cast
from recoupe.stages.claim.traits import Seen
from recoupe.syntax import Tree
from tests.stages.claim.trees import reading, word

GAVE = """
Zembla Zembla PROPN nsubj 2
gave give VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
shells shell NOUN obj 2 Number=Plur
and and CCONJ cc 5
fuel fuel NOUN conj 3 Number=Sing
to to ADP case 7
Ardavia Ardavia PROPN obl 2
"""
SAID = """
Zembla Zembla PROPN nsubj 2
said say VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
that that SCONJ mark 5
Ardavia Ardavia PROPN nsubj 5
attacked attack VERB ccomp 2 Mood=Ind|Tense=Past|VerbForm=Fin
"""
SAYING = Attribution(
    id="att",
    document_id="doc",
    source=(Span(0, 6),),
    cue=(Span(7, 11),),
    content=(Span(12, 33),),
    manner=Manner.INDIRECT,
    source_kind=SourceKind.STATE,
    source_text="Zembla",
    source_entity_ids=("local:zm",),
    stance=Stance.ASSERTS,
    cue_lemma="say",
)


def seen(rows: str, place: int = 0) -> Seen:
    of = reading(rows, "en")
    words, tree = lexicon("en"), Tree(of.sentences[0])
    cast = Cast(of, words)
    cast.enter(tree)
    return Seen(tree, words, cast.mentioned(), place)


def act(of: Seen, form: str) -> Act:
    return next(one for one in acts_of(of.tree, of.lexicon, "en") if one.token.text == form)


def at(of: Seen, form: str) -> Token:
    return word(of.tree, form)


def test_a_name_of_a_state_is_known_by_its_schema_and_how_it_is_mentioned() -> None:
    of = seen(GAVE)
    assert of.who(at(of, "Zembla")) == "Country/name"


def test_a_word_that_is_no_mention_is_its_part_of_speech() -> None:
    of = seen(GAVE)
    assert (of.who(at(of, "shells")), of.entity(at(of, "shells"))) == ("NOUN", None)


def test_a_mention_has_its_entity() -> None:
    of = seen(GAVE)
    assert of.entity(at(of, "Ardavia")) == "local:ao"


@pytest.mark.parametrize(
    ("form", "slot"),
    [("Zembla", ("subject", 0)), ("shells", ("object", 0)), ("fuel", ("object", 1)), ("Ardavia", ("to", 0))],
)
def test_a_word_has_its_place_among_the_arguments_and_its_depth_there(form: str, slot: tuple[str, int]) -> None:
    of = seen(GAVE)
    assert of.slot(act(of, "gave"), at(of, form)) == slot


def test_a_word_outside_the_arguments_of_an_act_has_no_place() -> None:
    of = seen(SAID)
    assert of.slot(act(of, "attacked"), at(of, "Zembla")) == ("-", 3)


def test_the_traits_of_an_act_tell_its_sense_its_subject_and_its_obliques() -> None:
    of = seen(GAVE)
    found = set(of.act(act(of, "gave")))
    assert {"sense=give", "lemma=give", "subject=Country/name", "object=NOUN", "oblique=to|Country"} <= found


def test_the_traits_of_an_act_tell_what_stands_above_it() -> None:
    of = seen(SAID)
    assert {"above=say", "above.pos=VERB|ccomp", "report=True|ccomp"} <= set(of.act(act(of, "attacked")))


def test_later_sentences_stand_alike_from_the_fourth_on() -> None:
    fourth, tenth = seen(GAVE, 3), seen(GAVE, 9)
    assert fourth.act(act(fourth, "gave")) == tenth.act(act(tenth, "gave"))
    assert "place=3" in tenth.act(act(tenth, "gave"))


def test_the_traits_of_a_party_tell_its_place_role_and_path() -> None:
    of = seen(GAVE)
    found = set(of.party(act(of, "gave"), at(of, "Zembla")))
    assert {"slot=subject", "slot+who=subject|Country", "path=>nsubj", "side=subject|left|VERB"} <= found


def test_a_party_that_stands_apart_has_its_path_over_the_word_above_both() -> None:
    of = seen(SAID)
    found = of.party(act(of, "attacked"), at(of, "Zembla"))
    assert "path=ccomp>nsubj" in found


def test_no_trait_of_a_party_tells_its_name() -> None:
    of = seen(GAVE)
    assert not any("Zembla" in trait for trait in of.party(act(of, "gave"), at(of, "Zembla")))


def test_the_traits_of_how_an_act_stands_tell_the_words_above_and_the_rules_reading() -> None:
    of = seen(SAID)
    found = set(of.stands(act(of, "attacked"), axes_of(of.tree, at(of, "attacked"), of.lexicon)))
    assert {"ruled=actual", "polarity=affirmed", "mark=that", "above0=say"} <= found


@pytest.mark.parametrize(("parties", "own"), [({"local:zm"}, True), ({"local:ao"}, False), (set(), False)])
def test_the_traits_of_a_saying_tell_whether_its_source_takes_part(parties: set[str], own: bool) -> None:
    of = seen(SAID)
    found = of.told(act(of, "attacked"), SAYING, frozenset(parties))
    assert f"own={own}" in found
    assert {"cue=say", "stance=asserts", "manner=indirect"} <= set(found)


def test_the_traits_of_far_parties_are_one_list_a_kind_and_share_what_the_act_gives() -> None:
    of = seen(GAVE)
    near, far = of.far(act(of, "gave"), [(7, "Country/name"), (9, "Person/pronoun")])
    assert "far.near=7|Country/name" in near
    assert "far.near=9|Person/pronoun" in far
    assert {trait for trait in near if trait.startswith("far.places=")} < set(far)
