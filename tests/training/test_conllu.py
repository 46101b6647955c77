from pathlib import Path

from training.conllu import Gold, Word, read_conllu, with_inserted_speech

DU = """# text = Le maire du port parle.
1\tLe\tle\tDET\t_\t_\t2\tdet\t_\t_
2\tmaire\tmaire\tNOUN\t_\t_\t6\tnsubj\t_\t_
3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_
5\tport\tport\tNOUN\t_\t_\t2\tnmod\t_\t_
6\tparle\tparler\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t_\t_\t6\tpunct\t_\t_

"""
AUQUEL = """1\tauquel\tà\tADP\t_\t_\t2\tcase\t_\t_
"""


def gold(*rows: tuple[str, str, int, str]) -> Gold:
    return Gold(words=[Word(form=f, lemma=f, upos=u, xpos="_", feats="_", head=h, deprel=d) for f, u, h, d in rows])


def shown(sentence: Gold) -> list[tuple[str, int, str]]:
    return [(word.form, word.head, word.deprel) for word in sentence.words]


def test_a_contracted_article_is_one_word_that_is_the_preposition(tmp_path: Path):
    (tmp_path / "a.conllu").write_text(DU, encoding="utf-8")
    (sentence,) = read_conllu(tmp_path / "a.conllu", collapse=True)
    assert shown(sentence)[2:4] == [("du", 4, "case"), ("port", 2, "nmod")]
    assert [word.head for word in sentence.words] == [2, 5, 4, 2, 0, 5]


def test_a_contracted_pronoun_is_the_pronoun(tmp_path: Path):
    rows = "1-2\tauquel\t_\t_\t_\t_\t_\t_\t_\t_\n" + AUQUEL + "2\tlequel\tlequel\tPRON\t_\t_\t3\tobl:arg\t_\t_\n"
    rows += "3\tpense\tpenser\tVERB\t_\t_\t0\troot\t_\t_\n\n"
    (tmp_path / "a.conllu").write_text(rows, encoding="utf-8")
    (sentence,) = read_conllu(tmp_path / "a.conllu", collapse=True)
    assert shown(sentence) == [("auquel", 2, "obl:arg"), ("pense", 0, "root")]


def test_words_stay_as_they_are_where_nothing_is_collapsed(tmp_path: Path):
    (tmp_path / "a.conllu").write_text(DU, encoding="utf-8")
    (sentence,) = read_conllu(tmp_path / "a.conllu", collapse=False)
    assert [word.form for word in sentence.words] == ["Le", "maire", "de", "le", "port", "parle", "."]


def test_a_speech_verb_after_the_speech_becomes_an_insertion():
    sentence = gold(
        ("«", "PUNCT", 2, "punct"),
        ("Attendez", "VERB", 6, "parataxis"),
        ("»", "PUNCT", 6, "punct"),
        (",", "PUNCT", 6, "punct"),
        ("a", "AUX", 6, "aux:tense"),
        ("crié", "VERB", 0, "root"),
        ("Anna", "PROPN", 6, "nsubj"),
        (".", "PUNCT", 6, "punct"),
    )
    assert shown(with_inserted_speech(sentence)) == [
        ("«", 2, "punct"),
        ("Attendez", 0, "root"),
        ("»", 2, "punct"),
        (",", 6, "punct"),
        ("a", 6, "aux:tense"),
        ("crié", 2, "parataxis:insert"),
        ("Anna", 6, "nsubj"),
        (".", 2, "punct"),
    ]


def test_a_verb_before_its_speech_stays_the_root():
    sentence = gold(("Anna", "PROPN", 2, "nsubj"), ("crie", "VERB", 0, "root"), ("attendez", "VERB", 2, "parataxis"))
    assert shown(with_inserted_speech(sentence)) == shown(sentence)
