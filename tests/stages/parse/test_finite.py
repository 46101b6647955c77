from recoupe.model import Token
from recoupe.stages.parse.finite import Sayings, sayings_of, settled, verbs
from recoupe.stages.parse.lexicon import lexicon_for


def test_a_conditional_is_a_conditional_whatever_the_network_says() -> None:
    found = settled(
        "fournirait", "VERB", {"Mood": "Ind", "Person": "3", "Tense": "Pres", "VerbForm": "Fin"}, lexicon_for("fr")
    )
    assert (found["Mood"], found["Person"]) == ("Cnd", "3")


def test_a_reading_that_the_form_can_have_stays() -> None:
    feats = {"Mood": "Ind", "Tense": "Past", "VerbForm": "Fin"}
    assert settled("dit", "VERB", feats, lexicon_for("fr")) == feats


def test_a_noun_is_left_alone() -> None:
    assert settled("rendez-vous", "NOUN", {"Gender": "Masc"}, lexicon_for("fr")) == {"Gender": "Masc"}


def token(i: int, text: str, upos: str, deprel: str, head: int, **feats: str) -> Token:
    return Token(
        i=i, start=i * 9, end=i * 9 + len(text), text=text, lemma=text, upos=upos, deprel=deprel, head=head, feats=feats
    )


def test_a_finite_form_with_a_subject_is_a_verb() -> None:
    words = [token(0, "maire", "NOUN", "nsubj", 1), token(1, "doute", "NOUN", "root", 1, VerbForm="Fin", Mood="Ind")]
    found = verbs(words, lexicon_for("fr"))[1]
    assert (found.upos, found.lemma) == ("VERB", "douter")


def test_a_noun_with_its_article_stays_a_noun_whatever_it_governs() -> None:
    words = [
        token(0, "le", "DET", "det", 1),
        token(1, "doute", "NOUN", "root", 1, VerbForm="Fin"),
        token(2, "maire", "NOUN", "nsubj", 1),
    ]
    assert verbs(words, lexicon_for("fr"))[1].upos == "NOUN"


def test_a_bare_noun_before_its_subject_is_an_inserted_verb() -> None:
    words = [
        token(0, "tient", "VERB", "root", 0, VerbForm="Fin"),
        token(1, ",", "PUNCT", "punct", 2),
        token(2, "juge", "NOUN", "parataxis", 0),
        token(3, "le", "DET", "det", 4),
        token(4, "préfet", "NOUN", "nmod", 2),
    ]
    found = verbs(words, lexicon_for("fr"))
    assert [(found[2].upos, found[2].lemma), found[4].deprel] == [("VERB", "juger"), "nsubj"]


def test_a_bare_noun_before_a_clause_is_a_verb_that_announces_it() -> None:
    words = [
        token(0, "Video", "NOUN", "compound", 1),
        token(1, "shows", "NOUN", "root", 1),
        token(2, "that", "SCONJ", "mark", 4),
        token(3, "it", "PRON", "nsubj", 4),
        token(4, "holds", "VERB", "ccomp", 1, VerbForm="Fin"),
    ]
    found = verbs(words, lexicon_for("en"))
    assert [(found[1].upos, found[1].lemma), found[0].deprel] == [("VERB", "show"), "nsubj"]


def declined(upos: str = "NOUN", relation: str = "obl", opener: str = "to") -> list[Token]:
    return [
        token(0, "Souza", "PROPN", "nsubj", 1), token(1, "decline", "VERB", "root", 1),
        token(2, opener, "ADP", "case", 3), token(3, "comment", upos, relation, 1),
        token(4, "on", "ADP", "case", 5), token(5, "Monday", "PROPN", "nmod", 3),
    ]  # fmt: skip


def test_a_bare_noun_behind_a_verb_that_an_infinitive_may_follow_is_one() -> None:
    found = verbs(declined(), lexicon_for("en"), Sayings(frozenset({"decline"})))
    assert [(each.upos, each.deprel) for each in found[2:4]] == [("PART", "mark"), ("VERB", "xcomp")]
    assert (found[3].feats, found[5].deprel) == ({"VerbForm": "Inf"}, "obl")
    for words, taking in ((declined(), "go"), (declined(upos="PROPN"), "decline"), (declined(opener="in"), "decline")):
        assert [each.upos for each in verbs(words, lexicon_for("en"), Sayings(frozenset({taking})))][2:4] == [
            "ADP", words[3].upos,
        ]  # fmt: skip


def test_the_words_of_saying_are_those_of_the_tables() -> None:
    english = sayings_of("en")
    assert {"decline", "want"} <= english.infinitive
    assert "say" in english.clause - english.infinitive
    assert "judge" in english.speakers


def ruled(speaker: str = "judge", mark: str = ",") -> list[Token]:
    """Port reopens, federal judge rules: read as rules of judges."""
    return [
        token(0, "Port", "NOUN", "nsubj", 1), token(1, "reopens", "VERB", "root", 1),
        token(2, mark, "PUNCT" if mark == "," else "CCONJ", "punct", 5), token(3, "federal", "ADJ", "amod", 5),
        token(4, speaker, "NOUN", "compound", 5), token(5, "rules", "NOUN", "obj", 1),
    ]  # fmt: skip


def test_the_last_word_of_a_headline_is_what_somebody_behind_a_comma_says() -> None:
    found = verbs(ruled(), lexicon_for("en"), sayings_of("en"))
    assert [(each.upos, each.deprel, each.head) for each in found[3:]] == [
        ("ADJ", "amod", 4), ("NOUN", "nsubj", 5), ("VERB", "parataxis", 1),
    ]  # fmt: skip
    assert found[5].lemma == "rule"
    for words in (ruled(speaker="trade"), ruled(mark="and")):
        assert verbs(words, lexicon_for("en"), sayings_of("en")) == tuple(words)
