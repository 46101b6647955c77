from recoupe.encoder.cueword import cue_word
from recoupe.model import Token


def tokens(*pairs: tuple[str, str]) -> list[Token]:
    return [
        Token(i=i, start=i, end=i + 1, text=text, lemma=text, upos=upos, head=0, deprel="dep", feats={})
        for i, (text, upos) in enumerate(pairs)
    ]


def word(*pairs: tuple[str, str]) -> str | None:
    found = cue_word(tokens(*pairs))
    return None if found is None else found.text


def test_the_last_verb_stands_for_a_cue() -> None:
    assert word(("went", "VERB"), ("on", "ADV"), ("to", "PART"), ("say", "VERB")) == "say"


def test_where_no_verb_is_a_noun_stands_for_it_and_where_none_is_the_first_word() -> None:
    assert word(("his", "PRON"), ("claim", "NOUN")) == "claim"
    assert word(("selon", "ADP")) == "selon"
    assert word() is None
