"""What nouns and adjectives govern."""

import pytest

from tests.stages.mend.trees import arcs_after


def test_an_infinitive_behind_the_owner_of_a_noun_that_is_said_belongs_to_that_noun() -> None:
    arcs, names = arcs_after(
        """
        la el DET det 2
        amenaza amenaza NOUN nsubj 8
        del de ADP case 4
        alcalde alcalde NOUN nmod 2
        de de ADP mark 6
        vender vender VERB advcl 4 VerbForm=Inf
        barcos barco NOUN obj 6
        asusta asustar VERB root 0 Mood=Ind|VerbForm=Fin
        """,
        "es",
    )
    assert names == {"clause governed by a noun"}
    assert arcs["vender"] == ("amenaza", "acl")


def test_what_a_predicate_takes_is_no_attribute() -> None:
    arcs, names = arcs_after(
        """
        el el DET det 2
        alcalde alcalde NOUN nsubj 4
        está estar AUX cop 4
        contento contento ADJ root 0
        con con ADP case 7
        la el DET det 7
        venta venta NOUN nmod 4
        """,
        "es",
    )
    assert names == {"phrase governed by an adjective"}
    assert arcs["venta"] == ("contento", "obl")


def test_a_name_that_opens_with_an_article_is_that_of_the_noun_before() -> None:
    arcs, names = arcs_after(
        """
        Sarno Sarno PROPN nsubj 2
        calla callar VERB root 0 Mood=Ind|VerbForm=Fin
        según según ADP case 5
        el el DET det 5
        diario diario NOUN obl 2
        El el DET det 7
        Faro faro NOUN obj 2
        """,
        "es",
    )
    assert names == {"name with its article"}
    assert arcs["Faro"] == ("diario", "appos")


def test_what_is_asked_of_somebody_is_no_clause_about_him() -> None:
    arcs, names = arcs_after(
        """
        Soto Soto PROPN nsubj 2
        pidió pedir VERB root 0 Mood=Ind|VerbForm=Fin
        a a ADP case 5
        los el DET det 5
        vecinos vecino NOUN obl:arg 2
        que que PRON nsubj 7 PronType=Rel
        abandonen abandonar VERB acl:relcl 5 Mood=Sub|VerbForm=Fin
        """,
        "es",
    )
    assert "asked of somebody" in names
    assert (arcs["abandonen"], arcs["que"]) == (("pidió", "ccomp"), ("abandonen", "mark"))


def clause(head: str, opener: str = "de", cop: str = "es ser AUX dep 2", lemma: str = "amenaza") -> tuple[str, str]:
    """The arc of « vender » behind a word of a part of speech and a relation."""
    rows = f"""
    calla callar VERB root 0
    amenaza {lemma} {head} 1
    {cop}
    {opener} {opener} ADP mark 5
    vender vender VERB advcl 2 VerbForm=Inf
    """
    return arcs_after(rows, "es")[0]["vender"]


@pytest.mark.parametrize(
    ("head", "relation"),
    [("NOUN nsubj", "acl"), ("PROPN nsubj", "acl"), ("VERB conj", "advcl"), ("PRON nsubj", "advcl")],
)
def test_a_clause_behind_a_noun_is_the_nouns(head: str, relation: str) -> None:
    assert clause(head) == ("amenaza", relation)


def test_a_clause_with_another_opener_or_behind_a_noun_that_is_a_predicate_stays() -> None:
    assert clause("NOUN nsubj", opener="para") == ("amenaza", "advcl")
    assert clause("NOUN conj", cop="es ser AUX cop 2") == ("amenaza", "advcl")


def test_a_clause_before_its_noun_stays() -> None:
    rows = "de de ADP mark 2\nvender vender VERB advcl 3 VerbForm=Inf\namenaza amenaza NOUN root 0"
    assert arcs_after(rows, "es")[0]["vender"] == ("amenaza", "advcl")


@pytest.mark.parametrize(
    ("noun", "relation", "head"),
    [
        ("amenaza amenaza NOUN", "nmod", "amenaza"),
        ("amenaza amenaza NOUN", "appos", "amenaza"),
        ("amenaza amenaza NOUN", "flat", "amenaza"),
        ("amenaza amenaza NOUN", "conj", "alcalde"),
        ("barco barco NOUN", "nmod", "alcalde"),
        ("amenaza amenaza PROPN", "nmod", "alcalde"),
    ],
)
def test_the_clause_behind_an_owner_is_that_of_the_noun_that_says_something(
    noun: str, relation: str, head: str
) -> None:
    rows = f"""
    {noun} root 0
    alcalde alcalde NOUN {relation} 1
    de de ADP mark 4
    vender vender VERB advcl 2 VerbForm=Inf
    """
    assert arcs_after(rows, "es")[0]["vender"] == (head, "acl")


def phrase(adjective: str = "ADJ", cop: str = "cop", case: str = "con", relation: str = "nmod") -> str:
    rows = f"""
    está estar AUX {cop} 2
    contento contento {adjective} root 0
    {case} {case} ADP case 4
    venta venta NOUN {relation} 2
    """
    return arcs_after(rows, "es")[0]["venta"][1]


def test_only_what_an_adjective_that_is_a_predicate_takes_is_read_so() -> None:
    assert phrase() == "obl"
    assert phrase(adjective="NOUN") == phrase(cop="dep") == phrase(case="según") == "nmod"
    assert phrase(relation="appos") == "appos"


def named_so(noun: str, article: str, name: str, head: str = "2", of: str = "4") -> tuple[str, str]:
    rows = f"""
    lee leer VERB root 0
    en en ADP dep 1
    {noun} obl 1
    {article} x DET det {of}
    {name} x NOUN obj {head}
    """.replace("det 4", "det 5")
    return arcs_after(rows, "es")[0][name]


@pytest.mark.parametrize(
    ("noun", "article", "name", "relation"),
    [
        ("diario diario NOUN", "El", "Faro", ("diario", "appos")),
        ("diario diario NOUN", "el", "Faro", ("en", "obj")),
        ("diario diario NOUN", "Un", "Faro", ("en", "obj")),
        ("diario diario NOUN", "El", "faro", ("en", "obj")),
        ("diario diario ADJ", "El", "Faro", ("en", "obj")),
    ],
)
def test_article_and_name_have_capitals_behind_a_noun(
    noun: str, article: str, name: str, relation: tuple[str, str]
) -> None:
    assert named_so(noun, article, name) == relation


def test_an_article_of_another_word_opens_no_name() -> None:
    assert named_so("diario diario NOUN", "El", "Faro", of="1") == ("en", "obj")


def test_a_name_that_hangs_on_its_noun_stays_as_it_is() -> None:
    assert named_so("diario diario NOUN", "El", "Faro", head="3") == ("diario", "obj")


def test_a_name_behind_the_first_noun_of_a_sentence_is_what_the_noun_is_but_not_behind_the_opening_article() -> None:
    rows = "Diario diario NOUN obl 4\nEl el DET det 3\nFaro faro NOUN obj 4\ncalla callar VERB root 0"
    assert arcs_after(rows, "es")[0]["Faro"] == ("calla", "obj")
    assert arcs_after(f"el el DET dep 2\n{shifted(rows)}", "es")[0]["Faro"] == ("Diario", "appos")


def shifted(rows: str) -> str:
    """The rows behind one more word."""
    lines = [line.split() for line in rows.splitlines()]
    return "\n".join(" ".join([*line[:4], str(int(line[4]) + 1 if line[4] != "0" else 0)]) for line in lines)


ASKED = """
Soto Soto PROPN nsubj 2
pidió {verb} VERB root 0 Mood=Ind|VerbForm=Fin
{case} {case} ADP case 4
vecinos vecino NOUN {whom} 2
{first} que PRON {que}
abandonen abandonar VERB {clause} 4 Mood={mood}|VerbForm=Fin
{more}
"""


def asked(**changes: str) -> tuple[str, str]:
    told = {
        "verb": "pedir", "case": "a", "whom": "obl:arg", "first": "que", "que": "nsubj 6", "clause": "acl:relcl",
        "mood": "Sub", "more": "", **changes,
    }  # fmt: skip
    return arcs_after(ASKED.format(**told), "es")[0]["abandonen"]


def test_a_clause_about_somebody_stays_where_nothing_is_asked_of_him() -> None:
    assert asked() == ("pidió", "ccomp")
    stays = ("vecinos", "acl:relcl")
    assert asked(mood="Ind") == asked(verb="temblar") == asked(case="con") == stays
    assert asked(clause="acl") == ("vecinos", "acl")
    assert asked(more="callen callar VERB ccomp 2 Mood=Sub|VerbForm=Fin") == stays


def test_the_word_that_opens_what_is_asked_is_its_mark_only_where_it_hangs_on_it() -> None:
    rows = ASKED.format(
        verb="pedir", case="a", whom="obl:arg", first="que", que="nsubj 7", clause="acl:relcl", mood="Sub",
        more="todo todo PRON obj 6",
    )  # fmt: skip
    arcs, _ = arcs_after(rows, "es")
    assert arcs["que"] == ("todo", "nsubj")


@pytest.mark.parametrize(
    ("form", "arc"), [("VerbForm=Part", ("tué", "advmod")), ("VerbForm=Fin", ("affirme", "advmod"))]
)
def test_a_negation_right_before_an_infinitive_is_its_own(form: str, arc: tuple[str, str]) -> None:
    helper = "Inf" if form == "VerbForm=Part" else "Fin"
    arcs, _ = arcs_after(
        f"""
        Karst Karst PROPN nsubj 2
        affirme affirmer VERB root 0 Tense=Pres|VerbForm=Fin
        n' ne ADV advmod 2 Polarity=Neg
        avoir avoir AUX aux:tense 5 VerbForm={helper}
        tué tuer VERB xcomp 2 {form}
        personne personne PRON obj 5
        """,
        "fr",
    )
    assert arcs["n'"] == arc


def test_a_bound_belongs_to_its_number() -> None:
    arcs, names = arcs_after(
        """
        Police police NOUN nsubj 2
        held hold VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
        at at ADP case 6
        least least ADJ nmod 5
        26 26 NUM nummod 6
        people people NOUN obl 2
        """,
        "en",
    )
    assert names == {"number with its bound"}
    assert (arcs["people"], arcs["at"], arcs["least"]) == (("held", "obj"), ("least", "case"), ("26", "advmod"))


def test_the_second_half_of_a_negation_goes_with_the_first() -> None:
    arcs, _ = arcs_after(
        """
        Karst Karst PROPN nsubj 3
        ne ne ADV advmod 3 Polarity=Neg
        pourra pouvoir VERB root 0 Mood=Ind|Tense=Fut|VerbForm=Fin
        pas pas ADV advmod 3 Polarity=Neg
        vendre vendre VERB xcomp 3 VerbForm=Inf
        """,
        "fr",
    )
    assert arcs["pas"] == ("pourra", "advmod")
