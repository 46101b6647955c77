"""From words in the places of a predicate to roles."""

from dataclasses import replace

import pytest

from recoupe.model import Entity
from recoupe.ontology import senses
from recoupe.stages.claim.arguments import Arguments, verb_arguments
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.nouns import noun_arguments
from recoupe.stages.claim.party import Cast, Party
from recoupe.stages.claim.roles import Filled, Filler, part_sides
from recoupe.syntax import Tree
from tests.stages.claim.trees import DELIVERY, reading, tree, word

FIN = "VerbForm=Fin|Tense=Past"
WORD = tree("x x X root 0").tokens[0]


def filled(rows: str, form: str, sense: str, language: str = "en", *, loose: bool = False) -> Filled:
    one, words = reading(rows, language), lexicon(language)
    of = Tree(one.sentences[0])
    cast = Cast(one, words)
    cast.enter(of)
    token = word(of, form)
    read = noun_arguments if token.upos == "NOUN" else verb_arguments
    return Filler(of, words, cast, one).fill(senses()[sense], read(of, token, words), loose=loose)


def who(found: Filled) -> dict[str, list[str]]:
    return {role: [party.entity.name for party in parties] for role, parties in found.parties.items() if parties}


def goods(found: Filled) -> list[str]:
    return [item.category for item in found.items]


def test_a_delivery_has_a_giver_goods_and_a_receiver() -> None:
    found = filled(DELIVERY, "livré", "give", "fr")
    assert who(found) == {"giver": ["Zemblie"], "receiver": ["Ardavie"]}
    assert goods(found) == ["artillery", "fuel"]
    assert not found.implied
    assert [found.has(role) for role in ("giver", "receiver", "item", "place", "host")] == [
        True,
        True,
        True,
        False,
        False,
    ]


SENT = f"Zembla Zembla PROPN nsubj 2\nsent send VERB root 0 {FIN}\n{{}} {{}} NOUN obj 2\nto to ADP case 5\nArdavia Ardavia PROPN obl 2"


def test_goods_of_no_table_are_kept_as_words_where_the_verb_is_one_of_dealing() -> None:
    assert goods(filled(SENT.format("gizmos", "gizmo"), "sent", "give", loose=True)) == ["other"]
    assert goods(filled(SENT.format("gizmos", "gizmo"), "sent", "give")) == []


def test_a_receiver_hung_on_the_goods_is_taken_all_the_same() -> None:
    rows = SENT.format("shells", "shell").replace("PROPN obl 2", "PROPN nmod 3")
    assert who(filled(rows, "sent", "give"))["receiver"] == ["Ardavia"]


def test_the_giver_may_be_read_off_the_goods() -> None:
    rows = f"Ardavie Ardavie PROPN nsubj 2\nreçoit recevoir VERB root 0 {FIN}\nobus obus NOUN obj 2\nzembliens zembliennes ADJ amod 3".replace(
        "zembliens zembliennes", "zembliennes zemblien"
    )
    found = filled(rows, "reçoit", "obtain", "fr")
    assert who(found) == {"receiver": ["Ardavie"], "giver": ["zembliennes"]}
    assert found.implied


def test_a_visit_has_a_visitor_and_a_place() -> None:
    found = filled(
        f"Zembla Zembla PROPN nsubj 2\nvisited visit VERB root 0 {FIN}\nArdavia Ardavia PROPN obj 2", "visited", "visit"
    )
    assert who(found) == {"visitor": ["Zembla"]}
    assert found.place is not None
    assert found.place.entity.name == "Ardavia"


def test_an_event_noun_is_whose_it_is() -> None:
    rows = "Zembla Zembla PROPN compound 2\nsale sale NOUN root 0\nof of ADP case 4\nshells shell NOUN nmod 2\nto to ADP case 6\nArdavia Ardavia PROPN nmod 2"
    found = filled(rows, "sale", "sell")
    assert who(found) == {"giver": ["Zembla"], "receiver": ["Ardavia"]}
    assert len(found.items) == 1


def party(name: str, acts: str | None = None, sure: float = 0.9) -> Party:
    entity = Entity(id=name, schema="Country", name=name)
    acting = entity if acts is None else Entity(id=acts, schema="Country", name=acts)
    return Party(entity=entity, acting=acting, token=WORD, start=0, end=1, text=name, sureness=sure)


def sides(giver: Party, receiver: Party, inherited: int = 0) -> dict[str, list[str]]:
    found = Filled(parties={"giver": [giver], "receiver": [receiver]})
    part_sides(found, senses()["give"], Arguments(predicate=WORD, inherited=inherited))
    return {role: [one.entity.id for one in parties] for role, parties in found.parties.items()}


@pytest.mark.parametrize(
    ("giver", "receiver", "inherited", "kept"),
    [
        (party("zm"), party("ao"), 0, "both"),
        (party("zm", sure=0.9), party("zm", sure=0.5), 0, "giver"),
        (party("zm", sure=0.5), party("zm", sure=0.9), 0, "receiver"),
        (party("zm", sure=0.9), party("zm", sure=0.5), 1, "receiver"),
        (party("karst", acts="zm"), party("zm", sure=0.5), 0, "giver"),
    ],
)
def test_nobody_stands_on_both_sides_of_a_dealing(giver: Party, receiver: Party, inherited: int, kept: str) -> None:
    found = sides(giver, receiver, inherited)
    assert [role for role in ("giver", "receiver") if found[role]] == (
        ["giver", "receiver"] if kept == "both" else [kept]
    )


def test_a_party_is_added_to_a_role_once() -> None:
    found = Filled()
    found.add("giver", [party("zm"), party("zm"), party("ao")])
    found.add("giver", [party("ao")])
    assert [one.entity.id for one in found.parties["giver"]] == ["zm", "ao"]


def test_a_place_and_goods_fill_their_roles() -> None:
    found = Filled(place=party("zm"))
    assert (found.has("place"), found.has("item"), Filled().has("place")) == (True, False, False)


def test_money_is_no_good_where_something_is_bought_with_it() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nbought buy VERB root 0 {FIN}\nshells shell NOUN obj 2\nand and CCONJ cc 5\nmoney money NOUN conj 3"
    assert "money" not in goods(filled(rows, "bought", "buy"))
    assert "money" in goods(filled(rows.replace("bought buy", "gave give"), "gave", "give"))


def test_what_help_is_for_is_what_passes() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nhelped help VERB root 0 {FIN}\nArdavia Ardavia PROPN obj 2\nbuild build VERB xcomp 2 VerbForm=Inf\nmissiles missile NOUN obj 4"
    found = filled(rows, "helped", "help")
    assert who(found) == {"giver": ["Zembla"], "receiver": ["Ardavia"]}
    assert goods(found) == ["missiles"]
    assert goods(filled(rows.replace("NOUN obj 4", "NOUN obl 4"), "helped", "help")) == []


def test_whom_a_journey_is_made_to_meet_is_a_partner() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\ncame come VERB root 0 {FIN}\nfor for ADP case 4\ntalks meeting NOUN obl 2\nwith with ADP case 6\nArdavia Ardavia PROPN nmod 4"
    assert who(filled(rows, "came", "visit")).get("partner") == ["Ardavia"]
    assert "partner" not in who(filled(rows.replace("for for", "near near"), "came", "visit"))


def test_the_target_of_a_measure_may_be_what_it_is_meant_for() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nsanctioned sanction VERB root 0 {FIN}\nto to PART mark 4\nisolate isolate VERB advcl 2 VerbForm=Inf\nArdavia Ardavia PROPN obj 4"
    assert who(filled(rows, "sanctioned", "sanction")).get("target") == ["Ardavia"]


def test_two_who_deal_in_the_goods_of_one_are_giver_and_receiver() -> None:
    rows = """
    commerce commerce NOUN root 0
    entre entre ADP case 3
    Ardavie Ardavie PROPN nmod 1
    et et CCONJ cc 5
    Zemblie Zemblie PROPN conj 3
    d' de ADP case 7
    obus obus NOUN nmod 1
    zembliennes zemblien ADJ amod 7
    """
    found = who(filled(rows, "commerce", "deal", "fr"))
    assert found["giver"] == ["zembliennes"]
    assert found["receiver"] == ["Ardavie"]


def test_an_adjective_behind_a_hyphen_names_nobody() -> None:
    plain = "zembliennes zemblien ADJ amod 2\nvisite visite NOUN root 0"
    assert "visitor" in who(filled(plain, "visite", "visit", "fr"))


def test_goods_beside_an_event_noun_are_what_passes() -> None:
    assert goods(filled("arms arms NOUN compound 2\nsale sale NOUN root 0", "sale", "sell")) == ["arms"]
    assert goods(filled("aide aide NOUN root 0\nalimentaire alimentaire ADJ amod 1", "aide", "give", "fr")) == ["food"]


def test_the_same_goods_are_taken_once() -> None:
    one, words = reading(SENT.format("shells", "shell"), "en"), lexicon("en")
    of = Tree(one.sentences[0])
    cast = Cast(one, words)
    cast.enter(of)
    filler, found = Filler(of, words, cast, one), Filled()
    for _ in range(2):
        filler._put_item(found, word(of, "shells"), loose=False)
    assert len(found.items) == len(found.goods) == 1


def test_the_adjective_of_a_state_beside_a_measure_is_not_who_takes_it() -> None:
    rows = "{} zemblien ADJ amod 2\n{} NOUN root 0"
    assert who(filled(rows.format("zembliennes", "sanctions sanction"), "sanctions", "sanction", "fr")) == {}
    assert who(filled(rows.format("zembliennes", "attaque attaque"), "attaque", "attack", "fr")) == {
        "actor": ["zembliennes"]
    }


def test_a_name_beside_a_measure_is_who_takes_it() -> None:
    rows = "Zembla Zembla PROPN compound 2\nsanctions sanction NOUN root 0"
    assert who(filled(rows, "sanctions", "sanction")) == {"actor": ["Zembla"]}


def test_whose_deed_it_is_stands_behind_of_but_who_is_attacked_does_too() -> None:
    rows = "{} NOUN root 0\nof of ADP case 3\nArdavia Ardavia PROPN nmod 1"
    assert who(filled(rows.format("visit visit"), "visit", "visit")) == {"visitor": ["Ardavia"]}
    assert who(filled(rows.format("invasion invasion"), "invasion", "attack")) == {"target": ["Ardavia"]}
    assert who(filled(rows.format("sale sale"), "sale", "sell")) == {"giver": ["Ardavia"]}


def test_goods_without_a_table_behind_of_are_kept_where_the_noun_is_one_of_dealing() -> None:
    rows = "sale sale NOUN root 0\nof of ADP case 3\ngizmos gizmo NOUN nmod 1"
    assert goods(filled(rows, "sale", "sell", loose=True)) == ["other"]
    assert goods(filled(rows, "sale", "sell")) == []


CONTRIBUTED = f"""
expertise expertise NOUN nsubj 2
contributed contribute VERB root 0 {FIN}
to to ADP case 5
the the DET det 5
launch launch NOUN obl 2
of of ADP case 7
{{}} NOUN nmod 5
by by ADP case 9
Ardavia Ardavia PROPN nmod 5
"""


def test_who_does_what_goods_contribute_to_has_had_them() -> None:
    found = filled(CONTRIBUTED.format("satellites satellite"), "contributed", "contribute")
    assert who(found)["receiver"] == ["Ardavia"]
    assert goods(found) == ["satellite_technology"]
    assert goods(filled(CONTRIBUTED.format("boats boat"), "contributed", "contribute")) == ["military_technology"]
    elsewhere = CONTRIBUTED.format("satellites satellite").replace("by by", "near near")
    assert "receiver" not in who(filled(elsewhere, "contributed", "contribute"))


BOUND = f"""
Zembla Zembla PROPN nsubj 2
broke break VERB root 0 {FIN}
{{}} NOUN obj 2
against against ADP case 5
Ardavia Ardavia PROPN nmod 3
"""


def test_a_party_hung_on_an_event_of_its_own_is_that_events() -> None:
    assert who(filled(BOUND.format("sanctions sanction"), "broke", "attack")) == {"actor": ["Zembla"]}


@pytest.mark.parametrize("verb", ["wants want", "saw see"])
def test_who_wants_support_is_to_have_it(verb: str) -> None:
    rows = f"""
    Zembla Zembla PROPN nsubj 2
    {verb} VERB root 0 {FIN}
    that that SCONJ mark 5
    Ardavia Ardavia PROPN nsubj 5
    give give VERB ccomp 2 VerbForm=Fin
    support support NOUN obj 5
    """
    found = filled(rows, "give", "give")
    wanted = verb.startswith("wants")
    assert goods(found) == ["diplomatic_support"]
    assert who(found) == {"giver": ["Ardavia"], **({"receiver": ["Zembla"]} if wanted else {})}
    assert found.implied is wanted


def test_what_is_wanted_beside_support_is_not_for_oneself() -> None:
    rows = f"""
    Zembla Zembla PROPN nsubj 2
    wants want VERB root 0 {FIN}
    Ardavia Ardavia PROPN nsubj 4
    give give VERB ccomp 2 VerbForm=Fin
    shells shell NOUN obj 4
    """
    assert "receiver" not in who(filled(rows, "give", "give"))


MET = f"""
Zembla Zembla PROPN nsubj 2
met meet VERB root 0 {FIN}
at at ADP case 5
a a DET det 5
{{}} NOUN obl 2
in in ADP case 7
Ardavia Ardavia PROPN nmod 5
"""


def test_an_encounter_is_where_its_occasion_is() -> None:
    found = filled(MET.format("summit summit"), "met", "meet")
    assert found.place is not None
    assert found.place.entity.name == "Ardavia"
    assert filled(MET.format("idea idea"), "met", "meet").place is None


def test_a_second_party_hung_on_what_is_sent_stands_in_no_role_that_is_filled() -> None:
    rows = SENT.format("shells", "shell") + "\nto to ADP case 7\nZemblie Zemblie PROPN nmod 3"
    assert who(filled(rows, "sent", "give"))["receiver"] == ["Ardavia"]


def test_what_hangs_on_the_goods_and_says_of_what_kind_they_are_is_no_party() -> None:
    rows = SENT.format("shells", "shell").replace("to to", "in in").replace("PROPN obl 2", "PROPN nmod 3")
    assert "receiver" not in who(filled(rows, "sent", "give"))


def test_a_clause_behind_the_goods_names_no_receiver() -> None:
    rows = SENT.format("shells", "shell").replace("PROPN obl 2", "PROPN obl 6")
    for relation in ("acl", "acl:relcl", "advcl"):
        assert "receiver" not in who(filled(f"{rows}\nmade make VERB {relation} 3", "sent", "give")), relation


def test_a_topic_is_words_alone() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\ncondemned condemn VERB root 0 {FIN}\nideas idea NOUN obj 2"
    assert [(role, token.text) for role, token in filled(rows, "condemned", "condemn").words] == [("target", "ideas")]
    pronoun = rows.replace("NOUN obj", "PRON obj")
    assert filled(pronoun, "condemned", "condemn").words == []


@pytest.mark.parametrize(("relation", "found"), [("nmod", ["artillery"]), ("obl", ["artillery"]), ("appos", [])])
def test_goods_hung_on_the_name_of_the_receiver_pass_too(relation: str, found: list[str]) -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nsent send VERB root 0 {FIN}\nto to ADP case 4\nArdavia Ardavia PROPN obl 2\nshells shell NOUN {relation} 4"
    assert goods(filled(rows, "sent", "give")) == found


@pytest.mark.parametrize(("sign", "found"), [(" ", {"visitor": ["zembliennes"]}), ("-", {})])
def test_an_adjective_right_behind_a_hyphen_names_nobody_by_itself(sign: str, found: dict[str, list[str]]) -> None:
    one = reading("pro pro ADJ amod 3\nzembliennes zemblien ADJ amod 3\nvisite visite NOUN root 0", "fr")
    text = one.document.text.replace(" zembl", f"{sign}zembl")
    one = replace(one, document=replace(one.document, text=text))
    of, words = Tree(one.sentences[0]), lexicon("fr")
    cast = Cast(one, words)
    cast.enter(of)
    arguments = noun_arguments(of, word(of, "visite"), words)
    assert who(Filler(of, words, cast, one).fill(senses()["visit"], arguments, loose=False)) == found


def test_the_occasion_of_an_encounter_may_stand_below_another_word_but_not_its_place_in_a_clause() -> None:
    below = MET.format("idea idea").replace(
        "Ardavia Ardavia PROPN nmod 5", "talks summit NOUN nmod 5\nin in ADP case 9\nArdavia Ardavia PROPN nmod 7"
    )
    place = filled(below, "met", "meet").place
    assert place is not None
    assert place.entity.name == "Ardavia"
    clause = MET.format("summit summit").replace("PROPN nmod 5", "PROPN obl 8") + "made make VERB advcl 5"
    assert filled(clause, "met", "meet").place is None


@pytest.mark.parametrize(("tag", "holders"), [("PRON", [("holder", "He")]), ("NOUN", [])])
def test_who_has_goods_may_be_a_pronoun(tag: str, holders: list[tuple[str, str]]) -> None:
    rows = f"He he {tag} nsubj 2\nholds hold VERB root 0 {FIN}\nshells shell NOUN obj 2"
    assert [(role, token.text) for role, token in filled(rows, "holds", "possess").words] == holders
    assert filled(rows.replace("shells shell", "hands hand"), "holds", "possess").words == []


def test_an_attack_to_a_place_has_it_for_a_place() -> None:
    found = filled("attack attack NOUN root 0\nto to ADP case 3\nArdavia Ardavia PROPN nmod 1", "attack", "attack")
    assert found.place is not None
    assert who(found) == {}
