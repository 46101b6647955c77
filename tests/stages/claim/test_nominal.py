"""Event nouns and their surroundings."""

import pytest

from recoupe.ontology import senses
from recoupe.stages.claim.arguments import Arguments
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.nominal import is_kind_of, lend
from recoupe.stages.claim.nouns import noun_arguments
from tests.stages.claim.trees import tree, word

FIN = "VerbForm=Fin|Tense=Past"


def lent(rows: str, form: str, sense: str, language: str = "en") -> tuple[str, Arguments]:
    """The word whose tense counts, and the arguments after lending."""
    of, words = tree(rows), lexicon(language)
    noun = word(of, form)
    arguments = noun_arguments(of, noun, words)
    return lend(of, noun, arguments, senses()[sense], words).text, arguments


def subjects(found: tuple[str, Arguments]) -> list[str]:
    return [token.text for token in found[1].subjects]


PAID = f"Karst Karst PROPN nsubj 2\npaid pay VERB root 0 {FIN}\na a DET det 4\nvisit visit NOUN obj 2\nto to ADP case 6\nZembla Zembla PROPN obl 2"


def test_a_light_verb_lends_subject_complements_and_tense() -> None:
    found = lent(PAID.replace("paid pay", "made make"), "visit", "visit")
    assert (found[0], subjects(found)) == ("made", ["Karst"])
    assert [token.text for groups, token in found[1].obliques if "to" in groups] == ["Zembla"]


def test_another_verb_lends_nothing() -> None:
    found = lent(PAID.replace("paid pay", "saw see"), "visit", "visit")
    assert (found[0], subjects(found)) == ("visit", [])


def test_a_noun_that_is_the_root_stands_alone() -> None:
    assert lent("visit visit NOUN root 0", "visit", "visit")[0] == "visit"


def test_a_meeting_told_in_passing_has_the_subject_of_its_clause() -> None:
    rows = f"Karst Karst PROPN nsubj 2\nspoke speak VERB root 0 {FIN}\n{{}} {{}} ADP case 5\na a DET det 5\nvisit visit NOUN obl 2"
    during = lent(rows.format("during", "during"), "visit", "visit")
    assert (subjects(during), during[1].inherited) == (["Karst"], 1)
    after = lent(rows.format("after", "after"), "visit", "visit")
    assert subjects(after) == []


def test_a_meeting_that_names_who_meets_takes_nobody_else() -> None:
    rows = f"""
    Karst Karst PROPN nsubj 2
    spoke speak VERB root 0 {FIN}
    during during ADP case 4
    meeting meeting NOUN obl 2
    between between ADP case 6
    Vara Vara PROPN nmod 4
    """
    assert subjects(lent(rows, "meeting", "meet")) == []


def test_who_wants_deliveries_is_to_have_them() -> None:
    rows = """
    la le DET det 2
    demande demande NOUN root 0
    de de ADP case 4
    livraisons livraison NOUN nmod 2
    de de ADP case 6
    Ardavie Ardavie PROPN nmod 2
    """
    found = lent(rows, "livraisons", "give", "fr")
    assert ("to",) in [groups for groups, token in found[1].obliques if token.text == "Ardavie"]
    promised = lent(rows.replace("demande demande", "promesse promesse"), "livraisons", "give", "fr")
    assert "Ardavie" in subjects(promised)


@pytest.mark.parametrize(
    ("rows", "form", "language", "kind"),
    [
        ("attack attack NOUN compound 2\naircraft aircraft NOUN root 0", "attack", "en", True),
        ("force force NOUN root 0\nde de ADP case 3\nfrappe frappe NOUN nmod 1", "frappe", "fr", True),
        ("force force NOUN root 0\nla le DET det 3\nfrappe frappe NOUN nmod 1", "frappe", "fr", False),
        (
            "force force NOUN root 0\nde de ADP case 4\nla le DET det 4\nfrappe frappe NOUN nmod 1",
            "frappe",
            "fr",
            False,
        ),
        ("force force NOUN root 0\nde de ADP case 3\nfrappe frappe NOUN nmod 1 Number=Plur", "frappe", "fr", False),
        ("force force NOUN root 0\nsans sans ADP case 3\nfrappe frappe NOUN nmod 1", "frappe", "fr", False),
        ("sent send VERB root 0\nattack attack NOUN obj 1", "attack", "en", False),
        ("attack attack NOUN root 0", "attack", "en", False),
    ],
)
def test_a_bare_noun_may_only_say_of_what_kind_another_is(rows: str, form: str, language: str, kind: bool) -> None:
    of = tree(rows)
    assert is_kind_of(of, word(of, form), lexicon(language)) is kind
