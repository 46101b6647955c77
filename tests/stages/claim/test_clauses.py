from recoupe.model import Clause, ClauseKind
from recoupe.stages.claim import STAGE
from tests.stages.claim.trees import reading

SOLD = """
Zembla Zembla PROPN nsubj 3
has have AUX aux 3 Mood=Ind|Tense=Pres|VerbForm=Fin
sold sell VERB root 0 Tense=Past|VerbForm=Part
shells shell NOUN obj 3
to to ADP case 6
Ardavia Ardavia PROPN obl 3
and and CCONJ cc 8
left leave VERB conj 3 Mood=Ind|Tense=Past|VerbForm=Fin
"""
WANTS = """
Zembla Zembla PROPN nsubj 2
wants want VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
to to PART mark 4
buy buy VERB xcomp 2 VerbForm=Inf
and and CCONJ cc 6
sell sell VERB conj 4 VerbForm=Inf
shells shell NOUN obj 4
"""
DENIED = """
La le DET det 2
livraison livraison NOUN nsubj 6
par par ADP case 4
Zemblie Zemblie PROPN nmod 2
n' ne ADV advmod 6
étonne étonner VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
pas pas ADV advmod 6 Polarity=Neg
"""


def clauses(rows: str, language: str = "en") -> dict[str, Clause]:
    return {clause.predicate: clause for clause in STAGE.run(reading(rows, language)).clauses}


def roles(clause: Clause) -> set[tuple[str, str, str | None]]:
    return {(role.role, role.text, role.entity_id) for role in clause.roles}


def test_a_clause_names_generic_roles_with_their_parties() -> None:
    sold = clauses(SOLD)["sell"]
    assert roles(sold) == {
        ("agent", "Zembla", "local:zm"),
        ("theme", "shells", None),
        ("recipient", "Ardavia", "local:ao"),
    }
    assert (sold.sense, sold.kind, sold.start, sold.end) == ("sell", ClauseKind.FINITE, 0, 33)


def test_what_is_coordinated_stands_beside_not_above() -> None:
    found = clauses(SOLD)
    assert found["leave"].parent_id is None
    found = clauses(WANTS)
    assert found["buy"].parent_id == found["sell"].parent_id == found["want"].id


def test_a_verb_without_a_finite_auxiliary_is_an_infinitive() -> None:
    assert [clauses(WANTS)[verb].kind for verb in ("want", "buy")] == [ClauseKind.FINITE, ClauseKind.INFINITIVE]


def test_an_event_noun_is_a_clause_below_its_verb() -> None:
    found = clauses(DENIED, "fr")
    assert found["livraison"].kind is ClauseKind.NOUN
    assert found["livraison"].parent_id == found["étonner"].id
    assert found["étonner"].polarity == "negated"
    assert ("agent", "Zemblie", "local:zm") in roles(found["livraison"])


def test_a_word_without_a_sense_has_agent_and_theme_alone() -> None:
    found = clauses(SOLD.replace("sold sell", "zorbed zorb"))["zorb"]
    assert found.sense is None
    assert {role for role, _, _ in roles(found)} == {"agent", "theme"}
